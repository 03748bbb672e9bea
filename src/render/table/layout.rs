//! How wide each column of a table becomes, and which columns stand side by
//! side.

use super::{Grid, Head};
use crate::report::table::Align;

/// Text columns are not squeezed below this many columns of the screen.
const NARROWEST: usize = 10;

/// Optional columns stand beside the others only if they keep this many.
const ROOMY: usize = 24;

/// Spaces between columns, the widest that fits.
const GAPS: [usize; 2] = [2, 1];

/// Where the columns go.
pub(super) struct Layout {
    /// Panels, one below the other.
    pub panels: Vec<Panel>,
    /// Columns for the legend below.
    pub below: Vec<usize>,
}

/// Columns side by side.
pub(super) struct Panel {
    /// Column of the grid, and its width without the gap.
    pub columns: Vec<(usize, usize)>,
    /// Spaces between the columns.
    pub gap: usize,
}

/// Places the columns: all side by side at their natural width; without the
/// optional ones; with text wrapped; or in several panels.
pub(super) fn layout(grid: &Grid, width: usize) -> Layout {
    let all: Vec<usize> = (0..grid.columns.len()).collect();
    let (needed, optional): (Vec<usize>, Vec<usize>) = all
        .iter()
        .partition(|column| !grid.columns[**column].optional);
    if let Some(panel) = beside(grid, &all, width, ROOMY) {
        return Layout {
            panels: vec![panel],
            below: Vec::new(),
        };
    }
    // As many optional columns as there is room for, the first ones first.
    let some = (1..optional.len()).rev().find_map(|count| {
        let left_out = &optional[count..];
        let chosen: Vec<usize> = all
            .iter()
            .copied()
            .filter(|column| !left_out.contains(column))
            .collect();
        Some((beside(grid, &chosen, width, ROOMY)?, left_out.to_vec()))
    });
    if let Some((panel, below)) = some {
        return Layout {
            panels: vec![panel],
            below,
        };
    }
    let panels = beside(grid, &needed, width, NARROWEST)
        .map_or_else(|| stacked(grid, &needed, width), |panel| vec![panel]);
    Layout {
        panels,
        below: optional,
    }
}

/// The columns side by side, with texts of at least `narrowest`, if they fit.
fn beside(grid: &Grid, columns: &[usize], width: usize, narrowest: usize) -> Option<Panel> {
    // A folio broken in two cannot be read out: words are broken last.
    natural(grid, columns, width)
        .or_else(|| {
            squeezed(grid, columns, width, |head| {
                narrowest.max(head.longest_word)
            })
        })
        .or_else(|| squeezed(grid, columns, width, |_| narrowest))
}

/// The columns at their natural width with the widest gap, if they fit.
fn natural(grid: &Grid, columns: &[usize], width: usize) -> Option<Panel> {
    let columns: Vec<(usize, usize)> = columns
        .iter()
        .map(|column| (*column, grid.columns[*column].natural))
        .collect();
    let gap = GAPS
        .into_iter()
        .find(|gap| total(&columns, *gap) <= width)?;
    Some(Panel { columns, gap })
}

/// The columns with the widest texts narrowed down to their limits, if that is
/// enough.
fn squeezed(
    grid: &Grid,
    columns: &[usize],
    width: usize,
    limit: impl Fn(&Head) -> usize,
) -> Option<Panel> {
    let gap = 1;
    let mut columns: Vec<(usize, usize)> = columns
        .iter()
        .map(|column| (*column, grid.columns[*column].natural))
        .collect();
    while total(&columns, gap) > width {
        let widest = columns
            .iter_mut()
            .filter(|(column, width)| {
                let head = &grid.columns[*column];
                head.align == Align::Left && *width > limit(head)
            })
            .max_by_key(|(_, width)| *width)?;
        widest.1 -= 1;
    }
    Some(Panel { columns, gap })
}

/// As many panels as it takes, each with the first column; a column that is
/// wider than the screen stands alone beside it.
fn stacked(grid: &Grid, columns: &[usize], width: usize) -> Vec<Panel> {
    let Some((first, others)) = columns.split_first() else {
        return Vec::new();
    };
    if others.is_empty() {
        let column = (*first, narrowed(grid, *first, width));
        return vec![Panel {
            columns: vec![column],
            gap: 1,
        }];
    }
    let mut panels = Vec::new();
    let mut rest = others;
    while !rest.is_empty() {
        let most = (1..=rest.len())
            .rev()
            .find_map(|count| {
                let chosen: Vec<usize> = [*first].iter().chain(&rest[..count]).copied().collect();
                Some((count, beside(grid, &chosen, width, NARROWEST)?))
            })
            .unwrap_or_else(|| (1, alone(grid, *first, rest[0], width)));
        panels.push(most.1);
        rest = &rest[most.0..];
    }
    panels
}

fn alone(grid: &Grid, first: usize, column: usize, width: usize) -> Panel {
    let columns = [first, column].map(|column| (column, narrowed(grid, column, width / 2)));
    Panel {
        columns: columns.to_vec(),
        gap: 1,
    }
}

/// Text within `width`, if that is not too narrow; numbers as they are.
fn narrowed(grid: &Grid, column: usize, width: usize) -> usize {
    let head = &grid.columns[column];
    match head.align {
        Align::Left => head.natural.min(width.max(NARROWEST)),
        Align::Right => head.natural,
    }
}

fn total(columns: &[(usize, usize)], gap: usize) -> usize {
    let widths: usize = columns.iter().map(|(_, width)| width).sum();
    widths + gap * columns.len().saturating_sub(1)
}
