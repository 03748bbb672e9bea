//! A table as an attacker sees it: what earlier publications and the new one
//! show of it, and which totals are known. Asks how far a hidden cell can move
//! without any of it changing.
//!
//! The attacker is given more than the publications say, and in such a way
//! that what is left unknown falls apart into two-way tables with known
//! totals, whose moves [`Grid`](super::grid::Grid) finds exactly:
//!
//! - Periods of publications cut the year into pieces (July, the rest of the
//!   third quarter, the rest of the year). In every piece all totals of rows
//!   and columns are taken as known.
//! - A piece may move alone in cells that no publication shows which contains
//!   it; two pieces may move against each other in cells that no publication
//!   shows which contains just one of them.
//! - A table by month moves within pieces of several months; totals of its
//!   columns (all acts of a month) are always known, those of its rows within
//!   every piece.
//!
//! Every such move is a world in which all that was published stays the same;
//! `family` has the ways to move.

mod family;

use super::grid::Way;
use super::rule::{Interval, Need};
use super::table::{Months, Release, Table};

pub use family::Family;

/// A table, what was shown of it, and what the new release hides so far.
#[derive(Debug, Clone)]
pub struct Scene<'t> {
    /// The true counts.
    pub table: &'t Table,
    /// What is out already: every version for every period.
    pub earlier: &'t [Release],
    /// Periods whose totals are known once the new release is out.
    pub periods: &'t [Months],
    /// Periods whose totals were known before.
    pub before: &'t [Months],
    /// The months of the new release; none where it shows nothing.
    pub months: Months,
    /// What the new release hides.
    pub hidden: Vec<bool>,
    /// Months in which a table by month is not free to move, since other
    /// tables would show it.
    pub barred: Months,
}

/// One of the releases of a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Which {
    /// The new one.
    New,
    /// An earlier one.
    Earlier(usize),
}

impl Scene<'_> {
    /// The months of a release.
    pub fn months_of(&self, which: Which) -> Months {
        match which {
            Which::New => self.months,
            Which::Earlier(at) => self.earlier[at].months,
        }
    }

    /// Whether a release hides a cell that it could show.
    pub fn hides(&self, which: Which, cell: usize) -> bool {
        self.table.has(cell, self.months_of(which))
            && match which {
                Which::New => self.hidden[cell],
                Which::Earlier(at) => self.earlier[at].hides(cell),
            }
    }

    /// Whether a cell is in a month in which it is not free to move.
    pub fn is_barred(&self, cell: usize) -> bool {
        self.table.by_month && self.barred.holds(cell % self.table.cols)
    }

    /// What a hidden cell of a release has to be protected to.
    pub fn need(&self, which: Which, cell: usize) -> Need {
        let months = self.months_of(which);
        let value = self.table.acts(cell, months);
        let reach = match self.table.by_month {
            true => self.reach_by_month(cell, months),
            false => self.reach(cell, months),
        };
        Need::new(value, self.table.floors[cell], reach.max(1))
    }

    /// What the totals of every piece of a release leave open of a cell: no
    /// more than the smaller of its row's and its column's, and nothing where
    /// the piece was published by itself and shows the cell.
    fn reach(&self, cell: usize, months: Months) -> u64 {
        let told = |piece: Months| {
            let mut same = self
                .earlier
                .iter()
                .filter(|release| release.months == piece);
            same.any(|release| release.shows(cell))
        };
        let pieces = Months::pieces(self.periods).into_iter();
        let open = pieces.filter(|piece| months.contains(*piece) && !told(*piece));
        open.map(|piece| self.of_row(cell, piece).min(self.of_col(cell, piece)))
            .sum()
    }

    fn reach_by_month(&self, cell: usize, months: Months) -> u64 {
        let piece = self.piece_of_rows(cell % self.table.cols);
        let of_row = piece.map_or(u64::MAX, |piece| self.of_row(cell, piece));
        of_row.min(self.of_col(cell, months))
    }

    fn of_row(&self, cell: usize, months: Months) -> u64 {
        let (row, cols) = (cell / self.table.cols, self.table.cols);
        (0..cols)
            .map(|col| self.table.acts(row * cols + col, months))
            .sum()
    }

    fn of_col(&self, cell: usize, months: Months) -> u64 {
        let (col, cols) = (cell % self.table.cols, self.table.cols);
        let rows = 0..self.table.rows();
        rows.map(|row| self.table.acts(row * cols + col, months))
            .sum()
    }

    /// The interval of a hidden cell, as far as it matters for its need, by
    /// the ways to move its release. Pieces that move alone do so at once;
    /// moves of one piece against another are taken one by one.
    pub fn interval(&self, families: &[Family], cell: usize, need: Need) -> Interval {
        let mut interval = need.nothing();
        let value = interval.low;
        let (mut all_down, mut all_up) = (0, 0);
        let open = families
            .iter()
            .filter(|family| family.is_open(cell, &self.hidden));
        for family in open {
            let grid = family.grid(self.table.cols, &self.hidden);
            let down = grid.furthest(cell, Way::Down, need.enough_down());
            let up = grid.furthest(cell, Way::Up, need.enough_up());
            if family.is_alone {
                all_down += down;
                all_up += up;
                interval.widen(value, all_down, all_up);
            } else {
                interval.widen(value, down, up);
            }
            if need.is_met(interval) {
                break;
            }
        }
        interval
    }

    /// The months over which totals of rows are known, for the piece that a
    /// month lies in; none where they are known over no period.
    pub fn piece_of_rows(&self, month: usize) -> Option<Months> {
        let longer: Vec<Months> = self
            .periods
            .iter()
            .copied()
            .filter(|p| p.len() > 1)
            .collect();
        Months::pieces(&longer)
            .into_iter()
            .find(|piece| piece.holds(month))
    }
}
