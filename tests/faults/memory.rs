//! Too little memory: a command is refused, or ends without having stored, and
//! the log is whole.

use std::collections::BTreeMap;
use std::process::Command;

use crate::ended::{Ended, run, within};
use crate::jobs::JOBS;
use crate::scale::spread;
use crate::trial::{Allowed, Bench, Verdict};

/// Limits of a command's memory, in KiB: from one in which the program is not
/// even loaded to one that is enough.
const LIMITS: std::ops::RangeInclusive<usize> = 11_000..=19_000;

/// How Rust's library ends a process that has no memory: SIGABRT.
const ABORTED: i32 = 6;

/// Runs a command in so many KiB of memory.
fn limited(limit: usize, command: &Command, stdin: &str) -> Ended {
    let mut shell = Command::new("bash");
    let script = format!("ulimit -v {limit}; exec \"$@\"");
    shell.args(["-c", &script, "bash"]);
    run(&mut within(shell, command), stdin)
}

#[test]
fn little_memory_loses_nothing() {
    let bench = Bench::new();
    let mut verdicts = BTreeMap::<Verdict, usize>::new();
    let allowed = Allowed {
        signal: Some(ABORTED),
        ..Allowed::default()
    };
    for job in JOBS {
        let trial = bench.trial(job);
        for limit in spread(LIMITS.count(), 20) {
            let limit = limit + LIMITS.start() - 1;
            if limited(limit, &bench.desk.command(&["--version"]), "").code != Some(0) {
                continue;
            }
            let held = trial.hold(allowed, |desk, job| {
                limited(limit, &desk.command(job.args), &(job.stdin)())
            });
            match held {
                Ok(verdict) => *verdicts.entry(verdict).or_default() += 1,
                Err(broken) => panic!("{limit} KiB: {broken}"),
            }
        }
    }
    println!("{verdicts:?}");
    assert!(verdicts.contains_key(&Verdict::Stored));
    assert!(verdicts.len() > 1, "there was always enough");
}
