//! The program under strace: its calls counted, or made to fail.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::ended::{self, Ended, within};
use crate::support::skipped::can;

/// Whether strace works here; says that `what` is skipped where not.
pub fn there(what: &str) -> bool {
    let trace = ["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e"];
    can(
        &[&trace[..], &["inject=fsync:error=EIO", "true"]].concat(),
        what,
    )
}

/// `command` with its environment and folder, run by strace with `options`.
pub fn traced(command: &Command, options: &[&str], to: &Path) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]).arg(to).args(options);
    within(strace, command)
}

/// Which calls of one kind are the program's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Own {
    /// Calls of the loader and of the runtime, before `main`.
    pub before: usize,
    /// All calls.
    pub all: usize,
}

/// How often a command makes each system call.
pub fn counted(command: &Command, stdin: &str, to: &Path) -> BTreeMap<String, Own> {
    let ended = ended::run(&mut traced(command, &[], to), stdin);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    own_calls(&fs::read_to_string(to).expect("a trace"))
}

/// The last thing that Rust's runtime does before `main` is to lay a stack
/// for signals aside; each thread does so later.
const MAIN_BEGINS: &str = "sigaltstack({ss_sp=0x";

fn own_calls(trace: &str) -> BTreeMap<String, Own> {
    let mut calls = BTreeMap::<String, Own>::new();
    let mut in_main = false;
    for line in trace.lines() {
        let call = line.split_once(' ').map_or("", |(_, call)| call.trim());
        let Some((name, _)) = call.split_once('(') else {
            continue;
        };
        let own = calls.entry(name.to_owned()).or_default();
        own.all += 1;
        if !in_main && call.starts_with(MAIN_BEGINS) {
            in_main = true;
            for own in calls.values_mut() {
                own.before = own.all;
            }
        }
    }
    calls
}

/// Runs a command with an expression of strace's `inject`; also whether the
/// fault was met.
pub fn injected(command: &Command, stdin: &str, inject: &str, to: &Path) -> (Ended, bool) {
    let call = inject.split(':').next().unwrap_or_default();
    let trace = format!("trace={call}");
    let inject = format!("inject={inject}");
    let mut options = vec!["-e", &trace, "-e", &inject];
    // Stops at the one call only, which is much faster; strace 6.1 sends no
    // signal then.
    if !inject.contains(":signal=") {
        options.push("--seccomp-bpf");
    }
    let ended = ended::run(&mut traced(command, &options, to), stdin);
    let met = fs::read_to_string(to).is_ok_and(|trace| trace.contains("(INJECTED)"));
    let killed = ended.signal.is_some();
    (ended, met || killed)
}

#[test]
fn calls_are_counted_from_main_on() {
    let trace = "7 mmap(NULL) = 0x1\n7 read(3) = 1\n7 sigaltstack({ss_sp=0x7f}, NULL) = 0\n\
                 8 sigaltstack({ss_sp=0x8f}, NULL) = 0\n7 read(3) = 1\n\
                 7 +++ exited with 0 +++\n";
    let calls = own_calls(trace);
    assert_eq!(calls["mmap"], Own { before: 1, all: 1 });
    assert_eq!(calls["read"], Own { before: 1, all: 2 });
}
