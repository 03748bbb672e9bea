//! The days of a year that are not worked, and one day: worked or not, and
//! what is due so many working days after it.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::span::{Span, of_year, spans};
use crate::cli::desk::Desk;
use crate::cli::reading::{LONGEST_DEADLINE, date_in};
use crate::domain::calendar::{Calendar, RestDay};
use crate::error::Result;
use crate::message::Message;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};

/// The list of codes that names rest days.
const REST_DAYS: &str = "rest-day";
/// The list of codes that names days of the week.
const WEEKDAYS: &str = "weekday";

/// List the days of a year that are not worked, besides weekends
#[derive(Debug, clap::Args)]
pub struct ListDays {
    /// The year; the present one where nothing is said
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=9999))]
    year: Option<i32>,
}

/// Tell whether a day is worked, and what is due so many working days later
#[derive(Debug, clap::Args)]
pub struct ShowDay {
    /// The day; today where nothing is said
    #[arg(value_name = "DATE")]
    date: Option<String>,
    /// Count so many working days on; the day after is the first
    #[arg(long, value_name = "N",
          value_parser = clap::value_parser!(u32).range(0..=i64::from(LONGEST_DEADLINE)))]
    days: Option<u32>,
}

/// Days that are not worked, and why.
struct Rest {
    span: Span,
    why: Why,
}

/// Why days are not worked.
enum Why {
    /// The law says so.
    Law(RestDay),
    /// The office says so, for this reason.
    Office(String),
}

impl ListDays {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let reader = desk.read()?;
        let office = reader.office();
        let moment = desk.moment(&office.timezone);
        let year = self.year.unwrap_or(moment.today().year());
        let rests = rests(&office.calendar, year);
        let answer = json!({
            "schema": "folio/calendar",
            "version": 1,
            "year": year,
            "days": rests.iter().map(Rest::json).collect::<Vec<_>>(),
        });
        desk.print(&Report {
            title: msg!("calendar-title", year = year.to_string()),
            subtitle: Vec::new(),
            front: Front::default(),
            tables: vec![Table {
                name: "dias_inhabiles",
                title: None,
                counts: None,
                columns: vec![
                    Column::text("desde", msg!("office-column-from")),
                    Column::text("hasta", msg!("office-column-to")),
                    Column::text("dia", msg!("office-column-weekday")),
                    Column::text("motivo", msg!("office-column-reason")),
                    Column::text("origen", msg!("office-column-origin")),
                    Column::number("dias_habiles", msg!("office-column-taken")),
                ],
                rows: rests.iter().map(Rest::row).collect(),
            }],
            notes: vec![msg!("calendar-note-weekends"), msg!("calendar-note-taken")],
            as_of: moment.at,
            json: answer,
        })?;
        Ok(0)
    }
}

impl ShowDay {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let reader = desk.read()?;
        let office = reader.office();
        let moment = desk.moment(&office.timezone);
        let today = moment.today();
        let day = match &self.date {
            Some(typed) => date_in(msg!("office-place-dates"), typed, today)?,
            None => today,
        };
        let calendar = &office.calendar;
        let due = self.days.map(|days| calendar.add_working_days(day, days));
        let worked = calendar.is_working_day(day);
        let mut answer = json!({
            "schema": "folio/day",
            "version": 1,
            "date": day,
            "working": worked,
            "weekend": is_weekend(day),
            "rest_day": calendar.rest_day(day),
            "closure": calendar.closures.get(&day),
        });
        let mut lines = Vec::new();
        if let (Some(days), Some(due)) = (self.days, due) {
            answer["days"] = json!(days);
            answer["due_on"] = json!(due);
            lines.push(msg!(
                "calendar-due",
                days = days,
                weekday = desk.text.label(WEEKDAYS, weekday(due)),
                on = due,
            ));
        }
        let tables = match desk.for_files() {
            true => vec![day_table(day, worked, due)],
            false => Vec::new(),
        };
        let title = match why_not(day, calendar, desk) {
            None => msg!(
                "calendar-worked",
                weekday = desk.text.label(WEEKDAYS, weekday(day)),
                on = day,
            ),
            Some(why) => msg!(
                "calendar-not-worked",
                weekday = desk.text.label(WEEKDAYS, weekday(day)),
                on = day,
                why = why,
            ),
        };
        desk.print(&Report {
            title,
            subtitle: lines,
            front: Front::default(),
            tables,
            notes: Vec::new(),
            as_of: moment.at,
            json: answer,
        })?;
        Ok(0)
    }
}

impl Rest {
    fn row(&self) -> Row {
        let (why, origin) = match &self.why {
            Why::Law(rest_day) => (
                Cell::label(REST_DAYS, rest_day.code()),
                msg!("calendar-origin-law"),
            ),
            Why::Office(label) => (Cell::Text(label.clone()), msg!("calendar-origin-office")),
        };
        Row::body(vec![
            Cell::Date(self.span.from),
            Cell::Date(self.span.to),
            Cell::label(WEEKDAYS, weekday(self.span.from)),
            why,
            Cell::Words(origin),
            Cell::Number(self.taken().into()),
        ])
    }

    fn json(&self) -> Value {
        let (origin, rest_day, label) = match &self.why {
            Why::Law(rest_day) => ("law", Some(rest_day), None),
            Why::Office(label) => ("office", None, Some(label)),
        };
        json!({
            "from": self.span.from,
            "to": self.span.to,
            "origin": origin,
            "rest_day": rest_day,
            "label": label,
            "working_days": self.taken(),
        })
    }

    /// Days that would be worked were it not for this.
    fn taken(&self) -> u32 {
        match self.why {
            Why::Law(_) => u32::from(!is_weekend(self.span.from)),
            Why::Office(_) => self.span.working_days(),
        }
    }
}

fn rests(calendar: &Calendar, year: i32) -> Vec<Rest> {
    let law = RestDay::ALL.into_iter().filter_map(|rest_day| {
        let day = rest_day.in_year(year)?;
        Some(Rest {
            span: Span { from: day, to: day },
            why: Why::Law(rest_day),
        })
    });
    let own = spans(of_year(&calendar.closures, year))
        .into_iter()
        .map(|(span, label)| Rest {
            span,
            why: Why::Office(label.to_owned()),
        });
    let mut rests: Vec<Rest> = law.chain(own).collect();
    rests.sort_by_key(|rest| rest.span.from);
    rests
}

/// Why a day is not worked; nothing when it is.
fn why_not(day: NaiveDate, calendar: &Calendar, desk: &Desk) -> Option<Message> {
    if let Some(rest_day) = calendar.rest_day(day) {
        let name = desk.text.label(REST_DAYS, rest_day.code());
        return Some(msg!("calendar-why-law", name = name));
    }
    if let Some(label) = calendar.closures.get(&day) {
        return Some(msg!("calendar-why-closed", label = label));
    }
    is_weekend(day).then(|| msg!("calendar-why-weekend"))
}

fn day_table(day: NaiveDate, worked: bool, due: Option<NaiveDate>) -> Table {
    Table {
        name: "dia",
        title: None,
        counts: None,
        columns: vec![
            Column::text("fecha", msg!("office-column-date")),
            Column::text("habil", msg!("office-column-worked")),
            Column::text("vence", msg!("office-column-due")),
        ],
        rows: vec![Row::body(vec![
            Cell::Date(day),
            crate::cli::answer::yes_or_no(worked),
            Cell::or_missing(due),
        ])],
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    day.weekday().number_from_monday() > 5
}

fn weekday(day: NaiveDate) -> &'static str {
    const NUMBERS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];
    NUMBERS[day.weekday().num_days_from_monday() as usize]
}
