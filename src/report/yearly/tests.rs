use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::domain::age::AgeBand;
use crate::domain::catalogue::TermList;
use crate::domain::figures::Interventions;
use crate::report::sample;
use crate::report::table::{Cell, Style, Table};

fn report(now: &YearFigures, before: &YearFigures) -> Report {
    let groups = AgeGroups::default();
    yearly(
        now,
        before,
        &sample::catalogue(),
        &groups,
        &sample::provenance(),
    )
}

fn table<'a>(report: &'a Report, name: &str) -> &'a Table {
    report
        .tables
        .iter()
        .find(|table| table.name == name)
        .expect("the table")
}

fn numbers(cells: &[Cell]) -> Vec<i64> {
    cells
        .iter()
        .filter_map(|cell| match cell {
            Cell::Number(number) | Cell::Change(number) => Some(*number),
            _ => None,
        })
        .collect()
}

fn code(cells: &[Cell]) -> &str {
    match &cells[1] {
        Cell::Text(code) => code,
        _ => "",
    }
}

/// The total row is the sum of the others, column by column.
fn adds_up(table: &Table) -> bool {
    let Some(total) = table.rows.iter().find(|row| row.style == Style::Total) else {
        return true;
    };
    let mut sums = vec![0; numbers(&total.cells).len()];
    for row in table.rows.iter().filter(|row| row.style == Style::Body) {
        for (sum, number) in sums.iter_mut().zip(numbers(&row.cells)) {
            *sum += number;
        }
    }
    sums == numbers(&total.cells)
}

#[test]
fn the_sample_year_has_255_interventions_in_every_breakdown() {
    let report = sample::yearly_report();
    for name in [
        "intervenciones_por_mes",
        "intervenciones_por_tipo",
        "intervenciones_por_sexo",
        "intervenciones_por_edad",
        "intervenciones_por_derechohab",
        "intervenciones_por_area",
    ] {
        let table = table(&report, name);
        assert!(adds_up(table), "{name}");
        let total = numbers(&table.rows.last().expect("a total").cells);
        assert!(total.contains(&255), "{name}: {total:?}");
    }
}

#[test]
fn every_table_is_a_rectangle_with_a_name_that_a_sheet_can_have() {
    let report = sample::yearly_report();
    let mut names: Vec<&str> = report.tables.iter().map(|table| table.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), report.tables.len());
    for table in &report.tables {
        assert!(table.name.len() <= 31, "{}", table.name);
        assert!(table.counts.is_some(), "{}", table.name);
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}", table.name);
        }
    }
}

#[test]
fn kinds_stand_in_the_catalogue_s_order_and_zero_ones_too() {
    let report = sample::yearly_report();
    let kinds = table(&report, "intervenciones_por_mes");
    let codes: Vec<&str> = kinds.rows.iter().map(|row| code(&row.cells)).collect();
    let mut offered: Vec<String> = sample::catalogue()
        .list(TermList::FollowUp)
        .filter(|term| term.intervention)
        .map(|term| term.code.clone())
        .collect();
    offered.push("total".to_owned());
    assert_eq!(codes, offered);
    assert_eq!(numbers(&kinds.rows[13].cells), [0; 13]);
}

#[test]
fn a_retired_kind_stands_only_where_it_was_counted() {
    let mut catalogue = sample::catalogue();
    for term in &mut catalogue.terms {
        term.retired |= ["guidance", "socioeconomic-study"].contains(&term.code.as_str());
    }
    let groups = AgeGroups::default();
    let (now, before) = (sample::year_2022(), sample::year_2021());
    let report = yearly(&now, &before, &catalogue, &groups, &sample::provenance());
    let kinds = table(&report, "intervenciones_por_mes");
    let has = |wanted: &str| kinds.rows.iter().any(|row| code(&row.cells) == wanted);
    assert!(has("guidance"));
    assert!(!has("socioeconomic-study"));
}

#[test]
fn what_the_catalogue_lacks_is_counted_under_its_code() {
    let mut now = sample::year_2022();
    now.interventions
        .by_kind
        .insert("music-therapy".to_owned(), [1; 12]);
    let report = report(&now, &sample::year_2021());
    let kinds = table(&report, "intervenciones_por_mes");
    let row = &kinds.rows[kinds.rows.len() - 2];
    assert_eq!(row.cells[2], Cell::Text("music-therapy".to_owned()));
    assert!(adds_up(kinds));
}

#[test]
fn an_unrecorded_affiliation_shares_the_line_of_the_unknown_one() {
    let report = sample::yearly_report();
    let affiliations = table(&report, "intervenciones_por_derechohab");
    let unknown: Vec<Vec<i64>> = affiliations
        .rows
        .iter()
        .filter(|row| code(&row.cells) == "unknown")
        .map(|row| numbers(&row.cells))
        .collect();
    assert_eq!(unknown, [[11, 43, -32]]);
}

#[test]
fn only_a_year_that_is_not_over_says_so() {
    let says = |year: i32| {
        let mut now = sample::year_2022();
        now.year = year;
        let notes = report(&now, &sample::year_2021()).notes;
        notes.iter().any(|note| note.id == "report-note-running")
    };
    assert!(!says(2022));
    assert!(says(2023));
}

#[test]
fn the_json_answer_is_the_contract_s() {
    let json = sample::yearly_report().json;
    assert_eq!(json["schema"], "folio/report-yearly");
    assert_eq!(json["version"], 1);
    assert_eq!(json["year"], 2022);
    let acts = &json["interventions"];
    assert_eq!(acts["total"], 255);
    assert_eq!(
        acts["by_month"],
        json!([23, 22, 24, 22, 21, 19, 21, 22, 21, 22, 21, 17])
    );
    assert_eq!(
        acts["by_kind"][0],
        json!({"kind": "guidance", "total": 89, "by_month": [9, 7, 9, 7, 7, 8, 6, 7, 9, 8, 7, 5]})
    );
    assert_eq!(acts["by_sex"][3], json!({"sex": "unknown", "total": 6}));
    assert_eq!(
        acts["by_age_group"][0],
        json!({"age_group": "0", "total": 9})
    );
    assert_eq!(acts["by_unit"][4], json!({"unit": null, "total": 164}));
    assert_eq!(acts["difference"], 62);
    assert_eq!(acts["previous"]["total"], 193);
    assert_eq!(
        acts["previous"]["by_unit"][0],
        json!({"unit": "HG", "total": 73})
    );
    assert_eq!(json["cases"]["received"], 312);
    assert_eq!(json["cases"]["previous"]["closed"], 222);
    assert_eq!(
        json["cases"]["closed_by_outcome"][0],
        json!({"outcome": "resolved", "total": 201})
    );
    assert_eq!(
        json["persons"],
        json!({"attended": 294, "previous": {"attended": 231}})
    );
    assert_eq!(json["turns"]["made"], 187);
    assert_eq!(json["turns"]["previous"]["withdrawn"], 1);
    assert_eq!(json["events"], 1874);
}

fn sum(list: &Value, name: &str) -> u64 {
    let items = list.as_array().expect("a list");
    items.iter().filter_map(|item| item[name].as_u64()).sum()
}

prop_compose! {
    fn any_year(year: i32)(
        kinds in prop::collection::btree_map("guidance|violence|shelter|gone", prop::array::uniform12(0u64..999), 0..4),
        ages in prop::collection::btree_map(0u32..110, 0u64..999, 0..9),
        units in prop::collection::btree_map(prop::option::of("HG|JS1|DSS|ZZ".prop_map(String::from)), 0u64..999, 0..5),
    ) -> YearFigures {
        let mut by_age = std::collections::BTreeMap::new();
        for (years, count) in ages {
            *by_age.entry(AgeBand::of_years(years)).or_default() += count;
        }
        YearFigures {
            year,
            interventions: Interventions {
                by_kind: kinds,
                by_age,
                by_unit: units,
                ..Interventions::default()
            },
            ..YearFigures::default()
        }
    }
}

proptest! {
    #[test]
    fn rows_columns_and_json_agree(now in any_year(2022), before in any_year(2021)) {
        let report = report(&now, &before);
        for table in &report.tables {
            prop_assert!(adds_up(table), "{}", table.name);
        }
        for row in &table(&report, "intervenciones_por_mes").rows {
            let counts = numbers(&row.cells);
            prop_assert_eq!(counts[..12].iter().sum::<i64>(), counts[12]);
        }
        for table in report.tables.iter().filter(|table| table.columns.len() == 6) {
            for row in &table.rows {
                let counts = numbers(&row.cells);
                prop_assert_eq!(counts[0] - counts[1], counts[2]);
            }
        }
        for (acts, figures) in [
            (&report.json["interventions"], &now.interventions),
            (&report.json["interventions"]["previous"], &before.interventions),
        ] {
            prop_assert_eq!(acts["total"].as_u64(), Some(figures.total()));
            prop_assert_eq!(sum(&acts["by_kind"], "total"), figures.total());
            prop_assert_eq!(sum(&acts["by_age_group"], "total"), figures.by_age.values().sum::<u64>());
            prop_assert_eq!(sum(&acts["by_unit"], "total"), figures.by_unit.values().sum::<u64>());
        }
    }
}
