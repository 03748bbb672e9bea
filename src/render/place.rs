//! A name for a file that is being written: the temporary file beside it, the
//! moment in which it gets its name, and what can be wrong with the place, as
//! sentences. Links are never followed.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Its owner, from its first byte: it holds personal data.
    Owner,
    /// Whomever the office's umask lets read: nothing in it names anybody.
    Everyone,
}

/// The folder in which the file at `path` lies or will lie.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes new names in a folder last through a power failure, where folders can
/// be synced; the files themselves already are.
///
/// # Errors
/// When the disk fails. Not where a folder cannot be synced at all: file systems
/// of other kinds say `EINVAL`, `ENOTSUP` or `ENOSYS`, and a folder that may be
/// written and not read cannot be opened for it. There is nothing better to be
/// had there.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match fs::File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if !is_without_syncs(error.kind()) => return Err(error),
        _ => {}
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(unix)]
fn is_without_syncs(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
    )
}

/// Where a file is to be.
#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    folder: PathBuf,
}

impl Place {
    /// The place called `path`.
    pub fn new(path: &Path) -> Result<Self> {
        let place = Self {
            path: path.to_owned(),
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

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its path as messages name it.
    pub fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// Whether an ordinary file is there.
    ///
    /// # Errors
    /// When something else is: a folder, a link, a device. When the disk does not
    /// tell.
    pub fn is_taken(&self) -> Result<bool> {
        match fs::symlink_metadata(&self.path) {
            Ok(there) if !there.is_file() => {
                Err(self.error(msg!("render-file-irregular", path = self.shown())))
            }
            Ok(_) => Ok(true),
            Err(cause) => match cause.kind() {
                // What is wrong with the folder shows when it is written in.
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied => {
                    Ok(false)
                }
                _ => Err(self.failed(cause)),
            },
        }
    }

    /// An empty file beside the place, removed when it is dropped. Its name
    /// begins with `prefix`.
    pub fn temporary(&self, prefix: &str, readers: Readers) -> Result<NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(prefix);
        #[cfg(unix)]
        if readers == Readers::Everyone {
            // What the umask takes away from this is what the office wants.
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        }
        #[cfg(not(unix))]
        let _ = readers;
        builder.tempfile_in(&self.folder).map_err(|cause| {
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

    /// Gives a file that is whole and synced its name; what has the name is
    /// replaced only with `force`.
    pub fn put(&self, file: TempPath, force: bool) -> Result<()> {
        if force {
            return file
                .persist(&self.path)
                .map_err(|refused| self.failed(refused.error));
        }
        let refused = match file.persist_noclobber(&self.path) {
            Ok(()) => return Ok(()),
            Err(refused) => refused,
        };
        // Some file systems (exFAT and others behind FUSE) can neither rename
        // without replacing nor link. There the name was free a moment ago.
        if refused.error.kind() == ErrorKind::AlreadyExists || self.is_taken()? {
            return Err(self.exists());
        }
        self.put(refused.path, true)
    }

    /// Takes from all but its owner what they may do with the file that is
    /// there.
    pub fn close_to_others(&self) -> Result<()> {
        #[cfg(unix)]
        fs::set_permissions(
            &self.path,
            std::os::unix::fs::PermissionsExt::from_mode(0o600),
        )
        .map_err(|cause| self.failed(cause))?;
        Ok(())
    }

    /// Makes its new name last, as [`sync`].
    ///
    /// # Errors
    /// That the file is there, and that it is not certain that its name lasts.
    pub fn sync_folder(&self) -> Result<()> {
        sync(&self.folder).map_err(|cause| {
            self.error(msg!("render-file-perhaps", path = self.shown()))
                .hint(msg!("render-file-perhaps-hint"))
                .caused_by(cause)
        })
    }

    /// The error of a name that a file has already.
    pub fn exists(&self) -> Error {
        self.error(msg!("render-file-exists", path = self.shown()))
            .hint(msg!("render-file-exists-hint"))
    }

    /// The error of a disk that refused.
    pub fn failed(&self, cause: io::Error) -> Error {
        self.unwritten().caused_by(cause)
    }

    /// The same, its cause not being known.
    pub fn unwritten(&self) -> Error {
        self.error(msg!("render-file-failed", path = self.shown()))
    }

    fn error(&self, message: Message) -> Error {
        Error::new(Kind::Failed, message)
    }
}
