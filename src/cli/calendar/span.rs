//! Spans of days: as they are typed, and as closures that follow one another
//! for the same reason are shown.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::cli::reading::date_in;
use crate::domain::calendar::Calendar;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Most days of one span: a longer one is a slip of the keys.
const MOST_DAYS: usize = 366;

/// A first and a last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day, the same or later.
    pub to: NaiveDate,
}

impl Span {
    /// The span that was typed: `DATE` or `DATE..DATE`.
    ///
    /// # Errors
    /// A usage error when a date is not understood, the last day comes before
    /// the first, or there are more than a year of them.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self> {
        let (from, to) = typed.split_once("..").unwrap_or((typed, typed));
        let span = Self {
            from: date_in(msg!("office-place-dates"), from, today)?,
            to: date_in(msg!("office-place-dates"), to, today)?,
        };
        if span.to < span.from {
            return Err(Error::new(
                Kind::Usage,
                msg!("calendar-backwards", from = span.from, to = span.to),
            ));
        }
        match span.days().take(MOST_DAYS + 1).count() > MOST_DAYS {
            true => Err(Error::new(
                Kind::Usage,
                msg!("calendar-too-long", limit = MOST_DAYS),
            )),
            false => Ok(span),
        }
    }

    /// Its days, in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |day| *day <= self.to)
    }

    /// How many of its days would be worked if the office had no closures.
    pub fn working_days(self) -> u32 {
        let before = self.from - Days::new(1);
        Calendar::default().working_days_between(before, self.to)
    }
}

/// Closures as spans: days that follow one another with the same reason are
/// one.
pub fn spans<'c>(
    closures: impl Iterator<Item = (&'c NaiveDate, &'c String)>,
) -> Vec<(Span, &'c str)> {
    let mut spans: Vec<(Span, &str)> = Vec::new();
    for (day, label) in closures {
        match spans.last_mut() {
            Some((span, same)) if same == label && span.to.succ_opt() == Some(*day) => {
                span.to = *day;
            }
            _ => spans.push((
                Span {
                    from: *day,
                    to: *day,
                },
                label,
            )),
        }
    }
    spans
}

/// The closures of a year.
pub fn of_year(
    closures: &BTreeMap<NaiveDate, String>,
    year: i32,
) -> impl Iterator<Item = (&NaiveDate, &String)> {
    closures
        .iter()
        .filter(move |(day, _)| chrono::Datelike::year(*day) == year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(typed: &str) -> NaiveDate {
        typed.parse().expect("a day")
    }

    fn span(from: &str, to: &str) -> Span {
        Span {
            from: day(from),
            to: day(to),
        }
    }

    #[test]
    fn a_span_is_read_in_either_form_of_a_date() {
        let today = day("2026-11-18");
        let read = |typed| Span::parse(typed, today).ok();
        assert_eq!(read("hoy"), Some(span("2026-11-18", "2026-11-18")));
        assert_eq!(
            read("2026-12-21..31/12/2026"),
            Some(span("2026-12-21", "2026-12-31"))
        );
        assert_eq!(
            read("2026-01-01..2027-01-01"),
            Some(span("2026-01-01", "2027-01-01")),
            "366 days"
        );
        assert_eq!(read("2026-01-01..2027-01-02"), None);
        assert_eq!(read("2026-12-31..2026-12-21"), None);
        assert_eq!(read("2026-12-21..."), None);
        assert_eq!(read(".."), None);
        assert_eq!(read("2026-01-01..9999-12-31"), None);
    }

    #[test]
    fn weekends_and_rest_days_take_nothing_away() {
        assert_eq!(span("2026-12-21", "2026-12-31").working_days(), 8);
        assert_eq!(span("2026-11-21", "2026-11-22").working_days(), 0);
        assert_eq!(span("2026-11-16", "2026-11-16").working_days(), 0);
    }

    #[test]
    fn days_in_a_row_for_one_reason_are_one_span() {
        let closures: BTreeMap<NaiveDate, String> = [
            ("2026-04-01", "Semana Santa"),
            ("2026-04-02", "Semana Santa"),
            ("2026-04-03", "Fumigación"),
            ("2026-04-05", "Fumigación"),
            ("2027-04-05", "Fumigación"),
        ]
        .into_iter()
        .map(|(on, label)| (day(on), label.to_owned()))
        .collect();
        assert_eq!(
            spans(of_year(&closures, 2026)),
            [
                (span("2026-04-01", "2026-04-02"), "Semana Santa"),
                (span("2026-04-03", "2026-04-03"), "Fumigación"),
                (span("2026-04-05", "2026-04-05"), "Fumigación"),
            ]
        );
    }
}
