//! What went wrong, in the four parts a person needs: its kind (which fixes
//! the exit code), the sentence, what could be done, and the cause below it.

pub mod news;
mod refusal;

use std::fmt;

use crate::message::Message;

/// Sorts of failure, each with its exit code and its name in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Input, output or the database failed.
    Failed,
    /// The command line or the input was not understood.
    Usage,
    /// No such case, entry, unit, file.
    NotFound,
    /// A rule of the domain says no.
    Refused,
    /// Another process holds the log.
    Busy,
    /// The log is damaged or was tampered with.
    Damaged,
    /// Stored, but the answer could not be printed.
    Unprinted,
}

impl Kind {
    /// The exit code of the contract in the manual.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::Refused => 4,
            Self::Busy => 5,
            Self::Damaged => 6,
            Self::Unprinted => 8,
        }
    }

    /// The name in the JSON form of an error.
    pub fn name(self) -> &'static str {
        match self {
            Self::Failed | Self::Unprinted => "failed",
            Self::Usage => "usage",
            Self::NotFound => "not-found",
            Self::Refused => "refused",
            Self::Busy => "busy",
            Self::Damaged => "damaged",
        }
    }
}

/// An error as the rest of the program passes it on.
#[derive(Debug)]
pub struct Error {
    /// Which sort; fixes the exit code.
    pub kind: Kind,
    /// What was wrong, and where.
    pub message: Message,
    /// What to do about it, most helpful first.
    pub hints: Vec<Message>,
    /// The technical cause, for the person who mends the machine.
    pub cause: Option<anyhow::Error>,
}

/// Shorthand for results of this program.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of `kind` that says `message`.
    pub fn new(kind: Kind, message: Message) -> Self {
        Self {
            kind,
            message,
            hints: Vec::new(),
            cause: None,
        }
    }

    /// The same error with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hints.push(hint);
        self
    }

    /// The same error with its technical cause.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(cause.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message.id)
    }
}

impl std::error::Error for Error {}
