//! `folio completions`: prints the script with which a shell asks this program
//! what could be typed next. What is answered is in `answer`, what values are
//! offered in `offer`.

pub mod answer;
pub mod offer;

use std::io;

use clap::ValueEnum;
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use super::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;

pub use offer::{affiliations, codes, cuts, folios, follow_ups, topics, units};

/// The environment variable by which a shell asks; its value names the shell.
pub const VARIABLE: &str = "COMPLETE";

/// The name under which the program is installed.
const PROGRAM: &str = "folio";

/// Print the script that completes commands, folios and codes in a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "\
To install:
  bash        in ~/.bashrc: source <(folio completions bash)
  zsh         in ~/.zshrc: source <(folio completions zsh)
  fish        in ~/.config/fish/config.fish: folio completions fish | source
  powershell  folio completions powershell >> $PROFILE")]
pub struct Args {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// A shell that can be completed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash, 4.4 or newer.
    Bash,
    /// zsh.
    Zsh,
    /// fish.
    Fish,
    /// PowerShell, of Windows or not.
    Powershell,
}

impl Shell {
    /// The script for this shell.
    ///
    /// # Errors
    /// None in practice: it is written to memory.
    pub fn script(self) -> io::Result<Vec<u8>> {
        let shell: &dyn EnvCompleter = match self {
            Self::Bash => &Bash,
            Self::Zsh => &Zsh,
            Self::Fish => &Fish,
            Self::Powershell => &Powershell,
        };
        let mut script = Vec::new();
        shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script)?;
        Ok(script)
    }
}

/// Carries out the command.
pub fn run(args: &Args, desk: &mut Desk) -> Result<u8> {
    let script = args.shell.script().map_err(unanswered)?;
    desk.out.bytes(&script).map(|()| 0)
}

/// The failure to make a script or a completion.
fn unanswered(error: io::Error) -> Error {
    Error::new(Kind::Failed, msg!("completions-failed")).caused_by(error)
}
