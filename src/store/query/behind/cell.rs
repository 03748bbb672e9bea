//! Which figure of a report is meant.

use chrono::NaiveDate;

use crate::domain::age::AgeBand;
use crate::domain::code::{Channel, Outcome, RequestKind, Sex};
use crate::store::query::balance::TurnColumn;

/// A cell of a report. Days are inclusive; what is left open does not narrow
/// the cell; `Some(None)` means those where the value is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Interventions that took place in a period.
    Interventions {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Of this kind (catalogue code).
        kind: Option<String>,
        /// By sex of the beneficiary.
        sex: Option<Option<Sex>>,
        /// By age band of the beneficiary.
        ages: Option<Vec<AgeBand>>,
        /// By affiliation: any of these (catalogue codes; `None`: not
        /// recorded).
        affiliations: Option<Vec<Option<String>>>,
        /// By the unit that intervened; `Some(None)`: the desk itself.
        unit: Option<Option<String>>,
    },
    /// Cases received in a period.
    CasesReceived {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Of this kind.
        kind: Option<RequestKind>,
        /// That came in so.
        channel: Option<Channel>,
    },
    /// Closings of cases in a period, those that were reopened later too.
    CasesClosed {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// That ended so.
        outcome: Option<Outcome>,
    },
    /// Cases received by a day and not closed on it.
    CasesOpen {
        /// The day.
        on: NaiveDate,
    },
    /// Turns of a unit, or of all, over a period.
    Turns {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// The day by which a pending turn is judged overdue.
        as_of: NaiveDate,
        /// Code of the unit.
        unit: Option<String>,
        /// Which of the unit's figures.
        column: TurnColumn,
    },
    /// Persons attended in a period.
    Persons {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}
