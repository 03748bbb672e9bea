//! Totals of a period that a load format may say. That every total is known is
//! what disclosure control reckons with when it hides cells of the tables, so
//! saying one takes nothing away from them; but a total that is itself too
//! small points at somebody, and so does what is left of it, and what it differs
//! by from what was said before ([`super::earlier`]).

use std::collections::{BTreeMap, BTreeSet};

use super::earlier::Earlier;
use crate::domain::code::{Code, Sex};
use crate::domain::period::Period;
use crate::domain::public_figures::{Cross, Few, PublicYear};
use crate::domain::publication::{Publication, PublishedTotal};

/// The totals of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// By the names that mappings use; none where it may not be said.
    pub figures: Vec<(&'static str, Option<u64>)>,
    /// Whether nothing at all was registered in the period.
    pub nothing_registered: bool,
    /// All of them, in the same order.
    counts: Vec<u64>,
}

/// The fewest acts, and the fewest distinct persons, that a total must have to
/// be said when it is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floors<'a> {
    /// Of any total.
    pub minimum: u64,
    /// Of a total that counts nothing but kinds marked as sensitive.
    pub strict_minimum: u64,
    /// Those kinds.
    pub strict_kinds: &'a BTreeSet<String>,
}

impl Totals {
    /// Those of the period within its year, as `floors` and what was published
    /// earlier let them be said.
    pub fn of(
        year: &PublicYear,
        period: Period,
        floors: &Floors<'_>,
        published: &[&Publication],
    ) -> Self {
        let earlier = Earlier::of(period, published);
        let may = |total: &Total<'_>| total.may_be_said(period, &earlier);
        let of_sex = |names: &'static [(&'static str, i64)], sex: fn(Option<&str>) -> bool| {
            Total::acts(names, year, floors, sex)
        };
        let all = of_sex(&[(ALL, 1)], |_| true);
        let women = of_sex(&[(WOMEN, 1)], |sex| sex == Some(Sex::Female.code()));
        let men = of_sex(&[(MEN, 1)], |sex| sex == Some(Sex::Male.code()));
        let others = of_sex(&[(ALL, 1), (WOMEN, -1), (MEN, -1)], |sex| {
            ![Some(Sex::Female.code()), Some(Sex::Male.code())].contains(&sex)
        });
        let told = of_sex(&[], |sex| {
            ![None, Some(Sex::Female.code()), Some(Sex::Male.code())].contains(&sex)
        });
        let made = Total::turns(&[(MADE, 1)], &year.turns_made, floors);
        let answered = Total::turns(&[(ANSWERED, 1)], &year.turns_answered, floors);
        // Whoever knows the total and both knows the rest. Where its sex was
        // just not recorded, that singles nobody out.
        let rest = told.is_nothing()
            || ((told.of_period(period) == 0 || others.is_enough(period.months()))
                && others.goes_with(&earlier));
        let (all_may, made_may, answered_may) = (may(&all), may(&made), may(&answered));
        let apart = all_may && may(&women) && may(&men) && rest;
        let figures = [
            (ALL, all, all_may),
            (WOMEN, women, apart),
            (MEN, men, apart),
            (MADE, made, made_may),
            (ANSWERED, answered, answered_may),
        ]
        .map(|(name, total, may)| (name, total.of_period(period), may));
        Self {
            nothing_registered: figures.iter().all(|(_, count, _)| *count == 0),
            counts: figures.iter().map(|(_, count, _)| *count).collect(),
            figures: figures
                .into_iter()
                .map(|(name, count, may)| (name, may.then_some(count)))
                .collect(),
        }
    }

    /// What a later set has to know of them.
    pub fn remembered(&self) -> BTreeMap<String, PublishedTotal> {
        let counts = self.counts.iter();
        let all = self.figures.iter().zip(counts);
        all.map(|((name, figure), count)| {
            let said = figure.is_some();
            (
                name.to_string(),
                PublishedTotal {
                    count: *count,
                    said,
                },
            )
        })
        .collect()
    }
}

const ALL: &str = "interventions";
const WOMEN: &str = "interventions.women";
const MEN: &str = "interventions.men";
const MADE: &str = "turns.made";
const ANSWERED: &str = "turns.answered";

/// A total, by month of its year.
struct Total<'n> {
    /// Of which names it is the sum, and what each counts in it.
    names: &'n [(&'static str, i64)],
    /// What counts of kinds that are not sensitive, and of those that are.
    months: [[Few; 12]; 2],
    /// The fewest of what is not, or not only, sensitive, and of what is.
    floors: [u64; 2],
    /// Whether the persons behind it count.
    has_persons: bool,
}

impl<'n> Total<'n> {
    fn acts(
        names: &'n [(&'static str, i64)],
        year: &PublicYear,
        floors: &Floors<'_>,
        sex: fn(Option<&str>) -> bool,
    ) -> Self {
        let mut months: [[Few; 12]; 2] = Default::default();
        let cells = year.kind_sex.0.iter();
        for ((kind, _), cell) in cells.filter(|((_, own), _)| sex(own.as_deref())) {
            let kind = kind.as_deref();
            let is_strict = kind.is_some_and(|kind| floors.strict_kinds.contains(kind));
            add(&mut months[usize::from(is_strict)], cell);
        }
        Self {
            names,
            months,
            floors: [floors.minimum, floors.strict_minimum],
            has_persons: true,
        }
    }

    fn is_nothing(&self) -> bool {
        self.in_months(1..=12).0.acts == 0
    }

    fn of_period(&self, period: Period) -> u64 {
        self.in_months(period.months()).0.acts
    }

    /// What it is in some months, and the floor of that.
    fn in_months(&self, months: impl Iterator<Item = u8>) -> (Few, u64) {
        let mut both: [Few; 2] = Default::default();
        for month in months {
            for (sum, own) in both.iter_mut().zip(&self.months) {
                sum.merge(&own[usize::from(month) - 1]);
            }
        }
        let [mut all, strict] = both;
        let floor = self.floors[usize::from(all.acts == 0)];
        all.merge(&strict);
        (all, floor)
    }

    fn is_enough(&self, months: impl Iterator<Item = u8>) -> bool {
        let (few, floor) = self.in_months(months);
        let persons = few.persons.len() as u64;
        few.acts == 0 || (few.acts >= floor && (!self.has_persons || persons >= floor))
    }

    fn may_be_said(&self, period: Period, earlier: &Earlier<'_>) -> bool {
        self.is_enough(period.months()) && self.goes_with(earlier)
    }

    /// Whether nothing too small can be worked out from it and what is known.
    fn goes_with(&self, earlier: &Earlier<'_>) -> bool {
        let [mild, strict] = self.floors;
        // What a difference is made of nobody knows: any of it may be sensitive.
        let is_mild = self.months[1].iter().all(|few| few.acts == 0);
        let known = earlier.known(self.names);
        let floor = if is_mild { mild } else { strict };
        known.is_some_and(|known| {
            let left = || known.left().into_iter();
            known.lets(|period| self.of_period(period), floor)
                && left().all(|left| self.is_enough(left.into_iter()))
        })
    }

    fn turns(names: &'n [(&'static str, i64)], turns: &Cross, floors: &Floors<'_>) -> Self {
        let mut months: [Few; 12] = Default::default();
        turns.0.values().for_each(|cell| add(&mut months, cell));
        Self {
            names,
            months: [months, Default::default()],
            floors: [floors.minimum; 2],
            has_persons: false,
        }
    }
}

fn add(months: &mut [Few; 12], cell: &[Few; 12]) {
    for (sum, own) in months.iter_mut().zip(cell) {
        sum.merge(own);
    }
}

#[cfg(test)]
mod tests;
