//! Which totals may be said.

use super::*;
use crate::domain::publication::{PublicTable, PublicationRule, PublishedTable};

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
    let totals = Totals::of(year, Period::parse(period).expect("a period"), &FLOORS, &[]);
    totals.figures.iter().map(|(_, figure)| *figure).collect()
}

#[test]
fn totals_are_those_of_the_period() {
    let year = year(few(20, 0..12), few(15, 20..35), few(0, 0..0));
    let third = totals(&year, "2022-Q3");
    assert_eq!(third, [Some(35), Some(20), Some(15), None, Some(0)]);
    let first = Totals::of(
        &year,
        Period::parse("2022-Q1").expect("a period"),
        &FLOORS,
        &[],
    );
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
    let registered = Totals::of(
        &one,
        Period::parse("2022-Q3").expect("a period"),
        &FLOORS,
        &[],
    );
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
        Totals::of(&year, period, &floors, &[]).figures[1].1
    };
    assert_eq!(said("violence"), Some(8));
    assert_eq!(said("guidance"), None);
}

/// A publication of a period with what its totals were; a load format said
/// them, or tables were shown, or neither.
fn published(year: &PublicYear, period: &str, before: &[&Publication], shown: bool) -> Publication {
    let period = Period::parse(period).expect("a period");
    let table = PublishedTable {
        table: PublicTable::KindSex,
        grouping: None,
        rows: Vec::new(),
        columns: Vec::new(),
        values: shown.then(Vec::new),
    };
    Publication {
        period,
        version: 1,
        cut: "corte".to_owned(),
        until: period.last_day(),
        rule: PublicationRule::default(),
        tables: vec![table],
        carried: None,
        begins: None,
        totals: Some(Totals::of(year, period, &FLOORS, before).remembered()),
    }
}

fn after(year: &PublicYear, period: &str, before: &[&Publication]) -> Vec<Option<u64>> {
    let period = Period::parse(period).expect("a period");
    let totals = Totals::of(year, period, &FLOORS, before);
    totals.figures.iter().map(|(_, figure)| *figure).collect()
}

#[test]
fn a_correction_that_is_small_is_not_said() {
    let first = year(few(26, 0..26), few(24, 30..54), few(0, 0..0));
    let before = published(&first, "2022-Q3", &[], false);
    assert_eq!(
        after(&first, "2022-Q3", &[&before])[..3],
        [Some(50), Some(26), Some(24)]
    );
    let late = year(few(29, 0..29), few(24, 30..54), few(0, 0..0));
    assert_eq!(after(&late, "2022-Q3", &[&before])[..3], [None, None, None]);
    // Women and men differ, and their total does not.
    let moved = year(few(25, 0..25), few(25, 30..55), few(0, 0..0));
    assert_eq!(
        after(&moved, "2022-Q3", &[&before])[..3],
        [Some(50), None, None]
    );
    let many = year(few(31, 0..31), few(24, 30..54), few(0, 0..0));
    assert_eq!(
        after(&many, "2022-Q3", &[&before])[..3],
        [Some(55), Some(31), Some(24)]
    );
    // What was neither said nor shown is not known; where that was not
    // remembered, nothing is said.
    let hidden = published(&late, "2022-Q3", &[&before], false);
    assert_eq!(after(&many, "2022-Q3", &[&before, &hidden])[0], Some(55));
    let shown = published(&late, "2022-Q3", &[&before], true);
    assert_eq!(after(&many, "2022-Q3", &[&before, &shown])[0], None);
    let forgotten = Publication {
        carried: None,
        begins: None,
        totals: None,
        ..before
    };
    assert_eq!(after(&first, "2022-Q3", &[&forgotten]), [None; 5]);
}

#[test]
fn what_is_left_of_a_period_by_others_is_not_small() {
    // Of the quarter only three acts are not of July.
    let year_of = |rest: u64| {
        let women = few(20, 0..20);
        with_others(
            Some("male"),
            women,
            few(15, 20..35),
            few(rest, 40..40 + rest as i64),
        )
    };
    let july = published(&year_of(3), "2022-07", &[], false);
    let august = published(&year_of(3), "2022-08", &[&july], false);
    assert_eq!(
        after(&year_of(3), "2022-Q3", &[&july])[..3],
        [None, None, None]
    );
    assert_eq!(
        after(&year_of(8), "2022-Q3", &[&july])[..3],
        [Some(43), Some(20), Some(23)]
    );
    assert_eq!(after(&year_of(3), "2022-Q3", &[&july, &august])[0], None);
    // The other way about: the quarter first.
    let quarter = published(&year_of(3), "2022-Q3", &[], false);
    assert_eq!(
        after(&year_of(3), "2022-07", &[&quarter])[..3],
        [None, None, None]
    );
    // Of another year nothing can be taken away.
    let other = Publication {
        period: Period::parse("2021").expect("a period"),
        carried: None,
        begins: None,
        totals: None,
        ..july
    };
    assert_eq!(after(&year_of(3), "2022-Q3", &[&other])[0], Some(38));
}

/// Ten acts of men in October, all of one man, beside many of women.
#[test]
fn what_was_withheld_of_a_part_is_not_left_by_the_whole() {
    let mut year = year(few(20, 0..20), few(15, 20..35), few(0, 0..0));
    let mut put = |sex: &str, few: Few| {
        let key = (Some("guidance".to_owned()), Some(sex.to_owned()));
        year.kind_sex.0.entry(key).or_default()[9].merge(&few);
    };
    put("female", few(30, 100..130));
    put("male", few(10, 200..201));
    let third = published(&year, "2022-Q3", &[], true);
    let fourth = published(&year, "2022-Q4", &[&third], true);
    assert_eq!(
        after(&year, "2022-Q3", &[])[..3],
        [Some(35), Some(20), Some(15)]
    );
    assert_eq!(
        after(&year, "2022-Q4", &[&third])[..3],
        [Some(41), None, None]
    );
    let both = [&third, &fourth];
    assert_eq!(after(&year, "2022", &both)[..3], [Some(76), None, None]);
    // The other way about: what the year said is not completed by its parts.
    let whole = published(&year, "2022", &[], true);
    assert_eq!(
        whole.totals.as_ref().expect("totals")["interventions.men"].count,
        25
    );
    let fourth = published(&year, "2022-Q4", &[&whole], true);
    assert_eq!(
        after(&year, "2022-Q3", &[&whole, &fourth])[1..3],
        [None, None]
    );
}

#[test]
fn a_difference_of_differences_is_not_said() {
    let first = year(few(20, 0..20), few(20, 30..50), few(20, 60..80));
    let quarter = published(&first, "2022-Q3", &[], false);
    let july = published(&first, "2022-07", &[&quarter], false);
    assert_eq!(after(&first, "2022-07", &[&quarter])[0], Some(40));
    // Twelve more in July, three in August: fifteen, but not twelve of them.
    let later = year(few(32, 0..32), few(20, 40..60), few(23, 60..83));
    let before = [&quarter, &july];
    assert_eq!(after(&later, "2022-Q3", &before)[0], None);
    assert_eq!(after(&later, "2022-07", &before)[0], None);
    assert_eq!(after(&later, "2022-Q3", &[&quarter])[0], Some(75));
}
