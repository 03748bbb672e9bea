//! Cases in rows, as `list` and the reports' `--folios` show them.

use serde_json::{Value, json};

use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::{Code, RequestKind, Status};
use crate::msg;
use crate::report::table::{Cell, Column, Row};
use crate::store::query::cases::CaseRow;

/// Where the name stands, or the word for why there is none.
const NAME: usize = 7;

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

/// The row of a case; of a reserved one that is not opened, the folio and that
/// it is reserved.
pub fn row(case: &CaseRow, catalogue: &Catalogue) -> Row {
    let topic = case
        .topic
        .as_deref()
        .and_then(|code| catalogue.term(TermList::Topic, code));
    if case.masked {
        let mut cells = vec![Cell::Missing; columns().len()];
        cells[0] = Cell::Text(case.folio.to_string());
        cells[NAME] = Cell::Words(msg!("list-reserved"));
        return Row::body(cells);
    }
    let name = match &case.name {
        Some(name) => Cell::Text(name.clone()),
        None if case.erased => Cell::Words(msg!("list-erased")),
        None if case.anonymous => Cell::Words(msg!("list-anonymous")),
        None => Cell::Missing,
    };
    Row::body(vec![
        Cell::Text(case.folio.to_string()),
        Cell::Date(case.received_on),
        Cell::label(RequestKind::LIST, case.kind.code()),
        Cell::label(Status::LIST, case.status.code()),
        topic.map_or(Cell::Missing, Cell::from),
        match case.units.is_empty() {
            true => Cell::Missing,
            false => Cell::Text(case.units.join(", ")),
        },
        Cell::or_missing(case.due_on),
        name,
    ])
}

/// The case as a program reads it; what is masked is null.
pub fn json(case: &CaseRow) -> Value {
    let open = |value: Value| if case.masked { Value::Null } else { value };
    json!({
        "folio": case.folio,
        "status": open(json!(case.status.code())),
        "received_on": open(json!(case.received_on)),
        "closed_on": open(json!(case.closed_on)),
        "kind": open(json!(case.kind.code())),
        "channel": open(json!(case.channel.code())),
        "matter": open(json!(case.matter.map(|matter| matter.code()))),
        "topic": open(json!(case.topic)),
        "priority": open(json!(case.priority.code())),
        "outcome": open(json!(case.outcome.map(|outcome| outcome.code()))),
        "open_turns": open(json!(case.open_turns)),
        "units": open(json!(case.units)),
        "due_on": open(json!(case.due_on)),
        "next_on": open(json!(case.next_on)),
        "reserved": case.reserved,
        "held_on": open(json!(case.held_on)),
        "erased": open(json!(case.erased)),
        "anonymous": open(json!(case.anonymous)),
        "name": case.name,
    })
}
