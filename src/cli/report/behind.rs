//! The cases behind a figure, each with how often it counts there; behind the
//! persons attended, the cases of those persons.

use serde_json::json;

use super::state::Source;
use crate::cli::case_table;
use crate::error::Result;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell as Value, Column, Row, Table};
use crate::store::query::behind::Cell;

/// The list of the cases behind a figure.
pub fn report(figure: &Cell, source: &Source) -> Result<Report> {
    let behind = source.reader().cases_behind(figure)?;
    let catalogue = &source.office().catalogue;
    // Persons are distinct across cases: their cases do not add up to them.
    let adds_up = !matches!(figure, Cell::Persons { .. });
    let times: u64 = behind.iter().map(|case| case.times).sum();
    let mut columns = case_table::columns();
    if adds_up {
        columns.insert(1, Column::number("veces", msg!("column-times")));
    }
    let rows = behind
        .iter()
        .map(|one| {
            let Row { style, mut cells } = case_table::row(&one.case, catalogue);
            if adds_up {
                cells.insert(1, Value::count(one.times));
            }
            Row { style, cells }
        })
        .collect();
    let cases: Vec<_> = behind
        .iter()
        .map(|one| {
            let mut case = case_table::json(&one.case);
            if adds_up {
                case["times"] = json!(one.times);
            }
            case
        })
        .collect();
    let mut answer = json!({
        "schema": "folio/cases-behind",
        "version": 1,
        "cases": cases,
    });
    if adds_up {
        answer["times"] = json!(times);
    }
    let (title, note) = match adds_up {
        true => (
            msg!("behind-title", times = times, cases = behind.len()),
            msg!("behind-note"),
        ),
        false => (
            msg!("behind-title-persons", cases = behind.len()),
            msg!("behind-note-persons"),
        ),
    };
    Ok(Report {
        title,
        subtitle: Vec::new(),
        front: Front::default(),
        tables: vec![Table {
            name: "folios",
            title: None,
            counts: None,
            columns,
            rows,
        }],
        notes: vec![note],
        as_of: source.moment()?.at,
        json: answer,
    })
}
