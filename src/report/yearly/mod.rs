//! The year's count: interventions by kind and month with the year before
//! beside it, and apart from them cases, persons and turns, each table naming
//! what it counts.

mod json;
mod lines;
mod tables;

use chrono::Datelike;

use self::lines::Lines;
pub use self::lines::UNKNOWN;
use super::provenance::Provenance;
use super::table::Report;
use crate::domain::age::AgeGroups;
use crate::domain::catalogue::Catalogue;
use crate::domain::figures::YearFigures;
use crate::message::Message;
use crate::msg;
use crate::report::front::Front;

/// The report of the year of `now`, beside the year before it.
///
/// Every value that the office offers has its line even when nothing was
/// counted under it; units have one only when something was.
pub fn yearly(
    now: &YearFigures,
    before: &YearFigures,
    catalogue: &Catalogue,
    groups: &AgeGroups,
    provenance: &Provenance,
) -> Report {
    let lines = Lines::new(now, before, catalogue, groups);
    Report {
        title: msg!("report-yearly-title", year = now.year.to_string()),
        subtitle: vec![provenance.office()],
        front: Front::default(),
        tables: tables::all(now, before, &lines),
        notes: notes(now, provenance),
        as_of: provenance.as_of,
        json: json::answer(now, before, &lines, provenance),
    }
}

fn notes(now: &YearFigures, provenance: &Provenance) -> Vec<Message> {
    let mut notes = vec![
        msg!("report-note-units"),
        msg!("report-note-period"),
        msg!("report-note-closings"),
        msg!("report-note-persons"),
        msg!("report-note-age"),
    ];
    if now.year >= provenance.as_of.year() {
        notes.push(msg!("report-note-running", year = now.year.to_string()));
    }
    notes.push(msg!("report-note-internal"));
    notes.extend(provenance.notes());
    notes
}

#[cfg(test)]
mod tests;
