//! Questions to the projections: lists of cases, figures of reports, the cases
//! behind a figure, whole tables for the office itself.

pub mod attended;
pub mod audit;
mod balance;
pub mod behind;
pub mod cases;
mod conditions;
pub mod due;
pub mod export;
mod export_columns;
pub mod figures;
mod last_entry;
mod overdue;
mod public_year;
mod reserved;
mod tally;

pub use attended::Attention;
pub use balance::TurnColumn;
pub use behind::{Behind, BehindFigure, Cell};
pub use cases::{CaseFilter, CaseList, CaseRow};
pub use export::{ExportValue, Table};
pub use export_columns::Column;
pub use figures::Figures;
pub use reserved::Reserved;

#[cfg(test)]
mod plans;
