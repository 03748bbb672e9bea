//! Dates as people type them, and the days on which months begin and end.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::fold::search_key;

/// The first year taken for meant; what lies before is a slip of the keys.
const FIRST_YEAR: i32 = 1900;

/// Why a text is not taken for a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateError {
    /// It has none of the forms that are understood.
    Unreadable,
    /// It has the form of a date, but the calendar has no such day.
    Impossible,
    /// Its year is before 1900.
    TooEarly,
}

/// The date that `text` means on the day `today`: `2026-11-21`, `21/11/2026`,
/// `1/2/2026` (day first), or a word: `hoy`, `ayer`, `antier`, `anteayer`,
/// `mañana`, `today`, `yesterday`, `tomorrow`, without regard to case and
/// accents. Years have four digits: two would leave the century open.
///
/// # Errors
/// Another form, a day that does not exist, a year before 1900.
pub fn parse_date(text: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let text = text.trim();
    if let Some(days) = days_from_today(text) {
        let day = if days < 0 {
            today.checked_sub_days(Days::new(days.unsigned_abs()))
        } else {
            today.checked_add_days(Days::new(days.unsigned_abs()))
        };
        return day.ok_or(DateError::Impossible);
    }
    parse_written_date(text)
}

/// The date that `text` writes out, as [`parse_date`] but without words: those
/// of a file would mean another day each time.
///
/// # Errors
/// Those of [`parse_date`].
pub fn parse_written_date(text: &str) -> Result<NaiveDate, DateError> {
    let text = text.trim();
    let (year, month, day) = match parts(text, '-') {
        Some([year, month, day]) if month.len() == 2 && day.len() == 2 => (year, month, day),
        _ => match parts(text, '/') {
            Some([day, month, year]) => (year, month, day),
            None => return Err(DateError::Unreadable),
        },
    };
    let year = year_of(year)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateError::Impossible)
}

/// The last day of a month (1–12).
pub fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// Whether a period begins with a month and ends with one.
pub fn are_whole_months(from: NaiveDate, to: NaiveDate) -> bool {
    let begins_a_month = |day: NaiveDate| day.day() == 1;
    begins_a_month(from) && to.succ_opt().is_none_or(begins_a_month)
}

/// How many days after today a word means.
fn days_from_today(word: &str) -> Option<i64> {
    match search_key(word).as_str() {
        "antier" | "anteayer" => Some(-2),
        "ayer" | "yesterday" => Some(-1),
        "hoy" | "today" => Some(0),
        "manana" | "tomorrow" => Some(1),
        _ => None,
    }
}

/// `text` parted at `mark` into exactly `N` fields of one to four digits.
fn parts<const N: usize>(text: &str, mark: char) -> Option<[&str; N]> {
    let fields: Vec<&str> = text.split(mark).collect();
    let numeric = |field: &&str| {
        (1..=4).contains(&field.len()) && field.bytes().all(|byte| byte.is_ascii_digit())
    };
    fields
        .try_into()
        .ok()
        .filter(|all: &[&str; N]| all.iter().all(numeric))
}

fn year_of(digits: &str) -> Result<i32, DateError> {
    if digits.len() != 4 {
        return Err(DateError::Unreadable);
    }
    let year = digits.parse().map_err(|_| DateError::Unreadable)?;
    if year < FIRST_YEAR {
        return Err(DateError::TooEarly);
    }
    Ok(year)
}

fn number(digits: &str) -> Result<u32, DateError> {
    if digits.len() > 2 {
        return Err(DateError::Unreadable);
    }
    digits.parse().map_err(|_| DateError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let today = date(2026, 3, 1);
        for (text, expected) in [
            (" 2026-11-21 ", date(2026, 11, 21)),
            ("21/11/2026", date(2026, 11, 21)),
            ("1/2/2026", date(2026, 2, 1)),
            ("HOY", today),
            ("today", today),
            ("Ayer", date(2026, 2, 28)),
            ("yesterday", date(2026, 2, 28)),
            ("antier", date(2026, 2, 27)),
            ("anteayer", date(2026, 2, 27)),
            ("mañana", date(2026, 3, 2)),
            ("man\u{303}ana", date(2026, 3, 2)),
            ("MANANA", date(2026, 3, 2)),
            ("tomorrow", date(2026, 3, 2)),
        ] {
            assert_eq!(parse_date(text, today), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        use DateError::{Impossible, TooEarly, Unreadable};
        for (text, error) in [
            ("", Unreadable),
            ("pronto", Unreadable),
            ("21/11/26", Unreadable),
            ("2026-1-2", Unreadable),
            ("2026/11/21", Unreadable),
            ("21-11-2026", Unreadable),
            ("+21/11/2026", Unreadable),
            ("2026-11-21-1", Unreadable),
            ("１/1/2026", Unreadable),
            ("2026-02-29", Impossible),
            ("31/02/2026", Impossible),
            ("0/1/2026", Impossible),
            ("11/21/2026", Impossible),
            ("0026-11-21", TooEarly),
            ("31/12/1899", TooEarly),
        ] {
            assert_eq!(parse_date(text, date(2026, 3, 1)), Err(error), "{text:?}");
        }
        assert_eq!(parse_date("mañana", NaiveDate::MAX), Err(Impossible));
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn both_forms_of_a_date_are_read_back(days in 0u64..200_000) {
            let day = date(1900, 1, 1) + Days::new(days);
            let today = date(2026, 1, 1);
            prop_assert_eq!(parse_date(&day.to_string(), today), Ok(day));
            prop_assert_eq!(parse_date(&day.format("%d/%m/%Y").to_string(), today), Ok(day));
        }

        #[test]
        fn no_text_panics(text in "[0-9/-]{0,12}|.*") {
            let _ = parse_date(&text, date(2026, 1, 1));
        }
    }
}
