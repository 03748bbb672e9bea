//! What is said of a set: what it hides and why, which files were written,
//! what was published so far.

use serde_json::{Map, Value, json};

use super::made::{Counted, Made};
use super::withheld::{self, shown};
use crate::cli::desk::Desk;
use crate::domain::event::Moment;
use crate::domain::office::Office;
use crate::domain::period::Period;
use crate::domain::publication::{PublicTable, Publication};
use crate::error::{Error, Kind, Result};
use crate::message::{self, Message};
use crate::msg;
use crate::render::set::Written;
use crate::report::Report;
use crate::report::coverage;
use crate::report::disclosure::Reason;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};
use crate::report::transparency::SetTable;
use crate::text::Lang;

/// Every reason with the column that counts it.
const REASONS: [(Reason, &str, &str); 5] = [
    (Reason::Small, "pequenas", "small"),
    (Reason::FewPersons, "pocas_personas", "few_persons"),
    (Reason::Difference, "diferencia", "difference"),
    (Reason::HiddenBefore, "ocultas_antes", "hidden_before"),
    (Reason::Complementary, "complementarias", "complementary"),
];

/// What would be hidden and why.
pub fn planned(made: &Made, lang: Lang) -> Report {
    let some_unknown = made.set.extent().unknown > 0;
    let rows = made.set.tables.iter().map(|table| {
        let mut cells = vec![title(table.table)];
        match &table.cells {
            Ok(_) => {
                let extent = table.extent();
                cells.extend([
                    count(extent.cells()),
                    count(extent.shown),
                    count(extent.hidden),
                ]);
                cells.extend(some_unknown.then(|| count(extent.unknown)));
                cells.extend(
                    REASONS
                        .iter()
                        .map(|(reason, ..)| count(table.hidden(*reason))),
                );
            }
            Err(_) => {
                let counts = REASONS.len() + 3 + usize::from(some_unknown);
                cells.extend(vec![Cell::Missing; counts]);
            }
        }
        Row::body(cells)
    });
    let mut columns = vec![
        Column::text("tabla", msg!("transparency-column-table")),
        Column::number("cifras", msg!("transparency-column-cells")),
        Column::number("publicadas", msg!("transparency-column-shown")),
        Column::number("ocultas", msg!("transparency-column-hidden")),
    ];
    columns.extend(
        some_unknown.then(|| Column::number("sin_dato", msg!("transparency-column-unknown"))),
    );
    columns.extend(REASONS.iter().map(|(_, key, name)| {
        Column::number(key, msg!("transparency-column-reason", reason = *name)).on_wide_screens()
    }));
    let mut notes: Vec<Message> = not_over(made).into_iter().collect();
    notes.push(msg!(
        "transparency-note-minimum",
        minimum = made.rule.minimum,
        strict = made.rule.strict_minimum,
        count = made.strict.len(),
        kinds = made.strict.join(", ")
    ));
    if !made.set.is_withheld() {
        notes.push(of_reasons(made));
    }
    notes.extend(of_unknown(made));
    notes.extend(withheld::notes(&made.set, lang));
    notes.push(match &made.new {
        Some(_) => msg!(
            "transparency-note-new",
            version = made.version,
            cut = &made.cut
        ),
        None => msg!(
            "transparency-note-again",
            version = made.version,
            cut = &made.cut
        ),
    });
    let mut answer = about(made);
    answer.insert("schema".to_owned(), json!("folio/transparency-plan"));
    answer.insert("version".to_owned(), json!(1));
    answer.insert(
        "tables".to_owned(),
        made.set.tables.iter().map(plan_json).collect(),
    );
    Report {
        title: msg!(
            "transparency-plan-title",
            period = shown(made.set.period, lang)
        ),
        subtitle: reach(made),
        front: Front::default(),
        tables: vec![Table {
            name: "transparencia",
            title: None,
            counts: None,
            columns,
            rows: rows.collect(),
        }],
        notes,
        as_of: made.provenance.as_of,
        json: answer.into(),
    }
}

/// For which reasons cells are hidden in the whole set.
fn of_reasons(made: &Made) -> Message {
    let of = |reason| -> usize {
        made.set
            .tables
            .iter()
            .map(|table| table.hidden(reason))
            .sum()
    };
    msg!(
        "transparency-note-reasons",
        small = of(Reason::Small),
        few = of(Reason::FewPersons),
        difference = of(Reason::Difference),
        before = of(Reason::HiddenBefore),
        others = of(Reason::Complementary),
    )
}

/// How many cells are of months of which nothing is known, where some are.
fn of_unknown(made: &Made) -> Option<Message> {
    let unknown = made.set.extent().unknown;
    (unknown > 0).then(|| msg!("transparency-note-unknown", count = unknown))
}

/// Which files were written.
pub fn written(written: &Written, made: &Made, lang: Lang) -> Report {
    let title = msg!(
        "transparency-title",
        period = shown(made.set.period, lang),
        version = made.version
    );
    let mut report = written.report(title, made.provenance.as_of, about(made));
    report.subtitle.extend(reach(made));
    let extent = made.set.extent();
    if extent.known() > 0 {
        let hidden = msg!(
            "transparency-note-hidden",
            hidden = extent.hidden,
            all = extent.known()
        );
        report.notes.insert(0, hidden);
    }
    report.notes.splice(0..0, of_unknown(made));
    report.notes.splice(0..0, not_over(made));
    report.notes.extend(withheld::notes(&made.set, lang));
    report
        .notes
        .push(msg!("transparency-note-cut", cut = &made.cut));
    report
}

/// What was published so far: every set, or what the latest of a period
/// showed.
///
/// # Errors
/// [`Kind::NotFound`] when nothing of the period was published.
pub fn published(
    office: &Office,
    publications: &[(Moment, Publication)],
    period: Option<Period>,
    desk: &Desk,
) -> Result<Report> {
    let of_period =
        |own: &&(Moment, Publication)| period.is_none_or(|period| own.1.period == period);
    let mut chosen: Vec<&(Moment, Publication)> = publications.iter().filter(of_period).collect();
    // Those that were carried over stand last in the log, however old they are.
    chosen.sort_by_key(|(moment, _)| moment.at);
    if let (Some(period), true) = (period, chosen.is_empty()) {
        return Err(Error::new(
            Kind::NotFound,
            msg!(
                "transparency-none",
                period = shown(period, desk.text.lang())
            ),
        ));
    }
    let rows = chosen.iter().flat_map(|(moment, publication)| {
        let tables = publication.tables.iter().map(|table| {
            let told = publication.told_of(table);
            Row::body(vec![
                Cell::from(shown(publication.period, desk.text.lang())),
                count(publication.version as usize),
                Cell::Moment(moment.at),
                Cell::from(publication.cut.as_str()),
                title(table.table),
                told.map_or(Cell::Missing, |(shown, _)| count(shown)),
                told.map_or(Cell::Missing, |(_, hidden)| count(hidden)),
            ])
        });
        tables.collect::<Vec<_>>()
    });
    let sets = chosen.iter().map(|(moment, publication)| {
        let tables = publication.tables.iter().map(|table| match period {
            Some(_) => json!(table),
            None => {
                let (shown, hidden) = publication.told_of(table).unzip();
                json!({ "table": table.table.code(), "shown": shown, "hidden": hidden })
            }
        });
        json!({
            "period": publication.period.to_string(),
            "version": publication.version,
            "recorded_at": moment.at.to_rfc3339(),
            "cut": publication.cut,
            "begins": publication.begins,
            "until": publication.until,
            "tables": tables.collect::<Vec<Value>>(),
        })
    });
    let answer = json!({
        "schema": "folio/publications",
        "version": 1,
        "site": office.code.to_string(),
        "publications": sets.collect::<Vec<Value>>(),
    });
    let notes = match chosen.is_empty() {
        true => vec![msg!("transparency-nothing-published")],
        false => Vec::new(),
    };
    Ok(Report {
        title: msg!("transparency-published-title"),
        subtitle: Vec::new(),
        front: Front::default(),
        tables: vec![Table {
            name: "publicaciones",
            title: None,
            counts: None,
            columns: vec![
                Column::text("periodo", msg!("transparency-column-period")),
                Column::number("version", msg!("transparency-column-version")),
                Column::text("registrada", msg!("transparency-column-recorded")).on_wide_screens(),
                Column::text("corte", msg!("transparency-column-cut")).on_wide_screens(),
                Column::text("tabla", msg!("transparency-column-table")),
                Column::number("publicadas", msg!("transparency-column-shown")),
                Column::number("ocultas", msg!("transparency-column-hidden")),
            ],
            rows: rows.collect(),
        }],
        notes,
        as_of: desk.moment(&office.timezone).at,
        json: answer,
    })
}

/// What programs are told of any set.
fn about(made: &Made) -> Map<String, Value> {
    let set = &made.set;
    let mut about = Map::new();
    let mut put = |name: &str, value: Value| about.insert(name.to_owned(), value);
    put("set", json!("transparency"));
    put("period", json!(set.period.to_string()));
    put("publication", json!(made.version));
    put("begins", json!(set.begins));
    put("until", json!(set.until));
    put("period_was_over", json!(made.counted == Counted::Whole));
    put("cut", json!(made.cut));
    put("events", json!(made.provenance.events));
    put("head", json!(made.provenance.head));
    put("as_of", json!(made.provenance.as_of.to_rfc3339()));
    put("recorded", json!(made.new.is_some()));
    put("withheld", withheld::json(set));
    put("all_withheld", json!(set.is_withheld()));
    about
}

fn plan_json(table: &SetTable) -> Value {
    let extent = table.extent();
    let mut reasons = Map::new();
    for (reason, _, name) in REASONS {
        reasons.insert(name.to_owned(), json!(table.hidden(reason)));
    }
    json!({
        "table": table.table.code(),
        "withheld": table.cells.as_ref().err().map(|withheld| withheld.why.code()),
        "cells": extent.cells(),
        "shown": extent.shown,
        "hidden": reasons,
        "unknown": extent.unknown,
    })
}

/// From when, where the period begins before the log, and up to when it counts.
fn reach(made: &Made) -> Vec<Message> {
    let set = &made.set;
    let begins = set.begins.map(coverage::note);
    begins
        .into_iter()
        .chain([msg!("transparency-until", on = set.until)])
        .collect()
}

/// What a set costs that is published before its period is over.
pub fn not_over(made: &Made) -> Option<Message> {
    let period = made.set.period;
    let period = || message::Value::Own(period.in_spanish(), period.to_string());
    let on = made.set.until;
    match made.counted {
        Counted::Whole => None,
        Counted::SoFar => Some(msg!(
            "transparency-note-not-over",
            period = period(),
            on = on
        )),
        Counted::UpToItsState => {
            let at = made.provenance.as_of.naive_local();
            Some(msg!(
                "transparency-note-not-whole",
                period = period(),
                date = at.date(),
                time = at.format("%H:%M").to_string()
            ))
        }
    }
}

fn title(table: PublicTable) -> Cell {
    Cell::from(msg!("transparency-table", table = table.code()))
}

fn count(count: usize) -> Cell {
    Cell::count(count as u64)
}
