//! What a set knows that a load format may say: figures, days, links, names.
//! They have names, and mappings put them in by those.

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// Something known, or the reason why it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A text.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A count.
    Number(u64),
    /// A count that is not published, so that it points at nobody.
    Withheld,
    /// A count of a time before the log knew anything.
    Unknown,
    /// What can only be said once somebody has told the option.
    Needs(&'static str),
}

/// Facts by their names.
pub type Facts = BTreeMap<String, Fact>;

/// What a set knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// Of the set as a whole.
    pub facts: Facts,
    /// Of each of its datasets, in their order.
    pub datasets: Vec<Facts>,
    /// Whether nothing at all was registered in the period.
    pub nothing_registered: bool,
}
