//! The power fails while a set is named: what the disk may hold then is built
//! from a recording, as for the log, and the same command completes the set.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use super::bench::{Before, Bench};
use crate::power::disk::Disk;
use crate::power::recording::{Op, record};
use crate::power::states::{Found, States};
use crate::scale::scale;
use crate::strace;

/// States built at each moment, at scale 1.
const EACH: usize = 3;

/// The states in which the folder may be found, from the first name on.
fn states(bench: &Bench, before: Before, options: &[&str], seed: u64) -> States {
    let set = bench.set();
    bench.lay(before);
    fs::create_dir_all(&set).expect("a folder");
    let mut disk = Disk::with(&set);
    let command = bench.command(&set, before.is_forced());
    let (ended, ops) = record(&command, "", options, &bench.trace());
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let mut states = States::new(seed, EACH * scale());
    let has_begun = Cell::new(false);
    let open = |folder: &Path| {
        let promised = bench.promised(before, folder);
        match promised.and_then(|()| bench.completed(before, folder)) {
            Ok(()) => Found::Whole,
            Err(what) => Found::Damaged(format!("{before:?}: {what}")),
        }
    };
    for op in &ops {
        if has_begun.get() && disk.would_change(op) {
            states.open_all(&disk, 0, open);
        }
        if matches!(op, Op::Rename { .. } | Op::Link { .. }) && disk.would_change(op) {
            has_begun.set(true);
        }
        disk.apply(op);
    }
    states.open_all(&disk, 1, open);
    disk.assert_is_real();
    states
}

#[test]
fn a_set_is_completed_after_a_power_failure() {
    if !strace::there("a power failure while a set is named") {
        return;
    }
    let bench = Bench::new();
    for before in [Before::Nothing, Before::Whole, Before::TwiceCut] {
        let states = states(&bench, before, &[], 1);
        println!("{before:?}: {states}");
        assert!(states.wrong.is_empty(), "{}", states.wrong.join("\n"));
        assert!(states.distinct() > 10, "{states}");
    }
}

/// The same on a machine that only pretends to sync.
#[test]
fn without_syncs_a_set_is_seen_to_be_lost() {
    if !strace::there("a power failure, control without syncs") {
        return;
    }
    let bench = Bench::new();
    let swallowed = ["-e", "inject=fsync,fdatasync:retval=0"];
    let states = states(&bench, Before::TwiceCut, &swallowed, 2);
    println!("without syncs: {states}");
    assert!(states.damaged > 0, "{states}");
}
