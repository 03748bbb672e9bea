//! The transparency set: public two-way tables of a period, of which nobody
//! can be singled out. Pure: counts, the office and what was published before
//! in, the set out, with what it hides and why.

pub mod classes;
mod earlier;
mod shape;

use chrono::NaiveDate;

pub use classes::{Class, PlaceKind};
pub use shape::Source;

use crate::domain::period::Period;
use crate::domain::publication::{PublicTable, Publication, PublicationRule, PublishedTable};
use crate::report::coverage;
use crate::report::disclosure::{Months, Part, Plan, Reason, Verdict, disclose};
use earlier::Earlier;
use shape::Shape;

/// A set of public tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransparencySet {
    /// The period.
    pub period: Period,
    /// The month with which the log begins, where the period begins before it.
    pub begins: Option<Period>,
    /// The last day that was counted: the period's, or that of the state of
    /// the log where the period was not over.
    pub until: NaiveDate,
    /// Its tables, in the order of [`PublicTable::ALL`].
    pub tables: Vec<SetTable>,
}

/// A table of the set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetTable {
    /// Which.
    pub table: PublicTable,
    /// By what its places or ages are grouped, where that is configured.
    pub grouping: Option<String>,
    /// What its places are, where it has places.
    pub places: Option<PlaceKind>,
    /// Its rows.
    pub rows: Vec<Class>,
    /// Its columns; of a table by month, the months of the period.
    pub columns: Vec<Class>,
    /// Its cells, row by row; why there are none.
    pub cells: Result<Vec<Shown>, Withheld>,
}

/// What a table shows of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Its count.
    Value(u64),
    /// Nothing, for a reason.
    Hidden(Reason),
    /// Nothing, since it is not known: its month has not begun, or was over
    /// before the log knew anything.
    Unknown,
}

/// A table is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Why.
    pub why: Why,
    /// Of what is out and why it is withheld: of other groups, the periods that
    /// have them; else the periods that it meets with, which need not be all
    /// that is to blame. None where its own counts and totals are enough.
    pub after: Vec<Period>,
}

/// Why a table is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There is no way to hide cells that would protect every small count.
    TooFew,
    /// It was published by other groups before, from which and these small
    /// counts could be worked out.
    OtherGroups,
}

impl Why {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooFew => "too-few",
            Self::OtherGroups => "other-groups",
        }
    }
}

/// The set of a period, as it may be published after what was published
/// before. `today` is the day of the state of the log.
pub fn transparency(
    period: Period,
    source: &Source<'_>,
    today: NaiveDate,
    published: &[&Publication],
) -> TransparencySet {
    let until = period.last_day().min(today);
    let begins = coverage::begins(period.first_day(), source.begins_on);
    let months = period.months_known(begins, until);
    let months = Months::span(*months.start(), *months.end());
    let chosen = PublicTable::ALL.into_iter();
    let chosen = chosen.filter(|table| source.office.publication_rule.tables.contains(table));
    let shapes: Vec<Shape> = chosen.map(|table| source.shape(table)).collect();
    let earlier = Earlier::of(period, published);
    let plan = Plan {
        months,
        published: earlier.months(),
        year_is_over: today > Period::of_year(period.year()).last_day(),
    };
    let verdicts = match months.is_empty() {
        // Nothing is told.
        true => shapes.iter().map(nothing_hidden).collect(),
        false => judged(&plan, &shapes, &earlier),
    };
    let tables = shapes.into_iter().zip(verdicts);
    TransparencySet {
        period,
        begins,
        until,
        tables: tables
            .map(|(shape, verdict)| set_table(shape, verdict, period, months))
            .collect(),
    }
}

/// Which cells of a table have a reason to be hidden, or why there is no table.
type Judged = Result<Vec<Option<Reason>>, Withheld>;

fn nothing_hidden(shape: &Shape) -> Judged {
    Ok(vec![None; shape.counts.cells()])
}

/// What becomes of every table.
fn judged(plan: &Plan, shapes: &[Shape], earlier: &Earlier<'_>) -> Vec<Judged> {
    let grouped: Vec<Vec<Period>> = shapes
        .iter()
        .map(|shape| earlier.grouped_otherwise(shape))
        .collect();
    let of_now = |at: &usize| grouped[*at].is_empty();
    let chosen: Vec<usize> = (0..shapes.len()).filter(of_now).collect();
    let parts: Vec<Part> = chosen.iter().map(|at| earlier.part(&shapes[*at])).collect();
    let found = disclose(plan, &parts);
    // Whatever is withheld though nothing were out is so for its own sake.
    let alone = match found.contains(&Verdict::Withheld) && !plan.published.is_empty() {
        true => disclose(
            &alone(plan),
            &parts.into_iter().map(first).collect::<Vec<_>>(),
        ),
        false => found.clone(),
    };
    let mut found = found.into_iter().zip(alone);
    let judge = |after: Vec<Period>| {
        if !after.is_empty() {
            let why = Why::OtherGroups;
            return Err(Withheld { why, after });
        }
        let why = Why::TooFew;
        match found.next() {
            Some((Verdict::Shown(reasons), _)) => Ok(reasons),
            Some((Verdict::Withheld, Verdict::Shown(_))) => Err(Withheld {
                why,
                after: earlier.meeting(plan.months),
            }),
            Some((Verdict::Withheld, Verdict::Withheld)) | None => Err(Withheld {
                why,
                after: Vec::new(),
            }),
        }
    };
    grouped.into_iter().map(judge).collect()
}

/// The same period, were nothing out.
fn alone(plan: &Plan) -> Plan {
    Plan {
        published: Vec::new(),
        ..plan.clone()
    }
}

/// The same table, were nothing of it out.
fn first(part: Part) -> Part {
    Part {
        earlier: Vec::new(),
        ..part
    }
}

/// The table as it comes out, of those months of the period that are known.
fn set_table(shape: Shape, judged: Judged, period: Period, known: Months) -> SetTable {
    let by_month = shape.counts.by_month;
    let cols = shape.counts.cols;
    let in_period = |col: usize| !by_month || period.months().contains(&(col as u8 + 1));
    let columns = shape.columns.iter().enumerate();
    let kept: Vec<Class> = columns
        .filter(|(col, _)| in_period(*col))
        .map(|(_, class)| class.clone())
        .collect();
    let cells = judged.map(|reasons| {
        let cells = (0..shape.counts.cells()).filter(|cell| in_period(cell % cols));
        cells
            .map(|cell| match reasons[cell] {
                Some(reason) => Shown::Hidden(reason),
                None if known.is_empty() || !shape.counts.has(cell, known) => Shown::Unknown,
                None => Shown::Value(shape.counts.acts(cell, known)),
            })
            .collect()
    });
    SetTable {
        table: shape.table,
        grouping: shape.grouping,
        places: shape.places,
        rows: shape.rows,
        columns: kept,
        cells,
    }
}

impl TransparencySet {
    /// Whether the log knows anything of the period.
    pub fn is_known(&self) -> bool {
        let last_day = self.period.last_day();
        self.begins
            .is_none_or(|begins| begins.first_day() <= last_day)
    }

    /// What the log is to remember of it.
    pub fn published(&self, version: u32, cut: &str, rule: &PublicationRule) -> Publication {
        Publication {
            totals: None,
            carried: None,
            period: self.period,
            version,
            cut: cut.to_owned(),
            begins: self.begins,
            until: self.until,
            rule: rule.clone(),
            tables: self.tables.iter().map(SetTable::published).collect(),
        }
    }

    /// The tables that are withheld, those together that are for one reason.
    pub fn withheld(&self) -> Vec<(&Withheld, Vec<&SetTable>)> {
        let mut groups: Vec<(&Withheld, Vec<&SetTable>)> = Vec::new();
        for table in &self.tables {
            let Err(withheld) = &table.cells else {
                continue;
            };
            match groups.iter_mut().find(|(known, _)| *known == withheld) {
                Some((_, tables)) => tables.push(table),
                None => groups.push((withheld, vec![table])),
            }
        }
        groups
    }

    /// Whether there is no table that is published.
    pub fn is_withheld(&self) -> bool {
        self.tables.iter().all(|table| table.cells.is_err())
    }

    /// What becomes of the cells of its tables. Of tables that are withheld
    /// there is nothing to count.
    pub fn extent(&self) -> Extent {
        let mut whole = Extent::default();
        for table in self.tables.iter().map(SetTable::extent) {
            whole.shown += table.shown;
            whole.hidden += table.hidden;
            whole.unknown += table.unknown;
        }
        whole
    }

    /// Whether a publication shows just this.
    pub fn is(&self, publication: &Publication) -> bool {
        let tables = self.tables.iter().map(SetTable::published);
        self.begins == publication.begins
            && self.until == publication.until
            && tables.eq(publication.tables.iter().cloned())
    }
}

impl SetTable {
    fn published(&self) -> PublishedTable {
        let codes = |classes: &[Class]| classes.iter().map(|class| class.code.clone()).collect();
        let value = |cell: &Shown| match cell {
            Shown::Value(value) => Some(*value),
            Shown::Hidden(_) => None,
            // Nothing was counted in such a month; that it was not known is told
            // by its first and last days.
            Shown::Unknown => Some(0),
        };
        PublishedTable {
            table: self.table,
            grouping: self.grouping.clone(),
            rows: codes(&self.rows),
            columns: codes(&self.columns),
            values: self
                .cells
                .as_ref()
                .ok()
                .map(|cells| cells.iter().map(value).collect()),
        }
    }

    /// How many cells are hidden for a reason.
    pub fn hidden(&self, reason: Reason) -> usize {
        let cells = self.cells.iter().flatten();
        cells.filter(|cell| **cell == Shown::Hidden(reason)).count()
    }

    /// What becomes of its cells.
    pub fn extent(&self) -> Extent {
        let mut extent = Extent::default();
        for cell in self.cells.iter().flatten() {
            *match cell {
                Shown::Value(_) => &mut extent.shown,
                Shown::Hidden(_) => &mut extent.hidden,
                Shown::Unknown => &mut extent.unknown,
            } += 1;
        }
        extent
    }
}

/// How many cells show a count, are hidden, and are of months of which nothing is
/// known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// With a count.
    pub shown: usize,
    /// Without it, so that it points at nobody.
    pub hidden: usize,
    /// Without one, since nobody knows.
    pub unknown: usize,
}

impl Extent {
    /// How many cells there are.
    pub fn cells(self) -> usize {
        self.known() + self.unknown
    }

    /// How many are of months that are known.
    pub fn known(self) -> usize {
        self.shown + self.hidden
    }
}
