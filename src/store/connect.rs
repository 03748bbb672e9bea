//! Opening the file: which files are accepted, and under which settings.

mod header;
mod share;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::log_file::{LogFile, Terms};
use super::schema::fingerprint;
use super::sole_desk::SoleDesk;
use super::{failure, guard, schema};
use crate::error::{Error, Kind, Result};
use crate::msg;

pub(super) use header::MAGIC;
use header::{check_marks, present};
pub use header::{recognise, version_at_rest};
#[cfg(feature = "encryption")]
pub use share::set_rollback;
pub use share::{Journal, journal, leave_write_ahead, to_write_ahead};

/// How long SQLite itself waits: readers meet a writer only while it tidies
/// the journal away.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// More statements than a command uses: where fewer are kept than an append
/// takes turns with, each of them is compiled again every time.
const STATEMENTS: usize = 64;

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

fn settle(mut connection: Connection, log: &LogFile, purpose: Purpose) -> Result<Opened> {
    let marks = meet(&mut connection, log)?;
    accept(connection, marks, purpose)
}

/// The marks of a file: of which program it is, and of which version. Whatever
/// it turns out to be, closing it does not change it.
fn meet(connection: &mut Connection, log: &LogFile) -> Result<(i32, i32)> {
    unlock(connection, log).map_err(failure::database)?;
    let set = |connection: &mut Connection| -> rusqlite::Result<(i32, i32)> {
        guard::bound(connection, log.path())?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        connection.pragma_update(None, "cell_size_check", true)?;
        let application = connection.pragma_query_value(None, "application_id", |r| r.get(0))?;
        let version = connection.pragma_query_value(None, "user_version", |r| r.get(0))?;
        Ok((application, version))
    };
    set(connection).map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) if log.is_encrypted() => {
            key_does_not_fit(log).caused_by(error)
        }
        _ => failure::database(error),
    })
}

/// Settles on a file that is ours.
fn accept(
    connection: Connection,
    (application, version): (i32, i32),
    purpose: Purpose,
) -> Result<Opened> {
    check_marks(application, version)?;
    check_schema(&connection, version)?;
    configure(&connection, purpose).map_err(failure::database)?;
    Ok((connection, version))
}

fn check_schema(connection: &Connection, version: i32) -> Result<()> {
    if fingerprint::is_of(connection, version).map_err(failure::database)? {
        return Ok(());
    }
    let changed = fingerprint::changed(connection).map_err(failure::database)?;
    let name = changed.unwrap_or_else(|| "user_version".to_owned());
    Err(Error::new(Kind::Damaged, msg!("check-schema", name = name))
        .hint(msg!("store-damaged-hint")))
}

/// Gives a connection the key of its log; the first thing it is told.
pub fn unlock(connection: &Connection, log: &LogFile) -> rusqlite::Result<()> {
    #[cfg(feature = "encryption")]
    if let Some(key) = log.key() {
        return key.unlock(connection);
    }
    let _ = (connection, log);
    Ok(())
}

/// The first page says no more than this about a key that is not its own.
fn key_does_not_fit(log: &LogFile) -> Error {
    let path = log.path().display().to_string();
    Error::new(Kind::Failed, msg!("store-key-does-not-fit", path = path))
        .hint(msg!("store-key-does-not-fit-hint"))
}

/// Settings of a connection to a file that is known to be ours.
pub fn configure(connection: &Connection, purpose: Purpose) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Else SQLite looks at the values bound while it plans, and plans anew
    // whenever they change: half the time of a check or of bulk work.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    match purpose {
        Purpose::Read => connection.pragma_update(None, "query_only", true),
        Purpose::Write => {
            synchronize(connection)?;
            connection.pragma_update(None, "secure_delete", true)?;
            connection.pragma_update(None, "foreign_keys", true)
        }
    }
}

/// Without the write-ahead log, FULL loses what was acknowledged when the power
/// fails.
fn synchronize(connection: &Connection) -> rusqlite::Result<()> {
    let journal: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    let synchronous = match journal.as_str() {
        "wal" => "FULL",
        _ => "EXTRA",
    };
    connection.pragma_update(None, "synchronous", synchronous)
}

/// Whether all that is in the journal went into the file and lasts there.
pub fn into_file(connection: &Connection) -> bool {
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .is_ok_and(|busy: bool| !busy)
}

fn unwritable(error: &Error) -> bool {
    error
        .cause
        .as_ref()
        .and_then(|cause| cause.downcast_ref::<rusqlite::Error>())
        .is_some_and(|error| {
            let refused = matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied)
            );
            refused || failure::is_full(error)
        })
}

/// Whether something may lie in the journal that is not in the file.
pub fn has_journal(path: &Path) -> bool {
    ["-wal", "-journal"]
        .into_iter()
        .any(|suffix| fs::metadata(beside(path, suffix)).is_ok_and(|about| about.len() > 0))
}

/// In a folder that cannot be written, or has no room, there is nowhere to put
/// the index of the journal; with no journal there, the file can be read as it
/// lies.
fn open_immutable(log: &LogFile, path: &Path) -> Result<Opened> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let uri = format!("file:{}?immutable=1", percent_encoded(path));
    let connection = Connection::open_with_flags(uri, flags).map_err(failure::database)?;
    settle(connection, log, Purpose::Read)
}

fn percent_encoded(path: &Path) -> String {
    use std::fmt::Write as _;
    path.to_string_lossy()
        .bytes()
        .fold(String::new(), |mut uri, byte| {
            if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
                uri.push(char::from(byte));
            } else {
                let _ = write!(uri, "%{byte:02X}");
            }
            uri
        })
}
