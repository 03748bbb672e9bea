//! Cases in rows, as `list` and the reports' `--folios` show them.

use serde_json::{Value, json};

use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::{Code, RequestKind, Status};
use crate::msg;
use crate::report::table::{Cell, Column, Row};
use crate::store::query::cases::CaseRow;

/// The columns.
pub fn columns() -> Vec<Column> {
    vec![
        Column::text("folio", msg!("column-folio")),
        Column::text("recibido", msg!("column-received")),
        Column::text("tipo", msg!("column-kind")).on_wide_screens(),
        Column::text("estado", msg!("column-status")),
        Column::text("tema", msg!("column-topic")).on_wide_screens(),
        Column::text("areas", msg!("column-units")),
        Column::text("vence", msg!("column-due")),
        Column::text("nombre", msg!("column-name")),
    ]
}

/// The row of a case; of a reserved one, the folio and where it stands.
pub fn row(case: &CaseRow, catalogue: &Catalogue) -> Row {
    let topic = case
        .topic
        .as_deref()
        .and_then(|code| catalogue.term(TermList::Topic, code));
    let name = match (&case.name, case.reserved, case.anonymous) {
        (_, true, _) => Cell::Words(msg!("list-reserved")),
        (None, _, _) if case.erased => Cell::Words(msg!("list-erased")),
        (_, _, true) if case.name.is_none() => Cell::Words(msg!("list-anonymous")),
        (name, _, _) => Cell::or_missing(name.clone()),
    };
    let hidden = case.reserved;
    let open = |cell: Cell| if hidden { Cell::Missing } else { cell };
    Row::body(vec![
        Cell::Text(case.folio.to_string()),
        Cell::Date(case.received_on),
        open(Cell::label(RequestKind::LIST, case.kind.code())),
        Cell::label(Status::LIST, case.status.code()),
        open(topic.map_or(Cell::Missing, Cell::from)),
        match case.units.is_empty() {
            true => Cell::Missing,
            false => Cell::Text(case.units.join(", ")),
        },
        Cell::or_missing(case.due_on),
        name,
    ])
}

/// The case as a program reads it.
pub fn json(case: &CaseRow) -> Value {
    let hidden = case.reserved;
    let open = |value: Value| if hidden { Value::Null } else { value };
    json!({
        "folio": case.folio,
        "status": case.status.code(),
        "received_on": case.received_on,
        "closed_on": case.closed_on,
        "kind": open(json!(case.kind.code())),
        "channel": open(json!(case.channel.code())),
        "matter": open(json!(case.matter.map(|matter| matter.code()))),
        "topic": open(json!(case.topic)),
        "priority": case.priority.code(),
        "outcome": case.outcome.map(|outcome| outcome.code()),
        "open_turns": case.open_turns,
        "units": case.units,
        "due_on": case.due_on,
        "next_on": case.next_on,
        "reserved": case.reserved,
        "held_on": case.held_on,
        "erased": case.erased,
        "anonymous": open(json!(case.anonymous)),
        "name": case.name,
    })
}
