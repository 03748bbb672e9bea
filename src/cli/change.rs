//! Changing the office's own lists: complete the record, one transaction, one
//! sentence, whichever way the change was typed.

use serde_json::Value;

use super::ask::{Answers, Then};
use super::asking::{self, Completed, Questions, Request};
use super::desk::Desk;
use super::reading::{self, Reading, shown, working_days};
use super::seen::Seen;
use crate::domain::code::Code;
use crate::domain::fold::search_key;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

/// What a change needs to be said.
pub struct Form {
    /// Name under which drafts are kept.
    pub name: &'static str,
    /// Fields without which nothing can be done.
    pub required: &'static [&'static str],
    /// The questions.
    pub fields: Questions,
}

/// An order to change the office's lists.
pub trait Change {
    /// What it needs to be said.
    fn form(&self) -> Form;

    /// The options as a typed record.
    fn answers(&self) -> Answers;

    /// Makes the change that a record says, within a transaction that is open.
    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed>;
}

/// What a change came to.
pub struct Changed {
    /// The sentence about it.
    pub said: Message,
    /// What to know beside it.
    pub notes: Vec<Message>,
    /// The same for programs.
    pub json: Value,
}

/// Completes the record by asking where that is possible, and makes the change.
pub fn run(change: &dyn Change, desk: &mut Desk) -> Result<u8> {
    let form = change.form();
    let completed = complete(&form, change.answers(), desk)?;
    let changed = {
        let mut writer = desk.write()?;
        if let Some(seen) = completed.office {
            writer.expect_office(seen);
        }
        let changed = make(change, &completed.answers, &mut writer, desk.text.lang())?;
        asking::forget_draft(desk, &writer, form.name, None)?;
        desk.store(writer)?;
        changed
    };
    changed.print(desk)?;
    Ok(0)
}

/// Makes the change within a transaction that is open, by the options alone.
pub fn apply(change: &dyn Change, writer: &mut Writer, lang: Lang) -> Result<()> {
    make(change, &change.answers(), writer, lang).map(drop)
}

/// Options that were given, by the names of their fields.
pub fn given(options: &[(&'static str, &Option<String>)]) -> Answers {
    options
        .iter()
        .filter_map(|(name, typed)| Some((*name, typed.as_deref()?)))
        .collect()
}

/// What was typed for a closed list as its code, where it is understood.
pub fn as_code<C: Code>(typed: &Option<String>) -> Option<String> {
    let typed = typed.as_deref()?;
    Some(match C::parse(typed) {
        Ok(value) => value.code().to_owned(),
        Err(_) => typed.to_owned(),
    })
}

/// Days of a deadline, or none, as typed for a field: `15`, or `15d` as for a due
/// date.
///
/// # Errors
/// A usage error when it is neither, or out of reason.
pub fn days_or_none(name: &str, typed: &str) -> Result<Option<u32>> {
    if is_none(typed) {
        return Ok(None);
    }
    let bare = || typed.trim().parse().ok();
    let days: u32 = working_days(typed).or_else(bare).ok_or_else(|| {
        Error::new(
            Kind::Usage,
            msg!("office-days", field = shown(name), value = typed),
        )
    })?;
    match (1..=reading::LONGEST_DEADLINE).contains(&days) {
        true => Ok(Some(days)),
        false => Err(Error::new(
            Kind::Usage,
            msg!(
                "usage-out-of-range",
                argument = shown(name),
                low = 1,
                high = reading::LONGEST_DEADLINE,
                value = typed
            ),
        )),
    }
}

/// Whether nothing is to be set any more.
pub fn is_none(typed: &str) -> bool {
    matches!(
        search_key(typed).as_str(),
        "none" | "ninguno" | "sin plazo" | "sin"
    )
}

impl Changed {
    /// Prints it, once it is stored.
    fn print(&self, desk: &mut Desk) -> Result<()> {
        if desk.json() {
            return desk.out.object(&self.json);
        }
        let said = desk.text.say(&self.said);
        desk.out.result(&said)?;
        for note in &self.notes {
            desk.note(note);
        }
        Ok(())
    }
}

fn make(
    change: &dyn Change,
    answers: &Answers,
    writer: &mut Writer,
    lang: Lang,
) -> Result<Changed> {
    let reading = Reading {
        answers,
        today: writer.moment().today(),
        lang,
    };
    let named = |error: Error| {
        let message = change
            .form()
            .required
            .iter()
            .fold(error.message, |message, name| match place_of(name) {
                Some(place) => message.renaming(&shown(name), &place.into()),
                None => message,
            });
        Error { message, ..error }
    };
    change.make(&reading, writer).map_err(named)
}

fn complete(form: &Form, given: Answers, desk: &mut Desk) -> Result<Completed> {
    let completed = match desk.may_ask {
        false => Completed::unasked(given),
        true => {
            let request = Request {
                form: form.name,
                required: form.required,
                folio: None,
                fields: form.fields,
                when_closed: true,
                fits: None,
                seen: Seen::Nothing,
                then: Then::Save,
            };
            asking::complete(desk, &request, given)?
        }
    };
    let lacking: Vec<String> = form
        .required
        .iter()
        .filter(|name| completed.answers.get(name).is_none())
        .map(|name| place_of(name).map_or_else(|| shown(name), |place| desk.text.say(&place)))
        .collect();
    match lacking.is_empty() {
        true => Ok(completed),
        false => Err(Error::new(
            Kind::Usage,
            msg!(
                "typed-fields-missing",
                count = lacking.len(),
                fields = lacking.join(", "),
            ),
        )),
    }
}

/// How a field is named to a person that is no option.
fn place_of(name: &str) -> Option<Message> {
    Some(match name {
        "code" => msg!("office-place-code"),
        "list" => msg!("office-place-list"),
        "request_kind" => msg!("office-place-kind"),
        "deadline" => msg!("office-place-days"),
        "months" => msg!("office-place-months"),
        "version" => msg!("office-place-version"),
        "dates" => msg!("office-place-dates"),
        _ => return None,
    })
}
