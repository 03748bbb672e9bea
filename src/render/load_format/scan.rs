//! Where rows and cells are: spreadsheets may leave out the place of one that
//! follows the one before.

use crate::report::load_format::place::{MOST_COLUMNS, MOST_ROWS, Place};

/// The row and column that were read last.
#[derive(Debug, Default, Clone, Copy)]
pub struct Cursor {
    row: u32,
    column: u32,
}

impl Cursor {
    /// Goes on to a row; its number, or the next one where it says none.
    pub fn row(&mut self, told: Option<&str>) -> Option<u32> {
        self.row = match told {
            Some(told) => number(told)?,
            None => self.row.checked_add(1)?,
        };
        self.column = 0;
        (1..=MOST_ROWS).contains(&self.row).then_some(self.row)
    }

    /// Goes on to a cell of the row; its place, or the next one where it says
    /// none. None where it says one that no sheet has, or that is in another
    /// row.
    pub fn cell(&mut self, told: Option<&str>) -> Option<Place> {
        let place = match told {
            Some(told) => Place::parse(told)?,
            None => Place::new(self.row, self.column.checked_add(1)?),
        };
        self.column = place.column;
        (place.row == self.row && place.column <= MOST_COLUMNS).then_some(place)
    }
}

/// A whole number in digits.
pub fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
