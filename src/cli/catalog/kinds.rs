//! What the office sets for a kind of request: the working days that it has to
//! be answered, and how long it is kept once it is closed.

use serde_json::json;

use crate::cli::ask::{Answers, Field};
use crate::cli::asking::Setting;
use crate::cli::change::{Change, Changed, Form, as_code, days_or_none, given, is_none};
use crate::cli::choices;
use crate::cli::reading::Reading;
use crate::domain::code::{Code, RequestKind};
use crate::domain::command::OfficeCommand;
use crate::domain::fold::search_key;
use crate::domain::retention::LONGEST;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;

/// Set the working days that a kind of request has to be answered
#[derive(Debug, clap::Args)]
pub struct SetDeadline {
    /// petition, complaint, denunciation, management, suggestion, commendation
    #[arg(value_name = "KIND")]
    kind: Option<String>,
    /// Working days, or none
    #[arg(value_name = "DAYS|none", conflicts_with = "by_name")]
    days: Option<String>,
    /// The same as an option
    #[arg(long = "days", id = "by_name", value_name = "DAYS|none")]
    by_name: Option<String>,
}

/// Set for how long a closed case of a kind is kept; afterwards `retention`
/// lists it
#[derive(Debug, clap::Args)]
pub struct SetRetention {
    /// petition, complaint, denunciation, management, suggestion, commendation
    #[arg(value_name = "KIND")]
    kind: Option<String>,
    /// From the day of closing: 60m for months, 5y for years, or none
    #[arg(value_name = "TIME|none")]
    time: Option<String>,
}

impl Change for SetDeadline {
    fn form(&self) -> Form {
        Form {
            name: "catalog-deadline",
            required: &["request_kind", "deadline"],
            fields: |setting| {
                vec![
                    which_kind(setting),
                    Field::line("deadline", msg!("catalog-ask-deadline"))
                        .required()
                        .hint(msg!("catalog-ask-deadline-hint"))
                        .check(|typed, _| days_or_none("days", typed).map(drop)),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        let days = match self.by_name {
            Some(_) => &self.by_name,
            None => &self.days,
        };
        given(&[
            ("request_kind", &as_code::<RequestKind>(&self.kind)),
            ("deadline", days),
        ])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let kind: RequestKind = reading.required_code("request_kind")?;
        let days = days_or_none("days", &reading.required("deadline")?)?;
        writer.change_office(&OfficeCommand::SetDeadline(kind, days))?;
        Ok(Changed {
            said: match days {
                Some(days) => msg!("catalog-deadline-set", kind = label(kind), days = days),
                None => msg!("catalog-deadline-none", kind = label(kind)),
            },
            notes: vec![msg!("office-due-dates-stay")],
            json: json!({
                "schema": "folio/deadline",
                "version": 1,
                "kind": kind.code(),
                "days": days,
            }),
        })
    }
}

impl Change for SetRetention {
    fn form(&self) -> Form {
        Form {
            name: "catalog-retention",
            required: &["request_kind", "months"],
            fields: |setting| {
                vec![
                    which_kind(setting),
                    Field::line("months", msg!("catalog-ask-retention"))
                        .required()
                        .hint(msg!("catalog-ask-retention-hint"))
                        .check(|typed, _| months_or_none(typed).map(drop)),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        given(&[
            ("request_kind", &as_code::<RequestKind>(&self.kind)),
            ("months", &self.time),
        ])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let kind: RequestKind = reading.required_code("request_kind")?;
        let months = months_or_none(&reading.required("months")?)?;
        writer.change_office(&OfficeCommand::SetRetention(kind, months))?;
        Ok(Changed {
            said: match months {
                Some(months) => {
                    msg!("catalog-retention-set", kind = label(kind), months = months)
                }
                None => msg!("catalog-retention-none", kind = label(kind)),
            },
            notes: Vec::new(),
            json: json!({
                "schema": "folio/retention-rule",
                "version": 1,
                "kind": kind.code(),
                "months": months,
            }),
        })
    }
}

/// The question for the kind of request.
fn which_kind<'s>(setting: &'s Setting<'s>) -> Field<'s> {
    let kinds = choices::codes::<RequestKind>(setting.text);
    Field::choice("request_kind", msg!("catalog-ask-kind"), kinds).required()
}

/// The words for a kind of request, as a sentence has them.
fn label(kind: RequestKind) -> Message {
    msg!("catalog-kind-words", kind = kind.code())
}

/// Months of keeping, or none, as typed: `60m`, `60 meses`, `5y`, `5 años`.
fn months_or_none(typed: &str) -> Result<Option<u32>> {
    if is_none(typed) {
        return Ok(None);
    }
    let unreadable = || {
        Error::new(Kind::Usage, msg!("catalog-retention-form", typed = typed))
            .hint(msg!("catalog-ask-retention-hint"))
    };
    let key = search_key(typed).replace(' ', "");
    // A search key drops the sign of a number.
    if !typed.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return Err(unreadable());
    }
    let digits = key.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = key[..digits].parse().map_err(|_| unreadable())?;
    let months = match &key[digits..] {
        "m" | "mes" | "meses" | "month" | "months" => Some(number),
        "y" | "a" | "ano" | "anos" | "year" | "years" => number.checked_mul(12),
        _ => return Err(unreadable()),
    };
    months
        .filter(|months| (1..=LONGEST).contains(months))
        .map(Some)
        .ok_or_else(|| {
            Error::new(
                Kind::Usage,
                msg!("catalog-retention-range", years = LONGEST / 12),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_months_or_years_in_either_language() {
        for (typed, months) in [
            ("60m", Some(60)),
            ("60 meses", Some(60)),
            ("5y", Some(60)),
            ("5 años", Some(60)),
            ("1 year", Some(12)),
            ("none", None),
            ("ninguno", None),
        ] {
            assert_eq!(months_or_none(typed).expect(typed), months, "{typed}");
        }
        for typed in [
            "",
            "5",
            "m",
            "0m",
            "101y",
            "5d",
            "-5y",
            "99999999999y",
            "4000000000y",
        ] {
            assert!(months_or_none(typed).is_err(), "{typed}");
        }
    }
}
