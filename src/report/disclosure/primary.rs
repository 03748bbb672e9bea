//! What is hidden for its own sake: counts that are small, counts that few
//! persons stand behind, and counts whose difference from what was published
//! before is small.

use super::table::{Months, Release, Table};

/// Why a cell is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Its count is not zero and below the floor.
    Small,
    /// Fewer distinct persons than the floor are behind it.
    FewPersons,
    /// With what was published before, a small count could be worked out: what
    /// was corrected since, or what is in one period and not in the other.
    Difference,
    /// It was hidden in an earlier publication of the same.
    HiddenBefore,
    /// Another hidden cell could be worked out from it.
    Complementary,
}

/// The cells of a release that are hidden for their own sake; `earlier` is all
/// that was released of the table in the year.
pub fn primary(table: &Table, months: Months, earlier: &[Release]) -> Vec<Option<Reason>> {
    let reason = |cell: usize| {
        if !table.has(cell, months) {
            return None;
        }
        let acts = table.acts(cell, months);
        if table.is_small(cell, months) {
            return Some(match acts < table.floors[cell] {
                true => Reason::Small,
                false => Reason::FewPersons,
            });
        }
        if differs(table, cell, months, earlier) {
            return Some(Reason::Difference);
        }
        let mut versions = versions(table, cell, months, earlier);
        // What was hidden stays hidden, so that nobody who takes two versions
        // for one learns from the second what the first kept.
        let was_hidden = versions.any(|release| release.hides(cell));
        was_hidden.then_some(Reason::HiddenBefore)
    };
    (0..table.cells()).map(reason).collect()
}

/// The releases that have this very cell: those for the same months, or in a
/// table by month all that have the month.
fn versions<'r>(
    table: &Table,
    cell: usize,
    months: Months,
    earlier: &'r [Release],
) -> impl Iterator<Item = &'r Release> {
    let (by_month, month) = (table.by_month, cell % table.cols);
    earlier.iter().filter(move |release| match by_month {
        true => release.months.holds(month),
        false => release.months == months,
    })
}

/// Whether subtraction of what is out gives a small count, or one of few
/// persons.
fn differs(table: &Table, cell: usize, months: Months, earlier: &[Release]) -> bool {
    let acts = table.acts(cell, months);
    let shown = versions(table, cell, months, earlier).filter_map(|release| release.shown[cell]);
    if shown
        .into_iter()
        .any(|was| is_small_change(table, cell, months, was))
    {
        return true;
    }
    if table.by_month {
        return false;
    }
    let out = Told::of(cell, earlier);
    // What is left of the new one, and what is left of a longer one when the
    // new one is taken away.
    let within: Vec<Told> = out
        .iter()
        .filter(|told| told.is_within(months))
        .copied()
        .collect();
    let own = within
        .iter()
        .any(|first| rest_is_small(table, cell, (months, acts), *first, &within));
    let new = Told {
        months,
        low: acts,
        high: acts,
    };
    let mut longer = earlier
        .iter()
        .filter(|release| new.is_within(release.months));
    own || longer.any(|release| {
        release.shown[cell].is_some_and(|whole| {
            let whole = (release.months, whole);
            rest_is_small(table, cell, whole, new, &out)
        })
    })
}

/// Whether a cell was corrected by few acts, or by acts of perhaps few
/// persons: before, there were at most as many persons as acts.
fn is_small_change(table: &Table, cell: usize, months: Months, was: u64) -> bool {
    let (now, floor) = (table.acts(cell, months), table.floors[cell]);
    let came = table.persons(cell, months).saturating_sub(was);
    let few = table.with_persons && (now < was || came < floor);
    now != was && (now.abs_diff(was) < floor || few)
}

/// What was shown of a cell for some months, in all versions together.
#[derive(Debug, Clone, Copy)]
struct Told {
    months: Months,
    low: u64,
    high: u64,
}

impl Told {
    /// One for each period that shows the cell, the longest first.
    fn of(cell: usize, earlier: &[Release]) -> Vec<Self> {
        let mut told: Vec<Self> = Vec::new();
        for release in earlier {
            let Some(value) = release.shown[cell] else {
                continue;
            };
            match told.iter_mut().find(|own| own.months == release.months) {
                Some(own) => {
                    own.low = own.low.min(value);
                    own.high = own.high.max(value);
                }
                None => told.push(Self {
                    months: release.months,
                    low: value,
                    high: value,
                }),
            }
        }
        told.sort_by_key(|told| std::cmp::Reverse(told.months.len()));
        told
    }

    /// Whether the months are some of these, and not all of them.
    fn is_within(&self, months: Months) -> bool {
        months.contains(self.months) && months != self.months
    }
}

/// Whether few acts, or few persons, are left of a count when `first` and as
/// much else of what is out within it as can be are taken away.
fn rest_is_small(
    table: &Table,
    cell: usize,
    (months, acts): (Months, u64),
    first: Told,
    out: &[Told],
) -> bool {
    let (mut covered, mut low, mut high) = (first.months, first.low, first.high);
    for told in out.iter().filter(|told| told.is_within(months)) {
        if !covered.meets(told.months) {
            covered = covered.and(told.months);
            low += told.low;
            high += told.high;
        }
    }
    let floor = i128::from(table.floors[cell]);
    let least = i128::from(acts) - i128::from(high);
    let most = i128::from(acts) - i128::from(low);
    let is_nothing = (least, most) == (0, 0);
    let (low, high) = (least.max(1 - floor), most.min(floor - 1));
    let few_acts = low <= high && (low, high) != (0, 0);
    let rest = months.without(covered);
    let few_persons = match table.acts(cell, rest) {
        // All that differs are corrections; nobody knows of how many persons.
        0 => table.with_persons && !is_nothing,
        _ => table.is_small(cell, rest),
    };
    few_acts || few_persons
}
