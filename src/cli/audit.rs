//! `folio audit`: who opened what is reserved, who exported, who erased, and
//! why. It shows no text of any case.

use serde_json::{Value, json};

use super::FormatName;
use super::completions::codes;
use super::desk::Desk;
use super::folio_ref;
use super::reading::{code, date};
use crate::domain::code::{Code, Deed};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::json;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};
use crate::store::query::audit::{TrailFilter, TrailRow};

/// Rows shown where no limit is given: what a person reads at once.
const SCREENFUL: usize = 50;

/// List who opened reserved cases, exported tables or erased data, when and
/// why; the newest last
#[derive(Debug, clap::Args)]
pub struct Args {
    /// About this case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// On this day or later
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// On this day or earlier
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Done by this user
    #[arg(long = "by", value_name = "USER")]
    by: Option<String>,
    /// What was done: opened-reserved, searched-reserved, lifted-reserve,
    /// exported, exported-reserved, erased, restored
    #[arg(long, value_name = "DEED", add = codes::<Deed>())]
    deed: Option<String>,
    /// Most rows to show, the newest
    #[arg(long, value_name = "N", default_value_t = SCREENFUL)]
    limit: usize,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let reader = desk.read()?;
    let office = reader.office();
    let moment = desk.moment(&office.timezone);
    let day = |name, typed: &Option<String>| {
        typed
            .as_deref()
            .map(|typed| date(name, typed, moment.today()))
            .transpose()
    };
    let (from, to) = (day("from", &args.from)?, day("to", &args.to)?);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(Error::new(
            Kind::Usage,
            msg!("typed-period-backwards", from = from, to = to),
        ));
    }
    let case = match &args.folio {
        None => None,
        Some(typed) => {
            let folio = folio_ref::resolve(&folio_ref::whole_case(typed)?, office, &moment);
            // A case that is not there is said, rather than that nobody looked.
            Some(reader.case(&folio)?.folio)
        }
    };
    let trail = reader.trail(&TrailFilter {
        from,
        to,
        user: args.by.clone(),
        deed: args
            .deed
            .as_deref()
            .map(|typed| code::<Deed>("deed", typed, desk.text.lang()))
            .transpose()?,
        case,
        limit: args.limit,
    })?;
    drop(reader);
    if desk.format == Some(FormatName::Jsonl) {
        for row in &trail.rows {
            json::line(&object(row), desk.out.writer())?;
        }
        return Ok(0);
    }
    let head = trail
        .head
        .as_ref()
        .map(|head| format!("{}:{}", head.events, head.digest));
    let mut notes = Vec::new();
    if trail.more {
        notes.push(msg!("audit-more", shown = trail.rows.len()));
    }
    notes.extend(head.map(|head| msg!("audit-head", head = head)));
    let rows: Vec<Value> = trail.rows.iter().map(object).collect();
    let tables = match rows.is_empty() && !desk.for_files() {
        true => Vec::new(),
        false => vec![Table {
            name: "auditoria",
            title: None,
            counts: None,
            columns: vec![
                Column::number("renglon", msg!("audit-column-number")),
                Column::text("cuando", msg!("audit-column-when")),
                Column::text("usuario", msg!("audit-column-user")),
                Column::text("accion", msg!("audit-column-deed")),
                Column::text("folio", msg!("column-folio")),
                Column::text("motivo", msg!("audit-column-reason")),
            ],
            rows: trail.rows.iter().map(line).collect(),
        }],
    };
    desk.print(&Report {
        title: match rows.is_empty() && !trail.more {
            true => msg!("audit-none"),
            false => msg!("audit-title"),
        },
        subtitle: Vec::new(),
        front: Front::default(),
        tables,
        notes,
        as_of: moment.at,
        json: json!({
            "schema": "folio/audit",
            "version": 1,
            "more": trail.more,
            "head": trail.head.map(|head| json!({
                "rows": head.events,
                "digest": head.digest,
            })),
            "rows": rows,
        }),
    })?;
    Ok(0)
}

fn line(row: &TrailRow) -> Row {
    Row::body(vec![
        Cell::Number(row.number),
        Cell::Moment(row.at),
        Cell::Text(row.user.clone()),
        Cell::label(Deed::LIST, row.deed.code()),
        Cell::or_missing(row.folio.map(|folio| folio.to_string())),
        match &row.reason {
            Some(reason) => Cell::Text(reason.clone()),
            None => Cell::Words(msg!("audit-reason-erased")),
        },
    ])
}

fn object(row: &TrailRow) -> Value {
    json!({
        "number": row.number,
        "at": row.at.to_rfc3339(),
        "user": row.user,
        "deed": row.deed.code(),
        "folio": row.folio,
        "reason": row.reason,
    })
}
