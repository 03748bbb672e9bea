//! The counts behind public tables: a year of interventions two ways by month,
//! and of turns, each in one pass. Municipalities are in no index, so that the
//! pass over interventions reads the table, once for all tables.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};

use super::figures::{Figures, band, listed, name};
use crate::domain::code::{Code, Sex};
use crate::domain::public_figures::{Cross, Few, PublicYear};
use crate::error::Result;
use crate::store::codec::{date, day};
use crate::store::columns::Columns;
use crate::store::failure::{damaged, database};

const INTERVENTIONS: &str = "SELECT occurred_on, kind, unit, sex, age, affiliation, municipality, person \
     FROM intervention_view \
     WHERE occurred_on BETWEEN ?1 AND ?2";

/// Two numbers, either of which may be missing.
type Pair = (Option<i64>, Option<i64>);

/// Counts by two numbers and month.
#[derive(Default)]
struct Numbers(HashMap<Pair, Box<[Few; 12]>>);

impl Numbers {
    fn at(&mut self, row: Option<i64>, column: Option<i64>, month: usize) -> &mut Few {
        &mut self.0.entry((row, column)).or_default()[month]
    }

    fn named(
        self,
        row: impl Fn(i64) -> Result<String>,
        column: impl Fn(i64) -> Result<Option<String>>,
    ) -> Result<Cross> {
        let mut named: BTreeMap<(Option<String>, Option<String>), [Few; 12]> = BTreeMap::new();
        for ((own, other), counts) in self.0 {
            let own = own.map(&row).transpose()?;
            let other = other.map(&column).transpose()?.flatten();
            let kept = named.entry((own, other)).or_default();
            for (kept, count) in kept.iter_mut().zip(counts.iter()) {
                kept.merge(count);
            }
        }
        Ok(Cross(named))
    }
}

impl Figures {
    /// The counts of a calendar year for public tables, with up to `enough`
    /// persons behind each.
    pub fn public_year(&self, year: i32, enough: usize) -> Result<PublicYear> {
        let names = self.names()?;
        let mut figures = PublicYear {
            year,
            ..PublicYear::default()
        };
        self.public_interventions(&mut figures, &names, enough)?;
        self.public_turns(&mut figures, &names)?;
        Ok(figures)
    }

    fn public_interventions(
        &self,
        figures: &mut PublicYear,
        names: &HashMap<i64, String>,
        enough: usize,
    ) -> Result<()> {
        let (from, to) = year_of(figures)?;
        let mut statement = self
            .connection
            .prepare_cached(INTERVENTIONS)
            .map_err(database)?;
        let mut rows = statement.query([day(from), day(to)]).map_err(database)?;
        let mut by: [Numbers; 5] = Default::default();
        let (mut last_day, mut month) = (i64::MIN, 0);
        while let Some(row) = rows.next().map_err(database)? {
            let on = row.int(0)?;
            if on != last_day {
                (last_day, month) = (on, date(on)?.month0() as usize);
            }
            let kind = Some(row.int(1)?);
            let person = row.int(7)?;
            for (numbers, at) in by.iter_mut().zip(3..7) {
                let other = row.optional_int(at)?;
                numbers.at(kind, other, month).add(person, enough);
            }
            by[4]
                .at(row.optional_int(2)?, None, month)
                .add(person, enough);
        }
        let [sexes, ages, affiliations, municipalities, units] = by;
        let named = |number| name(names, number);
        figures.kind_sex = sexes.named(named, |index| {
            Ok(Some(listed::<Sex>(index)?.code().to_owned()))
        })?;
        figures.kind_age = ages.named(named, |index| {
            Ok(Some(band(Some(index))?.code().to_owned()))
        })?;
        figures.kind_affiliation = affiliations.named(named, |number| named(number).map(Some))?;
        figures.kind_municipality =
            municipalities.named(named, |number| Ok(Some(format!("{number:05}"))))?;
        figures.units = units.named(named, |_| Ok(None))?;
        Ok(())
    }

    fn public_turns(&self, figures: &mut PublicYear, names: &HashMap<i64, String>) -> Result<()> {
        let (from, to) = year_of(figures)?;
        let (first, last) = (day(from), day(to));
        let (mut made, mut answered) = (Numbers::default(), Numbers::default());
        let month = |on: i64| date(on).map(|on| on.month0() as usize);
        self.each_turn(first, last, |turn| {
            let unit = Some(turn.unit);
            if (first..=last).contains(&turn.made_on()) {
                made.at(unit, None, month(turn.made_on())?).acts += 1;
            }
            if let Some((on, days)) = turn.answered()
                && (first..=last).contains(&on)
            {
                answered.at(unit, Some(days), month(on)?).acts += 1;
            }
            Ok(())
        })?;
        let named = |number| name(names, number);
        figures.turns_made = made.named(named, |_| Ok(None))?;
        figures.turns_answered = answered.named(named, |days| Ok(Some(days.to_string())))?;
        Ok(())
    }
}

/// First and last day of the year.
fn year_of(figures: &PublicYear) -> Result<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(figures.year, 1, 1)
        .zip(NaiveDate::from_ymd_opt(figures.year, 12, 31))
        .ok_or_else(damaged)
}
