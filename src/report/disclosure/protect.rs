//! From what is hidden for its own sake to a release of which nothing that is
//! hidden can be worked out: every hidden cell of the new release and of the
//! earlier ones is audited, and where one is not protected, more of the new
//! release is hidden.

use std::collections::HashSet;

use super::exchange::Exchange;
use super::primary::Reason;
use super::scene::{Family, Scene, Which};
use super::{choose, rule};

/// A hidden cell for which nothing that can still be hidden is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unprotected {
    /// In which release.
    pub which: Which,
    /// The cell.
    pub cell: usize,
}

/// Hides more of the new release until every hidden cell is protected, except
/// those that are not even without it.
///
/// # Errors
/// The first cell for which hiding more does not help.
pub fn protect(
    scene: &mut Scene<'_>,
    exchange: Option<&Exchange<'_>>,
    reasons: &mut [Option<Reason>],
) -> Result<(), Unprotected> {
    let lost = unprotected_without_new(scene, exchange);
    let releases = (0..scene.earlier.len()).map(Which::Earlier);
    for which in releases.chain([Which::New]) {
        let families = scene.families(which);
        let mut queue: Vec<usize> = hidden_of(scene, which);
        // The largest first: what protects them protects small ones, too.
        queue.sort_by_key(|cell| scene.table.acts(*cell, scene.months_of(which)));
        let mut done: HashSet<usize> = HashSet::new();
        while let Some(cell) = queue.pop() {
            if !done.insert(cell) || lost.contains(&(which, cell)) {
                continue;
            }
            let hidden = settle(scene, exchange, which, &families, cell)?;
            for more in hidden {
                reasons[more].get_or_insert(Reason::Complementary);
                if which == Which::New {
                    queue.push(more);
                }
            }
        }
    }
    Ok(())
}

/// Every hidden cell that is not protected.
pub fn audit(scene: &Scene<'_>, exchange: Option<&Exchange<'_>>) -> Vec<(Which, usize)> {
    let releases = (0..scene.earlier.len()).map(Which::Earlier);
    let mut found = Vec::new();
    for which in releases.chain([Which::New]) {
        let families = scene.families(which);
        for cell in hidden_of(scene, which) {
            if !is_protected(scene, exchange, which, &families, cell) {
                found.push((which, cell));
            }
        }
    }
    found
}

/// Hides more until a cell is protected; returns what was hidden.
fn settle(
    scene: &mut Scene<'_>,
    exchange: Option<&Exchange<'_>>,
    which: Which,
    families: &[Family],
    cell: usize,
) -> Result<Vec<usize>, Unprotected> {
    let mut hidden = Vec::new();
    while !is_protected(scene, exchange, which, families, cell) {
        let need = scene.need(which, cell);
        let more = match exchange.filter(|_| scene.is_barred(cell)) {
            Some(exchange) => exchange.partner(scene, cell),
            None => choose::partners(scene, families, cell, need),
        };
        let Some(more) = more else {
            return Err(Unprotected { which, cell });
        };
        for cell in more {
            scene.hidden[cell] = true;
            hidden.push(cell);
        }
    }
    Ok(hidden)
}

fn is_protected(
    scene: &Scene<'_>,
    exchange: Option<&Exchange<'_>>,
    which: Which,
    families: &[Family],
    cell: usize,
) -> bool {
    let need = scene.need(which, cell);
    let interval: rule::Interval = match exchange.filter(|_| scene.is_barred(cell)) {
        Some(exchange) => exchange.interval(scene, cell, need),
        None => scene.interval(families, cell, need),
    };
    need.is_met(interval)
}

fn hidden_of(scene: &Scene<'_>, which: Which) -> Vec<usize> {
    let cells = 0..scene.table.cells();
    cells.filter(|cell| scene.hides(which, *cell)).collect()
}

/// What was not protected before there was a new release; it cannot be mended
/// by it.
fn unprotected_without_new(
    scene: &Scene<'_>,
    exchange: Option<&Exchange<'_>>,
) -> HashSet<(Which, usize)> {
    let before = Scene {
        months: super::table::Months::of([]),
        hidden: vec![true; scene.table.cells()],
        periods: scene.before,
        ..scene.clone()
    };
    let found = audit(&before, exchange).into_iter();
    found.filter(|(which, _)| *which != Which::New).collect()
}
