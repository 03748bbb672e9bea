//! What a log's place asks of its journal. A write-ahead log needs memory that
//! all who use the log share, which computers over a network do not have: there
//! the log has a rollback journal, and what is met with a write-ahead log is
//! only read as it lies, or given the other journal by the one desk that has it
//! for itself. Back on a disk, the first who writes gives it its own again.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::accept::{BUSY_TIMEOUT, synchronize};
use super::immutable::open_immutable;
use super::{Opened, Purpose, has_journal, open_alone, open_with, recognise};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::failure::{self, database};
use crate::store::log_file::LogFile;

/// How a log undoes what was begun and not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Journal {
    /// Beside it lies what was changed; readers and writers share memory.
    WriteAhead,
    /// Beside it lies what was there before.
    Rollback,
}

/// Which journal a log has. An encrypted one does not tell before it is open; it
/// is taken to have the one that more care is taken of. No connection of this
/// process may be open: see [`recognise`].
///
/// # Errors
/// Those of [`recognise`].
pub fn journal(log: &LogFile) -> Result<Journal> {
    recognise(log)?;
    if log.is_encrypted() {
        return Ok(Journal::WriteAhead);
    }
    let path = log.path();
    let mut header = [0; 20];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut header))
        .map_err(|error| failure::file(error, path))?;
    // The versions that it takes to write and to read the file.
    Ok(match (header[18], header[19]) {
        (1, 1) => Journal::Rollback,
        _ => Journal::WriteAhead,
    })
}

/// Gives a log that this process has for itself a rollback journal.
///
/// # Errors
/// [`Kind::Busy`] when somebody has it open all the same.
pub fn leave_write_ahead(log: &LogFile) -> Result<()> {
    let connection = open_alone(log)?;
    set_rollback(&connection)?;
    connection.close().map_err(|(_, error)| database(error))
}

/// Gives a log a rollback journal, under a connection that has it for itself.
///
/// # Errors
/// [`Kind::Busy`] when somebody has it open all the same.
pub fn set_rollback(connection: &Connection) -> Result<()> {
    let now: String = connection
        .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))
        .map_err(database)?;
    match now.as_str() {
        "delete" => Ok(()),
        _ => Err(Error::new(Kind::Busy, msg!("store-busy")).hint(msg!("store-busy-hint"))),
    }
}

/// Gives a copy that only this process knows of a write-ahead log, as a log on
/// a disk has it.
pub fn to_write_ahead(copy: &LogFile) -> Result<()> {
    let (connection, _) = super::open_any_version(copy, Purpose::Write)?;
    return_to_write_ahead(&connection)?;
    connection.close().map_err(|(_, error)| database(error))
}

/// Gives a log on a disk, that was on a share meanwhile, its write-ahead log
/// again; later, where somebody reads it just now.
pub fn return_to_write_ahead(connection: &Connection) -> Result<()> {
    let journal: String = connection
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .map_err(database)?;
    if journal == "wal" {
        return Ok(());
    }
    connection.busy_timeout(Duration::ZERO).map_err(database)?;
    let changed = connection.pragma_update(None, "journal_mode", "WAL");
    connection.busy_timeout(BUSY_TIMEOUT).map_err(database)?;
    match changed {
        Ok(()) => synchronize(connection).map_err(database),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(()),
        Err(error) => Err(database(error)),
    }
}

/// Opens a log on a share to read it, without laying anything beside it.
///
/// # Errors
/// [`Kind::Failed`] when a journal lies there that only one who writes can
/// take in.
pub fn open(log: &LogFile, path: &Path, journal: Journal) -> Result<Opened> {
    if has_journal(path) {
        let shown = path.display().to_string();
        return Err(
            Error::new(Kind::Failed, msg!("place-journal", path = shown))
                .hint(msg!("place-journal-hint"))
                .hint(msg!("place-disk-hint")),
        );
    }
    match journal {
        Journal::WriteAhead => open_immutable(log, path),
        Journal::Rollback => match open_with(log, path, READABLE, Purpose::Read) {
            Err(error) if cannot_lock(&error) => open_immutable(log, path),
            opened => opened,
        },
    }
}

const READABLE: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// Whether the share knows no locks at all.
fn cannot_lock(error: &Error) -> bool {
    use rusqlite::ffi::{
        SQLITE_IOERR_CHECKRESERVEDLOCK, SQLITE_IOERR_LOCK, SQLITE_IOERR_RDLOCK, SQLITE_IOERR_UNLOCK,
    };
    error
        .cause
        .as_ref()
        .and_then(|cause| cause.downcast_ref::<rusqlite::Error>())
        .and_then(rusqlite::Error::sqlite_error)
        .is_some_and(|error| {
            [
                SQLITE_IOERR_CHECKRESERVEDLOCK,
                SQLITE_IOERR_LOCK,
                SQLITE_IOERR_RDLOCK,
                SQLITE_IOERR_UNLOCK,
            ]
            .contains(&error.extended_code)
        })
}
