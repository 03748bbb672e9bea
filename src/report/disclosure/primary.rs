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

/// The cells of a release that are hidden for their own sake.
///
/// `before` are the earlier versions of the same release, `others` the latest
/// releases for other periods.
pub fn primary(
    table: &Table,
    months: Months,
    before: &[Release],
    others: &[Release],
) -> Vec<Option<Reason>> {
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
        if differs(table, cell, months, acts, before, others) {
            return Some(Reason::Difference);
        }
        hidden_before(table, cell, months, before, others).then_some(Reason::HiddenBefore)
    };
    (0..table.cells()).map(reason).collect()
}

/// Whether subtraction of what is out gives a small count.
fn differs(
    table: &Table,
    cell: usize,
    months: Months,
    acts: u64,
    before: &[Release],
    others: &[Release],
) -> bool {
    let small = |rest: i128| rest != 0 && rest.unsigned_abs() < u128::from(table.floors[cell]);
    let against = |shown: u64| small(i128::from(acts) - i128::from(shown));
    if table.by_month {
        // The cell of a month is the same in every release that has it.
        let month = cell % table.cols;
        let having = others.iter().filter(|release| release.months.holds(month));
        let mut shown = having
            .chain(before)
            .filter_map(|release| release.shown[cell]);
        return shown.any(against);
    }
    let versions = before.iter().filter_map(|release| release.shown[cell]);
    if versions.into_iter().any(against) {
        return true;
    }
    // What is left of a longer period when the new one and every other that is
    // shown are taken away, and what is left of the new one.
    let larger = others
        .iter()
        .filter(|release| release.months != months && release.months.contains(months));
    let mut rests = larger.filter_map(|release| {
        let whole = release.shown[cell]?;
        let rest = left(cell, release.months, whole, others, Some(months))?;
        Some(rest - i128::from(acts))
    });
    rests.any(small) || left(cell, months, acts, others, None).is_some_and(small)
}

/// What is left of a period's count when those of the shorter ones within it
/// are taken away; none where one of them is hidden, or where there is none
/// and nothing to compare with.
fn left(
    cell: usize,
    months: Months,
    acts: u64,
    others: &[Release],
    new: Option<Months>,
) -> Option<i128> {
    let within = others.iter().filter(|release| {
        let inside = months.contains(release.months) && release.months != months;
        inside && new.is_none_or(|new| !release.months.meets(new))
    });
    let within: Vec<&Release> = within.collect();
    let largest = within.iter().filter(|release| {
        let mut others = within.iter();
        !others.any(|other| other.months != release.months && other.months.contains(release.months))
    });
    let largest: Vec<&&Release> = largest.collect();
    if largest.is_empty() && new.is_none() {
        return None;
    }
    let shown: Option<Vec<u64>> = largest.iter().map(|release| release.shown[cell]).collect();
    let shown: i128 = shown?.into_iter().map(i128::from).sum();
    Some(i128::from(acts) - shown)
}

/// What was hidden stays hidden, so that nobody who takes the two versions for
/// one learns from the second what the first kept.
fn hidden_before(
    table: &Table,
    cell: usize,
    months: Months,
    before: &[Release],
    others: &[Release],
) -> bool {
    let hides = |release: &Release| release.hides(cell);
    if table.by_month {
        let month = cell % table.cols;
        let having = others.iter().filter(|release| release.months.holds(month));
        return having.chain(before).any(hides) && months.holds(month);
    }
    before.iter().any(hides)
}
