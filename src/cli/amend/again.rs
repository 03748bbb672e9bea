//! An entry as it would be typed again: the record that would give it, and the
//! command that a corrected record says.

use crate::cli::ask::Answers;
use crate::cli::reading::Reading;
use crate::cli::{close, follow_up, intake, reopen, turn};
use crate::domain::case::{Case, Entry};
use crate::domain::command::{Act, Corrected, StepKind};
use crate::domain::fact::Fact;
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::store::writer::Writer;

/// The record that would give the entry, and the fields that it has.
pub fn typed_again(case: &Case, entry: &Entry) -> Result<(Answers, &'static [&'static str])> {
    Ok(match &entry.fact {
        Fact::Intake(intake) => (
            intake::record::typed_again(entry, intake),
            intake::record::FIELDS,
        ),
        Fact::Turned(turned) => (
            turn::record::turn_typed_again(entry, turned),
            turn::record::TURN_FIELDS,
        ),
        Fact::TurnAccepted { .. } => (
            turn::record::step_typed_again(StepKind::Accept, entry),
            turn::record::ACCEPT_FIELDS,
        ),
        Fact::TurnReturned { .. } => (
            turn::record::step_typed_again(StepKind::Return, entry),
            turn::record::REASON_FIELDS,
        ),
        Fact::TurnWithdrawn { .. } => (
            turn::record::step_typed_again(StepKind::Withdraw, entry),
            turn::record::REASON_FIELDS,
        ),
        Fact::TurnAnswered(_) => (
            turn::record::step_typed_again(StepKind::Answer, entry),
            turn::record::REPORT_FIELDS,
        ),
        Fact::FollowUp(act) => (
            follow_up::record::typed_again(entry, act),
            follow_up::record::FIELDS,
        ),
        Fact::Closed(closed) => (close::typed_again(entry, closed), close::FIELDS),
        Fact::Reopened => (reopen::typed_again(entry), reopen::FIELDS),
        _ => {
            return Err(Refusal::NotAmendable {
                folio: case.folio,
                entry: entry.number,
            }
            .into());
        }
    })
}

/// What the record of a corrected entry says.
pub fn corrected(reading: &Reading<'_>, entry: &Entry, writer: &Writer) -> Result<Corrected> {
    let step = |kind| turn::record::step(kind, None, reading).map(Act::Step);
    let act = match &entry.fact {
        Fact::Intake(intake) => {
            let request =
                intake::record::request_again(reading, entry, intake, |curp| writer.person(curp))?;
            return Ok(Corrected::Intake(Box::new(request)));
        }
        Fact::TurnAccepted { .. } => step(StepKind::Accept)?,
        Fact::TurnReturned { .. } => step(StepKind::Return)?,
        Fact::TurnWithdrawn { .. } => step(StepKind::Withdraw)?,
        Fact::TurnAnswered(_) => step(StepKind::Answer)?,
        Fact::FollowUp(_) => Act::FollowUp(Box::new(follow_up::record::follow_up(reading)?)),
        Fact::Closed(_) => Act::Close(close::closing(reading)?),
        Fact::Reopened => reopen::reopening(reading)?,
        _ => Act::Turn(turn::record::new_turn(reading)?),
    };
    Ok(Corrected::Act(act))
}
