//! From the outer world to a desk: language, clock, user, log and looks are
//! settled once; then the command runs, and its end becomes an exit code.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{DateTime, Datelike};
use clap::{CommandFactory, FromArgMatches};
use etcetera::BaseStrategy;

use super::completions::answer::completion;
use super::desk::Desk;
use super::door::{self, Door};
use super::explain::explain;
use super::usage::refuse_blank;
use super::{Cli, Color, Everywhere, FormatName, Order, encryption, init};
use crate::clock::Clock;
use crate::domain::plain::clean_line;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::out::Options;
use crate::render::{Look, Out};
use crate::store::log_file::LogFile;
use crate::store::upgrade;
use crate::text::{Lang, Text};
use crate::world::{World, system_user};

/// Columns of an answer that no terminal measures.
const PIPE_WIDTH: usize = 80;

/// Most characters of the name of who types.
const LONGEST_USER: usize = 100;

/// Most arguments of one command, its name included: what a person or a script
/// of an office gives is far below.
const MOST_ARGUMENTS: usize = 1_000;

/// Carries out the command of `world` and gives the exit code.
pub fn run(world: World) -> u8 {
    let early = early_language(&world.args);
    let text = Text::new(Lang::choose(early.as_deref(), &*world.env));
    if world.args.len() > MOST_ARGUMENTS {
        let options = looks(&world, Color::Auto, false);
        let out = Out::new(world.stdout, world.stderr, options);
        return conclude(out, Err(too_many(world.args.len())), &text, false);
    }
    if let Some(completion) = completion(&world, &text) {
        return answer_shell(completion, world, &text);
    }
    let mut command = Cli::command();
    let parsed = command
        .try_get_matches_from_mut(&world.args)
        .and_then(|matches| refuse_blank(&command, matches))
        .and_then(|matches| Cli::from_arg_matches(&matches));
    match parsed {
        Ok(cli) => carry_out(cli, world, text),
        Err(plain) => explain(world, &text, &plain),
    }
}

fn carry_out(cli: Cli, world: World, text: Text) -> u8 {
    let json = cli.everywhere.wants_json();
    let options = looks(&world, cli.everywhere.color, cli.everywhere.quiet);
    let settled = settle(&cli.everywhere, &world);
    let out = Out::new(world.stdout, world.stderr, options);
    let log_is_default = cli.everywhere.db.is_none() && (world.env)("FOLIO_DB").is_none();
    let key_file = (cli.everywhere.key_file.clone())
        .or_else(|| (world.env)("FOLIO_KEY_FILE").map(PathBuf::from));
    let (log, clock, user) = match settled {
        Ok(settled) => settled,
        Err(error) => return conclude(out, Err(error), &text, json),
    };
    let mut desk = Desk {
        out,
        text,
        clock,
        user,
        log: LogFile::at(log),
        door: Door {
            mounts: world.mounts,
            sole: cli.everywhere.single_desk,
            held: None,
        },
        log_is_default,
        key_file,
        stdin: world.stdin,
        format: (cli.everywhere.format)
            .or_else(|| cli.order.output().and_then(FormatName::of_file)),
        may_ask: !cli.everywhere.no_input && world.stdin_is_terminal,
        color: options.stderr.color,
        stdout_is_terminal: world.stdout_is_terminal,
        watch: None,
    };
    let writes = cli.order.writes();
    let outcome = prepare(&cli.order, &mut desk).and_then(|()| cli.order.run(&mut desk));
    if writes && outcome.is_ok() {
        door::leave(&mut desk);
    }
    let Desk {
        out,
        text,
        watch: _watch,
        ..
    } = desk;
    conclude(out, outcome, &text, json)
}

/// Unlocks the log, goes through the door to it, and offers to make one where
/// a command needs it; one of an earlier version is upgraded before anything
/// opens it.
fn prepare(order: &Order, desk: &mut Desk) -> Result<()> {
    encryption::open(desk, order.unlocking())?;
    if order.needs_log() || matches!(order, Order::Init(_) | Order::Restore(_)) {
        door::enter(desk, order.writes())?;
    }
    match order.needs_log() {
        true => init::offer(desk).and_then(|()| bring_up_to_date(desk)),
        false => Ok(()),
    }
}

/// Says where the copy of a log that was upgraded lies.
fn bring_up_to_date(desk: &mut Desk) -> Result<()> {
    if let Some(done) = upgrade::bring_up_to_date(&desk.log, desk.clock)? {
        desk.note(&msg!(
            "done-upgrade",
            to = i64::from(done.to),
            copy = done.copy.display().to_string()
        ));
    }
    Ok(())
}

pub(super) fn conclude(mut out: Out, outcome: Result<u8>, text: &Text, json: bool) -> u8 {
    out.conclude(outcome, text, json)
}

/// What a shell asked for. Its person is in the middle of a line, so a failure
/// is only told where the shell shows it.
fn answer_shell(completion: Result<Vec<u8>>, world: World, text: &Text) -> u8 {
    let options = looks(&world, Color::Never, false);
    let mut out = Out::new(world.stdout, world.stderr, options);
    let printed = completion.and_then(|bytes| out.bytes(&bytes));
    conclude(out, printed.map(|()| 0), text, false)
}

fn too_many(arguments: usize) -> Error {
    Error::new(
        Kind::Usage,
        msg!(
            "typed-arguments-too-many",
            count = arguments,
            limit = MOST_ARGUMENTS
        ),
    )
}

fn settle(everywhere: &Everywhere, world: &World) -> Result<(PathBuf, Clock, String)> {
    let clock = match (world.env)("FOLIO_NOW") {
        None => Clock::machine(),
        Some(instant) => set_clock(&instant)?,
    };
    let log = match everywhere
        .db
        .clone()
        .or_else(|| (world.env)("FOLIO_DB").map(PathBuf::from))
    {
        Some(log) => log,
        None => default_log()?,
    };
    let user = everywhere
        .user
        .clone()
        .or_else(|| (world.env)("FOLIO_USER"))
        .unwrap_or_else(system_user);
    Ok((log, clock, user_name(&user)?))
}

/// Who is typing, as it stands with every event.
fn user_name(typed: &str) -> Result<String> {
    clean_line(typed, LONGEST_USER)
        .ok()
        .filter(|user| !user.is_empty())
        .ok_or_else(|| Error::new(Kind::Usage, msg!("typed-user", limit = LONGEST_USER)))
}

/// The clock that `FOLIO_NOW` sets, within the years that a folio can have.
fn set_clock(instant: &str) -> Result<Clock> {
    let unclear = || Error::new(Kind::Usage, msg!("typed-folio-now", value = instant));
    let at = DateTime::parse_from_rfc3339(instant).map_err(|error| unclear().caused_by(error))?;
    // The log keeps it in universal time.
    let at = at.to_utc();
    match (1900..=9999).contains(&at.year()) {
        true => Ok(Clock::set_to(at)),
        false => Err(unclear()),
    }
}

/// `folio.db` in the platform's data directory.
pub fn default_log() -> Result<PathBuf> {
    let strategy = etcetera::choose_base_strategy()
        .map_err(|error| Error::new(Kind::Failed, msg!("typed-no-home")).caused_by(error))?;
    Ok(strategy.data_dir().join("folio").join("folio.db"))
}

/// What the two streams can show.
pub(super) fn looks(world: &World, color: Color, quiet: bool) -> Options {
    let env = &world.env;
    let allowed = |terminal: bool| match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            terminal && env("NO_COLOR").is_none() && env("TERM").as_deref() != Some("dumb")
        }
    };
    let unicode = speaks_unicode(&**env);
    let width = world.columns.unwrap_or(PIPE_WIDTH);
    Options {
        quiet,
        live: world.stderr_is_terminal && env("TERM").as_deref() != Some("dumb"),
        stdout: Look {
            width: if world.stdout_is_terminal {
                width
            } else {
                PIPE_WIDTH
            },
            unicode,
            color: allowed(world.stdout_is_terminal),
        },
        stderr: Look {
            width: if world.stderr_is_terminal {
                width
            } else {
                PIPE_WIDTH
            },
            unicode,
            color: allowed(world.stderr_is_terminal),
        },
    }
}

/// Box characters are drawn unless the terminal says that it cannot show them:
/// a locale that names another character set, the plain C locale, or a dumb
/// terminal.
fn speaks_unicode(env: &dyn Fn(&str) -> Option<String>) -> bool {
    if env("TERM").is_some_and(|term| term == "dumb" || term == "linux") {
        return false;
    }
    match ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(env) {
        None => true,
        Some(locale) => {
            let locale = locale.to_lowercase();
            locale.contains("utf") || !(locale.contains('.') || locale == "c" || locale == "posix")
        }
    }
}

/// The language must be known before clap can complain in it.
fn early_language(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().skip(1).map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            return args.next().map(|value| value.into_owned());
        }
        if let Some(value) = arg.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
    }
    None
}
