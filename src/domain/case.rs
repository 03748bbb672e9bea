//! A case, folded from its own few events: the only way a case comes about,
//! in live use, after an undo, in a rebuild.
//!
//! The fold is lenient: it keeps and shows whatever the log holds. What may
//! be added to a case is decided in `rules`.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::code::{ErasedParty, Status, TurnState};
use super::event::{Event, EventId};
use super::fact::{Answered, Closed, Fact, FollowUp, Intake, Turned};
use super::folio::Folio;
use super::personal::{Part, Personal};

/// One entry of a case's timeline.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number in the case, from 1: `FOLIO#number`.
    pub number: u32,
    /// The event as recorded.
    pub event: Event,
    /// The day, as last corrected.
    pub on: NaiveDate,
    /// The fact, as last corrected.
    pub fact: Fact,
    /// The personal parts, as last corrected.
    pub personal: Personal,
    /// Entries that amended it and stand.
    pub amended_by: Vec<u32>,
    /// The entry that took it back, if one did and stands.
    pub undone_by: Option<u32>,
    /// Parts of its own event that were erased, each with the entry that says
    /// so.
    pub erased: BTreeMap<Part, u32>,
}

/// Why nothing of a case may be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// The entry that set it.
    pub entry: u32,
    /// The day.
    pub on: NaiveDate,
}

/// One turn of a case.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Its number in the case, from 1; an undone turn keeps its number.
    pub number: u32,
    /// The entry that made it.
    pub entry: u32,
    /// The event that made it.
    pub id: EventId,
    /// What it says.
    pub turned: Turned,
    /// The day it was made.
    pub turned_on: NaiveDate,
    /// Where it stands.
    pub state: TurnState,
    /// The day it was accepted.
    pub accepted_on: Option<NaiveDate>,
    /// The day it was returned, answered or withdrawn.
    pub ended_on: Option<NaiveDate>,
    /// The entry that ended it.
    pub ended_by: Option<u32>,
    /// Working days to the answer.
    pub working_days: Option<u32>,
}

/// How a case was closed.
#[derive(Debug, Clone)]
pub struct Closing {
    /// The entry that closed it.
    pub entry: u32,
    /// The day.
    pub on: NaiveDate,
    /// What it says.
    pub closed: Closed,
    /// The day from which the case was open again.
    pub reopened_on: Option<NaiveDate>,
}

/// A case as its events made it.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its reference number.
    pub folio: Folio,
    /// The request, as last corrected.
    pub intake: Intake,
    /// The day of receipt, as last corrected.
    pub received_on: NaiveDate,
    /// Every entry, corrections and undone ones too.
    pub entries: Vec<Entry>,
    /// Turns that stand, in the order in which they were made.
    pub turns: Vec<Turn>,
    /// Closings that were not taken back, in their order. Only the last may
    /// be without a reopening.
    pub closings: Vec<Closing>,
    /// Its intake was undone.
    pub annulled: bool,
    /// It is shown by folio only, unless a reason is given.
    pub reserved: bool,
    /// The last day on which something was done.
    pub last_act_on: NaiveDate,
    /// The day promised for the next act by the latest follow-up.
    pub next_on: Option<NaiveDate>,
    /// The hold that stands.
    pub hold: Option<Hold>,
    /// Everything personal was erased, and nothing was recorded since.
    pub erased: bool,
    acted: bool,
    turns_made: u32,
}

impl Case {
    /// Folds the events of one case, in the order of the log. `None` when the
    /// first is not an intake.
    pub fn fold(events: Vec<Event>) -> Option<Self> {
        Self::replay(events, |_, _| {})
    }

    /// Folds as [`Case::fold`], and shows `before` every standing act together
    /// with the case as it was just before it.
    pub fn replay(events: Vec<Event>, mut before: impl FnMut(&Self, &Entry)) -> Option<Self> {
        let entries = corrected(events);
        let first = entries.first()?;
        let Fact::Intake(intake) = &first.fact else {
            return None;
        };
        let mut case = Self {
            folio: intake.folio,
            intake: (**intake).clone(),
            received_on: first.on,
            annulled: first.undone_by.is_some(),
            reserved: intake.reserved,
            last_act_on: first.on,
            next_on: None,
            hold: None,
            erased: false,
            turns: Vec::new(),
            closings: Vec::new(),
            acted: false,
            turns_made: 0,
            entries: Vec::new(),
        };
        for entry in &entries[1..] {
            if matches!(entry.fact, Fact::Turned(_)) {
                case.turns_made += 1;
            }
            case.keep(entry);
            if entry.undone_by.is_none() && entry.fact.is_act() {
                before(&case, entry);
                case.apply(entry);
            }
        }
        case.entries = entries;
        Some(case)
    }

    /// What may become of the personal data; no figure asks for it.
    fn keep(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::HoldSet => {
                self.hold = Some(Hold {
                    entry: entry.number,
                    on: entry.on,
                });
            }
            Fact::HoldLifted => self.hold = None,
            Fact::Erased(erased) => self.erased |= erased.party == ErasedParty::All,
            _ => {}
        }
        if !matches!(entry.fact, Fact::Erased(_)) {
            // Whatever else is recorded may name somebody again.
            self.erased = false;
        }
    }

    fn apply(&mut self, entry: &Entry) {
        let on = entry.on;
        self.acted = true;
        self.last_act_on = self.last_act_on.max(on);
        match &entry.fact {
            Fact::Turned(turned) => self.turns.push(Turn {
                number: self.turns_made,
                entry: entry.number,
                id: entry.event.id,
                turned: turned.clone(),
                turned_on: on,
                state: TurnState::Pending,
                accepted_on: None,
                ended_on: None,
                ended_by: None,
                working_days: None,
            }),
            Fact::TurnAccepted { .. } => {
                if let Some(turn) = self.turn_of_mut(entry) {
                    turn.state = TurnState::Accepted;
                    turn.accepted_on = Some(on);
                }
            }
            Fact::TurnReturned { .. } => self.end_turn(entry, TurnState::Returned, None),
            Fact::TurnWithdrawn { .. } => self.end_turn(entry, TurnState::Withdrawn, None),
            Fact::TurnAnswered(Answered { working_days, .. }) => {
                self.end_turn(entry, TurnState::Answered, Some(*working_days));
            }
            Fact::FollowUp(FollowUp {
                reserves, next_on, ..
            }) => {
                self.reserved |= reserves;
                self.next_on = *next_on;
            }
            Fact::Closed(closed) => {
                self.close(entry, closed);
                self.next_on = None;
            }
            Fact::Reopened => {
                if let Some(closing) = self.closings.last_mut() {
                    closing.reopened_on.get_or_insert(on);
                }
            }
            _ => {}
        }
    }

    /// A case is closed once at a time, so that the days of its closings never
    /// overlap: of two closings without a reopening between them the later is
    /// meant, and no closing lasts beyond the next.
    fn close(&mut self, entry: &Entry, closed: &Closed) {
        self.closings
            .retain(|earlier| earlier.reopened_on.is_some());
        for earlier in &mut self.closings {
            earlier.reopened_on = earlier.reopened_on.map(|day| day.min(entry.on));
        }
        self.closings.push(Closing {
            entry: entry.number,
            on: entry.on,
            closed: closed.clone(),
            reopened_on: None,
        });
    }

    fn end_turn(&mut self, entry: &Entry, state: TurnState, working_days: Option<u32>) {
        if let Some(turn) = self.turn_of_mut(entry) {
            turn.state = state;
            turn.ended_on = Some(entry.on);
            turn.ended_by = Some(entry.number);
            turn.working_days = working_days;
        }
    }

    fn turn_of_mut(&mut self, entry: &Entry) -> Option<&mut Turn> {
        let id = entry.event.id.resolve(entry.fact.turn()?);
        self.turns.iter_mut().find(|turn| turn.id == id)
    }

    /// The standing turn that a step belongs to.
    pub fn turn_of(&self, entry: &Entry) -> Option<&Turn> {
        let id = entry.event.id.resolve(entry.fact.turn()?);
        self.turns.iter().find(|turn| turn.id == id)
    }

    /// Where the case stands.
    pub fn status(&self) -> Status {
        if self.annulled {
            Status::Annulled
        } else if self.closing().is_some() {
            Status::Closed
        } else if self.open_turns().next().is_some() {
            Status::Turned
        } else if self.acted {
            Status::InReview
        } else {
            Status::Received
        }
    }

    /// The closing that stands.
    pub fn closing(&self) -> Option<&Closing> {
        self.closings
            .last()
            .filter(|closing| closing.reopened_on.is_none())
    }

    /// Turns that a unit still holds.
    pub fn open_turns(&self) -> impl Iterator<Item = &Turn> {
        self.turns.iter().filter(|turn| turn.state.is_open())
    }

    /// The entry with this number.
    pub fn entry(&self, number: u32) -> Option<&Entry> {
        self.entries.get(number.checked_sub(1)? as usize)
    }

    /// The entry that an event became.
    pub fn entry_of(&self, id: EventId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.event.id == id)
    }

    /// Parts of an entry, as last corrected, that were erased, each with the
    /// entry that says so.
    pub fn erased_parts(&self, entry: &Entry) -> BTreeMap<Part, u32> {
        let mut parts = entry.erased.clone();
        for amendment in entry.amended_by.iter().filter_map(|by| self.entry(*by)) {
            parts.extend(
                amendment
                    .erased
                    .iter()
                    .filter(|(part, _)| **part != Part::Correction),
            );
        }
        parts
    }

    /// Follow-ups that stand and count as interventions.
    pub fn interventions(&self) -> impl Iterator<Item = (&Entry, &FollowUp)> {
        self.entries.iter().filter_map(|entry| match &entry.fact {
            Fact::FollowUp(act) if act.intervention && entry.stands() && !self.annulled => {
                Some((entry, act))
            }
            _ => None,
        })
    }
}

impl Entry {
    /// Whether it has not been taken back.
    pub fn stands(&self) -> bool {
        self.undone_by.is_none()
    }
}

/// Numbers the events and lays corrections over what they correct.
fn corrected(events: Vec<Event>) -> Vec<Entry> {
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
