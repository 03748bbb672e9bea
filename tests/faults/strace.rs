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

/// Which calls of one kind are the program's own, of its first thread: strace
/// counts those of each thread apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Own {
    /// Calls of the loader and of the runtime, before `main`; or before the
    /// part of the work that is looked at.
    pub before: usize,
    /// All calls.
    pub all: usize,
}

/// How often a command makes each system call.
pub fn counted(command: &Command, stdin: &str, to: &Path) -> BTreeMap<String, Own> {
    counted_since(command, stdin, to, |call| call.starts_with(MAIN_BEGINS))
}

/// The same, those before the call that `begins` knows being set apart.
pub fn counted_since(
    command: &Command,
    stdin: &str,
    to: &Path,
    begins: impl Fn(&str) -> bool,
) -> BTreeMap<String, Own> {
    let ended = ended::run(&mut traced(command, &[], to), stdin);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    own_calls(&fs::read_to_string(to).expect("a trace"), begins)
}

/// The last thing that Rust's runtime does before `main` is to lay a stack
/// for signals aside.
const MAIN_BEGINS: &str = "sigaltstack({ss_sp=0x";

fn own_calls(trace: &str, begins: impl Fn(&str) -> bool) -> BTreeMap<String, Own> {
    let mut calls = BTreeMap::<String, Own>::new();
    let mut has_begun = false;
    let threads = trace.lines().filter_map(|line| line.split_once(' '));
    let first = threads.clone().next().map(|(thread, _)| thread);
    for (_, call) in threads.filter(|(thread, _)| Some(*thread) == first) {
        let call = call.trim();
        let Some((name, _)) = call.split_once('(') else {
            continue;
        };
        if !has_begun && begins(call) {
            has_begun = true;
            for own in calls.values_mut() {
                own.before = own.all;
            }
        }
        calls.entry(name.to_owned()).or_default().all += 1;
    }
    calls
}

/// Runs a command with an expression of strace's `inject`; also whether the
/// fault was met.
pub fn injected(command: &Command, stdin: &str, inject: &str, to: &Path) -> (Ended, bool) {
    injected_all(command, stdin, &[inject], to)
}

/// The same with several, which go together; whether one of them was met.
pub fn injected_all(command: &Command, stdin: &str, all: &[&str], to: &Path) -> (Ended, bool) {
    let calls = all.iter().map(|inject| inject.split(':').next());
    let calls: Vec<&str> = calls.map(Option::unwrap_or_default).collect();
    let mut expressions = vec![format!("trace={}", calls.join(","))];
    expressions.extend(all.iter().map(|inject| format!("inject={inject}")));
    let mut options: Vec<&str> = expressions.iter().flat_map(|e| ["-e", e]).collect();
    // Stops at these calls only, which is much faster; strace 6.1 sends no
    // signal then.
    if !all.iter().any(|inject| inject.contains(":signal=")) {
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
    let calls = own_calls(trace, |call| call.starts_with(MAIN_BEGINS));
    assert_eq!(calls["mmap"], Own { before: 1, all: 1 });
    assert_eq!(calls["read"], Own { before: 1, all: 2 });
    assert_eq!(calls["sigaltstack"], Own { before: 0, all: 1 });
}
