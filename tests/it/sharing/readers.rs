//! Readers that take their time: a report that is stopped in the middle
//! neither blocks a desk nor sees what it does, and leaves nothing behind,
//! even when it is killed.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use folio::store::{log_file::LogFile, query::CaseFilter, reader::Reader};
use serde_json::Value;

use super::at_rest;
use crate::support::desk::Desk;

/// How long anything here may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Intakes beside a reader.
const INTAKES: usize = 4;

/// A desk at the three invented years of the demonstration, built once.
fn demo() -> Desk {
    static LOG: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = LOG.get_or_init(|| {
        let desk = Desk::new();
        desk.ok(&["demo", "[DIR]/folio.db"]);
        fs::read(desk.path("folio.db")).expect("a log at rest")
    });
    let desk = Desk::new();
    fs::write(desk.path("folio.db"), bytes).expect("a copy");
    desk
}

/// Receives some persons, each at once; the longest that one took.
fn receive(desk: &Desk) -> Duration {
    (0..INTAKES)
        .map(|_| {
            let began = Instant::now();
            desk.ok(&["intake", "--kind", "petition", "--channel", "phone"]);
            began.elapsed()
        })
        .max()
        .expect("an intake")
}

/// Receives some persons and makes sure that none waited for the reader: a
/// desk that is blocked is told so after ten seconds, not before.
fn receive_unhindered(desk: &Desk) {
    let longest = receive(desk);
    assert!(
        longest < Duration::from_secs(5),
        "an intake took {longest:?}"
    );
}

/// The locks that a process holds on the log or its index, as Linux tells
/// them: `READ` or `WRITE`, and the first byte.
fn locks(process: u32, desk: &Desk) -> Vec<(String, u64)> {
    let inodes: Vec<String> = ["folio.db", "folio.db-shm"]
        .iter()
        .filter_map(|name| inode(&desk.path(name)))
        .map(|inode| format!(":{inode}"))
        .collect();
    let process = process.to_string();
    fs::read_to_string("/proc/locks")
        .expect("locks")
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|words| words[4] == process)
        .filter(|words| inodes.iter().any(|inode| words[5].ends_with(inode)))
        .map(|words| (words[3].to_owned(), words[6].parse().expect("a byte")))
        .collect()
}

/// Whether a process is within the log: it holds a snapshot (a read mark, bytes
/// 123 to 127 of the index) and nothing for itself, as it does for moments
/// while it enters and leaves. One that is stopped at such a moment keeps all
/// others out until it goes on; they are told that the log is busy.
fn reads(process: u32, desk: &Desk) -> bool {
    let locks = locks(process, desk);
    let alone = locks.iter().any(|(kind, _)| kind == "WRITE");
    !alone && locks.iter().any(|(_, byte)| (123..=127).contains(byte))
}

/// Whether a process that goes no further has the log open to read. The list of
/// locks can lack one for a moment, while others come and go in it.
fn waits_reading(process: u32, desk: &Desk) -> bool {
    (0..50).any(|_| {
        let found = reads(process, desk);
        if !found {
            thread::sleep(Duration::from_millis(20));
        }
        found
    })
}

fn inode(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    Some(fs::metadata(path).ok()?.ino().to_string())
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill")
        .args([name, &child.id().to_string()])
        .status();
    assert!(sent.expect("kill runs").success());
}

fn state(child: &Child) -> char {
    let told = fs::read_to_string(format!("/proc/{}/stat", child.id())).expect("a process");
    let after = told
        .rsplit(") ")
        .next()
        .and_then(|rest| rest.chars().next());
    after.expect("a state")
}

/// Starts a command and stops it while it reads the log.
fn stopped(desk: &Desk, args: &[&str]) -> Child {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let child = desk
            .command(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        while !reads(child.id(), desk) && state(&child) != 'Z' {
            thread::sleep(Duration::from_micros(200));
        }
        signal(&child, "-STOP");
        while !matches!(state(&child), 'T' | 'Z') {
            thread::sleep(Duration::from_micros(200));
        }
        if state(&child) == 'T' && reads(child.id(), desk) {
            return child;
        }
        // It was too quick.
        signal(&child, "-CONT");
        child.wait_with_output().expect("the program ends");
        assert!(Instant::now() < deadline, "{args:?} is never seen reading");
    }
}

fn answer(child: Child) -> Value {
    let output = child.wait_with_output().expect("the program ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    serde_json::from_slice(&output.stdout).expect("an answer in JSON")
}

#[test]
fn an_export_that_nobody_reads_holds_nobody_up() {
    let desk = demo();
    let before = desk.ok(&["export", "cases", "--format", "jsonl"]);
    // More than a pipe takes in, so that it waits in the middle.
    assert!(before.len() > 4 * 65_536, "{}", before.len());
    let mut export = desk
        .command(&["export", "cases", "--format", "jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut pipe = export.stdout.take().expect("its standard output");
    let mut first = vec![0; 1000];
    pipe.read_exact(&mut first).expect("the first rows");
    receive_unhindered(&desk);
    assert!(waits_reading(export.id(), &desk), "it is not in the middle");
    let mut rest = Vec::new();
    pipe.read_to_end(&mut rest).expect("the other rows");
    assert!(export.wait().expect("it ends").success());
    let whole = String::from_utf8([first, rest].concat()).expect("UTF-8");
    assert!(whole == before, "it shows what came while it was writing");
    at_rest(&desk);
    let after = desk.ok(&["export", "cases", "--format", "jsonl"]);
    assert_eq!(after.lines().count(), before.lines().count() + INTAKES);
}

#[test]
fn a_report_that_is_stopped_gives_figures_and_head_of_one_state() {
    let desk = demo();
    let report = ["report", "yearly", "--year", "2026", "--format", "json"];
    receive(&desk);
    let before = desk.json(&report[..4]);
    let child = stopped(&desk, &report);
    receive_unhindered(&desk);
    desk.ok(&["catalog", "deadline", "complaint", "7"]);
    signal(&child, "-CONT");
    let told = answer(child);
    at_rest(&desk);
    let after = desk.json(&report[..4]);
    assert_ne!(before, after);
    // Where it was stopped before it began to count, it began with the rest;
    // head and figures are of one state either way.
    assert!(told == before || told == after, "{told:#}");
}

#[test]
fn a_check_that_is_stopped_finds_the_log_of_one_moment() {
    let desk = demo();
    let before = desk.json(&["check"]);
    let child = stopped(&desk, &["check", "--format", "json"]);
    receive_unhindered(&desk);
    signal(&child, "-CONT");
    let told = answer(child);
    at_rest(&desk);
    let after = desk.json(&["check"]);
    // As with the report.
    assert!(told == before || told == after, "{told:#}");
    assert_eq!(
        after["cases"].as_u64(),
        before["cases"].as_u64().map(|cases| cases + INTAKES as u64)
    );
}

#[test]
fn a_reader_that_is_killed_leaves_nothing_behind() {
    let desk = demo();
    for args in [
        &["check"][..],
        &["report", "directorates", "--year", "2022"],
        &["list", "--status", "closed"],
    ] {
        let mut child = stopped(&desk, args);
        receive_unhindered(&desk);
        signal(&child, "-KILL");
        child.wait().expect("it ends");
        receive_unhindered(&desk);
        at_rest(&desk);
        assert_eq!(desk.json(&["check"])["ok"], true);
    }
}

/// On POSIX, closing a file drops every lock that the process has on it: a
/// look at the log past SQLite, in the middle of a report, would let another
/// desk in.
#[test]
fn a_report_keeps_its_lock_while_it_opens_the_log_again() {
    let desk = Desk::with_office();
    desk.ok(&["intake", "--kind", "petition", "--channel", "phone"]);
    let log = desk.path("folio.db");
    let mut reader = Reader::open(&LogFile::at(&log)).expect("a log");
    let this = std::process::id();
    assert!(reads(this, &desk));
    let _figures = reader.figures().expect("a second connection");
    assert!(reads(this, &desk));
    let seen = |reader: &Reader| {
        let list = reader.cases(&CaseFilter::default()).expect("cases");
        list.rows.len()
    };
    desk.ok(&["intake", "--kind", "petition", "--channel", "phone"]);
    assert_eq!(seen(&reader), 1, "a snapshot does not move");
}
