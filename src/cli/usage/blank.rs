//! A value that was given and says nothing, such as `--name ""`: refused for
//! every option alike, before anything is asked or done. A script whose variable
//! is empty would otherwise list all cases, or store one without its name.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ArgMatches, Command};

/// What is said of the first argument whose value is blank, as clap says it of
/// one that has none; `command` is the tree by which the line was read.
///
/// # Errors
/// That sentence.
pub fn refuse_blank(command: &Command, matches: ArgMatches) -> Result<ArgMatches, clap::Error> {
    let (mut command, mut level) = (command, &matches);
    loop {
        let given = level.ids().find(|id| is_blank(level, id.as_str()));
        if let Some(id) = given {
            let argument = command.get_arguments().find(|arg| arg.get_id() == id);
            return Err(missing(argument.map(ToString::to_string)));
        }
        let Some((name, below)) = level.subcommand() else {
            return Ok(matches);
        };
        level = below;
        command = command.find_subcommand(name).unwrap_or(command);
    }
}

fn is_blank(matches: &ArgMatches, id: &str) -> bool {
    matches.value_source(id) == Some(ValueSource::CommandLine)
        && matches
            .get_raw(id)
            .is_some_and(|mut values| values.any(|value| value.to_string_lossy().trim().is_empty()))
}

fn missing(argument: Option<String>) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::InvalidValue);
    if let Some(argument) = argument {
        error.insert(ContextKind::InvalidArg, ContextValue::String(argument));
        let nothing = ContextValue::String(String::new());
        error.insert(ContextKind::InvalidValue, nothing);
    }
    error
}
