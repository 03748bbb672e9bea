//! The typed records of a turn and of its steps.

use crate::cli::ask::Answers;
use crate::cli::reading::Reading;
use crate::domain::case::Entry;
use crate::domain::command::{Due, NewTurn, Step, StepKind};
use crate::domain::decide::frozen_due;
use crate::domain::fact::Turned;
use crate::domain::personal::Part;
use crate::error::Result;

/// Fields of a turn.
pub const TURN_FIELDS: &[&str] = &["to", "officer", "due", "letter", "instructions", "on"];

/// Fields of a step that needs no words.
pub const ACCEPT_FIELDS: &[&str] = &["on"];

/// Fields of a step with a reason.
pub const REASON_FIELDS: &[&str] = &["on", "reason"];

/// Fields of a step with a report.
pub const REPORT_FIELDS: &[&str] = &["on", "report"];

/// The turn that a record says.
pub fn new_turn(reading: &Reading<'_>) -> Result<NewTurn> {
    Ok(NewTurn {
        unit: reading.required("to")?,
        on: reading.date_or_today("on")?,
        due: reading.due("due")?,
        officer: reading.text("officer"),
        letter: reading.text("letter"),
        instructions: reading.text("instructions"),
    })
}

/// The step that a record says.
pub fn step(kind: StepKind, turn: Option<u32>, reading: &Reading<'_>) -> Result<Step> {
    Ok(Step {
        kind,
        turn,
        on: reading.date_or_today("on")?,
        text: text_field(kind).and_then(|field| reading.text(field)),
    })
}

/// The field that holds the words of a step.
pub fn text_field(kind: StepKind) -> Option<&'static str> {
    match kind {
        StepKind::Accept => None,
        StepKind::Return | StepKind::Withdraw => Some("reason"),
        StepKind::Answer => Some("report"),
    }
}

/// The record that would give this turn.
pub fn turn_typed_again(entry: &Entry, turned: &Turned) -> Answers {
    let mut answers = Answers::new();
    answers.set("to", &turned.unit);
    answers.set("on", entry.on.to_string());
    match frozen_due(turned) {
        Some(Due::WorkingDays(days)) => answers.set("due", format!("{days}d")),
        Some(Due::On(date)) => answers.set("due", date.to_string()),
        None => {}
    }
    for (name, part) in [
        ("officer", Part::Officer),
        ("letter", Part::Letter),
        ("instructions", Part::Instructions),
    ] {
        if let Some(text) = entry.personal.get(part) {
            answers.set(name, text);
        }
    }
    answers
}

/// The record that would give this step.
pub fn step_typed_again(kind: StepKind, entry: &Entry) -> Answers {
    let mut answers = Answers::new();
    answers.set("on", entry.on.to_string());
    let part = match kind {
        StepKind::Answer => Part::Report,
        _ => Part::Reason,
    };
    if let (Some(field), Some(text)) = (text_field(kind), entry.personal.get(part)) {
        answers.set(field, text);
    }
    answers
}
