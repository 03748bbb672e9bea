//! Files that take the place of another, or are laid beside it: the owner's,
//! also when an administrator gave the command, and there after a power cut.

use std::fs::File;
use std::io;
use std::path::Path;

use super::failure;
use crate::error::Result;

/// Gives `file` to the owner and the group of the file at `like`, where there
/// is one.
pub fn keep_owner(file: &File, like: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        if let Ok(like) = std::fs::metadata(like) {
            let about = file.metadata()?;
            if (about.uid(), about.gid()) != (like.uid(), like.gid()) {
                return fchown(file, Some(like.uid()), Some(like.gid()));
            }
        }
    }
    #[cfg(not(unix))]
    let _ = (file, like);
    Ok(())
}

/// Makes a new name in a folder survive a power cut, where folders can be
/// synced at all.
pub fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| failure::file(error, folder))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
