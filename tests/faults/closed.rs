//! Nobody reads the answer: standard output or standard error is closed, full,
//! or left midway. What is stored is stored, and the exit code tells.

use std::process::Command;

use crate::ended::{Ended, run, within};
use crate::jobs::{self, JOBS};
use crate::trial::{Allowed, Bench, Verdict};

/// A shell's way to close or to cut a stream, and what may become of a command
/// that stores.
///
/// Before `main`, Rust's runtime opens `/dev/null` where a standard stream is
/// closed, so that no file of the program's gets its number: what goes there
/// counts as written.
const STREAMS: [(&str, &[Verdict]); 8] = [
    ("\"$@\" >&-", &[Verdict::Stored]),
    ("\"$@\" 2>&-", &[Verdict::Stored]),
    ("\"$@\" >&- 2>&-", &[Verdict::Stored]),
    ("\"$@\" > /dev/full", &[Verdict::Unprinted]),
    ("\"$@\" 2> /dev/full", &[Verdict::Stored]),
    ("\"$@\" > /dev/full 2>&1", &[Verdict::Unprinted]),
    (HEAD, &[Verdict::Stored, Verdict::Unprinted]),
    (LEFT, &[Verdict::Unprinted]),
];

/// A reader that leaves after a line.
const HEAD: &str = "\"$@\" | head -1; exit ${PIPESTATUS[0]}";

/// A reader that has left before anything is written.
const LEFT: &str = "{ sleep 0.2; \"$@\"; } | exec 0<&-; exit ${PIPESTATUS[0]}";

/// Commands that only read.
const READS: [&[&str]; 5] = [
    &["list"],
    &["list", "--format", "json"],
    &["check"],
    &["report", "yearly", "--year", "2026"],
    &["--help"],
];

fn in_shell(command: &Command, script: &str, stdin: &str) -> Ended {
    let mut shell = Command::new("bash");
    shell.args(["-c", script, "bash"]);
    run(&mut within(shell, command), stdin)
}

#[test]
fn what_is_stored_is_stored_whoever_listens() {
    let bench = Bench::new();
    let unread = Allowed {
        unread: true,
        ..Allowed::default()
    };
    // Whoever only looks is told that nothing could be shown.
    for job in JOBS.iter().filter(|job| !job.looks) {
        let trial = bench.trial(job);
        for (script, verdicts) in STREAMS {
            let held = trial.hold(unread, |desk, job| {
                in_shell(&desk.command(job.args), script, &(job.stdin)())
            });
            match held {
                Ok(verdict) => assert!(verdicts.contains(&verdict), "{script}: {verdict:?}"),
                Err(broken) => panic!("{script}: {broken}"),
            }
        }
    }
}

#[test]
fn reading_for_nobody_ends_well() {
    let desk = jobs::office();
    for read in READS {
        for script in [STREAMS[0].0, STREAMS[1].0, STREAMS[2].0, HEAD, LEFT] {
            let ended = in_shell(&desk.command(read), script, "");
            assert_eq!(ended.code, Some(0), "{script} {read:?}: {ended:?}");
            assert!(!ended.err.contains("Error"), "{script} {read:?}: {ended:?}");
        }
        let ended = in_shell(&desk.command(read), "\"$@\" > /dev/full", "");
        assert_eq!(ended.code, Some(1), "{read:?}: {ended:?}");
        assert!(ended.err.contains("could not be written"), "{ended:?}");
    }
}
