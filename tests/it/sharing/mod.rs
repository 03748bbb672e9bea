//! Several processes at one file: desks that write at once, and readers that
//! take their time.

mod desks;
#[cfg(target_os = "linux")]
mod readers;
#[cfg(target_os = "linux")]
mod slow_disk;

use crate::support::desk::Desk;

/// What lies in the folder of the desk: at rest the log is one file, beside
/// the lock.
fn at_rest(desk: &Desk) {
    let mut names: Vec<_> = std::fs::read_dir(desk.path(""))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name.starts_with("folio.db"))
        .collect();
    names.sort();
    assert_eq!(names, ["folio.db", "folio.db.lock"]);
}
