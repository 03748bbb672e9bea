//! How many times each case counts in a figure, by the rules that count it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use crate::domain::age::AgeBand;
use crate::domain::code::{Channel, Code, Outcome, RequestKind, Sex};
use crate::error::Result;
use crate::store::codec::day;
use crate::store::columns::Columns;
use crate::store::failure::database;
use crate::store::names::Names;
use crate::store::query::balance::{self, Period, TurnColumn, TurnRow};
use crate::store::reader::Reader;

/// How many times each case counts, by local number.
pub type Times = BTreeMap<i64, u64>;

impl Reader {
    pub(super) fn of_interventions(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        wanted: &Wanted,
    ) -> Result<Times> {
        self.times(
            "SELECT case_id, kind, unit, sex, age, affiliation \
             FROM intervention_view INDEXED BY intervention_day \
             WHERE occurred_on BETWEEN ?1 AND ?2",
            [day(from).into(), day(to).into()],
            |row| wanted.has(row),
        )
    }

    pub(super) fn received(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        kind: Option<RequestKind>,
        channel: Option<Channel>,
    ) -> Result<Times> {
        self.times(
            "SELECT id FROM case_view \
             WHERE received_on BETWEEN ?1 AND ?2 AND status < 4 \
             AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR channel = ?4)",
            [
                day(from).into(),
                day(to).into(),
                kind.map(Code::index).into(),
                channel.map(Code::index).into(),
            ],
            |_| Ok(true),
        )
    }

    pub(super) fn closed(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        outcome: Option<Outcome>,
    ) -> Result<Times> {
        self.times(
            "SELECT case_id FROM closing_view INDEXED BY closing_day \
             WHERE closed_on BETWEEN ?1 AND ?2 \
             AND (?3 IS NULL OR outcome = ?3)",
            [
                day(from).into(),
                day(to).into(),
                outcome.map(Code::index).into(),
            ],
            |_| Ok(true),
        )
    }

    pub(in crate::store::query) fn open_on(&self, on: NaiveDate) -> Result<Times> {
        self.times(
            "SELECT id FROM case_view \
             WHERE received_on <= ?1 AND status < 4 \
             AND NOT EXISTS ( \
               SELECT 1 FROM closing_view \
               WHERE case_id = case_view.id AND closed_on <= ?1 \
               AND (reopened_on IS NULL OR reopened_on > ?1))",
            [day(on).into()],
            |_| Ok(true),
        )
    }

    pub(super) fn of_turns(
        &self,
        period: &Period,
        unit: Option<i64>,
        column: TurnColumn,
    ) -> Result<Times> {
        self.times(
            &format!(
                "SELECT case_id, {} FROM turn_view INDEXED BY turn_unit",
                balance::COLUMNS
            ),
            [],
            |row| {
                let turn = TurnRow::read(row, 1)?;
                Ok(unit.is_none_or(|unit| turn.unit == unit) && turn.counts(column, period))
            },
        )
    }

    pub(super) fn of_persons(&self, from: NaiveDate, to: NaiveDate) -> Result<Times> {
        let received = self.received(from, to, None, None)?;
        let attended = self.times(
            "SELECT case_id FROM intervention_view WHERE occurred_on BETWEEN ?1 AND ?2",
            [day(from).into(), day(to).into()],
            |_| Ok(true),
        )?;
        let cases: BTreeSet<i64> = received.into_keys().chain(attended.into_keys()).collect();
        Ok(cases.into_iter().map(|id| (id, 1)).collect())
    }

    /// Counts the rows of each case, which stands in the first column.
    fn times<const N: usize>(
        &self,
        sql: &str,
        values: [Value; N],
        counts: impl Fn(&Row<'_>) -> Result<bool>,
    ) -> Result<Times> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement
            .query(params_from_iter(values))
            .map_err(database)?;
        let mut times = Times::new();
        while let Some(row) = rows.next().map_err(database)? {
            if counts(row)? {
                *times.entry(row.int(0)?).or_default() += 1;
            }
        }
        Ok(times)
    }
}

/// What an intervention must be, in numbers of the projections.
pub struct Wanted {
    kind: Option<i64>,
    unit: Option<Option<i64>>,
    sex: Option<Option<i64>>,
    ages: Option<Vec<i64>>,
    affiliations: Option<Vec<Option<i64>>>,
}

impl Wanted {
    /// In the numbers of this log.
    pub fn new(
        names: &Names,
        kind: &Option<String>,
        sex: &Option<Option<Sex>>,
        ages: &Option<Vec<AgeBand>>,
        affiliations: &Option<Vec<Option<String>>>,
        unit: &Option<Option<String>>,
    ) -> Self {
        let numbered = |code: &Option<String>| code.as_ref().map(|code| number(names, code));
        let indices = |ages: &Vec<AgeBand>| ages.iter().map(|age| age.index() as i64).collect();
        Self {
            kind: kind.as_ref().map(|code| number(names, code)),
            unit: unit.as_ref().map(numbered),
            sex: sex.map(|sex| sex.map(Code::index)),
            ages: ages.as_ref().map(indices),
            affiliations: affiliations
                .as_ref()
                .map(|codes| codes.iter().map(numbered).collect()),
        }
    }

    fn has(&self, row: &Row<'_>) -> Result<bool> {
        let (kind, age, affiliation) = (row.int(1)?, row.int(4)?, row.optional_int(5)?);
        let is = |wanted: Option<Option<i64>>, at: usize| -> Result<bool> {
            let stored = row.optional_int(at)?;
            Ok(wanted.is_none_or(|wanted| wanted == stored))
        };
        Ok(self.kind.is_none_or(|wanted| wanted == kind)
            && self.ages.as_ref().is_none_or(|ages| ages.contains(&age))
            && self
                .affiliations
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&affiliation))
            && is(self.unit, 2)?
            && is(self.sex, 3)?)
    }
}

/// A code that no projection ever used has no number, and no rows.
pub fn number(names: &Names, code: &str) -> i64 {
    names.number(code).unwrap_or(-1)
}
