//! `folio init`: founds an office and makes its case log.

use std::fs;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ValueEnum;

use super::ask::{
    Answers, Choice, Field, Filled, Input, NoDrafts, Then, Watch, confirm, fill, missing,
};
use super::desk::Desk;
use super::{encryption, reading, typed_text};
use crate::clock::{is_zone, system_zone};
use crate::domain::command::Founding;
use crate::domain::dates::parse_written_date;
use crate::domain::entity::Entity;
use crate::domain::folio::SiteCode;
use crate::domain::preset;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::file::folder_of;
use crate::store::access::{Access, hands_its_group_on};
use crate::store::create::create;
use crate::store::log_file::LogFile;

/// Most days of a calendar that an office begins with: far more than a century
/// of its own closures.
const MOST_CLOSURES: usize = 5_000;

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
        Some(path) => read_calendar(path)?,
        None => Vec::new(),
    };
    let answers = asked(args, desk)?;
    let founding = founding(&answers, closures)?;
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

fn asked(args: &Args, desk: &Desk) -> Result<Answers> {
    let mut answers = Answers::new();
    let preset = args.preset.and_then(|preset| preset.to_possible_value());
    for (name, value) in [
        ("site", args.site.as_deref()),
        ("institution", args.institution.as_deref()),
        ("preset", preset.as_ref().map(|value| value.get_name())),
        ("timezone", args.timezone.as_deref()),
        ("entity", args.entity.as_deref()),
    ] {
        if let Some(value) = value {
            answers.set(name, value);
        }
    }
    let fields = questions(desk);
    let lacking = missing(&fields, &answers);
    if lacking.is_empty() {
        return Ok(answers);
    }
    let Some(mut terminal) = desk.terminal()? else {
        return Err(reading::missing(&lacking));
    };
    match fill(
        &mut terminal,
        &desk.text,
        &fields,
        answers,
        &mut NoDrafts,
        Then::Save,
    )? {
        Filled::Complete(answers) => Ok(answers),
        Filled::Declined => Err(Error::new(Kind::Failed, msg!("ask-left-unsaved"))),
    }
}

fn questions(desk: &Desk) -> Vec<Field<'static>> {
    let presets = vec![
        Choice::new("state", desk.text.say(&msg!("ask-preset-state"))),
        Choice::new("empty", desk.text.say(&msg!("ask-preset-empty"))),
    ];
    vec![
        Field::line("institution", msg!("ask-institution")).required(),
        Field::line("site", msg!("ask-site"))
            .required()
            .hint(msg!("ask-site-hint"))
            .check(|typed, _| site(typed).map(drop)),
        Field::new("preset", msg!("ask-preset"), Input::Choice(presets)).default("state"),
        Field::line("timezone", msg!("ask-timezone"))
            .default(system_zone())
            .check(|typed, _| zone(typed).map(drop)),
        Field::line("entity", msg!("ask-entity")).check(|typed, _| entity(typed).map(drop)),
    ]
}

fn founding(answers: &Answers, closures: Vec<(NaiveDate, String)>) -> Result<Founding> {
    let text = |name: &str| answers.get(name).unwrap_or_default();
    let preset = match text("preset") {
        "empty" => Preset::Empty,
        _ => Preset::State,
    };
    Ok(Founding {
        timezone: match answers.get("timezone") {
            Some(typed) => zone(typed)?,
            None => system_zone(),
        },
        entity: answers.get("entity").map(entity).transpose()?,
        closures,
        ..preset_office(site(text("site"))?, text("institution"), preset)
    })
}

fn site(typed: &str) -> Result<SiteCode> {
    SiteCode::parse(typed).map_err(|_| Error::new(Kind::Usage, msg!("typed-site", value = typed)))
}

fn zone(typed: &str) -> Result<String> {
    match is_zone(typed) {
        true => Ok(typed.to_owned()),
        false => Err(Error::new(
            Kind::Usage,
            msg!("typed-timezone", value = typed),
        )),
    }
}

fn entity(typed: &str) -> Result<String> {
    Entity::find(typed)
        .map(|entity: &Entity| entity.code.to_owned())
        .ok_or_else(|| Error::new(Kind::Usage, msg!("typed-entity", value = typed)))
}

/// Closures of a CSV file: date and reason; a heading, which is a first line
/// without a digit before the reason, is passed over.
fn read_calendar(path: &PathBuf) -> Result<Vec<(NaiveDate, String)>> {
    let shown = path.display().to_string();
    let file = fs::File::open(path).map_err(|error| {
        Error::new(Kind::Usage, msg!("typed-text-file", path = &shown)).caused_by(error)
    })?;
    let text = typed_text::read(file, &shown)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut closures = Vec::new();
    for (record, line) in reader.records().zip(1..) {
        let record = record.map_err(|error| {
            Error::new(Kind::Usage, msg!("typed-text-file", path = &shown)).caused_by(error)
        })?;
        let typed = record.get(0).unwrap_or_default();
        match parse_written_date(typed) {
            Ok(date) => closures.push((date, record.get(1).unwrap_or_default().to_owned())),
            Err(_) if line == 1 && !typed.contains(|c: char| c.is_ascii_digit()) => {}
            Err(_) => {
                return Err(Error::new(
                    Kind::Usage,
                    msg!(
                        "typed-calendar-line",
                        path = &shown,
                        line = line,
                        value = typed
                    ),
                )
                .hint(msg!("typed-date-hint")));
            }
        }
        if closures.len() > MOST_CLOSURES {
            return Err(Error::new(
                Kind::Usage,
                msg!(
                    "typed-calendar-too-long",
                    path = shown,
                    limit = MOST_CLOSURES
                ),
            ));
        }
    }
    Ok(closures)
}
