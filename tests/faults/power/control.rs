//! The control: SQLite's own settings, of which two are known to lose what
//! they acknowledged. A model of a disk that does not see that sees nothing.

use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use tempfile::TempDir;

use super::disk::Disk;
use super::recording::record;
use super::states::{Found, States};
use crate::scale::scale;
use crate::strace;

/// Names the settings to the process that writes, and is not set elsewhere.
const SETTINGS: &str = "FOLIO_FAULTS_CONTROL";

/// Transactions of each control.
const COMMITS: i64 = 6;

/// Crash states at each moment, at scale 1.
const EACH: usize = 6;

/// The settings of the journal and of its syncs, and whether they lose
/// acknowledged transactions.
const CONTROLS: [(&str, &str, bool); 4] = [
    ("WAL", "NORMAL", true),
    ("DELETE", "FULL", true),
    ("WAL", "FULL", false),
    ("DELETE", "EXTRA", false),
];

#[test]
fn unsafe_settings_are_seen_to_lose_what_they_acknowledged() {
    if !strace::there("power loss, control with unsafe settings") {
        return;
    }
    for (journal, synchronous, loses) in CONTROLS {
        let folder = TempDir::new().expect("a folder");
        // Made before the power can fail: only the commits are looked at.
        let database = folder.path().join("control.db");
        let settings = format!("{journal} {synchronous} {}", database.display());
        let connection = connected(&settings);
        connection
            .execute_batch("CREATE TABLE kept (number INTEGER PRIMARY KEY, filling BLOB)")
            .expect("a table");
        drop(connection);
        let states = crashed(folder.path(), &settings);
        println!("power loss, {journal}/{synchronous}: {states}");
        assert_eq!(states.lost > 0, loses, "{settings}: {states}");
        assert_eq!(states.damaged, 0, "{settings}: {states} {:?}", states.wrong);
    }
}

fn crashed(folder: &Path, settings: &str) -> States {
    let mut disk = Disk::with(folder);
    let mut writer = Command::new(std::env::current_exe().expect("this binary"));
    writer
        .args([
            "--exact",
            "power::control::writer",
            "--ignored",
            "--nocapture",
        ])
        .env(SETTINGS, settings)
        .current_dir(folder);
    let trace = TempDir::new().expect("a folder for traces");
    let (ended, ops) = record(&writer, "", &[], &trace.path().join("trace"));
    assert_eq!(ended.code, Some(0), "{}{}", ended.out, ended.err);
    let mut states = States::new(3, EACH * scale());
    let mut acknowledged = 0;
    for op in &ops {
        if disk.would_change(op) {
            states.open_all(&disk, acknowledged, |folder| open(folder, acknowledged));
        }
        disk.apply(op);
        acknowledged += i64::from(op.printed().contains("acknowledged\n"));
    }
    assert_eq!(acknowledged, COMMITS, "{}", ended.out);
    states.open_all(&disk, acknowledged, |folder| open(folder, acknowledged));
    disk.assert_is_real();
    states
}

fn open(folder: &Path, acknowledged: i64) -> Found {
    let looked = Connection::open(folder.join("control.db")).and_then(|connection| {
        let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        let kept: i64 = connection.query_row("SELECT count(*) FROM kept", [], |row| row.get(0))?;
        Ok((whole, kept))
    });
    match looked {
        Ok((whole, kept)) if whole == "ok" && kept >= acknowledged => Found::Whole,
        Ok((whole, kept)) if whole == "ok" => {
            Found::Lost(format!("{kept} where {acknowledged} were acknowledged"))
        }
        broken => Found::Damaged(format!("{broken:?}")),
    }
}

fn connected(settings: &str) -> Connection {
    let mut words = settings.splitn(3, ' ');
    let mut word = || words.next().expect("three words");
    let (journal, synchronous, database) = (word(), word(), word());
    let connection = Connection::open(database).expect("a database");
    connection
        .pragma_update(None, "journal_mode", journal)
        .and_then(|()| connection.pragma_update(None, "synchronous", synchronous))
        .expect("settings");
    connection
}

/// The process that writes: this binary, started again by the test above.
#[test]
#[ignore = "the other process of a test"]
fn writer() {
    let Ok(settings) = std::env::var(SETTINGS) else {
        return;
    };
    let connection = connected(&settings);
    for number in 0..COMMITS {
        connection
            .execute("INSERT INTO kept VALUES (?1, zeroblob(5000))", [number])
            .expect("a row");
        println!("acknowledged");
    }
}
