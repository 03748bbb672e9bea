//! The true counts of a table, month by month, and what a publication shows
//! of it.

/// A set of months of one calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Months(u16);

impl Months {
    /// How many a year has.
    pub const COUNT: usize = 12;

    /// The months from one to another, from 1, both included.
    pub fn span(first: u8, last: u8) -> Self {
        Self((first..=last).fold(0, |set, month| set | 1 << (month - 1)))
    }

    /// One month, from 0.
    pub fn one(month: usize) -> Self {
        Self(1 << month)
    }

    /// Those of the list, from 0.
    pub fn of(months: impl IntoIterator<Item = usize>) -> Self {
        Self(months.into_iter().fold(0, |set, month| set | 1 << month))
    }

    /// Whether a month, from 0, is among them.
    pub fn holds(self, month: usize) -> bool {
        self.0 & (1 << month) != 0
    }

    /// Whether all of the other's are among them.
    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether they share a month.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are not among the other's.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The months, from 0.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::COUNT).filter(move |month| self.holds(*month))
    }

    /// The months that are in the same of these sets: the pieces that sums and
    /// differences of the sets can be taken apart into. Months in none of them
    /// are in no piece.
    pub fn pieces(sets: &[Self]) -> Vec<Self> {
        let signature =
            |month: usize| -> Vec<bool> { sets.iter().map(|set| set.holds(month)).collect() };
        let mut pieces: Vec<(Vec<bool>, Self)> = Vec::new();
        for month in 0..Self::COUNT {
            let own = signature(month);
            if !own.contains(&true) {
                continue;
            }
            match pieces.iter_mut().find(|(other, _)| *other == own) {
                Some((_, piece)) => piece.0 |= 1 << month,
                None => pieces.push((own, Self::one(month))),
            }
        }
        pieces.into_iter().map(|(_, piece)| piece).collect()
    }
}

/// What is behind one cell in one month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// How many acts.
    pub acts: u64,
    /// Distinct persons, as far as it matters whether they are too few.
    pub persons: Vec<i64>,
}

/// A two-way table with its true counts in every month of a year. Cells are
/// numbered row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How many columns.
    pub cols: usize,
    /// Whether the columns are the twelve months.
    pub by_month: bool,
    /// The fewest distinct persons (or acts, where persons are not counted)
    /// that each cell must have to be shown when it is not zero.
    pub floors: Vec<u64>,
    /// Whether persons are counted beside acts.
    pub with_persons: bool,
    /// Counts by cell and month; a table by month has one month for each cell.
    pub counts: Vec<Count>,
}

impl Table {
    /// How many cells it has.
    pub fn cells(&self) -> usize {
        self.floors.len()
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.cells() / self.cols.max(1)
    }

    /// What is behind a cell in a month, from 0.
    pub fn count(&self, cell: usize, month: usize) -> Option<&Count> {
        match self.by_month {
            true if cell % self.cols != month => None,
            true => self.counts.get(cell),
            false => self.counts.get(cell * Months::COUNT + month),
        }
    }

    /// The acts of a cell in some months.
    pub fn acts(&self, cell: usize, months: Months) -> u64 {
        let of = |month| self.count(cell, month).map_or(0, |count| count.acts);
        months.iter().map(of).sum()
    }

    /// The acts of every cell in some months.
    pub fn all_acts(&self, months: Months) -> Vec<u64> {
        (0..self.cells())
            .map(|cell| self.acts(cell, months))
            .collect()
    }

    /// Whether a cell is neither zero nor large enough to be shown.
    pub fn is_small(&self, cell: usize, months: Months) -> bool {
        let acts = self.acts(cell, months);
        acts > 0 && (acts < self.floors[cell] || self.too_few_persons(cell, months))
    }

    /// Whether fewer persons than the floor are behind a cell.
    pub fn too_few_persons(&self, cell: usize, months: Months) -> bool {
        self.with_persons && self.persons(cell, months) < self.floors[cell]
    }

    /// How many distinct persons are behind a cell, at least.
    pub fn persons(&self, cell: usize, months: Months) -> u64 {
        let counts = months.iter().filter_map(|month| self.count(cell, month));
        let mut persons: Vec<i64> = counts.flat_map(|count| &count.persons).copied().collect();
        persons.sort_unstable();
        persons.dedup();
        persons.len() as u64
    }

    /// Whether a release for some months has a figure in this cell.
    pub fn has(&self, cell: usize, months: Months) -> bool {
        !self.by_month || months.holds(cell % self.cols)
    }
}

/// What was shown of a table for some months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The months.
    pub months: Months,
    /// The value of each cell as it was shown; none where it was hidden, or
    /// where the release has no such cell.
    pub shown: Vec<Option<u64>>,
    /// Cells that were shown with a value that has been corrected since.
    pub stale: Vec<bool>,
}

impl Release {
    /// What was shown, beside the true counts as they are now.
    pub fn new(months: Months, shown: Vec<Option<u64>>, table: &Table) -> Self {
        let cells = shown.iter().enumerate();
        let stale = cells
            .map(|(cell, value)| value.is_some_and(|value| value != table.acts(cell, months)))
            .collect();
        Self {
            months,
            shown,
            stale,
        }
    }

    /// Whether everybody can see a cell as it is now.
    pub fn shows(&self, cell: usize) -> bool {
        self.shown[cell].is_some() && !self.stale[cell]
    }

    /// By how much a cell could be less, and more, than it is now and still
    /// be near what was shown of it: a correction is small, or at least no
    /// larger than it was. Nothing bounds a cell that was not shown.
    pub fn slack(&self, cell: usize, table: &Table) -> (u64, u64) {
        let Some(was) = self.shown[cell] else {
            return (u64::MAX, u64::MAX);
        };
        if !self.stale[cell] {
            return (0, 0);
        }
        let now = table.acts(cell, self.months);
        let span = table.floors[cell].saturating_sub(1).max(now.abs_diff(was));
        (
            (now + span).saturating_sub(was),
            (was + span).saturating_sub(now),
        )
    }

    /// Whether it hid a cell.
    pub fn hides(&self, cell: usize) -> bool {
        self.shown[cell].is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_what_differences_can_reach() {
        let year = Months::span(1, 12);
        let third = Months::span(7, 9);
        let july = Months::one(6);
        let rest = Months::of([0, 1, 2, 3, 4, 5, 9, 10, 11]);
        let august = Months::of([7, 8]);
        assert_eq!(Months::pieces(&[year, third, july]), [rest, july, august]);
        assert_eq!(Months::pieces(&[third]), [third]);
        assert!(Months::pieces(&[]).is_empty());
    }
}
