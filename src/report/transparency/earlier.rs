//! What was published before, put beside the tables of a set.

use super::shape::Shape;
use crate::domain::period::Period;
use crate::domain::publication::{Publication, PublishedTable};
use crate::report::disclosure::{Months, Part, Release};

/// The publications of a year, every version of every period.
pub struct Earlier<'p>(Vec<&'p Publication>);

impl<'p> Earlier<'p> {
    /// Those of the period's year that tell of some month.
    pub fn of(period: Period, published: &[&'p Publication]) -> Self {
        let all = published.iter().copied();
        Self(
            all.filter(|other| other.period.year() == period.year())
                .filter(|other| !other.months().is_empty())
                .collect(),
        )
    }

    /// The months of every period that was published.
    pub fn months(&self) -> Vec<Months> {
        let mut periods: Vec<Months> = self.0.iter().map(|own| months(own)).collect();
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    /// The periods for which the table was published by other groups, from which
    /// and from those of now small counts could be worked out.
    pub fn grouped_otherwise(&self, shape: &Shape) -> Vec<Period> {
        let is_other = |publication: &Publication| {
            published_of(publication, shape)
                .is_some_and(|table| table.values.is_some() && table.grouping != shape.grouping)
        };
        periods(self.0.iter().filter(|publication| is_other(publication)))
    }

    /// The periods that have months in common with these; all of the year where
    /// none has.
    pub fn meeting(&self, wanted: Months) -> Vec<Period> {
        let meets = |publication: &&&Publication| {
            let mut months = months(publication).iter();
            months.any(|month| wanted.holds(month))
        };
        let meeting = periods(self.0.iter().filter(meets));
        match meeting.is_empty() {
            true => periods(self.0.iter()),
            false => meeting,
        }
    }

    /// The table with what was published of it.
    pub fn part(&self, shape: &Shape) -> Part {
        let releases = self.0.iter().filter_map(|publication| {
            let table = published_of(publication, shape)?;
            table.values.as_ref()?;
            Some(release(shape, table, months(publication)))
        });
        Part {
            table: shape.counts.clone(),
            kinds: shape.kinds,
            earlier: releases.collect(),
        }
    }
}

/// Their periods, each once, in the order of the calendar.
fn periods<'p>(publications: impl Iterator<Item = &'p &'p Publication>) -> Vec<Period> {
    let mut periods: Vec<Period> = publications.map(|own| own.period).collect();
    periods.sort_by_key(|period| (period.first_day(), period.last_day()));
    periods.dedup();
    periods
}

/// The months of which the publication tells.
fn months(publication: &Publication) -> Months {
    let months = publication.months();
    Months::span(*months.start(), *months.end())
}

fn published_of<'p>(publication: &'p Publication, shape: &Shape) -> Option<&'p PublishedTable> {
    publication
        .tables
        .iter()
        .find(|table| table.table == shape.table)
}

fn release(shape: &Shape, table: &PublishedTable, months: Months) -> Release {
    let cells = shape.rows.iter().enumerate().flat_map(|(row, own)| {
        let columns = shape.columns.iter().enumerate();
        columns.map(move |(col, other)| (row * shape.columns.len() + col, own, other))
    });
    let shown = cells.map(|(cell, row, column)| {
        match table.value(&row.code, &column.code) {
            Some(value) => value,
            // A class that has come since: there was nothing in it.
            None if shape.counts.has(cell, months) => Some(0),
            None => None,
        }
    });
    Release::new(months, shown.collect(), &shape.counts)
}
