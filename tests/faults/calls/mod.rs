//! Every system call of every command that stores, failing once and from there
//! on, and the end of the process at it.

pub mod faults;
mod waiting;

use std::collections::BTreeMap;

use tempfile::TempDir;

use self::faults::{FAULTS, Fault};
use crate::jobs::JOBS;
use crate::scale::spread;
use crate::strace;
use crate::trial::{Bench, Trial, Verdict};

/// Calls of one kind that one fault meets in a run at scale 1.
const INDICES: usize = 2;

/// What the trials came to.
#[derive(Default)]
struct Tally {
    trials: usize,
    /// Faults that did not come: the program made fewer calls than before.
    missed: usize,
    verdicts: BTreeMap<Verdict, usize>,
    broken: Vec<String>,
}

#[test]
fn every_call_may_fail() {
    if !strace::there("faults in system calls") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let bench = Bench::new();
    let mut tally = Tally::default();
    // Whoever only looks may leave before the end; `vfs` tries what that stores.
    for job in JOBS.iter().filter(|job| !job.looks) {
        let trial = bench.trial(job);
        let command = trial.laid().command(job.args);
        let calls = strace::counted(&command, &(job.stdin)(), &trace);
        for fault in FAULTS {
            let own = calls.get(fault.call).copied().unwrap_or_default();
            for index in spread(own.all - own.before, INDICES) {
                for when in fault.moments(own.before + index) {
                    try_one(&trial, fault, &when, &trace, &mut tally);
                }
            }
        }
    }
    println!(
        "{} trials, {} missed: {:?}",
        tally.trials, tally.missed, tally.verdicts
    );
    assert!(tally.broken.is_empty(), "{}", tally.broken.join("\n"));
    assert!(
        tally.missed * 50 <= tally.trials,
        "{} faults did not come",
        tally.missed
    );
    for verdict in [
        Verdict::NotStored,
        Verdict::KilledBefore,
        Verdict::KilledAfter,
    ] {
        assert!(tally.verdicts[&verdict] > 0, "never {verdict:?}");
    }
}

fn try_one(
    trial: &Trial<'_>,
    fault: &Fault,
    when: &str,
    trace: &std::path::Path,
    tally: &mut Tally,
) {
    let inject = format!("{}:{}:when={when}", fault.call, fault.what);
    let mut met = false;
    let outcome = trial.hold(fault.allowed(), |desk, job| {
        let command = desk.command(job.args);
        let (ended, was_met) = strace::injected(&command, &(job.stdin)(), &inject, trace);
        met = was_met;
        ended
    });
    tally.trials += usize::from(met);
    tally.missed += usize::from(!met);
    match outcome {
        Ok(verdict) => *tally.verdicts.entry(verdict).or_default() += usize::from(met),
        Err(broken) => tally.broken.push(format!("{inject} {broken}")),
    }
}
