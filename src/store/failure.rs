//! What SQLite and the file system report, as sentences a person can act on.

use std::io;
use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

use crate::error::{Error, Kind};
use crate::msg;

/// Turns a database error into one with a sentence, an exit code and a hint.
pub fn database(error: rusqlite::Error) -> Error {
    let failure = match error.sqlite_error_code() {
        _ if is_full(&error) => {
            Error::new(Kind::Failed, msg!("store-disk-full")).hint(msg!("store-unchanged-hint"))
        }
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            // Somebody was stopped while it entered the log.
            | ErrorCode::FileLockingProtocolFailed,
        ) => {
            Error::new(Kind::Busy, msg!("store-busy")).hint(msg!("store-busy-hint"))
        }
        Some(ErrorCode::DatabaseCorrupt) => damaged(),
        None if is_of_a_value(&error) => damaged(),
        Some(ErrorCode::NotADatabase) => {
            Error::new(Kind::Failed, msg!("store-not-a-log")).hint(msg!("store-not-a-log-hint"))
        }
        // Bounds that no log reaches: see `guard`.
        Some(ErrorCode::OperationInterrupted | ErrorCode::TooBig) => endless(),
        Some(ErrorCode::ReadOnly) => {
            Error::new(Kind::Failed, msg!("store-read-only")).hint(msg!("store-unchanged-hint"))
        }
        Some(ErrorCode::CannotOpen) => Error::new(Kind::Failed, msg!("store-cannot-open")),
        Some(ErrorCode::SystemIoFailure) => disk(),
        _ => Error::new(Kind::Failed, msg!("store-failed")),
    };
    failure.caused_by(error)
}

/// Whether there is no room: for the log, its journal, or the journal's index,
/// which SQLite makes room for before anything else and has a code of its own
/// for.
pub fn is_full(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| {
        error.code == ErrorCode::DiskFull || error.extended_code == SQLITE_IOERR_SHMSIZE
    })
}

/// Whether a stored value is not of the type that it must have.
fn is_of_a_value(error: &rusqlite::Error) -> bool {
    use rusqlite::Error as E;
    matches!(
        error,
        E::FromSqlConversionFailure(..)
            | E::InvalidColumnType(..)
            | E::IntegralValueOutOfRange(..)
            | E::Utf8Error(..)
    )
}

/// The disk failed; nothing was stored.
pub fn disk() -> Error {
    Error::new(Kind::Failed, msg!("store-io")).hint(msg!("store-unchanged-hint"))
}

/// A commit failed, and the log cannot be asked what came of it.
pub fn perhaps(error: Error) -> Error {
    Error {
        message: msg!("store-perhaps"),
        hints: vec![msg!("store-perhaps-hint")],
        ..error
    }
}

/// The file's pages or records contradict each other.
pub fn damaged() -> Error {
    Error::new(Kind::Damaged, msg!("store-damaged")).hint(msg!("store-damaged-hint"))
}

fn endless() -> Error {
    Error::new(Kind::Damaged, msg!("store-endless")).hint(msg!("store-damaged-hint"))
}

/// The file system refused something about `path`.
pub fn file(error: io::Error, path: &Path) -> Error {
    let shown = path.display().to_string();
    let message = match error.kind() {
        io::ErrorKind::PermissionDenied => msg!("file-permission", path = shown),
        io::ErrorKind::NotFound => msg!("file-no-folder", path = shown),
        io::ErrorKind::AlreadyExists => msg!("file-exists", path = shown),
        io::ErrorKind::StorageFull => msg!("file-disk-full", path = shown),
        _ => msg!("file-failed", path = shown),
    };
    Error::new(Kind::Failed, message).caused_by(error)
}
