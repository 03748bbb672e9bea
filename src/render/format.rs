//! The formats that a report can be written in.

use std::io::Write;

use super::{Look, csv, html, json, screen, xlsx};
use crate::error::Result;
use crate::report::Report;
use crate::text::Text;

/// A way to write a report.
pub trait Format {
    /// Writes the whole report.
    ///
    /// # Errors
    /// When `to` cannot be written to, or the format cannot hold the report.
    fn write(&self, report: &Report, text: &Text, to: &mut (dyn Write + Send)) -> Result<()>;
}

/// For people: headings, tables and notes.
pub struct Screen(pub Look);

/// For spreadsheets: one rectangle of values, see [`csv::report`].
pub struct Csv;

/// For programs: the object of the contract.
pub struct Json;

/// A page that stands by itself, see [`html::report`].
pub struct Html;

/// A workbook with one sheet a table.
pub struct Xlsx;

impl Format for Screen {
    fn write(&self, report: &Report, text: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
        super::out::written(to.write_all(screen::report(report, text, self.0).as_bytes()))
    }
}

impl Format for Csv {
    fn write(&self, report: &Report, text: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
        csv::report(&report.tables, text, to)
    }
}

impl Format for Json {
    fn write(&self, report: &Report, _: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
        json::line(&report.json, to)
    }
}

impl Format for Html {
    fn write(&self, report: &Report, text: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
        super::out::written(to.write_all(html::report(report, text).as_bytes()))
    }
}

impl Format for Xlsx {
    fn write(&self, report: &Report, text: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
        xlsx::report(report, text, to)
    }
}
