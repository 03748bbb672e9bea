//! Files written whole or not at all: into a temporary file beside the place,
//! readable by its owner only, synced, then renamed. Whoever looks at the
//! place sees the old file or the new one, never a part of it.

use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::out::is_unprinted;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;

/// Writes the file at `path` with what `fill` writes. An existing file is
/// replaced only with `force`, and only if it is an ordinary one; links are
/// never followed.
///
/// # Errors
/// What `fill` fails with; a file that is there; a folder that is not there or
/// may not be written in; a disk that is full. The place is then as it was.
pub fn write_whole(
    path: &Path,
    force: bool,
    fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<()>,
) -> Result<()> {
    let place = Place::new(path)?;
    place.may_be_taken(force)?;
    let file = place.temporary()?;
    let mut writer = BufWriter::new(file);
    fill(&mut writer).map_err(|error| match is_unprinted(&error) {
        true => Error {
            cause: error.cause,
            ..place.error(msg!("render-file-failed", path = place.shown()))
        },
        false => error,
    })?;
    let file = writer
        .into_inner()
        .map_err(|error| place.failed(error.into_error()))?;
    file.as_file()
        .sync_all()
        .map_err(|cause| place.failed(cause))?;
    place.put(file, force)?;
    place.sync_folder();
    Ok(())
}

/// The folder in which the file at `path` lies or will lie.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

struct Place<'a> {
    path: &'a Path,
    folder: PathBuf,
}

impl<'a> Place<'a> {
    fn new(path: &'a Path) -> Result<Self> {
        let place = Self {
            path,
            folder: folder_of(path),
        };
        match path.file_name() {
            Some(_) => Ok(place),
            None => Err(Error::new(
                Kind::Usage,
                msg!("render-file-no-name", path = place.shown()),
            )),
        }
    }

    fn shown(&self) -> String {
        self.path.display().to_string()
    }

    fn may_be_taken(&self, force: bool) -> Result<()> {
        match fs::symlink_metadata(self.path) {
            Ok(there) if !there.is_file() => {
                Err(self.error(msg!("render-file-irregular", path = self.shown())))
            }
            Ok(_) if !force => Err(self.exists()),
            // What is wrong with the folder shows when it is written in.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    fn temporary(&self) -> Result<NamedTempFile> {
        tempfile::Builder::new()
            .prefix(".folio-")
            .tempfile_in(&self.folder)
            .map_err(|cause| {
                let folder = self.folder.display().to_string();
                match cause.kind() {
                    ErrorKind::NotFound | ErrorKind::NotADirectory => self
                        .error(msg!("render-file-no-folder", path = folder))
                        .hint(msg!("render-file-no-folder-hint")),
                    ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                        self.error(msg!("render-file-denied", path = folder))
                    }
                    _ => self.failed(cause),
                }
            })
    }

    fn put(&self, file: NamedTempFile, force: bool) -> Result<()> {
        if force {
            return file
                .persist(self.path)
                .map(drop)
                .map_err(|refused| self.failed(refused.error));
        }
        let refused = match file.persist_noclobber(self.path) {
            Ok(_) => return Ok(()),
            Err(refused) => refused,
        };
        // Some file systems (exFAT and others behind FUSE) can neither rename
        // without replacing nor link. There the name was free a moment ago.
        let unable = refused.error.kind() != ErrorKind::AlreadyExists;
        if unable && fs::symlink_metadata(self.path).is_err() {
            return self.put(refused.file, true);
        }
        Err(self.exists())
    }

    /// Makes the new name last through a power failure, where folders can be
    /// synced; the file itself already is.
    fn sync_folder(&self) {
        #[cfg(unix)]
        if let Ok(folder) = fs::File::open(&self.folder) {
            let _ = folder.sync_all();
        }
    }

    fn exists(&self) -> Error {
        self.error(msg!("render-file-exists", path = self.shown()))
            .hint(msg!("render-file-exists-hint"))
    }

    fn failed(&self, cause: io::Error) -> Error {
        self.error(msg!("render-file-failed", path = self.shown()))
            .caused_by(cause)
    }

    fn error(&self, message: Message) -> Error {
        Error::new(Kind::Failed, message)
    }
}

#[cfg(test)]
mod tests;
