//! `folio report directorates`: where each unit stands over a period.

use chrono::NaiveDate;

use super::state::{Source, State};
use super::turn_cell::TurnCell;
use super::{Destination, behind, period, whole_year};
use crate::cli::desk::Desk;
use crate::cli::reserved;
use crate::error::Result;
use crate::report::directorates::directorates;
use crate::report::{Report, coverage};

/// Per unit: carried over, received, answered, returned, withdrawn, pending,
/// overdue, on time, days to answer; the columns balance
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A whole year
    #[arg(long, value_name = "YEAR", conflicts_with_all = ["from", "to"])]
    year: Option<i32>,
    /// First day of the period
    #[arg(long, value_name = "DATE", requires = "to")]
    from: Option<String>,
    /// Last day of the period
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
    /// List the cases behind a figure instead; choose it with --column, --unit
    #[arg(long)]
    folios: bool,
    /// Why reserved cases are opened among those folios: a text, @FILE, or -;
    /// it is recorded
    #[arg(long, value_name = "TEXT", requires = "folios")]
    reason: Option<String>,
    #[command(flatten)]
    cell: TurnCell,
    #[command(flatten)]
    state: State,
    #[command(flatten)]
    pub(super) destination: Destination,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let mut source = args.state.open(desk)?;
    let today = source.today()?;
    let (from, to) = match period(&args.from, &args.to, today)? {
        Some(period) => period,
        None => whole_year(args.year.unwrap_or(chrono::Datelike::year(&today)))?,
    };
    if args.folios {
        let figure = args.cell.figure(from, to, today, source.office())?;
        let reason = reserved::reason(args.reason.as_deref(), desk)?;
        behind::deliver(&figure, source, reason.as_deref(), &args.destination, desk)?;
        return Ok(0);
    }
    args.cell.refuse_alone()?;
    let report = figures(from, to, &mut source)?;
    args.destination.deliver(&report, desk)?;
    Ok(0)
}

/// Prints the report of a whole year.
pub fn print_year(year: i32, desk: &mut Desk) -> Result<()> {
    let (from, to) = whole_year(year)?;
    let report = figures(from, to, &mut State::default().open(desk)?)?;
    desk.print(&report)
}

pub(super) fn figures(from: NaiveDate, to: NaiveDate, source: &mut Source) -> Result<Report> {
    let (figures, provenance) = source.figures()?;
    let begins_on = source.begins_on(&figures)?;
    let figures = figures.directorates(from, to, source.today()?)?;
    let mut report = directorates(&figures, &source.office().catalogue, &provenance);
    coverage::tell(&mut report, from, begins_on);
    Ok(report)
}
