//! The reading side: one snapshot of the log, from opening on. What desks
//! write meanwhile is not seen, so that everything one command prints fits
//! together, and nobody who writes waits for it.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::Connection;

use super::connect::{self, Purpose};
use super::events::{self, Head};
use super::failure::{self, database};
use super::log_file::LogFile;
use super::public;
use super::query::Figures;
use crate::domain::case::Case;
use crate::domain::event::Moment;
use crate::domain::folio::Folio;
use crate::domain::office::Office;
use crate::domain::publication::Publication;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// How often a second connection is opened until both see the same log.
const TRIES: usize = 100;

/// A log that is being read.
pub struct Reader {
    pub(super) connection: Connection,
    log: LogFile,
    office: Office,
}

impl Reader {
    /// Opens a log for reading; works in a folder that cannot be written, too.
    ///
    /// # Errors
    /// [`Kind::NotFound`] when there is no file; [`Kind::Failed`] when it is
    /// no log or a newer one; [`Kind::Damaged`] when it cannot be read.
    pub fn open(log: &LogFile) -> Result<Self> {
        let connection = snapshot(connect::open(log, Purpose::Read)?)?;
        let office = events::office(&connection)?;
        Ok(Self {
            connection,
            log: log.clone(),
            office,
        })
    }

    /// The office.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The file.
    pub fn path(&self) -> &Path {
        self.log.path()
    }

    /// The end of the office's chain.
    pub fn head(&self) -> Result<Head> {
        events::head(&self.connection)
    }

    /// The moment at which the last entry was recorded, in the office's time
    /// zone.
    pub fn last_recorded(&self) -> Result<Moment> {
        events::last_recorded(&self.connection, &self.office.timezone)
    }

    /// A case with its personal parts.
    ///
    /// # Errors
    /// [`Kind::NotFound`] when there is no such case.
    pub fn case(&self, folio: &Folio) -> Result<Case> {
        let id = events::case_id(&self.connection, folio)?;
        events::case(&self.connection, id)
    }

    /// Names of all who ever typed, by the number that stands in events.
    pub fn typists(&self) -> Result<HashMap<i64, String>> {
        events::typists(&self.connection)
    }

    /// What the office published, in order, with the moment at which each was
    /// recorded. Publications are of the log as it stands, whatever state of
    /// it is read: what is out is out.
    pub fn publications(&self) -> Result<Vec<(Moment, Publication)>> {
        events::publications(&self.connection)
    }

    /// What reports are made of: a second connection, which can read columns
    /// that count and nothing else. Moves this reader on to what the new
    /// connection sees, so that the head printed beside the figures is theirs.
    ///
    /// # Errors
    /// [`Kind::Busy`] when others write without a pause.
    pub fn figures(&mut self) -> Result<Figures> {
        self.twin().and_then(public::restrict).map(Figures::new)
    }

    /// A second connection that sees the same log as this one.
    pub(super) fn twin(&mut self) -> Result<Connection> {
        for _ in 0..TRIES {
            let twin = snapshot(connect::open_again(&self.log)?)?;
            if events::head(&twin)? == self.head()? {
                return Ok(twin);
            }
            self.move_on()?;
        }
        Err(Error::new(Kind::Busy, msg!("store-busy")).hint(msg!("store-busy-hint")))
    }

    fn move_on(&mut self) -> Result<()> {
        self.connection
            .execute_batch("COMMIT; BEGIN")
            .map_err(database)?;
        self.office = events::office(&self.connection)?;
        Ok(())
    }
}

/// A connection whose every statement reads the same state of the file.
fn snapshot(connection: Connection) -> Result<Connection> {
    // SQLite takes the snapshot at the first read, not at BEGIN.
    connection
        .execute_batch("BEGIN; SELECT 1 FROM site")
        .map_err(failure::database)?;
    Ok(connection)
}
