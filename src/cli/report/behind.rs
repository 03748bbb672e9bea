//! The cases behind a figure, each with how often it counts there.

use serde_json::json;

use crate::cli::case_table;
use crate::cli::desk::Desk;
use crate::error::Result;
use crate::msg;
use crate::report::Report;
use crate::report::table::{Cell as Value, Column, Row, Table};
use crate::store::query::behind::Cell;
use crate::store::reader::Reader;

/// The list of the cases behind a figure.
pub fn report(figure: &Cell, reader: &Reader, desk: &Desk) -> Result<Report> {
    let behind = reader.cases_behind(figure)?;
    let catalogue = &reader.office().catalogue;
    let times: u64 = behind.iter().map(|case| case.times).sum();
    let mut columns = case_table::columns();
    columns.insert(1, Column::number("veces", msg!("column-times")));
    let rows = behind
        .iter()
        .map(|one| {
            let Row { style, mut cells } = case_table::row(&one.case, catalogue);
            cells.insert(1, Value::count(one.times));
            Row { style, cells }
        })
        .collect();
    let cases: Vec<_> = behind
        .iter()
        .map(|one| {
            let mut case = case_table::json(&one.case);
            case["times"] = json!(one.times);
            case
        })
        .collect();
    Ok(Report {
        title: msg!("behind-title", times = times, cases = behind.len()),
        subtitle: Vec::new(),
        tables: vec![Table {
            name: "folios",
            title: None,
            counts: None,
            columns,
            rows,
        }],
        notes: vec![msg!("behind-note")],
        as_of: desk.moment(&reader.office().timezone).at,
        json: json!({
            "schema": "folio/cases-behind",
            "version": 1,
            "times": times,
            "cases": cases,
        }),
    })
}
