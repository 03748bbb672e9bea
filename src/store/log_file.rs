//! Where a case log lies, and on what terms it is opened: settled once, at the
//! door, and passed to whatever opens it.

use std::path::{Path, PathBuf};

use super::access::Access;
use super::connect::{self, Journal};
#[cfg(feature = "encryption")]
use super::encrypted::is_encrypted;
#[cfg(feature = "encryption")]
use super::key::Key;
use super::lock::Lock;
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
    #[cfg(feature = "encryption")]
    key: Option<Key>,
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
    /// The log at `path`, there or yet to be made, on a disk of this computer;
    /// a plain one.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            terms: Terms::Shared,
            access: Access::Owner,
            #[cfg(feature = "encryption")]
            key: None,
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

    /// The same log, to be made for these.
    #[must_use]
    pub fn made_for(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// For whom it is made, where it is yet to be made.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The log, which lies on a share of that file system: only to be read. No
    /// connection of this process may be open.
    ///
    /// # Errors
    /// [`Kind::Busy`] when a desk works on it alone.
    pub fn on_share(self, system: &str) -> Result<Self> {
        SoleDesk::refuse(&self.path)?;
        let journal = match self.path.exists() {
            true => connect::journal(&self)?,
            false => Journal::Rollback,
        };
        Ok(Self {
            terms: Terms::ReadOnly {
                system: system.to_owned(),
                journal,
            },
            access: Access::Owner,
            ..self
        })
    }

    /// The log, which lies on a share, for this process alone. One with a
    /// write-ahead log, which shares cannot hold, gets a rollback journal. No
    /// connection of this process may be open.
    ///
    /// # Errors
    /// [`Kind::Busy`] when another desk works on it, or left its mark behind,
    /// or writes for more than half a minute; those of opening.
    pub fn alone(self, host: &str, clock: Clock) -> Result<(Self, SoleDesk)> {
        let mark = SoleDesk::take(&self.path, host, clock)?;
        // A desk of the computer whose disk it is may have looked for the mark
        // before it was there, and be writing still; those that wait in line
        // for the lock behind it find the mark and are told.
        Lock::let_others_end(&connect::absolute(&self.path)?)?;
        if self.path.exists() && connect::journal(&self)? == Journal::WriteAhead {
            connect::leave_write_ahead(&self)?;
        }
        let alone = Self {
            terms: Terms::Alone,
            access: Access::Owner,
            ..self
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

    /// Whether it is opened with a key.
    pub fn is_encrypted(&self) -> bool {
        #[cfg(feature = "encryption")]
        return self.key.is_some();
        #[cfg(not(feature = "encryption"))]
        return false;
    }

    /// Another file on a disk of this computer that may be a copy of this log:
    /// opened with its key, where it is encrypted.
    #[must_use]
    pub fn copy_at(&self, path: impl Into<PathBuf>) -> Self {
        let copy = Self {
            path: path.into(),
            terms: Terms::Shared,
            ..self.clone()
        };
        // To look into the log itself, which is open, could drop its locks.
        let real = |log: &Self| log.path.canonicalize().ok();
        if real(&copy).is_some() && real(&copy) == real(self) {
            return self.clone();
        }
        #[cfg(feature = "encryption")]
        if !is_encrypted(copy.path()) {
            return copy.without_key();
        }
        copy
    }
}

#[cfg(feature = "encryption")]
impl LogFile {
    /// The same log, encrypted under `key`.
    #[must_use]
    pub fn with_key(self, key: Key) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    /// The same log without a key.
    #[must_use]
    pub fn without_key(self) -> Self {
        Self { key: None, ..self }
    }

    /// The key it is encrypted under.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }
}
