//! A load format of the national transparency platform, found in a workbook by
//! what the workbook itself says: the type codes, field ids and headers above
//! its data, the lists of its catalogues, the sheets of its sub-tables.
//!
//! The layout is that of the formats which the platform gives out
//! (fixtures/load_format/SOURCES.md): sheet `Reporte de Formatos`, row 1 the
//! format's id, rows 2–3 its title block, row 4 type codes, row 5 field ids,
//! row 6 `Tabla Campos`, row 7 headers, data from row 8; in the sheet of a
//! sub-table rows 1–3 are codes, ids and headers, data from row 4, the first
//! column the ID that the main sheet points at.
//!
//! `choices` finds the catalogues of columns, `header` reads what stands above
//! them.

mod choices;
mod header;

use std::rc::Rc;

use chrono::NaiveDate;

use super::book::{Book, Sheet, alike};
use super::fault::Fault;
use super::kind::Kind;
use super::place::Place;
use crate::domain::fold::search_key;
use crate::msg;

use choices::choices;
pub use header::heading_key;
use header::{without_criterion, without_table};

/// The sheet that every load format has.
pub const MAIN_SHEET: &str = "Reporte de Formatos";
/// Columns that a format has at most; real ones have some forty.
const MOST_COLUMNS: usize = 500;
/// What stands above the headers.
const ABOVE_HEADERS: &str = "Tabla Campos";

/// A load format.
#[derive(Debug, Clone, PartialEq)]
pub struct Format {
    /// The platform's number of it (A1), where it says one.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its short name, such as `a69_f30`.
    pub short_name: Option<String>,
    /// The main sheet.
    pub main: Grid,
    /// The sheets of sub-tables that fields of the main sheet point at.
    pub tables: Vec<Grid>,
}

/// The part of a sheet that is filled: its columns, and where its data begin.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The name of the sheet.
    pub sheet: String,
    /// The first row of data.
    pub first_row: u32,
    /// Its columns, in their order. In a sub-table the ID is not among them.
    pub fields: Vec<Field>,
    /// Merged cells that reach into the data.
    merged: Vec<super::place::Area>,
    /// The first cell of the data that is filled already.
    pub filled: Option<Place>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The column, from 1.
    pub column: u32,
    /// Its type.
    pub kind: Kind,
    /// The platform's number of it, where it says one.
    pub id: Option<String>,
    /// Its header, without the criterion before and the sheet after it.
    pub name: String,
    /// From when on the platform asks for it, where the header says so.
    pub since: Option<NaiveDate>,
    /// The values of its catalogue.
    pub choices: Option<Vec<Rc<str>>>,
    /// The number of its sub-table in [`Format::tables`].
    pub table: Option<usize>,
}

/// The rows of a sheet in which a format says what its columns are.
struct Rows {
    kinds: u32,
    ids: u32,
    headers: u32,
    data: u32,
}

const MAIN: Rows = Rows {
    kinds: 4,
    ids: 5,
    headers: 7,
    data: 8,
};

const TABLE: Rows = Rows {
    kinds: 1,
    ids: 2,
    headers: 3,
    data: 4,
};

impl Format {
    /// The load format that a workbook holds.
    ///
    /// # Errors
    /// No sheet `Reporte de Formatos`, no `Tabla Campos` in its row 6, no
    /// headers in its row 7, or a sub-table whose sheet is not there.
    pub fn find(book: &Book) -> Result<Self, Fault> {
        let sheet = book.sheet(MAIN_SHEET).ok_or_else(|| {
            let there: Vec<&str> = book
                .sheets
                .iter()
                .map(|sheet| sheet.name.as_str())
                .collect();
            Fault::sheet(
                MAIN_SHEET,
                msg!("load-format-no-sheet", sheets = there.join(", ")),
            )
        })?;
        if !sheet.row(6).any(|(_, text)| alike(text, ABOVE_HEADERS)) {
            let what = msg!("load-format-no-mark", mark = ABOVE_HEADERS);
            return Err(Fault::row(&sheet.name, 6, what));
        }
        let mut main = grid(book, sheet, &MAIN, 1)?;
        let tables = tables(book, &mut main)?;
        let titled = |label: &str| {
            let (column, _) = sheet.row(2).find(|(_, text)| alike(text, label))?;
            sheet.text(Place::new(3, column)).map(str::to_owned)
        };
        Ok(Self {
            id: sheet.text(Place::new(1, 1)).map(str::to_owned),
            title: titled("título"),
            short_name: titled("nombre corto"),
            main,
            tables,
        })
    }

    /// The name of the filled workbook in a set: `sipot_` and the format's
    /// short name or number, in lower-case letters, digits and `_`.
    pub fn file_name(&self) -> String {
        let name = self.short_name.as_deref().or(self.id.as_deref());
        let name = search_key(name.unwrap_or_default());
        let safe: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
            .take(60)
            .collect();
        match safe.trim_matches('_') {
            "" => "sipot.xlsx".to_owned(),
            name => format!("sipot_{name}.xlsx"),
        }
    }
}

impl Grid {
    /// The columns whose header or field id is `key`.
    pub fn fields_of<'a>(&'a self, key: &str) -> Vec<&'a Field> {
        let key = key.trim();
        let by_id = |field: &&Field| field.id.as_deref() == Some(key);
        let found: Vec<&Field> = self.fields.iter().filter(by_id).collect();
        if !found.is_empty() {
            return found;
        }
        let (_, key) = without_criterion(key);
        let (key, _) = without_table(key);
        let key = heading_key(key);
        self.fields
            .iter()
            .filter(|field| heading_key(&field.name) == key)
            .collect()
    }

    /// Whether the cell is hidden behind another that it is merged with.
    pub fn is_covered(&self, place: Place) -> bool {
        self.merged
            .iter()
            .any(|area| area.contains(place) && area.first != place)
    }
}

/// The columns of a sheet from `first_column` on.
fn grid(book: &Book, sheet: &Sheet, rows: &Rows, first_column: u32) -> Result<Grid, Fault> {
    let mut fields: Vec<Field> = sheet
        .row(rows.headers)
        .filter(|(column, _)| *column >= first_column)
        .map(|(column, header)| {
            let at = |row| sheet.text(Place::new(row, column));
            let (since, header) = without_criterion(header);
            let (name, _) = without_table(header);
            Field {
                column,
                kind: Kind::of(at(rows.kinds).unwrap_or_default()),
                id: at(rows.ids).map(str::to_owned),
                name: name.split_whitespace().collect::<Vec<_>>().join(" "),
                since,
                choices: None,
                table: None,
            }
        })
        .collect();
    if fields.is_empty() {
        let what = msg!("load-format-no-headers");
        return Err(Fault::row(&sheet.name, rows.headers, what));
    }
    if fields.len() > MOST_COLUMNS {
        let what = msg!("load-format-too-wide", limit = MOST_COLUMNS);
        return Err(Fault::row(&sheet.name, rows.headers, what));
    }
    let mut nth = 0;
    for field in fields.iter_mut().filter(|field| field.kind == Kind::Choice) {
        nth += 1;
        field.choices = choices(book, sheet, rows, field.column, nth);
    }
    let columns: Vec<u32> = sheet.row(rows.headers).map(|(column, _)| column).collect();
    Ok(Grid {
        sheet: sheet.name.clone(),
        first_row: rows.data,
        filled: sheet.first_filled(rows.data, &columns),
        merged: sheet
            .merged
            .iter()
            .filter(|area| area.last.row >= rows.data)
            .copied()
            .collect(),
        fields,
    })
}

/// The sheets of the sub-tables; each field that has one learns its number.
fn tables(book: &Book, main: &mut Grid) -> Result<Vec<Grid>, Fault> {
    let mut tables: Vec<Grid> = Vec::new();
    let sheet = book.sheet(&main.sheet);
    for field in &mut main.fields {
        if field.kind != Kind::Table {
            continue;
        }
        let place = Place::new(MAIN.headers, field.column);
        let header = sheet.and_then(|sheet| sheet.text(place));
        let told = header.and_then(|header| without_table(header).1);
        let name = match (told, &field.id) {
            (Some(name), _) => name.to_owned(),
            (None, Some(id)) => format!("Tabla_{id}"),
            (None, None) => continue,
        };
        let Some(found) = book.sheet(&name) else {
            let what = msg!("load-format-no-table", table = name);
            return Err(Fault::cell(&main.sheet, place, what));
        };
        field.table = Some(tables.len());
        tables.push(grid(book, found, &TABLE, 2)?);
    }
    Ok(tables)
}

#[cfg(test)]
mod tests;
