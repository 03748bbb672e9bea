//! The true year of an invented office, and what is published of it.

use fastrand::Rng;
use folio::report::disclosure::{
    Count, Kinds, Months, Part, Plan, Release, Table, Verdict, disclose,
};

/// The true year of an invented office.
pub struct Year {
    /// Kinds by month, kinds by sex, places by kind, units by month.
    pub tables: Vec<(Table, Kinds)>,
}

pub const FLOOR: u64 = 5;
pub const KINDS: usize = 4;
pub const SEXES: usize = 3;
pub const PLACES: usize = 3;
pub const UNITS: usize = 3;

pub fn table(cols: usize, rows: usize, by_month: bool) -> Table {
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
    pub fn random(rng: &mut Rng) -> Self {
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
    pub fn with_persons(rng: &mut Rng) -> Self {
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
    pub fn add(&mut self, [kind, sex, place, unit, month]: [usize; 5], person: i64) {
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
    pub fn add_some(&mut self, rng: &mut Rng) {
        let mut act = [KINDS, SEXES, PLACES, UNITS, Months::COUNT].map(|of| rng.usize(0..of));
        for _ in 0..rng.usize(1..9) {
            if rng.u8(0..3) == 0 {
                act = [KINDS, SEXES, PLACES, UNITS, Months::COUNT].map(|of| rng.usize(0..of));
            }
            self.add(act, rng.i64(0..400));
        }
    }

    pub fn publish(&self, months: Months, out: &[Published], year_is_over: bool) -> Published {
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
pub struct Published {
    pub months: Months,
    pub tables: Vec<Option<Release>>,
}

pub fn shown(verdict: Verdict, table: &Table, months: Months) -> Option<Release> {
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
