//! One interruption after another over the same folder, while the log moves on
//! between them or not: at the end the same command completes the set.

use super::bench::{ALL, Bench, is_whole, stands};
use crate::scale::scale;
use crate::strace;

/// Chains tried at scale 1.
const CHAINS: u64 = 16;

/// Interruptions of a chain, at most.
const LINKS: usize = 5;

/// What interrupts.
const FAULTS: [(&str, &str); 7] = [
    ("renameat", "signal=KILL"),
    ("renameat", "error=EIO"),
    ("renameat2", "signal=KILL"),
    ("unlink", "signal=KILL"),
    ("unlink", "error=EIO"),
    ("fsync", "signal=KILL"),
    ("fsync", "signal=INT"),
];

#[test]
fn however_often_a_set_is_interrupted_it_is_completed() {
    if !strace::there("a set that is interrupted again and again") {
        return;
    }
    let mut bench = Bench::new();
    // Of the first interruption; about those of the next.
    let calls = ALL.map(|before| bench.calls(before));
    let (mut met, mut completed) = (0, 0);
    for seed in 1..=CHAINS * scale() as u64 {
        let mut random = fastrand::Rng::with_seed(seed);
        let at = random.usize(..ALL.len());
        let before = ALL[at];
        bench.lay(before);
        let set = bench.set();
        let mut told = format!("chain {seed}: {before:?}");
        for _ in 0..random.usize(2..=LINKS) {
            let (call, what) = FAULTS[random.usize(..FAULTS.len())];
            let own = calls[at].get(call).copied().unwrap_or_default();
            let when = own.before + random.usize(1..=(own.all - own.before).max(1));
            let fault = format!("{call}:{what}:when={when}");
            // By force where the set of before stands as it did, and no more then.
            let force = before.is_forced() && stands(&set);
            let (ended, was_met) = bench.injected(force, &[&fault]);
            told += &format!(", {fault} ({:?})", ended.code);
            met += usize::from(was_met);
            assert_eq!(bench.promised(before, &set), Ok(()), "{told}");
            if ended.code == Some(0) {
                break;
            }
            if random.bool() {
                bench.move_on();
                told += ", moved on";
            }
        }
        // One that came to be whole on the way stays as it is.
        if !is_whole(&set) {
            completed += 1;
            assert_eq!(bench.completed(before, &set), Ok(()), "{told}");
        }
    }
    println!("{met} interruptions, {completed} sets completed");
    assert!(met > 16 && completed > 2, "{met}, {completed}");
}
