//! Where a turn counts in a period: one rule for the figures of the units and
//! for the cases behind them.

use rusqlite::Row;

use crate::domain::code::TurnState;
use crate::domain::figures::UnitFigures;
use crate::error::Result;
use crate::store::columns::Columns;

/// The columns of [`TurnRow`], in the order of the index that holds them.
pub const COLUMNS: &str = "unit, turned_on, ended_on, state, accepted_on, due_on, working_days";

/// A column of the figures of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TurnColumn {
    /// Made before the period and not ended before it.
    CarriedOver,
    /// Made in the period.
    Received,
    /// Accepted in the period, of those carried into it or made in it.
    Accepted,
    /// Answered in the period.
    Answered,
    /// Returned in the period.
    Returned,
    /// Withdrawn in the period.
    Withdrawn,
    /// Not ended by the end of the period.
    Pending,
    /// Pending, and past their due date.
    Overdue,
}

impl TurnColumn {
    /// Every column, in the order of the report.
    pub const ALL: [Self; 8] = [
        Self::CarriedOver,
        Self::Received,
        Self::Accepted,
        Self::Answered,
        Self::Returned,
        Self::Withdrawn,
        Self::Pending,
        Self::Overdue,
    ];
}

/// A period, in days since 1970-01-01.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    /// First day.
    pub from: i64,
    /// Last day.
    pub to: i64,
    /// The day by which a pending turn is judged overdue.
    pub as_of: i64,
}

impl Period {
    fn holds(&self, day: i64) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// A turn as the index of turns holds it.
pub struct TurnRow {
    /// Number of the unit.
    pub unit: i64,
    turned_on: i64,
    ended_on: Option<i64>,
    state: TurnState,
    accepted_on: Option<i64>,
    due_on: Option<i64>,
    working_days: Option<i64>,
}

impl TurnRow {
    /// Reads [`COLUMNS`], beginning at column `at`.
    pub fn read(row: &Row<'_>, at: usize) -> Result<Self> {
        let turned_on = row.int(at + 1)?;
        Ok(Self {
            unit: row.int(at)?,
            turned_on,
            // Two offices' logs laid together may hold an end before the
            // beginning; the balance must hold even then.
            ended_on: row.optional_int(at + 2)?.map(|end| end.max(turned_on)),
            state: row.code(at + 3)?,
            accepted_on: row.optional_int(at + 4)?,
            due_on: row.optional_int(at + 5)?,
            working_days: row.optional_int(at + 6)?,
        })
    }

    /// Whether the turn counts in a column over a period.
    pub fn counts(&self, column: TurnColumn, period: &Period) -> bool {
        match column {
            TurnColumn::CarriedOver => {
                self.turned_on < period.from && self.ended_on.is_none_or(|end| end >= period.from)
            }
            TurnColumn::Received => period.holds(self.turned_on),
            // An acceptance may be dated after an answer that was typed later.
            TurnColumn::Accepted => {
                self.touches(period) && self.accepted_on.is_some_and(|day| period.holds(day))
            }
            TurnColumn::Answered => self.ended(TurnState::Answered, period),
            TurnColumn::Returned => self.ended(TurnState::Returned, period),
            TurnColumn::Withdrawn => self.ended(TurnState::Withdrawn, period),
            TurnColumn::Pending => {
                self.turned_on <= period.to && self.ended_on.is_none_or(|end| end > period.to)
            }
            TurnColumn::Overdue => {
                self.counts(TurnColumn::Pending, period)
                    && self.due_on.is_some_and(|due| due < period.as_of)
            }
        }
    }

    /// The day on which it was made.
    pub fn made_on(&self) -> i64 {
        self.turned_on
    }

    /// The day on which it was answered and the working days that took, if it
    /// was.
    pub fn answered(&self) -> Option<(i64, i64)> {
        let answered = self.state == TurnState::Answered;
        self.ended_on.zip(self.working_days).filter(|_| answered)
    }

    fn ended(&self, state: TurnState, period: &Period) -> bool {
        self.state == state && self.ended_on.is_some_and(|end| period.holds(end))
    }

    /// Whether the turn has a place in the period at all.
    pub fn touches(&self, period: &Period) -> bool {
        self.turned_on <= period.to && self.ended_on.is_none_or(|end| end >= period.from)
    }

    /// Counts the turn in the figures of its unit.
    pub fn count(&self, figures: &mut UnitFigures, period: &Period) {
        for (column, cell) in [
            (TurnColumn::CarriedOver, &mut figures.carried_over),
            (TurnColumn::Received, &mut figures.received),
            (TurnColumn::Accepted, &mut figures.accepted),
            (TurnColumn::Answered, &mut figures.answered),
            (TurnColumn::Returned, &mut figures.returned),
            (TurnColumn::Withdrawn, &mut figures.withdrawn),
            (TurnColumn::Pending, &mut figures.pending),
            (TurnColumn::Overdue, &mut figures.overdue),
        ] {
            *cell += u64::from(self.counts(column, period));
        }
        if !self.counts(TurnColumn::Answered, period) {
            return;
        }
        if let Some(due) = self.due_on {
            figures.answered_with_due += 1;
            figures.answered_on_time += u64::from(self.ended_on.is_some_and(|end| end <= due));
        }
        if let Some(days) = self.working_days.and_then(|days| u32::try_from(days).ok()) {
            *figures.days.entry(days).or_default() += 1;
        }
    }
}
