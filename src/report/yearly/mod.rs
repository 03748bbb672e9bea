//! The year's count: interventions by kind and month with the year before
//! beside it, and apart from them cases, persons and turns, each table naming
//! what it counts.

mod front;
mod json;
mod lines;
pub mod published;
mod tables;

use chrono::Datelike;

use self::lines::Lines;
pub use self::lines::UNKNOWN;
use super::month;
use super::provenance::Provenance;
use super::table::{Report, Table};
use crate::domain::age::AgeGroups;
use crate::domain::catalogue::Catalogue;
use crate::domain::dates::last_of_month;
use crate::domain::figures::YearFigures;
use crate::message::Message;
use crate::msg;

/// The report of the year of `now`, beside the year before it; of its months
/// up to one of them, where only those were counted.
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
        title: title(now),
        subtitle: vec![provenance.office()],
        front: front::front(now, before, &lines),
        tables: tables::all(now, before, &lines),
        notes: notes(now, provenance),
        as_of: provenance.as_of,
        json: json::answer(now, before, &lines, provenance),
    }
}

/// The tables of a year alone, with no other beside it.
pub fn tables_of(figures: &YearFigures, catalogue: &Catalogue, groups: &AgeGroups) -> Vec<Table> {
    let nothing = YearFigures {
        year: figures.year - 1,
        ..YearFigures::default()
    };
    let lines = Lines::new(figures, &nothing, catalogue, groups);
    tables::all(figures, &nothing, &lines)
}

/// How the period of a year's figures is called within a sentence.
trait Spanning {
    fn span(&self) -> Message;
}

impl Spanning for YearFigures {
    fn span(&self) -> Message {
        match self.through {
            None => msg!("report-span-year"),
            Some(_) => msg!("report-span-months"),
        }
    }
}

fn title(now: &YearFigures) -> Message {
    let year = now.year.to_string();
    match now.through {
        None => msg!("report-yearly-title", year = year),
        Some(1) => msg!("report-yearly-title-january", year = year),
        Some(through) => msg!(
            "report-yearly-title-through",
            month = month::long(through),
            year = year,
        ),
    }
}

fn notes(now: &YearFigures, provenance: &Provenance) -> Vec<Message> {
    let mut notes = vec![
        msg!("report-note-units"),
        msg!("report-note-period"),
        msg!("report-note-closings", span = now.span()),
        msg!("report-note-persons", span = now.span()),
        msg!("report-note-age"),
    ];
    let year = now.year.to_string();
    let last = provenance.as_of.date_naive();
    match now.through {
        Some(through) => {
            notes.push(msg!(
                "report-note-through",
                month = month::long(through),
                year = year,
            ));
            if last_of_month(now.year, through).is_some_and(|end| last < end) {
                notes.push(msg!("report-note-period-running", date = last));
            }
        }
        None if now.year >= last.year() => {
            notes.push(msg!("report-note-running", year = year));
        }
        None => {}
    }
    notes.push(msg!("report-note-internal"));
    notes.extend(provenance.notes());
    notes
}

#[cfg(test)]
mod tests;
