//! The cuts, and one of them.

use serde_json::{Value, json};

use super::{object, with_head};
use crate::cli::answer::within_list;
use crate::cli::desk::Desk;
use crate::cli::report::state::find_cut;
use crate::domain::cut::Cut;
use crate::error::Result;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};
use crate::store::events::Head;

/// Show a cut: its moment, how many entries the log had, its head
#[derive(Debug, clap::Args)]
pub struct ShowCut {
    /// The cut
    #[arg(value_name = "NAME", add = crate::cli::completions::cuts())]
    name: String,
}

/// Lists every cut, in the order in which they were made.
pub fn list(desk: &mut Desk) -> Result<u8> {
    let reader = desk.read()?;
    let cuts = reader
        .office()
        .cuts
        .iter()
        .map(|cut| with_head(cut, &reader))
        .collect::<Result<Vec<_>>>()?;
    let objects: Vec<Value> = cuts
        .iter()
        .map(|(cut, head)| within_list(object(cut, head)))
        .collect();
    let tables = match cuts.is_empty() && !desk.for_files() {
        true => Vec::new(),
        false => vec![table(&cuts)],
    };
    let lost: Vec<&str> = cuts
        .iter()
        .filter(|(cut, _)| cut.lost.is_some())
        .map(|(cut, _)| cut.name.as_str())
        .collect();
    let notes = match (cuts.is_empty(), lost.is_empty()) {
        (true, _) => vec![msg!("cut-none-hint")],
        (false, true) => Vec::new(),
        (false, false) => vec![msg!("cut-note-lost", cuts = lost.join(", "))],
    };
    let as_of = desk.moment(&reader.office().timezone).at;
    drop(reader);
    desk.print(&Report {
        title: match cuts.is_empty() {
            true => msg!("cut-none"),
            false => msg!("cut-title"),
        },
        subtitle: Vec::new(),
        front: Front::default(),
        tables,
        notes,
        as_of,
        json: json!({ "schema": "folio/cuts", "version": 1, "cuts": objects }),
    })?;
    Ok(0)
}

impl ShowCut {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let reader = desk.read()?;
        let (cut, head) = with_head(find_cut(reader.office(), &self.name)?, &reader)?;
        let now = reader.head()?.events;
        // The two numbers are of different logs where the state is lost.
        let since = cut.lost.is_none().then_some(now - head.events);
        drop(reader);
        let mut answer = object(&cut, &head);
        answer["events_since"] = json!(since);
        let mut lines = vec![
            msg!(
                "cut-line-at",
                date = cut.at.date_naive(),
                time = cut.at.format("%H:%M").to_string()
            ),
            match since {
                Some(since) => msg!("cut-line-events", events = head.events, since = since),
                None => msg!("cut-line-lost", events = head.events),
            },
            msg!("cut-line-head", head = &head.digest),
        ];
        if cut.clock_was_set {
            lines.push(msg!("cut-line-clock-set"));
        }
        let mut one = table(&[(cut.clone(), head)]);
        one.columns
            .push(Column::number("asientos_despues", msg!("cut-column-since")));
        one.rows[0].cells.push(Cell::or_missing(since));
        let tables = match desk.for_files() {
            true => vec![one],
            false => Vec::new(),
        };
        desk.print(&Report {
            title: msg!("cut-heading", name = &cut.name),
            subtitle: lines,
            front: Front::default(),
            tables,
            notes: Vec::new(),
            as_of: cut.at,
            json: answer,
        })?;
        Ok(0)
    }
}

fn table(cuts: &[(Cut, Head)]) -> Table {
    let row = |(cut, head): &(Cut, Head)| {
        Row::body(vec![
            Cell::Text(cut.name.clone()),
            Cell::Moment(cut.at),
            Cell::Number(head.events),
            Cell::Text(head.digest.clone()),
            Cell::from(match cut.lost {
                None => msg!("cut-state-kept"),
                Some(_) => msg!("cut-state-lost"),
            }),
        ])
    };
    Table {
        name: "cortes",
        title: None,
        counts: None,
        columns: vec![
            Column::text("corte", msg!("cut-column-name")),
            Column::text("momento", msg!("cut-column-at")),
            Column::number("asientos", msg!("cut-column-events")),
            Column::text("huella", msg!("cut-column-head")).when_it_fits(),
            Column::text("estado", msg!("cut-column-state")).on_wide_screens(),
        ],
        rows: cuts.iter().map(row).collect(),
    }
}
