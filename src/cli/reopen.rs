//! `folio reopen`: opens a closed case again.

use std::io::Read;

use super::ask::{Answers, Field};
use super::asking::Setting;
use super::follow_up::day;
use super::perform::{Deed, Form};
use super::reading::Reading;
use super::record::Record;
use super::seen::{Seen, SeenOption};
use crate::domain::case::{Case, Entry};
use crate::domain::command::Act;
use crate::domain::folio::FolioRef;
use crate::domain::personal::Part;
use crate::error::Result;
use crate::message::Message;
use crate::msg;

/// Open a closed case again
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// Why: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Day of reopening; today where nothing is said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

/// Every field.
pub const FIELDS: &[&str] = &["on", "reason"];

/// The reopening that a record says.
pub fn reopening(reading: &Reading<'_>) -> Result<Act> {
    Ok(Act::Reopen {
        on: reading.date_or_today("on")?,
        reason: reading.text("reason").unwrap_or_default(),
    })
}

/// The record that would give this reopening.
pub fn typed_again(entry: &Entry) -> Answers {
    let mut answers = Answers::new();
    answers.set("on", entry.on.to_string());
    if let Some(reason) = entry.personal.get(Part::Reason) {
        answers.set("reason", reason);
    }
    answers
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
            .text("reason", self.reason.as_deref())?
            .value("on", self.on.as_deref())
            .answers())
    }

    fn form(&self) -> Form {
        Form {
            name: "reopen",
            required: &["reason"],
            fields,
            when_closed: true,
        }
    }

    fn act(&self, reading: &Reading<'_>, _: &FolioRef) -> Result<Act> {
        reopening(reading)
    }

    fn said(&self, _: &Entry, _: Option<&Case>) -> Message {
        msg!("done-reopened")
    }
}

/// The questions.
pub fn fields<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![
        Field::long("reason", msg!("ask-reopen-reason")).required(),
        day(setting, "on", msg!("ask-on")),
    ]
}
