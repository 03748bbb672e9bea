//! Which figure of a report is meant.

use chrono::NaiveDate;

use crate::domain::age::AgeBand;
use crate::domain::code::{Channel, Outcome, RequestKind, Sex};
use crate::domain::dates::are_whole_months;
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
    /// Whether counting in it tells what is masked of a reserved case: a cell
    /// of whole months and all cases alike does not, one that is narrowed by
    /// days, by codes or to where a case or a turn stands does.
    pub fn tells(&self) -> bool {
        match self {
            Self::Interventions {
                from,
                to,
                kind,
                sex,
                ages,
                affiliations,
                unit,
            } => {
                !are_whole_months(*from, *to)
                    || kind.is_some()
                    || sex.is_some()
                    || ages.is_some()
                    || affiliations.is_some()
                    || unit.is_some()
            }
            Self::CasesReceived {
                from,
                to,
                kind,
                channel,
            } => !are_whole_months(*from, *to) || kind.is_some() || channel.is_some(),
            Self::Persons { from, to } => !are_whole_months(*from, *to),
            Self::CasesClosed { .. } | Self::CasesOpen { .. } | Self::Turns { .. } => true,
        }
    }
}
