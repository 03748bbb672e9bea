//! `folio report`: the reports of the office.

mod behind;
pub mod directorates;
pub mod state;
pub mod transparency;
mod turn_cell;
mod year_cell;
pub mod yearly;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

use super::desk::Desk;
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
}

/// Which report.
#[derive(Debug, Subcommand)]
pub enum Which {
    #[command(visible_alias = "anual")]
    Yearly(yearly::Args),
    #[command(visible_alias = "direcciones", alias = "areas")]
    Directorates(directorates::Args),
    #[command(visible_alias = "transparencia")]
    Transparency(transparency::Args),
}

/// Where a report goes.
#[derive(Debug, Default, clap::Args)]
pub struct Destination {
    /// Write the report to a file, whole or not at all
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
        Which::Transparency(args) => transparency::run(args, desk),
    }
}

impl Destination {
    /// Prints the report, or writes it to the file.
    pub fn deliver(&self, report: &Report, desk: &mut Desk) -> Result<()> {
        match &self.output {
            None => desk.print(report),
            Some(path) => {
                let format = desk.report_format()?;
                write_whole(path, self.force, |to| format.write(report, &desk.text, to))
            }
        }
    }
}

/// First and last day of a year.
fn whole_year(year: i32) -> Result<(NaiveDate, NaiveDate)> {
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
