//! The values of a column's catalogue, which a workbook tells in one of several
//! ways.

use std::rc::Rc;

use super::Rows;
use crate::report::load_format::book::{Book, Sheet};
use crate::report::load_format::place::{Area, Place};

/// Values that a catalogue has at most; those of municipalities have 2,500.
const MOST_CHOICES: usize = 20_000;
/// Characters that a value of a catalogue has at most.
const LONGEST_CHOICE: usize = 1_000;

/// The values of a catalogue: those that the sheet's own validation of the
/// column offers; else those of the area whose name is that of a catalogue's
/// sheet and the column's number from 0, as the platform names them
/// (`Hidden_14` is column E's, in `Hidden_1`); else those of the sheet that
/// stands in the place of the column among the catalogues.
pub fn choices(
    book: &Book,
    sheet: &Sheet,
    rows: &Rows,
    column: u32,
    nth: u32,
) -> Option<Vec<Rc<str>>> {
    let place = Place::new(rows.data, column);
    let of_column = |area: &Area| {
        (area.first.column..=area.last.column).contains(&column) && area.last.row >= rows.data
    };
    let exact = sheet
        .choices
        .iter()
        .find(|choice| choice.areas.iter().any(|area| area.contains(place)));
    let validated = exact.or_else(|| {
        sheet
            .choices
            .iter()
            .find(|choice| choice.areas.iter().any(of_column))
    });
    let belongs = |hidden: &Sheet| {
        let name = hidden.name.to_lowercase();
        let of_table = name
            .split_once("_tabla_")
            .map(|(_, table)| table.to_owned());
        let own = sheet.name.to_lowercase();
        name.starts_with("hidden_") && of_table.as_deref() == own.strip_prefix("tabla_")
    };
    let named = || {
        let hidden = book.sheets.iter().filter(|hidden| belongs(hidden));
        hidden
            .map(|hidden| format!("{}{}", hidden.name, column - 1))
            .find_map(|name| book.offered(&name))
    };
    let in_order = || {
        let suffix = match sheet.name.to_lowercase().starts_with("tabla_") {
            true => format!("_{}", sheet.name),
            false => String::new(),
        };
        Some(book.sheet(&format!("Hidden_{nth}{suffix}"))?.first_column())
    };
    let some = |values: &Vec<Rc<str>>| !values.is_empty();
    let mut values = validated
        .and_then(|choice| book.offered(&choice.formula))
        .filter(some)
        .or_else(|| named().filter(some))
        .or_else(|| in_order().filter(some))?;
    values.retain(|value| value.len() <= LONGEST_CHOICE);
    values.truncate(MOST_CHOICES);
    Some(values)
}
