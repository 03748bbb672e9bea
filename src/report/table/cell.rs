//! The values of tables. One that is not known is [`Cell::Missing`], never a
//! zero or an empty text.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::catalogue::{Term, Unit};
use crate::message::Message;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A value of a closed list; `Text::label` has its words.
    Label {
        /// The list.
        list: &'static str,
        /// The code in it.
        code: Cow<'static, str>,
    },
    /// A value of one of the office's own lists.
    Term {
        /// Its code.
        code: String,
        /// Its Spanish label.
        es: String,
        /// Its English label.
        en: String,
    },
    /// Words of the program.
    Words(Message),
    /// Text as it was typed or as the office names it, not yet made visible.
    Text(String),
    /// A count.
    Number(i64),
    /// A calendar year: a number that is not set apart by thousands.
    Year(i32),
    /// How much more or less; shown with its sign.
    Change(i64),
    /// A measure with one decimal.
    Decimal(f64),
    /// A civil date.
    Date(NaiveDate),
    /// A day and its hour, to the minute.
    Moment(DateTime<FixedOffset>),
    /// Not known, not recorded or not defined.
    Missing,
}

impl Cell {
    /// A value of a closed list.
    pub fn label(list: &'static str, code: impl Into<Cow<'static, str>>) -> Self {
        Self::Label {
            list,
            code: code.into(),
        }
    }

    /// A count.
    pub fn count(count: u64) -> Self {
        Self::Number(saturating(count))
    }

    /// How much more `now` is than `before`.
    pub fn change(now: u64, before: u64) -> Self {
        Self::Change(saturating(now) - saturating(before))
    }

    /// The value, or [`Cell::Missing`].
    pub fn or_missing<T: Into<Self>>(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}

/// Counts beyond `i64` do not occur; they would show as its largest number.
fn saturating(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl From<Message> for Cell {
    fn from(message: Message) -> Self {
        Self::Words(message)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<f64> for Cell {
    fn from(measure: f64) -> Self {
        Self::Decimal(measure)
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<&Term> for Cell {
    fn from(term: &Term) -> Self {
        Self::Term {
            code: term.code.clone(),
            es: term.es.clone(),
            en: term.en.clone(),
        }
    }
}

impl From<&Unit> for Cell {
    fn from(unit: &Unit) -> Self {
        Self::Text(unit.name.clone())
    }
}
