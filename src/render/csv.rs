//! CSV by RFC 4180 for spreadsheets: UTF-8, commas, lines ending in CR LF,
//! Spanish `snake_case` names in the first line, ISO 8601 dates, nothing
//! between the commas where a value is not known. Text that a spreadsheet
//! would take for a formula gets an apostrophe before it, and characters that hide
//! or command are made visible; numbers stay numbers.

use std::borrow::Cow;
use std::io::Write;

use ::csv::{Terminator, Writer, WriterBuilder};

use super::{out, words};
use crate::domain::plain::visible_text;
use crate::error::Result;
use crate::report::table::{Cell, Column, Row, Table};
use crate::text::Text;

/// Writes tables as one rectangle.
///
/// A single table stands as it is. Several go one below the other: `tabla` and
/// `conteo` say which table a row is of and what it counts, and each of the
/// tables' columns occurs once, empty in the rows of tables that lack it. So
/// the whole report is one sheet that can be filtered by `tabla`.
///
/// # Errors
/// When `to` cannot be written to.
pub fn report(tables: &[Table], text: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
    let mut writer = writer(to);
    if let [table] = tables {
        record(&mut writer, keys(&table.columns))?;
        for row in &table.rows {
            record(&mut writer, row.cells.iter().map(|cell| field(cell, text)))?;
        }
        return out::written(writer.flush());
    }
    let union = union(tables);
    let head = ["tabla", "conteo"].into_iter().chain(union.iter().copied());
    record(&mut writer, head)?;
    for table in tables {
        let counted = table.counts.map_or("", |counted| counted.name());
        for row in &table.rows {
            let cells = union.iter().map(|key| placed(table, row, key, text));
            let fields = [table.name, counted].map(str::to_owned);
            record(&mut writer, fields.into_iter().chain(cells))?;
        }
    }
    out::written(writer.flush())
}

/// A CSV writer of this dialect.
pub(super) fn writer(to: &mut (dyn Write + Send)) -> Writer<&mut (dyn Write + Send)> {
    WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(to)
}

/// Writes one line.
pub(super) fn record<W: Write>(
    writer: &mut Writer<W>,
    fields: impl IntoIterator<Item = impl AsRef<[u8]>>,
) -> Result<()> {
    out::written(writer.write_record(fields).map_err(std::io::Error::from))
}

/// The names of the columns.
pub(super) fn keys(columns: &[Column]) -> impl Iterator<Item = &'static str> {
    columns.iter().map(|column| column.key)
}

/// A cell as it stands between the commas. Text is judged by how it was
/// stored, then made visible.
pub(super) fn field(cell: &Cell, text: &Text) -> String {
    let field = words::in_file(cell, text);
    match words::is_text(cell) {
        true => visible_text(&harmless(&field)).into_owned(),
        false => field,
    }
}

/// The text with an apostrophe before it if a spreadsheet could take it for a
/// formula, full-width forms of the signs included.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let dangerous = |first: char| {
        matches!(
            first,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠'
        )
    };
    match text.starts_with(dangerous) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// Every column of the tables once, in the order of first appearance.
fn union(tables: &[Table]) -> Vec<&'static str> {
    let mut union = Vec::new();
    for key in tables.iter().flat_map(|table| keys(&table.columns)) {
        if !union.contains(&key) {
            union.push(key);
        }
    }
    union
}

fn placed(table: &Table, row: &Row, key: &str, text: &Text) -> String {
    keys(&table.columns)
        .position(|own| own == key)
        .and_then(|place| row.cells.get(place))
        .map_or_else(String::new, |cell| field(cell, text))
}

#[cfg(test)]
mod tests;
