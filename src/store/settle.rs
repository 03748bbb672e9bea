//! What became of a commit that failed.

use rusqlite::{Connection, ErrorCode};

use super::connect::{self, Purpose};
use super::failure::{self, database};
use super::log_file::LogFile;
use crate::error::Result;

/// Ends the transaction of a connection to `log`, and the connection with it;
/// to be called behind the lock. `is_there` tells whether a log holds what the
/// transaction wrote.
///
/// # Errors
/// Where nothing was stored or will be, why; else one that says that this is
/// not certain.
pub fn commit(
    log: &LogFile,
    connection: Connection,
    is_there: impl FnOnce(&Connection) -> Result<bool>,
) -> Result<()> {
    let Err(error) = connection.execute_batch("COMMIT") else {
        return Ok(());
    };
    drop(connection);
    settle(log, is_there, error)
}

/// Looks for a commit that failed. SQLite took it back, but its end may have
/// reached the journal, and then the next to open the log finds it there.
fn settle(
    log: &LogFile,
    is_there: impl FnOnce(&Connection) -> Result<bool>,
    error: rusqlite::Error,
) -> Result<()> {
    // What had no room has no end.
    let cut_short = error.sqlite_error_code() == Some(ErrorCode::DiskFull);
    let error = database(error);
    if cut_short {
        return Err(error);
    }
    // An upgrade may or may not have come through.
    let opened = connect::open_any_version(log, Purpose::Write);
    let lasting = opened.and_then(|(connection, _)| match is_there(&connection)? {
        true => Ok(Some(connect::into_file(&connection))),
        false => Ok(None),
    });
    match lasting {
        Ok(Some(true)) => Ok(()),
        Ok(None) if journal_is_empty(log) => Err(error),
        _ => Err(failure::perhaps(error)),
    }
}

fn journal_is_empty(log: &LogFile) -> bool {
    connect::absolute(log.path()).is_ok_and(|path| !connect::has_journal(&path))
}
