//! Counts for public tables: a calendar year, two ways, by month, with as many
//! of the persons behind each as it takes to tell that they are enough.

use std::collections::BTreeMap;

use super::period::Period;

/// The counts of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicYear {
    /// The year.
    pub year: i32,
    /// Interventions by kind and the sex of the beneficiary.
    pub kind_sex: Cross,
    /// By kind and age band.
    pub kind_age: Cross,
    /// By kind and affiliation.
    pub kind_affiliation: Cross,
    /// By kind and municipality (INEGI's key).
    pub kind_municipality: Cross,
    /// By the unit that intervened (first code; the second is missing).
    pub units: Cross,
    /// Turns by unit (first code), in the month in which they were made.
    pub turns_made: Cross,
    /// Turns answered, by unit and working days to answer, in the month of the
    /// answer.
    pub turns_answered: Cross,
}

impl PublicYear {
    /// Leaves out what was before a month.
    pub fn forget_before(&mut self, month: Period) {
        let before = |at: usize| (self.year, at + 1) < (month.year(), month.number().into());
        let months: Vec<usize> = (0..12).filter(|at| before(*at)).collect();
        for cross in [
            &mut self.kind_sex,
            &mut self.kind_age,
            &mut self.kind_affiliation,
            &mut self.kind_municipality,
            &mut self.units,
            &mut self.turns_made,
            &mut self.turns_answered,
        ] {
            for counts in cross.0.values_mut() {
                for at in &months {
                    counts[*at] = Few::default();
                }
            }
        }
    }
}

/// Counts by two codes and month; a code that is not known is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cross(pub BTreeMap<(Option<String>, Option<String>), [Few; 12]>);

/// How many acts, and some of the persons behind them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Few {
    /// The acts.
    pub acts: u64,
    /// Distinct persons: all of them while they are few, at least so many as
    /// were asked for otherwise.
    pub persons: Vec<i64>,
}

impl Few {
    /// Counts one more act of a person, of whom up to `enough` are kept.
    pub fn add(&mut self, person: i64, enough: usize) {
        self.acts += 1;
        if self.persons.len() < enough && !self.persons.contains(&person) {
            self.persons.push(person);
        }
    }

    /// Counts another's acts as well.
    pub fn merge(&mut self, other: &Self) {
        self.acts += other.acts;
        self.persons.extend(&other.persons);
        self.persons.sort_unstable();
        self.persons.dedup();
    }
}
