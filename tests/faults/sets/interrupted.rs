//! Ctrl-C while a set is made: nothing is left of it, and the sentence says so,
//! and whether the folder was half done before;
//! once names are given it comes too late, and the set is whole.

use super::bench::{Before, Bench, FILES, shown};
use super::held;
use crate::strace;

#[test]
fn ctrl_c_leaves_a_whole_set_or_what_was_there() {
    if !strace::there("Ctrl-C while a set is made") {
        return;
    }
    let bench = Bench::new();
    for (before, said) in [
        (Before::Nothing, "Interrupted. Nothing was left half done."),
        (Before::Whole, "Interrupted. Nothing was left half done."),
        (
            Before::TwiceCut,
            "Interrupted. Nothing was changed: the set in the folder was half done before, and still is.",
        ),
    ] {
        let calls = bench.calls(before);
        let (mut stopped, mut made) = (0, 0);
        for call in ["fsync", "renameat", "renameat2"] {
            let own = calls.get(call).copied().unwrap_or_default();
            for index in own.before + 1..=own.all {
                bench.lay(before);
                let fault = format!("{call}:signal=INT:when={index}");
                let (ended, _) = bench.injected(before.is_forced(), &[&fault]);
                let left = held(&bench.set());
                match ended.code {
                    Some(0) => {
                        made += 1;
                        assert_eq!(left, bench.done(before), "{fault}");
                    }
                    Some(1) => {
                        stopped += 1;
                        let err = ended.err.split_whitespace().collect::<Vec<_>>().join(" ");
                        assert!(err.contains(said), "{fault}: {err}");
                        let is_there = bench.set().exists();
                        assert_eq!(is_there, before != Before::Nothing, "{fault}");
                        assert_eq!(shown(left), bench.laid(before), "{fault}");
                    }
                    _ => panic!("{fault}: {ended:?}"),
                }
                assert_eq!(bench.completed(before, &bench.set()), Ok(()), "{fault}");
            }
        }
        println!("{before:?}: {stopped} stopped, {made} made");
        assert!(
            stopped >= FILES - 1 && made >= FILES - 1,
            "{before:?}: {stopped}, {made}"
        );
    }
}
