//! `folio amend`: corrects an entry. The entry is typed again with the fields
//! that were wrong, and decided by the same rules as when it was new.

mod again;
mod questions;

use std::io::Read;

use again::{corrected, typed_again};
use questions::{FIELD, WHY, questions};

use super::ask::{Answers, Then};
use super::asking::{self, Request};
use super::desk::Desk;
use super::done::Recorded;
use super::reading::{Reading, lacking};
use super::seen::{Seen, SeenOption};
use super::typed_text::Texts;
use super::{fields, folio_ref, reserved, strange_names};
use crate::domain::case::Case;
use crate::domain::command::{Amendment, Command};
use crate::domain::decide;
use crate::domain::folio::FolioRef;
use crate::domain::plain::is_blank;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

/// Correct an entry of a case; the entry stays readable as it was
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The entry: 255#3; without #n, the intake
    #[arg(value_name = "FOLIO[#n]", add = super::completions::folios())]
    entry: Option<String>,
    /// What it should say, with the names of the options: on=2026-11-20
    /// kind=call; an empty value takes a field away
    #[arg(value_name = "FIELD=VALUE")]
    changes: Vec<String>,
    /// Why: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let typed = folio_ref::given_or_asked(args.entry.as_deref(), desk)?;
    let folio = folio_ref::of_entry(&typed)?;
    let given = given(&args, &mut *desk.stdin)?;
    let mut seen = args.seen.given();
    let wanted = match args.changes.is_empty() || args.reason.is_none() {
        true => ask(given, &folio, &mut seen, desk)?,
        false => given,
    };
    let recorded = {
        let mut writer = desk.write()?;
        let recorded = amend(&folio, &wanted, seen, &mut writer, desk.text.lang())?;
        asking::forget_draft(desk, &writer, FORM, Some(&recorded.folio))?;
        desk.store(writer)?;
        recorded
    };
    recorded.print(desk)?;
    Ok(0)
}

/// Carries out the command within a transaction that is open.
pub fn apply(
    args: &Args,
    stdin: &mut dyn Read,
    writer: &mut Writer,
    lang: Lang,
) -> Result<Recorded> {
    let folio = folio_ref::of_entry(args.entry.as_deref().unwrap_or_default())?;
    amend(
        &folio,
        &given(args, stdin)?,
        args.seen.given(),
        writer,
        lang,
    )
}

const FORM: &str = "amend";

/// A field with its new value.
type Change = (String, String);

/// What is to be corrected, and why.
type Wanted = (Vec<Change>, String);

/// Fields whose text may be given as `@FILE` or `-`; in the others these signs
/// are themselves.
const LONG: &[&str] = &[
    "accused",
    "narrative",
    "remedy",
    "instructions",
    "reason",
    "report",
    "note",
    "result",
];

/// Fields that always say something: emptying them would leave their default
/// behind, unsaid.
const NEVER_EMPTY: &[&str] = &[
    "kind", "channel", "priority", "received", "to", "on", "outcome",
];

fn given(args: &Args, stdin: &mut dyn Read) -> Result<Wanted> {
    let mut texts = Texts::new(stdin);
    let changes = args
        .changes
        .iter()
        .map(|change| {
            let (field, value) = change.split_once('=').ok_or_else(|| {
                Error::new(Kind::Usage, msg!("typed-no-equals", change = change))
                    .hint(msg!("typed-no-equals-hint"))
            })?;
            let value = match LONG.contains(&field.trim().to_lowercase().as_str()) {
                true => texts.resolve(value)?,
                false => value.to_owned(),
            };
            Ok((field.to_owned(), value))
        })
        .collect::<Result<Vec<_>>>()?;
    let reason = texts.resolve(args.reason.as_deref().unwrap_or_default())?;
    Ok((changes, reason))
}

/// One field at a time where a person is asked; what she makes of a change
/// that was given stands. What she saw of the case then is what was `seen`.
fn ask(given: Wanted, folio: &FolioRef, seen: &mut Seen, desk: &mut Desk) -> Result<Wanted> {
    let (mut changes, reason) = given;
    if !desk.may_ask {
        // Without a reason the rule itself refuses.
        return match changes.is_empty() {
            true => Err(lacking(&["FIELD=VALUE"]).hint(msg!("typed-no-equals-hint"))),
            false => Ok((changes, reason)),
        };
    }
    let number = folio.entry.unwrap_or(1);
    let case = {
        let reader = desk.read()?;
        let moment = desk.moment(&reader.office().timezone);
        reader.case(&folio_ref::resolve(folio, reader.office(), &moment))?
    };
    // The questions show what the entry says now. Why it is corrected can be
    // erased with the case; why it was opened stays.
    reserved::open(&case, None, desk)?;
    typed_again(&case, decide::entry_of(&case, number)?)?;
    let mut answers = Answers::new();
    if let Some((field, value)) = changes.first() {
        answers.set(FIELD, field);
        answers.set(field, value);
    }
    if !reason.is_empty() {
        answers.set(WHY, reason);
    }
    let request = Request {
        form: FORM,
        required: &[FIELD, WHY],
        folio: Some(folio),
        fields: questions,
        when_closed: true,
        fits: None,
        seen: *seen,
        then: Then::Save,
    };
    let completed = asking::complete(desk, &request, answers)?;
    *seen = seen.or_asked(completed.entries);
    let answers = completed.answers;
    let text = |name: &str| answers.get(name).unwrap_or_default().to_owned();
    let field = text(FIELD);
    let change = (field.clone(), text(&field));
    match changes.first_mut() {
        Some(first) => *first = change,
        None => changes.push(change),
    }
    Ok((changes, text(WHY)))
}

fn amend(
    folio: &FolioRef,
    wanted: &Wanted,
    seen: Seen,
    writer: &mut Writer,
    lang: Lang,
) -> Result<Recorded> {
    decide::reason(&wanted.1)?;
    let whole = folio_ref::resolve(folio, writer.office(), &writer.moment());
    seen.check(&whole, writer)?;
    let case = writer.case(&whole)?;
    let understood = understood(&case, folio, wanted, writer, lang);
    let (amendment, typed) = understood.map_err(|error| told(&case, error))?;
    let number = amendment.entry;
    let next = case.entries.len() as u32 + 1;
    let case = writer.perform(&whole, &Command::Amend(Box::new(amendment)))?;
    // Others may follow it: an answer whose days are counted anew.
    Ok(Recorded::at(
        &case,
        next,
        msg!("done-amended", entry = format!("{whole}#{number}")),
    )
    .with_notes(strange_names::notes(&typed)))
}

/// The correction that is meant, and the fields as they were typed for it.
fn understood(
    case: &Case,
    folio: &FolioRef,
    (changes, reason): &Wanted,
    writer: &Writer,
    lang: Lang,
) -> Result<(Amendment, Answers)> {
    let number = folio.entry.unwrap_or(1);
    let entry = decide::entry_of(case, number)?;
    let (mut answers, known) = typed_again(case, entry)?;
    let mut names = Vec::new();
    let mut typed = Answers::new();
    for (field, value) in changes {
        let name = fields::known(field, known, lang)?;
        if is_blank(value) && NEVER_EMPTY.contains(&name) {
            return Err(Error::new(
                Kind::Usage,
                msg!("typed-never-empty", field = name),
            ));
        }
        answers.set(name, value);
        typed.set(name, value);
        names.push(name.to_owned());
    }
    let reading = Reading {
        answers: &answers,
        today: writer.moment().today(),
        lang,
    };
    let amendment = Amendment {
        entry: number,
        to: corrected(&reading, entry, writer)?,
        fields: names,
        reason: reason.to_owned(),
    };
    Ok((amendment, typed))
}

/// Which fields an entry has, and what is understood in them, depends on what
/// it is: of a reserved case that is told no more than what the rules refuse.
fn told(case: &Case, error: Error) -> Error {
    match error.kind {
        Kind::Usage | Kind::NotFound | Kind::Refused if case.reserved => {
            decide::untold(case.folio).into()
        }
        _ => error,
    }
}
