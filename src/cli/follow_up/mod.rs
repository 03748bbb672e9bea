//! `folio follow-up`: records one act on a case.

pub mod record;

use std::io::Read;

use super::ask::{Answers, Field};
use super::asking::Setting;
use super::choices;
use super::perform::{Deed, Form};
use super::reading::Reading;
use super::record::Record;
use super::seen::{Seen, SeenOption};
use crate::domain::case::{Case, Entry};
use crate::domain::catalogue::TermList;
use crate::domain::code::Notice;
use crate::domain::command::Act;
use crate::domain::fact::Fact;
use crate::domain::folio::FolioRef;
use crate::error::Result;
use crate::message::Message;
use crate::msg;

/// Record one act on a case: an interview, a call, an intervention
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// Kind of the catalogue: interview, call, guidance, home-visit…
    #[arg(long, value_name = "KIND", add = super::completions::follow_ups())]
    kind: Option<String>,
    /// Unit that acted, when not the desk itself
    #[arg(long, value_name = "UNIT", add = super::completions::units())]
    unit: Option<String>,
    /// Day on which it took place; today where nothing is said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Note: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Result: a text, @FILE, or -
    #[arg(long, value_name = "TEXT")]
    result: Option<String>,
    /// Day promised for the next act
    #[arg(long, value_name = "DATE")]
    next: Option<String>,
    /// Notice to the public prosecutor: given, pending, not-required
    /// (required for violence)
    #[arg(long, value_name = "ANSWER", add = super::completions::codes::<Notice>())]
    notice: Option<String>,
    /// Number of the notice
    #[arg(long, value_name = "NO")]
    notice_number: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

impl Deed for Args {
    fn folio(&self) -> Option<&str> {
        self.folio.as_deref()
    }

    fn seen(&self) -> Seen {
        self.seen.given()
    }

    fn answers(&self, stdin: &mut dyn Read) -> Result<Answers> {
        Ok(Record::new(stdin)
            .value("kind", self.kind.as_deref())
            .value("unit", self.unit.as_deref())
            .value("on", self.on.as_deref())
            .text("note", self.note.as_deref())?
            .text("result", self.result.as_deref())?
            .value("next", self.next.as_deref())
            .value("notice", self.notice.as_deref())
            .value("notice_number", self.notice_number.as_deref())
            .answers())
    }

    fn form(&self) -> Form {
        Form {
            name: "follow-up",
            required: &["kind"],
            fields,
            when_closed: false,
        }
    }

    fn act(&self, reading: &Reading<'_>, _: &FolioRef) -> Result<Act> {
        record::follow_up(reading).map(|new| Act::FollowUp(Box::new(new)))
    }

    fn said(&self, entry: &Entry, _: Option<&Case>) -> Message {
        match &entry.fact {
            Fact::FollowUp(act) if act.reserves => msg!("done-reserved"),
            Fact::FollowUp(act) if act.intervention => msg!("done-intervention"),
            _ => msg!("done-follow-up"),
        }
    }
}

/// The questions.
pub fn fields<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    let catalogue = &setting.office.catalogue;
    let demands_notice = |answers: &Answers| {
        answers
            .get("kind")
            .and_then(|kind| catalogue.term(TermList::FollowUp, kind))
            .is_some_and(|term| term.notice)
    };
    vec![
        Field::choice(
            "kind",
            msg!("ask-follow-up-kind"),
            choices::terms(catalogue, TermList::FollowUp, setting.text),
        )
        .required(),
        day(setting, "on", msg!("ask-on")),
        Field::choice("unit", msg!("ask-acting-unit"), choices::units(catalogue)),
        Field::choice(
            "notice",
            msg!("ask-notice"),
            choices::codes::<Notice>(setting.text),
        )
        .required()
        .when(demands_notice),
        Field::line("notice_number", msg!("ask-notice-number"))
            .when(|answers| answers.get("notice") == Some("given")),
        Field::long("note", msg!("ask-note")),
        Field::line("result", msg!("ask-result")),
        date(setting, "next", msg!("ask-next")),
    ]
}

/// A question for the day on which something took place: today where nothing
/// is said.
pub fn day<'s>(setting: &'s Setting<'s>, name: &'static str, prompt: Message) -> Field<'s> {
    date(setting, name, prompt)
        .default(setting.text.date(setting.moment.today()))
        .hint(msg!("ask-date-hint"))
}

/// A question for a date.
pub fn date<'s>(setting: &'s Setting<'s>, name: &'static str, prompt: Message) -> Field<'s> {
    Field::line(name, prompt)
        .check(move |typed, _| super::reading::date(name, typed, setting.moment.today()).map(drop))
}
