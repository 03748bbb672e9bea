//! With which month a log begins. It says nothing of before: what it would count
//! there is not nothing, but not known.

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use super::month;
use super::table::Report;
use crate::domain::period::Period;
use crate::message::Message;
use crate::msg;

/// The month with which a log begins, on a day, where what is told of begins,
/// on `from`, before it. Not the day, which could be somebody's.
pub fn begins(from: NaiveDate, log: NaiveDate) -> Option<Period> {
    let month = Period::month_of(log);
    (month.first_day() > from).then_some(month)
}

/// Says in a report that tells of the days since `from` with which month the
/// log begins: below its title where some of them lie before it, and as `begins`
/// in its JSON answer.
pub fn tell(report: &mut Report, from: NaiveDate, log: NaiveDate) {
    let begins = begins(from, log);
    report.subtitle.extend(begins.map(note));
    report.json["begins"] = json!(begins);
}

/// The sentence that says so.
pub fn note(begins: Period) -> Message {
    let day = begins.first_day();
    msg!(
        "report-log-begins",
        month = month::long(day.month()),
        year = day.year().to_string()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_is_said_where_something_lies_before_it() {
        let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).expect("a day");
        let said = |from| begins(from, day(3, 20)).map(|month| month.to_string());
        assert_eq!(said(day(1, 1)).as_deref(), Some("2026-03"));
        assert_eq!(said(day(3, 1)), None);
        assert_eq!(said(day(4, 1)), None);
    }
}
