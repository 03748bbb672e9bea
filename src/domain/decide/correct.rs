//! Amendments and undos: a correction is tried against the whole timeline,
//! and refused, naming them, when later entries would no longer fit.

use std::collections::BTreeSet;

use super::typed::reason;
use super::{act, intake, provisional};
use crate::domain::case::{Case, Entry, Turn};
use crate::domain::command::{Amendment, Corrected};
use crate::domain::event::{Event, Moment, NewEvent};
use crate::domain::fact::{Answered, Fact};
use crate::domain::office::Office;
use crate::domain::personal::{Part, Personal};
use crate::domain::refusal::Refusal;
use crate::domain::rules::misfits;

/// The events that correct an entry: the amendment, and, where the day of a
/// turn moved, that of its answer's working days.
pub fn amend(
    office: &Office,
    case: &Case,
    amendment: &Amendment,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let entry = standing(case, amendment.entry)?;
    if !entry.fact.is_act() {
        return Err(Refusal::NotAmendable {
            folio: case.folio,
            entry: entry.number,
        });
    }
    let corrected = match &amendment.to {
        Corrected::Intake(request) => intake::compose(office, request, Some(case), moment)?,
        Corrected::Act(new) => act::compose(office, case, new, Some(entry), moment)?,
    };
    stays_erased(case, entry, &corrected)?;
    if corrected.on == entry.on
        && corrected.fact == entry.fact
        && corrected.personal == entry.personal
    {
        return Err(Refusal::NothingChanges);
    }
    let mut events = vec![amended(
        office,
        entry,
        corrected,
        &amendment.fields,
        &amendment.reason,
        moment,
    )?];
    events.extend(recounted(office, case, &events, &amendment.reason, moment)?);
    fits(office, case, entry.number, &events, moment)?;
    Ok(events)
}

/// What was erased does not come back by being typed again.
fn stays_erased(case: &Case, entry: &Entry, corrected: &NewEvent) -> Result<(), Refusal> {
    let written = case
        .erased_parts(entry)
        .into_iter()
        .find(|(part, _)| corrected.personal.get(*part).is_some());
    match written {
        Some((part, by)) => Err(Refusal::PartErased {
            folio: case.folio,
            entry: entry.number,
            part,
            by,
        }),
        None => Ok(()),
    }
}

/// The events that take back an entry with all that its command wrote; where
/// the day of a turn moves back with it, its answer's working days follow.
pub fn undo(
    office: &Office,
    case: &Case,
    entry: u32,
    why: &str,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let entry = standing(case, entry)?;
    if entry.fact.is_about_keeping() {
        return Err(Refusal::NotUndoable {
            folio: case.folio,
            entry: entry.number,
        });
    }
    let command = (entry.event.id.site, entry.event.command);
    let targets = case
        .entries
        .iter()
        .filter(|other| (other.event.id.site, other.event.command) == command)
        .map(|other| other.event.id.seen_from(office.site))
        .collect();
    let mut event = NewEvent::new(moment.today(), Fact::Undone { targets });
    event.personal.put(Part::Correction, Some(reason(why)?));
    let mut events = vec![event];
    uncovered(office, case, entry.number, &events, moment)?;
    events.extend(recounted(office, case, &events, why, moment)?);
    fits(office, case, entry.number, &events, moment)?;
    Ok(events)
}

/// An amendment says its whole entry again. Taken back, or brought back, under
/// a later one it would change nothing, so the later one has to go first.
fn uncovered(
    office: &Office,
    case: &Case,
    number: u32,
    new: &[NewEvent],
    moment: &Moment,
) -> Result<(), Refusal> {
    let Some(after) = Case::replay(with_new(office, case, new, moment), |_, _| {}) else {
        return Ok(());
    };
    let amends = |entry: &Entry| match &entry.event.fact {
        Fact::Amended { target, .. } => Some(entry.event.id.resolve(*target)),
        _ => None,
    };
    let later: BTreeSet<u32> = case
        .entries
        .iter()
        .zip(&after.entries)
        .filter(|(was, is)| was.stands() != is.stands())
        .filter_map(|(_, changed)| Some((changed.number, amends(changed)?)))
        .flat_map(|(changed, target)| {
            after
                .entries
                .iter()
                .filter(move |entry| entry.number > changed && entry.stands())
                .filter(move |entry| amends(entry) == Some(target))
                .map(|entry| entry.number)
        })
        .collect();
    if later.is_empty() {
        return Ok(());
    }
    Err(Refusal::RestsOn {
        folio: case.folio,
        entry: number,
        later: later.into_iter().collect(),
        why: Box::new(Refusal::AmendedAgain),
    })
}

/// The timeline with the new events behind it.
fn with_new(office: &Office, case: &Case, new: &[NewEvent], moment: &Moment) -> Vec<Event> {
    case.entries
        .iter()
        .map(|entry| entry.event.clone())
        .chain(new.iter().map(|event| provisional(office, event, moment)))
        .collect()
}

/// The entry with this number.
///
/// # Errors
/// [`Refusal::NoSuchEntry`].
pub fn entry_of(case: &Case, number: u32) -> Result<&Entry, Refusal> {
    case.entry(number).ok_or(Refusal::NoSuchEntry {
        folio: case.folio,
        entry: number,
    })
}

fn standing(case: &Case, number: u32) -> Result<&Entry, Refusal> {
    let entry = entry_of(case, number)?;
    match entry.stands() {
        true => Ok(entry),
        false => Err(Refusal::EntryUndone {
            folio: case.folio,
            entry: number,
        }),
    }
}

fn amended(
    office: &Office,
    entry: &Entry,
    corrected: NewEvent,
    fields: &[String],
    why: &str,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    let mut personal = changed_parts(&entry.personal, &corrected.personal);
    personal.put(Part::Correction, Some(reason(why)?));
    Ok(NewEvent {
        on: moment.today(),
        fact: Fact::Amended {
            target: entry.event.id.seen_from(office.site),
            on: corrected.on,
            fact: Box::new(corrected.fact),
            fields: fields.to_vec(),
        },
        personal,
    })
}

/// Only what differs is written again; an empty body takes a part away.
fn changed_parts(was: &Personal, is: &Personal) -> Personal {
    Part::ALL
        .into_iter()
        .filter(|part| was.get(*part) != is.get(*part))
        .map(|part| (part, is.get(part).unwrap_or_default().to_owned()))
        .collect()
}

/// The working days of answers, counted again where the correction moved the
/// day of a turn or of its answer. Where nothing moved, what was frozen stays,
/// whatever the calendar says by now.
fn recounted(
    office: &Office,
    case: &Case,
    new: &[NewEvent],
    why: &str,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let Some(after) = Case::replay(with_new(office, case, new, moment), |_, _| {}) else {
        return Ok(Vec::new());
    };
    let days = |turn: &Turn| (turn.turned_on, turn.ended_on);
    let mut events = Vec::new();
    for turn in &after.turns {
        let before = case.turns.iter().find(|was| was.id == turn.id);
        if before.is_none_or(|was| days(was) == days(turn)) {
            continue;
        }
        let Some(entry) = turn.ended_by.and_then(|number| after.entry(number)) else {
            continue;
        };
        let Fact::TurnAnswered(answered) = &entry.fact else {
            continue;
        };
        let working_days = office
            .calendar
            .working_days_between(turn.turned_on, entry.on);
        if working_days == answered.working_days {
            continue;
        }
        let again = NewEvent {
            on: entry.on,
            fact: Fact::TurnAnswered(Answered {
                working_days,
                ..answered.clone()
            }),
            personal: entry.personal.clone(),
        };
        let fields = vec!["working-days".to_owned()];
        events.push(amended(office, entry, again, &fields, why, moment)?);
    }
    Ok(events)
}

fn fits(
    office: &Office,
    case: &Case,
    number: u32,
    new: &[NewEvent],
    moment: &Moment,
) -> Result<(), Refusal> {
    let events: Vec<Event> = case.entries.iter().map(|e| e.event.clone()).collect();
    let known: Vec<u32> = misfits(events).into_iter().map(|m| m.0).collect();
    let mut worse: Vec<(u32, Refusal)> = misfits(with_new(office, case, new, moment))
        .into_iter()
        .filter(|(entry, _)| !known.contains(entry))
        .collect();
    if let Some(at) = worse.iter().position(|(entry, _)| *entry == number) {
        return Err(act::name_units(office, worse.swap_remove(at).1));
    }
    if worse.is_empty() {
        return Ok(());
    }
    let later = worse.iter().map(|(entry, _)| *entry).collect();
    let (_, why) = worse.swap_remove(0);
    Err(Refusal::RestsOn {
        folio: case.folio,
        entry: number,
        later,
        why: Box::new(why),
    })
}
