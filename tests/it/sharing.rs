//! Several desks at once on one file: no gap, no repetition, no error.

use std::collections::BTreeSet;
use std::thread;

#[cfg(target_os = "linux")]
use folio::store::{log_file::LogFile, query::CaseFilter, reader::Reader};

use crate::support::desk::Desk;

/// Processes at once, each a desk that receives one person after the other.
const DESKS: usize = 8;

/// Intakes of each desk: 25, or 200 where `FOLIO_TEST_SCALE` is set.
fn intakes() -> usize {
    match std::env::var_os("FOLIO_TEST_SCALE") {
        Some(_) => 200,
        None => 25,
    }
}

#[test]
fn eight_desks_receive_at_once() {
    let office = Desk::with_office();
    let each = intakes();
    let command = |user: usize| {
        let options = [
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--name",
            "Rosa",
        ];
        let mut command = office.command(&options);
        command.env("FOLIO_USER", format!("capturista {user}"));
        command
    };
    let desks: Vec<_> = (0..DESKS)
        .map(|user| {
            let mut commands: Vec<_> = (0..each).map(|_| command(user)).collect();
            thread::spawn(move || {
                commands
                    .iter_mut()
                    .map(|command| command.output().expect("the program runs"))
                    .collect::<Vec<_>>()
            })
        })
        .collect();
    let mut folios = BTreeSet::new();
    for desk in desks {
        let mut last = String::new();
        for output in desk.join().expect("a desk") {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "{said}");
            assert!(!said.contains("Error"), "{said}");
            let folio = String::from_utf8_lossy(&output.stdout)
                .trim_end()
                .to_owned();
            assert!(folio > last, "{folio} came after {last}");
            last.clone_from(&folio);
            assert!(folios.insert(folio), "{last} was given twice");
        }
    }
    let all = DESKS * each;
    let expected: BTreeSet<String> = (1..=all).map(|n| format!("SLP-2026-{n:06}")).collect();
    assert_eq!(folios, expected);
    assert_eq!(office.json(&["list", "--count"])["total"], all);
    let checked = office.json(&["check"]);
    assert_eq!(
        (&checked["ok"], &checked["cases"]),
        (&true.into(), &all.into())
    );
    let mut names: Vec<_> = std::fs::read_dir(office.path(""))
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(names, ["folio.db", "folio.db.lock"]);
}

/// Whether this process holds a lock on the file, as Linux tells it.
#[cfg(target_os = "linux")]
fn holds_a_lock(log: &std::path::Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let inode = std::fs::metadata(log).expect("a log").ino().to_string();
    let process = std::process::id().to_string();
    std::fs::read_to_string("/proc/locks")
        .expect("locks")
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .any(|words| words[4] == process && words[5].ends_with(&format!(":{inode}")))
}

/// On POSIX, closing a file drops every lock that the process has on it: a
/// look at the log past SQLite, in the middle of a report, would let another
/// desk in.
#[cfg(target_os = "linux")]
#[test]
fn a_report_keeps_its_lock_while_it_opens_the_log_again() {
    let desk = Desk::with_office();
    desk.ok(&["intake", "--kind", "petition", "--channel", "phone"]);
    let log = desk.path("folio.db");
    let mut reader = Reader::open(&LogFile::at(&log)).expect("a log");
    assert!(holds_a_lock(&log));
    let _figures = reader.figures().expect("a second connection");
    assert!(holds_a_lock(&log));
    let seen = |reader: &Reader| {
        let list = reader.cases(&CaseFilter::default()).expect("cases");
        list.rows.len()
    };
    desk.ok(&["intake", "--kind", "petition", "--channel", "phone"]);
    assert_eq!(seen(&reader), 1, "a snapshot does not move");
}
