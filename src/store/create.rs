//! Making a new log: the file appears whole or not at all, and is its owner's
//! alone from its first byte.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::append::{Subject, append, typist};
use super::connect::{self, Purpose, beside};
use super::failure::{self, database};
use super::lock::{Lock, path_of};
use super::log_file::{LogFile, Terms};
use super::schema;
use super::unfinished::{Unfinished, folder_of, taken};
use crate::clock::Clock;
use crate::domain::command::Founding;
use crate::domain::decide::found;
use crate::error::Result;

/// Makes a new log with an office in it.
///
/// # Errors
/// [`Kind::Failed`](crate::error::Kind::Failed) when something is at its place already, or the folder cannot
/// be written. Nothing is left behind then.
pub fn create(log: &LogFile, founding: &Founding, clock: Clock, user: &str) -> Result<()> {
    log.writable()?;
    let path = connect::absolute(log.path())?;
    must_be_free(log)?;
    let folder = folder_of(&path);
    let draft = Unfinished::begin(&folder, log.access())?;
    let alone = *log.terms() == Terms::Alone;
    let lock = match alone {
        true => None,
        false => Some(Lock::take_as(&path, log.access())?),
    };
    let name = draft.path().to_owned();
    let made =
        write(log, &name, founding, clock, user, !alone).and_then(|()| draft.put(&path, false));
    if made.is_err() && !path.exists() {
        // The lock of a log that did not come about is nobody's.
        let _ = fs::remove_file(path_of(&path));
    }
    drop(lock);
    made
}

/// Writes with a rollback journal, so that every byte is in the file when it
/// is committed, and what does not fit is told; the mark of the write-ahead log
/// comes last, where there is to be one.
fn write(
    log: &LogFile,
    draft: &Path,
    founding: &Founding,
    clock: Clock,
    user: &str,
    write_ahead: bool,
) -> Result<()> {
    let mut connection = Connection::open(draft).map_err(database)?;
    connect::unlock(&connection, log).map_err(database)?;
    let moment = clock.moment(&founding.timezone);
    let events = found(founding, &moment)?;
    connect::configure(&connection, Purpose::Write).map_err(database)?;
    let transaction = connection.transaction().map_err(database)?;
    schema::create(&transaction).map_err(database)?;
    let site = Uuid::new_v4();
    transaction
        .execute(
            "INSERT INTO site (id, uuid, code) VALUES (1, ?1, ?2)",
            params![site.as_bytes(), founding.site.as_str()],
        )
        .map_err(database)?;
    let typist = typist(&transaction, user).map_err(database)?;
    append(&transaction, site, &typist, Subject::New, &events, &moment)?;
    transaction.commit().map_err(database)?;
    if write_ahead {
        connection
            .pragma_update(None, "journal_mode", "WAL")
            .map_err(database)?;
    }
    connection.close().map_err(|(_, error)| database(error))?;
    // SQLite keeps silent about a mark that could not be written; its journal
    // stays, and without it the file is half of something.
    match beside(draft, "-journal").exists() {
        true => Err(failure::disk()),
        false => Ok(()),
    }
}

/// Makes sure that nothing is at the place of a log that is to be made.
///
/// # Errors
/// [`Kind::Failed`](crate::error::Kind::Failed) when something is.
pub fn must_be_free(log: &LogFile) -> Result<()> {
    let path = connect::absolute(log.path())?;
    match fs::symlink_metadata(&path) {
        Ok(_) => Err(taken(&path)),
        Err(_) => Ok(()),
    }
}
