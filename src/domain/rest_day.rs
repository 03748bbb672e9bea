//! The rest days that the Federal Labour Law (Ley Federal del Trabajo) gives
//! everybody in its article 74, computed for any year. Election days, which
//! the same article leaves to the electoral laws, are closures of the office's
//! own calendar.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A rest day of article 74 of the Federal Labour Law (published in the Diario
/// Oficial de la Federación, DOF, on 1 April 1970).
///
/// - The reform of DOF 17 January 2006 moved three days to Mondays: 5 February
///   and 20 November from 2006 on, 21 March from 2007 on (its second
///   transitory article kept the day itself for Juárez's bicentenary).
/// - The reform of DOF 30 September 2024 moved the transfer of the federal
///   executive power from 1 December (… 2012, 2018) to 1 October (2024, 2030 …).
///
/// Years before 1970 get the rule of 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RestDay {
    /// I. 1 January.
    NewYear,
    /// II. First Monday of February, for 5 February.
    Constitution,
    /// III. Third Monday of March, for 21 March.
    Juarez,
    /// IV. 1 May.
    Labour,
    /// V. 16 September.
    Independence,
    /// VI. Third Monday of November, for 20 November.
    Revolution,
    /// VII. 1 October of every sixth year.
    PowerTransfer,
    /// VIII. 25 December.
    Christmas,
}

/// The first year in which power was transferred on 1 October; every sixth
/// year before and after it is such a year too.
const FIRST_OCTOBER_TRANSFER: i32 = 2024;

impl RestDay {
    /// All of them, in the order of the law's fractions.
    pub const ALL: [Self; 8] = [
        Self::NewYear,
        Self::Constitution,
        Self::Juarez,
        Self::Labour,
        Self::Independence,
        Self::Revolution,
        Self::PowerTransfer,
        Self::Christmas,
    ];

    /// Its name, as stored and emitted; its label has the message id
    /// `rest-day-{code}`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::Constitution => "constitution",
            Self::Juarez => "juarez",
            Self::Labour => "labour",
            Self::Independence => "independence",
            Self::Revolution => "revolution",
            Self::PowerTransfer => "power-transfer",
            Self::Christmas => "christmas",
        }
    }

    /// The day of `year` on which it falls; absent in the years that have none,
    /// and in those beyond the range of dates.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let monday =
            |month, nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, nth);
        match self {
            Self::NewYear => day(1, 1),
            Self::Constitution if year < 2006 => day(2, 5),
            Self::Constitution => monday(2, 1),
            Self::Juarez if year < 2007 => day(3, 21),
            Self::Juarez => monday(3, 3),
            Self::Labour => day(5, 1),
            Self::Independence => day(9, 16),
            Self::Revolution if year < 2006 => day(11, 20),
            Self::Revolution => monday(11, 3),
            Self::PowerTransfer if (year - FIRST_OCTOBER_TRANSFER) % 6 != 0 => None,
            Self::PowerTransfer if year < FIRST_OCTOBER_TRANSFER => day(12, 1),
            Self::PowerTransfer => day(10, 1),
            Self::Christmas => day(12, 25),
        }
    }

    /// The rest day that `date` is, if it is one.
    pub fn on(date: NaiveDate) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|rest_day| rest_day.in_year(date.year()) == Some(date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// The list was made with the Python package `holidays` 0.109.
    #[test]
    fn the_days_are_those_of_an_independent_list() {
        let list = include_str!("../../fixtures/rest_days_2020_2035.csv");
        let listed: BTreeSet<String> = list
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').next().map(str::to_owned))
            .collect();
        let computed: BTreeSet<String> = (2020..=2035)
            .flat_map(|year| RestDay::ALL.map(|rest_day| (rest_day, year)))
            .filter_map(|(rest_day, year)| rest_day.in_year(year))
            .map(|day| day.to_string())
            .collect();
        assert_eq!(computed, listed);
    }

    #[test]
    fn power_is_transferred_every_sixth_year() {
        let days: Vec<NaiveDate> = (2000..=2037)
            .filter_map(|year| RestDay::PowerTransfer.in_year(year))
            .collect();
        let december = [2000, 2006, 2012, 2018].map(|year| date(year, 12, 1));
        let october = [2024, 2030, 2036].map(|year| date(year, 10, 1));
        assert_eq!(days, [&december[..], &october[..]].concat());
    }

    #[test]
    fn three_days_moved_to_mondays_with_the_reform() {
        for (day, rest_day) in [
            (date(2005, 2, 5), RestDay::Constitution),
            (date(2006, 2, 6), RestDay::Constitution),
            (date(2006, 3, 21), RestDay::Juarez),
            (date(2007, 3, 19), RestDay::Juarez),
            (date(2005, 11, 20), RestDay::Revolution),
            (date(2006, 11, 20), RestDay::Revolution),
            (date(2007, 11, 19), RestDay::Revolution),
        ] {
            assert_eq!(RestDay::on(day), Some(rest_day), "{day}");
        }
        assert_eq!(RestDay::on(date(2007, 3, 21)), None);
        assert_eq!(RestDay::on(date(2007, 11, 20)), None);
    }

    #[test]
    fn no_two_fall_on_one_day() {
        for year in 1970..2100 {
            let days: Vec<NaiveDate> = RestDay::ALL
                .iter()
                .filter_map(|d| d.in_year(year))
                .collect();
            let distinct: BTreeSet<&NaiveDate> = days.iter().collect();
            assert_eq!(distinct.len(), days.len());
        }
    }
}
