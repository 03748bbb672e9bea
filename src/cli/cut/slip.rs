//! A word that was meant for a command and would become a cut's name: cuts are
//! never removed, so it is asked about instead.

use clap::{Command, Subcommand};

use super::Which;
use crate::cli::usage::nearest_command;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Refuses a name that is nearly that of a command about cuts, in whichever
/// language.
///
/// # Errors
/// [`Kind::Usage`], with the command that it may have been.
pub(super) fn refuse(name: &str) -> Result<()> {
    let commands = Which::augment_subcommands(Command::new("cut"));
    match nearest_command(&commands, name) {
        None => Ok(()),
        Some(command) => {
            let error = Error::new(Kind::Usage, msg!("cut-name-is-command", name = name));
            let error = error.hint(msg!("usage-nearest", nearest = command));
            Err(error.hint(msg!("cut-name-is-command-hint")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_commands_are_refused_and_names_are_not() {
        for word in [
            "lsit",
            "lits",
            "Lista",
            "LIST",
            "listado",
            "shwo",
            "dif",
            "difff",
            "vre",
            "mostra",
            "comparra",
            "compara",
            "diferencia",
        ] {
            assert!(refuse(word).is_err(), "{word}");
        }
        for name in [
            "2026-10",
            "2026-T3",
            "antes",
            "despues",
            "cierre",
            "octubre",
            "enero",
            "final",
            "dif2026-10",
            "lista-2026-10",
            "a",
            "v2",
        ] {
            assert!(refuse(name).is_ok(), "{name}");
        }
    }
}
