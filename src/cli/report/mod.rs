//! `folio report`: the reports of the office.

mod behind;
pub mod directorates;
mod final_report;
mod monthly;
pub mod state;
pub mod transparency;
mod turn_cell;
mod year_cell;
pub mod yearly;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Subcommand;

use super::desk::Desk;
use super::reading;
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::file::write_whole;
use crate::report::Report;

/// Reports: what was done in a year, and where each unit stands
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    report: Which,
}

impl Args {
    /// Whether it records something: a set that is published.
    pub fn writes(&self) -> bool {
        matches!(&self.report, Which::Transparency(args) if args.writes())
    }

    /// The file that the report goes to, where one was named.
    pub fn output(&self) -> Option<&Path> {
        let destination = match &self.report {
            Which::Yearly(args) => &args.destination,
            Which::Directorates(args) => &args.destination,
            Which::Final(args) => &args.destination,
            Which::Monthly(_) | Which::Transparency(_) => return None,
        };
        destination.output()
    }
}

/// Which report.
#[derive(Debug, Subcommand)]
pub enum Which {
    #[command(visible_alias = "anual")]
    Yearly(yearly::Args),
    #[command(visible_alias = "direcciones", alias = "areas")]
    Directorates(directorates::Args),
    Final(final_report::Args),
    #[command(visible_alias = "mensual")]
    Monthly(monthly::Args),
    #[command(visible_alias = "transparencia")]
    Transparency(transparency::Args),
}

/// Where a report goes.
#[derive(Debug, Default, clap::Args)]
pub struct Destination {
    /// Write the report to a file, whole or not at all; its ending tells the
    /// form where --format does not: .csv, .xlsx, .html, .json
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    match args.report {
        Which::Yearly(args) => yearly::run(args, desk),
        Which::Directorates(args) => directorates::run(args, desk),
        Which::Final(args) => final_report::run(args, desk),
        Which::Monthly(args) => monthly::run(args, desk),
        Which::Transparency(args) => transparency::run(args, desk),
    }
}

impl Destination {
    /// The file, where one was named.
    pub fn output(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Prints the report, or writes it to the file.
    pub fn deliver(&self, report: &Report, desk: &mut Desk) -> Result<()> {
        self.deliver_recorded(report, desk, || Ok(()))
    }

    /// Does the same after `record` has put on record that it is done; a file
    /// that cannot be begun is not.
    pub fn deliver_recorded(
        &self,
        report: &Report,
        desk: &mut Desk,
        record: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        match &self.output {
            None => {
                record()?;
                desk.print(report)
            }
            Some(path) => {
                let format = desk.report_format()?;
                write_whole(path, self.force, |to| {
                    record()?;
                    format.write(report, &desk.text, to)
                })
            }
        }
    }
}

/// The period between two typed days, where they were typed.
fn period(
    from: &Option<String>,
    to: &Option<String>,
    today: NaiveDate,
) -> Result<Option<(NaiveDate, NaiveDate)>> {
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(None);
    };
    let from = reading::date("from", from, today)?;
    let to = reading::date("to", to, today)?;
    match from <= to {
        true => Ok(Some((from, to))),
        false => Err(Error::new(
            Kind::Usage,
            msg!("typed-period-backwards", from = from, to = to),
        )),
    }
}

/// First and last day of a year.
pub fn whole_year(year: i32) -> Result<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .zip(NaiveDate::from_ymd_opt(year, 12, 31))
        .filter(|_| (1900..=9999).contains(&year))
        .ok_or_else(|| Error::new(Kind::Usage, msg!("typed-year", value = year.to_string())))
}

/// The code of a unit as the catalogue has it.
fn unit_code(typed: &str, office: &Office) -> Result<String> {
    office
        .catalogue
        .find_unit(typed)
        .map(|unit| unit.code.clone())
        .map_err(|unlisted| Refusal::UnknownUnit(unlisted).into())
}

#[cfg(test)]
mod tests;
