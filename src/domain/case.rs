//! A case as its own few events made it, and what can be asked of it. `fold`
//! is the only way a case comes about; what may be added to one is decided in
//! `rules`.

mod corrections;
mod fold;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::code::{Status, TurnState};
use super::event::{Event, EventId};
use super::fact::{Closed, Fact, FollowUp, Intake, Turned};
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
