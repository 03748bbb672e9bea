//! The sets that were in a folder before: what the list of a whole one leaves
//! there, and what one that was cut short left. Files that a new set lacks are
//! named, not removed: who chose the folder may want both.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::sum::{self, Listed};
use super::{PART, SUMS, is_plain};

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
    pub fn of(folder: &Path) -> Self {
        let (sums, part) = (folder.join(SUMS), folder.join(PART));
        Self {
            folder: folder.to_owned(),
            whole: read(&sums).map_or_else(|_| BTreeSet::new(), |text| lines(&text).collect()),
            part: match part.symlink_metadata() {
                Err(_) => Part::Nothing,
                Ok(_) => Part::of(&part, &sums),
            },
        }
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
        let is_there = |name: &str| self.folder.join(name).symlink_metadata().is_ok();
        listed
            .filter(|file| file.name != SUMS && !is_new(&file.name) && is_there(&file.name))
            .cloned()
            .collect()
    }
}

impl Part {
    /// What is there under the name, beside what is called as the list of a
    /// whole set is.
    fn of(part: &Path, sums: &Path) -> Self {
        let Ok(text) = read(part) else {
            return Self::Foreign;
        };
        let list: BTreeSet<Listed> = lines(&text).collect();
        let is_sum = |sum: &str| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit());
        let all_are_sums = list.iter().all(|file| is_sum(&file.sha256));
        if list.is_empty() || !all_are_sums || list.len() != text.lines().count() {
            return Self::Foreign;
        }
        // One that was to be replaced is listed with the files that it lists.
        let replaces = |(_, sha256)| {
            let name = SUMS.to_owned();
            list.contains(&Listed { sha256, name })
        };
        let is_whole = sums.symlink_metadata().is_ok();
        match is_whole && !sum::of_file(sums).is_ok_and(replaces) {
            true => Self::Done,
            false => Self::CutShort(list),
        }
    }
}

/// The text of a list.
fn read(path: &Path) -> io::Result<String> {
    // What is no ordinary file, such as a pipe, might never end.
    if !path.symlink_metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut text = String::new();
    File::open(path)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
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
