use chrono::NaiveDate;

use super::*;
use crate::text::Lang;

fn columns() -> Vec<Column> {
    vec![
        Column::text("clase", "Clase"),
        Column::text("fecha", "Fecha"),
        Column::number("dias", "Días"),
    ]
}

fn cells(days: Option<i64>) -> Vec<Cell> {
    vec![
        Cell::label("request-kind", "complaint"),
        NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day").into(),
        Cell::or_missing(days),
    ]
}

fn fill(mut rows: Box<dyn Rows + '_>) {
    rows.row(&cells(Some(3))).expect("a row");
    rows.row(&cells(None)).expect("a row");
    rows.finish().expect("the rest");
}

#[test]
fn csv_for_people_and_json_lines_for_programs() {
    let text = Text::new(Lang::Es);
    let mut csv = Vec::new();
    fill(Box::new(
        CsvRows::new(&columns(), &text, &mut csv).expect("the names"),
    ));
    let mut lines = Vec::new();
    fill(Box::new(JsonLines::new(
        vec!["kind", "on", "days"],
        &mut lines,
    )));
    insta::assert_snapshot!(String::from_utf8_lossy(&csv).replace('\r', ""), @r"
    clase,fecha,dias
    queja,2026-11-21,3
    queja,2026-11-21,
    ");
    insta::assert_snapshot!(String::from_utf8_lossy(&lines), @r#"
    {"kind":"complaint","on":"2026-11-21","days":3}
    {"kind":"complaint","on":"2026-11-21","days":null}
    "#);
}

#[test]
fn a_workbook_is_the_same_for_the_same_rows() {
    let text = Text::new(Lang::Es);
    let scratch = tempfile::tempdir().expect("a folder");
    let as_of = crate::report::sample::provenance().as_of;
    let made = || {
        let mut bytes = Vec::new();
        let rows = XlsxRows::new(
            "casos",
            &columns(),
            &text,
            &mut bytes,
            scratch.path(),
            as_of,
        );
        fill(Box::new(rows.expect("a sheet")));
        bytes
    };
    let workbook = made();
    assert!(workbook.starts_with(b"PK"));
    assert_eq!(workbook, made());
    let left = std::fs::read_dir(scratch.path())
        .expect("the folder")
        .count();
    assert_eq!(left, 0);
}
