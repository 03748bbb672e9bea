//! Random years and random sequences of publications: the attacker must leave
//! every hidden cell in an interval that the rule accepts. And the controls:
//! output that is not protected is broken by the same attacker.

use fastrand::Rng;
use folio::report::disclosure::{
    Count, Kinds, Months, Part, Plan, Release, Table, Verdict, disclose,
};

use super::attacker::Attacker;

/// The true year of an invented office.
struct Year {
    /// Kinds by month, kinds by sex, places by kind, units by month.
    tables: Vec<(Table, Kinds)>,
}

const FLOOR: u64 = 5;
const KINDS: usize = 4;
const SEXES: usize = 3;
const PLACES: usize = 3;
const UNITS: usize = 3;

fn table(cols: usize, rows: usize, by_month: bool) -> Table {
    let cells = rows * cols;
    let months = if by_month { 1 } else { Months::COUNT };
    Table {
        cols,
        by_month,
        floors: vec![FLOOR; cells],
        with_persons: false,
        counts: vec![Count::default(); cells * months],
    }
}

impl Year {
    /// Acts one by one, with what each of them is.
    fn random(rng: &mut Rng) -> Self {
        let mut by_month = table(Months::COUNT, KINDS, true);
        let mut by_sex = table(SEXES, KINDS, false);
        let mut by_place = table(KINDS, PLACES, false);
        let units = table(Months::COUNT, UNITS, true);
        let acts = rng.usize(10..1_200);
        let skew = rng.usize(1..4);
        let mut pick = |of: usize| (0..skew).map(|_| rng.usize(0..of)).min().unwrap_or(0);
        for floor in &mut by_month.floors[..Months::COUNT] {
            *floor = 10;
        }
        for sex in 0..SEXES {
            by_sex.floors[sex] = 10;
        }
        for place in 0..PLACES {
            by_place.floors[place * KINDS] = 10;
        }
        let mut year = Self {
            tables: vec![
                (by_month, Kinds::ByMonth),
                (by_sex, Kinds::Rows),
                (by_place, Kinds::Columns),
                (units, Kinds::Absent),
            ],
        };
        for act in 0..acts {
            let (kind, sex, place) = (pick(KINDS), pick(SEXES), pick(PLACES));
            let (unit, month) = (pick(UNITS), pick(Months::COUNT));
            year.add([kind, sex, place, unit, month], act as i64);
        }
        year
    }

    /// The same with persons: some of them have many acts.
    fn with_persons(rng: &mut Rng) -> Self {
        let mut year = Self::random(rng);
        for (table, _) in &mut year.tables {
            table.with_persons = true;
            for count in &mut table.counts {
                let few = rng.u8(0..4) == 0;
                let person = |_| rng.i64(0..if few { 3 } else { 400 });
                count.persons = (0..count.acts).map(person).collect();
            }
        }
        year
    }

    /// One act more.
    fn add(&mut self, [kind, sex, place, unit, month]: [usize; 5], person: i64) {
        let at = [
            kind * Months::COUNT + month,
            (kind * SEXES + sex) * Months::COUNT + month,
            (place * KINDS + kind) * Months::COUNT + month,
            unit * Months::COUNT + month,
        ];
        for ((table, _), at) in self.tables.iter_mut().zip(at) {
            table.counts[at].acts += 1;
            table.counts[at].persons.push(person);
        }
    }

    /// A few acts that were typed late.
    fn add_some(&mut self, rng: &mut Rng) {
        let mut act = [KINDS, SEXES, PLACES, UNITS, Months::COUNT].map(|of| rng.usize(0..of));
        for _ in 0..rng.usize(1..9) {
            if rng.u8(0..3) == 0 {
                act = [KINDS, SEXES, PLACES, UNITS, Months::COUNT].map(|of| rng.usize(0..of));
            }
            self.add(act, rng.i64(0..400));
        }
    }

    fn publish(&self, months: Months, out: &[Published], year_is_over: bool) -> Published {
        let mut periods: Vec<Months> = out.iter().map(|set| set.months).collect();
        periods.sort_unstable();
        periods.dedup();
        let plan = Plan {
            months,
            published: periods,
            year_is_over,
        };
        let parts: Vec<Part> = (0..self.tables.len())
            .map(|at| {
                let table = &self.tables[at].0;
                let release = |set: &Published| {
                    let shown = set.tables[at].as_ref()?.shown.clone();
                    Some(Release::new(set.months, shown, table))
                };
                Part {
                    table: table.clone(),
                    kinds: self.tables[at].1,
                    earlier: out.iter().filter_map(release).collect(),
                }
            })
            .collect();
        let verdicts = disclose(&plan, &parts);
        let tables = verdicts.into_iter().zip(&self.tables);
        Published {
            months,
            tables: tables
                .map(|(verdict, (table, _))| shown(verdict, table, months))
                .collect(),
        }
    }
}

/// A set that is out.
struct Published {
    months: Months,
    tables: Vec<Option<Release>>,
}

fn shown(verdict: Verdict, table: &Table, months: Months) -> Option<Release> {
    let Verdict::Shown(reasons) = verdict else {
        return None;
    };
    let cells = reasons.iter().enumerate();
    let shown = cells
        .map(|(cell, reason)| {
            let is_shown = reason.is_none() && table.has(cell, months);
            is_shown.then(|| table.acts(cell, months))
        })
        .collect();
    Some(Release::new(months, shown, table))
}

/// The unknowns behind a cell in some months.
fn unknowns(
    attacker: &mut Attacker,
    at: usize,
    table: &Table,
    cell: usize,
    months: Months,
) -> Vec<usize> {
    let name = |month: usize| format!("{at}:{cell}:{month}");
    match table.by_month {
        true => vec![attacker.unknown(name(cell % Months::COUNT))],
        false => months
            .iter()
            .map(|month| attacker.unknown(name(month)))
            .collect(),
    }
}

/// Everything that anybody can know.
fn attacker(year: &Year, out: &[Published], year_is_over: bool) -> Attacker {
    let mut attacker = Attacker::default();
    let whole = Months::span(1, 12);
    let (kinds, _) = &year.tables[0];
    // Tables hang together: kinds by month are the sums of the others.
    for month in 0..Months::COUNT {
        let one = Months::one(month);
        for kind in 0..KINDS {
            let total = unknowns(&mut attacker, 0, kinds, kind * Months::COUNT + month, one);
            for (at, cells) in [
                (
                    1,
                    (0..SEXES).map(|sex| kind * SEXES + sex).collect::<Vec<_>>(),
                ),
                (2, (0..PLACES).map(|place| place * KINDS + kind).collect()),
            ] {
                let table = &year.tables[at].0;
                let parts = cells
                    .iter()
                    .flat_map(|cell| unknowns(&mut attacker, at, table, *cell, one));
                let parts: Vec<usize> = parts.collect();
                attacker.knows_equal(&total, parts);
            }
        }
        // All acts of a month are known.
        for at in [0, 3] {
            let table = &year.tables[at].0;
            let column: Vec<usize> = (0..table.rows())
                .map(|row| row * Months::COUNT + month)
                .collect();
            let names = column
                .iter()
                .flat_map(|cell| unknowns(&mut attacker, at, table, *cell, one));
            let names = names.collect();
            attacker.knows(
                names,
                column.iter().map(|cell| table.acts(*cell, one)).sum(),
            );
        }
    }
    let mut totals: Vec<(usize, Months)> = Vec::new();
    for set in out {
        for (at, release) in set.tables.iter().enumerate() {
            let Some(release) = release else { continue };
            totals.push((at, set.months));
            let table = &year.tables[at].0;
            for cell in (0..table.cells()).filter(|cell| table.has(*cell, set.months)) {
                if let Some(value) = release.shown[cell] {
                    let names = unknowns(&mut attacker, at, table, cell, set.months);
                    let now = table.acts(cell, set.months);
                    let near = (table.floors[cell] - 1).max(now.abs_diff(value));
                    match now == value {
                        true => attacker.knows(names, value),
                        // Corrected since: what was shown is near what is true.
                        false => {
                            attacker.knows_between(names, value.saturating_sub(near), value + near)
                        }
                    }
                }
            }
        }
    }
    if year_is_over {
        totals.extend((0..4).map(|at| (at, whole)));
    }
    // Totals of rows and columns of all that was published; but the total of a
    // kind in one month is a cell of a table itself.
    for (at, months) in totals {
        let (table, shape) = &year.tables[at];
        let lines = |rows: bool| -> Vec<Vec<usize>> {
            let (count, across) = match rows {
                true => (table.rows(), table.cols),
                false => (table.cols, table.rows()),
            };
            let cell = |line, place| match rows {
                true => line * table.cols + place,
                false => place * table.cols + line,
            };
            (0..count)
                .map(|line| (0..across).map(|place| cell(line, place)).collect())
                .collect()
        };
        for rows in [true, false] {
            let of_kinds = match shape {
                Kinds::Columns => !rows,
                _ => rows,
            };
            let is_cell = months.len() == 1 && of_kinds;
            if is_cell || (table.by_month && !rows) {
                continue;
            }
            for line in lines(rows) {
                let line: Vec<usize> = line
                    .into_iter()
                    .filter(|cell| table.has(*cell, months))
                    .collect();
                let sum = line.iter().map(|cell| table.acts(*cell, months)).sum();
                let names = line
                    .iter()
                    .flat_map(|cell| unknowns(&mut attacker, at, table, *cell, months));
                let names = names.collect();
                attacker.knows(names, sum);
            }
        }
    }
    attacker
}

/// Hidden cells that the attacker narrows down too far.
fn broken(year: &Year, out: &[Published], year_is_over: bool) -> Vec<String> {
    let attacker = attacker(year, out, year_is_over);
    let mut found = Vec::new();
    for set in out {
        for (at, release) in set.tables.iter().enumerate() {
            let Some(release) = release else { continue };
            let table = &year.tables[at].0;
            for cell in (0..table.cells()).filter(|cell| table.has(*cell, set.months)) {
                if release.shown[cell].is_some() {
                    continue;
                }
                let names = unknowns(&mut attacker.clone(), at, table, cell, set.months);
                let possible = attacker.solve(&names);
                let high = possible.high.unwrap_or(u64::MAX);
                let certain_width = (table.floors[cell] - 1).min(reach(
                    at,
                    table,
                    cell,
                    set.months,
                    out,
                    year_is_over,
                ));
                let certain = high - possible.low < certain_width;
                let few = possible.low > 0 && high < table.floors[cell];
                if certain || few {
                    let value = table.acts(cell, set.months);
                    found.push(format!(
                        "table {at} cell {cell} of {:?}: {value} in {possible:?}",
                        set.months
                    ));
                }
            }
        }
    }
    found
}

/// What the known totals alone say that a cell cannot exceed. The months of a
/// shorter period that is out have a total of their own.
fn reach(
    at: usize,
    table: &Table,
    cell: usize,
    months: Months,
    out: &[Published],
    year_is_over: bool,
) -> u64 {
    let (row, col) = (cell / table.cols, cell % table.cols);
    let row = |over: Months| -> u64 {
        let cells = (0..table.cols).map(|col| table.acts(row * table.cols + col, over));
        cells.sum()
    };
    let rows = (0..table.rows()).map(|row| table.acts(row * table.cols + col, months));
    let of_col: u64 = rows.sum();
    if !table.by_month {
        let periods: Vec<Months> = out.iter().map(|set| set.months).collect();
        let pieces = Months::pieces(&periods).into_iter();
        let open = pieces.filter(|piece| {
            let same = out.iter().filter(|set| set.months == *piece);
            let mut tables = same.filter_map(|set| set.tables[at].as_ref());
            months.contains(*piece)
                && !tables.any(|release| release.shown[cell] == Some(table.acts(cell, *piece)))
        });
        let column = |over: Months| -> u64 {
            let rows = 0..table.rows();
            rows.map(|row| table.acts(row * table.cols + col, over))
                .sum()
        };
        return open.map(|piece| row(piece).min(column(piece))).sum();
    }
    // Totals of longer and shorter periods give those of what is between.
    let year = year_is_over.then_some(Months::span(1, 12));
    let periods = out.iter().map(|set| set.months).chain(year);
    let longer: Vec<Months> = periods.filter(|set| set.len() > 1).collect();
    let pieces = Months::pieces(&longer);
    let piece = pieces.into_iter().find(|piece| piece.holds(col));
    of_col.min(piece.map_or(u64::MAX, row))
}

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

/// Cells that a set lets the attacker narrow down who had not done so before
/// it, whatever is true by then.
fn broken_by_last(year: &Year, out: &[Published], year_is_over: bool) -> Vec<String> {
    let before = broken(year, &out[..out.len() - 1], year_is_over);
    let cell = |found: &String| found.split(':').next().map(str::to_owned);
    let before: Vec<_> = before.iter().map(cell).collect();
    let mut found = broken(year, out, year_is_over);
    found.retain(|found| !before.contains(&cell(found)));
    found
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
