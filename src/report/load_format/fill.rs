//! The cells of a load format: each column of each row with what goes into
//! it, or with the reason why nothing does.

use super::facts::{Facts, Known};
use super::fault::Fault;
use super::format::{Field, Format, Grid, heading_key};
use super::kind::Kind;
use super::layers::{Layers, RowOf};
use super::mapping::Mapping;
use super::place::Place;
use super::source::{Came, Columns, Source, filled};
use super::value::{Entry, Value, entry};
use crate::message::Message;
use crate::msg;

/// Headers without which the platform takes no row, as they are compared
/// (heading_key). Year and day of update are told by their type, too.
const REQUIRED: [&str; 4] = [
    "ejercicio",
    "fecha de inicio del periodo que se informa",
    "fecha de termino del periodo que se informa",
    "area s responsable s que genera n posee n publica n y actualizan la informacion",
];

/// A load format, filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Filling {
    /// Every cell of every row, in their order; those of sub-tables last.
    pub cells: Vec<Planned>,
    /// What is wrong beside the cells: names in the mapping that fit no column.
    pub faults: Vec<Fault>,
}

/// A cell of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// Its sheet.
    pub sheet: String,
    /// Its place.
    pub place: Place,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is filled.
    Filled(Entry),
    /// It stays empty.
    Empty(Why),
    /// It would hold what it may not.
    Wrong(Message),
}

/// Why a cell stays empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing is mapped to it.
    Unmapped,
    /// On purpose.
    Told(String),
    /// What is mapped to it is an empty text.
    Blank,
    /// Its figure is not published.
    Withheld,
    /// Its figure is of a time that the log knows nothing of.
    Unknown,
    /// It speaks of a dataset, and the period has none.
    NoDataset,
}

/// Fills a format by a mapping with what a set knows.
pub fn fill(format: &Format, own: &Mapping, preset: &Mapping, known: &Known) -> Filling {
    let common = Mapping::common();
    let layers = Layers::new(&format.main, own, preset, &common, known);
    let mut work = Work {
        format,
        known,
        cells: Vec::new(),
        faults: layers.faults.clone(),
        tables: vec![Vec::new(); format.tables.len()],
    };
    for (row, of) in (format.main.first_row..).zip(layers.rows()) {
        work.row(row, &layers, of);
    }
    work.sub_tables();
    Filling {
        cells: work.cells,
        faults: work.faults,
    }
}

impl Filling {
    /// Everything that is wrong, in the order of the sheets.
    pub fn faults(&self) -> Vec<Fault> {
        let of_cells = self.cells.iter().filter_map(|cell| match &cell.outcome {
            Outcome::Wrong(what) => Some(Fault::cell(&cell.sheet, cell.place, what.clone())),
            _ => None,
        });
        self.faults.iter().cloned().chain(of_cells).collect()
    }

    /// The columns of the main sheet that stay empty without a word.
    pub fn unexplained(&self, format: &Format) -> Vec<u32> {
        let silent = |cell: &&Planned| {
            cell.sheet == format.main.sheet
                && matches!(cell.outcome, Outcome::Empty(Why::Unmapped | Why::Blank))
        };
        let mut columns: Vec<u32> = self
            .cells
            .iter()
            .filter(silent)
            .map(|cell| cell.place.column)
            .collect();
        let is_note = |column: &u32| {
            let mut fields = format.main.fields.iter();
            fields.any(|field| field.column == *column && field.kind == Kind::Note)
        };
        columns.retain(|column| !is_note(column));
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

struct Work<'a> {
    format: &'a Format,
    known: &'a Known,
    cells: Vec<Planned>,
    faults: Vec<Fault>,
    /// For each sub-table, the groups of rows that the main sheet points at.
    tables: Vec<Vec<&'a [Columns]>>,
}

impl<'a> Work<'a> {
    fn row(&mut self, row: u32, layers: &Layers<'a>, of: RowOf) {
        let main = &self.format.main;
        let dataset = of.dataset(self.known);
        let mut outcomes = Vec::with_capacity(main.fields.len());
        for (number, field) in main.fields.iter().enumerate() {
            let source = layers.source(number, of);
            let outcome = match (source, &field.kind) {
                (Some(Source::Rows(rows)), Kind::Table) => self.point_at(field, rows),
                (source, _) => outcome(field, source, &self.known.facts, dataset),
            };
            outcomes.push(outcome);
        }
        explain(&main.fields, &mut outcomes, layers.withheld);
        for (field, mut outcome) in main.fields.iter().zip(outcomes) {
            if matches!(outcome, Outcome::Empty(_)) && is_required(field) {
                outcome = Outcome::Wrong(msg!("load-format-required"));
            }
            self.put(main, Place::new(row, field.column), outcome);
        }
    }

    /// The ID of a group of rows in a sub-table; equal groups are one.
    fn point_at(&mut self, field: &Field, rows: &'a [Columns]) -> Outcome {
        let Some(number) = field.table else {
            return Outcome::Wrong(msg!("load-format-table-unknown"));
        };
        if rows.iter().all(Columns::is_void) {
            return Outcome::Empty(Why::Blank);
        }
        let groups = &mut self.tables[number];
        let at = groups.iter().position(|known| *known == rows);
        let at = at.unwrap_or_else(|| {
            groups.push(rows);
            groups.len() - 1
        });
        Outcome::Filled(Entry::Number((at + 1).to_string()))
    }

    fn sub_tables(&mut self) {
        let tables = std::mem::take(&mut self.tables);
        for (grid, groups) in self.format.tables.iter().zip(tables) {
            let numbered = (1u32..).zip(groups);
            let rows = numbered.flat_map(|(id, rows)| rows.iter().map(move |row| (id, row)));
            let rows = rows.filter(|(_, row)| !row.is_void());
            for (row, (id, columns)) in (grid.first_row..).zip(rows) {
                self.sub_row(grid, row, id, columns);
            }
        }
    }

    fn sub_row(&mut self, grid: &Grid, row: u32, id: u32, columns: &Columns) {
        let own = super::layers::resolve(grid, columns, &mut self.faults);
        let id = Outcome::Filled(Entry::Number(id.to_string()));
        self.put(grid, Place::new(row, 1), id);
        for (number, field) in grid.fields.iter().enumerate() {
            let outcome = outcome(field, own[number], &self.known.facts, None);
            self.put(grid, Place::new(row, field.column), outcome);
        }
    }

    fn put(&mut self, grid: &Grid, place: Place, outcome: Outcome) {
        let hidden = grid.is_covered(place) && matches!(outcome, Outcome::Filled(_));
        self.cells.push(Planned {
            sheet: grid.sheet.clone(),
            place,
            outcome: match hidden {
                true => Outcome::Wrong(msg!("load-format-merged")),
                false => outcome,
            },
        });
        if let (Some(filled), true) = (grid.filled, place.row == grid.first_row) {
            let told = self
                .faults
                .iter()
                .any(|fault| fault.sheet == grid.sheet && fault.row == Some(filled.row));
            if !told {
                let what = msg!("load-format-filled");
                self.faults.push(Fault::cell(&grid.sheet, filled, what));
            }
        }
    }
}

fn outcome(
    field: &Field,
    source: Option<&Source>,
    facts: &Facts,
    dataset: Option<&Facts>,
) -> Outcome {
    let value = match source {
        None => return Outcome::Empty(Why::Unmapped),
        Some(Source::Nothing(())) => return Outcome::Empty(Why::Blank),
        Some(Source::Empty(reason)) => return Outcome::Empty(Why::Told(reason.empty.clone())),
        Some(Source::Rows(_)) => return Outcome::Wrong(msg!("load-format-rows-elsewhere")),
        Some(Source::Number(number)) => Value::Number(number.to_string()),
        Some(Source::Text(text)) => match filled(text, facts, dataset) {
            Ok(Came::Value(value)) => value,
            Ok(Came::Withheld) => return Outcome::Empty(Why::Withheld),
            Ok(Came::Unknown) => return Outcome::Empty(Why::Unknown),
            Ok(Came::NoDataset) => return Outcome::Empty(Why::NoDataset),
            Err(what) => return Outcome::Wrong(what),
        },
    };
    match entry(field, value) {
        Ok(Some(entry)) => Outcome::Filled(entry),
        Ok(None) => Outcome::Empty(Why::Blank),
        Err(what) => Outcome::Wrong(what),
    }
}

/// Adds to the row's note why columns stay empty.
fn explain(fields: &[Field], outcomes: &mut [Outcome], withheld: Option<&str>) {
    let mut told = Vec::new();
    let mut hidden = Vec::new();
    for (field, outcome) in fields.iter().zip(outcomes.iter()) {
        match outcome {
            Outcome::Empty(Why::Told(reason)) if !reason.trim().is_empty() => {
                told.push(format!("{}: {}", field.name, reason.trim()));
            }
            Outcome::Empty(Why::Withheld) => hidden.push(field.name.as_str()),
            _ => {}
        }
    }
    if let (Some(text), false) = (withheld, hidden.is_empty()) {
        told.push(text.replace("{columns}", &hidden.join("; ")));
    }
    let note = fields.iter().position(|field| field.kind == Kind::Note);
    let Some(note) = note.filter(|_| !told.is_empty()) else {
        return;
    };
    let said = match &outcomes[note] {
        Outcome::Filled(entry) => entry.shown().to_owned(),
        Outcome::Empty(_) => String::new(),
        Outcome::Wrong(_) => return,
    };
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend((!said.is_empty()).then_some(said));
    sentences.extend(
        told.into_iter()
            .map(|one| match one.ends_with(['.', '!', '?']) {
                true => one,
                false => format!("{one}."),
            }),
    );
    outcomes[note] = match entry(&fields[note], Value::Text(sentences.join(" "))) {
        Ok(Some(entry)) => Outcome::Filled(entry),
        Ok(None) => Outcome::Empty(Why::Blank),
        Err(what) => Outcome::Wrong(what),
    };
}

/// Whether the platform takes no row without a value of this column.
pub fn is_required(field: &Field) -> bool {
    matches!(field.kind, Kind::Year | Kind::Updated)
        || REQUIRED.contains(&heading_key(&field.name).as_str())
}

#[cfg(test)]
mod tests;
