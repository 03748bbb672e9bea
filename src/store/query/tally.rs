//! Counting by small numbers: a dense array is several times faster than a
//! map where a year has a million rows.

use crate::error::Result;
use crate::store::failure::damaged;

/// More values than any list of the field has; a larger one is damage.
const CAPACITY: usize = 1 << 16;

/// Counts by a small number that may be missing.
#[derive(Debug, Default)]
pub struct Tally {
    missing: u64,
    counts: Vec<u64>,
}

impl Tally {
    /// Counts one more.
    ///
    /// # Errors
    /// A number that no list can have means a damaged file.
    pub fn add(&mut self, value: Option<i64>) -> Result<()> {
        let Some(value) = value else {
            self.missing += 1;
            return Ok(());
        };
        let at = place(value)?;
        if at >= self.counts.len() {
            self.counts.resize(at + 1, 0);
        }
        self.counts[at] += 1;
        Ok(())
    }

    /// What was counted, each value with its number of times; the missing
    /// one first.
    pub fn into_counts(self) -> impl Iterator<Item = (Option<i64>, u64)> {
        let there = (0..).map(Some).zip(self.counts);
        std::iter::once((None, self.missing))
            .chain(there)
            .filter(|(_, count)| *count > 0)
    }
}

/// Counts by kind and month.
#[derive(Debug, Default)]
pub struct Months(Vec<[u64; 12]>);

impl Months {
    /// Counts one more of a kind in a month from 0.
    pub fn add(&mut self, kind: i64, month: usize) -> Result<()> {
        let at = place(kind)?;
        if at >= self.0.len() {
            self.0.resize(at + 1, [0; 12]);
        }
        self.0[at][month] += 1;
        Ok(())
    }

    /// The kinds that were counted, each with its months.
    pub fn into_counts(self) -> impl Iterator<Item = (i64, [u64; 12])> {
        (0..)
            .zip(self.0)
            .filter(|(_, months)| months.iter().any(|count| *count > 0))
    }
}

/// Distinct persons: numbers are gathered and thinned out when many came
/// together, so that memory follows the persons and not the acts.
#[derive(Debug, Default)]
pub struct Persons {
    gathered: Vec<i64>,
    thin_at: usize,
}

impl Persons {
    /// Takes a person into account.
    pub fn add(&mut self, person: i64) {
        if self.gathered.len() >= self.thin_at.max(1 << 16) {
            self.thin();
            self.thin_at = self.gathered.len() * 2;
        }
        self.gathered.push(person);
    }

    /// How many there are.
    pub fn count(mut self) -> u64 {
        self.thin();
        self.gathered.len() as u64
    }

    fn thin(&mut self) {
        self.gathered.sort_unstable();
        self.gathered.dedup();
    }
}

fn place(value: i64) -> Result<usize> {
    usize::try_from(value)
        .ok()
        .filter(|at| *at < CAPACITY)
        .ok_or_else(damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_comes_out_again() {
        let mut tally = Tally::default();
        for value in [None, Some(3), Some(0), Some(3)] {
            tally.add(value).expect("a small number");
        }
        assert!(tally.add(Some(-1)).is_err());
        assert!(tally.add(Some(i64::MAX)).is_err());
        let counts: Vec<_> = tally.into_counts().collect();
        assert_eq!(counts, [(None, 1), (Some(0), 1), (Some(3), 2)]);
    }

    #[test]
    fn persons_are_counted_once_however_often_they_come() {
        let mut persons = Persons::default();
        for round in 0..5 {
            for person in 0..40_000 {
                persons.add((person * 7919 + round) % 40_000);
            }
        }
        assert_eq!(persons.count(), 40_000);
    }
}
