//! `folio close`: concludes a case with its final report.

use std::io::Read;

use super::ask::{Answers, Field};
use super::asking::Setting;
use super::choices;
use super::follow_up::{date, day};
use super::perform::{Deed, Form};
use super::reading::Reading;
use super::record::Record;
use super::seen::{Seen, SeenOption};
use crate::domain::case::{Case, Entry};
use crate::domain::code::{Code, Outcome};
use crate::domain::command::{Act, NewClosing};
use crate::domain::fact::Closed;
use crate::domain::folio::FolioRef;
use crate::domain::personal::Part;
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::message::Message;
use crate::msg;

/// Close a case with its outcome and final report
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// How it ended: resolved, partial, unfounded, withdrawn, channelled,
    /// not-located
    #[arg(long, value_name = "OUTCOME", add = super::completions::codes::<Outcome>())]
    outcome: Option<String>,
    /// The final report: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    report: Option<String>,
    /// Day of conclusion; today where nothing is said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Day on which the petitioner was told
    #[arg(long, value_name = "DATE")]
    notified: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

/// Every field.
pub const FIELDS: &[&str] = &["outcome", "report", "on", "notified"];

/// The closing that a record says.
pub fn closing(reading: &Reading<'_>) -> Result<NewClosing> {
    Ok(NewClosing {
        outcome: reading.required_code("outcome")?,
        report: reading.text("report"),
        on: reading.date_or_today("on")?,
        notified_on: reading.date("notified")?,
    })
}

/// The record that would give this closing.
pub fn typed_again(entry: &Entry, closed: &Closed) -> Answers {
    let mut answers = Answers::new();
    answers.set("outcome", closed.outcome.code());
    answers.set("on", entry.on.to_string());
    if let Some(notified_on) = closed.notified_on {
        answers.set("notified", notified_on.to_string());
    }
    if let Some(report) = entry.personal.get(Part::Report) {
        answers.set("report", report);
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
            .value("outcome", self.outcome.as_deref())
            .text("report", self.report.as_deref())?
            .value("on", self.on.as_deref())
            .value("notified", self.notified.as_deref())
            .answers())
    }

    fn fits(&self, case: &Case, _: &FolioRef) -> Result<()> {
        let turns: Vec<_> = case
            .open_turns()
            .map(|turn| (turn.number, turn.turned.unit.clone()))
            .collect();
        match turns.is_empty() {
            true => Ok(()),
            false => Err(Refusal::OpenTurns {
                folio: case.folio,
                turns,
            }
            .into()),
        }
    }

    fn form(&self) -> Form {
        Form {
            name: "close",
            required: &["outcome", "report"],
            fields,
            when_closed: false,
        }
    }

    fn act(&self, reading: &Reading<'_>, _: &FolioRef) -> Result<Act> {
        closing(reading).map(Act::Close)
    }

    fn said(&self, entry: &Entry, _: Option<&Case>) -> Message {
        msg!("done-closed", on = entry.on)
    }
}

/// The questions.
pub fn fields<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![
        Field::choice(
            "outcome",
            msg!("ask-outcome"),
            choices::codes::<Outcome>(setting.text),
        )
        .required(),
        Field::long("report", msg!("ask-final-report")).required(),
        day(setting, "on", msg!("ask-closed-on")),
        date(setting, "notified", msg!("ask-notified")),
    ]
}
