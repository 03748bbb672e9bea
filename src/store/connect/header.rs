//! A file known by its first bytes, before SQLite sees it: whether it can be a
//! log at all, and of which version.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::{Purpose, absolute, beside, open_any_version};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::log_file::LogFile;
use crate::store::unfinished::SIDE_FILES;
use crate::store::{encrypted, failure, schema};

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
pub(super) fn present(path: &Path) -> Result<()> {
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
pub(in crate::store) const MAGIC: &[u8; 16] = b"SQLite format 3\0";

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

pub(super) fn check_marks(application: i32, version: i32) -> Result<()> {
    if application != schema::APPLICATION_ID || version < 1 {
        return Err(not_a_log());
    }
    if version > schema::VERSION {
        return Err(Error::new(Kind::Failed, msg!("store-newer")).hint(msg!("store-newer-hint")));
    }
    Ok(())
}
