//! Whose a file is that takes the place of another, or is laid beside it: its
//! owner's, also when an administrator gave the command.

use std::fs::File;
use std::io;
use std::path::Path;

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
