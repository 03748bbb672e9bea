//! Random years and random sequences of publications: the attacker must leave
//! every hidden cell in an interval that the rule accepts. And the controls:
//! output that is not protected is broken by the same attacker.

use fastrand::Rng;
use folio::report::disclosure::{Count, Kinds, Months, Part, Plan, Release, Table, disclose};

use super::broken::{broken, broken_by_last};
use super::year::{FLOOR, Published, Year, shown, table};

fn scale() -> usize {
    let scale = std::env::var("FOLIO_TEST_SCALE").ok();
    scale.and_then(|scale| scale.parse().ok()).unwrap_or(1)
}

#[test]
fn nothing_hidden_can_be_worked_out() {
    for seed in 0..10 * scale() as u64 {
        let mut rng = Rng::with_seed(seed);
        let year = Year::random(&mut rng);
        let year_is_over = rng.bool();
        let mut choices: Vec<Months> = (1..=12).map(|month| Months::span(month, month)).collect();
        choices.extend((0..4).map(|quarter| Months::span(quarter * 3 + 1, quarter * 3 + 3)));
        choices.extend([Months::span(1, 12); 3]);
        rng.shuffle(&mut choices);
        let mut out: Vec<Published> = Vec::new();
        for months in choices.into_iter().take(rng.usize(1..5)) {
            if out.iter().all(|set| set.months != months) {
                let set = year.publish(months, &out, year_is_over);
                out.push(set);
            }
        }
        let broken = broken(&year, &out, year_is_over);
        let periods: Vec<Months> = out.iter().map(|set| set.months).collect();
        assert!(
            broken.is_empty(),
            "seed {seed}, {periods:?}:\n{}",
            broken.join("\n")
        );
    }
}

/// A set in which only small counts are hidden.
fn carelessly(year: &Year, months: Months) -> Published {
    let tables = year.tables.iter().map(|(table, _)| {
        let cells = 0..table.cells();
        let shown = cells.map(|cell| {
            let is_shown = table.has(cell, months) && !table.is_small(cell, months);
            is_shown.then(|| table.acts(cell, months))
        });
        Some(Release::new(months, shown.collect(), table))
    });
    Published {
        months,
        tables: tables.collect(),
    }
}

#[test]
fn the_attacker_breaks_what_hides_small_counts_alone() {
    let third = Months::span(7, 9);
    let broken_years = (0..10).filter(|seed| {
        let year = Year::random(&mut Rng::with_seed(*seed));
        !broken(&year, &[carelessly(&year, third)], true).is_empty()
    });
    assert!(broken_years.count() >= 7);
}

#[test]
fn the_attacker_breaks_sets_that_do_not_know_of_each_other() {
    let sequence = [
        Months::span(7, 7),
        Months::span(8, 8),
        Months::span(9, 9),
        Months::span(7, 9),
    ];
    let broken_years = (0..10).filter(|seed| {
        let year = Year::random(&mut Rng::with_seed(*seed));
        let out: Vec<Published> = sequence
            .iter()
            .map(|months| year.publish(*months, &[], true))
            .collect();
        !broken(&year, &out, true).is_empty()
    });
    assert!(broken_years.count() >= 5);
}

#[test]
fn a_correction_does_not_tell_whom_it_was_about() {
    for seed in 0..6 * scale() as u64 {
        let mut rng = Rng::with_seed(seed);
        let mut year = Year::random(&mut rng);
        let third = Months::span(7, 9);
        let mut out = vec![year.publish(third, &[], true)];
        for _ in 0..2 {
            if rng.bool() {
                // One act of a kind, by a sex, from a place, of a unit, in July.
                year.add([0, 0, 0, 0, 6], 1);
            } else {
                year.add_some(&mut rng);
            }
            out.push(year.publish(third, &out, true));
            let broken = broken_by_last(&year, &out, true);
            assert!(broken.is_empty(), "seed {seed}:\n{}", broken.join("\n"));
        }
        for sets in out.windows(2) {
            for (before, now) in sets[0].tables.iter().zip(&sets[1].tables) {
                let (Some(before), Some(now)) = (before, now) else {
                    continue;
                };
                for (before, now) in before.shown.iter().zip(&now.shown) {
                    match (before, now) {
                        (Some(before), Some(now)) if before != now => {
                            assert!(now.abs_diff(*before) >= FLOOR, "seed {seed}");
                        }
                        (None, Some(_)) => panic!("seed {seed}: what was hidden is shown"),
                        _ => {}
                    }
                }
            }
        }
    }
}

#[test]
fn late_acts_between_publications_do_not_come_out() {
    for seed in 0..3 * scale() as u64 {
        let mut rng = Rng::with_seed(1_000 + seed);
        let mut year = match rng.bool() {
            true => Year::with_persons(&mut rng),
            false => Year::random(&mut rng),
        };
        let choices = [
            Months::span(1, 12),
            Months::span(1, 3),
            Months::span(4, 6),
            Months::span(2, 2),
        ];
        let mut out: Vec<Published> = Vec::new();
        for _ in 0..3 {
            let months = choices[rng.usize(0..choices.len())];
            out.push(year.publish(months, &out, true));
            let broken = broken_by_last(&year, &out, true);
            let periods: Vec<Months> = out.iter().map(|set| set.months).collect();
            assert!(
                broken.is_empty(),
                "seed {seed}, {periods:?}:\n{}",
                broken.join("\n")
            );
            if rng.bool() {
                year.add_some(&mut rng);
            }
        }
    }
}

/// One table of two kinds by three sexes.
fn small(acts: [u64; 6]) -> Table {
    let mut own = table(3, 2, false);
    for (cell, acts) in acts.into_iter().enumerate() {
        own.counts[cell * Months::COUNT].acts = acts;
    }
    own
}

fn alone(table: &Table, months: Months, earlier: Vec<Release>) -> Option<Release> {
    let plan = Plan {
        months,
        published: earlier.iter().map(|release| release.months).collect(),
        year_is_over: true,
    };
    let part = Part {
        table: table.clone(),
        kinds: Kinds::Rows,
        earlier,
    };
    shown(disclose(&plan, &[part]).remove(0), table, months)
}

#[test]
fn three_late_acts_are_not_told_by_two_versions() {
    let months = Months::span(1, 12);
    let before = small([12, 11, 0, 14, 13, 0]);
    let first = alone(&before, months, Vec::new()).expect("a table");
    assert!(first.shown.iter().all(Option::is_some));
    // Three acts for somebody of the third sex; with the total of the row
    // they are what the first version does not show of it.
    let after = small([12, 11, 3, 14, 13, 0]);
    let release = Release::new(months, first.shown.clone(), &after);
    assert_eq!(alone(&after, months, vec![release.clone()]), None);
    // Nor when another period was published between the two.
    let quarter = Release::new(Months::span(1, 3), vec![None; 6], &after);
    assert_eq!(alone(&after, months, vec![release, quarter]), None);
    // Unchanged, it is what it was.
    let again = Release::new(months, first.shown.clone(), &before);
    assert_eq!(alone(&before, months, vec![again]), Some(first));
}

#[test]
fn many_acts_of_one_person_are_not_told_by_two_periods() {
    let mut own = small([8, 40, 40, 40, 40, 40]);
    own.with_persons = true;
    for cell in 0..6 {
        let first = &mut own.counts[cell * Months::COUNT];
        first.persons = (0..first.acts as i64).collect();
    }
    own.counts[5] = Count {
        acts: 10,
        persons: vec![100],
    };
    let (quarter, whole) = (Months::span(1, 3), Months::span(1, 12));
    let first = alone(&own, quarter, Vec::new()).expect("a table");
    assert_eq!(first.shown[0], Some(8));
    let year = alone(&own, whole, vec![first]);
    assert!(year.is_none_or(|year| year.shown[0].is_none()));
    // The other way round.
    let first = alone(&own, whole, Vec::new()).expect("a table");
    assert_eq!(first.shown[0], Some(18));
    let quarter = alone(&own, quarter, vec![first]);
    assert!(quarter.is_none_or(|quarter| quarter.shown[0].is_none()));
}

/// Whatever is left of one shown count when one or two others within it are
/// taken away is of enough persons, or nothing.
#[test]
fn no_difference_of_periods_is_of_few_persons() {
    let mut compared = 0;
    for seed in 0..20 * scale() as u64 {
        let mut rng = Rng::with_seed(seed);
        let year = Year::with_persons(&mut rng);
        let mut choices: Vec<Months> = (0..4)
            .map(|quarter| Months::span(quarter * 3 + 1, quarter * 3 + 3))
            .collect();
        choices.extend([Months::span(1, 12), Months::span(5, 5)]);
        rng.shuffle(&mut choices);
        let mut out: Vec<Published> = Vec::new();
        for months in choices.into_iter().take(4) {
            out.push(year.publish(months, &out, false));
        }
        for (at, (table, _)) in year
            .tables
            .iter()
            .enumerate()
            .filter(|(at, _)| [1, 2].contains(at))
        {
            for cell in 0..table.cells() {
                let shown = out.iter().filter(|set| {
                    let release = set.tables[at].as_ref();
                    release.is_some_and(|release| release.shown[cell].is_some())
                });
                let shown: Vec<Months> = shown.map(|set| set.months).collect();
                for (whole, one, two) in shown.iter().flat_map(|whole| {
                    let pairs = shown
                        .iter()
                        .flat_map(|one| shown.iter().map(move |two| (one, two)));
                    pairs.map(move |(one, two)| (whole, one, two))
                }) {
                    let apart = one == two || !one.meets(*two);
                    let both = one.and(*two);
                    if apart && whole.contains(both) && *whole != both {
                        compared += 1;
                        let rest = whole.without(both);
                        assert!(
                            !table.is_small(cell, rest),
                            "seed {seed}, table {at}, cell {cell}: {whole:?} less {both:?}"
                        );
                    }
                }
            }
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn sets_show_as_much_as_they_can() {
    let (mut shown, mut all) = (0, 0);
    for seed in 0..20 {
        let year = Year::random(&mut Rng::with_seed(seed));
        let set = year.publish(Months::span(1, 12), &[], true);
        for ((table, _), release) in year.tables.iter().zip(&set.tables) {
            all += table.cells();
            shown += release
                .iter()
                .flat_map(|release| &release.shown)
                .flatten()
                .count();
        }
    }
    // Two thirds of the cells of years of a few hundred acts.
    assert!(shown * 3 >= all * 2, "{shown} of {all}");
}
