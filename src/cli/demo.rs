//! `folio demo`: a made-up office and three made-up years, built from a script
//! of ordinary commands that take the same way as typed ones.

use std::path::PathBuf;

use chrono::{NaiveDateTime, TimeZone, Utc};
use clap::Parser;

use super::desk::Desk;
use super::door;
use super::init::{Preset, preset_office};
use super::{Cli, report};
use crate::clock::Clock;
use crate::domain::folio::SiteCode;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::create::create;
use crate::store::log_file::LogFile;
use crate::store::writer::Writer;

/// Build a made-up office with three years of cases, to look around in
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where to put it; folio-demo.db in this folder where nothing is said
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

/// The script: a moment, who types, and a command on each line.
const SCRIPT: [&str; 4] = [
    include_str!("../../fixtures/demo/office.txt"),
    include_str!("../../fixtures/demo/2021.txt"),
    include_str!("../../fixtures/demo/2022.txt"),
    include_str!("../../fixtures/demo/2023.txt"),
];

/// Where it goes when nothing is said.
const DEFAULT_FILE: &str = "folio-demo.db";

/// The year that the demonstration shows.
const SHOWN_YEAR: i32 = 2022;

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let file = match args.file {
        Some(file) => file,
        None if desk.log_is_default => PathBuf::from(DEFAULT_FILE),
        None => desk.log.path().to_owned(),
    };
    desk.log = LogFile::at(file);
    door::enter(desk, true)?;
    build(desk)?;
    desk.out.mark_stored();
    let path = desk.log.path().display().to_string();
    report::yearly::print(SHOWN_YEAR, desk)?;
    desk.out.result("")?;
    report::directorates::print_year(SHOWN_YEAR, desk)?;
    desk.out.flush()?;
    desk.note(&msg!("done-demo", path = path));
    Ok(0)
}

fn build(desk: &mut Desk) -> Result<()> {
    let institution = "Servicios de Salud del Estado (oficina inventada)";
    let site = SiteCode::parse("SLP").map_err(|_| broken(0))?;
    let mut founding = preset_office(site, institution, Preset::State);
    founding.entity = Some("24".to_owned());
    let steps = SCRIPT
        .iter()
        .flat_map(|part| part.lines())
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty() && !line.starts_with('#'));
    let first = steps
        .clone()
        .next()
        .map(|(line, number)| step(line, &founding.timezone).ok_or_else(|| broken(number)))
        .ok_or_else(|| broken(0))??;
    create(&desk.log, &founding, first.clock, &first.user)?;
    let mut writer = Writer::open(&desk.log, first.clock, &first.user)?;
    for (line, number) in steps {
        let step = step(line, &founding.timezone).ok_or_else(|| broken(number))?;
        writer.set_clock(step.clock);
        writer.set_user(&step.user)?;
        let cli = Cli::try_parse_from(step.args)
            .map_err(|error| broken(number).caused_by(anyhow::anyhow!(error.to_string())))?;
        cli.order
            .apply(&mut std::io::empty(), &mut writer, desk.text.lang())
            .map_err(|error| Error {
                message: msg!("demo-line", line = number, what = error.message),
                ..error
            })?;
    }
    writer.commit()
}

/// One line of the script.
struct Step {
    clock: Clock,
    user: String,
    args: Vec<String>,
}

fn step(line: &str, timezone: &str) -> Option<Step> {
    let (at, rest) = line.split_once(' ')?;
    let (user, command) = rest.split_once(' ')?;
    let local = NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").ok()?;
    let zone: chrono_tz::Tz = timezone.parse().ok()?;
    let at = zone.from_local_datetime(&local).earliest()?;
    let mut args = vec!["folio".to_owned()];
    args.extend(shell_words::split(command).ok()?);
    Some(Step {
        clock: Clock::set_to(at.with_timezone(&Utc)),
        user: user.to_owned(),
        args,
    })
}

fn broken(line: usize) -> Error {
    Error::new(
        Kind::Failed,
        msg!("demo-line", line = line, what = msg!("usage-unclear")),
    )
}
