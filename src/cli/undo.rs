//! `folio undo`: takes back an entry with all that its command wrote.

use std::io::Read;

use super::ask::{Answers, Field, Then, confirm};
use super::asking::{self, Request, Setting};
use super::desk::Desk;
use super::done::Recorded;
use super::folio_ref;
use super::reading::lacking;
use super::seen::{Seen, SeenOption};
use super::typed_text::resolve;
use crate::domain::case::Case;
use crate::domain::command::Command;
use crate::domain::decide;
use crate::domain::folio::{Folio, FolioRef};
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::writer::Writer;

/// Take back an entry; it stays in the history, and leaves every count
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The entry: 255#3; a folio alone means its last entry, and nothing at
    /// all means your own last command, after asking
    #[arg(value_name = "FOLIO[#n]", add = super::completions::folios())]
    entry: Option<String>,
    /// Why: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let meant = match &args.entry {
        Some(typed) => said(typed, desk)?,
        None => own_last(desk)?,
    };
    let (reason, seen) = reason(&args, &meant, desk)?;
    decide::reason(&reason)?;
    let recorded = {
        let mut writer = desk.write()?;
        seen.check(&meant.folio, &writer)?;
        let recorded = undo(&meant.folio, meant.number, reason, &mut writer)?;
        asking::forget_draft(desk, &writer, FORM, Some(&recorded.folio))?;
        desk.store(writer)?;
        recorded
    };
    recorded.print(desk)?;
    Ok(0)
}

/// Carries out the command within a transaction that is open.
pub fn apply(args: &Args, stdin: &mut dyn Read, writer: &mut Writer) -> Result<Recorded> {
    let reference = folio_ref::of_entry(args.entry.as_deref().unwrap_or_default())?;
    let folio = folio_ref::resolve(&reference, writer.office(), &writer.moment());
    let reason = resolve(args.reason.as_deref().unwrap_or_default(), stdin)?;
    decide::reason(&reason)?;
    args.seen.given().check(&folio, writer)?;
    let number = match reference.entry {
        Some(number) => number,
        None => last_standing(&writer.case(&folio)?)?,
    };
    undo(&folio, number, reason, writer)
}

const FORM: &str = "undo";

/// The entry that is to be taken back.
struct Meant {
    folio: Folio,
    number: u32,
    /// How many entries the case had when this one was picked out of them.
    entries: Option<u32>,
}

impl Meant {
    fn of(case: &Case, number: u32) -> Self {
        Self {
            folio: case.folio,
            number,
            entries: Some(case.entries.len() as u32),
        }
    }
}

fn undo(folio: &Folio, number: u32, reason: String, writer: &mut Writer) -> Result<Recorded> {
    let undo = Command::Undo {
        entry: number,
        reason,
    };
    let case = writer.perform(folio, &undo)?;
    Ok(Recorded::of(
        &case,
        msg!("done-undone", entry = format!("{folio}#{number}")),
    ))
}

fn last_standing(case: &Case) -> Result<u32> {
    case.entries
        .iter()
        .rev()
        .find(|entry| entry.stands())
        .map(|entry| entry.number)
        .ok_or_else(|| Refusal::NothingToUndo.into())
}

/// The entry as typed, or the last of the case.
fn said(typed: &str, desk: &Desk) -> Result<Meant> {
    let reference = folio_ref::of_entry(typed)?;
    let reader = desk.read()?;
    let moment = desk.moment(&reader.office().timezone);
    let folio = folio_ref::resolve(&reference, reader.office(), &moment);
    match reference.entry {
        Some(number) => Ok(Meant {
            folio,
            number,
            entries: None,
        }),
        None => {
            let case = reader.case(&folio)?;
            Ok(Meant::of(&case, last_standing(&case)?))
        }
    }
}

/// This user's last command, once it was confirmed.
fn own_last(desk: &mut Desk) -> Result<Meant> {
    let Some(mut terminal) = desk.terminal()? else {
        return Err(lacking(&["FOLIO#n"]).hint(msg!("refusal-nothing-to-undo-hint")));
    };
    let reader = desk.read()?;
    let Some((folio, number)) = reader.last_entry_of(&desk.user)? else {
        return Err(Refusal::NothingToUndo.into());
    };
    let case = reader.case(&folio)?;
    drop(reader);
    let entry = decide::entry_of(&case, number)?;
    let named = format!("{folio}#{number}");
    let question = match case.reserved {
        true => msg!("ask-undo-reserved", entry = named),
        false => msg!(
            "ask-undo",
            entry = named,
            kind = entry.event.fact.kind(),
            on = entry.on,
        ),
    };
    match confirm(&mut terminal, &desk.text, &question, Some(false))? {
        true => Ok(Meant::of(&case, number)),
        false => Err(Error::new(Kind::Failed, msg!("ask-left-unsaved"))),
    }
}

/// Why, given or asked for, and what was seen of the case by then.
fn reason(args: &Args, meant: &Meant, desk: &mut Desk) -> Result<(String, Seen)> {
    let seen = args.seen.given();
    if let Some(reason) = &args.reason {
        let reason = resolve(reason, &mut *desk.stdin)?;
        return Ok((reason, seen.or_found(meant.entries)));
    }
    let request = Request {
        form: FORM,
        required: &["reason"],
        folio: Some(&FolioRef::from(meant.folio)),
        fields: questions,
        when_closed: true,
        fits: None,
        seen,
        then: Then::Save,
    };
    let completed = asking::complete(desk, &request, Answers::new())?;
    let reason = completed.answers.get("reason").unwrap_or_default();
    // What was picked before the question counts, where something was.
    let entries = completed
        .entries
        .map(|asked| meant.entries.unwrap_or(asked));
    Ok((
        reason.to_owned(),
        seen.or_asked(entries).or_found(meant.entries),
    ))
}

fn questions<'s>(_: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![Field::long("reason", msg!("ask-undo-reason")).required()]
}
