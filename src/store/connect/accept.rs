//! Taking a file for a log: its key, its marks, its schema, and the settings
//! of the connection to it.

use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode};

use super::header::check_marks;
use super::{Opened, Purpose};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::log_file::LogFile;
use crate::store::schema::fingerprint;
use crate::store::{failure, guard};

/// How long SQLite itself waits: readers meet a writer only while it tidies
/// the journal away.
pub const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// More statements than a command uses: where fewer are kept than an append
/// takes turns with, each of them is compiled again every time.
const STATEMENTS: usize = 64;

/// Settles on a file that has just been opened.
pub fn settle(mut connection: Connection, log: &LogFile, purpose: Purpose) -> Result<Opened> {
    let marks = meet(&mut connection, log)?;
    accept(connection, marks, purpose)
}

/// The marks of a file: of which program it is, and of which version. Whatever
/// it turns out to be, closing it does not change it.
pub fn meet(connection: &mut Connection, log: &LogFile) -> Result<(i32, i32)> {
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
pub fn accept(
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
pub fn synchronize(connection: &Connection) -> rusqlite::Result<()> {
    let journal: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    let synchronous = match journal.as_str() {
        "wal" => "FULL",
        _ => "EXTRA",
    };
    connection.pragma_update(None, "synchronous", synchronous)
}
