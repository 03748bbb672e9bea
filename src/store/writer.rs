//! The writing side: one transaction, behind the lock, from opening to
//! commit. Never held while a person is being asked something. `cases` carries
//! out what is decided about cases, `office` what about the office.

mod cases;
mod office;

use rusqlite::Connection;

use super::append::{Typist, typist};
use super::connect::{self, Purpose};
use super::dictionary::Dictionary;
use super::failure::database;
use super::lock::Lock;
use super::log_file::LogFile;
use super::{draft, events, projection, settle};
use crate::clock::Clock;
use crate::domain::case::Case;
use crate::domain::event::Moment;
use crate::domain::folio::Folio;
use crate::domain::office::Office;
use crate::error::Result;

pub use cases::Registered;

/// A log that is being written. Dropped without [`Writer::commit`], it leaves
/// the file as it was.
///
/// Fields are dropped in this order: the connection tidies the journal away
/// before the lock is let go.
pub struct Writer {
    log: LogFile,
    pub(super) connection: Connection,
    pub(super) office: Office,
    seen: Option<Office>,
    clock: Clock,
    pub(super) typist: Typist,
    dictionary: Dictionary,
    _lock: Option<Lock>,
}

impl Writer {
    /// Opens a log for one transaction, after waiting in line for it.
    ///
    /// # Errors
    /// Those of opening; [`Kind::Busy`](crate::error::Kind::Busy) when others
    /// keep the log too long.
    pub fn open(log: &LogFile, clock: Clock, user: &str) -> Result<Self> {
        let (lock, connection) = transaction(log)?;
        let office = events::office(&connection)?;
        let typist = typist(&connection, user).map_err(database)?;
        Ok(Self {
            log: log.clone(),
            connection,
            office,
            seen: None,
            clock,
            typist,
            dictionary: Dictionary::default(),
            _lock: lock,
        })
    }

    /// The office as it stands within this transaction.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The moment, in the office's time zone.
    pub fn moment(&self) -> Moment {
        self.clock.moment(&self.office.timezone)
    }

    /// Sets the clock for the commands that follow.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// Lets another person's name stand on the commands that follow.
    pub fn set_user(&mut self, user: &str) -> Result<()> {
        self.typist = typist(&self.connection, user).map_err(database)?;
        Ok(())
    }

    /// The case with its personal parts.
    pub fn case(&self, folio: &Folio) -> Result<Case> {
        events::case(&self.connection, events::case_id(&self.connection, folio)?)
    }

    /// Forgets what `user` left unfinished in a form, together with what is
    /// stored instead.
    pub fn forget_draft(&self, user: &str, form: &str) -> Result<()> {
        draft::forget(&self.connection, user, form).map_err(database)
    }

    /// Stores everything; only after this is anything acknowledged.
    ///
    /// # Errors
    /// When nothing was stored; or, with a message that says so, when that
    /// cannot be told.
    pub fn commit(self) -> Result<()> {
        let written = events::head(&self.connection)?;
        // The others wait in line until it is settled.
        let Self {
            log,
            connection,
            _lock,
            ..
        } = self;
        settle::commit(&log, connection, |log| Ok(events::head(log)? == written))
    }

    pub(super) fn project(&mut self, id: i64) -> Result<Case> {
        let case = events::case(&self.connection, id)?;
        projection::write(&self.connection, id, 1, &case, &mut self.dictionary)
            .map_err(database)?;
        Ok(case)
    }
}

/// Waits in line for a log and begins a transaction on it. The connection
/// must be dropped before the lock: declare it after.
pub(super) fn transaction(log: &LogFile) -> Result<(Option<Lock>, Connection)> {
    let lock = Lock::of(log)?;
    #[cfg(feature = "encryption")]
    if let Some(lock) = &lock {
        super::recast::tidy(log, lock)?;
    }
    let connection = connect::open(log, Purpose::Write)?;
    connection
        .execute_batch("BEGIN IMMEDIATE")
        .map_err(database)?;
    Ok((lock, connection))
}
