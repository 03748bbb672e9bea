//! Places in a workbook's sheet as spreadsheets write them: `AB12`, `A1:C3`.

use std::fmt;

/// Rows that a sheet has at most.
pub const MOST_ROWS: u32 = 1_048_576;
/// Columns that a sheet has at most.
pub const MOST_COLUMNS: u32 = 16_384;

/// One cell: row and column from 1. Places are ordered as one reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The row, from 1.
    pub row: u32,
    /// The column, from 1.
    pub column: u32,
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The corner above, left.
    pub first: Place,
    /// The corner below, right.
    pub last: Place,
}

impl Place {
    /// The place at these.
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// The place that a text such as `AB12` or `$AB$12` means.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('$').unwrap_or(text);
        let digits = text.find(|c: char| !c.is_ascii_alphabetic())?;
        let (letters, row) = text.split_at(digits);
        let row = row.strip_prefix('$').unwrap_or(row);
        let plain = (1..=7).contains(&row.len()) && row.bytes().all(|byte| byte.is_ascii_digit());
        let row: u32 = plain.then(|| row.parse().ok()).flatten()?;
        let column = column_of(letters)?;
        (1..=MOST_ROWS)
            .contains(&row)
            .then_some(Self { row, column })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", letters(self.column), self.row)
    }
}

impl Area {
    /// The area that a text such as `A1:C3` or `B2` means.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = match text.split_once(':') {
            Some((first, last)) => (Place::parse(first)?, Place::parse(last)?),
            None => (Place::parse(text)?, Place::parse(text)?),
        };
        let ordered = first.row <= last.row && first.column <= last.column;
        ordered.then_some(Self { first, last })
    }

    /// Whether the cell lies in it.
    pub fn contains(&self, place: Place) -> bool {
        (self.first.row..=self.last.row).contains(&place.row)
            && (self.first.column..=self.last.column).contains(&place.column)
    }

    /// The smallest area that holds this one and the cell.
    #[must_use]
    pub fn with(self, place: Place) -> Self {
        Self {
            first: Place {
                row: self.first.row.min(place.row),
                column: self.first.column.min(place.column),
            },
            last: Place {
                row: self.last.row.max(place.row),
                column: self.last.column.max(place.column),
            },
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first == self.last {
            true => write!(f, "{}", self.first),
            false => write!(f, "{}:{}", self.first, self.last),
        }
    }
}

/// The letters of a column from 1: `A`, `Z`, `AA`.
pub fn letters(column: u32) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The column, from 1, that letters mean.
fn column_of(letters: &str) -> Option<u32> {
    if !(1..=3).contains(&letters.len()) {
        return None;
    }
    let column = letters.bytes().try_fold(0, |column: u32, letter| {
        letter
            .is_ascii_alphabetic()
            .then(|| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    (column <= MOST_COLUMNS).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_its_letters() {
        for column in 1..=MOST_COLUMNS {
            assert_eq!(column_of(&letters(column)), Some(column));
        }
        assert_eq!(letters(27), "AA");
        assert_eq!(letters(MOST_COLUMNS), "XFD");
        assert_eq!(column_of("XFE"), None);
    }

    #[test]
    fn places_and_areas_are_read_as_spreadsheets_write_them() {
        assert_eq!(Place::parse("AB12"), Some(Place::new(12, 28)));
        assert_eq!(Place::parse("$C$8"), Some(Place::new(8, 3)));
        for wrong in ["", "A", "12", "A0", "A1048577", "ÁÉ1", "A+1", "A1B"] {
            assert_eq!(Place::parse(wrong), None, "{wrong}");
        }
        let area = Area::parse("B2:C9").expect("an area");
        assert!(area.contains(Place::new(9, 2)) && !area.contains(Place::new(10, 2)));
        assert_eq!(area.with(Place::new(12, 1)).to_string(), "A2:C12");
        assert_eq!(Area::parse("B2").expect("a cell").to_string(), "B2");
        assert_eq!(Area::parse("C9:B2"), None);
    }
}
