//! An event: a fact with its personal parts, who wrote it, when it took place
//! and when it was recorded.

use chrono::{DateTime, FixedOffset, NaiveDate};
use uuid::Uuid;

use super::fact::{Fact, Reference};
use super::personal::Personal;

/// Identity of an event across files: its site and its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId {
    /// The site that wrote it.
    pub site: Uuid,
    /// Its number on that site, from 1 without gaps.
    pub seq: u64,
}

/// An event that is about to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The day on which it took place.
    pub on: NaiveDate,
    /// What counts.
    pub fact: Fact,
    /// What names someone.
    pub personal: Personal,
}

/// An event as the log holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identity.
    pub id: EventId,
    /// Number of the first event of its command on the same site: what one
    /// command wrote is taken back together.
    pub command: u64,
    /// The day on which it took place.
    pub on: NaiveDate,
    /// When it was recorded, with the offset of the office's time zone then.
    pub recorded_at: DateTime<FixedOffset>,
    /// The clock was set by hand when it was recorded.
    pub clock_was_set: bool,
    /// Who typed it: a number of the dictionary of typists.
    pub typist: i64,
    /// What counts.
    pub fact: Fact,
    /// What names someone; empty where it was not read.
    pub personal: Personal,
}

impl NewEvent {
    /// An event without personal parts.
    pub fn new(on: NaiveDate, fact: Fact) -> Self {
        Self {
            on,
            fact,
            personal: Personal::default(),
        }
    }
}

impl EventId {
    /// How another event of `site` names this one.
    pub fn seen_from(self, site: Uuid) -> Reference {
        Reference {
            site: (self.site != site).then_some(self.site),
            seq: self.seq,
        }
    }

    /// The event that `reference` means when it stands in this one.
    pub fn resolve(self, reference: Reference) -> Self {
        Self {
            site: reference.site.unwrap_or(self.site),
            seq: reference.seq,
        }
    }
}

/// The moment at which a command is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant, in the office's time zone.
    pub at: DateTime<FixedOffset>,
    /// The clock was set by hand.
    pub clock_was_set: bool,
}

impl Moment {
    /// The office's civil date.
    pub fn today(&self) -> NaiveDate {
        self.at.date_naive()
    }
}
