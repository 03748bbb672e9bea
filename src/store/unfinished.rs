//! Files on their way: each comes about under a temporary name beside its
//! place, its owner's alone from its first byte, is synced, and then given its
//! name, so that whoever looks there sees the whole of it or nothing.
//!
//! One that was left behind by a process that was killed holds personal data.
//! It is recognised by its lock, which ended with the process, and removed when
//! the next file is begun in the same folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::time::Duration;

use tempfile::{NamedTempFile, TempPath};

use super::access::Access;
use super::connect::beside;
use super::failure;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// What the name of an unfinished file begins and ends with.
const NAME: (&str, &str) = (".folio-", ".part");

/// What SQLite may lay beside a file.
pub const SIDE_FILES: [&str; 3] = ["-journal", "-wal", "-shm"];

/// A file that has no name of its own yet. Dropped, it is removed with
/// everything that SQLite laid beside it.
#[derive(Debug)]
pub struct Unfinished {
    file: NamedTempFile,
    _beside: SideFiles,
}

/// What SQLite lays beside the file of that name; removed when dropped.
#[derive(Debug)]
struct SideFiles(PathBuf);

impl Unfinished {
    /// Begins an empty file in a folder.
    ///
    /// # Errors
    /// [`Kind::Failed`] when the folder cannot be written.
    pub fn begin(folder: &Path, access: Access) -> Result<Self> {
        sweep(folder);
        let file = tempfile::Builder::new()
            .prefix(NAME.0)
            .suffix(NAME.1)
            .tempfile_in(folder)
            .map_err(|error| failure::file(error, folder))?;
        mark(&file);
        access
            .grant(file.as_file())
            .map_err(|error| failure::file(error, folder))?;
        let beside = SideFiles(file.path().to_owned());
        Ok(Self {
            file,
            _beside: beside,
        })
    }

    /// Where it lies for now.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The open file.
    pub fn file(&self) -> &fs::File {
        self.file.as_file()
    }

    /// Makes every byte of it last through a power cut.
    ///
    /// # Errors
    /// [`Kind::Failed`] when the disk refuses.
    pub fn sync(&self) -> Result<()> {
        self.file()
            .sync_all()
            .map_err(|error| failure::file(error, self.path()))
    }

    /// Gives the finished file its name, and makes that last, too. What has
    /// the name is replaced only with `force`.
    ///
    /// # Errors
    /// [`Kind::Failed`] when the name is taken or the disk refuses: the file is
    /// removed then; or, with a message that says so, when it is not certain
    /// that the name lasts.
    pub fn put(self, path: &Path, force: bool) -> Result<()> {
        self.name(path, force)?;
        lasting(path)
    }

    /// Gives the finished file its name, which may not last yet: that is left
    /// to [`lasting`].
    ///
    /// # Errors
    /// [`Kind::Failed`] when the name is taken or the disk refuses. The file is
    /// removed then.
    pub fn name(self, path: &Path, force: bool) -> Result<()> {
        self.sync()?;
        // On some shares a file that is open cannot be renamed.
        let file = self.file.into_temp_path();
        match force {
            true => replace(file, path),
            false => claim(file, path),
        }
    }
}

fn replace(file: TempPath, path: &Path) -> Result<()> {
    file.persist(path)
        .map(drop)
        .map_err(|refused| failure::file(refused.error, path))
}

/// Takes a name that nothing has.
fn claim(file: TempPath, path: &Path) -> Result<()> {
    let refused = match file.persist_noclobber(path) {
        Ok(_) => return Ok(()),
        Err(refused) => refused,
    };
    if refused.error.kind() == ErrorKind::AlreadyExists || fs::symlink_metadata(path).is_ok() {
        return Err(taken(path));
    }
    // Some file systems (exFAT and others behind FUSE) can neither rename
    // without replacing nor link. There the name was free a moment ago.
    replace(refused.path, path)
}

impl Drop for SideFiles {
    fn drop(&mut self) {
        remove_side_files(&self.0);
    }
}

/// The folder in which a file lies or will lie.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A name beside a file that nothing has yet: the file's own and a word behind
/// it, with a number where that is taken.
pub fn free_name(path: &Path, word: &str) -> PathBuf {
    let named = beside(path, &format!(".{word}"));
    let mut free = named.clone();
    let mut number = 2;
    while fs::symlink_metadata(&free).is_ok() {
        free = beside(&named, &format!("-{number}"));
        number += 1;
    }
    free
}

/// Makes a new name survive a power cut, where folders can be synced at all.
///
/// # Errors
/// [`Kind::Failed`] with a message that says that the file is there, and that
/// it is not certain that its name lasts.
pub fn lasting(path: &Path) -> Result<()> {
    #[cfg(unix)]
    fs::File::open(folder_of(path))
        .and_then(|folder| folder.sync_all())
        .map_err(|error| {
            let path = path.display().to_string();
            Error::new(Kind::Failed, msg!("store-made-perhaps", path = path))
                .hint(msg!("store-made-perhaps-hint"))
                .caused_by(error)
        })?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// The error of a name that something has already.
pub fn taken(path: &Path) -> Error {
    Error::new(
        Kind::Failed,
        msg!("store-exists", path = path.display().to_string()),
    )
    .hint(msg!("store-exists-hint"))
}

fn remove_side_files(path: &Path) {
    for suffix in SIDE_FILES {
        let _ = fs::remove_file(beside(path, suffix));
    }
}

/// Marks a file as being worked on, for as long as this process lives. Where
/// locks are not known, as on some network shares, nothing is ever swept.
#[cfg(unix)]
fn mark(file: &NamedTempFile) {
    let _ = file.as_file().try_lock();
}

/// On Windows a lock would keep SQLite from the file.
#[cfg(not(unix))]
fn mark(_: &NamedTempFile) {}

/// Removes what killed processes left. Whatever cannot be removed, stays.
#[cfg(unix)]
fn sweep(folder: &Path) {
    for path in listed(folder).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_ours = name.starts_with(NAME.0) && name.ends_with(NAME.1);
        if is_ours && fs::symlink_metadata(&path).is_ok_and(|about| is_old(&about)) {
            let left = fs::File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
            if left {
                let _ = fs::remove_file(&path);
                remove_side_files(&path);
            }
        }
    }
}

/// What lies in a folder, as far as it can be read.
///
/// # Errors
/// When the folder cannot be opened.
pub fn listed(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?;
    let paths = entries.by_ref().flatten().map(|entry| entry.path());
    let paths = paths.collect();
    // Dropped, it would panic where the disk fails while a folder is closed.
    std::mem::forget(entries);
    Ok(paths)
}

/// Whether it had the time to be marked: whoever makes a file does so at once.
#[cfg(unix)]
fn is_old(about: &fs::Metadata) -> bool {
    let age = about.modified().ok().and_then(|at| at.elapsed().ok());
    about.is_file() && age.is_some_and(|age| age > Duration::from_secs(60))
}

#[cfg(not(unix))]
fn sweep(_: &Path) {}
