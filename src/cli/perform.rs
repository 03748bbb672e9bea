//! Acting on a case: one transaction, whichever way the act was typed.

use std::io::Read;

use super::ask::{Answers, Then};
use super::asking::{self, Questions, Request};
use super::desk::Desk;
use super::done::Recorded;
use super::folio_ref;
use super::reading::Reading;
use super::seen::Seen;
use super::strange_names;
use crate::domain::case::{Case, Entry};
use crate::domain::command::{Act, Command};
use crate::domain::folio::{Folio, FolioRef};
use crate::error::Result;
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

/// The questions of an act.
pub struct Form {
    /// Name under which drafts are kept.
    pub name: &'static str,
    /// Fields without which nothing can be done.
    pub required: &'static [&'static str],
    /// The questions.
    pub fields: Questions,
    /// Whether the act is one on a closed case.
    pub when_closed: bool,
}

/// An order to act on a case.
pub trait Deed {
    /// The case, as typed.
    fn folio(&self) -> Option<&str>;

    /// What an option says was seen of the case.
    fn seen(&self) -> Seen;

    /// Reads the folio; a turn behind it is taken only where that means
    /// something.
    fn reference(&self, typed: &str) -> Result<FolioRef> {
        folio_ref::whole_case(typed)
    }

    /// Whether the case can be acted upon at all; looked at before anything
    /// is asked.
    ///
    /// # Errors
    /// The refusal that the act would meet.
    fn fits(&self, _case: &Case, _folio: &FolioRef) -> Result<()> {
        Ok(())
    }

    /// The options as a typed record.
    fn answers(&self, stdin: &mut dyn Read) -> Result<Answers>;

    /// What is asked where options are missing.
    fn form(&self) -> Form;

    /// The act that a record says.
    fn act(&self, reading: &Reading<'_>, folio: &FolioRef) -> Result<Act>;

    /// The sentence about it once it is stored, by its entry, in which is what
    /// was typed. How the case stands then is not known of a reserved one.
    fn said(&self, entry: &Entry, case: Option<&Case>) -> Message;
}

/// Completes the record by asking where that is possible, and acts.
pub fn run(deed: &dyn Deed, desk: &mut Desk) -> Result<u8> {
    let typed = folio_ref::given_or_asked(deed.folio(), desk)?;
    let folio = deed.reference(&typed)?;
    let form = deed.form();
    let given = deed.answers(&mut *desk.stdin)?;
    let request = Request {
        form: form.name,
        required: form.required,
        folio: Some(&folio),
        fields: form.fields,
        when_closed: form.when_closed,
        fits: Some(&|case| deed.fits(case, &folio)),
        seen: deed.seen(),
        then: Then::Save,
    };
    let completed = asking::complete(desk, &request, given)?;
    let mut seen = deed.seen().or_asked(completed.entries);
    let recorded = loop {
        let mut writer = desk.write()?;
        let lang = desk.text.lang();
        let (folio, command) = understood(deed, &folio, &completed.answers, &writer, lang)?;
        if let Some(news) = seen.news(&folio, &writer)? {
            // Nobody waits for the log while a person thinks.
            drop(writer);
            seen = seen.shown(news, &command, desk)?;
            continue;
        }
        let case = writer.perform(&folio, &command)?;
        asking::forget_draft(desk, &writer, form.name, Some(&folio))?;
        desk.store(writer)?;
        let notes = strange_names::notes(&completed.answers);
        break Recorded::of(&case, said(deed, &case)).with_notes(notes);
    };
    recorded.print(desk)?;
    Ok(0)
}

/// Acts within a transaction that is open, by the options alone.
pub fn apply(
    deed: &dyn Deed,
    stdin: &mut dyn Read,
    writer: &mut Writer,
    lang: Lang,
) -> Result<Recorded> {
    let folio = deed.reference(deed.folio().unwrap_or_default())?;
    let answers = deed.answers(stdin)?;
    let (folio, command) = understood(deed, &folio, &answers, writer, lang)?;
    deed.seen().check(&folio, writer)?;
    let case = writer.perform(&folio, &command)?;
    Ok(Recorded::of(&case, said(deed, &case)).with_notes(strange_names::notes(&answers)))
}

/// What is said of the newest entry of a case.
fn said(deed: &dyn Deed, case: &Case) -> Message {
    match case.entries.last() {
        Some(entry) => deed.said(entry, Some(case).filter(|case| !case.reserved)),
        None => msg!("done-recorded"),
    }
}

/// The case and the command that a record means, in the office as it stands.
fn understood(
    deed: &dyn Deed,
    folio: &FolioRef,
    answers: &Answers,
    writer: &Writer,
    lang: Lang,
) -> Result<(Folio, Command)> {
    let moment = writer.moment();
    let reading = Reading {
        answers,
        today: moment.today(),
        lang,
    };
    let act = deed.act(&reading, folio)?;
    let folio = folio_ref::resolve(folio, writer.office(), &moment);
    let command = Command::Act(act);
    // What was said to be seen is compared with the case next.
    if deed.seen() != Seen::Nothing {
        writer.well_typed(&folio, &command)?;
    }
    Ok((folio, command))
}
