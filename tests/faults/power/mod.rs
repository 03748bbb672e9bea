//! The power fails: what a disk may hold then, at every moment of some work,
//! is built from a recording of the work, and opened.
//!
//! The recorder is strace: a library that is loaded before the program would
//! miss calls that go past the C library, as the rename of a new log does.

mod content;
mod control;
pub mod disk;
pub mod recording;
pub mod states;

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use self::disk::Disk;
use self::recording::{Op, record};
use self::states::{Found, States};
use crate::ended;
use crate::jobs::JOBS;
use crate::program;
use crate::scale::scale;
use crate::strace;
use crate::support::desk::Desk;
use crate::witness::Log;

/// Crash states built at each moment, at scale 1.
const EACH: usize = 3;

/// One command of the work.
struct Step {
    ops: Vec<Op>,
    /// What the log holds when it is done.
    after: Log,
}

/// The commands: the office is founded, some are received one by one, one is
/// turned and closed, and many are received at once.
fn work() -> Vec<(Vec<&'static str>, String)> {
    let job = |name: &str| {
        let job = JOBS.iter().find(|job| job.name == name).expect("a job");
        (job.args.to_vec(), (job.stdin)())
    };
    let mut work = vec![job("init")];
    work.extend((0..3).map(|_| job("intake")));
    work.extend([job("turn"), job("close"), job("bulk intake"), job("intake")]);
    work
}

/// Carries out the work under the recorder, with `options` to strace besides.
fn recorded(desk: &Desk, options: &[&str]) -> Vec<Step> {
    let folder = TempDir::new().expect("a folder for traces");
    let copy = folder.path().join("copy.db");
    work()
        .into_iter()
        .map(|(args, stdin)| {
            let to = folder.path().join("trace");
            let (ended, ops) = record(&desk.command(&args), &stdin, options, &to);
            assert_eq!(ended.code, Some(0), "{args:?}: {}", ended.err);
            std::fs::copy(desk.path("folio.db"), &copy).expect("a copy");
            Step {
                ops,
                after: Log::read(&copy),
            }
        })
        .collect()
}

/// Opens every crash state of the recorded work.
fn crashed(desk: &Desk, steps: &[Step], seed: u64) -> States {
    let mut disk = Disk::new(&desk.path(""));
    let mut states = States::new(seed, EACH * scale());
    let mut held = vec![Log::default()];
    held.extend(steps.iter().map(|step| step.after.clone()));
    for (at, step) in steps.iter().enumerate() {
        let mut acknowledged = at;
        for op in &step.ops {
            if disk.would_change(op) {
                let open = |folder: &Path| open(folder, &held[acknowledged], &held[..=at + 1]);
                states.open_all(&disk, acknowledged, open);
            }
            if disk.apply(op) {
                acknowledged = at + 1;
            }
        }
        // Whatever a command prints, its end acknowledges it.
        let open = |folder: &Path| open(folder, &held[at + 1], &held[..=at + 1]);
        states.open_all(&disk, at + 1, open);
    }
    disk.assert_is_real();
    states
}

/// Opens one crash state with the program: all that was acknowledged is there,
/// and no command by halves.
fn open(folder: &Path, acknowledged: &Log, whole: &[Log]) -> Found {
    let log = folder.join("folio.db");
    if log.exists() {
        let mut check = Command::new(program());
        check.args(["check", "--lang", "en", "--db"]).arg(&log);
        let check = ended::run(&mut check, "");
        if check.code != Some(0) {
            return Found::Damaged(format!("{check:?}"));
        }
    }
    let found = Log::read(&log);
    if !found.continues(acknowledged) {
        let (held, had) = (found.events.len(), acknowledged.events.len());
        return Found::Lost(format!("{held} events where {had} were acknowledged"));
    }
    match whole.contains(&found) {
        true => Found::Whole,
        false => Found::Damaged("a command by halves".to_owned()),
    }
}

#[test]
fn no_acknowledged_folio_is_lost_when_the_power_fails() {
    if !strace::there("power loss") {
        return;
    }
    let desk = Desk::in_memory().lang("en");
    let steps = recorded(&desk, &[]);
    let states = crashed(&desk, &steps, 1);
    println!("power loss: {states}");
    assert!(states.wrong.is_empty(), "{}", states.wrong.join("\n"));
    assert!(states.distinct() > steps.len(), "{states}");
}

/// The same work on a machine that only pretends to sync.
#[test]
fn without_syncs_acknowledged_folios_are_seen_to_be_lost() {
    if !strace::there("power loss, control without syncs") {
        return;
    }
    let desk = Desk::in_memory().lang("en");
    let swallowed = ["-e", "inject=fsync,fdatasync:retval=0"];
    let steps = recorded(&desk, &swallowed);
    let states = crashed(&desk, &steps, 2);
    println!("power loss without syncs: {states}");
    assert!(states.lost > 0, "{states}");
}
