//! What could not be tried on this machine, in one place: standard error, past
//! the capture of the test harness, and a list for each binary of tests in the
//! build's folder for temporary files.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// Says that `what` was not tried, and why.
pub fn skipped(what: &str, because: &str) {
    static FRESH: Mutex<bool> = Mutex::new(true);
    let line = format!("skipped: {what}, because {because}\n");
    let mut fresh = FRESH.lock().expect("one at a time");
    let mut list = OpenOptions::new();
    match std::mem::take(&mut *fresh) {
        true => list.write(true).truncate(true),
        false => list.append(true),
    };
    let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(concat!(env!("CARGO_CRATE_NAME"), "-skipped.txt"));
    list.create(true)
        .open(path)
        .and_then(|mut list| list.write_all(line.as_bytes()))
        .expect("the list of what was skipped");
    std::io::stderr()
        .write_all(line.as_bytes())
        .expect("standard error");
}

/// Whether `command` succeeds here; says that `what` is skipped where not.
pub fn can(command: &[&str], what: &str) -> bool {
    let works = Command::new(command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        skipped(what, &format!("`{}` does not work here", command.join(" ")));
    }
    works
}
