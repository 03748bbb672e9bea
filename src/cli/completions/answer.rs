//! The answer to a shell that asks what could be typed next. It asks by
//! starting the program with `COMPLETE` set and its line after `--`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Command, CommandFactory};
use clap_complete::env::Shells;

use super::offer::Offer;
use super::{PROGRAM, VARIABLE, unanswered};
use crate::cli::Cli;
use crate::cli::door::glance;
use crate::cli::encryption::quietly;
use crate::cli::help::describe;
use crate::cli::start::default_log;
use crate::error::Result;
use crate::store::log_file::LogFile;
use crate::text::{Lang, Text};
use crate::world::World;

/// What to print when a shell asks; `None` when none does and a command is to
/// be carried out.
pub fn completion(world: &World, text: &Text) -> Option<Result<Vec<u8>>> {
    let shell = (world.env)(VARIABLE).filter(|value| value != "0")?;
    Some(answer(&shell, world, text).map_err(unanswered))
}

fn answer(shell: &str, world: &World, text: &Text) -> std::io::Result<Vec<u8>> {
    let shells = Shells::builtins();
    // `COMPLETE=$SHELL` is a path.
    let name = Path::new(shell).file_stem().unwrap_or_default();
    let shell = shells
        .completer(&name.to_string_lossy())
        .ok_or_else(|| std::io::Error::other(shell.to_owned()))?;
    let mut printed = Vec::new();
    let line = line(&world.args);
    if line.is_empty() {
        shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut printed)?;
    } else {
        let key_file = option(&line, "--key-file").or_else(|| (world.env)("FOLIO_KEY_FILE"));
        let log = log(&line, &*world.env)
            .map(|path| quietly(LogFile::at(path), key_file.as_deref().map(Path::new)))
            .and_then(|log| glance(log, &*world.mounts).ok())
            .map(Arc::new);
        let mut command = offering(describe(Cli::command(), text), log, text.lang());
        let folder = std::env::current_dir().ok();
        shell.write_complete(&mut command, line, folder.as_deref(), &mut printed)?;
    }
    Ok(printed)
}

/// What is typed so far: the words after the first `--`.
fn line(args: &[OsString]) -> Vec<OsString> {
    args.iter()
        .skip_while(|word| *word != "--")
        .skip(1)
        .cloned()
        .collect()
}

/// The tree with each [`Offer`] answered for.
fn offering(command: Command, log: Option<Arc<LogFile>>, lang: Lang) -> Command {
    command
        .mut_args(|arg| match arg.get::<Offer>().cloned() {
            Some(offer) => arg.add(offer.completer(log.clone(), lang)),
            None => arg,
        })
        .mut_subcommands(|child| offering(child, log.clone(), lang))
}

/// The log that the line names by `--db`, else that of the environment or of
/// the platform.
fn log(line: &[OsString], env: &dyn Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let home = || env("HOME").or_else(|| env("USERPROFILE"));
    option(line, "--db")
        .map(|typed| expanded(&typed, home))
        .or_else(|| env("FOLIO_DB").map(PathBuf::from))
        .or_else(|| default_log().ok())
}

/// The value of an option on a line that is still being typed. bash hands
/// `--db=x` over as three words.
pub(super) fn option(line: &[OsString], name: &str) -> Option<String> {
    let mut words = line.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let Some(rest) = word.strip_prefix(name) else {
            continue;
        };
        let value = match rest.strip_prefix('=') {
            Some(value) => Some(value.to_owned()),
            None if rest.is_empty() => words.next().and_then(|next| match &*next {
                "=" => words.next().map(|value| value.into_owned()),
                value => Some(value.to_owned()),
            }),
            None => None,
        };
        if value.as_ref().is_some_and(|value| !value.is_empty()) {
            return value;
        }
    }
    None
}

/// A shell hands `~` over as it was typed.
fn expanded(typed: &str, home: impl Fn() -> Option<String>) -> PathBuf {
    let below_home = typed
        .strip_prefix("~/")
        .and_then(|below| Some(Path::new(&home()?).join(below)));
    below_home.unwrap_or_else(|| PathBuf::from(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_log_is_the_one_that_the_line_names() {
        let env = |name: &str| match name {
            "FOLIO_DB" => Some("/var/env.db".to_owned()),
            "HOME" => Some("/home/ana".to_owned()),
            _ => None,
        };
        for (typed, meant) in [
            ("folio show 2", "/var/env.db"),
            ("folio --db a.db show 2", "a.db"),
            ("folio show --db=a.db 2", "a.db"),
            ("folio show --db = a.db 2", "a.db"),
            ("folio --db ~/a.db show", "/home/ana/a.db"),
            ("folio show --db", "/var/env.db"),
            ("folio --dbx a.db show", "/var/env.db"),
        ] {
            assert_eq!(
                log(&words(typed), &env),
                Some(PathBuf::from(meant)),
                "{typed}"
            );
        }
    }

    #[test]
    fn the_line_follows_the_dashes() {
        assert_eq!(
            line(&words("folio -- folio turn --")),
            words("folio turn --")
        );
        assert!(line(&words("folio")).is_empty());
    }
}
