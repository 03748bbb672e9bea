//! The periods that figures are published for: a calendar year, a quarter of
//! one, a month of one. Any two of them either do not meet or lie one within
//! the other.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::dates::last_of_month;

/// A calendar year, a quarter or a month of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    year: i32,
    /// First and last month, from 1.
    months: (u8, u8),
}

/// What was typed is no period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoPeriod(pub String);

impl Period {
    /// A whole year.
    pub fn of_year(year: i32) -> Self {
        Self {
            year,
            months: (1, 12),
        }
    }

    /// The month of a day.
    pub fn month_of(day: NaiveDate) -> Self {
        let month = day.month() as u8;
        Self {
            year: day.year(),
            months: (month, month),
        }
    }

    /// Reads `2022`, `2022-Q3` (in Spanish `2022-T3`) or `2022-10`.
    ///
    /// # Errors
    /// [`NoPeriod`] otherwise.
    pub fn parse(typed: &str) -> Result<Self, NoPeriod> {
        read(typed.trim()).ok_or_else(|| NoPeriod(typed.to_owned()))
    }

    /// The year it lies in.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Its months, from 1.
    pub fn months(self) -> RangeInclusive<u8> {
        self.months.0..=self.months.1
    }

    /// The number of its first month, from 1.
    pub fn number(self) -> u8 {
        self.months.0
    }

    /// Whether it is one month.
    pub fn is_month(self) -> bool {
        self.months.0 == self.months.1
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        month_begins(self.year, self.months.0)
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        last_of_month(self.year, u32::from(self.months.1)).unwrap_or(NaiveDate::MAX)
    }

    /// Whether it is over at a moment, to the millisecond, as fine as the log
    /// records moments: at the last one of its last day it is.
    pub fn is_over_at(self, moment: DateTime<FixedOffset>) -> bool {
        (moment + TimeDelta::milliseconds(1)).date_naive() > self.last_day()
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        day.year() == self.year && self.months().contains(&(day.month() as u8))
    }

    /// Whether every month of a year up to one, from 1, lies in it.
    pub fn has_year_through(self, year: i32, through: u32) -> bool {
        self.year == year && self.months.0 == 1 && u32::from(self.months.1) >= through
    }

    /// Its months that had begun by a day; all of them where the day does not
    /// lie in it.
    pub fn months_begun(self, by: NaiveDate) -> RangeInclusive<u8> {
        match self.holds(by) {
            true => self.months.0..=by.month() as u8,
            false => self.months(),
        }
    }

    /// Its months that had begun by a day, from that on with which a log begins;
    /// none where it was over by then.
    pub fn months_known(self, begins: Option<Self>, by: NaiveDate) -> RangeInclusive<u8> {
        let begun = self.months_begun(by);
        match begins {
            Some(log) if log.year > self.year => RangeInclusive::new(1, 0),
            Some(log) if log.year == self.year => log.months.0.max(*begun.start())..=*begun.end(),
            _ => begun,
        }
    }

    /// As it is named in Spanish texts and file names: `2022`, `2022-T3`,
    /// `2022-10`.
    pub fn in_spanish(self) -> String {
        self.to_string().replace('Q', "T")
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.months {
            (1, 12) => write!(f, "{year:04}"),
            (first, last) if first == last => write!(f, "{year:04}-{first:02}"),
            (_, last) => write!(f, "{year:04}-Q{}", last / 3),
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = NoPeriod;

    fn try_from(text: String) -> Result<Self, NoPeriod> {
        Self::parse(&text)
    }
}

impl fmt::Display for NoPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no period", self.0)
    }
}

fn read(typed: &str) -> Option<Period> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let (year, part) = match typed.split_once('-') {
        Some((year, part)) => (year, Some(part)),
        None => (typed, None),
    };
    if year.len() != 4 || !digits(year) {
        return None;
    }
    let year = year.parse().ok().filter(|year| *year >= 1900)?;
    let Some(part) = part else {
        return Some(Period::of_year(year));
    };
    let months = match part.strip_prefix(['Q', 'q', 'T', 't']) {
        Some(quarter) if quarter.len() == 1 => {
            let quarter: u8 = quarter.parse().ok().filter(|q| (1..=4).contains(q))?;
            (quarter * 3 - 2, quarter * 3)
        }
        Some(_) => return None,
        None if part.len() <= 2 && digits(part) => {
            let month: u8 = part.parse().ok().filter(|m| (1..=12).contains(m))?;
            (month, month)
        }
        None => return None,
    };
    Some(Period { year, months })
}

fn month_begins(year: i32, month: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, u32::from(month), 1).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_quarters_and_months_are_read() {
        for (typed, shown, first, last) in [
            ("2022", "2022", "2022-01-01", "2022-12-31"),
            ("2022-Q3", "2022-Q3", "2022-07-01", "2022-09-30"),
            ("2022-t3", "2022-Q3", "2022-07-01", "2022-09-30"),
            (" 2022-10 ", "2022-10", "2022-10-01", "2022-10-31"),
            ("2024-2", "2024-02", "2024-02-01", "2024-02-29"),
            ("2022-T1", "2022-Q1", "2022-01-01", "2022-03-31"),
        ] {
            let period = Period::parse(typed).expect(typed);
            assert_eq!(period.to_string(), shown);
            assert_eq!(period.first_day().to_string(), first);
            assert_eq!(period.last_day().to_string(), last);
            assert!(period.holds(period.first_day()) && period.holds(period.last_day()));
            assert_eq!(Period::parse(&period.in_spanish()), Ok(period));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for typed in [
            "",
            "22",
            "2022-",
            "2022-Q5",
            "2022-Q0",
            "2022-13",
            "2022-0",
            "2022-Q",
            "2022-Q12",
            "2022-001",
            "2022-10-01",
            "1850",
            "+022",
            "Q3-2022",
            "2022–10",
            "2022-ñ",
        ] {
            assert!(Period::parse(typed).is_err(), "{typed}");
        }
    }
}
