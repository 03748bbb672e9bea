//! Every call that writes or names a file of a set, failing, and the end of the
//! process at it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Bytes, SUMS, held, is_honest};
use crate::ended::run;
use crate::scale::spread;
use crate::strace;
use crate::support::desk::Desk;

/// Calls of which every one is tried, and how they fail.
const FAULTS: [(&str, &str); 9] = [
    ("rename", "signal=KILL"),
    ("renameat2", "signal=KILL"),
    ("unlink", "signal=KILL"),
    ("fsync", "signal=KILL"),
    ("rename", "error=EIO"),
    ("renameat2", "error=ENOSPC"),
    ("fsync", "error=EIO"),
    ("openat", "signal=KILL"),
    ("close", "signal=KILL"),
];

/// Calls of one kind that are tried at scale 1: all that give names or sync,
/// and some of those that every command makes by the hundred.
fn tried(call: &str) -> usize {
    match call {
        "openat" | "close" => 12,
        _ => usize::MAX,
    }
}

const MONTHLY: [&str; 6] = [
    "report",
    "monthly",
    "--month",
    "2026-10",
    "--out",
    "[DIR]/set",
];

/// A desk, and the set that was in the folder before.
struct Bench {
    desk: Desk,
    former: BTreeMap<String, Bytes>,
}

impl Bench {
    fn new() -> Self {
        let desk = Desk::in_memory().lang("en");
        desk.ok(crate::support::desk::INIT);
        desk.at("2026-11-18T10:00:00-06:00");
        desk.intake("petition");
        desk.ok(&MONTHLY);
        let former = held(&desk.path("set"));
        desk.intake("complaint");
        Self { desk, former }
    }

    /// Lays the folder as it was before: with the former set in it, or none.
    fn lay(&self, over_former: bool) {
        let folder = self.desk.path("set");
        let _ = fs::remove_dir_all(&folder);
        if over_former {
            fs::create_dir(&folder).expect("a folder");
            for (name, bytes) in &self.former {
                fs::write(folder.join(name), &bytes.0).expect("a file");
            }
        }
    }

    fn args(over_former: bool) -> Vec<&'static str> {
        let force: &[&str] = if over_former { &["--force"] } else { &[] };
        [MONTHLY.as_slice(), force].concat()
    }
}

#[test]
fn a_set_is_whole_or_says_that_it_is_not() {
    if !strace::there("faults while a set is named") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let bench = Bench::new();
    let (mut unfinished, mut refused, mut met) = (0, 0, 0);
    for over_former in [false, true] {
        let args = Bench::args(over_former);
        bench.lay(over_former);
        let calls = strace::counted(&bench.desk.command(&args), "", &trace);
        let whole = held(&bench.desk.path("set"));
        assert_eq!(whole.len(), 8);
        for (call, what) in FAULTS {
            let own = calls.get(call).copied().unwrap_or_default();
            for index in spread(own.all - own.before, tried(call).min(own.all)) {
                let fault = format!("{call}:{what}:when={}", own.before + index);
                bench.lay(over_former);
                let command = bench.desk.command(&args);
                let (ended, was_met) = strace::injected(&command, "", &fault, &trace);
                met += usize::from(was_met);
                let set = bench.desk.path("set");
                assert!(is_honest(&set), "{fault}: {:?}", held(&set).keys());
                let left = held(&set);
                match (ended.code, ended.signal) {
                    (Some(0), _) => assert_eq!(left, whole, "{fault}"),
                    (Some(1), _) => {
                        refused += 1;
                        after_error(&bench, over_former, &set, &fault);
                    }
                    (_, Some(9)) => {
                        let is_named = left.keys().any(|name| name.starts_with("areas"));
                        unfinished += usize::from(is_named && !left.contains_key(SUMS));
                    }
                    _ => panic!("{fault}: {ended:?}"),
                }
                // Some faults leave the log's own journal to be cleared up.
                let again = run(&mut bench.desk.command(&args), "");
                assert_eq!(again.code, Some(0), "{fault}: {again:?}");
                assert_eq!(held(&set), whole, "{fault}");
            }
        }
    }
    println!("{met} faults, {refused} refused, {unfinished} unfinished");
    assert!(unfinished > 5 && refused > 5, "{unfinished} {refused}");
}

/// What an error leaves: nothing of a new set; of one that was to be replaced
/// all, or a folder that says that it is not whole.
fn after_error(bench: &Bench, over_former: bool, set: &Path, fault: &str) {
    let left = held(set);
    if !over_former {
        assert!(!set.exists(), "{fault}: {:?}", left.keys());
    } else if left.contains_key(SUMS) {
        assert_eq!(left, bench.former, "{fault}");
    }
}

/// Where the log moved on since the process was killed, what it left is of
/// another state; it is its own, and replaced without `--force`.
#[test]
fn leftovers_of_another_state_are_replaced() {
    if !strace::there("a set killed while it is named") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let bench = Bench::new();
    let args = Bench::args(false);
    let set = bench.desk.path("set");
    bench.lay(false);
    let calls = strace::counted(&bench.desk.command(&args), "", &trace);
    let own = calls["renameat2"];
    for index in 1..=(own.all - own.before) {
        bench.lay(false);
        let fault = format!("renameat2:signal=KILL:when={}", own.before + index);
        let (ended, _) = strace::injected(&bench.desk.command(&args), "", &fault, &trace);
        assert_eq!(ended.signal, Some(9), "{fault}");
        bench.desk.intake("petition");
        let again = run(&mut bench.desk.command(&args), "");
        assert_eq!(again.code, Some(0), "{fault}: {again:?}");
        assert_eq!(held(&set).len(), 8, "{fault}: {:?}", held(&set).keys());
        assert!(is_honest(&set), "{fault}");
    }
}
