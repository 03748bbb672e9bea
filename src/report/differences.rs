//! What differs between two states of the same report, cell by cell: whatever
//! figure a report prints is compared, so no list of figures has to be kept
//! beside the reports.

use serde_json::{Value, json};

use super::table::{Align, Cell, Column, Counted, Row, Style, Table};
use crate::message::Message;
use crate::msg;

/// Columns that set figures beside other figures, or only name the period.
const BESIDE: [&str; 2] = ["anio_anterior", "diferencia"];

/// The code of the line of a table that sums the others.
const TOTAL: &str = "total";

/// Which figure of a report: table, code of the line, column, each as CSV has
/// it.
pub type Place = (&'static str, String, &'static str);

/// A figure in two states.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Which.
    pub place: Place,
    /// What it counts.
    pub counts: Option<Counted>,
    /// What its line is called.
    pub label: Cell,
    /// What its column is called.
    pub heading: Cell,
    /// The figure in the earlier state.
    pub was: Cell,
    /// The figure in the later state.
    pub is: Cell,
}

impl Difference {
    /// Whether the figure differs.
    pub fn differs(&self) -> bool {
        self.was != self.is
    }

    /// How much more it is, where both are counts.
    pub fn change(&self) -> Option<i64> {
        match (&self.was, &self.is) {
            (Cell::Number(was), Cell::Number(is)) => Some(is - was),
            _ => None,
        }
    }

    /// Whether both are one sum over all, told by two tables.
    fn repeats(&self, told: &Self) -> bool {
        let ((table, code, column), (other, its_code, its_column)) = (&self.place, &told.place);
        code == TOTAL
            && (code, column) == (its_code, its_column)
            && table != other
            && (self.counts, &self.was, &self.is) == (told.counts, &told.was, &told.is)
    }

    /// As a program reads it.
    pub fn json(&self) -> Value {
        let (table, code, column) = &self.place;
        json!({
            "table": table,
            "code": code,
            "column": column,
            "counts": self.counts.map(Counted::name),
            "was": number(&self.was),
            "now": number(&self.is),
            "difference": self.change(),
        })
    }
}

fn number(cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => json!(number),
        Cell::Decimal(measure) => json!(measure),
        _ => Value::Null,
    }
}

/// Every figure of two states of a report, in reading order. A line that only
/// one of them has counted nothing in the other.
pub fn compared(was: &[Table], is: &[Table]) -> Vec<Difference> {
    let mut all = Vec::new();
    for table in is {
        let earlier = was.iter().find(|earlier| earlier.name == table.name);
        let lines = |table: &Table| -> Vec<String> {
            let codes = table.rows.iter().map(|row| code(table, row));
            codes.collect()
        };
        let mut codes = lines(table);
        let gone = earlier.map(lines).unwrap_or_default();
        codes.extend(gone.into_iter().filter(|code| !lines(table).contains(code)));
        for code in codes {
            all.extend(of_line(table, earlier, &code));
        }
    }
    all
}

/// The figures that differ, each told once: a sum over all that another table
/// repeats is left out. Breakdowns that happen to change alike are all told.
pub fn told_once(all: Vec<Difference>) -> Vec<Difference> {
    let mut kept: Vec<Difference> = Vec::new();
    for one in all.into_iter().filter(Difference::differs) {
        if !kept.iter().any(|told| one.repeats(told)) {
            kept.push(one);
        }
    }
    kept
}

/// Whether it is one of the few figures that a year is known by.
pub fn is_headline((table, code, column): &Place) -> bool {
    match *table {
        "intervenciones_por_mes" => code == TOTAL && *column == "total",
        "casos" | "personas" | "turnos" => *column == "total",
        _ => false,
    }
}

/// The columns of a table of differences that say which figure is meant.
pub fn columns() -> Vec<Column> {
    vec![
        Column::code("cuadro", msg!("differences-column-table")),
        Column::code("codigo", msg!("report-column-code")),
        Column::code("columna", msg!("differences-column-column")),
        Column::text("cuenta", msg!("differences-column-counts")),
        Column::text("concepto", msg!("report-column-concept")),
        Column::text("de", msg!("differences-column-of")),
    ]
}

/// The cells for [`columns`].
pub fn cells(one: &Difference) -> Vec<Cell> {
    let (table, code, column) = &one.place;
    vec![
        (*table).into(),
        code.as_str().into(),
        (*column).into(),
        Cell::or_missing(one.counts.map(counted)),
        one.label.clone(),
        one.heading.clone(),
    ]
}

/// The cells of both figures and the difference.
pub fn figures(one: &Difference) -> [Cell; 3] {
    let change = one.change().map_or(Cell::Missing, Cell::Change);
    [one.was.clone(), one.is.clone(), change]
}

/// What is counted, as a word of its own.
pub fn counted(counts: Counted) -> Message {
    match counts {
        Counted::Interventions => msg!("differences-interventions"),
        Counted::Cases => msg!("differences-cases"),
        Counted::Closings => msg!("differences-closings"),
        Counted::Persons => msg!("differences-persons"),
        Counted::Turns => msg!("differences-turns"),
    }
}

fn of_line<'t>(
    table: &'t Table,
    earlier: Option<&'t Table>,
    code: &str,
) -> impl Iterator<Item = Difference> + 't {
    let is = row_of(table, code);
    let was = earlier.and_then(|earlier| Some((earlier, row_of(earlier, code)?)));
    let label = match (is, was) {
        (Some(row), _) => label(table, row),
        (None, Some((earlier, row))) => label(earlier, row),
        (None, None) => Cell::Missing,
    };
    let code = code.to_owned();
    let figures = table.columns.iter().enumerate();
    figures
        .filter(|(_, column)| column.align == Align::Right && !BESIDE.contains(&column.key))
        .map(move |(at, column)| {
            let then = was.and_then(|(earlier, row)| {
                let place = earlier
                    .columns
                    .iter()
                    .position(|own| own.key == column.key)?;
                row.cells.get(place)
            });
            let now = is.and_then(|row| row.cells.get(at));
            Difference {
                place: (table.name, code.clone(), column.key),
                counts: table.counts,
                label: label.clone(),
                heading: heading(column),
                was: figure(then, now),
                is: figure(now, then),
            }
        })
}

/// A figure; zero where the line is not there and the other state counts.
fn figure(cell: Option<&Cell>, other: Option<&Cell>) -> Cell {
    match (cell, other) {
        (Some(cell), _) => cell.clone(),
        (None, Some(Cell::Number(_))) => Cell::Number(0),
        (None, _) => Cell::Missing,
    }
}

/// The heading of a column on one line.
fn heading(column: &Column) -> Cell {
    match column.key {
        "porcentaje_en_plazo" => msg!("differences-on-time").into(),
        "mediana_dias" => msg!("differences-median").into(),
        "p90_dias" => msg!("differences-p90").into(),
        _ => column.heading.clone(),
    }
}

fn row_of<'t>(table: &'t Table, wanted: &str) -> Option<&'t Row> {
    table.rows.iter().find(|row| code(table, row) == wanted)
}

/// The code of a line; empty for that of the office itself.
fn code(table: &Table, row: &Row) -> String {
    let at = |key: &str| table.columns.iter().position(|column| column.key == key);
    if row.style == Style::Total {
        return TOTAL.to_owned();
    }
    let cell = at("codigo")
        .or_else(|| at("area"))
        .and_then(|at| row.cells.get(at));
    match cell {
        Some(Cell::Text(code)) => code.clone(),
        Some(Cell::Term { code, .. }) => code.clone(),
        Some(Cell::Label { code, .. }) => code.to_string(),
        _ => String::new(),
    }
}

fn label(table: &Table, row: &Row) -> Cell {
    let at = table
        .columns
        .iter()
        .position(|column| ["concepto", "area"].contains(&column.key));
    at.and_then(|at| row.cells.get(at))
        .cloned()
        .unwrap_or(Cell::Missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn a_report_does_not_differ_from_itself() {
        let report = sample::yearly_report();
        let all = compared(&report.tables, &report.tables);
        assert!(all.len() > 200);
        assert!(all.iter().all(|one| !one.differs()));
        let headlines: Vec<_> = all.iter().filter(|one| is_headline(&one.place)).collect();
        assert_eq!(headlines.len(), 9);
    }

    #[test]
    fn every_cell_that_changes_is_found_and_told_once() {
        let report = sample::yearly_report();
        for (at, table) in report.tables.iter().enumerate() {
            for (line, row) in table.rows.iter().enumerate() {
                for (place, column) in table.columns.iter().enumerate() {
                    let Cell::Number(number) = row.cells[place] else {
                        continue;
                    };
                    let mut tables = report.tables.clone();
                    tables[at].rows[line].cells[place] = Cell::Number(number + 1);
                    let told = told_once(compared(&report.tables, &tables));
                    let beside = BESIDE.contains(&column.key);
                    assert_eq!(told.len(), usize::from(!beside), "{} {line}", table.name);
                    assert!(told.iter().all(|one| one.change() == Some(1)));
                }
            }
        }
    }

    #[test]
    fn a_line_that_is_not_there_counted_nothing() {
        let report = sample::yearly_report();
        let mut fewer = report.tables.clone();
        fewer[0].rows.remove(0);
        let told = told_once(compared(&fewer, &report.tables));
        assert!(told.iter().all(|one| one.was == Cell::Number(0)));
        assert_eq!(told.len(), 13);
        let told = told_once(compared(&report.tables, &fewer));
        assert!(told.iter().all(|one| one.is == Cell::Number(0)));
        assert_eq!(told.len(), 13);
    }
}
