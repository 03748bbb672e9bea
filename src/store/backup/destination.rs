//! Where a backup may be put: never over the log or what lies beside it, never
//! through a link, and over another file only when that was said.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::connect::beside;
use crate::store::lock::path_of;
use crate::store::unfinished::{SIDE_FILES, folder_of};

/// Whether a backup of the log at `source` may be put at `to`.
///
/// # Errors
/// [`Kind::Usage`] when it is the log itself; [`Kind::Failed`] when something is
/// there, the folder is not, or the file there is in use.
pub fn may_take(source: &Path, to: &Path, force: bool) -> Result<()> {
    let shown = to.display().to_string();
    let refused = |message| Err(Error::new(Kind::Failed, message));
    if to.file_name().is_none() {
        return Err(Error::new(
            Kind::Usage,
            msg!("render-file-no-name", path = shown),
        ));
    }
    let folder = folder_of(to);
    let Ok(real) = fs::canonicalize(&folder) else {
        let folder = folder.display().to_string();
        return Err(
            Error::new(Kind::Failed, msg!("render-file-no-folder", path = folder))
                .hint(msg!("render-file-no-folder-hint")),
        );
    };
    if is_of_log(source, &real.join(to.file_name().unwrap_or_default())) {
        return Err(Error::new(
            Kind::Usage,
            msg!("backup-onto-log", path = shown),
        ));
    }
    match fs::symlink_metadata(to) {
        Ok(there) if !there.is_file() => {
            return refused(msg!("render-file-irregular", path = shown));
        }
        Ok(_) if !force => {
            return Err(
                Error::new(Kind::Failed, msg!("render-file-exists", path = shown))
                    .hint(msg!("render-file-exists-hint")),
            );
        }
        _ => {}
    }
    // SQLite would take a journal that lies there for that of the copy.
    match SIDE_FILES.iter().any(|name| beside(to, name).exists()) {
        true => refused(msg!("backup-in-use", path = shown)),
        false => Ok(()),
    }
}

/// Whether a file is the log, under whatever name, or lies beside it for it.
fn is_of_log(source: &Path, to: &Path) -> bool {
    let folder = fs::canonicalize(folder_of(source)).unwrap_or_default();
    let log = folder.join(source.file_name().unwrap_or_default());
    let mut names: Vec<PathBuf> = SIDE_FILES.iter().map(|name| beside(&log, name)).collect();
    names.extend([path_of(&log), log]);
    names.iter().any(|name| name == to) || is_same_file(source, to)
}

#[cfg(unix)]
fn is_same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!(
        (fs::canonicalize(one), fs::canonicalize(other)),
        (Ok(one), Ok(other)) if one == other
    )
}
