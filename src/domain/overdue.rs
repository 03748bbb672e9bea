//! Turns that a unit holds beyond their due date.

use chrono::NaiveDate;

use super::folio::Folio;

/// A turn that is pending and past its due date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverdueTurn {
    /// The case.
    pub folio: Folio,
    /// The case is shown by folio only.
    pub reserved: bool,
    /// The turn's number in the case.
    pub number: u32,
    /// Code of the unit that holds it.
    pub unit: String,
    /// The day it was made.
    pub turned_on: NaiveDate,
    /// The day by which it was to be answered.
    pub due_on: NaiveDate,
}
