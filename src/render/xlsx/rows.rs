//! A worksheet of any length, row by row: what was written goes to a nameless
//! temporary file at once, so that memory stays constant.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use rust_xlsxwriter::{Workbook, Worksheet};

use super::sheet::{self, Formats};
use super::{failed, workbook};
use crate::error::Result;
use crate::render::rows::Rows;
use crate::report::table::{Align, Cell, Column, Style};
use crate::text::Text;

/// Rows of a workbook's one sheet.
pub struct XlsxRows<'a> {
    workbook: Workbook,
    sheet: Worksheet,
    formats: Formats,
    next: u32,
    text: &'a Text,
    to: &'a mut (dyn Write + Send),
}

impl<'a> XlsxRows<'a> {
    /// Begins a workbook with one sheet called `name` (at most 31 characters).
    /// Its rows wait in a nameless file in the folder `scratch`, best the one
    /// that the workbook itself goes to; `as_of` is the moment it is made.
    ///
    /// # Errors
    /// When nothing can be written in `scratch`.
    pub fn new(
        name: &str,
        columns: &[Column],
        text: &'a Text,
        to: &'a mut (dyn Write + Send),
        scratch: &Path,
        as_of: DateTime<FixedOffset>,
    ) -> Result<Self> {
        let mut workbook = workbook(as_of);
        workbook.set_tempdir(scratch).map_err(failed)?;
        let mut sheet = workbook
            .new_worksheet_with_constant_memory()
            .map_err(failed)?;
        sheet.set_name(name).map_err(failed)?;
        for (place, column) in (0..).zip(columns) {
            // The widths come before the rows, so they cannot be measured.
            let width = match column.align {
                Align::Left => 20,
                Align::Right => 12,
            };
            sheet.set_column_width(place, width).map_err(failed)?;
        }
        let formats = Formats::new(text.lang());
        sheet::head(&mut sheet, columns, text, &formats).map_err(failed)?;
        Ok(Self {
            workbook,
            sheet,
            formats,
            next: 1,
            text,
            to,
        })
    }
}

impl Rows for XlsxRows<'_> {
    fn row(&mut self, cells: &[Cell]) -> Result<()> {
        let (place, style) = (self.next, Style::Body);
        sheet::cells(
            &mut self.sheet,
            place,
            style,
            cells,
            self.text,
            &self.formats,
        )?;
        self.next += 1;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.workbook.push_worksheet(self.sheet);
        self.workbook.save_to_writer(self.to).map_err(failed)
    }
}
