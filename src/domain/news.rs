//! What became of a case, or of the office's lists, while somebody was typing
//! about it: a command carries what its author had seen, and the later of two
//! desks is told instead of having its way unseen.

use chrono::NaiveDate;

use super::case::{Case, Entry, Turn};
use super::code::Code;
use super::command::{Act, Command, OfficeCommand};
use super::decide::untold;
use super::fact::Fact;
use super::folio::Folio;
use super::office::Office;
use super::refusal::Refusal;

/// An entry that was recorded since a case was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// Its number in the case.
    pub number: u32,
    /// Which sort: the name of its fact.
    pub kind: &'static str,
    /// The turn that it makes or steps.
    pub turn: Option<u32>,
    /// Numbers of the entries that it corrects or takes back.
    pub corrects: Vec<u32>,
    /// The day on which it took place.
    pub on: NaiveDate,
    /// Who typed it.
    pub by: String,
}

/// What was recorded about a case since it was seen. Never without an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The case.
    pub folio: Folio,
    /// The new entries, in their order.
    pub entries: Vec<NewEntry>,
    /// Whether acts can still be added to the case, as far as that is told.
    pub open: bool,
    /// Whether the case is reserved, so that they are not told.
    pub reserved: bool,
}

/// What is new on a case of which `seen` entries were seen; `name` gives the
/// typist of a number.
///
/// A case only ever gains entries, corrections and undos among them, so that
/// their count is its version.
///
/// # Errors
/// [`Refusal::NotSeenYet`] when the case never had so many;
/// [`Refusal::CaseReserved`] where that is not told.
pub fn since(
    case: &Case,
    seen: u32,
    name: impl Fn(i64) -> String,
) -> Result<Option<News>, Refusal> {
    let count = case.entries.len() as u32;
    if seen > count && case.reserved {
        return Err(untold(case.folio));
    }
    if seen > count {
        return Err(Refusal::NotSeenYet {
            folio: case.folio,
            seen,
            count,
        });
    }
    if seen == count {
        return Ok(None);
    }
    let entries = case.entries[seen as usize..]
        .iter()
        .map(|entry| NewEntry {
            number: entry.number,
            kind: entry.event.fact.kind(),
            turn: turn_of(case, entry),
            corrects: corrected_by(case, entry),
            on: entry.event.on,
            by: name(entry.event.typist),
        })
        .collect();
    Ok(Some(News {
        folio: case.folio,
        entries,
        open: case.reserved || (!case.annulled && case.closing().is_none()),
        reserved: case.reserved,
    }))
}

impl News {
    /// Whether one who has read them may go on with `command` as it is.
    ///
    /// What is only laid beside the rest – another turn, another follow-up –
    /// harms nothing. Whatever ends, steps, corrects or takes back rests on
    /// what its author saw, and has to be thought over on the case as it is.
    pub fn leaves_room_for(&self, command: &Command) -> bool {
        self.open && matches!(command, Command::Act(Act::Turn(_) | Act::FollowUp(_)))
    }

    /// How many entries the case has with them.
    pub fn count(&self) -> u32 {
        self.entries.last().map_or(0, |entry| entry.number)
    }
}

fn turn_of(case: &Case, entry: &Entry) -> Option<u32> {
    let made = |turn: &&Turn| turn.entry == entry.number;
    case.turn_of(entry)
        .or_else(|| case.turns.iter().find(made))
        .map(|turn| turn.number)
}

fn corrected_by(case: &Case, entry: &Entry) -> Vec<u32> {
    let targets = match &entry.event.fact {
        Fact::Amended { target, .. } => std::slice::from_ref(target),
        Fact::Undone { targets } => targets,
        _ => &[],
    };
    targets
        .iter()
        .filter_map(|target| case.entry_of(entry.event.id.resolve(*target)))
        .map(|entry| entry.number)
        .collect()
}

/// What of the office's lists another desk changed under a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// A unit, by its code.
    Unit(String),
    /// A term, by the name of its list and its code.
    Term(&'static str, String),
    /// The deadline of a kind of request, by its code.
    Deadline(&'static str),
    /// The time of keeping of a kind of request, by its code.
    Retention(&'static str),
    /// The privacy notice in force.
    PrivacyNotice,
    /// The closure of a day.
    Closure(NaiveDate),
}

/// Whether what `command` changes still is as its author saw it. What else
/// changed in the office does no harm.
///
/// # Errors
/// [`Refusal::OfficeMoved`] naming what is not.
pub fn unmoved(seen: &Office, now: &Office, command: &OfficeCommand) -> Result<(), Refusal> {
    let same_closure =
        |date: &NaiveDate| seen.calendar.closures.get(date) == now.calendar.closures.get(date);
    let moved = match command {
        OfficeCommand::AddUnit(unit) | OfficeCommand::ChangeUnit(unit) => {
            moved_unit(seen, now, &unit.code)
        }
        OfficeCommand::RetireUnit(code) => moved_unit(seen, now, code),
        OfficeCommand::AddTerm(term) => {
            let same = seen.catalogue.term(term.list, &term.code)
                == now.catalogue.term(term.list, &term.code);
            (!same).then(|| Moved::Term(term.list.code(), term.code.clone()))
        }
        OfficeCommand::RetireTerm(list, code) => {
            let same = seen.catalogue.term(*list, code) == now.catalogue.term(*list, code);
            (!same).then(|| Moved::Term(list.code(), code.clone()))
        }
        OfficeCommand::SetDeadline(kind, _) => {
            let same = seen.deadlines.get(kind) == now.deadlines.get(kind);
            (!same).then(|| Moved::Deadline(kind.code()))
        }
        OfficeCommand::SetRetention(kind, _) => {
            let same = seen.retention.get(kind) == now.retention.get(kind);
            (!same).then(|| Moved::Retention(kind.code()))
        }
        OfficeCommand::SetPrivacyNotice(_) => {
            (seen.privacy_notice != now.privacy_notice).then_some(Moved::PrivacyNotice)
        }
        // Nobody was asked for these while another desk could write.
        OfficeCommand::SetPublicationRule(_) | OfficeCommand::Publish(_) => None,
        OfficeCommand::AddClosures(days) => days
            .iter()
            .find(|(date, _)| !same_closure(date))
            .map(|(date, _)| Moved::Closure(*date)),
        OfficeCommand::RemoveClosure(date) => {
            (!same_closure(date)).then_some(Moved::Closure(*date))
        }
        // A name that was taken meanwhile is refused as one that is taken.
        OfficeCommand::Cut(..) => None,
    };
    match moved {
        Some(moved) => Err(Refusal::OfficeMoved(moved)),
        None => Ok(()),
    }
}

fn moved_unit(seen: &Office, now: &Office, code: &str) -> Option<Moved> {
    (seen.catalogue.unit(code) != now.catalogue.unit(code)).then(|| Moved::Unit(code.to_owned()))
}

#[cfg(test)]
#[path = "news_tests.rs"]
mod tests;
