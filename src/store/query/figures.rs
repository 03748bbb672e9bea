//! The figures of reports, read through the connection that can read nothing
//! personal. Each pass walks one covering index in its own order and counts
//! in Rust: a temporary b-tree costs several times as much. `year` has the
//! passes of calendar years.

mod year;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::balance::{Period, TurnRow};
use crate::domain::age::AgeBand;
use crate::domain::code::Code;
use crate::domain::figures::DirectorateFigures;
use crate::error::Result;
use crate::store::codec::{date, day};
use crate::store::columns::Columns;
use crate::store::failure::{damaged, database};
use crate::store::public::Counting;

/// Turns with a place between two days, as [`TurnRow::touches`] has it: SQLite
/// passes over the others far more quickly than it hands them out.
const TURNS: &str = "SELECT unit, turned_on, ended_on, state, accepted_on, due_on, working_days \
     FROM turn_view INDEXED BY turn_unit \
     WHERE turned_on <= ?2 \
     AND (ended_on IS NULL OR ended_on >= ?1 OR turned_on >= ?1) \
     ORDER BY unit";

/// Whose cases were received, day by day. Nothing is done for a case before.
const FIRST_RECEIVED: &str = "SELECT received_on, person \
     FROM case_view INDEXED BY case_received \
     WHERE status < 4 ORDER BY received_on";

/// Every pass of this module, for the test of their plans.
#[cfg(test)]
pub(super) const PASSES: [&[&str]; 2] = [&year::PASSES, &[TURNS, FIRST_RECEIVED]];

/// Reads figures, all of the same state of the log.
pub struct Figures {
    pub(super) connection: Counting,
}

impl Figures {
    pub(in crate::store) fn new(connection: Counting) -> Self {
        Self { connection }
    }

    pub(in crate::store) fn connection(&self) -> &Counting {
        &self.connection
    }

    /// The turns of every unit over a period; `today` bounds the day by which
    /// a pending turn is overdue.
    pub fn directorates(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        today: NaiveDate,
    ) -> Result<DirectorateFigures> {
        let as_of = to.min(today);
        let period = Period {
            from: day(from),
            to: day(to),
            as_of: day(as_of),
        };
        let names = self.names()?;
        let mut figures = DirectorateFigures {
            from,
            to,
            as_of,
            units: BTreeMap::new(),
        };
        let mut current = None;
        self.each_turn(period.from, period.to, |turn| {
            if !turn.touches(&period) {
                return Ok(());
            }
            // Turns come unit by unit; the name is looked up once for each.
            let (unit, counts) = current.get_or_insert_with(|| (turn.unit, Default::default()));
            if *unit != turn.unit {
                let ended = std::mem::take(counts);
                figures.units.insert(name(&names, *unit)?, ended);
                *unit = turn.unit;
            }
            turn.count(counts, &period);
            Ok(())
        })?;
        if let Some((unit, counts)) = current {
            figures.units.insert(name(&names, unit)?, counts);
        }
        Ok(figures)
    }

    /// The first day of the first month in which the cases of so many distinct
    /// persons were received; none where that never was.
    pub fn first_month(&self, persons: usize) -> Result<Option<NaiveDate>> {
        let mut statement = self
            .connection
            .prepare_cached(FIRST_RECEIVED)
            .map_err(database)?;
        let mut rows = statement.query([]).map_err(database)?;
        let (mut month, mut of_month) = (None, HashSet::new());
        while let Some(row) = rows.next().map_err(database)? {
            let first = date(row.int(0)?)?.with_day(1);
            if month != first {
                (month, of_month) = (first, HashSet::new());
            }
            of_month.insert(row.int(1)?);
            if of_month.len() >= persons {
                return Ok(month);
            }
        }
        Ok(None)
    }

    pub(super) fn names(&self) -> Result<HashMap<i64, String>> {
        self.connection.codes().map_err(database)
    }

    /// Streams the turns with a place in a period, unit by unit.
    pub(super) fn each_turn(
        &self,
        from: i64,
        to: i64,
        mut each: impl FnMut(&TurnRow) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(TURNS).map_err(database)?;
        let mut rows = statement.query([from, to]).map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            each(&TurnRow::read(row, 0)?)?;
        }
        Ok(())
    }
}

pub(super) fn name(names: &HashMap<i64, String>, number: i64) -> Result<String> {
    names.get(&number).cloned().ok_or_else(damaged)
}

pub(super) fn listed<C: Code>(index: i64) -> Result<C> {
    C::from_index(index).ok_or_else(damaged)
}

pub(super) fn band(index: Option<i64>) -> Result<AgeBand> {
    index
        .and_then(|index| usize::try_from(index).ok())
        .and_then(AgeBand::from_index)
        .ok_or_else(damaged)
}
