//! A value as a column of a load format takes it: checked against the
//! column's type and catalogue, in the form in which the platform reads it.
//!
//! Days go in as text, dd/mm/yyyy, and never as a spreadsheet's number of a
//! day: that would need a cell style of its own, which a workbook that must
//! come out otherwise untouched may not have.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::book::alike;
use super::format::Field;
use super::kind::{Kind, LONG, SHORT};
use crate::domain::dates::parse_written_date;
use crate::domain::plain::{TextError, clean, is_hidden};
use crate::message::Message;
use crate::msg;

/// Digits of a number before the point.
const DIGITS: usize = 12;
/// Values of a catalogue that a message names.
const NAMED_CHOICES: usize = 12;

/// A value before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number in digits.
    Number(String),
    /// A day.
    Date(NaiveDate),
}

/// What is written into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A text.
    Text(String),
    /// A number in digits, with a point where it has decimals.
    Number(String),
}

impl Entry {
    /// What a person sees in the cell.
    pub fn shown(&self) -> &str {
        match self {
            Self::Text(shown) | Self::Number(shown) => shown,
        }
    }
}

impl Value {
    /// As a text; days as the platform writes them.
    pub fn into_text(self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) => text,
            Self::Date(date) => as_platform(date),
        }
    }
}

/// The value as the field takes it; none where it is an empty text.
///
/// # Errors
/// A value that is not of the field's type or not in its catalogue, as what is
/// to be said of the cell.
pub fn entry(field: &Field, value: Value) -> Result<Option<Entry>, Message> {
    let date = match value {
        Value::Date(date) => Some(date),
        _ => None,
    };
    let text = plain(value.into_text())?;
    if text.is_empty() {
        return Ok(None);
    }
    let entry = match &field.kind {
        Kind::ShortText => Entry::Text(within(text, SHORT)?),
        Kind::LongText | Kind::Note => Entry::Text(within(text, LONG)?),
        Kind::Number | Kind::Money => number(text)?,
        Kind::Date | Kind::Updated => day(date, &text)?,
        Kind::Time => hour(text)?,
        Kind::Year => year(text)?,
        Kind::Link => Entry::Text(link(text)?),
        Kind::Choice => Entry::Text(choice(field, &text)?),
        Kind::Table => return Err(msg!("load-format-table-wants-rows")),
        Kind::Other(code) => return Err(msg!("load-format-type-unknown", code = code)),
    };
    Ok(Some(entry))
}

fn plain(text: String) -> Result<String, Message> {
    let hidden = |c: &char| is_hidden(*c) && !matches!(c, '\n' | '\r' | '\t');
    if let Some(hidden) = text.chars().find(hidden) {
        let code = format!("U+{:04X}", u32::from(hidden));
        return Err(msg!("load-format-hidden", code = code));
    }
    // U+FFFE and U+FFFF are in no XML.
    if text.contains(['\u{fffe}', '\u{ffff}']) {
        return Err(msg!("load-format-hidden", code = "U+FFFE"));
    }
    clean(&text, usize::MAX)
        .map(|text| text.trim().to_owned())
        .map_err(|_: TextError| msg!("load-format-hidden", code = "U+0000"))
}

fn within(text: String, limit: usize) -> Result<String, Message> {
    let count = text.chars().count();
    match count <= limit {
        true => Ok(text),
        false => Err(msg!("load-format-too-long", count = count, limit = limit)),
    }
}

/// `-12345.67`: no thousands apart, no more than the platform's digits.
fn number(text: String) -> Result<Entry, Message> {
    let unsigned = text.strip_prefix('-').unwrap_or(&text);
    let (whole, cents) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(whole) && digits(cents) && whole.len() <= DIGITS && cents.len() <= 2;
    match fits {
        true => Ok(Entry::Number(text)),
        false => Err(msg!("load-format-no-number", value = text, digits = DIGITS)),
    }
}

fn day(date: Option<NaiveDate>, text: &str) -> Result<Entry, Message> {
    let date = date.or_else(|| parse_written_date(text).ok());
    date.filter(|date| (1800..=9999).contains(&date.year()))
        .map(|date| Entry::Text(as_platform(date)))
        .ok_or_else(|| msg!("load-format-no-date", value = text))
}

/// dd/mm/yyyy.
fn as_platform(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

fn hour(text: String) -> Result<Entry, Message> {
    match NaiveTime::parse_from_str(&text, "%H:%M") {
        Ok(hour) => Ok(Entry::Text(hour.format("%H:%M").to_string())),
        Err(_) => Err(msg!("load-format-no-time", value = text)),
    }
}

fn year(text: String) -> Result<Entry, Message> {
    let is_year = text.len() == 4 && text.parse().is_ok_and(|year| (1900..=2999).contains(&year));
    match is_year {
        true => Ok(Entry::Number(text)),
        false => Err(msg!("load-format-no-year", value = text)),
    }
}

fn link(text: String) -> Result<String, Message> {
    let lower = text.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let named = host.is_some_and(|host| host.contains(char::is_alphanumeric));
    let unfit = |c: char| c.is_whitespace() || "<>\"{}|\\^`".contains(c);
    match named && !text.contains(unfit) {
        true => within(text, LONG),
        false => Err(msg!("load-format-no-link", value = text)),
    }
}

/// The value as the catalogue writes it.
fn choice(field: &Field, text: &str) -> Result<String, Message> {
    let Some(choices) = &field.choices else {
        return Err(msg!("load-format-no-catalogue"));
    };
    let exact = choices.iter().find(|known| known.trim() == text);
    let found = exact.or_else(|| choices.iter().find(|known| alike(known, text)));
    found.map(|known| known.trim().to_owned()).ok_or_else(|| {
        let mut some: Vec<&str> = choices.iter().map(|known| known.trim()).collect();
        let more = some.len().saturating_sub(NAMED_CHOICES);
        some.truncate(NAMED_CHOICES);
        msg!(
            "load-format-not-in-catalogue",
            value = text,
            choices = some.join(", "),
            more = more
        )
    })
}

#[cfg(test)]
mod tests;
