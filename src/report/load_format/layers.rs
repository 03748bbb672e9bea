//! Which source fills a column of a row: what the mapping says of the row,
//! then of all rows, then the preset, then what every format asks for.

use super::facts::{Facts, Known};
use super::fault::Fault;
use super::format::Grid;
use super::mapping::{Each, Mapping, RowsOf};
use super::place::{Place, letters};
use super::source::{Columns, Source};
use crate::domain::likeness::by_beginning;
use crate::msg;

/// How much alike a key and a header must be to be told.
const ALIKE: f64 = 0.75;

/// The source of each column of a grid, by its number there.
pub type Resolved<'a> = Vec<Option<&'a Source>>;

/// A row of the main sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowOf {
    /// The only one.
    Whole,
    /// That of a dataset.
    Dataset(usize),
    /// One of the mapping's own list.
    Listed(usize),
}

/// The sources of every column and row.
pub struct Layers<'a> {
    /// Names that fit no column.
    pub faults: Vec<Fault>,
    /// What the note says of figures that are not published.
    pub withheld: Option<&'a str>,
    rows: Vec<RowOf>,
    of_rows: Vec<Resolved<'a>>,
    /// Above the rows of a list: what is said where nothing was registered.
    first: Resolved<'a>,
    of_all: Vec<Resolved<'a>>,
}

impl RowOf {
    /// What is known of the row's dataset.
    pub fn dataset(self, known: &Known) -> Option<&Facts> {
        match self {
            Self::Dataset(number) => known.datasets.get(number),
            Self::Whole | Self::Listed(_) => None,
        }
    }
}

impl<'a> Layers<'a> {
    /// The layers of a mapping over a preset.
    pub fn new(
        grid: &Grid,
        own: &'a Mapping,
        preset: &'a Mapping,
        common: &'a Mapping,
        known: &Known,
    ) -> Self {
        let mut faults = Vec::new();
        // Presets speak of more headers than any one format has.
        let mut ignored = Vec::new();
        let rows_of = own.rows.as_ref().or(preset.rows.as_ref());
        let listed: &[Columns] = match rows_of {
            Some(RowsOf::Listed(rows)) => rows,
            _ => &[],
        };
        let silent = known.nothing_registered;
        let mut of_all = Vec::new();
        // Before the office's own: what it says of every period does not tell
        // that there was nothing in this one.
        if silent {
            of_all.push(resolve(grid, &preset.without_data, &mut ignored));
        }
        of_all.push(resolve(grid, &own.columns, &mut faults));
        of_all.push(resolve(grid, &preset.columns, &mut ignored));
        of_all.push(resolve(grid, &common.columns, &mut ignored));
        // What it says is checked also where it does not apply.
        let without = resolve(grid, &own.without_data, &mut faults);
        let first = match silent {
            true => without,
            false => vec![None; grid.fields.len()],
        };
        Self {
            of_rows: listed
                .iter()
                .map(|columns| resolve(grid, columns, &mut faults))
                .collect(),
            rows: rows(rows_of, known),
            withheld: [own, preset, common]
                .into_iter()
                .find_map(|mapping| mapping.withheld.as_deref()),
            first,
            of_all,
            faults,
        }
    }

    /// The rows of the main sheet; at least one.
    pub fn rows(&self) -> impl Iterator<Item = RowOf> {
        self.rows.iter().copied()
    }

    /// The source of a column, by its number, in a row.
    pub fn source(&self, column: usize, row: RowOf) -> Option<&'a Source> {
        let listed = match row {
            RowOf::Listed(number) => self.of_rows.get(number),
            RowOf::Whole | RowOf::Dataset(_) => None,
        };
        std::iter::once(&self.first)
            .chain(listed)
            .chain(&self.of_all)
            .find_map(|layer| layer[column])
    }
}

fn rows(rows: Option<&RowsOf>, known: &Known) -> Vec<RowOf> {
    match rows {
        Some(RowsOf::Each(Each::Datasets))
            if !known.nothing_registered && !known.datasets.is_empty() =>
        {
            (0..known.datasets.len()).map(RowOf::Dataset).collect()
        }
        Some(RowsOf::Listed(listed)) if !listed.is_empty() => {
            (0..listed.len()).map(RowOf::Listed).collect()
        }
        _ => vec![RowOf::Whole],
    }
}

/// The source of each column of a grid, and what is said of no column or of
/// several.
pub fn resolve<'a>(grid: &Grid, columns: &'a Columns, faults: &mut Vec<Fault>) -> Resolved<'a> {
    let mut resolved: Resolved<'a> = vec![None; grid.fields.len()];
    for (key, source) in &columns.0 {
        let found = grid.fields_of(key);
        let what = match found.as_slice() {
            [field] => {
                let mut fields = grid.fields.iter();
                let number = fields.position(|known| known.column == field.column);
                let Some(number) = number else { continue };
                if resolved[number].replace(source).is_none() {
                    continue;
                }
                let place = Place::new(grid.first_row, field.column);
                let what = msg!("load-format-mapped-twice", key = key);
                faults.push(Fault::cell(&grid.sheet, place, what));
                continue;
            }
            [] => unknown(grid, key),
            several => {
                let ids: Vec<String> = several
                    .iter()
                    .map(|field| match &field.id {
                        Some(id) => format!("{id} ({})", letters(field.column)),
                        None => letters(field.column),
                    })
                    .collect();
                msg!("load-format-key-unclear", key = key, ids = ids.join(", "))
            }
        };
        faults.push(Fault::sheet(&grid.sheet, what));
    }
    resolved
}

fn unknown(grid: &Grid, key: &str) -> crate::message::Message {
    let best = grid
        .fields
        .iter()
        .map(|field| (by_beginning(key, &field.name), field))
        .filter(|(likeness, _)| *likeness > ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    match best {
        Some((_, best)) => msg!("load-format-no-column-like", key = key, best = &best.name),
        None => msg!("load-format-no-column", key = key),
    }
}
