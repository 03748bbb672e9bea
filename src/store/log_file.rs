//! Where a case log lies, and on what terms it is opened: settled once, at the
//! door, and passed to whatever opens it.

use std::path::{Path, PathBuf};

/// A case log by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    path: PathBuf,
}

impl LogFile {
    /// The log at `path`, there or yet to be made.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
