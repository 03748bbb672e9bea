//! Closing the office on days, and opening it after all.

use serde_json::json;

use super::span::Span;
use crate::cli::ask::{Answers, Field};
use crate::cli::change::{Change, Changed, Form, given};
use crate::cli::reading::{Reading, missing};
use crate::domain::command::OfficeCommand;
use crate::domain::plain::is_blank;
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;

/// Close the office on a day, or from one day to another
#[derive(Debug, clap::Args)]
pub struct AddClosure {
    /// The day, or the first and the last: 2026-12-21..2026-12-31
    #[arg(value_name = "DATE[..DATE]")]
    dates: Option<String>,
    /// Why it is closed
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
}

/// Open the office after all on days on which it was to be closed
#[derive(Debug, clap::Args)]
pub struct RetireClosure {
    /// The day, or the first and the last
    #[arg(value_name = "DATE[..DATE]")]
    dates: Option<String>,
}

impl Change for AddClosure {
    fn form(&self) -> Form {
        Form {
            name: "calendar-add",
            required: &["dates", "label"],
            fields: |setting| {
                let today = setting.moment.today();
                vec![
                    Field::line("dates", msg!("calendar-ask-dates"))
                        .required()
                        .hint(msg!("calendar-ask-dates-hint"))
                        .check(move |typed, _| Span::parse(typed, today).map(drop)),
                    Field::line("label", msg!("calendar-ask-label")).required(),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        given(&[("dates", &self.dates), ("label", &self.label)])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let span = Span::parse(&reading.required("dates")?, reading.today)?;
        let label = reading.required("label")?.trim().to_owned();
        if is_blank(&label) {
            return Err(missing(&["label"]));
        }
        let known = &writer.office().calendar.closures;
        let new: Vec<_> = span
            .days()
            .filter(|day| known.get(day) != Some(&label))
            .map(|day| (day, label.clone()))
            .collect();
        if new.is_empty() {
            return Err(Refusal::NothingChanges.into());
        }
        writer.change_office(&OfficeCommand::AddClosures(new))?;
        let said = match span.from == span.to {
            true => msg!("calendar-closed-on", on = span.from, label = &label),
            false => msg!(
                "calendar-closed",
                from = span.from,
                to = span.to,
                label = &label,
            ),
        };
        Ok(Changed {
            said: taken_away(said, span.working_days()),
            notes: vec![msg!("office-due-dates-stay")],
            json: json!({
                "schema": "folio/closure",
                "version": 1,
                "from": span.from,
                "to": span.to,
                "label": label,
                "working_days": span.working_days(),
            }),
        })
    }
}

impl Change for RetireClosure {
    fn form(&self) -> Form {
        Form {
            name: "calendar-retire",
            required: &["dates"],
            fields: |setting| {
                let today = setting.moment.today();
                vec![
                    Field::line("dates", msg!("calendar-ask-open"))
                        .required()
                        .hint(msg!("calendar-ask-dates-hint"))
                        .check(move |typed, _| Span::parse(typed, today).map(drop)),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        given(&[("dates", &self.dates)])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let span = Span::parse(&reading.required("dates")?, reading.today)?;
        let closures = &writer.office().calendar.closures;
        let closed: Vec<_> = span
            .days()
            .filter(|day| closures.contains_key(day))
            .collect();
        if closed.is_empty() {
            return Err(Refusal::NotAClosure { date: span.from }.into());
        }
        for day in &closed {
            writer.change_office(&OfficeCommand::RemoveClosure(*day))?;
        }
        let again = closed
            .iter()
            .filter(|day| writer.office().calendar.is_working_day(**day))
            .count();
        Ok(Changed {
            said: msg!("calendar-opened", days = closed.len(), again = again),
            notes: vec![msg!("office-due-dates-stay")],
            json: json!({
                "schema": "folio/closure-retired",
                "version": 1,
                "days": closed,
                "working_days": again,
            }),
        })
    }
}

fn taken_away(closed: Message, days: u32) -> Message {
    match days {
        0 => msg!("calendar-takes-none", closed = closed),
        days => msg!("calendar-takes", closed = closed, days = days),
    }
}
