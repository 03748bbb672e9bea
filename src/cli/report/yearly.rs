//! `folio report yearly`: the interventions of a year by kind and month, with
//! the year before beside them.

use super::state::{Source, State};
use super::year_cell::YearCell;
use super::{Destination, behind, whole_year};
use crate::cli::desk::Desk;
use crate::cli::reserved;
use crate::domain::age_groups::AgeGroups;
use crate::domain::period::Period;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::yearly::published::set_beside;
use crate::report::yearly::yearly;
use crate::report::{Report, coverage};

/// Interventions of a year by kind and month, with the year before; cases,
/// persons and turns apart
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The year; this one where nothing is said
    #[arg(long, value_name = "YEAR")]
    year: Option<i32>,
    /// Groups of ages, such as 0-4,5-14,15-64,65+
    #[arg(long, value_name = "GROUPS")]
    age_groups: Option<String>,
    /// List the cases behind a figure instead; choose it with --of, --month,
    /// --kind, --sex, --age-group, --affiliation, --unit, --request-kind,
    /// --channel, --outcome
    #[arg(long)]
    folios: bool,
    /// Why reserved cases are opened among those folios: a text, @FILE, or -;
    /// it is recorded
    #[arg(long, value_name = "TEXT", requires = "folios")]
    reason: Option<String>,
    #[command(flatten)]
    cell: YearCell,
    #[command(flatten)]
    state: State,
    #[command(flatten)]
    pub(super) destination: Destination,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let mut source = args.state.open(desk)?;
    let year = match args.year {
        Some(year) => whole_year(year).map(|_| year)?,
        None => chrono::Datelike::year(&source.today()?),
    };
    let groups = match &args.age_groups {
        Some(typed) => AgeGroups::parse(typed).map_err(|_| {
            Error::new(Kind::Usage, msg!("typed-age-groups", value = typed))
                .hint(msg!("typed-age-groups-hint"))
        })?,
        None => AgeGroups::default(),
    };
    if args.folios {
        let figure = args.cell.figure(year, &groups, &source, desk.text.lang())?;
        let reason = reserved::reason(args.reason.as_deref(), desk)?;
        behind::deliver(&figure, source, reason.as_deref(), &args.destination, desk)?;
        return Ok(0);
    }
    args.cell.refuse_alone()?;
    let report = figures(year, &groups, &mut source)?;
    args.destination.deliver(&report, desk)?;
    Ok(0)
}

/// Prints the report of a year.
pub fn print(year: i32, desk: &mut Desk) -> Result<()> {
    let mut source = State::default().open(desk)?;
    let report = figures(year, &AgeGroups::default(), &mut source)?;
    desk.print(&report)
}

pub(super) fn figures(year: i32, groups: &AgeGroups, source: &mut Source) -> Result<Report> {
    let (figures, provenance) = source.figures()?;
    let [now, before] = figures.years([year, year - 1], source.today()?)?;
    let begins_on = source.begins_on(&figures)?;
    let catalogue = &source.office().catalogue;
    let mut report = yearly(&now, &before, catalogue, groups, &provenance);
    // The year before stands beside it.
    let from = Period::of_year(before.year).first_day();
    coverage::tell(&mut report, from, begins_on);
    let published = source.published(year - 1, None)?;
    set_beside(&mut report, &before, &published, catalogue, groups);
    Ok(report)
}
