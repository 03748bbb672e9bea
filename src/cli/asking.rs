//! Asking for what the options did not give, where there is a terminal.

use super::ask::{Answers, Ask, Field, Filled, Input, Stop, Then, Tone, fill, missing};
use super::desk::Desk;
use super::drafts::Kept;
use super::reading::{self, Reading};
use super::seen::Seen;
use crate::domain::case::Case;
use crate::domain::event::Moment;
use crate::domain::folio::{Folio, FolioRef};
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Text;

/// What a form is made from.
pub struct Setting<'s> {
    /// The office with its lists.
    pub office: &'s Office,
    /// The case that is acted upon.
    pub case: Option<&'s Case>,
    /// The number of the entry that is meant, where one was typed.
    pub entry: Option<u32>,
    /// The language.
    pub text: &'s Text,
    /// The moment, in the office's time zone.
    pub moment: Moment,
}

impl<'s> Setting<'s> {
    /// A reading of answers in this setting.
    pub fn reading<'r>(&self, answers: &'r Answers) -> Reading<'r> {
        Reading {
            answers,
            today: self.moment.today(),
            lang: self.text.lang(),
        }
    }
}

/// Why a case cannot be acted upon, if it cannot.
pub type Fits<'q> = dyn Fn(&Case) -> Result<()> + 'q;

/// Makes the questions of a form in its setting.
pub type Questions = for<'s> fn(&'s Setting<'s>) -> Vec<Field<'s>>;

/// What is asked for, and about what.
pub struct Request<'q> {
    /// Name under which drafts are kept.
    pub form: &'static str,
    /// Fields without which nothing can be done.
    pub required: &'q [&'static str],
    /// The case, for acts on one.
    pub folio: Option<&'q FolioRef>,
    /// The questions.
    pub fields: Questions,
    /// Whether the act is one on a closed case.
    pub when_closed: bool,
    /// Whether the case can be acted upon at all; a reserved one is not asked.
    pub fits: Option<&'q Fits<'q>>,
    /// What an option says was seen of the case.
    pub seen: Seen,
    /// What follows when the whole is right.
    pub then: Then,
}

/// A record that is complete as far as could be seen to.
pub struct Completed {
    /// The record.
    pub answers: Answers,
    /// How many entries of the case stood behind the questions, where some
    /// were asked.
    pub entries: Option<u32>,
    /// The office that stood behind the questions, where some were asked.
    pub office: Option<Office>,
}

impl Completed {
    /// A record about which nobody was asked.
    pub fn unasked(answers: Answers) -> Self {
        Self {
            answers,
            entries: None,
            office: None,
        }
    }
}

/// What a rule of the field demands, and refuses to do without, itself.
const DEMANDED_BY_RULE: &[&str] = &["reason", "report"];

/// The record, completed by asking where something required is missing.
///
/// # Errors
/// A usage error naming what is missing, where nobody can be asked; an error
/// when the asking was broken off. The log is untouched either way.
pub fn complete(desk: &mut Desk, request: &Request<'_>, answers: Answers) -> Result<Completed> {
    if !desk.may_ask {
        let lacking: Vec<&str> = request
            .required
            .iter()
            .copied()
            .filter(|name| answers.get(name).is_none() && !DEMANDED_BY_RULE.contains(name))
            .collect();
        return match lacking.is_empty() {
            true => Ok(Completed::unasked(answers)),
            false => Err(reading::missing(&lacking)),
        };
    }
    let reader = desk.read()?;
    let moment = desk.moment(&reader.office().timezone);
    let case = match request.folio {
        Some(folio) => {
            let folio = super::folio_ref::resolve(folio, reader.office(), &moment);
            let case = reader.case(&folio)?;
            // Nobody is to type a page in vain; but a question that is not even
            // asked tells of a reserved case, and leaves no trace.
            if !case.reserved {
                request.seen.still(&folio, &reader)?;
                admits(request, &case)?;
            }
            Some(case)
        }
        None => None,
    };
    let office = reader.office().clone();
    // Nothing of the log stays open while a person thinks.
    drop(reader);
    let setting = Setting {
        office: &office,
        case: case.as_ref(),
        entry: request.folio.and_then(|folio| folio.entry),
        text: &desk.text,
        moment,
    };
    let fields = (request.fields)(&setting);
    let answers = in_stored_form(&fields, answers);
    if missing(&fields, &answers).is_empty() {
        return Ok(Completed::unasked(answers));
    }
    let Some(mut terminal) = desk.terminal()? else {
        return Ok(Completed::unasked(answers));
    };
    let name = draft_name(request.form, case.as_ref().map(|case| &case.folio));
    let mut drafts = Kept::new(desk, &name, case.as_ref());
    let filled = fill(
        &mut terminal,
        &desk.text,
        &fields,
        answers,
        &mut drafts,
        request.then,
    );
    drop(terminal);
    match filled {
        Ok(Filled::Complete(answers)) => {
            drop(fields);
            Ok(Completed {
                answers,
                entries: case.map(|case| case.entries.len() as u32),
                office: Some(office),
            })
        }
        Ok(Filled::Declined) => Err(Error::new(Kind::Failed, msg!("ask-left-unsaved"))),
        Err(stop) => Err(stop.into()),
    }
}

/// Forgets the draft of a form together with what `writer` stores of it: an
/// answer that was stored must not fail afterwards over its draft.
pub fn forget_draft(desk: &Desk, writer: &Writer, form: &str, folio: Option<&Folio>) -> Result<()> {
    match desk.may_ask {
        true => writer.forget_draft(&desk.user, &draft_name(form, folio)),
        false => Ok(()),
    }
}

/// What was typed about one case must never be offered for another.
fn draft_name(form: &str, folio: Option<&Folio>) -> String {
    match folio {
        Some(folio) => format!("{form} {folio}"),
        None => form.to_owned(),
    }
}

/// One line, asked until it can be understood.
pub fn line(
    ask: &mut dyn Ask,
    text: &Text,
    prompt: &Message,
    check: impl Fn(&str) -> Result<()>,
) -> Result<String> {
    let prompt = format!("{}: ", text.say(prompt));
    let mut typed = String::new();
    loop {
        typed = ask.line(&prompt, &typed).map_err(Error::from)?;
        match check(&typed) {
            Ok(()) => return Ok(typed),
            Err(error) => ask
                .tell(Tone::Problem, &text.say(&error.message))
                .map_err(|stop: Stop| Error::from(stop))?,
        }
    }
}

/// Whether a case can be acted upon as is asked for.
fn admits(request: &Request<'_>, case: &Case) -> Result<()> {
    if !request.when_closed {
        is_open(case)?;
    }
    match request.fits {
        Some(fits) => fits(case),
        None => Ok(()),
    }
}

fn is_open(case: &Case) -> Result<(), Refusal> {
    let folio = case.folio;
    if case.annulled {
        return Err(Refusal::CaseAnnulled { folio });
    }
    match case.closing() {
        Some(closing) => Err(Refusal::CaseClosed {
            folio,
            on: closing.on,
        }),
        None => Ok(()),
    }
}

/// What was given by its label or Spanish word becomes the code of the list.
fn in_stored_form(fields: &[Field], mut answers: Answers) -> Answers {
    for field in fields {
        let Input::Choice(choices) = &field.input else {
            continue;
        };
        let Some(typed) = answers.get(field.name) else {
            continue;
        };
        let exact = choices.iter().find(|choice| choice.code == typed);
        let meant = exact.or_else(|| choices.iter().find(|choice| choice.is_called(typed)));
        if let Some(choice) = meant {
            answers.set(field.name, &choice.code);
        }
    }
    answers
}
