//! Where the value of a column comes from: a text with gaps for what the set
//! knows, a number, rows of a sub-table, or nothing on purpose.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};

use super::facts::{Fact, Facts};
use super::value::Value;
use crate::domain::likeness::by_beginning;
use crate::message::Message;
use crate::msg;

/// How much alike a name that does not exist and one that does must be to be
/// told.
const ALIKE: f64 = 0.75;

/// What stands in a text in the place of a figure that is not published.
const NOT_PUBLISHED: &str = "(no se publica)";

/// The same of a figure of a time that the log knows nothing of.
const NOT_KNOWN: &str = "(no se sabe)";

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(
    untagged,
    expecting = "a text, a number, null, {\"empty\": \"why\"} or a list of rows"
)]
pub enum Source {
    /// A text; `{name}` is what the set knows by that name, `{{` and `}}` are
    /// braces.
    Text(String),
    /// A number.
    Number(serde_json::Number),
    /// The rows of a sub-table.
    Rows(Vec<Columns>),
    /// Nothing, for a reason that the note tells.
    Empty(Reason),
    /// Nothing.
    Nothing(()),
}

/// Why a column stays empty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The reason, as the note is to tell it.
    pub empty: String,
}

/// Sources by header or field id, in the order in which they were written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Columns(pub Vec<(String, Source)>);

/// What a source comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Came {
    /// To a value.
    Value(Value),
    /// To nothing, since the figure is not published.
    Withheld,
    /// To a count of a time that the log knows nothing of.
    Unknown,
    /// To nothing, since what it says of a dataset is said of none here.
    NoDataset,
}

/// What stands in a text beside its plain parts.
enum Part<'a> {
    Plain(&'a str),
    Gap(&'a str),
}

impl Columns {
    /// Whether it says nothing of any column, as rows of a draft do.
    pub fn is_void(&self) -> bool {
        self.0
            .iter()
            .all(|(_, source)| *source == Source::Nothing(()))
    }
}

/// What a text says once its gaps are filled. A text that is one gap keeps the
/// sort of what fills it.
///
/// # Errors
/// A gap whose name is not known, or that needs an option; a brace alone.
pub fn filled(text: &str, facts: &Facts, dataset: Option<&Facts>) -> Result<Came, Message> {
    let parts = parts(text)?;
    let find = |name: &str| {
        let of_dataset = dataset.and_then(|dataset| dataset.get(name));
        of_dataset.or_else(|| facts.get(name))
    };
    let mut whole = String::new();
    for part in &parts {
        let name = match part {
            Part::Plain(plain) => {
                whole.push_str(plain);
                continue;
            }
            Part::Gap(name) => name.trim(),
        };
        let value = match find(name) {
            Some(Fact::Text(text)) => Value::Text(text.clone()),
            Some(Fact::Date(date)) => Value::Date(*date),
            Some(Fact::Number(count)) => Value::Number(count.to_string()),
            Some(Fact::Withheld) if parts.len() == 1 => return Ok(Came::Withheld),
            Some(Fact::Withheld) => Value::Text(NOT_PUBLISHED.to_owned()),
            Some(Fact::Unknown) if parts.len() == 1 => return Ok(Came::Unknown),
            Some(Fact::Unknown) => Value::Text(NOT_KNOWN.to_owned()),
            Some(Fact::Needs(option)) => {
                return Err(msg!("load-format-needs", name = name, option = *option));
            }
            None if name.starts_with("dataset.") && dataset.is_none() => {
                return Ok(Came::NoDataset);
            }
            None => return Err(unknown(name, facts, dataset)),
        };
        if parts.len() == 1 {
            return Ok(Came::Value(value));
        }
        whole.push_str(&value.into_text());
    }
    Ok(Came::Value(Value::Text(whole)))
}

fn unknown(name: &str, facts: &Facts, dataset: Option<&Facts>) -> Message {
    let known = facts
        .keys()
        .chain(dataset.into_iter().flat_map(Facts::keys));
    let best = known
        .map(|known| (by_beginning(name, known), known))
        .filter(|(likeness, _)| *likeness > ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    match best {
        Some((_, best)) => msg!("load-format-unknown-gap-like", name = name, best = best),
        None => msg!("load-format-unknown-gap", name = name),
    }
}

/// Plain parts and gaps. A text without either is one empty plain part.
fn parts(text: &str) -> Result<Vec<Part<'_>>, Message> {
    let alone = || msg!("load-format-brace", value = text);
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        if at > 0 {
            parts.push(Part::Plain(&rest[..at]));
        }
        let brace = &rest[at..=at];
        let after = &rest[at + 1..];
        if let Some(after) = after.strip_prefix(brace) {
            parts.push(Part::Plain(brace));
            rest = after;
            continue;
        }
        let end = after.find(['{', '}']).ok_or_else(alone)?;
        if brace == "}" || after[end..].starts_with('{') {
            return Err(alone());
        }
        parts.push(Part::Gap(&after[..end]));
        rest = &after[end + 1..];
    }
    if !rest.is_empty() || parts.is_empty() {
        parts.push(Part::Plain(rest));
    }
    Ok(parts)
}

impl<'de> Deserialize<'de> for Columns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

/// Keeps the order of an object and refuses a name that comes twice.
struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Columns;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of headers and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Columns, A::Error> {
        let mut columns: Vec<(String, Source)> = Vec::new();
        while let Some((name, source)) = map.next_entry::<String, Source>()? {
            if columns.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format!("{name:?} comes twice")));
            }
            columns.push((name, source));
        }
        Ok(Columns(columns))
    }
}

#[cfg(test)]
mod tests;
