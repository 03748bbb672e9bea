//! A table as CSV (RFC 4180), long: one row a cell, no totals among them.

use ::csv::{Terminator, Writer, WriterBuilder};

use super::columns::{self, MISSING, STATES};
use crate::error::Result;
use crate::render::csv::harmless;
use crate::render::out::written;
use crate::report::transparency::{Class, SetTable, Shown, TransparencySet};

/// The file of a table.
pub fn table(set: &TransparencySet, table: &SetTable) -> Result<Vec<u8>> {
    let words = columns::of(table);
    let mut writer = writer();
    let names = columns::columns(table)
        .into_iter()
        .map(|column| column.name);
    record(&mut writer, names)?;
    let (first, last) = (set.period.first_day(), set.period.last_day());
    let rows = table.rows.iter();
    let places = rows.flat_map(|row| table.columns.iter().map(move |column| (row, column)));
    for ((row, column), cell) in places.zip(table.cells.iter().flatten()) {
        let mut fields = vec![first.to_string(), last.to_string()];
        fields.extend(named(row, words.rows.is_month));
        fields.extend(named(column, words.columns.is_month));
        fields.extend(match cell {
            Shown::Value(value) => [value.to_string(), STATES[0].0.to_owned()],
            Shown::Hidden(_) => [MISSING.to_owned(), STATES[1].0.to_owned()],
            Shown::Unknown => [MISSING.to_owned(), STATES[2].0.to_owned()],
        });
        record(&mut writer, fields)?;
    }
    finished(writer)
}

/// A CSV writer into memory.
pub fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new())
}

/// Writes one line.
pub fn record(
    writer: &mut Writer<Vec<u8>>,
    fields: impl IntoIterator<Item = String>,
) -> Result<()> {
    written(writer.write_record(fields).map_err(std::io::Error::from))
}

/// What was written.
pub fn finished(writer: Writer<Vec<u8>>) -> Result<Vec<u8>> {
    written(writer.into_inner().map_err(|error| error.into_error()))
}

fn named(class: &Class, is_month: bool) -> Vec<String> {
    match is_month {
        true => vec![class.code.clone()],
        false => vec![class.code.clone(), harmless(&class.label).into_owned()],
    }
}
