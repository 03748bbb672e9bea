//! What events point at: units and terms of the office's lists, and other
//! entries of their own case.

use crate::domain::case::{Case, Entry};
use crate::domain::catalogue::TermList;
use crate::domain::event::EventId;
use crate::domain::fact::{Fact, Reference};
use crate::domain::office::Office;

/// The first entry that points at something that is not there.
pub fn loose<'c>(office: &Office, case: &'c Case) -> Option<&'c Entry> {
    case.entries
        .iter()
        .find(|entry| !resolves(office, case, entry))
}

fn resolves(office: &Office, case: &Case, entry: &Entry) -> bool {
    let is_first = entry.number == 1;
    let in_lists = |fact: &Fact| listed(office, fact);
    match &entry.event.fact {
        Fact::Intake(_) => is_first && in_lists(&entry.event.fact),
        Fact::Amended { target, fact, .. } => {
            in_lists(fact)
                && earlier(case, entry, *target).is_some_and(|target| {
                    target.event.fact.is_act() && target.event.fact.kind() == fact.kind()
                })
        }
        Fact::Undone { targets } => targets
            .iter()
            .all(|target| earlier(case, entry, *target).is_some()),
        Fact::Erased(erased) => erased
            .erased
            .iter()
            .all(|from| earlier(case, entry, from.event).is_some()),
        fact => {
            let turn_is_there = fact.turn().is_none_or(|turn| {
                earlier(case, entry, turn)
                    .is_some_and(|turn| matches!(turn.event.fact, Fact::Turned(_)))
            });
            turn_is_there && in_lists(fact) && is_about_cases(fact)
        }
    }
}

/// The entry of the case before `entry` that it points at.
fn earlier<'c>(case: &'c Case, entry: &Entry, reference: Reference) -> Option<&'c Entry> {
    let id: EventId = entry.event.id.resolve(reference);
    case.entry_of(id)
        .filter(|found| found.number < entry.number)
}

/// Whether every unit and term of a fact is in the office's lists, retired
/// ones too.
fn listed(office: &Office, fact: &Fact) -> bool {
    let catalogue = &office.catalogue;
    let unit = |code: &String| catalogue.unit(code).is_some();
    let term = |list: TermList, code: &String| {
        catalogue
            .terms
            .iter()
            .any(|term| term.list == list && term.code == *code)
    };
    match fact {
        Fact::Intake(intake) => {
            intake.topic.iter().all(|code| term(TermList::Topic, code))
                && intake
                    .affiliation
                    .iter()
                    .all(|code| term(TermList::Affiliation, code))
        }
        Fact::Turned(turned) => unit(&turned.unit),
        Fact::FollowUp(act) => term(TermList::FollowUp, &act.kind) && act.unit.iter().all(unit),
        _ => true,
    }
}

/// Facts of the office stand only among the office's own events.
fn is_about_cases(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::Founded { .. }
            | Fact::UnitSet(_)
            | Fact::UnitRetired { .. }
            | Fact::TermSet(_)
            | Fact::TermRetired { .. }
            | Fact::DeadlineSet { .. }
            | Fact::RetentionSet { .. }
            | Fact::PrivacyNoticeSet { .. }
            | Fact::ClosureSet { .. }
            | Fact::ClosureRemoved { .. }
            | Fact::Cut(_)
    )
}
