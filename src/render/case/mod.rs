//! A case as `show` gives it: for people as a page with its timeline, for
//! programs as one object.

mod before;
mod json;
mod page;
mod timeline;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::case::{Case, Turn};
use crate::domain::office::Office;

pub use json::json;
pub use page::page;

/// A case with what its showing needs.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'s> {
    /// The case, with its personal parts.
    pub case: &'s Case,
    /// The office, for labels and for counting days.
    pub office: &'s Office,
    /// Names of who typed.
    pub typists: &'s HashMap<i64, String>,
    /// The office's civil date.
    pub today: NaiveDate,
}

impl Shown<'_> {
    /// Working days that a unit has held its turn, up to its end or today.
    fn days_held(&self, turn: &Turn) -> u32 {
        let until = turn.ended_on.unwrap_or(self.today);
        self.office
            .calendar
            .working_days_between(turn.turned_on, until)
    }

    /// Who typed, by the number in the event.
    fn typist(&self, number: i64) -> &str {
        self.typists.get(&number).map_or("?", String::as_str)
    }
}
