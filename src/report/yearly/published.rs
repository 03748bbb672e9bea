//! The year before as it was published, beside the year before as it stands.

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::lines::Lines;
use super::{json, tables_of};
use crate::domain::age::AgeGroups;
use crate::domain::catalogue::Catalogue;
use crate::domain::cut::Cut;
use crate::domain::figures::YearFigures;
use crate::domain::period::Period;
use crate::message::{Message, Value as Gap};
use crate::msg;
use crate::report::differences::{self, Difference, is_headline, told_once};
use crate::report::month;
use crate::report::table::{Cell, Column, Report, Row, Table};

/// What is known of a year as it was published.
#[derive(Debug, Clone)]
pub enum AsPublished {
    /// No publication of it is recorded, and no cut was made for it.
    Unknown,
    /// The cut of this name tells, but this log has not its state any more.
    Lost(String),
    /// Its figures.
    Known(Box<Published>),
}

/// A public set, as it is named in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicSet {
    /// Its period.
    pub period: Period,
    /// Which publication of the period it is, from 1.
    pub version: u32,
}

/// Figures of a year as they were published.
#[derive(Debug, Clone)]
pub struct Published {
    /// The public set that had them; none where a cut that was made for the year
    /// is all that tells.
    pub set: Option<PublicSet>,
    /// The cut that they were made from.
    pub cut: Cut,
    /// How many events the log held.
    pub events: u64,
    /// Digest of its head.
    pub head: String,
    /// The figures.
    pub figures: YearFigures,
}

/// Sets the year before as it was published beside the year before as it
/// stands: a table of what a year is known by and of all that differs, a note
/// that says by what it is known, `previous_published` in the JSON answer (null
/// where nothing is known, and where the state of its cut is lost, which
/// `previous_published_lost` then names, and a note).
pub fn set_beside(
    report: &mut Report,
    stands: &YearFigures,
    published: &AsPublished,
    catalogue: &Catalogue,
    groups: &AgeGroups,
) {
    let published = match published {
        AsPublished::Known(published) => published,
        AsPublished::Unknown | AsPublished::Lost(_) => {
            report.json["previous_published"] = Value::Null;
            report.json["previous_published_lost"] = match published {
                AsPublished::Lost(cut) => json!(cut),
                _ => Value::Null,
            };
            if let AsPublished::Lost(cut) = published {
                let year = stands.year.to_string();
                let lost = msg!("report-note-published-lost", year = year, cut = cut);
                note(report, lost);
            }
            return;
        }
    };
    let all = |figures| tables_of(figures, catalogue, groups);
    let compared = differences::compared(&all(&published.figures), &all(stands));
    let differing = told_once(compared.clone());
    report.json["previous_published"] = answer(published, &differing, catalogue, groups);
    let shown = |one: &Difference| is_headline(&one.place) || differing.contains(one);
    report
        .tables
        .push(table(stands, compared.iter().filter(|one| shown(one))));
    report.json["previous_published_lost"] = Value::Null;
    note(report, said(published, stands.year));
}

/// By what it is known as it was published.
fn said(published: &Published, year: i32) -> Message {
    let cut = &published.cut;
    let year = year.to_string();
    let by = match published.set {
        Some(PublicSet { period, version }) => msg!(
            "report-published-by-set",
            year = year,
            period = Gap::Own(period.in_spanish(), period.to_string()),
            version = version,
            cut = &cut.name
        ),
        None => msg!("report-published-by-cut", year = year, cut = &cut.name),
    };
    msg!(
        "report-note-published",
        by = by,
        date = cut.at.date_naive(),
        time = cut.at.format("%H:%M").to_string(),
        events = published.events,
        head = &published.head
    )
}

/// Says it behind the first note.
fn note(report: &mut Report, said: Message) {
    report.notes.insert(report.notes.len().min(1), said);
}

fn table<'d>(stands: &YearFigures, shown: impl Iterator<Item = &'d Difference>) -> Table {
    let year = stands.year.to_string();
    let mut columns = vec![Column::code("anio", msg!("report-column-year"))];
    columns.extend(differences::columns());
    columns.extend([
        Column::number("publicado", msg!("report-column-published")),
        Column::number("como_esta", msg!("report-column-stands")),
        Column::number("diferencia", msg!("report-column-difference")),
    ]);
    let row = |one: &Difference| {
        let mut cells = vec![Cell::Year(stands.year)];
        cells.extend(differences::cells(one));
        cells.extend(differences::figures(one));
        Row::body(cells)
    };
    let title = match stands.through {
        None => msg!("report-published", year = &year),
        Some(1) => msg!("report-published-january", year = &year),
        Some(through) => msg!(
            "report-published-through",
            month = month::long(through),
            year = &year
        ),
    };
    Table {
        name: "anio_anterior_publicado",
        title: Some(title),
        counts: None,
        columns,
        rows: shown.map(row).collect(),
    }
}

fn answer(
    published: &Published,
    differing: &[Difference],
    catalogue: &Catalogue,
    groups: &AgeGroups,
) -> Value {
    let figures = &published.figures;
    let lines = Lines::new(figures, figures, catalogue, groups);
    let mut answer = json::parts(figures, &lines);
    for (name, value) in [
        ("year", json!(figures.year)),
        ("publication", json!(published.set.map(|set| set.version))),
        (
            "publication_period",
            json!(published.set.map(|set| set.period)),
        ),
        ("cut", json!(published.cut.name)),
        (
            "at",
            json!(published.cut.at.to_rfc3339_opts(SecondsFormat::Secs, false)),
        ),
        ("events", json!(published.events)),
        ("head", json!(published.head)),
        (
            "differences",
            differing.iter().map(Difference::json).collect(),
        ),
    ] {
        answer.insert(name.to_owned(), value);
    }
    answer.into()
}
