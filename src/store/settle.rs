//! What became of a commit that failed.

use rusqlite::ErrorCode;

use super::connect::{self, Purpose};
use super::events::{self, Head};
use super::failure::{self, database};
use super::log_file::LogFile;
use crate::error::Result;

/// Looks for a commit that failed. SQLite took it back, but its end may have
/// reached the journal, and then the next to open the log finds it there.
/// `written` is the head that it would have made. To be asked behind the lock,
/// with the connection closed.
///
/// # Errors
/// `error`, where nothing was stored or will be; else one that says that this
/// is not certain.
pub fn settle(log: &LogFile, written: &Head, error: rusqlite::Error) -> Result<()> {
    // What had no room has no end.
    let cut_short = error.sqlite_error_code() == Some(ErrorCode::DiskFull);
    let error = database(error);
    if cut_short {
        return Err(error);
    }
    let lasting = connect::open(log, Purpose::Write).and_then(|connection| {
        match events::head(&connection)? == *written {
            true => Ok(Some(connect::into_file(&connection))),
            false => Ok(None),
        }
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
