//! What may happen to a case, given what already happened: one function, used
//! when a command is decided and when a correction is tried against the rest
//! of the timeline.

use chrono::NaiveDate;

use super::case::{Case, Entry};
use super::code::{RequestKind, Status, TurnState};
use super::event::Event;
use super::fact::Fact;
use super::refusal::Refusal;

/// Whether `entry` may follow on `case` as it stands.
///
/// Rules: an act on a closed case needs a reopening; nothing is dated before
/// the intake; a turn is stepped only while a unit holds it; a case with open
/// turns is not closed; a denunciation is closed only with a standing turn to
/// a competent unit, that is, one neither undone nor withdrawn.
///
/// # Errors
/// The [`Refusal`] of the first rule that says no.
pub fn permit(case: &Case, entry: &Entry) -> Result<(), Refusal> {
    let folio = || case.folio;
    if case.annulled {
        return Err(Refusal::CaseAnnulled { folio: folio() });
    }
    match (&entry.fact, case.closing()) {
        (Fact::Reopened, None) => return Err(Refusal::CaseNotClosed { folio: folio() }),
        (Fact::Reopened, Some(closing)) if entry.on < closing.on => {
            return Err(Refusal::ReopenBeforeClose {
                on: entry.on,
                closed_on: closing.on,
            });
        }
        (Fact::Reopened, Some(_)) | (_, None) => {}
        (_, Some(closing)) => {
            return Err(Refusal::CaseClosed {
                folio: folio(),
                on: closing.on,
            });
        }
    }
    if entry.on < case.received_on {
        return Err(Refusal::BeforeIntake {
            on: entry.on,
            received_on: case.received_on,
        });
    }
    if entry.fact.turn().is_some() {
        permit_step(case, entry)?;
    }
    if matches!(entry.fact, Fact::Closed(_)) {
        permit_close(case, entry.on)?;
    }
    Ok(())
}

fn permit_step(case: &Case, entry: &Entry) -> Result<(), Refusal> {
    let Some(turn) = case.turn_of(entry) else {
        return Err(Refusal::NoOpenTurn { folio: case.folio });
    };
    if !turn.state.is_open() {
        return Err(Refusal::TurnEnded {
            folio: case.folio,
            number: turn.number,
            state: turn.state,
        });
    }
    if turn.state == TurnState::Accepted && matches!(entry.fact, Fact::TurnAccepted { .. }) {
        return Err(Refusal::TurnAccepted {
            folio: case.folio,
            number: turn.number,
        });
    }
    if entry.on < turn.turned_on {
        return Err(Refusal::BeforeTurn {
            on: entry.on,
            turned_on: turn.turned_on,
        });
    }
    match turn.accepted_on {
        Some(accepted_on) if entry.on < accepted_on => Err(Refusal::BeforeAcceptance {
            on: entry.on,
            accepted_on,
        }),
        _ => Ok(()),
    }
}

fn permit_close(case: &Case, on: NaiveDate) -> Result<(), Refusal> {
    if case.status() == Status::Turned {
        return Err(Refusal::OpenTurns {
            folio: case.folio,
            turns: case
                .open_turns()
                .map(|turn| (turn.number, turn.turned.unit.clone()))
                .collect(),
        });
    }
    if case.intake.kind == RequestKind::Denunciation
        && !case
            .turns
            .iter()
            .any(|turn| turn.turned.competent && turn.state != TurnState::Withdrawn)
    {
        return Err(Refusal::NoCompetentTurn {
            folio: case.folio,
            units: Vec::new(),
        });
    }
    if on < case.last_act_on {
        return Err(Refusal::CloseBeforeAct {
            on,
            act_on: case.last_act_on,
        });
    }
    Ok(())
}

/// The entries of a timeline that the rules would not have permitted, each
/// with the reason.
pub fn misfits(events: Vec<Event>) -> Vec<(u32, Refusal)> {
    let mut found = Vec::new();
    Case::replay(events, |case, entry| {
        if let Err(refusal) = permit(case, entry) {
            found.push((entry.number, refusal));
        }
    });
    found
}
