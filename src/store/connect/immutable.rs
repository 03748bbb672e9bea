//! Reading a log where nothing can be written beside it.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::accept::settle;
use super::{Opened, Purpose};
use crate::error::{Error, Result};
use crate::store::failure;
use crate::store::log_file::LogFile;

/// Whether a log was not opened because its folder is not to be written in, or
/// has no room.
pub fn unwritable(error: &Error) -> bool {
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

/// In a folder that cannot be written, or has no room, there is nowhere to put
/// the index of the journal; with no journal there, the file can be read as it
/// lies.
pub fn open_immutable(log: &LogFile, path: &Path) -> Result<Opened> {
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
