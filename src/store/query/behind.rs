//! The cases behind a figure: the same rules that count it, asked of each
//! case. For the office itself, since it names folios. `cell` says which figure
//! is meant, `times` asks how often each case counts in it.

mod cell;
mod times;

use super::balance::Period;
use super::cases::CaseRow;
use super::reserved::Reserved;
use crate::error::Result;
use crate::store::codec::day;
use crate::store::names::Names;
use crate::store::reader::Reader;

pub use cell::Cell;
use times::{Wanted, number};

/// A case behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The case.
    pub case: CaseRow,
    /// How many times it counts in the cell: these add up to the figure.
    /// Persons are distinct across cases, so there it says only that the
    /// case is one of theirs.
    pub times: u64,
}

/// The cases behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BehindFigure {
    /// Newest first.
    pub cases: Vec<Behind>,
    /// Reserved cases that count and are not opened. They are not listed: to
    /// count in a figure, of whatever period, is masked of them.
    pub withheld: u64,
    /// How many times they count.
    pub withheld_times: u64,
    /// Whether reserved cases are not even counted: no report prints the figure,
    /// and how many of them are behind it would tell of them.
    pub leaves_out_reserved: bool,
}

impl Reader {
    /// The cases behind a figure, newest first.
    pub fn cases_behind(&self, cell: &Cell, of_reserved: Reserved) -> Result<BehindFigure> {
        let names = Names::load(self.derived()?)?;
        let times = match cell {
            Cell::Interventions {
                from,
                to,
                kind,
                sex,
                ages,
                affiliations,
                unit,
            } => {
                let wanted = Wanted::new(&names, kind, sex, ages, affiliations, unit);
                self.of_interventions(*from, *to, &wanted)?
            }
            Cell::CasesReceived {
                from,
                to,
                kind,
                channel,
            } => self.received(*from, *to, *kind, *channel)?,
            Cell::CasesClosed { from, to, outcome } => self.closed(*from, *to, *outcome)?,
            Cell::CasesOpen { on } => self.open_on(*on)?,
            Cell::Turns {
                from,
                to,
                as_of,
                unit,
                column,
            } => {
                let period = Period {
                    from: day(*from),
                    to: day(*to),
                    as_of: day(*as_of),
                };
                let unit = unit.as_ref().map(|code| number(&names, code));
                self.of_turns(&period, unit, *column)?
            }
            Cell::Persons { from, to } => self.of_persons(*from, *to)?,
        };
        let mut behind = BehindFigure {
            cases: Vec::with_capacity(times.len()),
            withheld: 0,
            withheld_times: 0,
            leaves_out_reserved: of_reserved == Reserved::Withheld && !cell.is_printed(),
        };
        for (id, times) in times {
            let case = self.case_row(id, &names, of_reserved)?;
            if case.masked && behind.leaves_out_reserved {
                continue;
            }
            if case.masked {
                behind.withheld += 1;
                behind.withheld_times += times;
            } else {
                behind.cases.push(Behind { case, times });
            }
        }
        behind.cases.sort_by_key(|behind| {
            let folio = behind.case.folio;
            std::cmp::Reverse((folio.year, folio.number, folio.site))
        });
        Ok(behind)
    }
}
