//! Amendments and undos: a correction is tried against the whole timeline,
//! and refused, naming them, when later entries would no longer fit.

use super::typed::reason;
use super::{act, intake, provisional};
use crate::domain::case::{Case, Entry};
use crate::domain::command::{Amendment, Corrected};
use crate::domain::event::{Event, Moment, NewEvent};
use crate::domain::fact::{Answered, Fact};
use crate::domain::office::Office;
use crate::domain::personal::{Part, Personal};
use crate::domain::refusal::Refusal;
use crate::domain::rules::misfits;

/// The events that correct an entry: the amendment, and, where the day of a
/// turn moved, the amendment of its answer's working days.
pub fn amend(
    office: &Office,
    case: &Case,
    amendment: &Amendment,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let entry = standing(case, amendment.entry)?;
    if entry.fact.is_correction() {
        return Err(Refusal::NotAmendable {
            folio: case.folio,
            entry: entry.number,
        });
    }
    let corrected = match &amendment.to {
        Corrected::Intake(request) => intake::compose(office, request, Some(case), moment)?,
        Corrected::Act(new) => act::compose(office, case, new, Some(entry), moment)?,
    };
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
    events.extend(answer_recounted(
        office, case, entry, &events[0], amendment, moment,
    )?);
    fits(office, case, entry.number, &events, moment)?;
    Ok(events)
}

/// The event that takes back an entry with all that its command wrote.
pub fn undo(
    office: &Office,
    case: &Case,
    entry: u32,
    why: &str,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let entry = standing(case, entry)?;
    let command = (entry.event.id.site, entry.event.command);
    let targets = case
        .entries
        .iter()
        .filter(|other| (other.event.id.site, other.event.command) == command)
        .map(|other| other.event.id.seen_from(office.site))
        .collect();
    let mut event = NewEvent::new(moment.today(), Fact::Undone { targets });
    event.personal.put(Part::Correction, Some(reason(why)?));
    let events = vec![event];
    fits(office, case, entry.number, &events, moment)?;
    Ok(events)
}

fn standing(case: &Case, number: u32) -> Result<&Entry, Refusal> {
    match case.entry(number) {
        Some(entry) if entry.stands() => Ok(entry),
        _ => Err(Refusal::EntryUndone {
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

fn answer_recounted(
    office: &Office,
    case: &Case,
    turned: &Entry,
    amendment: &NewEvent,
    typed: &Amendment,
    moment: &Moment,
) -> Result<Option<NewEvent>, Refusal> {
    let Fact::Amended { on, fact, .. } = &amendment.fact else {
        return Ok(None);
    };
    if !matches!(**fact, Fact::Turned(_)) || *on == turned.on {
        return Ok(None);
    }
    let answer = case
        .entries
        .iter()
        .filter(|entry| entry.stands())
        .find_map(|entry| match &entry.fact {
            Fact::TurnAnswered(answered)
                if entry.event.id.resolve(answered.turn) == turned.event.id =>
            {
                Some((entry, answered))
            }
            _ => None,
        });
    let Some((entry, answered)) = answer else {
        return Ok(None);
    };
    let working_days = office.calendar.working_days_between(*on, entry.on);
    if working_days == answered.working_days {
        return Ok(None);
    }
    let recounted = NewEvent {
        on: entry.on,
        fact: Fact::TurnAnswered(Answered {
            working_days,
            ..answered.clone()
        }),
        personal: entry.personal.clone(),
    };
    let fields = vec!["working-days".to_owned()];
    amended(office, entry, recounted, &fields, &typed.reason, moment).map(Some)
}

fn fits(
    office: &Office,
    case: &Case,
    number: u32,
    new: &[NewEvent],
    moment: &Moment,
) -> Result<(), Refusal> {
    let events: Vec<Event> = case.entries.iter().map(|e| e.event.clone()).collect();
    let known: Vec<u32> = misfits(events.clone()).into_iter().map(|m| m.0).collect();
    let tried = events
        .into_iter()
        .chain(new.iter().map(|event| provisional(office, event, moment)))
        .collect();
    let mut worse: Vec<(u32, Refusal)> = misfits(tried)
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
