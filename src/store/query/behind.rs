//! The cases behind a figure: the same rules that count it, asked of each
//! case. For the office itself, since it names folios.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::balance::{self, Period, TurnColumn, TurnRow};
use super::cases::CaseRow;
use super::reserved::Reserved;
use crate::domain::age::AgeBand;
use crate::domain::code::{Channel, Code, Outcome, RequestKind, Sex};
use crate::domain::dates::are_whole_months;
use crate::error::Result;
use crate::store::codec::day;
use crate::store::columns::Columns;
use crate::store::failure::database;
use crate::store::names::Names;
use crate::store::reader::Reader;

/// A cell of a report. Days are inclusive; what is left open does not narrow
/// the cell; `Some(None)` means those where the value is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Interventions that took place in a period.
    Interventions {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Of this kind (catalogue code).
        kind: Option<String>,
        /// By sex of the beneficiary.
        sex: Option<Option<Sex>>,
        /// By age band of the beneficiary.
        ages: Option<Vec<AgeBand>>,
        /// By affiliation: any of these (catalogue codes; `None`: not
        /// recorded).
        affiliations: Option<Vec<Option<String>>>,
        /// By the unit that intervened; `Some(None)`: the desk itself.
        unit: Option<Option<String>>,
    },
    /// Cases received in a period.
    CasesReceived {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Of this kind.
        kind: Option<RequestKind>,
        /// That came in so.
        channel: Option<Channel>,
    },
    /// Closings of cases in a period, those that were reopened later too.
    CasesClosed {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// That ended so.
        outcome: Option<Outcome>,
    },
    /// Cases received by a day and not closed on it.
    CasesOpen {
        /// The day.
        on: NaiveDate,
    },
    /// Turns of a unit, or of all, over a period.
    Turns {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// The day by which a pending turn is judged overdue.
        as_of: NaiveDate,
        /// Code of the unit.
        unit: Option<String>,
        /// Which of the unit's figures.
        column: TurnColumn,
    },
    /// Persons attended in a period.
    Persons {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}

/// A case behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The case.
    pub case: CaseRow,
    /// How many times it counts in the cell: these add up to the figure.
    /// Persons are distinct across cases, so there it says only that the
    /// case is one of theirs.
    pub times: u64,
}

/// The cases behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BehindFigure {
    /// Newest first.
    pub cases: Vec<Behind>,
    /// Reserved cases that count and are not listed, since being listed would
    /// tell what is masked of them.
    pub withheld: u64,
    /// How many times they count.
    pub withheld_times: u64,
}

/// How many times each case counts, by local number.
pub(super) type Times = BTreeMap<i64, u64>;

impl Cell {
    /// Whether counting in it tells what is masked of a reserved case: a cell
    /// of whole months and all cases alike does not, one that is narrowed by
    /// days, by codes or to where a case or a turn stands does.
    fn tells(&self) -> bool {
        match self {
            Self::Interventions {
                from,
                to,
                kind,
                sex,
                ages,
                affiliations,
                unit,
            } => {
                !are_whole_months(*from, *to)
                    || kind.is_some()
                    || sex.is_some()
                    || ages.is_some()
                    || affiliations.is_some()
                    || unit.is_some()
            }
            Self::CasesReceived {
                from,
                to,
                kind,
                channel,
            } => !are_whole_months(*from, *to) || kind.is_some() || channel.is_some(),
            Self::Persons { from, to } => !are_whole_months(*from, *to),
            Self::CasesClosed { .. } | Self::CasesOpen { .. } | Self::Turns { .. } => true,
        }
    }
}

impl Reader {
    /// The cases behind a figure, newest first.
    pub fn cases_behind(&self, cell: &Cell, of_reserved: Reserved) -> Result<BehindFigure> {
        let names = Names::load(self.derived()?)?;
        let times = match cell {
            Cell::Interventions {
                from,
                to,
                kind,
                sex,
                ages,
                affiliations,
                unit,
            } => {
                let wanted = Wanted::new(&names, kind, sex, ages, affiliations, unit);
                self.of_interventions(*from, *to, &wanted)?
            }
            Cell::CasesReceived {
                from,
                to,
                kind,
                channel,
            } => self.received(*from, *to, *kind, *channel)?,
            Cell::CasesClosed { from, to, outcome } => self.closed(*from, *to, *outcome)?,
            Cell::CasesOpen { on } => self.open_on(*on)?,
            Cell::Turns {
                from,
                to,
                as_of,
                unit,
                column,
            } => {
                let period = Period {
                    from: day(*from),
                    to: day(*to),
                    as_of: day(*as_of),
                };
                let unit = unit.as_ref().map(|code| number(&names, code));
                self.of_turns(&period, unit, *column)?
            }
            Cell::Persons { from, to } => self.of_persons(*from, *to)?,
        };
        let mut behind = BehindFigure {
            cases: Vec::with_capacity(times.len()),
            withheld: 0,
            withheld_times: 0,
        };
        for (id, times) in times {
            let case = self.case_row(id, &names, of_reserved)?;
            if case.masked && cell.tells() {
                behind.withheld += 1;
                behind.withheld_times += times;
            } else {
                behind.cases.push(Behind { case, times });
            }
        }
        behind.cases.sort_by_key(|behind| {
            let folio = behind.case.folio;
            std::cmp::Reverse((folio.year, folio.number, folio.site))
        });
        Ok(behind)
    }

    fn of_interventions(&self, from: NaiveDate, to: NaiveDate, wanted: &Wanted) -> Result<Times> {
        self.times(
            "SELECT case_id, kind, unit, sex, age, affiliation \
             FROM intervention_view INDEXED BY intervention_day \
             WHERE occurred_on BETWEEN ?1 AND ?2",
            [day(from).into(), day(to).into()],
            |row| wanted.has(row),
        )
    }

    fn received(
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

    fn closed(&self, from: NaiveDate, to: NaiveDate, outcome: Option<Outcome>) -> Result<Times> {
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

    pub(super) fn open_on(&self, on: NaiveDate) -> Result<Times> {
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

    fn of_turns(&self, period: &Period, unit: Option<i64>, column: TurnColumn) -> Result<Times> {
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

    fn of_persons(&self, from: NaiveDate, to: NaiveDate) -> Result<Times> {
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
struct Wanted {
    kind: Option<i64>,
    unit: Option<Option<i64>>,
    sex: Option<Option<i64>>,
    ages: Option<Vec<i64>>,
    affiliations: Option<Vec<Option<i64>>>,
}

impl Wanted {
    fn new(
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
fn number(names: &Names, code: &str) -> i64 {
    names.number(code).unwrap_or(-1)
}
