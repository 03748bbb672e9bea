//! Every call that gives or takes a name of a set, and some of all others,
//! failing, and the end of the process at it, over whatever may lie in the
//! folder. However often a set is cut short, the same command completes it.

use super::bench::{ALL, Before, Bench, FILES, is_whole, shown};
use super::held;
use crate::calls::faults::FAULTS;
use crate::scale::{scale, spread};
use crate::strace;

/// The end of the process instead of the call.
const KILL: &str = "signal=KILL";

/// From how many calls of a kind on a disk fails for good, at scale 1.
const LASTING: usize = 2;

/// Calls by which a set is named, and how they fail.
const NAMING: [(&str, &str); 11] = [
    ("renameat", KILL),
    ("renameat", "error=EIO"),
    ("renameat2", KILL),
    ("renameat2", "error=ENOSPC"),
    ("unlink", KILL),
    ("unlink", "error=EIO"),
    ("fsync", KILL),
    ("fsync", "error=EIO"),
    ("statx", "error=EIO"),
    ("mkdir", KILL),
    ("mkdir", "error=ENOSPC"),
];

/// Calls of one kind that are tried at scale 1: all that give names, and some of
/// those that sync each file before.
fn tried(call: &str) -> usize {
    match call {
        "fsync" => 8,
        _ => usize::MAX,
    }
}

/// Whether what was new cannot be taken away again where this fails, or the list
/// of it not, as the disk does not confirm that the rest is gone.
fn keeps_litter(fault: &str) -> bool {
    let is_of_syncs = ["fsync:", "open"]
        .iter()
        .any(|call| fault.starts_with(call));
    fault.starts_with("unlink") || is_of_syncs && fault.ends_with('+')
}

/// Whether a library gives up where this fails: that of workbooks, where a sheet
/// can have no thread; the standard one, where a folder that was read cannot be
/// closed. It is an end of the process like any other.
fn may_panic(fault: &str) -> bool {
    fault.starts_with("mmap:") || fault.starts_with("close:error")
}

/// What became of one fault.
#[derive(Default)]
struct Tally {
    tried: usize,
    met: usize,
    killed: usize,
    refused: usize,
}

impl Tally {
    /// Lays what is before, injects the fault, and holds the set to its
    /// promises; then the same command completes it.
    fn hold(&mut self, bench: &Bench, before: Before, faults: &[&str]) {
        bench.lay(before);
        let (ended, was_met) = bench.injected(before.is_forced(), faults);
        let fault = format!("{before:?} {faults:?}");
        self.tried += 1;
        self.met += usize::from(was_met);
        let set = bench.set();
        assert_eq!(bench.promised(before, &set), Ok(()), "{fault}");
        let left = shown(held(&set));
        match (ended.code, ended.signal) {
            (Some(0 | 8), _) => assert_eq!(left, bench.done(before), "{fault}"),
            (Some(101), _) | (_, Some(6)) if may_panic(faults[0]) => self.killed += 1,
            (Some(_), _) => {
                self.refused += 1;
                assert!(!ended.err.contains("panicked"), "{fault}: {ended:?}");
                let is_tidy = !faults.iter().any(|fault| keeps_litter(fault));
                // Of a set that is whole at most the confirmation is missing.
                if before == Before::Nothing && is_tidy && !is_whole(&set) {
                    assert!(!set.exists(), "{fault}: {left:?}");
                }
            }
            (None, Some(9)) => self.killed += 1,
            _ => panic!("{fault}: {ended:?}"),
        }
        assert_eq!(bench.completed(before, &set), Ok(()), "{fault}");
    }
}

/// Every call that names, over what was laid.
fn every_name(before: Before) {
    if !strace::there("faults while a set is named") {
        return;
    }
    let bench = Bench::new();
    let calls = bench.calls(before);
    for (call, what) in NAMING {
        let own = calls.get(call).copied().unwrap_or_default();
        let mut tally = Tally::default();
        let once = spread(own.all - own.before, tried(call));
        let once = once.iter().map(|index| own.before + index);
        let mut moments: Vec<String> = once.map(|index| index.to_string()).collect();
        if what != KILL {
            let lasting = spread(own.all - own.before, LASTING);
            moments.extend(
                lasting
                    .iter()
                    .map(|index| format!("{}+", own.before + index)),
            );
        }
        for when in moments {
            tally.hold(&bench, before, &[&format!("{call}:{what}:when={when}")]);
        }
        let told = format!("{before:?} {call} {what}: {} tried", tally.tried);
        println!("{told}, {} killed, {} refused", tally.killed, tally.refused);
        assert_eq!(tally.met, tally.tried, "{told}, not all of them met");
        if what == KILL {
            assert_eq!(tally.killed, tally.tried, "{told}, not all of them killed");
        }
    }
}

#[test]
fn a_new_set_is_whole_or_says_that_it_is_not() {
    every_name(Before::Nothing);
}

#[test]
fn a_set_that_replaces_another_is_whole_or_says_that_it_is_not() {
    every_name(Before::Whole);
}

#[test]
fn a_set_cut_short_twice_is_completed() {
    every_name(Before::CutShort);
}

#[test]
fn a_set_cut_short_three_times_is_completed() {
    every_name(Before::TwiceCut);
}

#[test]
fn a_replacing_cut_short_twice_is_completed() {
    every_name(Before::HalfReplaced);
}

/// A name that is free is given in another way where the first is refused: here
/// both are.
#[test]
fn names_that_cannot_be_given_are_taken_back() {
    if !strace::there("names of a set that are refused") {
        return;
    }
    let bench = Bench::new();
    for (before, lists) in [(Before::Nothing, 0), (Before::CutShort, 1)] {
        let calls = bench.calls(before);
        // Over a set that was cut short its list is replaced, first of all.
        let others = calls.get("renameat").copied().unwrap_or_default().before + lists + 1;
        let other = format!("renameat:error=ENOSPC:when={others}+");
        let names = calls["renameat2"];
        let mut tally = Tally::default();
        for index in names.before + 1..=names.all {
            let name = format!("renameat2:error=ENOSPC:when={index}");
            tally.hold(&bench, before, &[&name, &other]);
        }
        let (tried, met, refused) = (tally.tried, tally.met, tally.refused);
        println!("{before:?}: {refused} names refused");
        assert!(
            tried > 3 && met == tried && refused == tried,
            "{met}, {refused} of {tried}"
        );
    }
}

/// Some calls of every kind, from the first look at the folder on.
#[test]
fn every_call_of_a_set_may_fail() {
    if !strace::there("faults in the calls of a set") {
        return;
    }
    let bench = Bench::new();
    let calls = ALL.map(|before| (before, bench.calls(before)));
    let mut all = Tally::default();
    for (at, fault) in FAULTS.iter().enumerate() {
        let mut tally = Tally::default();
        // At scale 1 each fault over one of them, the next over the next.
        let over = calls.iter().cycle().skip(at % ALL.len());
        for (before, calls) in over.take(scale().min(ALL.len())) {
            let own = calls.get(fault.call).copied().unwrap_or_default();
            for index in spread(own.all - own.before, 1) {
                for when in fault.moments(own.before + index) {
                    let fault_at = format!("{}:{}:when={when}", fault.call, fault.what);
                    tally.hold(&bench, *before, &[&fault_at]);
                }
            }
        }
        let (tried, met) = (tally.tried, tally.met);
        let told = format!("{} {}: {met} of {tried} met", fault.call, fault.what);
        // How often memory is asked for is not always the same.
        assert!(met == tried || fault.call == "mmap", "{told}");
        all.tried += tally.tried;
        all.killed += tally.killed;
        all.refused += tally.refused;
    }
    println!(
        "{} tried, {} killed, {} refused",
        all.tried, all.killed, all.refused
    );
    assert!(all.killed > FILES && all.refused > FILES);
}
