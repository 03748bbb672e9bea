//! Logs of past schemas: every command works on them after the upgrade, their
//! figures and their head are the same, and they are kept as they were.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use serde_json::{Value, json};

use super::names;
use crate::support::desk::Desk;

/// Versions of the schema before this one.
const PAST: [i32; 2] = [1, 2];

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/schema")
        .join(name)
}

/// A desk with the stored log of a version, some days after its last event.
fn desk_of(version: i32) -> Desk {
    let desk = Desk::new();
    desk.at("2026-01-12T09:00:00-06:00");
    fs::copy(fixture(&format!("v{version}.db")), desk.path("folio.db")).expect("a copy");
    desk
}

/// The version that a file has, read past the program.
fn version(path: &Path) -> i32 {
    Connection::open(path)
        .expect("a database")
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .expect("a version")
}

/// Every row of every table but that of drafts.
fn content(path: &Path) -> Vec<String> {
    let log = Connection::open(path).expect("a database");
    let tables: Vec<String> = log
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .and_then(|mut sql| sql.query_map([], |row| row.get(0))?.collect())
        .expect("tables");
    let mut lines = Vec::new();
    for table in tables.iter().filter(|name| *name != "personal_draft") {
        let mut sql = log.prepare(&format!("SELECT * FROM {table}")).expect("SQL");
        let columns = sql.column_count();
        let mut rows = sql.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let values: Vec<_> = (0..columns).map(|at| row.get_ref(at)).collect();
            lines.push(format!("{table} {values:?}"));
        }
    }
    lines
}

/// Whether everything that was answered once is still answered; more may be,
/// and in lists reserved cases say no more than their folio today.
fn holds(now: &Value, once: &Value) -> bool {
    match (now, once) {
        (Value::Object(_), _) if is_folio_only(now) => now["folio"] == once["folio"],
        (Value::Object(now), Value::Object(once)) => once
            .iter()
            .all(|(name, value)| now.get(name).is_some_and(|now| holds(now, value))),
        (Value::Array(now), Value::Array(once)) => {
            now.len() == once.len() && now.iter().zip(once).all(|(now, once)| holds(now, once))
        }
        (now, once) => now == once,
    }
}

fn is_folio_only(case: &Value) -> bool {
    let others = |(name, value): (&String, &Value)| {
        ["folio", "reserved"].contains(&name.as_str()) || value.is_null()
    };
    [json!(1), json!(true)].contains(&case["reserved"])
        && case.as_object().is_some_and(|case| case.iter().all(others))
}

#[test]
fn every_answer_is_what_it_was() {
    for past in PAST {
        let desk = desk_of(past);
        let stored = fs::read_to_string(fixture(&format!("v{past}.answers.jsonl")));
        let stored = stored.expect("what was answered");
        let mut asked = 0;
        for block in stored.split("$ ").filter(|block| !block.is_empty()) {
            let (command, once) = block.split_once('\n').expect("a command and its answer");
            let command: Vec<&str> = command.split(' ').collect();
            let now = desk.ok(&[&command, &["--format", "json"][..]].concat());
            let parse = |text: &str| -> Vec<Value> {
                text.lines()
                    .map(|line| serde_json::from_str(line).expect("JSON"))
                    .collect()
            };
            let (now, mut once) = (parse(&now), parse(once));
            if command[0] == "export" && command[1] != "cases" {
                // Of reserved cases there are none any more.
                let told = desk.json(&["list"]);
                let reserved: Vec<&Value> = told["cases"]
                    .as_array()
                    .expect("cases")
                    .iter()
                    .filter(|case| case["reserved"] == true)
                    .map(|case| &case["folio"])
                    .collect();
                assert_eq!(reserved.len(), 2);
                once.retain(|row| !reserved.contains(&&row["folio"]));
            }
            assert_eq!(now.len(), once.len(), "{command:?}");
            for (now, once) in now.iter().zip(&once) {
                assert!(holds(now, once), "{command:?}\nnow {now}\nonce {once}");
            }
            asked += 1;
        }
        assert_eq!(asked, 17);
    }
}

#[test]
fn the_log_is_kept_as_it_was_and_that_is_said_once() {
    for past in PAST {
        let desk = desk_of(past);
        let before = content(&desk.path("folio.db"));
        let first = desk.run(&["list"]);
        assert_eq!(first.code, 0, "{}", first.err);
        let copy = format!("folio.db.v{past}-20260112T090000");
        assert!(first.err.contains(&copy), "{}", first.err);
        assert_eq!(content(&desk.path(&copy)), before);
        assert_eq!(version(&desk.path(&copy)), past);
        assert_eq!(desk.run(&["list"]).err, "");
        assert_eq!(
            names(&desk.path("")).into_iter().collect::<Vec<_>>(),
            ["folio.db", "folio.db.lock", &copy]
        );
        let drafts = "SELECT count(*) FROM personal_draft";
        let drafts: i64 = desk
            .log()
            .query_row(drafts, [], |row| row.get(0))
            .expect("a count");
        assert_eq!(drafts, 1, "what somebody left unfinished stays in the log");
    }
}

#[test]
fn every_command_that_writes_works_on_it() {
    for past in PAST {
        for command in [
            "intake --kind queja --channel phone --name Rosa",
            "turn 2026-1 --to DSS",
            "turn answer 2025-2 --report Informe",
            "follow-up 2026-1 --kind call",
            "close 2025-3 --outcome resolved --report Informe",
            "reopen 2025-1 --reason Faltó",
            "amend 2025-3#3 unit=JS2 --reason Otra",
            "undo 2025-3#3 --reason Otra",
            "unit retire JS7",
            "catalog retire topic other",
            "calendar add 2026-02-10 --label Cierre",
            "rebuild",
            "backup copia.db",
            "export turns",
        ] {
            let desk = desk_of(past);
            let words: Vec<&str> = command.split(' ').collect();
            desk.ok(&words);
            desk.ok(&["check"]);
        }
    }
}

#[test]
fn a_backup_of_a_past_schema_is_restored_and_not_touched() {
    for past in PAST {
        let desk = Desk::with_office();
        fs::copy(fixture(&format!("v{past}.db")), desk.path("vieja.db")).expect("a copy");
        let before = fs::read(desk.path("vieja.db")).expect("bytes");
        let answer = desk.json(&["restore", "vieja.db", "--db", "nueva.db"]);
        assert_eq!(answer["relation"], "none");
        desk.ok(&["check", "--db", "nueva.db"]);
        assert_eq!(fs::read(desk.path("vieja.db")).expect("bytes"), before);
        // A log of a past schema in place is compared and kept, not upgraded.
        let answer = desk.json(&["restore", "nueva.db", "--force", "--db", "vieja.db"]);
        assert_eq!(answer["relation"], "same");
        let kept = answer["replaced"]["file"].as_str().expect("a file");
        let kept = kept.rsplit('/').next().expect("a name");
        assert_eq!(version(&desk.path(kept)), past);
    }
}

#[test]
fn a_log_of_a_past_schema_that_was_changed_is_not_upgraded() {
    let desk = desk_of(1);
    desk.log()
        .execute_batch("CREATE TRIGGER spy AFTER INSERT ON event BEGIN SELECT 1; END")
        .expect("a trigger");
    let before = fs::read(desk.path("folio.db")).expect("bytes");
    desk.run(&["list", "--format", "json"]).error("damaged", 6);
    assert_eq!(fs::read(desk.path("folio.db")).expect("bytes"), before);
}

#[test]
fn a_log_that_does_not_check_is_not_upgraded() {
    let desk = desk_of(1);
    let log = desk.log();
    let sql: String = log
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'personal_is_not_updated'",
            [],
            |row| row.get(0),
        )
        .expect("a trigger");
    log.execute_batch(&format!(
        "DROP TRIGGER personal_is_not_updated; UPDATE personal SET body = 'Otra'; {sql}"
    ))
    .expect("a changed name");
    drop(log);
    let before = content(&desk.path("folio.db"));
    desk.run(&["list", "--format", "json"]).error("damaged", 6);
    assert_eq!(version(&desk.path("folio.db")), 1);
    assert_eq!(content(&desk.path("folio.db")), before);
}

/// Killed at one instant after another, it is the old log or the new one,
/// whole.
#[test]
fn a_kill_in_the_middle_leaves_one_or_the_other() {
    let (mut old, mut new) = (0, 0);
    for pause in (0..60).step_by(3) {
        let desk = desk_of(1);
        let before = content(&desk.path("folio.db"));
        let mut child = desk
            .command(&["list"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        thread::sleep(Duration::from_millis(pause));
        // It may have ended already.
        let _ = child.kill();
        child.wait().expect("an end");
        match version(&desk.path("folio.db")) {
            1 => {
                assert_eq!(content(&desk.path("folio.db")), before, "{pause} ms");
                old += 1;
            }
            _ => new += 1,
        }
        desk.ok(&["check"]);
        assert_eq!(desk.json(&["check"])["events"], 97);
    }
    assert!(old > 0, "never killed before the end ({new} were upgraded)");
}

/// Two desks that open it at once: one upgrades, both are answered.
#[test]
fn two_desks_that_come_at_once_are_both_answered() {
    let desk = desk_of(1);
    let children: Vec<_> = (0..4)
        .map(|_| {
            desk.command(&["list", "--format", "json"])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("the program")
        })
        .collect();
    let mut upgrades = 0;
    for child in children {
        let output = child.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        upgrades += usize::from(said.contains("se actualizó"));
    }
    assert_eq!(upgrades, 1);
}
