//! What is said of acts on a case: turns and their answers, follow-ups, the
//! closing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Reference, is_false};
use crate::domain::code::{Notice, Outcome};

/// One hop of a case to a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// Unit code.
    pub unit: String,
    /// Last day to answer, where there is a deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Working days the deadline was counted from, where it was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_days: Option<u32>,
    /// Where the deadline came from, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_from: Option<DueFrom>,
    /// The unit was competent for denunciations when the turn was made.
    #[serde(default, skip_serializing_if = "is_false")]
    pub competent: bool,
}

/// Where the deadline of a turn came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueFrom {
    /// It was typed.
    Typed,
    /// It is the unit's own.
    Unit,
    /// It is that of the kind of request.
    Kind,
}

/// One act on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Follow-up code of the catalogue.
    pub kind: String,
    /// Counted as an intervention of social work.
    #[serde(default, skip_serializing_if = "is_false")]
    pub intervention: bool,
    /// Marks the case reserved.
    #[serde(default, skip_serializing_if = "is_false")]
    pub reserves: bool,
    /// Unit that acted, when not the desk itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Day promised for the next act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<NaiveDate>,
    /// The answer about the notice to the public prosecutor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
}

/// The end of a case. `occurred_on` is the day of conclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// How it ended.
    pub outcome: Outcome,
    /// Day on which the petitioner was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_on: Option<NaiveDate>,
}

/// A unit's answer on its turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The turn, by the event that made it.
    pub turn: Reference,
    /// Working days from the turn to the answer.
    pub working_days: u32,
}
