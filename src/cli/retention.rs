//! `folio retention`: closed cases whose time of keeping has run out. The
//! rules are set by `folio catalog retention`.

use serde_json::{Value, json};

use super::FormatName;
use super::desk::Desk;
use crate::domain::code::{Code, RequestKind};
use crate::error::Result;
use crate::msg;
use crate::render::json;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};
use crate::store::query::due::DueCase;

/// List closed cases whose time of keeping has run out, by the rules set with
/// `catalog retention`
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Carries out the command.
pub fn run(_: Args, desk: &mut Desk) -> Result<u8> {
    list(desk)
}

/// Lists them.
pub fn list(desk: &mut Desk) -> Result<u8> {
    let reader = desk.read()?;
    let moment = desk.moment(&reader.office().timezone);
    let due = reader.due(moment.today())?;
    let rules = !reader.office().retention.is_empty();
    drop(reader);
    if desk.format == Some(FormatName::Jsonl) {
        for case in &due {
            json::line(&object(case), desk.out.writer())?;
        }
        return Ok(0);
    }
    let cases: Vec<Value> = due.iter().map(object).collect();
    let held = due.iter().filter(|case| case.held_on.is_some()).count();
    let mut notes = Vec::new();
    if held > 0 {
        notes.push(msg!("retention-held", count = held));
    }
    if due.len() > held {
        notes.push(msg!("retention-erase", count = due.len() - held));
    }
    if due.iter().any(|case| case.reserved) {
        notes.push(msg!("reserved-note-show"));
    }
    if !rules {
        notes.push(msg!("retention-no-rule"));
    }
    let title = match due.is_empty() {
        true => msg!("retention-none"),
        false => msg!("retention-title"),
    };
    let tables = match due.is_empty() && !desk.for_files() {
        true => Vec::new(),
        false => vec![Table {
            name: "casos",
            title: None,
            counts: None,
            columns: vec![
                Column::text("folio", msg!("column-folio")),
                Column::text("tipo", msg!("column-kind")),
                Column::text("concluido", msg!("column-closed")),
                Column::text("conservar_hasta", msg!("column-kept-until")),
                Column::text("bloqueado", msg!("column-held")),
            ],
            rows: due.iter().map(row).collect(),
        }],
    };
    desk.print(&Report {
        title,
        subtitle: Vec::new(),
        front: Front::default(),
        tables,
        notes,
        as_of: moment.at,
        json: json!({ "schema": "folio/retention", "version": 1, "cases": cases }),
    })?;
    Ok(0)
}

/// The row of a case; of a reserved one, the folio and that it is reserved.
fn row(case: &DueCase) -> Row {
    if case.reserved {
        let mut cells = vec![Cell::Missing; 5];
        cells[0] = Cell::Text(case.folio.to_string());
        cells[1] = msg!("list-reserved").into();
        return Row::body(cells);
    }
    Row::body(vec![
        Cell::Text(case.folio.to_string()),
        Cell::label(RequestKind::LIST, case.kind.code()),
        Cell::Date(case.closed_on),
        Cell::Date(case.due_on),
        Cell::or_missing(case.held_on),
    ])
}

fn object(case: &DueCase) -> Value {
    let open = |value: Value| if case.reserved { Value::Null } else { value };
    json!({
        "folio": case.folio,
        "kind": open(json!(case.kind.code())),
        "closed_on": open(json!(case.closed_on)),
        "due_on": open(json!(case.due_on)),
        "held_on": open(json!(case.held_on)),
        "reserved": case.reserved,
    })
}
