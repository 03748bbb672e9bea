//! `folio list`: cases that match, newest first.

use serde_json::json;

use super::case_table;
use super::completions::{codes, topics, units};
use super::desk::Desk;
use super::reading::{code, date};
use super::reserved;
use crate::domain::catalogue::TermList;
use crate::domain::code::{Channel, Code, RequestKind, Status};
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::render::json;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::Table;
use crate::store::query::{CaseFilter, CaseList, Reserved};
use crate::text::Lang;

/// Cases shown where no limit is given: what a person reads at once.
const SCREENFUL: usize = 50;

/// List cases, newest first
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where the case stands: received, in-review, turned, closed, annulled;
    /// or open, for the first three. Several are separated by commas
    #[arg(long, value_name = "STATUS", value_delimiter = ',', add = codes::<Status>())]
    status: Vec<String>,
    /// With an open turn at this unit; with --status closed, with any turn there
    #[arg(long, value_name = "UNIT", add = units())]
    unit: Option<String>,
    /// Sort of request
    #[arg(long, value_name = "KIND", add = codes::<RequestKind>())]
    kind: Option<String>,
    /// How it came in
    #[arg(long, value_name = "CHANNEL", add = codes::<Channel>())]
    channel: Option<String>,
    /// Topic of the catalogue
    #[arg(long, value_name = "TOPIC", add = topics())]
    topic: Option<String>,
    /// Part of the name of the patient or the petitioner
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Received on this day or later
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Received on this day or earlier
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// With an open turn that is past due
    #[arg(long)]
    overdue: bool,
    /// Reserved cases only
    #[arg(long)]
    reserved: bool,
    /// Held cases only: nothing of them may be erased
    #[arg(long)]
    held: bool,
    /// With an entry typed by this user
    #[arg(long, value_name = "USER")]
    by: Option<String>,
    /// With an entry typed on this day: what did I type today?
    #[arg(long, value_name = "DATE")]
    typed_on: Option<String>,
    /// Why reserved cases are opened in this list, and found by what is hidden
    /// of them: a text, @FILE, or -; it is recorded
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Most cases to show
    #[arg(long, value_name = "N", default_value_t = SCREENFUL)]
    limit: usize,
    /// Count all that match, too
    #[arg(long)]
    count: bool,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let reason = reserved::reason(args.reason.as_deref(), desk)?;
    let reader = desk.read()?;
    let office = reader.office();
    let moment = desk.moment(&office.timezone);
    let filter = CaseFilter {
        of_reserved: Reserved::by_reason(reason.as_deref()),
        ..filter(&args, office, moment.today(), desk.text.lang())?
    };
    let list = reader.cases(&filter)?;
    let catalogue = office.catalogue.clone();
    drop(reader);
    let reason = reason.as_deref();
    if let (Some(reason), true) = (reason, filter.searches_reserved()) {
        reserved::record_search(&asked(&args), reason, desk)?;
    }
    reserved::open_listed(&list.rows, reason, &desk.log, desk.clock, &desk.user)?;
    let notes = notes(&list, &filter);
    if desk.format == Some(super::FormatName::Jsonl) {
        for case in &list.rows {
            json::line(&case_table::json(case), desk.out.writer())?;
        }
        notes.iter().for_each(|note| desk.note(note));
        return Ok(0);
    }
    let cases: Vec<_> = list.rows.iter().map(case_table::json).collect();
    let mut answer = json!({
        "schema": "folio/cases",
        "version": 1,
        "more": list.more,
        "cases": cases,
        "leaves_out_reserved": filter.leaves_out_reserved(),
    });
    if let Some(total) = list.total {
        answer["total"] = json!(total);
    }
    let title = match list.rows.is_empty() && !list.more {
        true => msg!("list-none"),
        false => msg!("list-title"),
    };
    let rows = list
        .rows
        .iter()
        .map(|case| case_table::row(case, &catalogue))
        .collect::<Vec<_>>();
    let tables = match rows.is_empty() && !desk.for_files() {
        true => Vec::new(),
        false => vec![Table {
            name: "casos",
            title: None,
            counts: None,
            columns: case_table::columns(),
            rows,
        }],
    };
    desk.print(&Report {
        title,
        subtitle: Vec::new(),
        front: Front::default(),
        tables,
        notes,
        as_of: moment.at,
        json: answer,
    })?;
    Ok(0)
}

/// What is said below the list; beside it, where it is for programs alone.
fn notes(list: &CaseList, filter: &CaseFilter) -> Vec<Message> {
    let mut notes = Vec::new();
    if let Some(total) = list.total {
        notes.push(msg!("list-total", total = total));
    }
    if list.more {
        notes.push(msg!("list-more", shown = list.rows.len()));
    }
    notes.extend(reserved::notes(&list.rows, 0));
    if filter.leaves_out_reserved() {
        notes.push(msg!("reserved-note-left-out"));
    }
    notes
}

/// The filters as they are typed, for the audit trail; without the values that
/// name somebody.
fn asked(args: &Args) -> String {
    const UNSAID: &str = "…";
    let text = |typed: &Option<String>| typed.clone();
    let unsaid = |typed: &Option<String>| typed.as_ref().map(|_| UNSAID.to_owned());
    let statuses = (!args.status.is_empty()).then(|| args.status.join(","));
    let valued = [
        ("status", statuses),
        ("unit", text(&args.unit)),
        ("kind", text(&args.kind)),
        ("channel", text(&args.channel)),
        ("topic", text(&args.topic)),
        ("name", unsaid(&args.name)),
        ("from", text(&args.from)),
        ("to", text(&args.to)),
        ("by", unsaid(&args.by)),
        ("typed-on", text(&args.typed_on)),
    ];
    let flags = [
        ("overdue", args.overdue),
        ("reserved", args.reserved),
        ("held", args.held),
        ("count", args.count),
    ];
    let valued = valued
        .into_iter()
        .filter_map(|(name, value)| Some(format!("--{name} {}", value?)));
    let flags = flags
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| format!("--{name}"));
    valued.chain(flags).collect::<Vec<_>>().join(" ")
}

fn filter(
    args: &Args,
    office: &crate::domain::office::Office,
    today: chrono::NaiveDate,
    lang: Lang,
) -> Result<CaseFilter> {
    let day = |name, typed: &Option<String>| {
        typed
            .as_deref()
            .map(|typed| date(name, typed, today))
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
    let mut open = false;
    let mut statuses = Vec::new();
    for typed in &args.status {
        match crate::domain::fold::search_key(typed).as_str() {
            "open" | "abierto" | "abiertos" | "abierta" | "abiertas" => open = true,
            _ => statuses.push(code::<Status>("status", typed, lang).map_err(|error| {
                error.hint(match lang {
                    Lang::Es => msg!("list-status-open", value = "abierto"),
                    Lang::En => msg!("list-status-open", value = "open"),
                })
            })?),
        }
    }
    if open {
        statuses.extend(Status::ALL.iter().filter(|status| status.is_open()));
    }
    Ok(CaseFilter {
        statuses,
        open: false,
        unit: args
            .unit
            .as_deref()
            .map(|typed| {
                office
                    .catalogue
                    .find_unit(typed)
                    .map(|unit| unit.code.clone())
                    .map_err(|unlisted| Error::from(Refusal::UnknownUnit(unlisted)))
            })
            .transpose()?,
        kind: args
            .kind
            .as_deref()
            .map(|typed| code::<RequestKind>("kind", typed, lang))
            .transpose()?,
        channel: args
            .channel
            .as_deref()
            .map(|typed| code::<Channel>("channel", typed, lang))
            .transpose()?,
        topic: args
            .topic
            .as_deref()
            .map(|typed| {
                office
                    .catalogue
                    .find_term(TermList::Topic, typed)
                    .map(|term| term.code.clone())
                    .map_err(|unlisted| {
                        Error::from(Refusal::UnknownTerm {
                            list: TermList::Topic,
                            unlisted,
                        })
                    })
            })
            .transpose()?,
        name: args.name.clone(),
        from,
        to,
        overdue: args.overdue.then_some(today),
        reserved: args.reserved.then_some(true),
        held: args.held,
        by: args.by.clone(),
        typed_on: day("typed-on", &args.typed_on)?,
        of_reserved: Reserved::Withheld,
        limit: args.limit,
        count: args.count,
    })
}
