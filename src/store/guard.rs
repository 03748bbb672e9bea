//! Bounds on what a file can make SQLite do. A schema of ours has no view and
//! no statement that could run on; what remains is a tree of pages that points
//! into itself, so that reading a table comes to no end, and values longer
//! than anything that was ever typed.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::limits::Limit;

use super::connect::beside;

/// Longest value or row, in bytes. The longest text that a case takes is a
/// hundredth of it.
const LONGEST: i32 = 16 * 1024 * 1024;

/// Steps of SQLite's machine between two looks at what was done.
const STRIDE: i32 = 100_000;

/// Steps that any connection may take: less than a second.
const STEPS: u64 = 10_000_000;

/// Steps that it may take more for each byte of the file. A check, which does
/// most, takes one.
const STEPS_PER_BYTE: u64 = 50;

/// Sets the bounds of a connection to the file at `path`.
pub fn bound(connection: &mut Connection, path: &Path) -> rusqlite::Result<()> {
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    connection.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8)?;
    let mut work = Work::on(path);
    connection.progress_handler(STRIDE, Some(move || work.is_endless()))
}

/// What a connection has done so far.
struct Work {
    path: PathBuf,
    done: u64,
    allowed: u64,
}

impl Work {
    fn on(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            done: 0,
            allowed: STEPS,
        }
    }

    /// Whether it is more than a file of this size can ask for. The size is
    /// looked at only then, since the file may have grown meanwhile.
    fn is_endless(&mut self) -> bool {
        self.done += u64::from(STRIDE.unsigned_abs());
        if self.done > self.allowed {
            self.allowed = STEPS + STEPS_PER_BYTE * size(&self.path);
        }
        self.done > self.allowed
    }
}

/// Bytes of the log and of its journal.
pub fn size(path: &Path) -> u64 {
    [path.to_owned(), beside(path, "-wal")]
        .iter()
        .filter_map(|path| fs::metadata(path).ok())
        .map(|about| about.len())
        .sum()
}
