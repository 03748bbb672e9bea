//! The end of the process while a set is published, above all between the
//! commit of its record and the names of its files: the next run makes the same
//! publication, and no second one.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::{SUMS, held, is_honest};
use crate::ended::run;
use crate::scale::spread;
use crate::strace;
use crate::support::desk::{Desk, INIT};

fn publish(folder: &'static str) -> [&'static str; 6] {
    [
        "report",
        "transparency",
        "--period",
        "2026-10",
        "--out",
        folder,
    ]
}

/// Every publication that the log knows of.
fn known(desk: &Desk) -> Vec<Value> {
    let args = ["report", "transparency", "--published", "--format", "json"];
    let ended = run(&mut desk.command(&args), "");
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let answer: Value = serde_json::from_str(&ended.out).expect("JSON");
    answer["publications"].as_array().expect("a list").clone()
}

#[test]
fn what_was_recorded_is_made_and_not_recorded_twice() {
    if !strace::there("a publication killed before its files") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let office = Desk::in_memory().lang("en");
    office.ok(INIT);
    office.intake("petition");
    let before = fs::read(office.path("folio.db")).expect("the log");
    let desk = Desk::in_memory().lang("en");
    let lay = || {
        for entry in fs::read_dir(desk.path("")).expect("the folder") {
            let path = entry.expect("an entry").path();
            let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
        }
        fs::write(desk.path("folio.db"), &before).expect("the log");
    };
    lay();
    let command = || desk.command(&publish("[DIR]/set"));
    let calls = strace::counted(&command(), "", &trace);
    let names = held(&desk.path("set")).len();
    let mut between = 0;
    for (call, most) in [
        ("renameat2", usize::MAX),
        ("rename", usize::MAX),
        ("fsync", usize::MAX),
        ("fdatasync", usize::MAX),
        ("pwrite64", 6),
    ] {
        let own = calls.get(call).copied().unwrap_or_default();
        for index in spread(own.all - own.before, most.min(own.all)) {
            lay();
            let fault = format!("{call}:signal=KILL:when={}", own.before + index);
            let (ended, _) = strace::injected(&command(), "", &fault, &trace);
            assert_eq!(ended.signal, Some(9), "{fault}: {ended:?}");
            let set = desk.path("set");
            let (left, recorded) = (held(&set), known(&desk));
            assert!(recorded.len() <= 1 && is_honest(&set), "{fault}");
            if recorded.is_empty() {
                let is_public = |name: &String| !name.starts_with('.');
                assert!(!left.keys().any(is_public), "{fault}: out, but not known");
            }
            between += usize::from(recorded.len() == 1 && !left.contains_key(SUMS));
            let again = run(&mut command(), "");
            assert_eq!(again.code, Some(0), "{fault}: {again:?}");
            let published = known(&desk);
            assert_eq!(published.len(), 1, "{fault}");
            assert_eq!(published[0]["version"], 1, "{fault}");
            if let Some(first) = recorded.first() {
                assert_eq!(&published[0], first, "{fault}");
            }
            let whole = held(&set);
            assert_eq!(whole.len(), names, "{fault}: {:?}", whole.keys());
            for (name, bytes) in left.iter().filter(|(name, _)| whole.contains_key(*name)) {
                assert_eq!(bytes, &whole[name], "{fault} {name}");
            }
            let elsewhere = run(&mut desk.command(&publish("[DIR]/other")), "");
            assert_eq!(elsewhere.code, Some(0), "{fault}: {elsewhere:?}");
            assert_eq!(held(&desk.path("other")), whole, "{fault}");
        }
    }
    println!("{between} ends between the record and the files");
    assert!(between > 5, "{between}");
}

/// A disk that refuses the names of the files after the commit: the record
/// stays, and the error says so instead of that nothing was done.
#[test]
fn files_refused_after_the_record_are_told_from_nothing_done() {
    if !strace::there("a publication whose files are refused") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let desk = || {
        let desk = Desk::in_memory().lang("en");
        desk.ok(INIT);
        desk.intake("petition");
        desk
    };
    let calls = strace::counted(&desk().command(&publish("[DIR]/set")), "", &trace);
    let mut after = 0;
    for error in ["EIO", "ENOSPC"] {
        let own = calls["renameat2"];
        assert!(own.all > own.before, "no name is given");
        for index in spread(own.all - own.before, 4) {
            let desk = desk();
            let command = || desk.command(&publish("[DIR]/set"));
            let fault = format!("renameat2:error={error}:when={}", own.before + index);
            // A name that is free is tried in another way.
            let other = format!("renameat:error={error}");
            let both = [fault.as_str(), &other];
            let (ended, was_met) = strace::injected_all(&command(), "", &both, &trace);
            assert!(was_met, "{fault}");
            assert_eq!(ended.code, Some(1), "{fault}: {ended:?}");
            assert_eq!(known(&desk).len(), 1, "{fault}");
            let said = ended.err.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                said.contains("Publication 1 is recorded, but"),
                "{fault}: {said}"
            );
            assert!(
                said.contains("The same command makes its files."),
                "{fault}: {said}"
            );
            assert!(!said.contains("half done"), "{fault}: {said}");
            after += 1;
            let again = run(&mut command(), "");
            assert_eq!(again.code, Some(0), "{fault}: {again:?}");
            assert_eq!(known(&desk).len(), 1, "{fault}");
            assert!(desk.path("set").join(SUMS).exists(), "{fault}");
        }
    }
    println!("{after} refused after the record");
}

/// A set that is whole but for the list that says otherwise is not said to lack
/// its files.
#[test]
fn a_list_that_cannot_be_removed_is_told_of_a_whole_set() {
    if !strace::there("a publication whose list stays") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let trace = folder.path().join("trace");
    let desk = Desk::in_memory().lang("en");
    desk.ok(INIT);
    desk.intake("petition");
    let mut stays = 0;
    for index in 1..=strace::counted(&desk.command(&publish("[DIR]/a")), "", &trace)["unlink"].all {
        desk.intake("petition");
        let _ = fs::remove_dir_all(desk.path("set"));
        let command = || desk.command(&publish("[DIR]/set"));
        let fault = format!("unlink:error=EIO:when={index}");
        let (ended, _) = strace::injected(&command(), "", &fault, &trace);
        if ended.err.contains("SHA256SUMS.part") {
            stays += 1;
            assert_eq!(ended.code, Some(1), "{fault}: {ended:?}");
            assert!(ended.err.contains("The set is whole, but"), "{ended:?}");
            assert!(!ended.err.contains("is recorded, but"), "{ended:?}");
            assert!(desk.path("set").join(SUMS).exists() && is_honest(&desk.path("set")));
            assert_eq!(run(&mut command(), "").code, Some(0), "{fault}");
            assert!(!desk.path("set/SHA256SUMS.part").exists(), "{fault}");
        }
    }
    assert_eq!(stays, 1);
}
