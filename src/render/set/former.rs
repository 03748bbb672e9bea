//! The sets that were in a folder before: what the list of a whole one leaves
//! there, and what one that was cut short left. Files that a new set lacks are
//! named, not removed: who chose the folder may want both.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{PART, SUMS, is_plain};

/// The longest list of sums that is read, in bytes: many times the longest of
/// ours.
const LONGEST: u64 = 1 << 20;

/// What is known of former sets of a folder. Nothing where there is no list to
/// be read.
pub(super) struct Former {
    folder: PathBuf,
    /// Sums by names, as the list of a whole set has them.
    whole: BTreeMap<String, String>,
    /// The same of a set that was cut short.
    part: BTreeMap<String, String>,
}

impl Former {
    /// What the folder's lists say now.
    pub fn of(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            whole: listed(&folder.join(SUMS)),
            part: only_listed(&folder.join(PART)),
        }
    }

    /// Whether a set that was cut short has a file of that name and sum.
    pub fn was_cut_short_with(&self, name: &str, sha256: &str) -> bool {
        self.part.get(name).is_some_and(|sum| sum == sha256)
    }

    /// Whether the list of a set that was cut short is one of ours, as far as
    /// can be told: nothing but sums with names.
    pub fn was_cut_short(&self) -> bool {
        !self.part.is_empty()
    }

    /// Files that are there, are listed, and that `is_new` does not know.
    pub fn left_over(&self, is_new: impl Fn(&str) -> bool) -> Vec<String> {
        let names = self.whole.keys().chain(self.part.keys());
        let mut left: Vec<String> = names
            .filter(|name| !is_new(name) && self.folder.join(name).symlink_metadata().is_ok())
            .cloned()
            .collect();
        left.sort_unstable();
        left.dedup();
        left
    }
}

/// The same of a list that may be somebody else's file: nothing where a line of
/// it is no sum.
fn only_listed(path: &Path) -> BTreeMap<String, String> {
    let is_sum = |sum: &String| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit());
    let list = listed(path);
    let lines = std::fs::read(path).map_or(0, |bytes| bytes.split(|b| *b == b'\n').count());
    match list.values().all(is_sum) && lines == list.len() + 1 {
        true => list,
        false => BTreeMap::new(),
    }
}

/// Sums by names, of a list in the form of GNU coreutils.
fn listed(path: &Path) -> BTreeMap<String, String> {
    let mut list = String::new();
    // What is no ordinary file, such as a pipe, might never end.
    let read = match path.symlink_metadata().is_ok_and(|there| there.is_file()) {
        true => File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut list)),
        false => return BTreeMap::new(),
    };
    if read.is_err() {
        return BTreeMap::new();
    }
    let lines = list.lines().filter_map(|line| line.split_once("  "));
    let plain = lines.filter(|(_, name)| is_plain(name));
    plain
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect()
}
