//! Syncs of the folder that fail: a broken disk is told of at each of them but the
//! last, on which nothing hangs; a file system that syncs no folders does no harm.

use super::bench::{Before, Bench, FILES};
use super::held;
use crate::strace;

#[test]
fn a_disk_that_does_not_confirm_names_is_told() {
    if !strace::there("syncs of a set's folder that fail") {
        return;
    }
    let bench = Bench::new();
    // The files are synced before the folder is, last the list of what comes.
    let files = FILES + 1;
    for before in [Before::Nothing, Before::Whole, Before::TwiceCut] {
        let own = bench.calls(before)["fsync"];
        let of_folders = own.all - own.before - files;
        assert!(of_folders >= 4, "{before:?}: {of_folders}");
        // A new folder is synced with the two above it.
        let last = if before == Before::Nothing { 3 } else { 1 };
        for (error, needed) in [
            ("EIO", of_folders - last),
            ("EINVAL", 0),
            ("EOPNOTSUPP", 0),
            ("ENOSYS", 0),
        ] {
            let mut whole_perhaps = 0;
            for index in 1..=of_folders {
                bench.lay(before);
                let at = own.before + files + index;
                let fault = format!("fsync:error={error}:when={at}");
                let (ended, was_met) = bench.injected(before.is_forced(), &[&fault]);
                let told = format!("{before:?} {fault}: {ended:?}");
                assert!(was_met, "{told}");
                assert_eq!(ended.code, Some(u8::from(index <= needed).into()), "{told}");
                assert_eq!(bench.promised(before, &bench.set()), Ok(()), "{told}");
                let said = ended.err.split_whitespace().collect::<Vec<_>>().join(" ");
                if said.contains("it is not certain that it would outlast") {
                    whole_perhaps += 1;
                    let mut left = held(&bench.set());
                    assert!(left.remove(super::bench::PART).is_some(), "{told}");
                    assert_eq!(left, bench.done(before), "{told}");
                }
                assert_eq!(bench.completed(before, &bench.set()), Ok(()), "{told}");
            }
            // The sync before the list of what comes goes.
            assert_eq!(whole_perhaps, if needed > 0 { last } else { 0 });
        }
    }
}
