use serde_json::json;

use super::*;
use crate::report::sample;

fn number(cell: &Cell) -> i64 {
    match cell {
        Cell::Number(number) => *number,
        other => panic!("not a number: {other:?}"),
    }
}

#[test]
fn every_row_balances_and_the_total_is_their_sum() {
    let report = sample::directorates_report();
    let rows = &report.tables[0].rows;
    for row in rows {
        let counts: Vec<i64> = row.cells[2..10].iter().map(number).collect();
        assert_eq!(counts[0] + counts[1], counts[2..6].iter().sum::<i64>());
    }
    let (total, units) = rows.split_last().expect("a total");
    for column in 2..10 {
        let sum: i64 = units.iter().map(|row| number(&row.cells[column])).sum();
        assert_eq!(sum, number(&total.cells[column]));
    }
}

#[test]
fn units_stand_in_the_catalogue_s_order_and_unlisted_ones_last() {
    let mut figures = sample::units_2022();
    figures
        .units
        .insert("AAA".to_owned(), UnitFigures::default());
    let report = directorates(&figures, &sample::catalogue(), &sample::provenance());
    let codes: Vec<&Cell> = report.tables[0]
        .rows
        .iter()
        .map(|row| &row.cells[0])
        .collect();
    let expected = [
        "DSS", "DNAJ", "DA", "DIC", "DPCRS", "DIS", "OIC", "HG", "JS1", "JS2", "JS3", "JS4", "JS5",
        "JS6", "JS7", "AAA",
    ]
    .map(Cell::from);
    assert_eq!(codes[..16], expected.iter().collect::<Vec<_>>());
    assert_eq!(report.tables[0].rows[15].cells[1], Cell::Missing);
}

#[test]
fn the_json_answer_is_the_contract_s_and_null_where_nothing_is_known() {
    let json = sample::directorates_report().json;
    assert_eq!(json["schema"], "folio/report-directorates");
    assert_eq!(json["from"], "2022-01-01");
    assert_eq!(json["to"], "2022-12-31");
    assert_eq!(
        json["units"][0],
        json!({
            "unit": "DSS", "carried_over": 9, "received": 71, "accepted": 68,
            "answered": 66, "returned": 4, "withdrawn": 1, "pending": 9,
            "overdue": 3, "on_time_percent": 82.5, "median_days": 5.0, "p90_days": 24,
        })
    );
    assert_eq!(json["units"][3]["on_time_percent"], Value::Null);
    assert_eq!(json["units"][3]["median_days"], Value::Null);
    assert_eq!(json["units"][3]["p90_days"], Value::Null);
    assert_eq!(json["total"]["received"], 187);
}
