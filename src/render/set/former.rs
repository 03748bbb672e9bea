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
use crate::render::place::Place;

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
    CutShort(List),
    /// The list of a set that is whole: nothing but its removal is missing.
    Done,
    /// Somebody else's.
    Foreign,
}

/// What a list has.
#[derive(Default)]
struct List {
    /// Files of the set; in that of one that was cut short also what gives way.
    files: BTreeSet<Listed>,
    /// Of one that was cut short: files of whole sets beside it, which never
    /// gave way. They bear a mark.
    stays: BTreeSet<Listed>,
}

impl Former {
    /// What the folder's lists say now.
    ///
    /// # Errors
    /// When one of them cannot be read, or the sums are no ordinary file where
    /// they must be compared.
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
                Text::Of(text) => List::of(text).files,
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
        matches!(&self.part, Part::CutShort(list) if list.files.contains(file))
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

    /// What a set that was cut short left or was to replace, is there by name, and
    /// `is_new` does not know.
    pub fn gives_way(&self, is_new: impl Fn(&str) -> bool) -> BTreeSet<Listed> {
        let files = self.cut_short().map(|list| &list.files);
        self.there(files.into_iter().flatten(), is_new)
    }

    /// What is of a whole set, is there by name, and `is_new` does not know.
    pub fn stays(&self, is_new: impl Fn(&str) -> bool) -> BTreeSet<Listed> {
        let stays = self.cut_short().map(|list| &list.stays);
        self.there(self.whole.iter().chain(stays.into_iter().flatten()), is_new)
    }

    fn cut_short(&self) -> Option<&List> {
        match &self.part {
            Part::CutShort(list) => Some(list),
            Part::Nothing | Part::Done | Part::Foreign => None,
        }
    }

    fn there<'l>(
        &self,
        listed: impl Iterator<Item = &'l Listed>,
        is_new: impl Fn(&str) -> bool,
    ) -> BTreeSet<Listed> {
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
    ///
    /// # Errors
    /// When that cannot be read, or is no ordinary file: a pipe might never end.
    fn beside(sums: &Path, list: List) -> Result<Self> {
        Place::new(sums)?.is_taken()?;
        let gives_way = Listed {
            name: SUMS.to_owned(),
            sha256: sum::of_file(sums)?,
        };
        Ok(match list.files.contains(&gives_way) {
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
fn own(text: &str) -> Option<List> {
    let list = List::of(text);
    let is_sum = |sum: &str| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit());
    let mut all = list.files.iter().chain(&list.stays);
    let all_are_sums = all.all(|file| is_sum(&file.sha256));
    let count = list.files.len() + list.stays.len();
    let is_own = !list.files.is_empty() && all_are_sums && count == text.lines().count();
    is_own.then_some(list)
}

impl List {
    /// The lines in the form of GNU coreutils.
    fn of(text: &str) -> Self {
        let mut list = Self::default();
        for line in text.lines() {
            let (parts, files) = match line.split_once("  ") {
                Some(parts) => (Some(parts), &mut list.files),
                None => (line.split_once(" *"), &mut list.stays),
            };
            files.extend(
                parts
                    .filter(|(_, name)| is_plain(name))
                    .map(|(sha256, name)| Listed {
                        sha256: sha256.to_owned(),
                        name: name.to_owned(),
                    }),
            );
        }
        list
    }
}
