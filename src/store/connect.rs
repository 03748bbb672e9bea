//! Opening the file: which files are accepted, and under which settings.

mod share;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::log_file::{LogFile, Terms};
use super::schema::fingerprint;
use super::unfinished::SIDE_FILES;
use super::{encrypted, failure, guard, schema};
use crate::error::{Error, Kind, Result};
use crate::msg;

#[cfg(feature = "encryption")]
pub use share::set_rollback;
pub use share::{Journal, journal, leave_write_ahead};

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
    recognise(log)?;
    let opened = open_with(log, path, WRITABLE, purpose);
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

/// Whether the file can be a log, by its first bytes and its length.
///
/// # Errors
/// Those of [`open`].
pub fn recognise(log: &LogFile) -> Result<()> {
    let path = &absolute(log.path())?;
    present(path)?;
    match in_use(path) {
        true => Ok(()),
        false => recognise_header(path, log.is_encrypted()),
    }
}

/// Whether there is a file with something in it.
fn present(path: &Path) -> Result<()> {
    let shown = path.display().to_string();
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(
                Error::new(Kind::NotFound, msg!("store-missing", path = shown))
                    .hint(msg!("store-missing-hint")),
            );
        }
        Err(error) => return Err(failure::file(error, path)),
    };
    if metadata.is_dir() {
        return Err(Error::new(
            Kind::Failed,
            msg!("store-is-folder", path = shown),
        ));
    }
    if !metadata.is_file() {
        return Err(Error::new(
            Kind::Failed,
            msg!("store-is-no-file", path = shown),
        ));
    }
    if metadata.len() == 0 {
        return Err(Error::new(Kind::Failed, msg!("store-empty", path = shown))
            .hint(msg!("store-not-a-log-hint")));
    }
    Ok(())
}

/// Whether some connection, perhaps one of this very process, has the log
/// open: in WAL mode its index lies beside it then, or else, while it is being
/// written or after that was broken off, its journal.
fn in_use(path: &Path) -> bool {
    SIDE_FILES
        .into_iter()
        .any(|suffix| beside(path, suffix).exists())
}

/// The version of the schema, by the first bytes of the file where those can
/// be read; none when they are not those of a log. Only for a process that has
/// no log open: see [`recognise_header`].
pub fn version_at_rest(log: &LogFile) -> Option<i32> {
    let path = absolute(log.path()).ok()?;
    let about = fs::metadata(&path).ok()?;
    if log.is_encrypted() {
        let (_, version) = open_any_version(log, Purpose::Read).ok()?;
        return Some(version);
    }
    let header = about.is_file().then(|| header(&path).ok()).flatten()?;
    let number = |at: usize| Some(i32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    let is_log = header.starts_with(MAGIC) && number(68)? == schema::APPLICATION_ID;
    is_log.then(|| number(60)).flatten()
}

fn header(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut header = Vec::with_capacity(HEADER);
    fs::File::open(path)?
        .take(HEADER as u64)
        .read_to_end(&mut header)?;
    Ok(header)
}

/// The file that SQLite lays beside a log.
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Looks at the first bytes of a file before SQLite does, which would lay its
/// own files beside one that is not a log, or lacks its end.
///
/// Only while nobody has it open: on POSIX, closing a file drops every lock
/// that the process holds on it, those of SQLite included, and a desk could
/// then tidy the journal away under a running report.
fn recognise_header(path: &Path, has_key: bool) -> Result<()> {
    let header = header(path).map_err(|error| failure::file(error, path))?;
    let known = header.len().min(MAGIC.len());
    let plain = known >= 6 && header[..known] == MAGIC[..known];
    match (plain, has_key) {
        (true, false) => {}
        // Nothing of an encrypted file can be read but with its key.
        (false, true) => return Ok(()),
        // It was encrypted when the command began.
        (true, true) => return Err(decrypted_meanwhile()),
        (false, false) if encrypted::is_encrypted(path) => return Err(no_key(path)),
        (false, false) => return Err(not_a_log()),
    }
    let number = |at: usize| {
        let bytes = header.get(at..at + 4)?;
        Some(i32::from_be_bytes(bytes.try_into().ok()?))
    };
    let (Some(pages), Some(version), Some(application)) = (number(28), number(60), number(68))
    else {
        return Err(failure::damaged());
    };
    check_marks(application, version)?;
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        bytes => u64::from(bytes),
    };
    let length = fs::metadata(path)
        .map_err(|error| failure::file(error, path))?
        .len();
    // A desk that came meanwhile may have the rest in its journal.
    match length >= page * u64::try_from(pages).unwrap_or(0) || in_use(path) {
        true => Ok(()),
        false => Err(failure::damaged()),
    }
}

/// Bytes of SQLite's header: its first word at 0, the size of a page at 16,
/// the number of pages at 28, `user_version` at 60, `application_id` at 68.
const HEADER: usize = 100;

/// How every SQLite file begins.
pub(super) const MAGIC: &[u8; 16] = b"SQLite format 3\0";

fn decrypted_meanwhile() -> Error {
    Error::new(Kind::Failed, msg!("store-decrypted-meanwhile"))
        .hint(msg!("store-changed-meanwhile-hint"))
}

fn no_key(path: &Path) -> Error {
    let path = path.display().to_string();
    Error::new(Kind::Failed, msg!("store-no-key", path = path))
        .hint(msg!("store-changed-meanwhile-hint"))
}

fn not_a_log() -> Error {
    Error::new(Kind::Failed, msg!("store-not-a-log")).hint(msg!("store-not-a-log-hint"))
}

fn check_marks(application: i32, version: i32) -> Result<()> {
    if application != schema::APPLICATION_ID || version < 1 {
        return Err(not_a_log());
    }
    if version > schema::VERSION {
        return Err(Error::new(Kind::Failed, msg!("store-newer")).hint(msg!("store-newer-hint")));
    }
    Ok(())
}

fn settle(mut connection: Connection, log: &LogFile, purpose: Purpose) -> Result<Opened> {
    unlock(&connection, log).map_err(failure::database)?;
    let set = |connection: &mut Connection| -> rusqlite::Result<(i32, i32)> {
        guard::bound(connection, log.path())?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        // Whatever this file turns out to be, closing it must not change it.
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
    let (application, version) =
        set(&mut connection).map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) if log.is_encrypted() => {
                key_does_not_fit(log).caused_by(error)
            }
            _ => failure::database(error),
        })?;
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
