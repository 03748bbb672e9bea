//! Corrections laid over what they correct: entries that were amended, taken
//! back, or of which parts were erased.

use std::collections::BTreeMap;

use super::Entry;
use crate::domain::event::{Event, EventId};
use crate::domain::fact::Fact;

/// Numbers the events and lays corrections over what they correct.
pub fn corrected(events: Vec<Event>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = events
        .into_iter()
        .zip(1..)
        .map(|(event, number)| Entry {
            number,
            on: event.on,
            fact: event.fact.clone(),
            personal: event.personal.clone(),
            event,
            amended_by: Vec::new(),
            undone_by: None,
            erased: BTreeMap::new(),
        })
        .collect();
    mark_undone(&mut entries);
    mark_erased(&mut entries);
    lay_amendments(&mut entries);
    entries
}

/// Of two erasures that name the same part the first did it.
fn mark_erased(entries: &mut [Entry]) {
    for at in 0..entries.len() {
        let (earlier, rest) = entries.split_at_mut(at);
        let Fact::Erased(erased) = &rest[0].event.fact else {
            continue;
        };
        for from in &erased.erased {
            let id = rest[0].event.id.resolve(from.event);
            let Some(entry) = earlier.iter_mut().find(|entry| entry.event.id == id) else {
                continue;
            };
            for part in from.parts() {
                entry.erased.entry(part).or_insert(rest[0].number);
            }
        }
    }
}

/// From the last to the first, so that an undo that was itself undone does
/// nothing.
fn mark_undone(entries: &mut [Entry]) {
    for at in (0..entries.len()).rev() {
        let Fact::Undone { targets } = &entries[at].event.fact else {
            continue;
        };
        if entries[at].undone_by.is_some() {
            continue;
        }
        let id = entries[at].event.id;
        let number = entries[at].number;
        let targets: Vec<EventId> = targets.iter().map(|target| id.resolve(*target)).collect();
        for entry in entries[..at].iter_mut() {
            if targets.contains(&entry.event.id) {
                entry.undone_by = Some(number);
            }
        }
    }
}

fn lay_amendments(entries: &mut [Entry]) {
    for at in 0..entries.len() {
        let (earlier, rest) = entries.split_at_mut(at);
        let amendment = &rest[0];
        let Fact::Amended {
            target, on, fact, ..
        } = &amendment.event.fact
        else {
            continue;
        };
        if amendment.undone_by.is_some() {
            continue;
        }
        let id = amendment.event.id.resolve(*target);
        if let Some(entry) = earlier.iter_mut().find(|entry| entry.event.id == id) {
            entry.on = *on;
            entry.fact = (**fact).clone();
            entry.personal.overlay(&amendment.event.personal);
            entry.amended_by.push(amendment.number);
        }
    }
}
