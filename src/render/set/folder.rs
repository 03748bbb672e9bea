//! The folder of a set: the one that is there, or one that is made for it and
//! goes again when nothing comes of the set. One set is made in it at a time,
//! where folders can be locked; so whatever lies there under a temporary name
//! was left by a process that was killed.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::place::{folder_of, sync};

/// How the names of a set's temporary files begin.
pub(super) const PREFIX: &str = ".folio-set-";

/// How often is looked whether another set is done, and how many times.
const BLINK: Duration = Duration::from_millis(50);
const LOOKS: u32 = 200;

/// A folder, with what had to be made of the way to it.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// From the outermost inwards.
    made: Vec<PathBuf>,
    /// Keeps other sets out while it lives.
    lock: Option<File>,
}

impl Folder {
    /// The folder at `path`. A link to a folder is the folder that it leads
    /// to: whoever set it wants it so.
    pub fn open_or_make(path: &Path) -> Result<Self> {
        let mut folder = Self {
            path: path.to_owned(),
            made: Vec::new(),
            lock: None,
        };
        let mut missing = Vec::new();
        let mut here = path.to_owned();
        while !here.is_dir() {
            if fs::symlink_metadata(&here).is_ok() {
                return Err(no_folder(&here));
            }
            let above = folder_of(&here);
            if above == here {
                return Err(no_folder(&here));
            }
            missing.push(std::mem::replace(&mut here, above));
        }
        for path in missing.into_iter().rev() {
            match fs::create_dir(&path) {
                Ok(()) => folder.made.push(path),
                // Another set was quicker; it is not ours to remove.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => {}
                Err(error) => return Err(unmade(&path).caused_by(error)),
            }
        }
        folder.lock = locked(path)?;
        if folder.lock.is_some() {
            sweep(path);
        }
        Ok(folder)
    }

    /// Its path, as it was typed.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes what it holds, and its own name, last through a power failure.
    pub fn sync(&self) {
        sync(&self.path);
        for made in &self.made {
            sync(&folder_of(made));
        }
    }

    /// It holds what it was made for.
    pub fn keep(&mut self) {
        self.made.clear();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // One that is not empty stays.
        for path in self.made.iter().rev() {
            let _ = fs::remove_dir(path);
        }
    }
}

/// The folder, locked; nothing on systems and disks that lock no folders.
///
/// # Errors
/// [`Kind::Busy`] when another set is being made there for long.
fn locked(path: &Path) -> Result<Option<File>> {
    if cfg!(not(unix)) {
        return Ok(None);
    }
    let Ok(folder) = File::open(path) else {
        return Ok(None);
    };
    for _ in 0..LOOKS {
        match folder.try_lock() {
            Ok(()) => return Ok(Some(folder)),
            Err(TryLockError::WouldBlock) => sleep(BLINK),
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
    let path = path.display().to_string();
    Err(Error::new(Kind::Busy, msg!("render-set-busy", path = path)))
}

/// Removes temporary files of sets that were killed.
fn sweep(path: &Path) {
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && entry.file_name().to_string_lossy().starts_with(PREFIX) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn no_folder(path: &Path) -> Error {
    let path = path.display().to_string();
    Error::new(Kind::Failed, msg!("render-set-no-folder", path = path))
}

fn unmade(path: &Path) -> Error {
    let path = path.display().to_string();
    Error::new(Kind::Failed, msg!("render-set-unmade", path = path))
}
