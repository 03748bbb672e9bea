//! Making a plain log encrypted, or an encrypted one plain: written anew beside
//! the log, proved by reading it back, then put in its place by one rename, so
//! that a crash at any instant leaves the one or the other, whole.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};

use super::access::Access;
use super::check::Checked;
use super::connect::{self, Purpose, beside};
use super::failure::{self, database};
use super::key::{self, Key};
use super::lock::{Lock, owner_only};
use super::log_file::{LogFile, Terms};
use super::owner::keep_owner;
use super::reader::Reader;
use super::schema;
use super::unfinished::{SIDE_FILES, lasting};
use crate::error::{Error, Kind, Result};
use crate::msg;

/// What came of it.
#[derive(Debug)]
pub struct Recast {
    /// What the new file holds, the same as the old one.
    pub checked: Checked,
    /// Whether the bytes of a plain log were overwritten where they lay.
    pub wiped: bool,
}

/// Whether the log may be recast at all: a file with one name, its own, on a
/// disk of this computer. Another name would go on leading to the old one.
///
/// # Errors
/// [`Kind::Refused`] when it is a link, has another name, or lies on a share.
pub fn must_be_free_to_recast(log: &LogFile) -> Result<()> {
    log.writable()?;
    if *log.terms() != Terms::Shared {
        return Err(on_share());
    }
    let path = log.path();
    let about = fs::symlink_metadata(path).map_err(|error| failure::file(error, path))?;
    #[cfg(unix)]
    let names = std::os::unix::fs::MetadataExt::nlink(&about);
    #[cfg(not(unix))]
    let names = 1;
    match about.is_symlink() || names > 1 {
        false => Ok(()),
        true => Err(Error::new(
            Kind::Refused,
            msg!("recast-other-name", path = path.display().to_string()),
        )
        .hint(msg!("recast-other-name-hint"))),
    }
}

/// Writes the log anew: under `key`, or plain without one. Nobody else may be
/// using it.
///
/// # Errors
/// Those of [`Reader::check`], for the log is read whole before and after;
/// [`Kind::Busy`] when somebody has it open; [`Kind::Failed`] when there is no
/// room. The log is then as it was.
pub fn recast(log: &LogFile, key: Option<&Key>) -> Result<Recast> {
    must_be_free_to_recast(log)?;
    let path = connect::absolute(log.path())?;
    let Some(lock) = Lock::of(log)? else {
        return Err(on_share());
    };
    tidy(log, &lock)?;
    let before = Reader::open(log)?.check(None)?;
    let copy = Copy::begin(&path, key)?;
    let alone = connect::open_alone(log)?;
    copy.fill(&alone)?;
    copy.prove(&before)?;
    // Whoever comes to the old file from here on leaves nothing of his beside
    // the new one.
    connect::set_rollback(&alone)?;
    alone.close().map_err(|(_, error)| database(error))?;
    // Its name will lead to the new file.
    let old = owner_only()
        .open(&path)
        .map_err(|error| failure::file(error, &path));
    let put = old.and_then(|old| copy.put(&path).map(|()| old));
    if put.is_err() {
        // Whoever opens it to write gives it the write-ahead log again.
        drop(connect::open(log, Purpose::Write));
    }
    let old = put?;
    let wiped = key.is_none() || wipe(old).is_ok();
    drop(lock);
    Ok(Recast {
        checked: before,
        wiped,
    })
}

/// Clears away what a recast that was cut short left beside the log, whose
/// lock is held.
pub(super) fn tidy(log: &LogFile, _: &Lock) -> Result<()> {
    let copy = copy_path(&connect::absolute(log.path())?);
    if fs::symlink_metadata(&copy).is_err() {
        return Ok(());
    }
    discard(&copy);
    Ok(())
}

/// Where the new file is written.
fn copy_path(path: &Path) -> PathBuf {
    beside(path, ".recast")
}

/// Removes a file that was to be a log, and overwrites it before: it may hold
/// in plain what is encrypted otherwise.
fn discard(copy: &Path) {
    if let Ok(file) = owner_only().open(copy) {
        let _ = wipe(file);
    }
    let _ = fs::remove_file(copy);
    for path in SIDE_FILES.map(|suffix| beside(copy, suffix)) {
        let _ = fs::remove_file(path);
    }
}

/// Overwrites a file with zeros, as far as the file system lets its place be
/// overwritten.
fn wipe(mut file: File) -> std::io::Result<()> {
    static ZEROS: [u8; 64 * 1024] = [0; 64 * 1024];
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    while left > 0 {
        let piece = usize::try_from(left).map_or(ZEROS.len(), |left| left.min(ZEROS.len()));
        file.write_all(&ZEROS[..piece])?;
        left -= piece as u64;
    }
    file.sync_all()
}

/// A share can hold neither the write-ahead log that the new file begins with
/// nor the promise that nobody comes between.
fn on_share() -> Error {
    Error::new(Kind::Refused, msg!("recast-on-share")).hint(msg!("place-disk-hint"))
}

/// The new file, until it has the log's name. Dropped before, it goes, and the
/// log is as it was.
struct Copy<'k> {
    log: LogFile,
    key: Option<&'k Key>,
    placed: bool,
}

impl<'k> Copy<'k> {
    /// An empty file for those who may read the log.
    fn begin(original: &Path, key: Option<&'k Key>) -> Result<Self> {
        let path = copy_path(original);
        let log = LogFile::at(&path);
        let copy = Self {
            log: match key {
                Some(key) => log.with_key(key.clone()),
                None => log,
            },
            key,
            placed: false,
        };
        owner_only()
            .create_new(true)
            .open(&path)
            .and_then(|file| {
                keep_owner(&file, original)?;
                Access::of(original).grant(&file)
            })
            .map_err(|error| failure::file(error, &path))?;
        Ok(copy)
    }

    /// Writes everything of the log into it.
    fn fill(&self, from: &Connection) -> Result<()> {
        let path = self.log.path().to_string_lossy();
        let key = self.key.map(Key::raw);
        let key = key.as_ref().map_or("", |key| key.as_str());
        key::silence(from).map_err(database)?;
        // The schema, which is written as it stands in the file, was compared
        // with ours to the letter.
        from.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
            .and_then(|_| from.execute("ATTACH DATABASE ?1 AS copy KEY ?2", params![path, key]))
            .and_then(|_| from.pragma_update(Some("copy"), "journal_mode", "MEMORY"))
            .and_then(|()| from.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(())))
            .and_then(|()| {
                let copy = Some("copy");
                from.pragma_update(copy, "application_id", schema::APPLICATION_ID)?;
                from.pragma_update(copy, "user_version", schema::VERSION)
            })
            .and_then(|()| from.execute_batch("DETACH DATABASE copy"))
            .map_err(database)
    }

    /// Reads it back: sound, and the same log.
    fn prove(&self, original: &Checked) -> Result<()> {
        // Opened to be written, it gets a write-ahead log.
        let connection = connect::open(&self.log, Purpose::Write)?;
        connection.close().map_err(|(_, error)| database(error))?;
        let copied = Reader::open(&self.log)?.check(None)?;
        match copied == *original {
            true => Ok(()),
            false => Err(Error::new(Kind::Failed, msg!("recast-not-the-same"))),
        }
    }

    /// Gives it the name of the log.
    fn put(mut self, path: &Path) -> Result<()> {
        let copy = self.log.path();
        owner_only()
            .open(copy)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(copy, path))
            .map_err(|error| failure::file(error, path))?;
        self.placed = true;
        lasting(path)
    }
}

impl Drop for Copy<'_> {
    fn drop(&mut self) {
        if !self.placed {
            discard(self.log.path());
        }
    }
}
