//! Ctrl-C while a set is made: nothing is left of it, and the sentence says so;
//! once names are given it comes too late, and the set is whole.

use tempfile::TempDir;

use super::{held, is_honest};
use crate::strace;
use crate::support::desk::{Desk, INIT};

const MONTHLY: [&str; 6] = [
    "report",
    "monthly",
    "--month",
    "2026-10",
    "--out",
    "[DIR]/sets/set",
];

#[test]
fn ctrl_c_leaves_a_whole_set_or_nothing() {
    if !strace::there("Ctrl-C while a set is made") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let desk = Desk::in_memory().lang("en");
    desk.ok(INIT);
    desk.intake("petition");
    let command = || desk.command(&MONTHLY);
    let calls = strace::counted(&command(), "", &trace);
    let (mut stopped, mut made) = (0, 0);
    for call in ["fsync", "renameat2"] {
        let own = calls[call];
        for index in 1..=(own.all - own.before) {
            let _ = std::fs::remove_dir_all(desk.path("sets"));
            let fault = format!("{call}:signal=INT:when={}", own.before + index);
            let (ended, _) = strace::injected(&command(), "", &fault, &trace);
            match ended.code {
                Some(0) => {
                    made += 1;
                    assert_eq!(held(&desk.path("sets/set")).len(), 8, "{fault}");
                    assert!(is_honest(&desk.path("sets/set")), "{fault}");
                }
                Some(1) => {
                    stopped += 1;
                    let said = "Interrupted. Nothing was left half done.";
                    assert!(ended.err.contains(said), "{fault}: {}", ended.err);
                    assert!(!desk.path("sets").exists(), "{fault}");
                }
                _ => panic!("{fault}: {ended:?}"),
            }
        }
    }
    println!("{stopped} stopped, {made} made");
    assert!(stopped >= 7 && made >= 7, "{stopped} stopped, {made} made");
}
