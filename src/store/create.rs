//! Making a new log: the file appears whole or not at all, and is its owner's
//! alone from its first byte.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::{Connection, params};
use tempfile::NamedTempFile;
use uuid::Uuid;

use super::append::{Subject, append, typist};
use super::connect::{self, Purpose, beside};
use super::failure::{self, database};
use super::lock::{Lock, path_of};
use super::log_file::{LogFile, Terms};
use super::schema;
use crate::clock::Clock;
use crate::domain::command::Founding;
use crate::domain::decide::found;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Makes a new log with an office in it.
///
/// # Errors
/// [`Kind::Failed`] when something is at its place already, or the folder cannot
/// be written. Nothing is left behind then.
pub fn create(log: &LogFile, founding: &Founding, clock: Clock, user: &str) -> Result<()> {
    log.writable()?;
    let path = connect::absolute(log.path())?;
    must_be_free(log)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let draft = tempfile::Builder::new()
        .prefix(".folio-")
        .suffix(".new")
        .tempfile_in(folder)
        .map_err(|error| failure::file(error, folder))?;
    let alone = *log.terms() == Terms::Alone;
    let lock = match alone {
        true => None,
        false => Some(Lock::take(&path)?),
    };
    let name = draft.path().to_owned();
    let made = write(log, &name, founding, clock, user, !alone)
        .and_then(|()| put(draft, &path))
        .and_then(|()| lasting(folder, &path));
    if made.is_err() {
        // What is left of a log that did not come about is nobody's.
        for suffix in ["-journal", "-wal", "-shm"] {
            let _ = fs::remove_file(beside(&name, suffix));
        }
        if !path.exists() {
            let _ = fs::remove_file(path_of(&path));
        }
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

/// Gives the finished file its name, where nothing has it.
fn put(draft: NamedTempFile, path: &Path) -> Result<()> {
    draft
        .as_file()
        .sync_all()
        .map_err(|error| failure::file(error, path))?;
    let refused = match draft.persist_noclobber(path) {
        Ok(_) => return Ok(()),
        Err(refused) => refused,
    };
    if refused.error.kind() == ErrorKind::AlreadyExists || fs::symlink_metadata(path).is_ok() {
        return Err(taken(path));
    }
    // Some file systems (exFAT and others behind FUSE) can neither rename
    // without replacing nor link. There the name is free, and kept so by the
    // lock.
    refused
        .file
        .persist(path)
        .map(drop)
        .map_err(|refused| failure::file(refused.error, path))
}

/// Makes sure that nothing is at the place of a log that is to be made.
///
/// # Errors
/// [`Kind::Failed`] when something is.
pub fn must_be_free(log: &LogFile) -> Result<()> {
    let path = connect::absolute(log.path())?;
    match fs::symlink_metadata(&path) {
        Ok(_) => Err(taken(&path)),
        Err(_) => Ok(()),
    }
}

fn taken(path: &Path) -> Error {
    Error::new(
        Kind::Failed,
        msg!("store-exists", path = path.display().to_string()),
    )
    .hint(msg!("store-exists-hint"))
}

/// Makes the new name survive a power cut, where folders can be synced at all.
fn lasting(folder: &Path, path: &Path) -> Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| {
            let path = path.display().to_string();
            Error::new(Kind::Failed, msg!("store-made-perhaps", path = path))
                .hint(msg!("store-made-perhaps-hint"))
                .caused_by(error)
        })?;
    #[cfg(not(unix))]
    let _ = (folder, path);
    Ok(())
}
