//! Disclosure control: what of a set of public tables may be shown, so that
//! nobody is pointed at. Pure: true counts and earlier publications in, the
//! cells to hide out. `docs/disclosure.md` tells the rule, why it is so, and
//! what an attacker is taken to know.
//!
//! `primary` says what is hidden for its own sake, `rule` when a hidden
//! cell is protected, `scene` what an attacker sees, `grid` how far a cell
//! can move unseen, `choose` what to hide beside it; `protect` goes round
//! until everything is protected. `exchange` is for the one table that the
//! others hang together with.

mod choose;
mod exchange;
mod grid;
mod primary;
mod protect;
mod rule;
mod scene;
mod table;

pub use primary::Reason;
pub use table::{Count, Months, Release, Table};

use exchange::{Exchange, Link};
use primary::primary;
use protect::{audit, protect};
use scene::{Scene, Which};

/// What kinds of act are to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// It does not show them.
    Absent,
    /// It shows them by month: every other table of kinds adds up to it.
    ByMonth,
    /// They are its rows.
    Rows,
    /// They are its columns.
    Columns,
}

/// A table of a set, with what was published of it before.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its true counts.
    pub table: Table,
    /// What kinds of act are to it.
    pub kinds: Kinds,
    /// All that was released of it in the year: every version for every
    /// period, this one too. What was once shown stays known.
    pub earlier: Vec<Release>,
}

/// The period of a set, among the others of its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its months.
    pub months: Months,
    /// Periods of which a set was published.
    pub published: Vec<Months>,
    /// Whether the year is over, so that its totals may be known from reports
    /// that are not sets of tables.
    pub year_is_over: bool,
}

/// What becomes of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is shown, but for the cells with a reason.
    Shown(Vec<Option<Reason>>),
    /// It is not: not even hiding all of it that can be hidden would protect
    /// every small count.
    Withheld,
}

/// Decides what may be shown of every table of a set.
pub fn disclose(plan: &Plan, parts: &[Part]) -> Vec<Verdict> {
    let known = Known::of(plan);
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(parts.len());
    let links = links(parts, None);
    let by_month = parts.iter().position(|part| part.kinds == Kinds::ByMonth);
    let first = by_month.map(|at| (at, known.protected(&parts[at], Some(&links), &[])));
    for (at, part) in parts.iter().enumerate() {
        verdicts.push(match &first {
            Some((own, verdict)) if *own == at => verdict.clone(),
            _ => {
                let forced = forced(plan, part, parts, &first);
                known.protected(part, None, &forced)
            }
        });
    }
    hold_back(&known, parts, &mut verdicts);
    verdicts
}

/// What is known of totals, beside the tables.
struct Known<'p> {
    plan: &'p Plan,
    /// Periods whose totals are known, the new one among them; for tables of
    /// classes, and for tables by month, with the year when it is over.
    periods: [Vec<Months>; 2],
    /// The same without the new one.
    before: [Vec<Months>; 2],
}

impl<'p> Known<'p> {
    fn of(plan: &'p Plan) -> Self {
        let year = plan.year_is_over.then_some(Months::span(1, 12));
        let known = |new: Option<Months>, year: Option<Months>| -> Vec<Months> {
            let published = plan.published.iter().copied();
            published.chain(new).chain(year).collect()
        };
        let new = Some(plan.months);
        Self {
            plan,
            periods: [known(new, None), known(new, year)],
            before: [known(None, None), known(None, year)],
        }
    }

    fn scene<'t>(&'t self, part: &'t Part, exchange: Option<&Exchange<'_>>) -> Scene<'t> {
        let by_month = usize::from(part.table.by_month);
        Scene {
            table: &part.table,
            earlier: &part.earlier,
            periods: &self.periods[by_month],
            before: &self.before[by_month],
            months: self.plan.months,
            hidden: vec![false; part.table.cells()],
            barred: exchange.map_or(Months::of([]), Exchange::months),
        }
    }

    fn protected(&self, part: &Part, exchange: Option<&Exchange<'_>>, forced: &[usize]) -> Verdict {
        let mut reasons = primary(&part.table, self.plan.months, &part.earlier);
        for cell in forced {
            reasons[*cell].get_or_insert(Reason::Complementary);
        }
        let mut scene = self.scene(part, exchange);
        scene.hidden = reasons.iter().map(Option::is_some).collect();
        match protect(&mut scene, exchange, &mut reasons) {
            Ok(()) => Verdict::Shown(reasons),
            Err(_) => Verdict::Withheld,
        }
    }

    /// Whether an earlier release that was protected is so no longer when the
    /// totals of the new period are known, with the links that are given.
    fn spoils(&self, part: &Part, exchange: Option<&Exchange<'_>>) -> bool {
        let mut scene = self.scene(part, exchange);
        scene.hidden = vec![true; part.table.cells()];
        let now = audit(&scene, exchange);
        scene.periods = scene.before;
        scene.barred = Months::of([]);
        let then = audit(&scene, None);
        let earlier = |(which, _): &&(Which, usize)| *which != Which::New;
        now.iter()
            .filter(earlier)
            .any(|found| !then.contains(found))
    }
}

/// The tables of kinds by something other than the month, with what they show
/// of single months; of the new one, too, where its verdicts are given.
fn links<'p>(parts: &'p [Part], new: Option<(&Plan, &[Verdict])>) -> Exchange<'p> {
    let mut links = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let kinds_are_rows = match part.kinds {
            Kinds::Rows => true,
            Kinds::Columns => false,
            Kinds::Absent | Kinds::ByMonth => continue,
        };
        let single = part
            .earlier
            .iter()
            .filter(|release| release.months.len() == 1);
        let mut months: Vec<(usize, Vec<bool>)> = single
            .flat_map(|release| {
                let hidden = (0..part.table.cells()).map(|cell| release.hides(cell));
                let hidden: Vec<bool> = hidden.collect();
                release
                    .months
                    .iter()
                    .map(move |month| (month, hidden.clone()))
            })
            .collect();
        if let Some((plan, verdicts)) = new
            && plan.months.len() == 1
            && let Verdict::Shown(reasons) = &verdicts[at]
        {
            let hidden: Vec<bool> = reasons.iter().map(Option::is_some).collect();
            months.extend(plan.months.iter().map(|month| (month, hidden.clone())));
        }
        links.push(Link {
            table: &part.table,
            kinds_are_rows,
            months,
        });
    }
    Exchange { links }
}

/// In a set for one month, the cells of kinds whose total of that month is
/// hidden anywhere: the other tables would add up to it.
fn forced(
    plan: &Plan,
    part: &Part,
    parts: &[Part],
    first: &Option<(usize, Verdict)>,
) -> Vec<usize> {
    let Some((at, verdict)) = first else {
        return Vec::new();
    };
    let mut months = plan.months.iter();
    let (Some(month), None) = (months.next(), months.next()) else {
        return Vec::new();
    };
    let link = Link {
        table: &part.table,
        kinds_are_rows: part.kinds == Kinds::Rows,
        months: Vec::new(),
    };
    if !matches!(part.kinds, Kinds::Rows | Kinds::Columns) {
        return Vec::new();
    }
    let totals = &parts[*at];
    let cols = totals.table.cols;
    let hides = |release: &&Release| release.months.holds(month);
    let is_hidden = |kind: usize| {
        let cell = kind * cols + month;
        let now = match verdict {
            Verdict::Shown(reasons) => reasons[cell].is_some(),
            Verdict::Withheld => totals.table.is_small(cell, plan.months),
        };
        let mut releases = totals.earlier.iter().filter(hides);
        now || releases.any(|release| release.hides(cell))
    };
    let kinds = (0..totals.table.rows()).filter(|kind| is_hidden(*kind));
    kinds.flat_map(|kind| link.cells_of(kind)).collect()
}

/// Withholds the tables of kinds where the table by month could not stand
/// beside them, or where the totals alone would undo what was protected.
fn hold_back(known: &Known<'_>, parts: &[Part], verdicts: &mut [Verdict]) {
    let linked = |part: &Part| part.kinds != Kinds::Absent;
    let withheld: Vec<usize> = (0..parts.len())
        .filter(|at| linked(&parts[*at]) && verdicts[*at] == Verdict::Withheld)
        .collect();
    let spoilt = withheld.iter().any(|at| known.spoils(&parts[*at], None));
    let alone = known.plan.months.len() == 1;
    let by_month = parts.iter().position(|part| part.kinds == Kinds::ByMonth);
    let undone = alone
        && by_month.is_some_and(|at| {
            let exchange = links(parts, Some((known.plan, verdicts)));
            match &verdicts[at] {
                Verdict::Withheld => known.spoils(&parts[at], Some(&exchange)),
                Verdict::Shown(reasons) => {
                    let mut scene = known.scene(&parts[at], Some(&exchange));
                    scene.hidden = reasons.iter().map(Option::is_some).collect();
                    let new = audit(&scene, Some(&exchange));
                    scene.barred = Months::of([]);
                    let before = audit(&scene, Some(&links(parts, None)));
                    new.iter().any(|found| !before.contains(found))
                }
            }
        });
    if spoilt || undone {
        for (part, verdict) in parts.iter().zip(verdicts.iter_mut()) {
            let keeps = part.kinds == Kinds::ByMonth && !spoilt;
            if linked(part) && !keeps {
                *verdict = Verdict::Withheld;
            }
        }
    }
}

#[cfg(test)]
mod tests;
