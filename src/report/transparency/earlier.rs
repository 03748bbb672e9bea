//! What was published before, put beside the tables of a set.

use super::shape::Shape;
use crate::domain::period::Period;
use crate::domain::publication::{Publication, PublishedTable};
use crate::report::disclosure::{Months, Part, Release};

/// The publications of a year, every version of every period.
pub struct Earlier<'p>(Vec<&'p Publication>);

impl<'p> Earlier<'p> {
    /// Those of the period's year.
    pub fn of(period: Period, published: &[&'p Publication]) -> Self {
        let all = published.iter().copied();
        Self(
            all.filter(|other| other.period.year() == period.year())
                .collect(),
        )
    }

    /// The months of every period that was published.
    pub fn periods(&self) -> Vec<Months> {
        let mut periods: Vec<Months> = self.0.iter().map(|own| months(own)).collect();
        periods.sort_unstable();
        periods.dedup();
        periods
    }

    /// Whether the table was published by other groups, from which and from
    /// those of now small counts could be worked out.
    pub fn is_grouped_otherwise(&self, shape: &Shape) -> bool {
        let tables = self
            .0
            .iter()
            .filter_map(|publication| published_of(publication, shape));
        let mut shown = tables.filter(|table| table.values.is_some());
        shown.any(|table| table.grouping != shape.grouping)
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

/// The months of the publication's period that had begun.
fn months(publication: &Publication) -> Months {
    Months::begun(publication.period, publication.until)
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
