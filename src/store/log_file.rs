//! Where a case log lies, and on what terms it is opened: settled once, at the
//! door, and passed to whatever opens it.

use std::path::{Path, PathBuf};

#[cfg(feature = "encryption")]
use super::key::Key;

/// A case log by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    path: PathBuf,
    #[cfg(feature = "encryption")]
    key: Option<Key>,
}

impl LogFile {
    /// The log at `path`, there or yet to be made; a plain one.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            #[cfg(feature = "encryption")]
            key: None,
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is opened with a key.
    pub fn is_encrypted(&self) -> bool {
        #[cfg(feature = "encryption")]
        return self.key.is_some();
        #[cfg(not(feature = "encryption"))]
        return false;
    }
}

#[cfg(feature = "encryption")]
impl LogFile {
    /// The same log, encrypted under `key`.
    #[must_use]
    pub fn with_key(self, key: Key) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    /// The same log without a key.
    #[must_use]
    pub fn without_key(self) -> Self {
        Self { key: None, ..self }
    }

    /// The key it is encrypted under.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }
}
