//! What is in the folder under the names of a set's files, and whether it may
//! give way to them.

use super::former::Former;
use super::sum::{self, Listed};
use super::unput::Unput;
use super::{PART, Prepared};
use crate::error::Result;
use crate::render::place::Place;

/// What is there under a file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum There {
    Nothing,
    Same,
    /// A file of another content, of this sum, that a set which was cut short
    /// left, or was to replace.
    Leftover(String),
    /// Any other file, of this sum.
    Other(String),
}

impl There {
    /// What is there under each file's name.
    ///
    /// # Errors
    /// When something that is no ordinary file has one of the names, or what
    /// has it cannot be read; when a file of another content has it, without
    /// `force`.
    pub fn of_each(
        files: &[Prepared],
        folder: &std::path::Path,
        former: &Former,
        force: bool,
    ) -> Result<Vec<Self>, Unput> {
        let there: Vec<Self> = files
            .iter()
            .map(|file| Self::of(file, former))
            .collect::<Result<_>>()?;
        let others = files.iter().zip(&there);
        let others = others.filter(|(_, there)| matches!(there, Self::Other(_)));
        let mut differing: Vec<&str> = others.map(|(file, _)| file.name.as_str()).collect();
        if former.has_foreign_part() && there.iter().any(|there| *there != Self::Same) {
            Place::new(&folder.join(PART))?.is_taken()?;
            differing.push(PART);
        }
        if force || differing.is_empty() {
            return Ok(there);
        }
        Err(Unput::differing(&differing, folder))
    }

    fn of(file: &Prepared, former: &Former) -> Result<Self> {
        if !file.place.is_taken()? {
            return Ok(Self::Nothing);
        }
        let sha256 = sum::of_file(file.place.path())?;
        if sha256 == file.sha256 {
            return Ok(Self::Same);
        }
        let name = file.name.clone();
        let listed = Listed { name, sha256 };
        Ok(match former.was_cut_short_with(&listed) {
            true => Self::Leftover(listed.sha256),
            false => Self::Other(listed.sha256),
        })
    }

    /// The file called `name`, if it is one that gives way.
    pub fn given_up(&self, name: &str) -> Option<Listed> {
        match self {
            Self::Nothing | Self::Same => None,
            Self::Leftover(sha256) | Self::Other(sha256) => Some(Listed {
                name: name.to_owned(),
                sha256: sha256.clone(),
            }),
        }
    }
}
