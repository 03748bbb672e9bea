//! What changed between two states of the log: the figures of the yearly report
//! and of that of the directorates, and the cases that changed them.

mod compare;

use chrono::SecondsFormat;
use serde_json::{Value, json};

pub use self::compare::{Comparison, OfYear, Touched};
use super::differences::{self, Difference, is_headline};
use super::front::Front;
use super::provenance::Provenance;
use super::table::{Cell, Column, Report, Row, Table};
use crate::domain::folio::Folio;
use crate::domain::news::NewEntry;
use crate::message::Message;
use crate::msg;

/// A report whose figures are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compared {
    /// `report yearly`.
    Yearly,
    /// `report directorates`, of a whole year.
    Directorates,
}

impl Compared {
    /// Its name among the commands.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yearly => "yearly",
            Self::Directorates => "directorates",
        }
    }
}

/// A figure that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Of which report.
    pub report: Compared,
    /// Of which year.
    pub year: i32,
    /// From what to what.
    pub difference: Difference,
    /// The cases that changed it, but for reserved ones that are not opened.
    pub folios: Vec<Folio>,
}

/// A case that changed figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Mover {
    /// Its reference number.
    pub folio: Folio,
    /// Whether it is reserved; it was opened then.
    pub reserved: bool,
    /// What happened in it.
    pub moved: Moved,
}

/// What happened in a case that changed figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The entries that it gained.
    pub entries: Vec<NewEntry>,
    /// The same in words, entry by entry.
    pub told: Vec<Message>,
    /// Which figures it changed, by their place in the list, and its own share
    /// of the change, where that is a count.
    pub figures: Vec<(usize, Option<i64>)>,
}

/// All that changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// The figures, in reading order.
    pub figures: Vec<Figure>,
    /// The cases, in the order in which they began.
    pub movers: Vec<Mover>,
    /// How many reserved cases changed figures and were not opened: nothing
    /// else is told of them.
    pub reserved: u64,
    /// How many cases gained entries that changed no figure.
    pub others: u64,
    /// The first year that had not begun in the earlier state and had in the
    /// later one: no report of it is compared.
    pub not_begun: Option<i32>,
}

/// Where the report is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// On the screen, which leaves out a table without rows.
    Screen,
    /// On a page, which shows every table.
    Page,
    /// In cells that are filtered and counted: what a case is stands in a column
    /// of its own, apart from what was done in it.
    Cells,
}

/// The report of what changed from `was` to `is`.
pub fn cut_diff(changes: &Changes, was: &Provenance, is: &Provenance, medium: Medium) -> Report {
    let tables = [figures(changes), cases(changes, medium)].into_iter();
    let nothing = changes.figures.is_empty();
    Report {
        title: match nothing {
            true => msg!("cut-diff-nothing"),
            false => msg!(
                "cut-diff-title",
                figures = changes.figures.len(),
                cases = changes.movers.len() as u64 + changes.reserved
            ),
        },
        subtitle: vec![is.office(), from(was), to(is)],
        front: Front::default(),
        tables: tables
            .filter(|table| medium != Medium::Screen || !table.rows.is_empty())
            .collect(),
        notes: notes(changes),
        as_of: is.as_of,
        json: answer(changes, was, is),
    }
}

fn from(state: &Provenance) -> Message {
    msg!(
        "cut-diff-from",
        name = state.cut.as_deref().unwrap_or_default(),
        date = state.as_of.date_naive(),
        time = state.as_of.format("%H:%M").to_string(),
        events = state.events
    )
}

fn to(state: &Provenance) -> Message {
    let date = state.as_of.date_naive();
    let time = state.as_of.format("%H:%M").to_string();
    let events = state.events;
    match &state.cut {
        Some(name) => msg!(
            "cut-diff-to",
            name = name,
            date = date,
            time = time,
            events = events
        ),
        None => msg!(
            "cut-diff-to-present",
            date = date,
            time = time,
            events = events
        ),
    }
}

fn figures(changes: &Changes) -> Table {
    let mut columns = vec![
        Column::code("informe", msg!("cut-diff-column-report")),
        Column::text("anio", msg!("report-column-year")),
    ];
    columns.extend(differences::columns());
    columns.extend([
        Column::number("antes", msg!("cut-diff-column-was")),
        Column::number("despues", msg!("cut-diff-column-is")),
        Column::number("diferencia", msg!("cut-diff-column-change")),
        Column::number("casos", msg!("cut-diff-column-cases")),
        Column::code("folios", msg!("cut-diff-column-folios")),
    ]);
    let row = |one: &Figure| {
        let mut cells = vec![one.report.name().into(), Cell::Year(one.year)];
        cells.extend(differences::cells(&one.difference));
        cells.extend(differences::figures(&one.difference));
        cells.push(Cell::count(one.folios.len() as u64));
        let folios: Vec<String> = one.folios.iter().map(Folio::to_string).collect();
        cells.push(folios.join(" ").into());
        Row::body(cells)
    };
    Table {
        name: "cifras",
        title: Some(msg!("cut-diff-figures")),
        counts: None,
        columns,
        rows: changes.figures.iter().map(row).collect(),
    }
}

fn cases(changes: &Changes, medium: Medium) -> Table {
    let in_words = medium != Medium::Cells;
    let row = |mover: &Mover| {
        let folio = mover.folio.to_string().into();
        let moved = &mover.moved;
        let mark = (mover.reserved && in_words).then(|| msg!("cut-diff-reserved"));
        Row::body(vec![
            folio,
            Cell::Words(joined(mark.into_iter().chain(moved.told.iter().cloned()))),
            Cell::Words(effect(moved, changes)),
            Cell::count(moved.figures.len() as u64),
            Cell::count(u64::from(mover.reserved)),
        ])
    };
    let in_files = |column| Column {
        screen: super::table::Screen::Never,
        ..column
    };
    Table {
        name: "folios",
        title: Some(msg!("cut-diff-cases")),
        counts: None,
        columns: vec![
            Column::text("folio", msg!("column-folio")),
            Column::text("movimientos", msg!("cut-diff-column-entries")),
            Column::text("efecto", msg!("cut-diff-column-effect")),
            in_files(Column::number("cifras", msg!("cut-diff-column-figures"))),
            in_files(Column::number(
                "reservado",
                msg!("cut-diff-column-reserved"),
            )),
        ],
        rows: changes.movers.iter().map(row).collect(),
    }
}

/// What a case did to the figures that a year is known by; where it moved none
/// of them, how many others it did.
fn effect(mover: &Moved, changes: &Changes) -> Message {
    let headlines = mover.figures.iter().filter_map(|(at, change)| {
        let figure = &changes.figures[*at];
        let one = &figure.difference;
        let headline = figure.report == Compared::Yearly && is_headline(&one.place);
        match (&one.label, one.counts, change) {
            (Cell::Words(label), Some(counts), Some(change)) if headline => Some(msg!(
                "cut-diff-effect",
                counts = differences::counted(counts),
                label = label.clone(),
                year = figure.year.to_string(),
                change = format!("{change:+}")
            )),
            _ => None,
        }
    });
    let mut told = headlines.peekable();
    match told.peek().is_some() {
        true => joined(told),
        false => msg!("cut-diff-effect-others", count = mover.figures.len()),
    }
}

/// Sentences one after the other.
fn joined(sentences: impl Iterator<Item = Message>) -> Message {
    sentences
        .reduce(|first, next| msg!("cut-diff-joined", first = first, next = next))
        .unwrap_or_else(|| msg!("cut-diff-no-entry"))
}

fn notes(changes: &Changes) -> Vec<Message> {
    let mut notes = Vec::new();
    let is_alone = |figure: &Figure| figure.folios.is_empty();
    if changes.figures.iter().any(is_alone) {
        notes.push(match changes.reserved {
            0 => msg!("cut-diff-note-time"),
            _ => msg!("cut-diff-note-time-or-reserved"),
        });
    }
    if changes.reserved > 0 {
        notes.push(msg!("cut-diff-note-reserved", count = changes.reserved));
    }
    if changes.movers.iter().any(|mover| mover.reserved) {
        notes.push(msg!("report-note-reserved-opened"));
    }
    if !changes.movers.is_empty() {
        notes.push(msg!("cut-diff-note-cases"));
        notes.push(msg!("report-note-internal"));
    }
    if changes.others > 0 {
        notes.push(msg!("cut-diff-note-others", count = changes.others));
    }
    if let Some(year) = changes.not_begun {
        notes.push(msg!("cut-diff-note-not-begun", year = year.to_string()));
    }
    notes
}

fn answer(changes: &Changes, was: &Provenance, is: &Provenance) -> Value {
    let state = |state: &Provenance| {
        json!({
            "cut": state.cut,
            "as_of": state.as_of.to_rfc3339_opts(SecondsFormat::Secs, false),
            "events": state.events,
            "head": state.head,
        })
    };
    let place = |at: usize| {
        let figure = &changes.figures[at];
        let (table, code, column) = &figure.difference.place;
        json!({
            "report": figure.report.name(),
            "year": figure.year,
            "table": table,
            "code": code,
            "column": column,
        })
    };
    let figures = changes.figures.iter().map(|figure| {
        let mut object = figure.difference.json();
        object["report"] = json!(figure.report.name());
        object["year"] = json!(figure.year);
        object["folios"] = json!(figure.folios);
        object
    });
    let folios = changes.movers.iter().map(|mover| {
        let figure = |(at, change): &(usize, Option<i64>)| {
            let mut object = place(*at);
            object["difference"] = json!(change);
            object
        };
        let entry = |entry: &NewEntry| {
            json!({
                "seq": entry.number,
                "kind": entry.kind,
                "on": entry.on,
                "by": entry.by,
                "turn": entry.turn,
                "corrects": entry.corrects,
            })
        };
        let moved = &mover.moved;
        json!({
            "folio": mover.folio,
            "reserved": mover.reserved,
            "entries": moved.entries.iter().map(entry).collect::<Vec<_>>(),
            "figures": moved.figures.iter().map(figure).collect::<Vec<_>>(),
        })
    });
    json!({
        "schema": "folio/cut-diff",
        "version": 1,
        "institution": is.institution,
        "site": is.site,
        "from": state(was),
        "to": state(is),
        "figures": figures.collect::<Vec<_>>(),
        "folios": folios.collect::<Vec<_>>(),
        "reserved_cases": changes.reserved,
        "other_cases": changes.others,
    })
}
