//! The ways in which the hidden cells of a release can move without being seen:
//! a piece of the year alone, two pieces against each other, months of a table
//! by month.

use super::{Scene, Which};
use crate::report::disclosure::grid::{FREE, Grid};
use crate::report::disclosure::table::Months;

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
    pub is_alone: bool,
}

impl Scene<'_> {
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

    /// The grid in which the cells of `hidden` move as far as they may.
    pub fn grid(&self, cols: usize, hidden: &[bool]) -> Grid {
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
