//! Whole tables of any length, written row by row in constant memory.

use std::io::Write;

use ::csv::Writer;
use serde_json::{Map, Value};

use super::{csv, json, out};
use crate::error::Result;
use crate::report::table::{Cell, Column};
use crate::text::Text;

pub use super::xlsx::XlsxRows;

/// Somewhere to put one row after the other.
pub trait Rows {
    /// Writes one row, with a cell for each column.
    ///
    /// # Errors
    /// When the row cannot be written, or the format takes no more.
    fn row(&mut self, cells: &[Cell]) -> Result<()>;

    /// Writes what remains. Without it the table is not whole.
    ///
    /// # Errors
    /// When it cannot be written.
    fn finish(self: Box<Self>) -> Result<()>;
}

/// Rows of CSV, in the dialect of [`super::csv`].
pub struct CsvRows<'a> {
    writer: Writer<&'a mut (dyn Write + Send)>,
    text: &'a Text,
}

impl<'a> CsvRows<'a> {
    /// Writes the line of names.
    ///
    /// # Errors
    /// When `to` cannot be written to.
    pub fn new(columns: &[Column], text: &'a Text, to: &'a mut (dyn Write + Send)) -> Result<Self> {
        let mut writer = csv::writer(to);
        csv::record(&mut writer, csv::keys(columns))?;
        Ok(Self { writer, text })
    }
}

impl Rows for CsvRows<'_> {
    fn row(&mut self, cells: &[Cell]) -> Result<()> {
        let fields = cells.iter().map(|cell| csv::field(cell, self.text));
        csv::record(&mut self.writer, fields)
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        out::written(self.writer.flush())
    }
}

/// One JSON object a line.
pub struct JsonLines<'a> {
    fields: Vec<&'static str>,
    to: &'a mut (dyn Write + Send),
}

impl<'a> JsonLines<'a> {
    /// `fields` are the English names of the columns, in their order.
    pub fn new(fields: Vec<&'static str>, to: &'a mut (dyn Write + Send)) -> Self {
        Self { fields, to }
    }
}

impl Rows for JsonLines<'_> {
    fn row(&mut self, cells: &[Cell]) -> Result<()> {
        let object: Map<String, Value> = self
            .fields
            .iter()
            .zip(cells)
            .map(|(field, cell)| ((*field).to_owned(), json::value(cell)))
            .collect();
        json::line(&object, self.to)
    }

    fn finish(self: Box<Self>) -> Result<()> {
        out::written(self.to.flush())
    }
}

#[cfg(test)]
mod tests;
