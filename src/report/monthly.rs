//! The month's report: the year to date, where each unit stands, what is
//! overdue, and the final report of the month, on one page. All its parts are
//! made from one state of the log.

use chrono::{DateTime, FixedOffset};
use serde_json::{Map, Value, json};

use super::front::{Front, Headline};
use super::month;
use super::provenance::Provenance;
use super::table::{Cell, Report};
use crate::domain::attended::Attended;
use crate::domain::figures::{DirectorateFigures, YearFigures};
use crate::domain::period::Period;
use crate::message::Message;
use crate::msg;

/// The parts of the set, each a report of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// The year up to the month, beside the year before.
    pub to_date: Report,
    /// Where each unit stands, over the month and over the year to date.
    pub units: Report,
    /// Turns overdue at the month's end.
    pub overdue: Report,
    /// The final report of the month.
    pub final_report: Report,
}

/// Figures that the page shows first.
#[derive(Debug, Clone, Copy)]
pub struct Key<'f> {
    /// The year up to the month.
    pub now: &'f YearFigures,
    /// The year before, up to the same month.
    pub before: &'f YearFigures,
    /// The units over the month.
    pub units: &'f DirectorateFigures,
    /// The cases that were attended in the month.
    pub attended: &'f [Attended],
}

/// The whole month on one page.
pub fn monthly(month: Period, parts: &Parts, key: Key<'_>, provenance: &Provenance) -> Report {
    let in_order = [
        &parts.to_date,
        &parts.units,
        &parts.overdue,
        &parts.final_report,
    ];
    let mut front = Front {
        headlines: headlines(month, key),
        charts: Vec::new(),
    };
    let mut tables = Vec::new();
    let mut notes = Vec::new();
    for part in in_order {
        front.extend(part.front.clone());
        tables.extend(part.tables.iter().cloned());
        for note in &part.notes {
            if !notes.contains(note) {
                notes.push(note.clone());
            }
        }
    }
    // What is said of the whole stands at its end.
    let last = provenance.notes();
    notes.retain(|note| !last.contains(note));
    notes.extend(last);
    Report {
        title: msg!(
            "report-monthly-title",
            month = name(month),
            year = month.year().to_string(),
        ),
        subtitle: vec![
            provenance.office(),
            msg!(
                "report-directorates-period",
                from = month.first_day(),
                to = month.last_day()
            ),
        ],
        front,
        tables,
        notes,
        as_of: provenance.as_of,
        json: Value::Object(about(month, provenance)),
    }
}

fn headlines(month: Period, key: Key<'_>) -> Vec<Headline> {
    let at = usize::from(*month.months().end()) - 1;
    let of = |figures: &YearFigures| figures.interventions.by_month()[at];
    let total = key.units.total();
    let concluded = key.attended.iter().filter(|case| case.conclusion.is_some());
    vec![
        Headline {
            value: Cell::count(of(key.now)),
            label: msg!("report-monthly-month", month = name(month)),
            beside: Some(msg!(
                "report-monthly-beside",
                month = name(month),
                year = key.before.year.to_string(),
                before = of(key.before),
            )),
        },
        Headline {
            value: Cell::count(concluded.count() as u64),
            label: msg!("report-monthly-concluded", month = name(month)),
            beside: None,
        },
        Headline {
            value: Cell::count(total.pending),
            label: msg!("report-monthly-pending", date = key.units.as_of),
            beside: None,
        },
        Headline {
            value: Cell::count(total.overdue),
            label: msg!("report-monthly-overdue", date = key.units.as_of),
            beside: None,
        },
    ]
}

fn name(month: Period) -> Message {
    month::long(u32::from(*month.months().end()))
}

/// What the list of the set's files says beside them.
pub fn about(month: Period, provenance: &Provenance) -> Map<String, Value> {
    let mut about = provenance.json("folio/set");
    about.insert("set".to_owned(), json!("monthly"));
    about.insert("month".to_owned(), json!(month));
    about.insert("from".to_owned(), json!(month.first_day()));
    about.insert("to".to_owned(), json!(month.last_day()));
    about
}

/// The note of a month that was not over at the moment of its figures.
pub fn not_over(month: Period, at: DateTime<FixedOffset>) -> Message {
    msg!(
        "report-monthly-not-over",
        month = name(month),
        year = month.year().to_string(),
        date = at.date_naive(),
        time = at.format("%H:%M").to_string()
    )
}
