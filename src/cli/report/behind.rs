//! The cases behind a figure, each with how often it counts there; behind the
//! persons attended, the cases of those persons.

use serde_json::json;

use super::Destination;
use super::state::Source;
use crate::cli::desk::Desk;
use crate::cli::{case_table, reserved};
use crate::error::Result;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell as Value, Column, Row, Table};
use crate::store::query::{BehindFigure, Cell, Reserved};

/// Lists the cases behind a figure; reserved ones whole where a reason is
/// given, which is on record before.
///
/// # Errors
/// Those of reading, recording and writing.
pub fn deliver(
    figure: &Cell,
    source: Source,
    reason: Option<&str>,
    destination: &Destination,
    desk: &mut Desk,
) -> Result<()> {
    let reader = source.reader();
    let behind = reader.cases_behind(figure, Reserved::by_reason(reason))?;
    let report = report(figure, &behind, &source, desk.for_files())?;
    drop(source);
    let (log, clock, user) = (desk.log.clone(), desk.clock, desk.user.clone());
    let rows = behind.cases.iter().map(|one| &one.case);
    destination.deliver_recorded(&report, desk, || {
        reserved::open_listed(rows, reason, &log, clock, &user)
    })
}

/// The list of the cases behind a figure.
fn report(
    figure: &Cell,
    behind: &BehindFigure,
    source: &Source,
    for_files: bool,
) -> Result<Report> {
    let catalogue = &source.office().catalogue;
    // Persons are distinct across cases: their cases do not add up to them.
    let adds_up = !matches!(figure, Cell::Persons { .. });
    let listed: u64 = behind.cases.iter().map(|case| case.times).sum();
    // Of a sum with one case unsaid, subtraction tells that case.
    let times = (adds_up && behind.withheld != 1).then_some(listed + behind.withheld_times);
    let count = behind.cases.len() as u64 + behind.withheld;
    let mut columns = case_table::columns();
    if adds_up {
        columns.insert(1, Column::number("veces", msg!("column-times")));
    }
    let rows = behind
        .cases
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
        .cases
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
        "withheld": behind.withheld,
        "leaves_out_reserved": behind.leaves_out_reserved,
    });
    if adds_up {
        answer["times"] = json!(times);
    }
    let (title, note) = match (adds_up, times) {
        (true, Some(times)) => (
            msg!("behind-title", times = times, cases = count),
            msg!("behind-note"),
        ),
        (true, None) => (
            msg!("behind-title-cases", cases = count),
            msg!("behind-note"),
        ),
        (false, _) => (
            msg!("behind-title-persons", cases = count),
            msg!("behind-note-persons"),
        ),
    };
    let left_out = behind.leaves_out_reserved;
    let left_out = left_out.then(|| msg!("reserved-note-left-out"));
    Ok(Report {
        title,
        subtitle: Vec::new(),
        front: Front::default(),
        tables: match behind.cases.is_empty() && !for_files {
            true => Vec::new(),
            false => vec![Table {
                name: "folios",
                title: None,
                counts: None,
                columns,
                rows,
            }],
        },
        notes: std::iter::once(note)
            .chain(reserved::notes(
                behind.cases.iter().map(|one| &one.case),
                behind.withheld,
            ))
            .chain(left_out)
            .collect(),
        as_of: source.moment()?.at,
        json: answer,
    })
}
