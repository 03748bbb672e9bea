//! A workbook as far as a load format is looked for in it: its sheets' texts,
//! their choices and merged cells, and the names of its areas. Whoever reads
//! the package fills it in.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::place::{Area, Place};
use crate::domain::fold::search_key;

/// What a workbook says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    /// Its sheets, in their order.
    pub sheets: Vec<Sheet>,
    /// Its named areas: name, and the formula that says where.
    pub names: Vec<(String, String)>,
}

/// What one sheet says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The texts of its cells that have one; numbers as they are stored.
    pub cells: BTreeMap<Place, Rc<str>>,
    /// Its validations by a list.
    pub choices: Vec<Choice>,
    /// Cells merged into one.
    pub merged: Vec<Area>,
}

/// A validation that offers a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// For which cells.
    pub areas: Vec<Area>,
    /// Where the list is: a name, an area of a sheet, or itself in quotes.
    pub formula: String,
}

impl Book {
    /// The sheet of that name; spreadsheets do not tell upper from lower case.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        let key = name.trim().to_lowercase();
        self.sheets
            .iter()
            .find(|sheet| sheet.name.trim().to_lowercase() == key)
    }

    /// The values that the formula of a choice offers: those of a name, of an
    /// area or of itself. None where it leads nowhere.
    pub fn offered(&self, formula: &str) -> Option<Vec<Rc<str>>> {
        let formula = formula.trim();
        let formula = formula.strip_prefix('=').unwrap_or(formula);
        if let Some(list) = formula.strip_prefix('"') {
            let list = list.strip_suffix('"')?.replace("\"\"", "\"");
            return Some(list.split(',').map(|one| one.trim().into()).collect());
        }
        if formula.contains('!') {
            return self.in_area(formula);
        }
        let name = formula.to_lowercase();
        let (_, area) = self
            .names
            .iter()
            .find(|(known, _)| known.to_lowercase() == name)?;
        self.in_area(area)
    }

    /// The texts of an area such as `Hidden_1!$A$1:$A$2`.
    fn in_area(&self, formula: &str) -> Option<Vec<Rc<str>>> {
        let (sheet, area) = formula.trim().rsplit_once('!')?;
        let sheet = sheet.trim_matches('\'').replace("''", "'");
        let sheet = self.sheet(&sheet)?;
        match Area::parse(area) {
            Some(area) => Some(sheet.within(area)),
            // A whole column: $A:$A.
            None => Some(sheet.first_column()),
        }
    }
}

impl Sheet {
    /// The text of a cell, without what surrounds it.
    pub fn text(&self, place: Place) -> Option<&str> {
        let text = self.cells.get(&place)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The texts of a row with their columns, in their order.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (u32, &str)> {
        self.cells
            .range(Place::new(row, 1)..Place::new(row + 1, 1))
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(place, text)| (place.column, text.trim()))
    }

    /// The first cell with a text in one of the columns, from a row on.
    pub fn first_filled(&self, from_row: u32, columns: &[u32]) -> Option<Place> {
        self.cells
            .range(Place::new(from_row, 1)..)
            .find(|(place, text)| columns.contains(&place.column) && !text.trim().is_empty())
            .map(|(place, _)| *place)
    }

    /// The texts of its first column.
    pub fn first_column(&self) -> Vec<Rc<str>> {
        self.cells
            .iter()
            .filter(|(place, text)| place.column == 1 && !text.trim().is_empty())
            .map(|(_, text)| Rc::clone(text))
            .collect()
    }

    fn within(&self, area: Area) -> Vec<Rc<str>> {
        self.cells
            .range(area.first..=area.last)
            .filter(|(place, text)| area.contains(**place) && !text.trim().is_empty())
            .map(|(_, text)| Rc::clone(text))
            .collect()
    }
}

/// Whether two headings, or two values, are the same but for case, accents,
/// punctuation and spaces.
pub fn alike(one: &str, other: &str) -> bool {
    search_key(one) == search_key(other)
}
