//! JSON answers: one object on one line, and JSON Lines for whole tables.

use std::io::Write;

use serde::Serialize;
use serde_json::Value;

use super::out;
use crate::error::Result;
use crate::report::table::Cell;

/// Writes a value on one line.
///
/// # Errors
/// When `to` cannot be written to.
pub fn line(value: &impl Serialize, to: &mut (dyn Write + Send)) -> Result<()> {
    out::written(serde_json::to_writer(&mut *to, value).map_err(std::io::Error::from))?;
    out::written(to.write_all(b"\n"))
}

/// A cell as programs read it: codes, not labels; null for what is not known.
pub(super) fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Label { code, .. } => code.as_ref().into(),
        Cell::Term { code, .. } => code.as_str().into(),
        Cell::Words(message) => message.id.into(),
        Cell::Text(text) => text.as_str().into(),
        Cell::Number(number) | Cell::Change(number) => (*number).into(),
        Cell::Decimal(measure) => (*measure).into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Missing => Value::Null,
    }
}
