//! What is wrong with a template, a mapping or a value, and where.

use super::place::{Place, letters};
use crate::message::Message;
use crate::msg;

/// Something wrong, with its sheet and, as far as it has one, its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The name of the sheet.
    pub sheet: String,
    /// The row, from 1.
    pub row: Option<u32>,
    /// The column, from 1.
    pub column: Option<u32>,
    /// What is wrong.
    pub what: Message,
}

impl Fault {
    /// Something wrong with a sheet as a whole.
    pub fn sheet(sheet: &str, what: Message) -> Self {
        Self {
            sheet: sheet.to_owned(),
            row: None,
            column: None,
            what,
        }
    }

    /// Something wrong with a row.
    pub fn row(sheet: &str, row: u32, what: Message) -> Self {
        Self {
            row: Some(row),
            ..Self::sheet(sheet, what)
        }
    }

    /// Something wrong with a cell.
    pub fn cell(sheet: &str, place: Place, what: Message) -> Self {
        Self {
            row: Some(place.row),
            column: Some(place.column),
            ..Self::sheet(sheet, what)
        }
    }

    /// The sentence: sheet, row, column, and what is wrong.
    pub fn message(&self) -> Message {
        let sheet = &self.sheet;
        let what = self.what.clone();
        // Row numbers are names of places: no comma parts their thousands.
        let row = self.row.map(|row| row.to_string());
        match (row, self.column) {
            (Some(row), Some(column)) => msg!(
                "load-format-at-cell",
                sheet = sheet,
                row = row,
                column = letters(column),
                what = what
            ),
            (Some(row), None) => {
                msg!("load-format-at-row", sheet = sheet, row = row, what = what)
            }
            (None, _) => msg!("load-format-at-sheet", sheet = sheet, what = what),
        }
    }
}
