//! One command under one fault, and the promises that it is held to.

use std::fs;

use crate::ended::{self, Ended};
use crate::jobs::{self, Job};
use crate::support::desk::Desk;
use crate::witness::Log;

/// How the program says that it does not know whether it has stored.
const PERHAPS: &str = "not certain";

/// A desk at which one command after the other meets its fault, each with the
/// same log before it.
pub struct Bench {
    /// The desk.
    pub desk: Desk,
    office: Desk,
    before: Log,
}

/// A command with what it does where nothing fails.
pub struct Trial<'b> {
    bench: &'b Bench,
    /// The command.
    pub job: &'b Job,
    before: Log,
    adds: usize,
    prints: usize,
}

/// What may happen to the program besides failing calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Allowed {
    /// It is killed by this signal.
    pub signal: Option<i32>,
    /// It cannot tidy up behind itself.
    pub litter: bool,
    /// Its answer is not read to the end.
    pub unread: bool,
}

/// What became of a command; every other end breaks a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Stored, exit 0.
    Stored,
    /// Stored, exit 8: it could not be printed.
    Unprinted,
    /// Nothing was stored, and the exit code says so.
    NotStored,
    /// It said that it is not certain, and nothing was stored.
    PerhapsNot,
    /// It said that it is not certain, and it was stored.
    PerhapsStored,
    /// It failed after it had recorded what it was about to show.
    Looked,
    /// Killed before it had stored.
    KilledBefore,
    /// Killed when it had stored.
    KilledAfter,
}

impl Bench {
    /// A bench with an office and a few cases.
    pub fn new() -> Self {
        let office = jobs::office();
        Self {
            before: Log::read(&office.path("folio.db")),
            desk: Desk::in_memory().lang("en"),
            office,
        }
    }

    /// The command as it goes where nothing fails.
    pub fn trial<'b>(&'b self, job: &'b Job) -> Trial<'b> {
        self.lay(job);
        let ended = ended::run(&mut self.desk.command(job.args), &(job.stdin)());
        assert_eq!(ended.code, Some(0), "{}: {}", job.name, ended.err);
        let before = match job.founds {
            true => Log::default(),
            false => self.before.clone(),
        };
        let after = Log::read(&self.desk.path("folio.db"));
        assert!(after.continues(&before) && after != before, "{}", job.name);
        Trial {
            bench: self,
            job,
            adds: after.entries() - before.entries(),
            prints: ended.out.lines().count(),
            before,
        }
    }

    /// Brings the folder back to what it was before a command.
    fn lay(&self, job: &Job) {
        for entry in fs::read_dir(self.desk.path("")).expect("the folder") {
            fs::remove_file(entry.expect("an entry").path()).expect("a file");
        }
        if !job.founds {
            fs::copy(self.office.path("folio.db"), self.desk.path("folio.db")).expect("a copy");
        }
    }
}

impl Trial<'_> {
    /// The desk with the log as it is before the command.
    pub fn laid(&self) -> &Desk {
        self.bench.lay(self.job);
        &self.bench.desk
    }

    /// Lays the log anew and runs the command as `how` does.
    ///
    /// # Errors
    /// The promise that was broken.
    pub fn hold(
        &self,
        allowed: Allowed,
        how: impl FnOnce(&Desk, &Job) -> Ended,
    ) -> Result<Verdict, String> {
        let ended = how(self.laid(), self.job);
        self.judge(&ended, allowed)
            .map_err(|broken| format!("{}: {broken}\n{ended:?}", self.job.name))
    }

    fn judge(&self, ended: &Ended, allowed: Allowed) -> Result<Verdict, String> {
        if ended.hung {
            return Err("it hung".to_owned());
        }
        if ended.signal.is_some() && ended.signal != allowed.signal {
            return Err("a signal ended it".to_owned());
        }
        if ended.err.contains("panicked") {
            return Err("it panicked".to_owned());
        }
        let litter = self.litter();
        if !litter.is_empty() && !allowed.litter && ended.signal.is_none() {
            return Err(format!("it left {litter:?}"));
        }
        let after = self.checked()?;
        if !after.continues(&self.before) {
            return Err("what was stored before is gone".to_owned());
        }
        let stored = match after.entries() - self.before.entries() {
            0 => false,
            added if added == self.adds => true,
            added => return Err(format!("{added} entries of {} were stored", self.adds)),
        };
        let printed: Vec<&str> = ended.out.lines().collect();
        let whole = ended.out.is_empty() || ended.out.ends_with('\n');
        let complete = &printed[..printed.len() - usize::from(!whole)];
        if !complete.is_empty() && !stored {
            return Err("it printed what it had not stored".to_owned());
        }
        if let Some(unknown) = complete.iter().find(|line| !after.knows(line)) {
            return Err(format!("{unknown} was printed and is not there"));
        }
        let said: Vec<&str> = ended.err.split_whitespace().collect();
        let perhaps = said.join(" ").contains(PERHAPS);
        match (ended.code, stored) {
            (Some(0), true) if complete.len() == self.prints || allowed.unread => {
                Ok(Verdict::Stored)
            }
            (Some(0), true) => Err("exit 0, and the answer is not whole".to_owned()),
            (Some(0), false) => Err("exit 0, and nothing was stored".to_owned()),
            (Some(8), true) => Ok(Verdict::Unprinted),
            (Some(8), false) => Err("exit 8, and nothing was stored".to_owned()),
            (Some(_), true) if perhaps => Ok(Verdict::PerhapsStored),
            (Some(_), true) if self.job.looks => Ok(Verdict::Looked),
            (Some(_), true) => Err("stored, and it does not say so".to_owned()),
            (Some(_), false) if perhaps => Ok(Verdict::PerhapsNot),
            (Some(_), false) => Ok(Verdict::NotStored),
            (None, true) => Ok(Verdict::KilledAfter),
            (None, false) => Ok(Verdict::KilledBefore),
        }
    }

    /// The log as the program finds it, whole, with nothing in its way.
    fn checked(&self) -> Result<Log, String> {
        let desk = &self.bench.desk;
        let log = desk.path("folio.db");
        if log.exists() {
            let check = ended::run(&mut desk.command(&["check"]), "");
            if check.code != Some(0) {
                return Err(format!("check: {check:?}"));
            }
        }
        Ok(Log::read(&log))
    }

    /// Files that belong to no log.
    fn litter(&self) -> Vec<String> {
        fs::read_dir(self.bench.desk.path(""))
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| !name.starts_with("folio.db"))
            .collect()
    }
}

impl Log {
    /// Whether a printed line names a case of this log, if it names one.
    fn knows(&self, line: &str) -> bool {
        let folio = line.split(['#', ',']).next().unwrap_or_default();
        !folio.starts_with("SLP-") || self.folios.contains(folio)
    }
}
