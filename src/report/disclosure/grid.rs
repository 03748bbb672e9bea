//! How far one cell of a table can move while every total of a row and of a
//! column stays as it is: alternating decreases and increases along a closed
//! path. The largest such move is a maximum flow, and what it finds is a table
//! of whole, non-negative numbers: another world that nobody who knows the
//! totals and the cells that are shown can tell from the true one.

use std::collections::VecDeque;

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The cell grows.
    Up,
    /// The cell shrinks.
    Down,
}

/// No bound: how far a cell could grow when nothing holds it.
pub const FREE: u64 = u64::MAX / 4;

/// A table whose cells may move within bounds.
#[derive(Debug, Clone)]
pub struct Grid {
    rows: usize,
    cols: usize,
    /// By how much each cell can shrink; nothing where it is shown.
    down: Vec<u64>,
    /// By how much each cell can grow; nothing where it is shown.
    up: Vec<u64>,
    /// Whether totals of rows are unknown, so that rows need not balance.
    loose_rows: bool,
}

impl Grid {
    /// A table with `cols` columns; bounds are in the order of rows.
    pub fn new(cols: usize, down: Vec<u64>, up: Vec<u64>, loose_rows: bool) -> Self {
        Self {
            rows: down.len() / cols.max(1),
            cols,
            down,
            up,
            loose_rows,
        }
    }

    /// How far a cell can move one way, up to a limit.
    pub fn furthest(&self, cell: usize, way: Way, limit: u64) -> u64 {
        self.reached(cell, way, limit).0
    }

    /// How far a cell can move one way, up to a limit, and the other cells that
    /// move with it.
    pub fn reached(&self, cell: usize, way: Way, limit: u64) -> (u64, Vec<usize>) {
        let mut world = self.clone();
        let mut moved = 0;
        let own = match way {
            Way::Up => world.up[cell],
            Way::Down => world.down[cell],
        };
        let limit = limit.min(own);
        // The cell itself is not a way round itself.
        world.up[cell] = 0;
        world.down[cell] = 0;
        while moved < limit {
            let found = world.push(cell, way, limit - moved);
            if found == 0 {
                break;
            }
            moved += found;
        }
        let others = (0..self.down.len()).filter(|other| *other != cell);
        let with: Vec<usize> = others
            .filter(|other| {
                world.down[*other] != self.down[*other] || world.up[*other] != self.up[*other]
            })
            .collect();
        (moved, with)
    }

    /// Moves along one shortest path; returns by how much.
    fn push(&mut self, cell: usize, way: Way, limit: u64) -> u64 {
        let Some(path) = self.path(cell, way) else {
            return 0;
        };
        let room = |(at, way): &(usize, Way)| match way {
            Way::Up => self.up[*at],
            Way::Down => self.down[*at],
        };
        let by = path.iter().map(room).min().unwrap_or(limit).min(limit);
        for (at, way) in path {
            let (grows, shrinks) = match way {
                Way::Up => (&mut self.down[at], &mut self.up[at]),
                Way::Down => (&mut self.up[at], &mut self.down[at]),
            };
            *shrinks -= by;
            *grows = (*grows + by).min(FREE);
        }
        by
    }

    /// A shortest chain of cells that makes good what the move of `cell` does
    /// to its row and its column: what leaves the row comes into a column,
    /// what leaves that column comes into a row, and so on.
    fn path(&self, cell: usize, way: Way) -> Option<Vec<(usize, Way)>> {
        let (from_row, to_col) = (cell / self.cols, cell % self.cols);
        let back = match way {
            Way::Up => Way::Down,
            Way::Down => Way::Up,
        };
        let room = |at: usize, way: Way| match way {
            Way::Up => self.up[at] > 0,
            Way::Down => self.down[at] > 0,
        };
        // By which cell a row or a column was reached; rows first.
        let mut by_row: Vec<Option<usize>> = vec![None; self.rows];
        let mut by_col: Vec<Option<usize>> = vec![None; self.cols];
        let mut seen = vec![false; self.rows + self.cols];
        let mut queue = VecDeque::from([from_row]);
        seen[from_row] = true;
        if self.loose_rows {
            // No row has to balance: each may be where the chain begins.
            for row in (0..self.rows).filter(|row| *row != from_row) {
                seen[row] = true;
                queue.push_back(row);
            }
        }
        while let Some(node) = queue.pop_front() {
            if node < self.rows {
                for col in 0..self.cols {
                    let at = node * self.cols + col;
                    if !seen[self.rows + col] && room(at, back) {
                        seen[self.rows + col] = true;
                        by_col[col] = Some(at);
                        if col == to_col {
                            return Some(self.chain(to_col, way, back, &by_row, &by_col));
                        }
                        queue.push_back(self.rows + col);
                    }
                }
            } else {
                let col = node - self.rows;
                for row in 0..self.rows {
                    let at = row * self.cols + col;
                    if !seen[row] && room(at, way) {
                        seen[row] = true;
                        by_row[row] = Some(at);
                        queue.push_back(row);
                    }
                }
            }
        }
        None
    }

    fn chain(
        &self,
        to_col: usize,
        way: Way,
        back: Way,
        by_row: &[Option<usize>],
        by_col: &[Option<usize>],
    ) -> Vec<(usize, Way)> {
        let mut chain = Vec::new();
        let mut col = Some(to_col);
        while let Some(at) = col.and_then(|col| by_col[col]) {
            chain.push((at, back));
            col = by_row[at / self.cols].map(|at| {
                chain.push((at, way));
                at % self.cols
            });
        }
        chain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid of true counts of which some are hidden.
    fn grid(cols: usize, counts: &[u64], hidden: &[usize], loose_rows: bool) -> Grid {
        let open = |at: &usize| hidden.contains(at);
        let down = (0..counts.len()).map(|at| if open(&at) { counts[at] } else { 0 });
        let up = (0..counts.len()).map(|at| if open(&at) { FREE } else { 0 });
        Grid::new(cols, down.collect(), up.collect(), loose_rows)
    }

    #[test]
    fn a_lone_hidden_cell_cannot_move() {
        let grid = grid(2, &[3, 9, 7, 8], &[0], false);
        assert_eq!(grid.furthest(0, Way::Up, 10), 0);
        assert_eq!(grid.furthest(0, Way::Down, 10), 0);
    }

    #[test]
    fn a_rectangle_moves_as_far_as_its_smaller_corners() {
        let grid = grid(2, &[3, 9, 7, 8], &[0, 1, 2, 3], false);
        assert_eq!(grid.furthest(0, Way::Up, 100), 7);
        assert_eq!(grid.furthest(0, Way::Down, 100), 3);
        assert_eq!(grid.furthest(0, Way::Up, 2), 2);
    }

    #[test]
    fn two_hidden_cells_of_a_row_are_held_by_their_columns() {
        let grid = grid(2, &[3, 9, 7, 8], &[0, 1], false);
        assert_eq!(grid.furthest(0, Way::Up, 100), 0);
    }

    #[test]
    fn a_longer_way_round_is_found_and_ways_add_up() {
        // The hidden cells make a ring of six.
        let counts = [2, 4, 0, 0, 5, 6, 3, 0, 7];
        let ring = grid(3, &counts, &[0, 1, 4, 5, 8, 6], false);
        assert_eq!(ring.furthest(0, Way::Up, 100), 3);
        assert_eq!(ring.furthest(0, Way::Down, 100), 2);
        let counts = [1, 2, 2, 2, 9, 9, 2, 9, 9];
        let all: Vec<usize> = (0..9).collect();
        let full = grid(3, &counts, &all, false);
        assert_eq!(full.furthest(0, Way::Up, 100), 4);
    }

    #[test]
    fn rows_without_known_totals_hold_nothing() {
        let grid = grid(1, &[2, 6, 1], &[0, 1], true);
        assert_eq!(grid.furthest(0, Way::Up, 100), 6);
        assert_eq!(grid.furthest(0, Way::Down, 100), 2);
    }
}
