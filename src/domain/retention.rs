//! How long closed cases are kept: months from the day of closing, by kind of
//! request, as the office set them. No rule is invented where none was set.

use chrono::{Days, Months, NaiveDate};

use super::case::Case;
use super::office::Office;

/// Longest time that a rule may say, in months: a hundred years.
pub const LONGEST: u32 = 1_200;

/// The day from which a case that was closed on `closed_on` need not be kept
/// any more.
pub fn kept_until(closed_on: NaiveDate, months: u32) -> NaiveDate {
    closed_on
        .checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

/// The day from which a closed case need not be kept, where a rule says so.
pub fn due_on(office: &Office, case: &Case) -> Option<NaiveDate> {
    let closed_on = case.closing()?.on;
    let months = office.retention.get(&case.intake.kind)?;
    Some(kept_until(closed_on, *months))
}

/// The last day of closing whose time has run out by `today`.
pub fn last_due(today: NaiveDate, months: u32) -> NaiveDate {
    // The last days of a long month end with a short one, too.
    let near = today
        .checked_sub_months(Months::new(months))
        .unwrap_or(NaiveDate::MIN);
    (0..4)
        .rev()
        .filter_map(|more| near.checked_add_days(Days::new(more)))
        .find(|day| kept_until(*day, months) <= today)
        .unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn months_end_where_the_month_does() {
        assert_eq!(kept_until(day(2024, 8, 31), 6), day(2025, 2, 28));
        assert_eq!(kept_until(day(2024, 2, 29), 60), day(2029, 2, 28));
        assert_eq!(last_due(day(2025, 2, 28), 6), day(2024, 8, 31));
        assert_eq!(last_due(day(2025, 2, 27), 6), day(2024, 8, 27));
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn the_last_day_that_is_due_is_the_last(days in 0u64..20_000, months in 0u32..300) {
            let today = day(2000, 1, 1) + Days::new(days);
            let last = last_due(today, months);
            prop_assert!(kept_until(last, months) <= today);
            prop_assert!(kept_until(last + Days::new(1), months) > today);
        }
    }
}
