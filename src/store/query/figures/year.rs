//! The counts of calendar years: interventions, cases, persons and turns.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};

use super::{Figures, band, listed, name};
use crate::domain::code::Code;
use crate::domain::dates::last_of_month;
use crate::domain::figures::{CaseFigures, Interventions, YearFigures};
use crate::error::Result;
use crate::store::codec::{date, day};
use crate::store::columns::Columns;
use crate::store::failure::{damaged, database};
use crate::store::query::balance::{Period, TurnColumn};
use crate::store::query::tally::{Months, Persons, Tally};

const INTERVENTIONS: &str = "SELECT occurred_on, kind, unit, sex, age, affiliation, person \
     FROM intervention_view INDEXED BY intervention_day \
     WHERE occurred_on BETWEEN ?1 AND ?2";

const RECEIVED: &str = "SELECT kind, channel, person \
     FROM case_view INDEXED BY case_received \
     WHERE received_on BETWEEN ?1 AND ?2 AND status < 4";

const CLOSED: &str = "SELECT outcome \
     FROM closing_view INDEXED BY closing_day \
     WHERE closed_on BETWEEN ?1 AND ?2";

const OPEN_STILL: &str = "SELECT count(*) \
     FROM case_view INDEXED BY case_open \
     WHERE status < 3 AND received_on <= ?1";

const CLOSED_LATER: &str = "SELECT count(*) \
     FROM case_view INDEXED BY case_closed \
     WHERE closed_on > ?1 AND received_on <= ?1 AND status < 4";

const CLOSED_THEN: &str = "SELECT count(*) \
     FROM closing_view INDEXED BY closing_reopened \
     WHERE reopened_on > ?1 AND closed_on <= ?1";

/// Every pass of this module, for the test of their plans.
#[cfg(test)]
pub(super) const PASSES: [&str; 6] = [
    INTERVENTIONS,
    RECEIVED,
    CLOSED,
    OPEN_STILL,
    CLOSED_LATER,
    CLOSED_THEN,
];

impl Figures {
    /// The counts of a calendar year. `today` bounds the day by which cases
    /// count as open. Annulled cases count nowhere.
    pub fn year(&self, year: i32, today: NaiveDate) -> Result<YearFigures> {
        let [figures] = self.years([year], today)?;
        Ok(figures)
    }

    /// The counts of several calendar years, each as [`Figures::year`] gives
    /// it. Turns have no index by day, so all years share one pass over them.
    pub fn years<const N: usize>(
        &self,
        years: [i32; N],
        today: NaiveDate,
    ) -> Result<[YearFigures; N]> {
        self.years_through(years, None, today)
    }

    /// The counts of several calendar years, of each only the months up to
    /// `through` (1 to 12), where one is given.
    pub fn years_through<const N: usize>(
        &self,
        years: [i32; N],
        through: Option<u32>,
        today: NaiveDate,
    ) -> Result<[YearFigures; N]> {
        let names = self.names()?;
        let mut all = years.map(|year| YearFigures {
            year,
            through,
            ..YearFigures::default()
        });
        for figures in &mut all {
            let (from, to) = bounds(figures)?;
            let mut persons = Persons::default();
            figures.interventions = self.interventions(from, to, &names, &mut persons)?;
            figures.cases = self.received(from, to, &mut persons)?;
            self.closed(from, to, &mut figures.cases)?;
            figures.cases.open = self.open(to.min(today))?;
            figures.persons_attended = persons.count();
        }
        self.turns(&mut all)?;
        Ok(all)
    }

    fn interventions(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        names: &HashMap<i64, String>,
        persons: &mut Persons,
    ) -> Result<Interventions> {
        let mut statement = self
            .connection
            .prepare_cached(INTERVENTIONS)
            .map_err(database)?;
        let mut rows = statement.query([day(from), day(to)]).map_err(database)?;
        let mut months = Months::default();
        let mut tallies: [Tally; 4] = Default::default();
        let (mut last_day, mut month) = (i64::MIN, 0);
        while let Some(row) = rows.next().map_err(database)? {
            let on = row.int(0)?;
            if on != last_day {
                (last_day, month) = (on, date(on)?.month0() as usize);
            }
            months.add(row.int(1)?, month)?;
            for (tally, at) in tallies.iter_mut().zip(2..) {
                tally.add(row.optional_int(at)?)?;
            }
            persons.add(row.int(6)?);
        }
        let [units, sexes, ages, affiliations] = tallies;
        let named = |tally: Tally| -> Result<BTreeMap<Option<String>, u64>> {
            tally
                .into_counts()
                .map(|(number, count)| Ok((number.map(|n| name(names, n)).transpose()?, count)))
                .collect()
        };
        Ok(Interventions {
            by_kind: months
                .into_counts()
                .map(|(kind, months)| Ok((name(names, kind)?, months)))
                .collect::<Result<_>>()?,
            by_sex: sexes
                .into_counts()
                .map(|(index, count)| Ok((index.map(listed).transpose()?, count)))
                .collect::<Result<_>>()?,
            by_age: ages
                .into_counts()
                .map(|(index, count)| Ok((band(index)?, count)))
                .collect::<Result<_>>()?,
            by_affiliation: named(affiliations)?,
            by_unit: named(units)?,
        })
    }

    fn received(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        persons: &mut Persons,
    ) -> Result<CaseFigures> {
        let mut statement = self.connection.prepare_cached(RECEIVED).map_err(database)?;
        let mut rows = statement.query([day(from), day(to)]).map_err(database)?;
        let mut figures = CaseFigures::default();
        let (mut kinds, mut channels) = (Tally::default(), Tally::default());
        while let Some(row) = rows.next().map_err(database)? {
            figures.received += 1;
            kinds.add(Some(row.int(0)?))?;
            channels.add(Some(row.int(1)?))?;
            persons.add(row.int(2)?);
        }
        figures.received_by_kind = by_code(kinds)?;
        figures.received_by_channel = by_code(channels)?;
        Ok(figures)
    }

    fn closed(&self, from: NaiveDate, to: NaiveDate, figures: &mut CaseFigures) -> Result<()> {
        let mut statement = self.connection.prepare_cached(CLOSED).map_err(database)?;
        let mut rows = statement.query([day(from), day(to)]).map_err(database)?;
        let mut outcomes = Tally::default();
        while let Some(row) = rows.next().map_err(database)? {
            figures.closed += 1;
            outcomes.add(Some(row.int(0)?))?;
        }
        figures.closed_by_outcome = by_code(outcomes)?;
        Ok(())
    }

    /// Received by the day and not closed on it: those that are open still and
    /// those whose last closing is later, without those that were closed on
    /// the day and reopened after it.
    fn open(&self, on: NaiveDate) -> Result<u64> {
        let count = |sql: &str| -> Result<i64> {
            self.connection
                .prepare_cached(sql)
                .and_then(|mut statement| statement.query_row([day(on)], |row| row.get(0)))
                .map_err(database)
        };
        let still = count(OPEN_STILL)?;
        let closed_later = count(CLOSED_LATER)?;
        let closed_then = count(CLOSED_THEN)?;
        u64::try_from(still + closed_later - closed_then).map_err(|_| damaged())
    }

    /// Adds the turns of each year to its figures.
    fn turns(&self, years: &mut [YearFigures]) -> Result<()> {
        let mut periods = Vec::with_capacity(years.len());
        for figures in years.iter() {
            let (from, to) = bounds(figures)?;
            periods.push(Period {
                from: day(from),
                to: day(to),
                as_of: day(to),
            });
        }
        let (Some(from), Some(to)) = (
            periods.iter().map(|period| period.from).min(),
            periods.iter().map(|period| period.to).max(),
        ) else {
            return Ok(());
        };
        self.each_turn(from, to, |turn| {
            for (figures, period) in years.iter_mut().zip(&periods) {
                let counts = |column| u64::from(turn.counts(column, period));
                figures.turns.made += counts(TurnColumn::Received);
                figures.turns.answered += counts(TurnColumn::Answered);
                figures.turns.returned += counts(TurnColumn::Returned);
                figures.turns.withdrawn += counts(TurnColumn::Withdrawn);
            }
            Ok(())
        })
    }
}

/// First and last day of what is counted.
fn bounds(figures: &YearFigures) -> Result<(NaiveDate, NaiveDate)> {
    let month = figures.through.unwrap_or(12);
    NaiveDate::from_ymd_opt(figures.year, 1, 1)
        .zip(last_of_month(figures.year, month))
        .ok_or_else(damaged)
}

fn by_code<C: Code + Ord>(tally: Tally) -> Result<BTreeMap<C, u64>> {
    tally
        .into_counts()
        .map(|(index, count)| {
            let index = index.ok_or_else(damaged)?;
            Ok((listed(index)?, count))
        })
        .collect()
}
