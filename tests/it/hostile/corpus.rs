//! The stored corpus of the fuzz targets, without a fuzzer: seeds, and what
//! the fuzzer found worth keeping, crashes among them.

use std::path::Path;

use super::probes::ALL;
use super::probes::file::undamaged;

/// The control: what the file probe damages is a sound log of the present
/// form. When it is not, `fuzz/base/make.sh` makes it anew.
#[test]
fn the_log_that_is_damaged_is_sound() {
    let (code, said, as_it_was) = undamaged();
    assert_eq!(code, 0, "{said}");
    assert!(as_it_was, "{said}");
}

#[test]
fn every_stored_attempt_still_holds() {
    for (name, probe) in ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz/corpus")
            .join(name);
        let mut tried = 0;
        for entry in std::fs::read_dir(&folder).expect("a corpus") {
            let path = entry.expect("an entry").path();
            let bytes = std::fs::read(&path).expect("an attempt");
            let held = std::panic::catch_unwind(|| probe(&bytes));
            assert!(held.is_ok(), "{}", path.display());
            tried += 1;
        }
        assert!(tried > 0, "{name} has no corpus");
    }
}
