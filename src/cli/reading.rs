//! Reading a typed record: the same names whether they come from options, from
//! JSON or from questions. Every error names the field it is about.

use std::str::FromStr;

use chrono::NaiveDate;

use super::ask::Answers;
use crate::domain::code::{Code, Sex, UnknownCode};
use crate::domain::command::Due;
use crate::domain::dates::{DateError, parse_date};
use crate::domain::fold::search_key;
use crate::error::{Error, Kind, Result};
use crate::message::Value;
use crate::msg;
use crate::text::Lang;

/// Most working days that a deadline may have.
pub const LONGEST_DEADLINE: u32 = 1_000;

/// A typed record, with what is needed to understand it.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'r> {
    /// What was typed, by name.
    pub answers: &'r Answers,
    /// The office's civil date, for `hoy` and `ayer`.
    pub today: NaiveDate,
    /// Which language short forms such as `m` are read in.
    pub lang: Lang,
}

impl Reading<'_> {
    /// A text, if one was typed.
    pub fn text(&self, name: &str) -> Option<String> {
        self.answers.get(name).map(str::to_owned)
    }

    /// A text that must be there.
    pub fn required(&self, name: &'static str) -> Result<String> {
        self.text(name).ok_or_else(|| missing(&[name]))
    }

    /// A date, if one was typed.
    pub fn date(&self, name: &'static str) -> Result<Option<NaiveDate>> {
        self.answers
            .get(name)
            .map(|typed| date(name, typed, self.today))
            .transpose()
    }

    /// A date; today where none was typed.
    pub fn date_or_today(&self, name: &'static str) -> Result<NaiveDate> {
        Ok(self.date(name)?.unwrap_or(self.today))
    }

    /// A value of a closed list, if one was typed.
    pub fn code<C: Code>(&self, name: &'static str) -> Result<Option<C>> {
        self.answers
            .get(name)
            .map(|typed| code(name, typed, self.lang))
            .transpose()
    }

    /// A value of a closed list that must be there.
    pub fn required_code<C: Code>(&self, name: &'static str) -> Result<C> {
        self.code(name)?.ok_or_else(|| missing(&[name]))
    }

    /// Sex; one letter is read in the language of the screen.
    pub fn sex(&self, name: &'static str) -> Result<Option<Sex>> {
        self.answers
            .get(name)
            .map(|typed| sex(name, typed, self.lang))
            .transpose()
    }

    /// A whole number, if one was typed.
    pub fn number<N: FromStr>(&self, name: &'static str) -> Result<Option<N>> {
        self.answers
            .get(name)
            .map(|typed| {
                typed.trim().parse().map_err(|_| {
                    Error::new(
                        Kind::Usage,
                        msg!("usage-not-a-number", argument = shown(name), value = typed),
                    )
                })
            })
            .transpose()
    }

    /// Yes or no; no where nothing was typed.
    pub fn flag(&self, name: &'static str) -> Result<bool> {
        self.answers
            .get(name)
            .map_or(Ok(false), |typed| yes_or_no(name, typed))
    }

    /// A due date, or a number of working days such as `10d`.
    pub fn due(&self, name: &'static str) -> Result<Option<Due>> {
        let Some(typed) = self.answers.get(name) else {
            return Ok(None);
        };
        let typed = typed.trim();
        match working_days(typed) {
            Some(days) if days <= LONGEST_DEADLINE => Ok(Some(Due::WorkingDays(days))),
            Some(_) => Err(Error::new(
                Kind::Usage,
                msg!("typed-deadline-too-long", limit = LONGEST_DEADLINE),
            )),
            None => date(name, typed, self.today).map(|date| Some(Due::On(date))),
        }
    }
}

/// Working days as typed with their letter, such as `10d`.
pub fn working_days(typed: &str) -> Option<u32> {
    let days = typed.trim().strip_suffix(['d', 'D'])?;
    days.trim().parse().ok()
}

/// A date as typed for a field.
pub fn date(name: &str, typed: &str, today: NaiveDate) -> Result<NaiveDate> {
    date_in(shown(name), typed, today)
}

/// A date as typed in a place that is no option, named as a person knows it.
pub fn date_in(place: impl Into<Value>, typed: &str, today: NaiveDate) -> Result<NaiveDate> {
    parse_date(typed, today).map_err(|error| {
        let field = place.into();
        let message = match error {
            DateError::Unreadable => msg!("typed-date-unreadable", field = field, value = typed),
            DateError::Impossible => msg!("typed-date-impossible", field = field, value = typed),
            DateError::TooEarly => msg!("typed-date-too-early", field = field, value = typed),
        };
        Error::new(Kind::Usage, message).hint(msg!("typed-date-hint"))
    })
}

fn sex(name: &str, typed: &str, lang: Lang) -> Result<Sex> {
    sex_of_letter(&search_key(typed), lang).map_or_else(|| code(name, typed, lang), Ok)
}

/// The sex for which forms in a language have this letter, in lower case.
pub fn sex_of_letter(letter: &str, lang: Lang) -> Option<Sex> {
    match (lang, letter) {
        (Lang::Es, "m") | (Lang::En, "f") => Some(Sex::Female),
        (Lang::Es, "h") | (Lang::En, "m") => Some(Sex::Male),
        _ => None,
    }
}

/// Yes or no as typed for a field, in either language.
pub fn yes_or_no(name: &str, typed: &str) -> Result<bool> {
    match search_key(typed).as_str() {
        "true" | "yes" | "y" | "si" | "s" | "1" => Ok(true),
        "false" | "no" | "n" | "0" => Ok(false),
        _ => Err(Error::new(
            Kind::Usage,
            msg!("typed-not-yes-or-no", field = shown(name), value = typed),
        )),
    }
}

/// A value of a closed list as typed for a field.
///
/// # Errors
/// A usage error that names the values in the language of the screen.
pub fn code<C: Code>(name: &str, typed: &str, lang: Lang) -> Result<C> {
    C::parse(typed).map_err(|unknown| unknown_code(name, &unknown, lang))
}

fn unknown_code(name: &str, unknown: &UnknownCode, lang: Lang) -> Error {
    let values: Vec<&str> = unknown
        .known
        .iter()
        .map(|(english, spanish)| match lang {
            Lang::Es => *spanish,
            Lang::En => *english,
        })
        .collect();
    Error::new(
        Kind::Usage,
        msg!(
            "usage-invalid-value",
            value = &unknown.typed,
            argument = shown(name),
        ),
    )
    .hint(msg!("usage-possible-values", values = values.join(", ")))
}

/// Required fields that nothing was typed for.
pub fn missing(names: &[&str]) -> Error {
    let options: Vec<String> = names.iter().map(|name| shown(name)).collect();
    lacking(&options)
}

/// Places of the command line that nothing was typed in, as its help names
/// them.
pub fn lacking<P: AsRef<str>>(places: &[P]) -> Error {
    let places: Vec<&str> = places.iter().map(AsRef::as_ref).collect();
    Error::new(
        Kind::Usage,
        msg!(
            "typed-fields-missing",
            count = places.len(),
            fields = places.join(", "),
        ),
    )
}

/// How a field is named to a person: as its option.
pub fn shown(name: &str) -> String {
    format!("--{}", name.replace('_', "-"))
}
