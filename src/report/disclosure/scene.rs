//! A table as an attacker sees it: what earlier publications and the new one
//! show of it, and which totals are known. Asks how far a hidden cell can move
//! without any of it changing.
//!
//! The attacker is given more than the publications say, and in such a way
//! that what is left unknown falls apart into two-way tables with known
//! totals, whose moves [`Grid`] finds exactly:
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
//! Every such move is a world in which all that was published stays the same.

use super::grid::{FREE, Grid, Way};
use super::rule::{Interval, Need};
use super::table::{Months, Release, Table};

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

/// What a release shows of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// Nothing.
    Nothing,
    /// That the piece moves.
    Own,
    /// That the piece moves against which the own one does.
    Other,
    /// That of several pieces that move.
    Both,
}

/// One way to move without being seen: bounds for every cell, and where it
/// would be seen.
#[derive(Debug, Clone)]
pub struct Family {
    /// By how much each cell can shrink.
    pub down: Vec<u64>,
    /// By how much each can grow.
    pub up: Vec<u64>,
    /// Cells that an earlier release shows, or that take no part.
    shut: Vec<bool>,
    /// Cells that the new release may show.
    governed: Vec<bool>,
    /// Whether totals of rows are unknown.
    loose_rows: bool,
    /// Whether one piece moves by itself, whatever the others do.
    is_alone: bool,
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

    /// Every way to move that changes cells of this release.
    pub fn families(&self, which: Which) -> Vec<Family> {
        let own = self.months_of(which);
        if self.table.by_month {
            let mut done = Months::of([]);
            let mut families = Vec::new();
            for month in own.iter() {
                let piece = self.piece_of_rows(month).unwrap_or(Months::one(month));
                if !done.meets(piece) {
                    families.push(self.by_month(month));
                    done = done.and(piece);
                }
            }
            return families;
        }
        let pieces = Months::pieces(self.periods);
        let (inside, outside): (Vec<Months>, Vec<Months>) =
            pieces.into_iter().partition(|piece| own.contains(*piece));
        let mut families: Vec<Family> = inside.iter().map(|piece| self.alone(*piece)).collect();
        for piece in &inside {
            families.extend(outside.iter().map(|other| self.against(*piece, *other)));
        }
        families
    }

    fn alone(&self, piece: Months) -> Family {
        let sees = |months: Months| match months {
            _ if months == piece => Sight::Own,
            // Other pieces move at once: one correction cannot bound each.
            _ if months.contains(piece) => Sight::Both,
            _ => Sight::Nothing,
        };
        let free = vec![FREE; self.table.cells()];
        Family {
            is_alone: true,
            ..self.classes(&sees, self.table.all_acts(piece), free)
        }
    }

    fn against(&self, piece: Months, other: Months) -> Family {
        let sees = |months: Months| match (months.contains(piece), months.contains(other)) {
            (true, false) => Sight::Own,
            (false, true) => Sight::Other,
            _ => Sight::Nothing,
        };
        self.classes(
            &sees,
            self.table.all_acts(piece),
            self.table.all_acts(other),
        )
    }

    fn classes(
        &self,
        sees: &dyn Fn(Months) -> Sight,
        mut down: Vec<u64>,
        mut up: Vec<u64>,
    ) -> Family {
        let mut shut = vec![false; self.table.cells()];
        for release in self.earlier {
            let sight = sees(release.months);
            for cell in 0..self.table.cells() {
                let (less, more) = match (sight, release.slack(cell, self.table)) {
                    (Sight::Nothing, _) => continue,
                    (_, (u64::MAX, u64::MAX)) => continue,
                    (Sight::Own, slack) => slack,
                    (Sight::Other, (less, more)) => (more, less),
                    (Sight::Both, _) => (0, 0),
                };
                down[cell] = down[cell].min(less);
                up[cell] = up[cell].min(more);
                shut[cell] |= (less, more) == (0, 0);
            }
        }
        Family {
            down,
            up,
            shut,
            governed: vec![sees(self.months) != Sight::Nothing; self.table.cells()],
            loose_rows: false,
            is_alone: false,
        }
    }

    fn by_month(&self, month: usize) -> Family {
        let piece = self.piece_of_rows(month);
        let months = piece.unwrap_or(Months::one(month));
        let cells = 0..self.table.cells();
        let month_of = |cell: usize| cell % self.table.cols;
        let shown = |cell: usize| {
            let mut covering = self
                .earlier
                .iter()
                .filter(|release| release.months.holds(month_of(cell)));
            covering.any(|release| release.shows(cell))
        };
        let apart =
            |cell: usize| !months.holds(month_of(cell)) || self.barred.holds(month_of(cell));
        let (mut down, mut up) = (self.table.all_acts(months), vec![FREE; self.table.cells()]);
        for release in self.earlier {
            for cell in cells
                .clone()
                .filter(|cell| self.table.has(*cell, release.months))
            {
                let (less, more) = release.slack(cell, self.table);
                down[cell] = down[cell].min(less);
                up[cell] = up[cell].min(more);
            }
        }
        Family {
            down,
            up,
            shut: cells
                .clone()
                .map(|cell| apart(cell) || shown(cell))
                .collect(),
            governed: cells
                .map(|cell| self.months.holds(month_of(cell)))
                .collect(),
            loose_rows: piece.is_none(),
            is_alone: true,
        }
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

impl Family {
    /// Whether a cell moves unseen.
    pub fn is_open(&self, cell: usize, hidden: &[bool]) -> bool {
        !self.shut[cell] && (!self.governed[cell] || hidden[cell])
    }

    /// Whether hiding a cell in the new release would let it move.
    pub fn could_open(&self, cell: usize) -> bool {
        !self.shut[cell]
    }

    /// Whether the new release decides about a cell.
    pub fn governs(&self, cell: usize) -> bool {
        self.governed[cell]
    }

    /// Whether totals of rows are unknown.
    pub fn loose_rows(&self) -> bool {
        self.loose_rows
    }

    /// The grid in which everything is hidden that can be.
    pub fn widest(&self, cols: usize) -> Grid {
        self.grid(cols, &vec![true; self.shut.len()])
    }

    fn grid(&self, cols: usize, hidden: &[bool]) -> Grid {
        let bounds = |bounds: &[u64]| -> Vec<u64> {
            let cells = bounds.iter().enumerate();
            cells
                .map(|(cell, bound)| {
                    if self.is_open(cell, hidden) {
                        *bound
                    } else {
                        0
                    }
                })
                .collect()
        };
        Grid::new(cols, bounds(&self.down), bounds(&self.up), self.loose_rows)
    }
}
