//! `folio report directorates`: where each unit stands over a period.

use chrono::NaiveDate;

use super::turn_cell::TurnCell;
use super::{Destination, behind, provenance, whole_year};
use crate::cli::desk::Desk;
use crate::cli::reading;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::Report;
use crate::report::directorates::directorates;
use crate::store::reader::Reader;

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
    #[command(flatten)]
    cell: TurnCell,
    #[command(flatten)]
    destination: Destination,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let mut reader = desk.read()?;
    let today = desk.moment(&reader.office().timezone).today();
    let (from, to) = period(&args, today)?;
    let report = match args.folios {
        true => {
            let figure = args.cell.figure(from, to, today, &reader)?;
            behind::report(&figure, &reader, desk)?
        }
        false => {
            args.cell.refuse_alone()?;
            figures(from, to, &mut reader, desk)?
        }
    };
    args.destination.deliver(&report, desk)?;
    Ok(0)
}

/// Prints the report of a whole year.
pub fn print_year(year: i32, desk: &mut Desk) -> Result<()> {
    let (from, to) = whole_year(year)?;
    let mut reader = desk.read()?;
    let report = figures(from, to, &mut reader, desk)?;
    desk.print(&report)
}

pub(super) fn figures(
    from: NaiveDate,
    to: NaiveDate,
    reader: &mut Reader,
    desk: &Desk,
) -> Result<Report> {
    let today = desk.moment(&reader.office().timezone).today();
    // Asking for figures may move the reader on; the head is to be theirs.
    let figures = reader.figures()?;
    let provenance = provenance(reader, desk)?;
    let figures = figures.directorates(from, to, today)?;
    Ok(directorates(
        &figures,
        &reader.office().catalogue,
        &provenance,
    ))
}

/// The period asked for; the current year where nothing is said.
fn period(args: &Args, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let (Some(from), Some(to)) = (&args.from, &args.to) else {
        return whole_year(args.year.unwrap_or(chrono::Datelike::year(&today)));
    };
    let from = reading::date("from", from, today)?;
    let to = reading::date("to", to, today)?;
    match from <= to {
        true => Ok((from, to)),
        false => Err(Error::new(
            Kind::Usage,
            msg!("typed-period-backwards", from = from, to = to),
        )),
    }
}
