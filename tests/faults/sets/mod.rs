//! Sets of files under faults: a full disk, Ctrl-C, a power failure, and the end
//! of the process at every call that gives a name. A list of sums never vouches for files that
//! it does not fit, and the same command completes what was cut short.

mod bench;
mod chain;
mod full;
mod interrupted;
mod naming;
mod power;
mod published;
mod syncs;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The list of sums of a whole set.
const SUMS: &str = "SHA256SUMS";

/// What is in a file; a failed comparison tells its length alone.
#[derive(Clone, PartialEq, Eq)]
struct Bytes(Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

/// Names and contents of all that lies in a folder; nothing where there is none.
fn held(folder: &Path) -> BTreeMap<String, Bytes> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), Bytes(fs::read(&path).expect("a file")))
        })
        .collect()
}

/// Whether the folder's list of sums, if it has one, fits its files.
fn is_honest(folder: &Path) -> bool {
    if !folder.join(SUMS).exists() {
        return true;
    }
    let checked = Command::new("sha256sum")
        .args(["--status", "--check", SUMS])
        .current_dir(folder)
        .status();
    checked.expect("sha256sum").success()
}
