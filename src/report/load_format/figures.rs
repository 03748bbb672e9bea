//! Totals of a period that a load format may say. That every total is known is
//! what disclosure control reckons with when it hides cells of the tables, so
//! saying one takes nothing away from them; but a total that is itself too
//! small points at somebody, and so does what is left of it.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::domain::code::{Code, Sex};
use crate::domain::period::Period;
use crate::domain::public_figures::{Cross, Few, PublicYear};

/// The totals of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// By the names that mappings use; none where it may not be said.
    pub figures: Vec<(&'static str, Option<u64>)>,
    /// Whether nothing at all was registered in the period.
    pub nothing_registered: bool,
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
    /// Those of the period within its year, as `floors` let them be said.
    pub fn of(year: &PublicYear, period: Period, floors: &Floors<'_>) -> Self {
        let months = period.months();
        let by_sex = |wanted: &dyn Fn(Option<&str>) -> bool| {
            let is_strict = |kind: &Option<String>| {
                kind.as_ref()
                    .is_some_and(|kind| floors.strict_kinds.contains(kind))
            };
            let [mild, strict] = [false, true].map(|strict| {
                let sexes = year.kind_sex.0.iter();
                let chosen = sexes
                    .filter(|((kind, sex), _)| wanted(sex.as_deref()) && is_strict(kind) == strict);
                merged(chosen.map(|(_, months)| months), months.clone())
            });
            let floor = match mild.acts {
                0 => floors.strict_minimum,
                _ => floors.minimum,
            };
            let mut both = mild;
            both.merge(&strict);
            (both, floor)
        };
        let (women, men) = (Sex::Female.code(), Sex::Male.code());
        let women_only = by_sex(&|sex| sex == Some(women));
        let men_only = by_sex(&|sex| sex == Some(men));
        let others = by_sex(&|sex| sex != Some(women) && sex != Some(men));
        let not_recorded = by_sex(&|sex| sex.is_none());
        let all = by_sex(&|_| true);
        let made = of_turns(&year.turns_made, months.clone());
        let answered = of_turns(&year.turns_answered, months);
        let sayable = |(few, floor): &(Few, u64)| {
            is_enough(few.acts, *floor) && is_enough(few.persons.len() as u64, *floor)
        };
        let turns = |count: u64| is_enough(count, floors.minimum).then_some(count);
        let all_acts = all.0.acts;
        // Whoever knows the total and both knows the rest. Where its sex was
        // just not recorded, that singles nobody out.
        let rest = others.0.acts == not_recorded.0.acts || sayable(&others);
        let apart = [&all, &women_only, &men_only].into_iter().all(sayable) && rest;
        let nothing = all_acts == 0 && made == 0 && answered == 0;
        Self {
            figures: vec![
                ("interventions", sayable(&all).then_some(all_acts)),
                ("interventions.women", apart.then_some(women_only.0.acts)),
                ("interventions.men", apart.then_some(men_only.0.acts)),
                ("turns.made", turns(made)),
                ("turns.answered", turns(answered)),
            ],
            nothing_registered: nothing,
        }
    }
}

fn is_enough(count: u64, floor: u64) -> bool {
    count == 0 || count >= floor
}

fn merged<'f>(cells: impl Iterator<Item = &'f [Few; 12]>, months: RangeInclusive<u8>) -> Few {
    let mut all = Few::default();
    for cell in cells {
        for month in months.clone() {
            all.merge(&cell[usize::from(month) - 1]);
        }
    }
    all
}

fn of_turns(turns: &Cross, months: RangeInclusive<u8>) -> u64 {
    merged(turns.0.values(), months).acts
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: BTreeSet<String> = BTreeSet::new();
    const FLOORS: Floors<'static> = Floors {
        minimum: 5,
        strict_minimum: 10,
        strict_kinds: &NONE,
    };

    fn few(acts: u64, persons: std::ops::Range<i64>) -> Few {
        Few {
            acts,
            persons: persons.collect(),
        }
    }

    /// Women and men in July, in August others whose sex is not recorded, one
    /// more woman in October.
    fn year(women: Few, men: Few, others: Few) -> PublicYear {
        with_others(None, women, men, others)
    }

    fn with_others(sex: Option<&str>, women: Few, men: Few, others: Few) -> PublicYear {
        let mut year = PublicYear {
            year: 2022,
            ..PublicYear::default()
        };
        let mut put = |sex: Option<&str>, month: usize, few: Few| {
            let key = (Some("guidance".to_owned()), sex.map(str::to_owned));
            year.kind_sex.0.entry(key).or_default()[month - 1].merge(&few);
        };
        put(Some("female"), 7, women);
        put(Some("male"), 7, men);
        put(sex, 8, others);
        put(Some("female"), 10, few(1, 900..901));
        let turns = year.turns_made.0.entry((Some("DSS".to_owned()), None));
        turns.or_default()[8] = few(4, 0..0);
        year
    }

    fn totals(year: &PublicYear, period: &str) -> Vec<Option<u64>> {
        let totals = Totals::of(year, Period::parse(period).expect("a period"), &FLOORS);
        totals.figures.iter().map(|(_, figure)| *figure).collect()
    }

    #[test]
    fn totals_are_those_of_the_period() {
        let year = year(few(20, 0..12), few(15, 20..35), few(0, 0..0));
        let third = totals(&year, "2022-Q3");
        assert_eq!(third, [Some(35), Some(20), Some(15), None, Some(0)]);
        let first = Totals::of(&year, Period::parse("2022-Q1").expect("a period"), &FLOORS);
        assert!(first.nothing_registered);
        assert_eq!(first.figures[0].1, Some(0));
    }

    #[test]
    fn what_is_small_or_leaves_something_small_is_not_said() {
        let small = year(few(20, 0..12), few(3, 20..23), few(0, 0..0));
        assert_eq!(
            totals(&small, "2022-Q3"),
            [Some(23), None, None, None, Some(0)]
        );
        // Not recorded is no sort of person, X is.
        let others = [few(20, 0..12), few(15, 20..35), few(2, 40..42)];
        let [women, men, rest] = others.clone();
        let said = totals(&year(women, men, rest), "2022-Q3");
        assert_eq!(said[..3], [Some(37), Some(20), Some(15)]);
        let [women, men, rest] = others;
        let said = totals(&with_others(Some("x"), women, men, rest), "2022-Q3");
        assert_eq!(said[..3], [Some(37), None, None]);
        // Many acts of few persons.
        let few_persons = year(few(20, 0..2), few(15, 20..35), few(0, 0..0));
        assert_eq!(totals(&few_persons, "2022-Q3")[1..3], [None, None]);
        let one = year(few(0, 0..0), few(0, 0..0), few(0, 0..0));
        assert_eq!(
            totals(&one, "2022-Q4"),
            [None, None, None, Some(0), Some(0)]
        );
        let registered = Totals::of(&one, Period::parse("2022-Q3").expect("a period"), &FLOORS);
        assert!(!registered.nothing_registered);
    }
    #[test]
    fn a_total_of_nothing_but_violence_has_the_stricter_floor() {
        let year = year(few(8, 0..8), few(7, 20..27), few(0, 0..0));
        let said = |kind: &str| {
            let strict_kinds = BTreeSet::from([kind.to_owned()]);
            let floors = Floors {
                strict_kinds: &strict_kinds,
                ..FLOORS
            };
            let period = Period::parse("2022-Q3").expect("a period");
            Totals::of(&year, period, &floors).figures[1].1
        };
        assert_eq!(said("violence"), Some(8));
        assert_eq!(said("guidance"), None);
    }
}
