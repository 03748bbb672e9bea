//! Copies of the log: its backups, their restoring, its upgrades, and who may
//! read whatever is laid beside it.

mod backups;
mod hostile;
mod lost;
mod mended;
mod modes;
mod published;
mod restored;
mod sealed;
mod upgraded;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::support::desk::Desk;

/// Names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// The head and number of events of the log, or of another file in its folder.
fn head(desk: &Desk, name: &str) -> (u64, String) {
    let check = desk.json(&["check", "--db", name]);
    let events = check["events"].as_u64().expect("a number");
    (events, check["head"].as_str().expect("a head").to_owned())
}

/// A file opened past the program.
fn raw(desk: &Desk, name: &str) -> Connection {
    Connection::open(desk.path(name)).expect("a database")
}
