//! What the set that was in a folder before leaves there: files that its list
//! of sums names and the new set lacks. They are named, not removed: who chose
//! the folder may want both.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::{SUMS, is_plain};

/// The longest list of sums that is read, in bytes: many times the longest of
/// ours.
const LONGEST: u64 = 1 << 20;

/// Files that are there, are listed in the folder's `SHA256SUMS` as it is now,
/// and that `is_new` does not know. None where there is no list to be read.
pub(super) fn left_over(folder: &Path, is_new: impl Fn(&str) -> bool) -> Vec<String> {
    let path = folder.join(SUMS);
    let mut list = String::new();
    // Another thing of that name, such as a pipe, was refused by then.
    let read = File::open(&path).and_then(|file| file.take(LONGEST).read_to_string(&mut list));
    if read.is_err() {
        return Vec::new();
    }
    let names = list.lines().filter_map(|line| line.split_once("  "));
    let left = names.map(|(_, name)| name).filter(|name| {
        is_plain(name) && !is_new(name) && std::fs::symlink_metadata(folder.join(name)).is_ok()
    });
    left.map(str::to_owned).collect()
}
