//! What happened, in codes, dates, units, bands and numbers: the countable
//! half of an event. Consequences (due date, age band, whether an act counts
//! as an intervention, working days to answer) are frozen here when the event
//! is made, so that later changes of catalogue or calendar move no figure.
//!
//! `request` holds what is said of a request, `act` what of the acts on it.

mod act;
mod request;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::catalogue::{Term, TermList, Unit};
use super::code::RequestKind;
use super::cut::Cut;
use super::erasure::Erased;
use super::folio::SiteCode;
use super::publication::{Publication, PublicationRule};

pub use act::{Answered, Closed, DueFrom, FollowUp, Turned};
pub use request::{Intake, Party, PersonId};

/// Version of the stored form of [`Fact`]; older ones are upcast when read.
pub const FACT_VERSION: u8 = 1;

/// Another event of the log, as named from inside an event: its number on its
/// site, and the site where that is not the event's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reference {
    /// The other site, when it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Uuid>,
    /// Sequence number on that site.
    pub seq: u64,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Fact {
    /// The office began its log.
    Founded {
        /// Code in its folios.
        site: SiteCode,
        /// Public name of the institution.
        institution: String,
        /// IANA name of its civil time zone.
        timezone: String,
        /// INEGI key of its state, preferred when a place name is ambiguous.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entity: Option<String>,
    },
    /// A unit was added or changed.
    UnitSet(Unit),
    /// A unit is no longer offered.
    UnitRetired {
        /// Its code.
        code: String,
    },
    /// A term was added or changed.
    TermSet(Term),
    /// A term is no longer offered.
    TermRetired {
        /// Its list.
        list: TermList,
        /// Its code.
        code: String,
    },
    /// Working days to answer for a kind of request; none takes it away.
    DeadlineSet {
        /// Kind of request.
        kind: RequestKind,
        /// Working days.
        days: Option<u32>,
    },
    /// How long a closed case of a kind is kept before its personal data are
    /// due to be erased; none takes the rule away.
    RetentionSet {
        /// Kind of request.
        kind: RequestKind,
        /// Months from the day of closing.
        months: Option<u32>,
    },
    /// The version of the privacy notice in force; none takes it away.
    PrivacyNoticeSet {
        /// Its short code.
        version: Option<String>,
    },
    /// The office is closed on a day.
    ClosureSet {
        /// The day.
        date: NaiveDate,
        /// Why, in public words.
        label: String,
    },
    /// The office opens on that day after all.
    ClosureRemoved {
        /// The day.
        date: NaiveDate,
    },
    /// A state of the log was named.
    Cut(Cut),
    /// By which rule figures are published from now on.
    PublicationRuleSet {
        /// The rule.
        rule: Box<PublicationRule>,
    },
    /// A set of tables was published.
    Published(Box<Publication>),
    /// A request was registered.
    Intake(Box<Intake>),
    /// The case was turned.
    Turned(Turned),
    /// The unit accepted its turn.
    TurnAccepted {
        /// The turn, by the event that made it.
        turn: Reference,
    },
    /// The unit returned its turn.
    TurnReturned {
        /// The turn, by the event that made it.
        turn: Reference,
    },
    /// The unit answered.
    TurnAnswered(Answered),
    /// The desk withdrew the turn.
    TurnWithdrawn {
        /// The turn, by the event that made it.
        turn: Reference,
    },
    /// An act on the case.
    FollowUp(FollowUp),
    /// The case was closed.
    Closed(Closed),
    /// The case was opened again.
    Reopened,
    /// An earlier entry reads differently from now on.
    Amended {
        /// The entry.
        target: Reference,
        /// Its day, as corrected.
        on: NaiveDate,
        /// Its fact, as corrected.
        fact: Box<Fact>,
        /// Names of the fields that were changed.
        fields: Vec<String>,
    },
    /// Earlier entries are taken back.
    Undone {
        /// The entries.
        targets: Vec<Reference>,
    },
    /// Personal data of the case were erased.
    Erased(Box<Erased>),
    /// The case may not be erased for as long as this stands.
    HoldSet,
    /// It may be erased again.
    HoldLifted,
}

impl Fact {
    /// Name of the kind of event, as stored.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Founded { .. } => "founded",
            Self::UnitSet(_) => "unit-set",
            Self::UnitRetired { .. } => "unit-retired",
            Self::TermSet(_) => "term-set",
            Self::TermRetired { .. } => "term-retired",
            Self::DeadlineSet { .. } => "deadline-set",
            Self::RetentionSet { .. } => "retention-set",
            Self::PrivacyNoticeSet { .. } => "privacy-notice-set",
            Self::ClosureSet { .. } => "closure-set",
            Self::ClosureRemoved { .. } => "closure-removed",
            Self::Cut(_) => "cut",
            Self::PublicationRuleSet { .. } => "publication-rule-set",
            Self::Published(_) => "published",
            Self::Intake(_) => "intake",
            Self::Turned(_) => "turned",
            Self::TurnAccepted { .. } => "turn-accepted",
            Self::TurnReturned { .. } => "turn-returned",
            Self::TurnAnswered(_) => "turn-answered",
            Self::TurnWithdrawn { .. } => "turn-withdrawn",
            Self::FollowUp(_) => "follow-up",
            Self::Closed(_) => "closed",
            Self::Reopened => "reopened",
            Self::Amended { .. } => "amended",
            Self::Undone { .. } => "undone",
            Self::Erased(_) => "erased",
            Self::HoldSet => "hold-set",
            Self::HoldLifted => "hold-lifted",
        }
    }

    /// The turn that this step belongs to, if it is a step of a turn.
    pub fn turn(&self) -> Option<Reference> {
        match self {
            Self::TurnAccepted { turn }
            | Self::TurnReturned { turn }
            | Self::TurnWithdrawn { turn }
            | Self::TurnAnswered(Answered { turn, .. }) => Some(*turn),
            _ => None,
        }
    }

    /// Whether it is an act on a case, which counts and can be amended; the
    /// rest corrects other entries, or keeps or erases what they say.
    pub fn is_act(&self) -> bool {
        match self {
            Self::Intake(_) | Self::Turned(_) | Self::FollowUp(_) | Self::Closed(_) => true,
            Self::Reopened => true,
            other => other.turn().is_some(),
        }
    }

    /// Whether it says what may become of the case's personal data: what was
    /// erased is gone, and a hold is lifted, not undone.
    pub fn is_about_keeping(&self) -> bool {
        matches!(self, Self::Erased(_) | Self::HoldSet | Self::HoldLifted)
    }
}

/// For serde, which leaves out what is not so.
fn is_false(value: &bool) -> bool {
    !*value
}
