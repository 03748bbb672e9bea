//! A value that was given and has nothing to be seen, such as `--name ""` or
//! `--name "  "`: refused for every option alike, before anything is asked or done. A script whose variable is
//! empty would otherwise list all cases, or store one without its name.

use std::any::TypeId;
use std::ffi::OsStr;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};

use crate::domain::plain::is_blank;

/// Texts that are demanded: where one is blank, the command that demands it says
/// why it must be given.
const DEMANDED: [&str; 3] = ["authority", "reason", "report"];

/// What was read, unless an option has an empty value; `command` is the tree by
/// which the line was read.
///
/// # Errors
/// What clap says of an option that has no value.
pub fn refuse_blank(command: &Command, matches: ArgMatches) -> Result<ArgMatches, clap::Error> {
    let (mut command, mut level) = (command, &matches);
    loop {
        let mut options = command
            .get_arguments()
            .filter(|arg| arg.get_long().is_some());
        if let Some(option) = options.find(|arg| is_empty(level, arg)) {
            return Err(missing(option.to_string()));
        }
        let Some((name, below)) = level.subcommand() else {
            return Ok(matches);
        };
        level = below;
        command = command.find_subcommand(name).unwrap_or(command);
    }
}

fn is_empty(matches: &ArgMatches, arg: &Arg) -> bool {
    let id = arg.get_id().as_str();
    // A file may be called by a space.
    let is_path = arg.get_value_parser().type_id() == TypeId::of::<PathBuf>();
    let text = !is_path && !DEMANDED.contains(&id);
    let given = matches.try_get_raw(id).ok().flatten();
    matches.try_contains_id(id).unwrap_or(false)
        && matches.value_source(id) == Some(ValueSource::CommandLine)
        && given.is_some_and(|mut values| {
            values.any(|value| value.is_empty() || text && shows_nothing(value))
        })
}

fn shows_nothing(value: &OsStr) -> bool {
    value.to_str().is_some_and(is_blank)
}

fn missing(option: String) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::InvalidValue);
    error.insert(ContextKind::InvalidArg, ContextValue::String(option));
    let nothing = ContextValue::String(String::new());
    error.insert(ContextKind::InvalidValue, nothing);
    error
}
