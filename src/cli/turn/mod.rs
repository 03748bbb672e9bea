//! `folio turn`: turns a case to a unit, and records what became of the turn.

pub mod record;
pub mod step;

use std::io::Read;

use clap::Subcommand;

use super::ask::{Answers, Field};
use super::asking::Setting;
use super::choices;
use super::follow_up::day;
use super::perform::{Deed, Form};
use super::reading::Reading;
use super::record::Record;
use super::seen::{Seen, SeenOption};
use crate::domain::case::{Case, Entry};
use crate::domain::command::{Act, StepKind};
use crate::domain::fact::{DueFrom, Fact};
use crate::domain::folio::FolioRef;
use crate::error::Result;
use crate::message::Message;
use crate::msg;

/// Turn a case to a unit, or record what became of a turn
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Args {
    #[command(subcommand)]
    step: Option<StepOrder>,
    #[command(flatten)]
    new: NewArgs,
}

/// A turn to make.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// Unit, by code or name
    #[arg(long, value_name = "UNIT", add = super::completions::units())]
    to: Option<String>,
    /// Official it is addressed to
    #[arg(long, value_name = "NAME")]
    officer: Option<String>,
    /// Due date, or Nd for N working days; else the deadline of the unit or of
    /// the kind of request, where the office set one
    #[arg(long, value_name = "DATE|Nd")]
    due: Option<String>,
    /// Number of the letter (oficio)
    #[arg(long, value_name = "NO")]
    letter: Option<String>,
    /// Instructions: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    instructions: Option<String>,
    /// Day of the turn; today where nothing is said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

/// What became of a turn.
#[derive(Debug, Subcommand)]
pub enum StepOrder {
    /// The unit takes the case
    #[command(visible_alias = "aceptar")]
    Accept(step::PlainArgs),
    /// The unit sends the case back, with a reason
    #[command(visible_alias = "devolver")]
    Return(step::ReasonArgs),
    /// The unit answers with its report
    #[command(visible_alias = "responder")]
    Answer(step::ReportArgs),
    /// The desk takes the case back, with a reason
    #[command(visible_alias = "retirar")]
    Withdraw(step::ReasonArgs),
}

impl Args {
    /// The act that was ordered.
    pub fn deed(self) -> Box<dyn Deed> {
        match self.step {
            None => Box::new(self.new),
            Some(StepOrder::Accept(args)) => Box::new(step::StepDeed::plain(args)),
            Some(StepOrder::Return(args)) => {
                Box::new(step::StepDeed::with_reason(StepKind::Return, args))
            }
            Some(StepOrder::Answer(args)) => Box::new(step::StepDeed::with_report(args)),
            Some(StepOrder::Withdraw(args)) => {
                Box::new(step::StepDeed::with_reason(StepKind::Withdraw, args))
            }
        }
    }
}

impl Deed for NewArgs {
    fn folio(&self) -> Option<&str> {
        self.folio.as_deref()
    }

    fn seen(&self) -> Seen {
        self.seen.given()
    }

    fn answers(&self, stdin: &mut dyn Read) -> Result<Answers> {
        Ok(Record::new(stdin)
            .value("to", self.to.as_deref())
            .value("officer", self.officer.as_deref())
            .value("due", self.due.as_deref())
            .value("letter", self.letter.as_deref())
            .text("instructions", self.instructions.as_deref())?
            .value("on", self.on.as_deref())
            .answers())
    }

    fn form(&self) -> Form {
        Form {
            name: "turn",
            required: &["to"],
            fields,
            when_closed: false,
        }
    }

    fn act(&self, reading: &Reading<'_>, _: &FolioRef) -> Result<Act> {
        record::new_turn(reading).map(Act::Turn)
    }

    fn said(&self, entry: &Entry, case: Option<&Case>) -> Message {
        let Fact::Turned(turned) = &entry.fact else {
            return msg!("done-recorded");
        };
        let unit = &turned.unit;
        let Some(case) = case else {
            // The deadline of the office would tell the kind of request.
            let typed = turned.due_from == Some(DueFrom::Typed);
            return match turned.due_on.filter(|_| typed) {
                Some(due_on) => msg!("done-turned-reserved-due", unit = unit, due = due_on),
                None => msg!("done-turned-reserved", unit = unit),
            };
        };
        let number = case.turns.len();
        match turned.due_on {
            Some(due_on) => msg!(
                "done-turned-due",
                number = number,
                unit = unit,
                due = due_on,
            ),
            None => msg!("done-turned", number = number, unit = unit),
        }
    }
}

/// The questions.
pub fn fields<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![
        Field::choice(
            "to",
            msg!("ask-to"),
            choices::units(&setting.office.catalogue),
        )
        .required(),
        day(setting, "on", msg!("ask-on")),
        Field::line("officer", msg!("ask-officer")),
        Field::line("letter", msg!("ask-letter")),
        Field::line("due", msg!("ask-due"))
            .hint(msg!("ask-due-hint"))
            .check(|typed, _| {
                let mut answers = Answers::new();
                answers.set("due", typed);
                setting.reading(&answers).due("due").map(drop)
            }),
        Field::long("instructions", msg!("ask-instructions")),
    ]
}
