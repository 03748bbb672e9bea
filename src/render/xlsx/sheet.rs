//! One worksheet: its first row, and cells by what they are.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::failed;
use crate::domain::plain::visible_text;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::words;
use crate::report::table::{Align, Cell, Column, Row, Style, Table};
use crate::text::{Lang, Text};

/// Rows that a worksheet has, the first one with the headings.
const ROWS: u32 = 1_048_576;

/// UTF-16 units that a cell can hold.
const CELL: usize = 32_767;

/// Characters of a text that stays on one line, and of the widest column.
const LONG: usize = 60;

/// Characters of the narrowest column.
const NARROWEST: usize = 7;

/// The first year that a workbook can count days from.
const FIRST_YEAR: i32 = 1900;

/// The formats of cells.
pub(super) struct Formats {
    pub bold: Format,
    pub wrapped: Format,
    head: Format,
    head_right: Format,
    body: ByKind,
    total: ByKind,
}

struct ByKind {
    text: Format,
    long: Format,
    count: Format,
    year: Format,
    change: Format,
    measure: Format,
    date: Format,
}

impl Formats {
    pub fn new(lang: Lang) -> Self {
        let bold = Format::new().set_bold();
        let head = bold.clone().set_border_bottom(FormatBorder::Thin);
        Self {
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            head_right: head.clone().set_align(FormatAlign::Right),
            head,
            body: ByKind::new(&Format::new(), lang),
            total: ByKind::new(&bold.clone().set_border_top(FormatBorder::Thin), lang),
            bold,
        }
    }
}

impl ByKind {
    fn new(base: &Format, lang: Lang) -> Self {
        let with = |pattern: &str| base.clone().set_num_format(pattern);
        Self {
            text: base.clone(),
            long: base.clone().set_text_wrap(),
            count: with("#,##0"),
            // Beside labels, as they stand.
            year: with("0").set_align(FormatAlign::Left),
            change: with("+#,##0;-#,##0;0"),
            measure: with("0.0"),
            date: with(match lang {
                Lang::Es => "dd/mm/yyyy",
                Lang::En => "yyyy-mm-dd",
            }),
        }
    }
}

/// Writes the headings into the first row and keeps it in sight.
pub(super) fn head(
    sheet: &mut Worksheet,
    columns: &[Column],
    text: &Text,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (place, column) in (0..).zip(columns) {
        let heading = words::heading_line(&column.heading, text);
        let format = match column.align {
            Align::Left => &formats.head,
            Align::Right => &formats.head_right,
        };
        sheet.write_string_with_format(0, place, heading, format)?;
    }
    Ok(())
}

/// Makes every column as wide as its longest text, within bounds; what is
/// longer is wrapped.
pub(super) fn widths(sheet: &mut Worksheet, table: &Table, text: &Text) -> Result<(), XlsxError> {
    for (at, column) in table.columns.iter().enumerate() {
        let heading = words::heading_line(&column.heading, text).chars().count();
        let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        let cells = cells.map(|cell| words::in_file(cell, text).chars().count());
        // Bold letters and thousands' commas take a little more.
        let widest = cells.chain([heading]).max().unwrap_or_default() + 2;
        let place = u16::try_from(at).unwrap_or(u16::MAX);
        sheet.set_column_width(place, widest.clamp(NARROWEST, LONG) as f64)?;
    }
    Ok(())
}

/// Writes a row at `place`, 1 being the first below the headings.
pub(super) fn row(
    sheet: &mut Worksheet,
    place: u32,
    row: &Row,
    text: &Text,
    formats: &Formats,
) -> Result<()> {
    cells(sheet, place, row.style, &row.cells, text, formats)
}

/// As [`row`], of cells that are not in a table.
pub(super) fn cells(
    sheet: &mut Worksheet,
    place: u32,
    style: Style,
    cells: &[Cell],
    text: &Text,
    formats: &Formats,
) -> Result<()> {
    if place >= ROWS {
        return Err(full());
    }
    let formats = match style {
        Style::Body => &formats.body,
        Style::Total => &formats.total,
    };
    for (column, cell) in (0..).zip(cells) {
        put(sheet, (place, column), cell, text, formats)?;
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    text: &Text,
    formats: &ByKind,
) -> Result<()> {
    let written = match cell {
        Cell::Missing => return Ok(()),
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &formats.count)
        }
        Cell::Year(year) => sheet.write_number_with_format(row, column, *year, &formats.year),
        Cell::Change(change) => {
            sheet.write_number_with_format(row, column, *change as f64, &formats.change)
        }
        Cell::Decimal(measure) => {
            sheet.write_number_with_format(row, column, *measure, &formats.measure)
        }
        Cell::Date(date) if countable(*date) => {
            sheet.write_datetime_with_format(row, column, *date, &formats.date)
        }
        cell => {
            let words = visible_text(&words::in_file(cell, text)).into_owned();
            if words.encode_utf16().count() > CELL {
                return Err(too_long(&words));
            }
            let format = match words.chars().count() > LONG || words.contains('\n') {
                true => &formats.long,
                false => &formats.text,
            };
            sheet.write_string_with_format(row, column, words, format)
        }
    };
    written.map(drop).map_err(failed)
}

fn countable(date: NaiveDate) -> bool {
    (FIRST_YEAR..=9999).contains(&date.year())
}

fn full() -> Error {
    Error::new(Kind::Refused, msg!("render-sheet-full", limit = ROWS - 1))
        .hint(msg!("render-sheet-full-hint"))
}

fn too_long(words: &str) -> Error {
    let count = words.chars().count();
    Error::new(
        Kind::Refused,
        msg!("render-sheet-text-long", count = count, limit = CELL),
    )
    .hint(msg!("render-sheet-text-long-hint"))
}
