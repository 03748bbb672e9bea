//! Where a case log lies, and on what terms it is opened: settled once, at the
//! door, and passed to whatever opens it.

use std::path::{Path, PathBuf};

use super::access::Access;
use super::connect::{self, Journal};
use super::sole_desk::SoleDesk;
use crate::clock::Clock;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// A case log by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    path: PathBuf,
    terms: Terms,
    access: Access,
}

/// On what terms a log is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Terms {
    /// It lies on a disk of this computer, for every desk of this computer.
    Shared,
    /// It lies on a share, by the name of its file system, and is only read.
    ReadOnly { system: String, journal: Journal },
    /// It lies on a share, and this process has it for itself.
    Alone,
}

impl LogFile {
    /// The log at `path`, there or yet to be made, on a disk of this computer.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            terms: Terms::Shared,
            access: Access::Owner,
        }
    }

    /// A file that only this process knows of: a copy of this log on its way,
    /// or what is to take its place.
    #[must_use]
    pub(super) fn on_its_way(&self, path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            terms: Terms::Alone,
            ..self.clone()
        }
    }

    /// Another file that may be a copy of this log.
    #[must_use]
    pub(super) fn copy_at(&self, path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            terms: Terms::Shared,
            ..self.clone()
        }
    }

    /// The same log, to be made for these.
    #[must_use]
    pub fn made_for(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// For whom it is made, where it is yet to be made.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The log at `path`, which lies on a share of that file system: only to
    /// be read. No connection of this process may be open.
    ///
    /// # Errors
    /// [`Kind::Busy`] when a desk works on it alone.
    pub fn on_share(path: impl Into<PathBuf>, system: &str) -> Result<Self> {
        let path = path.into();
        SoleDesk::refuse(&path)?;
        let journal = match path.exists() {
            true => connect::journal(&path)?,
            false => Journal::Rollback,
        };
        Ok(Self {
            path,
            terms: Terms::ReadOnly {
                system: system.to_owned(),
                journal,
            },
            access: Access::Owner,
        })
    }

    /// The log at `path`, which lies on a share, for this process alone. One
    /// with a write-ahead log, which shares cannot hold, gets a rollback
    /// journal. No connection of this process may be open.
    ///
    /// # Errors
    /// [`Kind::Busy`] when another desk works on it, or left its mark behind;
    /// those of opening.
    pub fn alone(path: impl Into<PathBuf>, host: &str, clock: Clock) -> Result<(Self, SoleDesk)> {
        let path = path.into();
        let mark = SoleDesk::take(&path, host, clock)?;
        if path.exists() && connect::journal(&path)? == Journal::WriteAhead {
            connect::leave_write_ahead(&path)?;
        }
        let alone = Self {
            path,
            terms: Terms::Alone,
            access: Access::Owner,
        };
        Ok((alone, mark))
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// On what terms it is opened.
    pub(super) fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Makes sure that it may be written at all.
    ///
    /// # Errors
    /// [`Kind::Failed`] when it lies on a share and this is not its only desk.
    pub fn writable(&self) -> Result<()> {
        match &self.terms {
            Terms::Shared | Terms::Alone => Ok(()),
            Terms::ReadOnly { system, .. } => Err(Error::new(
                Kind::Failed,
                msg!("place-read-only", system = system),
            )
            .hint(msg!("place-alone-hint"))
            .hint(msg!("place-disk-hint"))),
        }
    }
}
