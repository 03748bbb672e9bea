//! The sets that were in a folder before: what the list of a whole one leaves
//! there, and what one that was cut short left. Files that a new set lacks are
//! named, not removed: who chose the folder may want both.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::sum::{self, Listed};
use super::{PART, SUMS, is_plain};
use crate::error::Result;

/// The longest list of sums that is read, in bytes: many times the longest of
/// ours.
const LONGEST: u64 = 1 << 20;

/// What is known of former sets of a folder.
pub(super) struct Former {
    folder: PathBuf,
    /// What the list of a whole set has; nothing where there is none to be read.
    whole: BTreeSet<Listed>,
    part: Part,
}

/// What has the name of the list of a set that was cut short.
enum Part {
    Nothing,
    /// Such a list, with what it lists.
    CutShort(BTreeSet<Listed>),
    /// The list of a set that is whole: nothing but its removal is missing.
    Done,
    /// Somebody else's.
    Foreign,
}

impl Former {
    /// What the folder's lists say now.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn of(folder: &Path) -> Result<Self> {
        let sums = folder.join(SUMS);
        let whole = read(&sums)?;
        let part = match read(&folder.join(PART))? {
            Text::Nothing => Part::Nothing,
            Text::Foreign => Part::Foreign,
            Text::Of(text) => match (own(&text), &whole) {
                (None, _) => Part::Foreign,
                (Some(list), Text::Nothing) => Part::CutShort(list),
                (Some(list), _) => Part::beside(&sums, list)?,
            },
        };
        Ok(Self {
            folder: folder.to_owned(),
            whole: match &whole {
                Text::Of(text) => lines(text).collect(),
                Text::Nothing | Text::Foreign => BTreeSet::new(),
            },
            part,
        })
    }

    /// Whether a set was cut short here and has not been completed since.
    pub fn was_cut_short(&self) -> bool {
        matches!(self.part, Part::CutShort(_))
    }

    /// Whether a set that was cut short may replace this file of this sum.
    pub fn was_cut_short_with(&self, file: &Listed) -> bool {
        matches!(&self.part, Part::CutShort(list) if list.contains(file))
    }

    /// Whether the list of a set that was cut short is there and ours, as far
    /// as can be told.
    pub fn has_part(&self) -> bool {
        matches!(self.part, Part::CutShort(_) | Part::Done)
    }

    /// Whether something else is called as that list is.
    pub fn has_foreign_part(&self) -> bool {
        matches!(self.part, Part::Foreign)
    }

    /// What is listed, is there by name, and `is_new` does not know.
    pub fn left_over(&self, is_new: impl Fn(&str) -> bool) -> BTreeSet<Listed> {
        let part = match &self.part {
            Part::CutShort(list) => Some(list),
            Part::Nothing | Part::Done | Part::Foreign => None,
        };
        let listed = self.whole.iter().chain(part.into_iter().flatten());
        // What cannot be told is rather listed in vain than forgotten.
        let is_there = |name: &str| match self.folder.join(name).symlink_metadata() {
            Ok(_) => true,
            Err(error) => error.kind() != ErrorKind::NotFound,
        };
        listed
            .filter(|file| file.name != SUMS && !is_new(&file.name) && is_there(&file.name))
            .cloned()
            .collect()
    }
}

impl Part {
    /// A list of ours beside what is called as the list of a whole set is: one
    /// that was to be replaced is listed with the files that it lists.
    fn beside(sums: &Path, list: BTreeSet<Listed>) -> Result<Self> {
        let gives_way = Listed {
            name: SUMS.to_owned(),
            sha256: sum::of_file(sums)?,
        };
        Ok(match list.contains(&gives_way) {
            true => Self::CutShort(list),
            false => Self::Done,
        })
    }
}

/// What a list may be found to be.
enum Text {
    Nothing,
    /// No ordinary file, or no text.
    Foreign,
    Of(String),
}

/// The text of a list.
///
/// # Errors
/// When it is there and cannot be read.
fn read(path: &Path) -> Result<Text> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Text::Nothing),
        Err(error) => return Err(sum::unread(path, error)),
        // What is no ordinary file, such as a pipe, might never end.
        Ok(there) if !there.is_file() => return Ok(Text::Foreign),
        Ok(_) => {}
    }
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut text));
    match read {
        Ok(_) => Ok(Text::Of(text)),
        Err(error) if error.kind() == ErrorKind::InvalidData => Ok(Text::Foreign),
        Err(error) => Err(sum::unread(path, error)),
    }
}

/// What a list has that can be one of ours: nothing but sums with names.
fn own(text: &str) -> Option<BTreeSet<Listed>> {
    let list: BTreeSet<Listed> = lines(text).collect();
    let is_sum = |sum: &str| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit());
    let all_are_sums = list.iter().all(|file| is_sum(&file.sha256));
    let is_own = !list.is_empty() && all_are_sums && list.len() == text.lines().count();
    is_own.then_some(list)
}

/// The lines of a list in the form of GNU coreutils.
fn lines(text: &str) -> impl Iterator<Item = Listed> {
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    let plain = lines.filter(|(_, name)| is_plain(name));
    plain.map(|(sha256, name)| Listed {
        sha256: sha256.to_owned(),
        name: name.to_owned(),
    })
}
