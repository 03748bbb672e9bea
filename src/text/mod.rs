//! Screen text: puts a [`Message`] into Spanish or English words by Project
//! Fluent. The `locales/` files are built in, and of them each entry is parsed
//! when its words are needed first, so that a command pays for what it says.

mod entries;
mod labels;
mod lang;
mod resources;

use std::cell::OnceCell;

use chrono::NaiveDate;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::domain::plain::visible_line;
use crate::message::{Message, Say, Value};

use entries::Entries;
pub use labels::LISTS;
pub use lang::Lang;
pub use resources::resources;

/// Whole numbers up to here are exact in the floating point that Fluent uses.
const EXACT: u64 = 1 << 53;

/// The words of one language.
pub struct Text {
    lang: Lang,
    entries: OnceCell<Entries>,
}

impl Text {
    /// The words of `lang`; nothing is parsed yet.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            entries: OnceCell::new(),
        }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message in words. An id that no file has is shown itself.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(*name, self.fluent(value));
        }
        self.format(message.id, &args)
            .unwrap_or_else(|| message.id.to_owned())
    }

    /// The words of an id that is made at run time, if a file has them: labels
    /// of codes, help of a command. All else is a `msg!`.
    pub fn find(&self, id: &str) -> Option<String> {
        self.format(id, &FluentArgs::new())
    }

    /// Whether a file of this language has the id.
    pub fn has(&self, id: &str) -> bool {
        self.entries().has(id)
    }

    /// A civil date as this language writes it: `21/11/2026`, `2026-11-21`.
    pub fn date(&self, date: NaiveDate) -> String {
        let pattern = match self.lang {
            Lang::Es => "%d/%m/%Y",
            Lang::En => "%Y-%m-%d",
        };
        date.format(pattern).to_string()
    }

    /// A whole number with its thousands apart, by a comma in both languages
    /// (Mexico writes `1,234`). Not for years.
    pub fn number(&self, number: i64) -> String {
        grouped(number)
    }

    fn format(&self, id: &str, args: &FluentArgs) -> Option<String> {
        self.entries().format(id, args)
    }

    fn fluent<'value>(&self, value: &'value Value) -> FluentValue<'value> {
        match value {
            Value::Text(text) => FluentValue::from(visible_line(text)),
            Value::Number(number) if number.unsigned_abs() <= EXACT => FluentValue::from(*number),
            Value::Number(number) => FluentValue::from(grouped(*number)),
            Value::Date(date) => FluentValue::from(self.date(*date)),
            Value::Own(es, en) => FluentValue::from(visible_line(match self.lang {
                Lang::Es => es,
                Lang::En => en,
            })),
            Value::Message(message) => FluentValue::from(self.say(message)),
        }
    }

    fn entries(&self) -> &Entries {
        self.entries.get_or_init(|| Entries::of(self.lang))
    }
}

impl Say for Text {
    fn say(&self, message: &Message) -> String {
        Self::say(self, message)
    }
}

/// How a number stands in a sentence; `None` leaves it to Fluent
/// (`NUMBER($year, useGrouping: "false")`, fractions).
fn grouped_number(number: &FluentNumber) -> Option<String> {
    let whole = number.value.fract() == 0.0 && number.value.abs() <= EXACT as f64;
    (whole && number.options.use_grouping).then(|| grouped(number.value as i64))
}

/// `-1234567` as `-1,234,567`.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        shown.push('-');
    }
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests;
