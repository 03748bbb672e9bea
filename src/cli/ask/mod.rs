//! Asking a person for what a command still lacks.
//!
//! A command describes its typed record once, as a list of [`Field`]s;
//! [`fill`] asks for those that the options did not give, lets her go back and
//! correct, shows the whole and asks whether to save. All of that is built on
//! the two primitives of [`Ask`] – tell a line, read a line – so the same form
//! runs against a terminal ([`Terminal`]) and against a script in a test.
//! Everything is written to stderr: stdout stays for results.

use std::io;

use crate::error::{Error, Kind};
use crate::msg;

mod answers;
mod choose;
mod editor;
mod field;
mod find;
mod form;
mod interrupt;
mod layout;
mod question;
mod review;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod script;
mod terminal;
mod theme;
#[cfg(feature = "encryption")]
mod unseen;
mod yes_no;

pub use answers::{Answers, Draft, Drafts, NoDrafts};
pub use field::{Check, Choice, Field, Input, When};
pub use form::{Filled, fill, missing};
pub use interrupt::Watch;
pub use review::Then;
pub use terminal::Terminal;
pub use yes_no::confirm;

/// How a told line is meant, so that a terminal can set it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What she reads to go on: lists, the summary.
    Plain,
    /// Help beside a question.
    Hint,
    /// Why an answer was not taken.
    Problem,
}

/// The person at the other end.
pub trait Ask {
    /// Shows `text`, which may have several lines.
    fn tell(&mut self, tone: Tone, text: &str) -> Result<(), Stop>;

    /// Shows `prompt` and reads one line. `initial` stands there already: Enter
    /// keeps it, moving the cursor edits it, typing replaces it.
    fn line(&mut self, prompt: &str, initial: &str) -> Result<String, Stop>;

    /// The width of the screen, in columns.
    fn columns(&self) -> usize;
}

/// Why the asking ended without an answer. Nothing was stored in the log.
#[derive(Debug)]
pub enum Stop {
    /// Ctrl-C.
    Interrupted,
    /// Ctrl-D, or the terminal went away.
    EndOfInput,
    /// The terminal could not be read or written.
    Io(io::Error),
    /// The draft could not be read or kept.
    Draft(Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::Interrupted => Self::Interrupted,
            io::ErrorKind::UnexpectedEof => Self::EndOfInput,
            _ => Self::Io(error),
        }
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Interrupted | Stop::EndOfInput => {
                Self::new(Kind::Failed, msg!("ask-left-unsaved"))
            }
            Stop::Io(error) => {
                Self::new(Kind::Failed, msg!("ask-terminal-failed")).caused_by(error)
            }
            Stop::Draft(error) => error,
        }
    }
}

/// What came of one question.
#[derive(Debug, PartialEq, Eq)]
enum Reply {
    /// The answer; empty means "not known".
    Given(String),
    /// She wants the question before this one.
    Back,
}

/// What she types to go back.
const BACK: &str = "<";

/// What she types to leave a question blank that Enter would answer.
const BLANK: &str = "-";
