//! Typed counts: what the store reads from the projections and the reports
//! are made of. Each says what it counts; cases, persons, interventions and
//! turns are never added together.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::age::AgeBand;
use super::code::{Channel, Outcome, RequestKind, Sex};

/// Counts of one calendar year, or of its months up to one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearFigures {
    /// The year.
    pub year: i32,
    /// The last month that was counted, from 1; `None`: the whole year.
    pub through: Option<u32>,
    /// Interventions that took place in it.
    pub interventions: Interventions,
    /// Cases.
    pub cases: CaseFigures,
    /// Distinct beneficiaries of the cases that were received in the year or
    /// had an intervention in it. The same CURP is the same person; otherwise
    /// each case's beneficiary counts once.
    pub persons_attended: u64,
    /// Turns.
    pub turns: TurnFigures,
}

/// Interventions of a year: acts, counted on the day on which they took place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Interventions {
    /// By kind (catalogue code) and month, January first.
    pub by_kind: BTreeMap<String, [u64; 12]>,
    /// By sex of the beneficiary; `None`: not known.
    pub by_sex: BTreeMap<Option<Sex>, u64>,
    /// By age band of the beneficiary on the day of receipt.
    pub by_age: BTreeMap<AgeBand, u64>,
    /// By affiliation of the beneficiary; `None`: not recorded.
    pub by_affiliation: BTreeMap<Option<String>, u64>,
    /// By the unit that intervened; `None`: the desk itself.
    pub by_unit: BTreeMap<Option<String>, u64>,
}

/// Cases of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFigures {
    /// Received in the year.
    pub received: u64,
    /// Closings in the year, whenever the cases were received and whether or
    /// not they were reopened later; a case closed twice counts twice.
    pub closed: u64,
    /// Open at the end of the year (or today, in the current year).
    pub open: u64,
    /// Received, by kind of request.
    pub received_by_kind: BTreeMap<RequestKind, u64>,
    /// Received, by channel.
    pub received_by_channel: BTreeMap<Channel, u64>,
    /// Closings, by outcome.
    pub closed_by_outcome: BTreeMap<Outcome, u64>,
}

/// Turns of a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TurnFigures {
    /// Made in the year.
    pub made: u64,
    /// Answered in the year, whenever made.
    pub answered: u64,
    /// Returned in the year.
    pub returned: u64,
    /// Withdrawn in the year.
    pub withdrawn: u64,
}

/// Turns of all units over a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectorateFigures {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The day by which a pending turn is judged overdue: the earlier of the
    /// last day and today.
    pub as_of: NaiveDate,
    /// Units with a turn in the period or carried into it, by code.
    pub units: BTreeMap<String, UnitFigures>,
}

/// Turns of one unit over a period. For every unit, and so in total,
/// carried over + received = answered + returned + withdrawn + pending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitFigures {
    /// Made before the period and not ended before it.
    pub carried_over: u64,
    /// Made in the period.
    pub received: u64,
    /// Accepted in the period; takes no part in the balance.
    pub accepted: u64,
    /// Answered in the period.
    pub answered: u64,
    /// Returned in the period.
    pub returned: u64,
    /// Withdrawn in the period.
    pub withdrawn: u64,
    /// Not ended by the end of the period.
    pub pending: u64,
    /// Pending, and past their due date.
    pub overdue: u64,
    /// Answered in the period, of those that had a due date.
    pub answered_with_due: u64,
    /// Of these, answered on or before it.
    pub answered_on_time: u64,
    /// Answered in the period, by working days to answer.
    pub days: BTreeMap<u32, u64>,
}

impl Interventions {
    /// Every intervention.
    pub fn total(&self) -> u64 {
        self.by_kind.values().flatten().sum()
    }

    /// Every intervention, by month.
    pub fn by_month(&self) -> [u64; 12] {
        let mut months = [0; 12];
        for kind in self.by_kind.values() {
            for (month, count) in months.iter_mut().zip(kind) {
                *month += count;
            }
        }
        months
    }
}

impl UnitFigures {
    /// Whether what came in equals what went out and what is left.
    pub fn balances(&self) -> bool {
        self.carried_over + self.received
            == self.answered + self.returned + self.withdrawn + self.pending
    }

    /// Share answered on time, of those that had a due date, in percent;
    /// `None` when there was none.
    pub fn on_time_percent(&self) -> Option<f64> {
        (self.answered_with_due > 0)
            .then(|| 100.0 * self.answered_on_time as f64 / self.answered_with_due as f64)
    }

    /// Median of the working days to answer; the mean of the middle two when
    /// their number is even.
    pub fn median_days(&self) -> Option<f64> {
        median(&self.days)
    }

    /// 90th percentile of the working days to answer, by nearest rank.
    pub fn p90_days(&self) -> Option<u32> {
        percentile_90(&self.days)
    }

    /// Adds another unit's counts.
    pub fn add(&mut self, other: &Self) {
        self.carried_over += other.carried_over;
        self.received += other.received;
        self.accepted += other.accepted;
        self.answered += other.answered;
        self.returned += other.returned;
        self.withdrawn += other.withdrawn;
        self.pending += other.pending;
        self.overdue += other.overdue;
        self.answered_with_due += other.answered_with_due;
        self.answered_on_time += other.answered_on_time;
        for (days, count) in &other.days {
            *self.days.entry(*days).or_default() += count;
        }
    }
}

impl DirectorateFigures {
    /// All units together.
    pub fn total(&self) -> UnitFigures {
        let mut total = UnitFigures::default();
        for unit in self.units.values() {
            total.add(unit);
        }
        total
    }
}

/// Median of days that were counted by their number; the mean of the middle
/// two when there is an even number of them.
pub fn median(days: &BTreeMap<u32, u64>) -> Option<f64> {
    let count: u64 = days.values().sum();
    let upper = day_at(days, count / 2)?;
    if count.is_multiple_of(2) {
        let lower = day_at(days, count / 2 - 1)?;
        return Some(f64::from(lower + upper) / 2.0);
    }
    Some(f64::from(upper))
}

/// 90th percentile of days that were counted by their number, by nearest rank.
pub fn percentile_90(days: &BTreeMap<u32, u64>) -> Option<u32> {
    let count: u64 = days.values().sum();
    day_at(days, (count * 9).div_ceil(10).checked_sub(1)?)
}

fn day_at(days: &BTreeMap<u32, u64>, rank: u64) -> Option<u32> {
    let mut seen = 0;
    days.iter().find_map(|(days, count)| {
        seen += count;
        (rank < seen).then_some(*days)
    })
}
