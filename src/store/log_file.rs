//! Where a case log lies, and on what terms it is opened: settled once, at the
//! door, and passed to whatever opens it.

use std::path::{Path, PathBuf};

use super::access::Access;

/// A case log by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    path: PathBuf,
    access: Access,
}

impl LogFile {
    /// The log at `path`, there or yet to be made.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            access: Access::Owner,
        }
    }

    /// The same terms for another file: a copy of this log, or what is to take
    /// its place.
    #[must_use]
    pub fn in_place_of(&self, path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            ..self.clone()
        }
    }

    /// The same log, to be made for these.
    #[must_use]
    pub fn made_for(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// For whom it is made, where it is yet to be made.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
