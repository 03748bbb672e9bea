//! The figures of reports, read through the connection that can read nothing
//! personal. Each pass walks one covering index in its own order and counts
//! in Rust: a temporary b-tree costs several times as much. `year` has the
//! passes of calendar years.

mod year;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

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

/// The first days of cases and of what was done for them.
const FIRST_DAYS: [&str; 2] = [
    "SELECT received_on FROM case_view INDEXED BY case_received ORDER BY received_on LIMIT 1",
    "SELECT occurred_on FROM intervention_view INDEXED BY intervention_day \
     ORDER BY occurred_on LIMIT 1",
];

/// Every pass of this module, for the test of their plans.
#[cfg(test)]
pub(super) const PASSES: [&[&str]; 3] = [&year::PASSES, &[TURNS], &FIRST_DAYS];

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

    /// The earliest day on which a case was received or an intervention made;
    /// none in a log without either.
    pub fn first_act(&self) -> Result<Option<NaiveDate>> {
        let mut first: Option<NaiveDate> = None;
        for sql in FIRST_DAYS {
            let mut statement = self.connection.prepare_cached(sql).map_err(database)?;
            let mut rows = statement.query([]).map_err(database)?;
            if let Some(row) = rows.next().map_err(database)? {
                let day = date(row.int(0)?)?;
                first = Some(first.map_or(day, |first| first.min(day)));
            }
        }
        Ok(first)
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
