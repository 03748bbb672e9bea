//! JSON answers: one object on one line, and JSON Lines for whole tables.
//! Characters that command a terminal or hide are written as `\u` escapes: the
//! value that a program reads is the stored one, and a person who looks at the
//! line sees what is in it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, Serializer};

use super::out;
use crate::domain::plain::is_hidden;
use crate::error::Result;
use crate::report::table::Cell;

/// Writes a value on one line.
///
/// # Errors
/// When `to` cannot be written to.
pub fn line(value: &impl Serialize, to: &mut (dyn Write + Send)) -> Result<()> {
    let mut serializer = Serializer::with_formatter(&mut *to, Escaping);
    out::written(value.serialize(&mut serializer).map_err(io::Error::from))?;
    out::written(to.write_all(b"\n"))
}

/// A value on several lines, for a person to edit.
pub fn pretty(value: &Value) -> String {
    let laid_out = format!("{value:#}");
    let mut shown = String::with_capacity(laid_out.len());
    for letter in laid_out.chars() {
        // Line feeds are between values: in a string they are escaped already.
        if letter == '\n' || !is_hidden(letter) {
            shown.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            shown.push_str(&format!("\\u{unit:04x}"));
        }
    }
    shown
}

/// Compact, with every hidden character escaped. Outside of strings JSON has
/// none.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let mut rest = fragment;
        while let Some(at) = rest.find(is_hidden) {
            writer.write_all(&rest.as_bytes()[..at])?;
            let mut letters = rest[at..].chars();
            let mut units = [0; 2];
            for unit in letters
                .next()
                .unwrap_or_default()
                .encode_utf16(&mut units)
                .iter()
            {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = letters.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

/// A cell as programs read it: codes, not labels; null for what is not known.
pub(super) fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Label { code, .. } => code.as_ref().into(),
        Cell::Term { code, .. } => code.as_str().into(),
        Cell::Words(message) => message.id.into(),
        Cell::Text(text) => text.as_str().into(),
        Cell::Number(number) | Cell::Change(number) => (*number).into(),
        Cell::Year(year) => (*year).into(),
        Cell::Decimal(measure) => (*measure).into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Moment(at) => at.to_rfc3339().into(),
        Cell::Missing => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn hidden_characters_are_escaped_and_nothing_else_changes() {
        let value = json!({"a\u{202e}": "Ñandú \u{1b}[2J\u{7f}\u{9b}\n\u{e0041}🦤", "n": 1.5});
        let mut written = Vec::new();
        line(&value, &mut written).expect("a vector takes all");
        let written = String::from_utf8(written).expect("text");
        assert_eq!(
            written,
            "{\"a\\u202e\":\"Ñandú \\u001b[2J\\u007f\\u009b\\n\\udb40\\udc41🦤\",\"n\":1.5}\n"
        );
        let read: Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read, value);
        let laid_out = pretty(&value);
        assert_eq!(laid_out.lines().count(), 4);
        assert!(!laid_out.contains(|c| is_hidden(c) && c != '\n'));
        let read: Value = serde_json::from_str(&laid_out).expect("JSON");
        assert_eq!(read, value);
    }
}
