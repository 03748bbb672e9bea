//! `folio hold`: a legal hold. A held case is not erased until it is lifted.

use clap::Subcommand;
use serde_json::{Value, json};

use super::ask::{Answers, Field, Then};
use super::asking::{self, Request, Setting};
use super::desk::Desk;
use super::done::Recorded;
use super::folio_ref;
use super::seen::Seen;
use super::typed_text::resolve;
use crate::domain::code::{Code, Status};
use crate::domain::command::Command;
use crate::error::Result;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};
use crate::store::query::cases::{CaseFilter, CaseRow};

/// Keep a case from being erased, for as long as a court or an audit needs it
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    order: Which,
}

/// What can be asked about holds.
#[derive(Debug, Subcommand)]
enum Which {
    #[command(visible_alias = "poner")]
    Set(SetHold),
    #[command(visible_alias = "quitar")]
    Lift(LiftHold),
    #[command(visible_alias = "listar")]
    List(ListHolds),
}

/// Hold a case: nothing of it can be erased
#[derive(Debug, clap::Args)]
struct SetHold {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// Why: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// Lift the hold of a case
#[derive(Debug, clap::Args)]
struct LiftHold {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// Why: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// List the cases that are held
#[derive(Debug, clap::Args)]
struct ListHolds {}

impl Args {
    /// Whether it stores something.
    pub fn writes(&self) -> bool {
        !matches!(self.order, Which::List(_))
    }
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    match args.order {
        Which::Set(SetHold { folio, reason }) => change(true, folio, reason, desk),
        Which::Lift(LiftHold { folio, reason }) => change(false, folio, reason, desk),
        Which::List(_) => list(desk),
    }
}

fn change(set: bool, folio: Option<String>, reason: Option<String>, desk: &mut Desk) -> Result<u8> {
    let typed = folio_ref::given_or_asked(folio.as_deref(), desk)?;
    let reference = folio_ref::whole_case(&typed)?;
    let form = match set {
        true => "hold-set",
        false => "hold-lift",
    };
    let mut answers = Answers::new();
    if let Some(reason) = reason {
        answers.set("reason", resolve(&reason, &mut *desk.stdin)?);
    }
    let request = Request {
        form,
        required: &["reason"],
        folio: Some(&reference),
        fields: questions,
        when_closed: true,
        fits: None,
        seen: Seen::Nothing,
        then: Then::Save,
    };
    let completed = asking::complete(desk, &request, answers)?;
    let reason = completed.answers.get("reason").unwrap_or_default();
    let recorded = {
        let mut writer = desk.write()?;
        let folio = folio_ref::resolve(&reference, writer.office(), &writer.moment());
        Seen::Nothing
            .or_asked(completed.entries)
            .check(&folio, &writer)?;
        let hold = Command::Hold {
            set,
            reason: reason.to_owned(),
        };
        let case = writer.perform(&folio, &hold)?;
        asking::forget_draft(desk, &writer, form, Some(&folio))?;
        desk.store(writer)?;
        let said = match set {
            true => msg!("hold-set"),
            false => msg!("hold-lifted"),
        };
        Recorded::of(&case, said)
    };
    recorded.print(desk)?;
    Ok(0)
}

fn questions<'s>(_: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![Field::long("reason", msg!("ask-hold-reason")).required()]
}

fn list(desk: &mut Desk) -> Result<u8> {
    let reader = desk.read()?;
    let as_of = desk.moment(&reader.office().timezone).at;
    let held = reader.cases(&CaseFilter {
        held: true,
        ..CaseFilter::default()
    })?;
    let cases: Vec<Value> = held
        .rows
        .iter()
        .map(|case| {
            json!({
                "folio": case.folio,
                "status": (!case.masked).then(|| case.status.code()),
                "held_on": case.held_on.filter(|_| !case.masked),
                "closed_on": case.closed_on.filter(|_| !case.masked),
                "reserved": case.reserved,
            })
        })
        .collect();
    let tables = match cases.is_empty() && !desk.for_files() {
        true => Vec::new(),
        false => vec![Table {
            name: "bloqueos",
            title: None,
            counts: None,
            columns: vec![
                Column::text("folio", msg!("column-folio")),
                Column::text("estado", msg!("column-status")),
                Column::text("bloqueado", msg!("column-held")),
                Column::text("concluido", msg!("column-closed")),
            ],
            rows: held.rows.iter().map(row).collect(),
        }],
    };
    desk.print(&Report {
        title: match cases.is_empty() {
            true => msg!("hold-none"),
            false => msg!("hold-title"),
        },
        subtitle: Vec::new(),
        front: Front::default(),
        tables,
        notes: match held.rows.iter().any(|case| case.masked) {
            true => vec![msg!("reserved-note-show")],
            false => Vec::new(),
        },
        as_of,
        json: json!({ "schema": "folio/holds", "version": 1, "cases": cases }),
    })?;
    Ok(0)
}

fn row(case: &CaseRow) -> Row {
    if case.masked {
        return Row::body(vec![
            Cell::Text(case.folio.to_string()),
            msg!("list-reserved").into(),
            Cell::Missing,
            Cell::Missing,
        ]);
    }
    Row::body(vec![
        Cell::Text(case.folio.to_string()),
        Cell::label(Status::LIST, case.status.code()),
        Cell::or_missing(case.held_on),
        Cell::or_missing(case.closed_on),
    ])
}
