//! What every report and every answer in rows is made of: tables whose
//! headings and labels have no language yet and whose numbers are numbers.

mod cell;

use chrono::{DateTime, FixedOffset};

use super::front::Front;
use crate::message::Message;
use crate::msg;

pub use cell::Cell;

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its heading.
    pub title: Message,
    /// Lines below the heading: whose it is, which period.
    pub subtitle: Vec<Message>,
    /// Headline figures and charts, where it has some.
    pub front: Front,
    /// Its tables, in reading order.
    pub tables: Vec<Table>,
    /// What a reader has to know to use the figures rightly.
    pub notes: Vec<Message>,
    /// The moment of its figures.
    pub as_of: DateTime<FixedOffset>,
    /// The same report as the JSON answer of the contract.
    pub json: serde_json::Value,
}

/// Rows of one shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name in files: the `tabla` column of CSV, the sheet of a workbook.
    /// Spanish, lower case, no accents, at most 31 characters.
    pub name: &'static str,
    /// Its heading on the screen, where it has one.
    pub title: Option<Message>,
    /// What its figures count, where it counts.
    pub counts: Option<Counted>,
    /// Its columns; every row has one cell for each.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Units of counting. They are never added together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Acts.
    Interventions,
    /// Requests, from intake to close.
    Cases,
    /// Acts that conclude a case; a case may have several.
    Closings,
    /// Distinct beneficiaries.
    Persons,
    /// Hops of cases to units.
    Turns,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Name in CSV: Spanish `snake_case` without accents.
    pub key: &'static str,
    /// Heading on the screen and in workbooks; a line feed breaks its line.
    pub heading: Cell,
    /// To which side its cells are set.
    pub align: Align,
    /// Whether the screen shows it. Files always have it.
    pub screen: Screen,
}

/// To which side the cells of a column are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text: to the left; may be wrapped.
    Left,
    /// Numbers: to the right; never wrapped.
    Right,
}

/// When the screen shows a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// At every width.
    Always,
    /// Beside the others where there is room; below the table where not, each
    /// value after its row's first cell.
    WhenItFits,
    /// Beside the others where there is room, else left out.
    OnWideScreens,
    /// Only in files: codes beside their labels.
    Never,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// How it is set.
    pub style: Style,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// How a row is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Among the others.
    Body,
    /// Set apart: the sum of the others.
    Total,
}

impl Counted {
    /// Its name in files: the `conteo` column of CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interventions => "intervenciones",
            Self::Cases => "casos",
            Self::Closings => "conclusiones",
            Self::Persons => "personas",
            Self::Turns => "turnos",
        }
    }

    /// Its name on the screen.
    pub fn message(self) -> Message {
        match self {
            Self::Interventions => msg!("report-counts-interventions"),
            Self::Cases => msg!("report-counts-cases"),
            Self::Closings => msg!("report-counts-closings"),
            Self::Persons => msg!("report-counts-persons"),
            Self::Turns => msg!("report-counts-turns"),
        }
    }
}

impl Column {
    /// A column of text.
    pub fn text(key: &'static str, heading: impl Into<Cell>) -> Self {
        Self {
            key,
            heading: heading.into(),
            align: Align::Left,
            screen: Screen::Always,
        }
    }

    /// A column of numbers.
    pub fn number(key: &'static str, heading: impl Into<Cell>) -> Self {
        Self {
            align: Align::Right,
            ..Self::text(key, heading)
        }
    }

    /// A column of codes, for files only.
    pub fn code(key: &'static str, heading: impl Into<Cell>) -> Self {
        Self {
            screen: Screen::Never,
            ..Self::text(key, heading)
        }
    }

    /// The same column, left out where there is no room beside the others.
    #[must_use]
    pub fn on_wide_screens(self) -> Self {
        Self {
            screen: Screen::OnWideScreens,
            ..self
        }
    }

    /// The same column, beside the others only where there is room.
    #[must_use]
    pub fn when_it_fits(self) -> Self {
        Self {
            screen: Screen::WhenItFits,
            ..self
        }
    }
}

impl Row {
    /// A row among the others.
    pub fn body(cells: Vec<Cell>) -> Self {
        Self {
            style: Style::Body,
            cells,
        }
    }

    /// The sum of the others.
    pub fn total(cells: Vec<Cell>) -> Self {
        Self {
            style: Style::Total,
            cells,
        }
    }
}
