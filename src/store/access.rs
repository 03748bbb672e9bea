//! Who may read and write the files of an office: their owner alone, or the
//! owner's group too, where `init` was told so. The log says which, by its own
//! mode; whatever is laid beside it or copied from it follows.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Who may read and write a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// Its owner.
    #[default]
    Owner,
    /// Its owner and the owner's group.
    Group,
}

impl Access {
    /// That of the log at `path`; the owner's alone where there is none.
    pub fn of(path: &Path) -> Self {
        match fs::metadata(path) {
            Ok(about) if is_for_group(&about) => Self::Group,
            _ => Self::Owner,
        }
    }

    /// That of a file which is to lie in `folder` and holds what the log at
    /// `path` does: the group's only beside the log, or where the folder hands
    /// its group on.
    pub fn beside(path: &Path, folder: &Path) -> Self {
        let same = || {
            let own = path.parent().and_then(|own| fs::canonicalize(own).ok());
            own.is_some() && own == fs::canonicalize(folder).ok()
        };
        match Self::of(path) {
            Self::Group if same() || hands_its_group_on(folder) => Self::Group,
            _ => Self::Owner,
        }
    }

    /// Whether others than owner and group may read the file at `path`.
    pub fn is_for_all(path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|about| about.is_file() && is_for_others(&about))
    }

    /// Opens a file that was just made, and is its owner's alone, to the group.
    ///
    /// # Errors
    /// What the file system says.
    pub fn grant(self, file: &File) -> io::Result<()> {
        match self {
            Self::Owner => Ok(()),
            Self::Group => open_to_group(file),
        }
    }
}

#[cfg(unix)]
fn is_for_group(about: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o060 == 0o060
}

#[cfg(unix)]
fn is_for_others(about: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o007 != 0
}

#[cfg(not(unix))]
fn is_for_others(_: &fs::Metadata) -> bool {
    false
}

#[cfg(unix)]
fn open_to_group(file: &File) -> io::Result<()> {
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o660))
}

/// Whether files made in a folder belong to the folder's group, so that the
/// desks of one group can work on one log.
#[cfg(unix)]
pub fn hands_its_group_on(folder: &Path) -> bool {
    fs::metadata(folder).is_ok_and(|about| {
        std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o2000 != 0
    })
}

#[cfg(not(unix))]
fn is_for_group(_: &fs::Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn open_to_group(_: &File) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether files made in a folder belong to the folder's group.
#[cfg(not(unix))]
pub fn hands_its_group_on(_: &Path) -> bool {
    true
}
