//! `folio init`: founds an office and makes its case log. `questions` asks what
//! the options did not say, `closures` reads the days on which it is closed.

mod closures;
mod questions;

use std::fs;
use std::path::PathBuf;

use clap::ValueEnum;

use super::ask::{Watch, confirm};
use super::desk::Desk;
use super::encryption;
use crate::domain::command::Founding;
use crate::domain::folio::SiteCode;
use crate::domain::preset;
use crate::error::Result;
use crate::msg;
use crate::render::file::folder_of;
use crate::store::access::{Access, hands_its_group_on};
use crate::store::create::create;
use crate::store::log_file::LogFile;

/// Found an office: make its case log
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Code of the site in its folios: 2 to 8 letters and digits
    #[arg(long, value_name = "CODE")]
    site: Option<String>,
    /// Public name of the institution
    #[arg(long, value_name = "NAME")]
    institution: Option<String>,
    /// Lists to begin with: those of a state health service, or empty ones
    #[arg(long, value_name = "PRESET")]
    preset: Option<Preset>,
    /// Civil time zone, such as America/Mexico_City; else the system's
    #[arg(long, value_name = "ZONE")]
    timezone: Option<String>,
    /// State of the office, by name or INEGI key: preferred when several
    /// municipalities have the same name
    #[arg(long, value_name = "STATE")]
    entity: Option<String>,
    /// Days on which the office is closed: CSV with date and reason
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
    /// Encrypt the log: without its passphrase or its recovery code, nobody
    /// can read it again
    #[arg(long)]
    encrypt: bool,
    /// Write the recovery code to this new file instead of the screen
    #[arg(long, value_name = "FILE", requires = "encrypt")]
    recovery_file: Option<PathBuf>,
    /// Let the group of the folder read and write the log, too, and whatever is
    /// made beside it
    #[arg(long)]
    group_access: bool,
}

/// Lists to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Preset {
    /// Units, topics and affiliations of a state health service.
    #[value(alias = "estado")]
    State,
    /// Only the kinds of follow-up.
    #[value(alias = "vacio")]
    Empty,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let site = make(&args, desk)?;
    desk.out.mark_stored();
    let path = desk.log.path().display().to_string();
    if desk.json() {
        let answer = serde_json::json!({
            "schema": "folio/init",
            "version": 1,
            "site": site.as_str(),
            "db": path,
        });
        return desk.out.object(&answer).map(|()| 0);
    }
    let said = desk.text.say(&msg!("done-init", path = path));
    desk.out.result(&said)?;
    desk.note(&msg!("done-init-next"));
    if args.group_access && !hands_its_group_on(&folder_of(desk.log.path())) {
        desk.note(&msg!("done-init-group"));
    }
    Ok(0)
}

/// Where there is no log yet, offers the person at the terminal to make one,
/// so that the command she gave can go on.
pub fn offer(desk: &mut Desk) -> Result<()> {
    let path = desk.log.path().display().to_string();
    if fs::symlink_metadata(desk.log.path()).is_ok() {
        return Ok(());
    }
    let Some(mut terminal) = desk.terminal()? else {
        return Ok(());
    };
    let question = msg!("ask-make-log", path = &path);
    let wanted = confirm(&mut terminal, &desk.text, &question, None)?;
    drop(terminal);
    if wanted {
        make(&Args::default(), desk)?;
        desk.note(&msg!("done-init", path = path));
    }
    Ok(())
}

fn make(args: &Args, desk: &mut Desk) -> Result<SiteCode> {
    let closures = match &args.calendar {
        Some(path) => closures::read(path)?,
        None => Vec::new(),
    };
    let answers = questions::asked(args, desk)?;
    let founding = questions::founding(&answers, closures)?;
    desk.make_default_folder()?;
    let access = match args.group_access {
        true => Access::Group,
        false => Access::Owner,
    };
    desk.log = desk.log.clone().made_for(access);
    let make = |log: &LogFile, desk: &Desk| {
        // Half a log is not left behind.
        let watch = Watch::begin();
        let made = create(log, &founding, desk.clock, &desk.user);
        drop(watch);
        made
    };
    match args.encrypt {
        true => encryption::found(desk, args.recovery_file.as_deref(), make)?,
        false => make(&desk.log, desk)?,
    }
    Ok(founding.site)
}

/// The office of the preset, with a site and a name of its own.
pub fn preset_office(site: SiteCode, institution: &str, preset: Preset) -> Founding {
    let (units, terms) = match preset {
        Preset::State => (preset::state_units(), preset::state_terms()),
        Preset::Empty => (Vec::new(), preset::follow_up_terms()),
    };
    Founding {
        site,
        institution: institution.to_owned(),
        timezone: crate::clock::DEFAULT_ZONE.to_owned(),
        entity: None,
        units,
        terms,
        closures: Vec::new(),
    }
}
