//! What is known of a year's totals from earlier publications, and whether a
//! further one may be told: what can be worked out from it and those has to be
//! nothing, or not too small.
//!
//! A total is known from a publication when a load format said it, and when any
//! table of it was shown: totals of tables are taken as known (see
//! docs/disclosure.md). Three things are worked out. What the period differs by
//! from each earlier version of itself. What is left of a period, new or
//! published, when disjoint published ones within it are taken away, in every
//! way; a total that is merely taken as known is judged as if it were not, too,
//! since what was withheld must not come out by what is said around it. And, where the period changed since it was last published, what changed
//! in those that share months with it: then they may not have changed at all,
//! since the difference of two changes could be anything.

use std::collections::BTreeSet;

use crate::domain::period::Period;
use crate::domain::publication::{Publication, PublishedTotal};

/// Sums of parts that are compared; with more of them nothing is said.
const MOST_SUMS: usize = 50_000;

/// The publications of a period's year.
pub struct Earlier<'p> {
    period: Period,
    published: Vec<&'p Publication>,
}

/// What is known of a total.
pub struct Known {
    period: Period,
    /// Of periods of the year, in the order in which it came out.
    counts: Vec<(Period, u64)>,
    /// The periods of which a load format said it.
    said: Vec<Period>,
}

impl<'p> Earlier<'p> {
    /// Those of the period's year.
    pub fn of(period: Period, published: &[&'p Publication]) -> Self {
        let all = published.iter().copied();
        Self {
            period,
            published: all
                .filter(|other| other.period.year() == period.year())
                .filter(|other| !other.months().is_empty())
                .collect(),
        }
    }

    /// What is known of the sum of these totals, each as often as it says;
    /// nothing where that was not remembered.
    pub fn known(&self, names: &[(&str, i64)]) -> Option<Known> {
        let (mut counts, mut told) = (Vec::new(), Vec::new());
        for publication in &self.published {
            let totals = publication.totals.as_ref()?;
            let has_tables = publication.tables.iter().any(|own| own.values.is_some());
            let is_known = |total: &PublishedTotal| total.said || has_tables;
            let mut sum = Some(0_i64);
            let mut is_said = true;
            for (name, times) in names {
                let total = totals.get(*name)?;
                is_said &= total.said;
                let count = i64::try_from(total.count).ok()?;
                sum = sum
                    .filter(|_| is_known(total))
                    .map(|sum| sum + times * count);
            }
            if let Some(sum) = sum {
                counts.push((publication.period, u64::try_from(sum).ok()?));
            }
            if is_said {
                told.push(publication.period);
            }
        }
        Some(Known {
            period: self.period,
            counts,
            said: told,
        })
    }
}

impl Known {
    /// Whether what can be worked out from the total, as `now` counts it, is
    /// nothing or at least `floor`.
    pub fn lets(&self, now: impl Fn(Period) -> u64, floor: u64) -> bool {
        let own = now(self.period);
        let is_enough = |one: u64, other: u64| {
            let difference = one.abs_diff(other);
            difference == 0 || difference >= floor
        };
        let mut versions = self
            .counts
            .iter()
            .filter(|(other, _)| *other == self.period);
        if !versions.clone().all(|(_, count)| is_enough(own, *count)) {
            return false;
        }
        let others = self.counts.iter();
        let mut others = others.filter(|(other, _)| *other != self.period && self.meets(*other));
        if versions.any(|(_, count)| *count != own)
            && others.any(|(other, count)| now(*other) != *count)
        {
            return false;
        }
        let within = sums(self.period, &self.counts, |part| part != self.period);
        let Some(within) = within else {
            return false;
        };
        within.into_iter().all(|sum| is_enough(own, sum))
            && self.around().all(|(whole, count)| {
                let beside = |part: Period| part != whole && !self.meets(part);
                sums(whole, &self.counts, beside).is_some_and(|sums| {
                    let mut with = std::iter::once(own).chain(sums.iter().map(|sum| sum + own));
                    with.all(|sum| is_enough(count, sum))
                })
            })
    }

    /// The months that are left of the period, and of every published one that
    /// it lies in, when all published within are taken away: of those that are
    /// known, and of those alone that were said.
    pub fn left(&self) -> Vec<Vec<u8>> {
        let known: Vec<Period> = self.counts.iter().map(|(period, _)| *period).collect();
        let mut left = self.left_by(&known);
        left.extend(self.left_by(&self.said));
        left
    }

    fn left_by(&self, published: &[Period]) -> Vec<Vec<u8>> {
        let all = published.iter().copied().chain([self.period]);
        let around = all.clone().filter(|whole| holds(*whole, self.period));
        let left = around.filter_map(|whole| {
            let parts: Vec<Period> = all
                .clone()
                .filter(|part| *part != whole && holds(whole, *part))
                .collect();
            let is_left = |month: &u8| !parts.iter().any(|part| part.months().contains(month));
            (!parts.is_empty()).then(|| whole.months().filter(is_left).collect())
        });
        left.collect()
    }

    /// The published periods that the period is part of.
    fn around(&self) -> impl Iterator<Item = (Period, u64)> + '_ {
        let others = self.counts.iter().copied();
        others.filter(|(whole, _)| *whole != self.period && holds(*whole, self.period))
    }

    fn meets(&self, other: Period) -> bool {
        holds(other, self.period) || holds(self.period, other)
    }
}

fn holds(whole: Period, part: Period) -> bool {
    let (whole, part) = (whole.months(), part.months());
    whole.contains(part.start()) && whole.contains(part.end())
}

/// What disjoint parts of a whole come to, in every way; nothing where there
/// are too many ways.
fn sums(
    whole: Period,
    counts: &[(Period, u64)],
    is_part: impl Fn(Period) -> bool,
) -> Option<BTreeSet<u64>> {
    // By the month up to which the parts reach.
    let mut reached: Vec<BTreeSet<u64>> = vec![BTreeSet::new(); 13];
    for month in whole.months() {
        let end = usize::from(month);
        let mut sums = reached[end - 1].clone();
        for (part, count) in counts {
            let months = part.months();
            if *months.end() != month || !holds(whole, *part) || !is_part(*part) {
                continue;
            }
            sums.insert(*count);
            let before = &reached[usize::from(*months.start()) - 1];
            sums.extend(before.iter().map(|sum| sum + count));
        }
        if sums.len() > MOST_SUMS {
            return None;
        }
        reached[end] = sums;
    }
    Some(std::mem::take(
        &mut reached[usize::from(*whole.months().end())],
    ))
}
