//! What became of a turn: accepted, returned, answered, withdrawn.

use std::io::Read;

use super::record;
use crate::cli::ask::{Answers, Field};
use crate::cli::asking::Setting;
use crate::cli::folio_ref;
use crate::cli::follow_up::day;
use crate::cli::perform::{Deed, Form};
use crate::cli::reading::Reading;
use crate::cli::record::Record;
use crate::cli::seen::{Seen, SeenOption};
use crate::domain::case::{Case, Entry, Turn};
use crate::domain::command::{Act, StepKind};
use crate::domain::decide::pick_turn;
use crate::domain::folio::FolioRef;
use crate::error::Result;
use crate::message::Message;
use crate::msg;

/// A step that needs no words.
#[derive(Debug, clap::Args)]
pub struct PlainArgs {
    /// The case, and its turn where several are open: 255 or 255/2
    #[arg(value_name = "FOLIO[/N]", add = crate::cli::completions::folios())]
    folio: Option<String>,
    /// Day of the step; today where nothing is said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    seen: SeenOption,
}

/// A step with its reason.
#[derive(Debug, clap::Args)]
pub struct ReasonArgs {
    #[command(flatten)]
    turn: PlainArgs,
    /// Why: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// A step with the unit's report.
#[derive(Debug, clap::Args)]
pub struct ReportArgs {
    #[command(flatten)]
    turn: PlainArgs,
    /// What the unit reports: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    report: Option<String>,
}

/// A step of a turn as it was ordered.
pub struct StepDeed {
    kind: StepKind,
    turn: PlainArgs,
    text: Option<String>,
}

impl StepDeed {
    /// Accepting.
    pub fn plain(turn: PlainArgs) -> Self {
        Self {
            kind: StepKind::Accept,
            turn,
            text: None,
        }
    }

    /// Returning or withdrawing.
    pub fn with_reason(kind: StepKind, args: ReasonArgs) -> Self {
        Self {
            kind,
            turn: args.turn,
            text: args.reason,
        }
    }

    /// Answering.
    pub fn with_report(args: ReportArgs) -> Self {
        Self {
            kind: StepKind::Answer,
            turn: args.turn,
            text: args.report,
        }
    }
}

/// The questions of a step.
pub fn form_of(kind: StepKind) -> Form {
    match kind {
        StepKind::Accept => Form {
            name: "turn-accept",
            required: &[],
            fields: |setting| vec![day(setting, "on", msg!("ask-on"))],
            when_closed: false,
        },
        StepKind::Return => Form {
            name: "turn-return",
            required: &["reason"],
            fields: |setting| told("reason", msg!("ask-return-reason"), setting),
            when_closed: false,
        },
        StepKind::Withdraw => Form {
            name: "turn-withdraw",
            required: &["reason"],
            fields: |setting| told("reason", msg!("ask-withdraw-reason"), setting),
            when_closed: false,
        },
        StepKind::Answer => Form {
            name: "turn-answer",
            required: &["report"],
            fields: |setting| told("report", msg!("ask-answer-report"), setting),
            when_closed: false,
        },
    }
}

impl Deed for StepDeed {
    fn folio(&self) -> Option<&str> {
        self.turn.folio.as_deref()
    }

    fn reference(&self, typed: &str) -> Result<FolioRef> {
        folio_ref::of_turn(typed)
    }

    fn fits(&self, case: &Case, folio: &FolioRef) -> Result<()> {
        pick_turn(case, folio.turn)?;
        Ok(())
    }

    fn seen(&self) -> Seen {
        self.turn.seen.given()
    }

    fn answers(&self, stdin: &mut dyn Read) -> Result<Answers> {
        let record = Record::new(stdin).value("on", self.turn.on.as_deref());
        Ok(match record::text_field(self.kind) {
            Some(field) => record.text(field, self.text.as_deref())?,
            None => record,
        }
        .answers())
    }

    fn form(&self) -> Form {
        form_of(self.kind)
    }

    fn act(&self, reading: &Reading<'_>, folio: &FolioRef) -> Result<Act> {
        record::step(self.kind, folio.turn, reading).map(Act::Step)
    }

    fn said(&self, entry: &Entry, case: Option<&Case>) -> Message {
        let turn = case
            .and_then(|case| case.turn_of(entry))
            .map(|turn: &Turn| (turn.number, turn.turned.unit.as_str(), turn.working_days));
        let Some((number, unit, days)) = turn else {
            return msg!("done-recorded");
        };
        match self.kind {
            StepKind::Accept => msg!("done-accepted", number = number, unit = unit),
            StepKind::Return => msg!("done-returned", number = number, unit = unit),
            StepKind::Withdraw => msg!("done-withdrawn", number = number, unit = unit),
            StepKind::Answer => msg!(
                "done-answered",
                number = number,
                unit = unit,
                days = days.unwrap_or(0),
            ),
        }
    }
}

/// The words of a step, and its day.
fn told<'s>(name: &'static str, prompt: Message, setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![
        Field::long(name, prompt).required(),
        day(setting, "on", msg!("ask-on")),
    ]
}
