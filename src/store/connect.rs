//! Opening the file, by what its place allows. `header` tells whether it is a
//! log before SQLite sees it, `accept` takes it for one and sets the connection
//! up, `share` and `immutable` open it where it can only be read.

mod accept;
mod header;
mod immutable;
mod share;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::log_file::{LogFile, Terms};
use super::sole_desk::SoleDesk;
use super::{failure, schema};
use crate::error::{Error, Kind, Result};
use crate::msg;

use accept::{accept, meet, settle};
pub use accept::{configure, unlock};
pub(super) use header::MAGIC;
use header::present;
pub use header::{recognise, version_at_rest};
use immutable::{open_immutable, unwritable};
#[cfg(feature = "encryption")]
pub use share::set_rollback;
pub use share::{Journal, journal, leave_write_ahead, to_write_ahead};

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Reading only; works in a folder that cannot be written, too.
    Read,
    /// Appending.
    Write,
}

/// Opens an existing log after making sure that it is one, and has the schema
/// of this version.
///
/// # Errors
/// [`Kind::NotFound`] when there is no file; [`Kind::Failed`] for a folder,
/// another program's file, an older or a newer log, one that its terms keep
/// from being written, or an encrypted one that no key, or another key, was
/// given for; [`Kind::Damaged`] when pages are missing or the schema is not what
/// folio makes. The file is left as it was in each case.
pub fn open(log: &LogFile, purpose: Purpose) -> Result<Connection> {
    match open_any_version(log, purpose)? {
        (connection, schema::VERSION) => Ok(connection),
        _ => Err(Error::new(Kind::Failed, msg!("store-older")).hint(msg!("store-older-hint"))),
    }
}

/// Opens a log that this process has open already, for reading. Nobody looks
/// at the file past SQLite then: that would drop the locks of the first
/// connection.
///
/// # Errors
/// Those of [`open`].
pub fn open_again(log: &LogFile) -> Result<Connection> {
    let path = absolute(log.path())?;
    match log.terms() {
        Terms::Shared => match open_with(log, &path, WRITABLE, Purpose::Read) {
            Err(error) if unwritable(&error) && !has_journal(&path) => open_immutable(log, &path),
            opened => opened,
        },
        Terms::Alone | Terms::ReadOnly { .. } => open_any_version(log, Purpose::Read),
    }
    .map(|(connection, _)| connection)
}

/// A connection, and the version of the schema that it met.
pub type Opened = (Connection, i32);

/// Opens an existing log of this or an older schema.
///
/// # Errors
/// Those of [`open`], but for an older log.
pub fn open_any_version(log: &LogFile, purpose: Purpose) -> Result<Opened> {
    let path = absolute(log.path())?;
    match log.terms() {
        Terms::Shared => open_shared(log, &path, purpose),
        // Recognised at the door: to look past SQLite now could drop the
        // locks of another connection of this process.
        Terms::Alone => {
            present(&path)?;
            open_with(log, &path, WRITABLE, purpose)
        }
        Terms::ReadOnly { journal, .. } => {
            present(&path)?;
            if purpose == Purpose::Write {
                log.writable()?;
            }
            share::open(log, &path, *journal)
        }
    }
}

const WRITABLE: OpenFlags =
    OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

fn open_with(log: &LogFile, path: &Path, flags: OpenFlags, purpose: Purpose) -> Result<Opened> {
    Connection::open_with_flags(path, flags)
        .map_err(failure::database)
        .and_then(|connection| settle(connection, log, purpose))
}

fn open_shared(log: &LogFile, path: &Path, purpose: Purpose) -> Result<Opened> {
    // Locks do not reach from here to a desk that works alone through a share.
    SoleDesk::refuse(path)?;
    recognise(log)?;
    let opened = open_where_it_lies(log, path, purpose);
    if let (Ok((connection, _)), Purpose::Write) = (&opened, purpose) {
        share::return_to_write_ahead(connection)?;
    }
    match opened {
        Err(error) if purpose == Purpose::Read && unwritable(&error) && !has_journal(path) => {
            open_immutable(log, path)
        }
        opened => opened,
    }
}

/// How often a log is opened that others are taking the place of.
const TRIES: usize = 10;

/// Opens the file that has this name, and still has it once it can be read: one
/// whose place another log took meanwhile would take the journal of that one
/// for its own. What is let go here was not changed, nor was that journal.
fn open_where_it_lies(log: &LogFile, path: &Path, purpose: Purpose) -> Result<Opened> {
    for _ in 0..TRIES {
        let file = identity(path);
        let mut connection =
            Connection::open_with_flags(path, WRITABLE).map_err(failure::database)?;
        let met = meet(&mut connection, log);
        if identity(path) == file {
            return met.and_then(|marks| accept(connection, marks, purpose));
        }
    }
    Err(Error::new(Kind::Busy, msg!("store-busy")).hint(msg!("store-busy-hint")))
}

/// Which file has a name, where the system tells.
fn identity(path: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let about = fs::metadata(path).ok()?;
        Some((about.dev(), about.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Opens an existing log for writing, for this process alone until the
/// connection is closed.
///
/// # Errors
/// Those of [`open`]; [`Kind::Busy`] when somebody else has it open.
pub fn open_alone(log: &LogFile) -> Result<Connection> {
    let path = absolute(log.path())?;
    let connection = Connection::open_with_flags(path, WRITABLE).map_err(failure::database)?;
    // Asked for before the first look, so that no memory is to be shared.
    connection
        .pragma_update(None, "locking_mode", "EXCLUSIVE")
        .map_err(failure::database)?;
    settle(connection, log, Purpose::Write).map(|(connection, _)| connection)
}

/// The path as SQLite is to see it: never a name with a meaning of its own,
/// such as `:memory:`, and never that of a link, since the journal and the lock
/// lie beside the file itself.
pub fn absolute(path: &Path) -> Result<PathBuf> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
    match is_link.then(|| fs::canonicalize(path)) {
        Some(Ok(file)) => Ok(file),
        _ => std::path::absolute(path).map_err(|error| failure::file(error, path)),
    }
}

/// The file that SQLite lays beside a log.
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether all that is in the journal went into the file and lasts there.
pub fn into_file(connection: &Connection) -> bool {
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .is_ok_and(|busy: bool| !busy)
}

/// Whether something may lie in the journal that is not in the file.
pub fn has_journal(path: &Path) -> bool {
    ["-wal", "-journal"]
        .into_iter()
        .any(|suffix| fs::metadata(beside(path, suffix)).is_ok_and(|about| about.len() > 0))
}
