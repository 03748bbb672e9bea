//! Which figure of the directorates' report is meant, for the list of the
//! cases behind it.

use chrono::NaiveDate;
use clap::ValueEnum;

use super::unit_code;
use crate::cli::reading::missing;
use crate::domain::office::Office;
use crate::error::Result;
use crate::store::query::TurnColumn;
use crate::store::query::behind::Cell;

/// A figure of the directorates' report.
#[derive(Debug, clap::Args)]
pub struct TurnCell {
    /// Column of the report
    #[arg(long, value_name = "COLUMN")]
    column: Option<Column>,
    /// Unit of the row; all of them where nothing is said
    #[arg(long, value_name = "UNIT", add = crate::cli::completions::units())]
    unit: Option<String>,
}

/// Columns of the directorates' report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Column {
    /// Open at the beginning.
    #[value(alias = "vienen")]
    CarriedOver,
    /// Made in the period.
    #[value(alias = "recibidos")]
    Received,
    /// Accepted in the period.
    #[value(alias = "aceptados")]
    Accepted,
    /// Answered in the period.
    #[value(alias = "contestados", alias = "respondidos")]
    Answered,
    /// Returned in the period.
    #[value(alias = "devueltos")]
    Returned,
    /// Withdrawn in the period.
    #[value(alias = "retirados")]
    Withdrawn,
    /// Open at the end.
    #[value(alias = "pendientes")]
    Pending,
    /// Open at the end and past due.
    #[value(alias = "vencidos")]
    Overdue,
}

impl TurnCell {
    /// The figure that was chosen.
    pub fn figure(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        today: NaiveDate,
        office: &Office,
    ) -> Result<Cell> {
        let column = match self.column.ok_or_else(|| missing(&["column"]))? {
            Column::CarriedOver => TurnColumn::CarriedOver,
            Column::Received => TurnColumn::Received,
            Column::Accepted => TurnColumn::Accepted,
            Column::Answered => TurnColumn::Answered,
            Column::Returned => TurnColumn::Returned,
            Column::Withdrawn => TurnColumn::Withdrawn,
            Column::Pending => TurnColumn::Pending,
            Column::Overdue => TurnColumn::Overdue,
        };
        Ok(Cell::Turns {
            from,
            to,
            as_of: to.min(today),
            unit: self
                .unit
                .as_deref()
                .map(|typed| unit_code(typed, office))
                .transpose()?,
            column,
        })
    }

    /// Choosing a figure means something only with `--folios`.
    pub fn refuse_alone(&self) -> Result<()> {
        match self.column.is_some() || self.unit.is_some() {
            true => Err(missing(&["folios"])),
            false => Ok(()),
        }
    }
}
