//! Workbooks: numbers and dates are real ones, the first row is bold and stays
//! in sight, and text is never a formula.

mod rows;
mod sheet;

use std::io::Write;

use chrono::{DateTime, FixedOffset};
use rust_xlsxwriter::{DocProperties, IgnoreError, Workbook, Worksheet, XlsxError};

use self::sheet::Formats;
use super::{out, table, words};
use crate::error::{Error, Result};
use crate::msg;
use crate::report::Report;
use crate::text::Text;

pub use self::rows::XlsxRows;

/// Characters in a line of the first sheet, and the height of one.
const ABOUT_WIDTH: usize = 90;
const LINE_HEIGHT: f64 = 15.0;

/// Letter paper by the number of the format.
const LETTER: u8 = 1;

/// Writes a report: a first sheet with its title, contents and notes, then a
/// sheet a table.
///
/// # Errors
/// When `to` cannot be written to.
pub fn report(report: &Report, text: &Text, to: &mut (dyn Write + Send)) -> Result<()> {
    let mut workbook = workbook(report.as_of);
    let formats = Formats::new(text.lang());
    about(&mut workbook, report, text, &formats).map_err(failed)?;
    for table in &report.tables {
        let worksheet = workbook
            .add_worksheet()
            .set_name(table.name)
            .map_err(failed)?;
        sheet::head(worksheet, &table.columns, text, &formats).map_err(failed)?;
        for (place, row) in (1..).zip(&table.rows) {
            sheet::row(worksheet, place, row, text, &formats)?;
        }
        sheet::widths(worksheet, table, text).map_err(failed)?;
        // Years and codes are texts on purpose.
        let (rows, columns) = (table.rows.len(), table.columns.len());
        let last = (
            u32::try_from(rows).unwrap_or(u32::MAX),
            u16::try_from(columns).unwrap_or(u16::MAX),
        );
        worksheet
            .ignore_error_range(0, 0, last.0, last.1, IgnoreError::NumberStoredAsText)
            .map_err(failed)?;
        paper(worksheet, &words::sentence(&report.title, text));
        worksheet
            .set_landscape()
            .set_repeat_rows(0, 0)
            .map_err(failed)?;
    }
    workbook.save_to_writer(to).map_err(failed)
}

fn about(
    workbook: &mut Workbook,
    report: &Report,
    text: &Text,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let name = text.say(&msg!("render-sheet-about"));
    let sheet = workbook.add_worksheet().set_name(name)?;
    paper(sheet, &words::sentence(&report.title, text));
    sheet
        .set_column_width(0, 32)?
        .set_column_width(1, ABOUT_WIDTH as f64)?;
    sheet.write_string_with_format(0, 0, words::sentence(&report.title, text), &formats.bold)?;
    let mut row = 1;
    for line in &report.subtitle {
        sheet.write_string(row, 0, words::sentence(line, text))?;
        row += 1;
    }
    row += 1;
    let heads = [msg!("render-sheet-sheet"), msg!("render-sheet-title")];
    for (column, head) in (0..).zip(&heads) {
        sheet.write_string_with_format(row, column, text.say(head), &formats.bold)?;
    }
    for table in &report.tables {
        row += 1;
        sheet.write_string(row, 0, table.name)?;
        if let Some(title) = table::heading(table, text) {
            sheet.write_string_with_format(row, 1, title, &formats.wrapped)?;
        }
    }
    row += 2;
    let notes = text.say(&msg!("render-notes"));
    sheet.write_string_with_format(row, 0, notes, &formats.bold)?;
    for note in &report.notes {
        let note = words::sentence(note, text);
        // Not every program finds out by itself how high a wrapped text is.
        let lines = note.chars().count().div_ceil(ABOUT_WIDTH) as f64;
        sheet.set_row_height(row, lines * LINE_HEIGHT)?;
        sheet.write_string_with_format(row, 1, note, &formats.wrapped)?;
        row += 1;
    }
    Ok(())
}

/// How a sheet comes out of a printer: on letter paper, as wide as that, with
/// its title and the number of the page below.
fn paper(sheet: &mut Worksheet, title: &str) {
    // Ampersands command the footer; a title may not have more than 255
    // characters there.
    let title: String = title.replace('&', "&&").chars().take(200).collect();
    sheet
        .set_paper_size(LETTER)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3)
        .set_footer(format!("&L{title} · &A&R&P / &N"));
}

/// A workbook that says when it was made by the report's clock, so that the
/// same report is the same file.
fn workbook(as_of: DateTime<FixedOffset>) -> Workbook {
    let mut workbook = Workbook::new();
    let made = DocProperties::new().set_creation_datetime(&as_of.to_utc());
    workbook.set_properties(&made);
    workbook
}

fn failed(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(cause) => out::unprinted(cause),
        cause => out::unprinted(cause),
    }
}

#[cfg(test)]
mod tests;
