//! `folio undo`: takes back an entry with all that its command wrote.

use std::io::Read;

use super::ask::{Answers, Field, confirm};
use super::asking::{self, Request, Setting};
use super::desk::Desk;
use super::done::Recorded;
use super::folio_ref;
use super::reading::lacking;
use super::typed_text::resolve;
use crate::domain::case::Case;
use crate::domain::command::Command;
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
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let (folio, number) = match &args.entry {
        Some(typed) => {
            let reference = folio_ref::of_entry(typed)?;
            let reader = desk.read()?;
            let moment = desk.moment(&reader.office().timezone);
            let folio = folio_ref::resolve(&reference, reader.office(), &moment);
            let number = match reference.entry {
                Some(number) => number,
                None => last_standing(&reader.case(&folio)?)?,
            };
            (folio, number)
        }
        None => own_last(desk)?,
    };
    let reason = reason(&args, &folio, desk)?;
    let recorded = {
        let mut writer = desk.write()?;
        let recorded = undo(&folio, number, reason, &mut writer)?;
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
    let number = match reference.entry {
        Some(number) => number,
        None => last_standing(&writer.case(&folio)?)?,
    };
    let reason = resolve(args.reason.as_deref().unwrap_or_default(), stdin)?;
    undo(&folio, number, reason, writer)
}

const FORM: &str = "undo";

fn undo(folio: &Folio, number: u32, reason: String, writer: &mut Writer) -> Result<Recorded> {
    let case = writer.case(folio)?;
    super::amend::entry_of(&case, number)?;
    let case = writer.perform(
        folio,
        &Command::Undo {
            entry: number,
            reason,
        },
    )?;
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

/// This user's last command, once it was confirmed.
fn own_last(desk: &mut Desk) -> Result<(Folio, u32)> {
    let Some(mut terminal) = desk.terminal()? else {
        return Err(lacking(&["FOLIO#n"]).hint(msg!("refusal-nothing-to-undo-hint")));
    };
    let reader = desk.read()?;
    let Some((folio, number)) = reader.last_entry_of(&desk.user)? else {
        return Err(Refusal::NothingToUndo.into());
    };
    let case = reader.case(&folio)?;
    drop(reader);
    let entry = super::amend::entry_of(&case, number)?;
    let question = msg!(
        "ask-undo",
        entry = format!("{folio}#{number}"),
        kind = entry.event.fact.kind(),
        on = entry.on,
    );
    match confirm(&mut terminal, &desk.text, &question, Some(false))? {
        true => Ok((folio, number)),
        false => Err(Error::new(Kind::Failed, msg!("ask-left-unsaved"))),
    }
}

fn reason(args: &Args, folio: &Folio, desk: &mut Desk) -> Result<String> {
    if let Some(reason) = &args.reason {
        return resolve(reason, &mut *desk.stdin);
    }
    let request = Request {
        form: FORM,
        required: &["reason"],
        folio: Some(&FolioRef::from(*folio)),
        fields: questions,
        when_closed: true,
        fits: None,
    };
    let answers = asking::complete(desk, &request, Answers::new())?;
    Ok(answers.get("reason").unwrap_or_default().to_owned())
}

fn questions<'s>(_: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![Field::long("reason", msg!("ask-undo-reason")).required()]
}
