//! Requests that were attended over a period, each under one area, so that
//! the areas add up to the whole.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::code::{Outcome, RequestKind};
use super::figures::{median, percentile_90};
use super::folio::Folio;

/// A case that was open on some day of a period or was concluded in it, as it
/// stood at the period's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// Its reference number.
    pub folio: Folio,
    /// Shown by folio only.
    pub reserved: bool,
    /// Sort of request.
    pub kind: RequestKind,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// How it ended; `None` while it is open at the period's end.
    pub conclusion: Option<Conclusion>,
    /// Codes of the units that attended it: it was turned to them by the
    /// period's end, and by then they had not returned the turn, nor had it
    /// been withdrawn. In the order of the turns, each once.
    pub units: Vec<String>,
    /// Text of the final report, where it was asked for.
    pub text: FinalText,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conclusion {
    /// The day.
    pub on: NaiveDate,
    /// The sense of it.
    pub outcome: Outcome,
}

/// The text of a final report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FinalText {
    /// Not asked for, withheld, or there is none.
    #[default]
    None,
    /// It was erased.
    Erased,
    /// As it was typed, as last corrected.
    Typed(String),
}

/// Under which area a case counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// The desk itself: no unit attended it.
    Desk,
    /// The one unit that attended it, by its code.
    Unit(String),
    /// Several units together.
    Several,
}

/// Cases of one area over a period. Attended equals the sum of all outcomes
/// and of what is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AreaFigures {
    /// Open on some day of the period, or concluded in it.
    pub attended: u64,
    /// Concluded in the period and not reopened in it, by outcome.
    pub concluded: BTreeMap<Outcome, u64>,
    /// Open at the period's end.
    pub open: u64,
    /// Concluded, by calendar days from receipt to conclusion.
    pub days: BTreeMap<u32, u64>,
    /// Of the cases of several areas, those that this unit attended with
    /// others; takes no part in the sums.
    pub shared: u64,
}

impl Attended {
    /// The area under which it counts.
    pub fn area(&self) -> Area {
        match self.units.as_slice() {
            [] => Area::Desk,
            [unit] => Area::Unit(unit.clone()),
            _ => Area::Several,
        }
    }

    /// Calendar days from receipt to conclusion.
    pub fn days(&self) -> Option<u32> {
        let days = (self.conclusion?.on - self.received_on).num_days();
        // Two offices' logs laid together may hold a later receipt.
        Some(u32::try_from(days).unwrap_or_default())
    }
}

/// The figures of every area with a case, and of every unit that shared one.
pub fn by_area(cases: &[Attended]) -> BTreeMap<Area, AreaFigures> {
    let mut areas: BTreeMap<Area, AreaFigures> = BTreeMap::new();
    for case in cases {
        let area = case.area();
        if area == Area::Several {
            for unit in case.units.iter().collect::<BTreeSet<_>>() {
                let figures = areas.entry(Area::Unit(unit.clone())).or_default();
                figures.shared += 1;
            }
        }
        areas.entry(area).or_default().take(case);
    }
    areas
}

impl AreaFigures {
    fn take(&mut self, case: &Attended) {
        self.attended += 1;
        match case.conclusion {
            Some(conclusion) => *self.concluded.entry(conclusion.outcome).or_default() += 1,
            None => self.open += 1,
        }
        if let Some(days) = case.days() {
            *self.days.entry(days).or_default() += 1;
        }
    }

    /// Every case concluded, whatever the outcome.
    pub fn all_concluded(&self) -> u64 {
        self.concluded.values().sum()
    }

    /// Median of the days to conclusion; the mean of the middle two when their
    /// number is even.
    pub fn median_days(&self) -> Option<f64> {
        median(&self.days)
    }

    /// 90th percentile of the days to conclusion, by nearest rank.
    pub fn p90_days(&self) -> Option<u32> {
        percentile_90(&self.days)
    }

    /// Adds another area's cases; what is shared is no sum.
    pub fn add(&mut self, other: &Self) {
        self.attended += other.attended;
        self.open += other.open;
        for (outcome, count) in &other.concluded {
            *self.concluded.entry(*outcome).or_default() += count;
        }
        for (days, count) in &other.days {
            *self.days.entry(*days).or_default() += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::code::Code;
    use crate::domain::folio::SiteCode;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::default() + chrono::Days::new(number)
    }

    prop_compose! {
        fn any_case()(
            units in prop::collection::vec("A|B|C", 0..4),
            received in 0u64..400,
            end in prop::option::of((0u64..400, 0usize..Outcome::ALL.len())),
        ) -> Attended {
            let mut units: Vec<String> = units;
            units.dedup();
            Attended {
                folio: Folio { site: SiteCode::parse("SLP").expect("a site"), year: 1970, number: 1 },
                reserved: false,
                kind: RequestKind::Petition,
                received_on: day(received),
                conclusion: end.map(|(on, outcome)| Conclusion {
                    on: day(on),
                    outcome: Outcome::ALL[outcome],
                }),
                units,
                text: FinalText::None,
            }
        }
    }

    proptest! {
        #[test]
        fn areas_balance_and_add_up_to_the_whole(cases in prop::collection::vec(any_case(), 0..30)) {
            let areas = by_area(&cases);
            let mut total = AreaFigures::default();
            for figures in areas.values() {
                prop_assert_eq!(figures.attended, figures.all_concluded() + figures.open);
                total.add(figures);
            }
            prop_assert_eq!(total.attended, cases.len() as u64);
            prop_assert_eq!(total.days.values().sum::<u64>(), total.all_concluded());
            let several = areas.get(&Area::Several).map_or(0, |figures| figures.attended);
            for figures in areas.values() {
                prop_assert!(figures.shared <= several);
            }
        }
    }
}
