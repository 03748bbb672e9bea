//! The folder of a set: the one that is there, or one that is made for it and
//! goes again when nothing comes of the set.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::place::{folder_of, sync};

/// A folder, with what had to be made of the way to it.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// From the outermost inwards.
    made: Vec<PathBuf>,
}

impl Folder {
    /// The folder at `path`. A link to a folder is the folder that it leads
    /// to: whoever set it wants it so.
    pub fn open_or_make(path: &Path) -> Result<Self> {
        let mut folder = Self {
            path: path.to_owned(),
            made: Vec::new(),
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

fn no_folder(path: &Path) -> Error {
    let path = path.display().to_string();
    Error::new(Kind::Failed, msg!("render-set-no-folder", path = path))
}

fn unmade(path: &Path) -> Error {
    let path = path.display().to_string();
    Error::new(Kind::Failed, msg!("render-set-unmade", path = path))
}
