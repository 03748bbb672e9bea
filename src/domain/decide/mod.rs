//! From a command to events, or a refusal. Nothing here reads a clock, a file
//! or a database: what is needed is passed in.

mod act;
mod correct;
mod intake;
mod keep;
mod office;
mod publication;
mod reserved;
mod turn;
mod typed;

use std::collections::BTreeMap;

use super::case::{Case, Entry};
use super::command::{Act, Command, NewRequest};
use super::event::{Event, EventId, Moment, NewEvent};
use super::office::Office;
use super::refusal::Refusal;
use super::rules::permit;

pub use correct::entry_of;
pub use keep::{names_nobody, planned};
pub use office::{decide as decide_office, found, valid_code};
pub use publication::checked as checked_rule;
pub use reserved::{told, untold, well_worded};
pub use turn::{frozen_due, pick_turn};
pub use typed::{reason, version};

/// Decides a command about a case that exists.
///
/// # Errors
/// The [`Refusal`] of the first rule that says no; where the case is reserved,
/// as far as it may be [`told`].
pub fn decide(
    office: &Office,
    case: &Case,
    command: &Command,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    well_worded(command)?;
    decided(office, case, command, moment).map_err(|refusal| told(case, command, refusal))
}

/// What of a command about a reserved case was typed wrong. Whoever compares
/// something else with the case asks this first: answered in another order, the
/// two would tell of it.
///
/// # Errors
/// The [`Refusal`] that says so.
pub fn well_typed(
    office: &Office,
    case: &Case,
    command: &Command,
    moment: &Moment,
) -> Result<(), Refusal> {
    match decide(office, case, command, moment) {
        Err(refusal) if case.reserved && refusal != untold(case.folio) => Err(refusal),
        _ => Ok(()),
    }
}

fn decided(
    office: &Office,
    case: &Case,
    command: &Command,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    match command {
        Command::Act(act) => decide_act(office, case, act, moment),
        Command::Amend(amendment) => correct::amend(office, case, amendment, moment),
        Command::Undo { entry, reason } => correct::undo(office, case, *entry, reason, moment),
        Command::Erase(erasure) => keep::erase(office, case, erasure, moment),
        Command::Hold { set, reason } => keep::hold(case, *set, reason, moment),
    }
}

/// The event that registers a request under the next folio.
///
/// # Errors
/// The [`Refusal`] of the first rule that says no.
pub fn decide_intake(
    office: &Office,
    request: &NewRequest,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    intake::compose(office, request, None, moment)
}

fn decide_act(
    office: &Office,
    case: &Case,
    act: &Act,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let new = act::compose(office, case, act, None, moment)?;
    permit(case, &provisional_entry(office, case, &new, moment))
        .map_err(|refusal| act::name_units(office, refusal))?;
    Ok(vec![new])
}

/// The event that `new` would become, under a number that no event has.
fn provisional(office: &Office, new: &NewEvent, moment: &Moment) -> Event {
    Event {
        id: EventId {
            site: office.site,
            seq: u64::MAX,
        },
        command: u64::MAX,
        on: new.on,
        recorded_at: moment.at,
        clock_was_set: moment.clock_was_set,
        typist: 0,
        fact: new.fact.clone(),
        personal: new.personal.clone(),
    }
}

fn provisional_entry(office: &Office, case: &Case, new: &NewEvent, moment: &Moment) -> Entry {
    Entry {
        number: case.entries.len() as u32 + 1,
        event: provisional(office, new, moment),
        on: new.on,
        fact: new.fact.clone(),
        personal: new.personal.clone(),
        amended_by: Vec::new(),
        undone_by: None,
        erased: BTreeMap::new(),
    }
}
