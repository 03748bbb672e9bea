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

/// How often it is tried to make a folder that another may be taking away.
const TRIES: u32 = 3;

/// A folder, with what had to be made of the way to it.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// From the outermost inwards.
    made: Vec<PathBuf>,
    held: Held,
}

/// A folder of which other sets are kept out.
#[derive(Debug)]
enum Held {
    /// By its lock, while this lives.
    Locked(File),
    /// Not at all: the system or the disk locks no folders.
    Unlocked,
}

impl Folder {
    /// The folder at `path`. A link to a folder is the folder that it leads
    /// to: whoever set it wants it so. Where another set is being made, that one
    /// is waited for; when it takes its folder away again, or another comes in
    /// its place, the one that is there then is meant, or made anew.
    ///
    /// # Errors
    /// When it is no folder or cannot be made; [`Kind::Busy`] when another set
    /// is being made there for long.
    pub fn open_or_make(path: &Path) -> Result<Self> {
        let mut folder = Self {
            path: path.to_owned(),
            made: Vec::new(),
            held: Held::Unlocked,
        };
        for look in 0..LOOKS {
            let is_made = folder.make(look < TRIES)?;
            if let Some(held) = is_made.then(|| held(path)).flatten() {
                if matches!(held, Held::Locked(_)) {
                    sweep(path);
                }
                folder.held = held;
                return Ok(folder);
            }
            sleep(BLINK);
        }
        let path = path.display().to_string();
        Err(Error::new(Kind::Busy, msg!("render-set-busy", path = path)))
    }

    /// Its path, as it was typed.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the folder at the path is still this one.
    pub fn is_there(&self) -> bool {
        match &self.held {
            Held::Locked(folder) => is_at(folder, &self.path),
            Held::Unlocked => self.path.is_dir(),
        }
    }

    /// Makes sure that the folder at the path is still this one.
    ///
    /// # Errors
    /// When another process removed or replaced it.
    pub fn check(&self) -> Result<()> {
        let path = self.path.display().to_string();
        match self.is_there() {
            true => Ok(()),
            false => Err(
                Error::new(Kind::Failed, msg!("render-set-gone", path = path))
                    .hint(msg!("render-set-gone-hint")),
            ),
        }
    }

    /// An error, in words that fit where it came because the folder went.
    pub fn said_of(&self, error: Error) -> Error {
        self.check().err().unwrap_or(error)
    }

    /// Makes what it holds, and its own name, last through a power failure.
    ///
    /// # Errors
    /// When the disk fails, as [`sync`].
    pub fn sync(&self) -> Result<()> {
        let above = self.made.iter().map(|made| folder_of(made));
        for folder in std::iter::once(self.path.clone()).chain(above) {
            sync(&folder).map_err(|cause| {
                let path = folder.display().to_string();
                Error::new(Kind::Failed, msg!("render-set-unsynced", path = path)).caused_by(cause)
            })?;
        }
        Ok(())
    }

    /// It holds what it was made for.
    pub fn keep(&mut self) {
        self.made.clear();
    }

    /// Makes what is missing of the way; whether all of it could be made, where
    /// it may still be `moving`: a set that fails takes away what it made.
    fn make(&mut self, is_moving: bool) -> Result<bool> {
        let mut missing = Vec::new();
        let mut here = self.path.clone();
        while !here.is_dir() {
            if fs::symlink_metadata(&here).is_ok_and(|there| !there.is_dir()) {
                return Err(no_folder(&here));
            }
            let above = folder_of(&here);
            if above == here {
                return Err(no_folder(&here));
            }
            missing.push(std::mem::replace(&mut here, above));
        }
        for path in missing.into_iter().rev() {
            // One that was made before and is gone.
            self.made.retain(|made| *made != path);
            match fs::create_dir(&path) {
                Ok(()) => self.made.push(path),
                // Another set was quicker; it is not ours to remove.
                Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => {}
                Err(_) if is_moving => return Ok(false),
                Err(error) => return Err(unmade(&path).caused_by(error)),
            }
        }
        Ok(true)
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

/// The folder at a path, held; nothing where another set has it just now, or
/// had it and took it away.
fn held(path: &Path) -> Option<Held> {
    if cfg!(not(unix)) {
        return Some(Held::Unlocked);
    }
    let folder = match File::open(path) {
        Ok(folder) => folder,
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(_) => return Some(Held::Unlocked),
    };
    match folder.try_lock() {
        Ok(()) => is_at(&folder, path).then_some(Held::Locked(folder)),
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => None,
        Err(TryLockError::Error(_)) => Some(Held::Unlocked),
    }
}

/// Whether the folder at a path is the open one.
#[cfg(unix)]
fn is_at(folder: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |about: fs::Metadata| (about.dev(), about.ino());
    match (folder.metadata(), fs::metadata(path)) {
        (Ok(folder), Ok(there)) => number(folder) == number(there),
        _ => false,
    }
}

/// The same where no folder is opened.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.is_dir()
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
