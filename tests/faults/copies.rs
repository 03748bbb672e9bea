//! Backing up and restoring under failing system calls, and killed at them: the
//! log at its place is one of the two, whole; a backup is whole or not there;
//! and what a restored log replaces is never gone.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::calls::faults::{FAULTS, Fault};
use crate::ended::{self, Ended};
use crate::jobs::{self, INTAKE};
use crate::scale::spread;
use crate::strace;
use crate::support::desk::Desk;
use crate::witness::Log;

/// Calls of one kind that one fault meets in a run at scale 1.
const INDICES: usize = 1;

const BACKUP: &[&str] = &["backup", "[DIR]/backup.db"];
const RESTORE: &[&str] = &["restore", "[DIR]/older.db", "--force", "--no-input"];

/// What the restored log takes over from the one that it replaces: the
/// publication and its cut.
const PUBLISH: &[&str] = &[
    "report",
    "transparency",
    "--period",
    "2026-Q1",
    "--out",
    "[DIR]/public",
];
const CARRIED: usize = 2;

/// A desk whose log has gone on, and published, since its backup.
struct Office {
    desk: Desk,
    log: Log,
    older: Log,
    source: Desk,
}

impl Office {
    fn new() -> Self {
        let source = jobs::office();
        source.ok(&["backup", "[DIR]/older.db"]);
        source.ok(INTAKE);
        source.ok(PUBLISH);
        Self {
            log: Log::read(&source.path("folio.db")),
            older: Log::read(&source.path("older.db")),
            desk: Desk::in_memory().lang("en"),
            source,
        }
    }

    /// The folder as it is before the command.
    fn lay(&self) {
        for name in self.names() {
            fs::remove_file(self.desk.path(&name)).expect("a file");
        }
        for name in ["folio.db", "older.db"] {
            fs::copy(self.source.path(name), self.desk.path(name)).expect("a copy");
        }
    }

    fn names(&self) -> Vec<String> {
        fs::read_dir(self.desk.path(""))
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect()
    }

    /// What a file holds that must be a whole log.
    fn whole(&self, path: &Path) -> Result<Log, String> {
        let mut check = self.desk.command(&["check"]);
        let check = ended::run(check.env("FOLIO_DB", path), "");
        match check.code {
            Some(0) => Ok(Log::read(path)),
            _ => Err(format!("{}: {check:?}", path.display())),
        }
    }

    fn backed_up(&self, ended: &Ended) -> Result<(), String> {
        if self.whole(&self.desk.path("folio.db"))? != self.log {
            return Err("the log is another".to_owned());
        }
        let copy = self.desk.path("backup.db");
        match (copy.exists(), ended.code) {
            (true, _) if self.whole(&copy)? != self.log => Err("the backup differs".to_owned()),
            (false, Some(0)) => Err("exit 0, and there is no backup".to_owned()),
            (true, Some(code)) if ![0, 8].contains(&code) && !ended.err.contains("whole") => {
                Err("there is a backup, and it does not say so".to_owned())
            }
            _ => Ok(()),
        }
    }

    /// The backup with what was published since, and a row of the audit trail
    /// that says that it was restored.
    fn is_older_restored(&self, held: &Log) -> bool {
        held.events.len() == self.older.events.len() + CARRIED
            && held.folios == self.older.folios
            && held.continues(&self.older)
            && held.entries() == self.older.entries() + CARRIED + 1
    }

    fn restored(&self, ended: &Ended) -> Result<(), String> {
        let place = self.desk.path("folio.db");
        let kept: Vec<PathBuf> = self
            .names()
            .iter()
            .filter(|name| name.contains("replaced") && !name.ends_with(".lock"))
            .map(|name| self.desk.path(name))
            .collect();
        let held = match place.exists() {
            true => Some(self.whole(&place)?),
            // Only where the disk knows no second names, and then for an instant.
            false => None,
        };
        let old_is_kept = || match kept.as_slice() {
            [kept] => Ok(self.whole(kept)? == self.log),
            _ => Ok::<bool, String>(false),
        };
        match held {
            Some(held) if held == self.log => match ended.code {
                Some(0) => Err("exit 0, and nothing was restored".to_owned()),
                _ => Ok(()),
            },
            Some(held) if self.is_older_restored(&held) => match old_is_kept()? {
                true => Ok(()),
                false => Err(format!("what was replaced is gone: {kept:?}")),
            },
            Some(_) => Err("the log is neither of the two".to_owned()),
            None => match old_is_kept()? && ended.code != Some(0) {
                true => Ok(()),
                false => Err("there is no log".to_owned()),
            },
        }
    }
}

#[test]
fn a_backup_is_whole_or_not_there() {
    try_all(BACKUP, Office::backed_up);
}

#[test]
fn what_is_replaced_is_never_gone() {
    try_all(RESTORE, Office::restored);
}

type Judge = fn(&Office, &Ended) -> Result<(), String>;

fn try_all(args: &[&str], judge: Judge) {
    if !strace::there("faults in system calls of copies") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let office = Office::new();
    office.lay();
    let calls = strace::counted(&office.desk.command(args), "", &trace);
    let (mut trials, mut failed, mut broken) = (0, 0, Vec::new());
    for fault in FAULTS {
        let own = calls.get(fault.call).copied().unwrap_or_default();
        for index in spread(own.all - own.before, INDICES) {
            for when in fault.moments(own.before + index) {
                office.lay();
                let inject = format!("{}:{}:when={when}", fault.call, fault.what);
                let (ended, met) =
                    strace::injected(&office.desk.command(args), "", &inject, &trace);
                trials += usize::from(met);
                failed += usize::from(ended.code != Some(0));
                if let Err(why) = sane(&ended, fault).and_then(|()| judge(&office, &ended)) {
                    broken.push(format!("{inject}: {why}\n{ended:?}"));
                }
            }
        }
    }
    println!("{trials} trials, {failed} of them without success");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(failed > 0, "no fault was felt");
}

fn sane(ended: &Ended, fault: &Fault) -> Result<(), String> {
    match ended {
        Ended { hung: true, .. } => Err("it hung".to_owned()),
        Ended { err, .. } if err.contains("panicked") => Err("it panicked".to_owned()),
        Ended {
            signal: Some(signal),
            ..
        } if Some(*signal) != fault.allowed().signal => Err("a signal ended it".to_owned()),
        _ => Ok(()),
    }
}
