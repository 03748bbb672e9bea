//! Working days (días hábiles) of an office: every day but Saturdays, Sundays,
//! the rest days of the law and the office's own closures. Counting takes
//! arithmetic for whole weeks, so that spans of years cost what spans of days
//! do.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

pub use super::rest_day::RestDay;

/// An office's calendar. Nothing but its closures is particular to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Days on which the office is closed besides those of the law, with the
    /// reason in the office's own words.
    pub closures: BTreeMap<NaiveDate, String>,
}

impl Calendar {
    /// The rest day of the law that `date` is, if it is one.
    pub fn rest_day(&self, date: NaiveDate) -> Option<RestDay> {
        RestDay::on(date)
    }

    /// Whether the office works on `date`.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        is_weekday(date) && RestDay::on(date).is_none() && !self.closures.contains_key(&date)
    }

    /// The `n`th working day after `from`: the first day that can be counted is
    /// the one after `from`, whether `from` is a working day or not. `from`
    /// itself for `n` = 0; the last date there is, if that comes first.
    pub fn add_working_days(&self, from: NaiveDate, n: u32) -> NaiveDate {
        let mut date = from;
        let mut missing = n;
        // As many calendar days as working days are missing can never be too
        // many; each round leaves about two sevenths of them to the next.
        while missing > 0 {
            let Some(further) = date.checked_add_days(Days::new(u64::from(missing))) else {
                return NaiveDate::MAX;
            };
            missing -= self.working_days_between(date, further);
            date = further;
        }
        date
    }

    /// The working days after `from`, up to and including `to`; none when `to`
    /// is not later than `from`.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        if to <= from {
            return 0;
        }
        let in_span = |date: &NaiveDate| from < *date && *date <= to && is_weekday(*date);
        let rest_days = (from.year()..=to.year())
            .flat_map(|year| RestDay::ALL.map(|rest_day| rest_day.in_year(year)))
            .flatten()
            .filter(in_span)
            .count();
        let closures = self
            .closures
            .range(from..=to)
            .filter(|(date, _)| in_span(date) && RestDay::on(**date).is_none())
            .count();
        let days = weekdays_until(to) - weekdays_until(from) - rest_days as i64 - closures as i64;
        u32::try_from(days).unwrap_or_default()
    }
}

fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Mondays to Fridays from a fixed Monday long ago up to and including `date`
/// (negative before it).
fn weekdays_until(date: NaiveDate) -> i64 {
    // Day 1 of the common era was a Monday.
    let days = i64::from(date.num_days_from_ce());
    days.div_euclid(7) * 5 + days.rem_euclid(7).min(5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn closed_on(days: &[NaiveDate]) -> Calendar {
        Calendar {
            closures: days
                .iter()
                .map(|day| (*day, String::from("vacaciones")))
                .collect(),
        }
    }

    #[test]
    fn weekends_rest_days_and_closures_are_not_worked() {
        let calendar = closed_on(&[date(2026, 12, 24)]);
        assert!(
            calendar.is_working_day(date(2026, 11, 20)),
            "the Monday before was free"
        );
        assert!(!calendar.is_working_day(date(2026, 11, 21)), "a Saturday");
        assert!(!calendar.is_working_day(date(2026, 11, 16)));
        assert!(!calendar.is_working_day(date(2026, 12, 24)));
        assert_eq!(
            calendar.rest_day(date(2026, 12, 25)),
            Some(RestDay::Christmas)
        );
        assert_eq!(calendar.rest_day(date(2026, 12, 24)), None);
        assert_eq!(
            calendar.add_working_days(date(2026, 12, 23), 1),
            date(2026, 12, 28)
        );
        assert!(!calendar.is_working_day(date(2030, 10, 1)));
    }

    #[test]
    fn the_day_after_is_day_one() {
        let calendar = Calendar::default();
        let friday = date(2026, 11, 13);
        assert_eq!(calendar.add_working_days(friday, 0), friday);
        assert_eq!(calendar.add_working_days(friday, 1), date(2026, 11, 17));
        assert_eq!(calendar.add_working_days(friday, 15), date(2026, 12, 7));
        assert_eq!(calendar.working_days_between(friday, date(2026, 12, 7)), 15);
        assert_eq!(calendar.working_days_between(friday, friday), 0);
        assert_eq!(calendar.working_days_between(date(2026, 12, 7), friday), 0);
    }

    #[test]
    fn far_dates_end_at_the_last_there_is() {
        let calendar = Calendar::default();
        assert_eq!(
            calendar.add_working_days(date(2026, 1, 1), u32::MAX),
            NaiveDate::MAX
        );
        assert_eq!(calendar.add_working_days(NaiveDate::MAX, 1), NaiveDate::MAX);
        assert!(calendar.working_days_between(NaiveDate::MIN, NaiveDate::MAX) > 130_000_000);
    }

    fn days() -> impl Strategy<Value = NaiveDate> {
        (0u64..50_000).prop_map(|days| date(1960, 1, 1) + Days::new(days))
    }

    fn calendars() -> impl Strategy<Value = Calendar> {
        prop::collection::vec(days(), 0..200).prop_map(|days| closed_on(&days))
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn counting_is_counting_day_by_day(calendar in calendars(), from in days(), span in 0usize..1500) {
            let to = from + Days::new(span as u64);
            let counted = from.iter_days().skip(1).take(span);
            let counted = counted.filter(|day| calendar.is_working_day(*day)).count();
            prop_assert_eq!(calendar.working_days_between(from, to) as usize, counted);
        }

        #[test]
        fn adding_and_counting_agree(calendar in calendars(), from in days(), n in 0u32..3000) {
            let due = calendar.add_working_days(from, n);
            prop_assert_eq!(calendar.working_days_between(from, due), n);
            prop_assert!(n == 0 || calendar.is_working_day(due));
        }

        #[test]
        fn adding_twice_is_adding_the_sum(calendar in calendars(), from in days(), n in 0u32..500, m in 0u32..500) {
            let twice = calendar.add_working_days(calendar.add_working_days(from, n), m);
            prop_assert_eq!(twice, calendar.add_working_days(from, n + m));
        }

        #[test]
        fn spans_add_up(calendar in calendars(), mut ends in prop::array::uniform3(days())) {
            ends.sort();
            let [from, middle, to] = ends;
            let parts = calendar.working_days_between(from, middle) + calendar.working_days_between(middle, to);
            prop_assert_eq!(parts, calendar.working_days_between(from, to));
        }
    }
}
