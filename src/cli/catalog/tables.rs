//! The office's catalogues as tables, and what is set for kinds of request as
//! programs read it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::answer::yes_or_no;
use crate::domain::catalogue::{Term, TermList};
use crate::domain::code::{Code, RequestKind};
use crate::domain::office::Office;
use crate::message::Message;
use crate::msg;
use crate::report::table::{Cell, Column, Row, Screen, Table};
use crate::text::Lang;

/// Terms of a list with their labels in the language of the screen, and in
/// files in both.
pub fn terms(list: TermList, terms: &[&Term], with_retired: bool, lang: Lang) -> Table {
    let shown = |shown: bool, column: Column| Column {
        screen: match shown {
            true => Screen::Always,
            false => Screen::Never,
        },
        ..column
    };
    let (name, title) = match list {
        TermList::Topic => ("temas", msg!("catalog-topics")),
        TermList::FollowUp => ("seguimientos", msg!("catalog-follow-ups")),
        TermList::Affiliation => ("derechohabiencias", msg!("catalog-affiliations")),
    };
    let mut columns = vec![
        Column::text("clave", msg!("office-column-code")),
        shown(
            lang == Lang::Es,
            Column::text("espanol", msg!("office-column-spanish")),
        ),
        shown(
            lang == Lang::En,
            Column::text("ingles", msg!("office-column-english")),
        ),
    ];
    let acts = list == TermList::FollowUp;
    if acts {
        columns.push(Column::text(
            "intervencion",
            msg!("office-column-intervention"),
        ));
        columns.push(Column::text("aviso_mp", msg!("office-column-notice")));
    }
    columns.push(shown(
        with_retired,
        Column::text("en_uso", msg!("office-column-in-use")),
    ));
    let rows = terms.iter().map(|term| {
        let mut cells = vec![
            Cell::Text(term.code.clone()),
            Cell::Text(term.es.clone()),
            Cell::Text(term.en.clone()),
        ];
        if acts {
            cells.push(yes_or_no(term.intervention));
            cells.push(yes_or_no(term.notice));
        }
        cells.push(yes_or_no(!term.retired));
        Row::body(cells)
    });
    Table {
        name,
        title: Some(title),
        counts: None,
        columns,
        rows: rows.collect(),
    }
}

/// Working days that each kind of request has to be answered.
pub fn deadlines(office: &Office) -> Table {
    let days = Column::number("plazo_dias", msg!("office-column-days"));
    let title = msg!("catalog-deadlines");
    of_kinds("plazos", title, days, &office.deadlines)
}

/// Months that a closed case of each kind is kept.
pub fn retention(office: &Office) -> Table {
    let months = Column::number("meses", msg!("office-column-months"));
    let title = msg!("catalog-retention");
    of_kinds("conservacion", title, months, &office.retention)
}

/// What is set for each kind of request, in the unit that is named so.
pub fn by_kind(unit: &str, set: &BTreeMap<RequestKind, u32>) -> Value {
    RequestKind::ALL
        .iter()
        .map(|kind| json!({ "kind": kind.code(), (unit): set.get(kind) }))
        .collect()
}

fn of_kinds(
    name: &'static str,
    title: Message,
    measure: Column,
    set: &BTreeMap<RequestKind, u32>,
) -> Table {
    let rows = RequestKind::ALL.iter().map(|kind| {
        Row::body(vec![
            Cell::from(kind.code()),
            Cell::label(RequestKind::LIST, kind.code()),
            Cell::or_missing(set.get(kind).copied().map(i64::from)),
        ])
    });
    Table {
        name,
        title: Some(title),
        counts: None,
        columns: vec![
            Column::text("clave", msg!("office-column-code")),
            Column::text("etiqueta", msg!("office-column-label")),
            measure,
        ],
        rows: rows.collect(),
    }
}
