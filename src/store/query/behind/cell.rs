//! Which figure of a report is meant.

use chrono::{Datelike, NaiveDate};

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

impl Cell {
    /// Whether a report prints this very figure, so that everybody who reads the
    /// report knows how many cases are behind it. Filters that are put together
    /// otherwise tell more than any report does. January is printed in its own
    /// monthly set by whatever a year is printed by.
    pub fn is_printed(&self) -> bool {
        let count = |narrowed: &[bool]| narrowed.iter().filter(|narrowed| **narrowed).count();
        let is_month = |from: &NaiveDate| from.month() != 1;
        match self {
            Self::Interventions {
                from,
                kind,
                sex,
                ages,
                affiliations,
                unit,
                ..
            } => {
                let other = [
                    sex.is_some(),
                    ages.is_some(),
                    affiliations.is_some(),
                    unit.is_some(),
                ];
                count(&other) == 0 || count(&other) + count(&[kind.is_some(), is_month(from)]) == 1
            }
            Self::CasesReceived {
                from,
                kind,
                channel,
                ..
            } => count(&[kind.is_some(), channel.is_some(), is_month(from)]) <= 1,
            Self::CasesClosed { from, outcome, .. } => {
                count(&[outcome.is_some(), is_month(from)]) <= 1
            }
            Self::CasesOpen { .. } | Self::Turns { .. } | Self::Persons { .. } => true,
        }
    }
}
