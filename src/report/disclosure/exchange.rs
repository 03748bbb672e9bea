//! Moves of the table of kinds by month in a month that has a publication of
//! its own. There the other tables show the kinds of that month, so that an
//! act cannot become one of another month by itself. It can exchange its kind
//! with an act of another month that is the same in every other respect that
//! a table shows: one act of kind A in July and one of kind B in August become
//! one of B in July and one of A in August. Nobody sees it when the rows of
//! both kinds are hidden wholly in the tables of each month that was published
//! for itself.
//!
//! Two tables beside that of kinds by month have nothing in common but the
//! kind and the month, so that each may exchange other acts.

use super::rule::{Interval, Need};
use super::scene::Scene;
use super::table::{Months, Table};

/// A table of kinds by something else, and what it hides in single months.
#[derive(Debug, Clone)]
pub struct Link<'t> {
    /// Its true counts.
    pub table: &'t Table,
    /// Whether kinds are its rows, else its columns.
    pub kinds_are_rows: bool,
    /// Months that were published by themselves, with the cells hidden there.
    pub months: Vec<(usize, Vec<bool>)>,
}

/// The tables that show kinds of single months.
#[derive(Debug, Clone, Default)]
pub struct Exchange<'t> {
    /// The tables.
    pub links: Vec<Link<'t>>,
}

impl Link<'_> {
    /// The cells of a kind, one for each value of the other dimension.
    pub fn cells_of(&self, kind: usize) -> Vec<usize> {
        let (rows, cols) = (self.table.rows(), self.table.cols);
        match self.kinds_are_rows {
            true => (0..cols).map(|col| kind * cols + col).collect(),
            false => (0..rows).map(|row| row * cols + kind).collect(),
        }
    }

    /// Whether nothing of a kind is shown in a month, if the month is shown.
    fn hides_wholly(&self, kind: usize, month: usize) -> bool {
        let mut shown = self.months.iter().filter(|(own, _)| *own == month);
        shown.all(|(_, hidden)| self.cells_of(kind).iter().all(|cell| hidden[*cell]))
    }

    /// How many acts of one kind and month find one of the other that is the
    /// same otherwise.
    fn alike(&self, one: (usize, usize), other: (usize, usize)) -> u64 {
        let acts = |(kind, month): (usize, usize)| {
            let cells = self.cells_of(kind).into_iter();
            cells.map(move |cell| self.table.acts(cell, Months::one(month)))
        };
        acts(one)
            .zip(acts(other))
            .map(|(one, other)| one.min(other))
            .sum()
    }
}

impl Exchange<'_> {
    /// Months that were published by themselves.
    pub fn months(&self) -> Months {
        let months = self.links.iter().flat_map(|link| &link.months);
        Months::of(months.map(|(month, _)| *month))
    }

    /// The interval of a hidden cell of a month that was published by itself.
    pub fn interval(&self, scene: &Scene<'_>, cell: usize, need: Need) -> Interval {
        let mut interval = need.nothing();
        let value = interval.low;
        let is_open = |cell: usize| {
            let month = cell % scene.table.cols;
            let mut seeing = scene
                .earlier
                .iter()
                .filter(|release| release.months.holds(month));
            let by_new = scene.months.holds(month) && !scene.hidden[cell];
            !by_new && !seeing.any(|release| release.shown[cell].is_some())
        };
        if !is_open(cell) {
            return interval;
        }
        let cols = scene.table.cols;
        let (kind, month) = (cell / cols, cell % cols);
        let Some(piece) = scene.piece_of_rows(month) else {
            let kinds = (0..scene.table.rows()).filter(|other| *other != kind);
            let kinds: Vec<usize> = kinds
                .filter(|other| is_open(other * cols + month) && self.is_hidden(*other, month))
                .collect();
            if self.is_hidden(kind, month) && !kinds.is_empty() {
                let up = kinds
                    .iter()
                    .map(|other| scene.table.acts(other * cols + month, Months::one(month)));
                interval.widen(value, value, up.sum());
            }
            return interval;
        };
        for (other, then) in self.others(scene, cell, piece) {
            let corners = [
                other * cols + month,
                kind * cols + then,
                other * cols + then,
            ];
            if corners.into_iter().all(is_open) {
                let (down, up) = self.reach(scene, (kind, month), (other, then));
                interval.widen(value, down, up);
            }
        }
        interval
    }

    /// Cells of the new release whose hiding lets a cell exchange farthest.
    pub fn partner(&self, scene: &Scene<'_>, cell: usize) -> Option<Vec<usize>> {
        let cols = scene.table.cols;
        let (kind, month) = (cell / cols, cell % cols);
        let piece = scene.piece_of_rows(month)?;
        let could_open = |cell: &usize| {
            let month = *cell % cols;
            let mut seeing = scene
                .earlier
                .iter()
                .filter(|release| release.months.holds(month));
            !seeing.any(|release| release.shown[*cell].is_some())
        };
        let candidates = self
            .others(scene, cell, piece)
            .into_iter()
            .filter_map(|(other, then)| {
                let corners = [
                    cell,
                    other * cols + month,
                    kind * cols + then,
                    other * cols + then,
                ];
                if !corners.iter().all(could_open) {
                    return None;
                }
                let hideable =
                    |cell: &usize| scene.months.holds(*cell % cols) && !scene.hidden[*cell];
                let to_hide: Vec<usize> = corners.into_iter().filter(hideable).collect();
                let (down, up) = self.reach(scene, (kind, month), (other, then));
                (!to_hide.is_empty() && down + up > 0).then_some((down + up, to_hide))
            });
        let best = candidates.max_by_key(|(reach, to_hide)| (*reach, usize::MAX - to_hide.len()));
        best.map(|(_, to_hide)| to_hide)
    }

    /// Other kinds in other months with which an exchange is not seen in the
    /// linked tables.
    fn others(&self, scene: &Scene<'_>, cell: usize, piece: Months) -> Vec<(usize, usize)> {
        let cols = scene.table.cols;
        let (kind, month) = (cell / cols, cell % cols);
        if !self.is_hidden(kind, month) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for then in piece.iter().filter(|then| *then != month) {
            if !self.is_hidden(kind, then) {
                continue;
            }
            let kinds = (0..scene.table.rows()).filter(|other| *other != kind);
            let hidden =
                kinds.filter(|other| self.is_hidden(*other, month) && self.is_hidden(*other, then));
            found.extend(hidden.map(|other| (other, then)));
        }
        found
    }

    fn is_hidden(&self, kind: usize, month: usize) -> bool {
        self.links.iter().all(|link| link.hides_wholly(kind, month))
    }

    /// How far a kind can shrink and grow in a month by exchanges with another
    /// kind in another month.
    fn reach(&self, scene: &Scene<'_>, own: (usize, usize), other: (usize, usize)) -> (u64, u64) {
        let cols = scene.table.cols;
        let acts = |(kind, month): (usize, usize)| {
            scene.table.acts(kind * cols + month, Months::one(month))
        };
        let alike = |one, other| {
            let linked = self.links.iter().map(|link| link.alike(one, other));
            linked.min().unwrap_or(u64::MAX)
        };
        let pair = |one, other| acts(one).min(acts(other)).min(alike(one, other));
        let down = pair(own, other);
        let up = pair((other.0, own.1), (own.0, other.1));
        (down, up)
    }
}
