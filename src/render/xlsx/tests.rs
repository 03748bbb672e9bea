use super::*;
use crate::report::sample;
use crate::report::table::{Cell, Column, Row, Table};
use crate::text::Lang;

fn made(report: &Report) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    super::report(report, &Text::new(Lang::Es), &mut bytes).map(|()| bytes)
}

#[test]
fn the_same_report_is_the_same_file() {
    let report = sample::yearly_report();
    let workbook = made(&report).expect("a workbook");
    assert!(workbook.starts_with(b"PK"));
    assert_eq!(workbook, made(&report).expect("a workbook"));
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_and_not_cut() {
    let mut report = sample::directorates_report();
    report.tables = vec![Table {
        name: "textos",
        title: None,
        counts: None,
        columns: vec![Column::text("texto", "Texto")],
        rows: vec![Row::body(vec![Cell::from("x".repeat(32_768))])],
    }];
    let refused = made(&report).expect_err("too long");
    assert_eq!(refused.message.id, "render-sheet-text-long");
    report.tables[0].rows = vec![Row::body(vec![Cell::from("x".repeat(32_767))])];
    assert!(made(&report).is_ok());
}
