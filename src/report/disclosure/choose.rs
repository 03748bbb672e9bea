//! Which cells to hide beside one that is not protected yet: the corners of a
//! rectangle, so that what one corner gains the next one loses.

use super::grid::Way;
use super::rule::Need;
use super::scene::{Family, Scene};

/// Corners that would let a cell move.
struct Corners {
    /// Cells that the new release would have to hide.
    to_hide: Vec<usize>,
    /// Whether they protect it by themselves.
    is_enough: bool,
    /// How far they let it move.
    width: u64,
    /// What hiding them costs: acts that are not told.
    cost: u64,
}

/// The cells whose hiding protects a cell at the least cost, or goes farthest
/// towards that; none where no further hiding helps.
pub fn partners(
    scene: &Scene<'_>,
    families: &[Family],
    cell: usize,
    need: Need,
) -> Option<Vec<usize>> {
    let mut best: Option<Corners> = None;
    for family in families.iter().filter(|family| family.could_open(cell)) {
        for corners in rectangles(scene, family, cell, need) {
            if best.as_ref().is_none_or(|best| corners.is_better(best)) {
                best = Some(corners);
            }
        }
    }
    best.map(|best| best.to_hide)
        .or_else(|| longer_way(scene, families, cell, need))
}

/// Where no rectangle helps: the cells of the shortest ways round, of whatever
/// length, that let the cell move farthest.
fn longer_way(
    scene: &Scene<'_>,
    families: &[Family],
    cell: usize,
    need: Need,
) -> Option<Vec<usize>> {
    let ways = families
        .iter()
        .filter(|family| family.could_open(cell))
        .filter_map(|family| {
            let widest = family.widest(scene.table.cols);
            let (down, mut with) = widest.reached(cell, Way::Down, need.enough_down());
            let (up, more) = widest.reached(cell, Way::Up, need.enough_up());
            with.extend(more);
            with.push(cell);
            with.retain(|cell| family.governs(*cell) && !scene.hidden[*cell]);
            with.sort_unstable();
            with.dedup();
            (!with.is_empty() && up + down > 0).then_some((up + down, with))
        });
    let best = ways.max_by_key(|(width, with)| (*width, usize::MAX - with.len()));
    best.map(|(_, with)| with)
}

impl Corners {
    fn is_better(&self, other: &Self) -> bool {
        match (self.is_enough, other.is_enough) {
            (true, true) => self.cost < other.cost,
            (false, false) => (self.width, other.cost) > (other.width, self.cost),
            (enough, _) => enough,
        }
    }
}

fn rectangles<'a>(
    scene: &'a Scene<'_>,
    family: &'a Family,
    cell: usize,
    need: Need,
) -> impl Iterator<Item = Corners> + 'a {
    let cols = scene.table.cols;
    let (row, col) = (cell / cols, cell % cols);
    let others = (0..scene.table.rows()).filter(move |other| *other != row);
    others.flat_map(move |other| {
        let beside = (0..cols).filter(move |beside| *beside != col && !family.loose_rows());
        let corners = beside.map(move |beside| {
            let near = [row * cols + beside, other * cols + col];
            (near.to_vec(), Some(other * cols + beside))
        });
        let alone = family
            .loose_rows()
            .then(|| (vec![other * cols + col], None));
        corners
            .chain(alone)
            .filter_map(move |(near, far)| measure(scene, family, cell, &near, far, need))
    })
}

fn measure(
    scene: &Scene<'_>,
    family: &Family,
    cell: usize,
    near: &[usize],
    far: Option<usize>,
    need: Need,
) -> Option<Corners> {
    let corners = [cell].into_iter().chain(near.iter().copied()).chain(far);
    let corners: Vec<usize> = corners.collect();
    if !corners.iter().all(|corner| family.could_open(*corner)) {
        return None;
    }
    let hideable = |corner: &usize| family.governs(*corner) && !scene.hidden[*corner];
    let to_hide: Vec<usize> = corners.into_iter().filter(hideable).collect();
    let least = |own: &[u64], other: &[u64]| -> u64 {
        let near = near.iter().map(|corner| other[*corner]);
        let all = near.chain(far.map(|far| own[far])).chain([own[cell]]);
        all.min().unwrap_or(0)
    };
    let up = least(&family.up, &family.down).min(need.enough_up());
    let down = least(&family.down, &family.up).min(need.enough_down());
    if to_hide.is_empty() || up + down == 0 {
        return None;
    }
    let mut interval = need.nothing();
    interval.widen(interval.low, down, up);
    let told = |cell: &usize| scene.table.acts(*cell, scene.months) + 1;
    Some(Corners {
        is_enough: need.is_met(interval),
        width: up + down,
        cost: to_hide.iter().map(told).sum(),
        to_hide,
    })
}
