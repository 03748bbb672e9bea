//! Files that are no log, or only nearly one: whatever is done with them ends
//! in a sentence, and soon.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::desk::Desk;

/// What any command on a small file takes at most, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(60);

/// Commands that read what a hostile file may have put in the place of a
/// table.
const COMMANDS: &[&[&str]] = &[
    &["list"],
    &["list", "--name", "Rosa"],
    &["show", "1"],
    &["report", "yearly", "--year", "2026"],
    &["report", "directorates", "--year", "2026"],
    &["export", "cases"],
    &["unit", "list"],
    &["check"],
    &["intake", "--kind", "petition", "--channel", "phone"],
    &["turn", "1", "--to", "DSS"],
    &["rebuild"],
];

/// The exit code of a command, which must end by itself.
fn ends(desk: &Desk, args: &[&str]) -> i32 {
    let mut child = desk
        .command(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return status.code().expect("no signal");
        }
        if Instant::now() > deadline {
            child.kill().expect("a child");
            panic!("{args:?} did not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn what_is_no_log_is_told_and_left_alone() {
    let desk = Desk::with_office();
    let log = std::fs::read(desk.path("folio.db")).expect("the log");
    let with = |place: usize, byte: u8| {
        let mut bytes = log.clone();
        bytes[place] = byte;
        bytes
    };
    let files: &[(&str, Vec<u8>, i32)] = &[
        ("vacio.db", Vec::new(), 1),
        ("texto.db", b"Esto no es un registro.".repeat(40), 1),
        ("magia.db", b"SQLite format 3\0".to_vec(), 6),
        (
            "ceros.db",
            [b"SQLite format 3\0".as_slice(), &[0; 84]].concat(),
            1,
        ),
        ("ajeno.db", with(68, 0), 1),
        ("nuevo.db", with(63, 200), 1),
        ("cortado.db", log[..log.len() / 2].to_vec(), 6),
        ("cabecera.db", log[..100].to_vec(), 6),
        ("pagina.db", with(17, 3), 6),
    ];
    for (name, bytes, code) in files {
        std::fs::write(desk.path(name), bytes).expect("a file");
        for args in COMMANDS {
            let args = [args, &["--db", name][..]].concat();
            assert_eq!(ends(&desk, &args), *code, "{args:?}");
        }
        assert_eq!(
            &std::fs::read(desk.path(name)).expect("a file"),
            bytes,
            "{name}"
        );
        for suffix in ["-wal", "-shm", "-journal", ".lock"] {
            assert!(
                !desk.path(&format!("{name}{suffix}")).exists(),
                "{name}{suffix}"
            );
        }
    }
}

#[test]
fn names_with_a_meaning_for_sqlite_are_names_of_files() {
    let desk = Desk::new();
    for name in [
        ":memory:",
        "file:x.db?mode=memory",
        "file::memory:",
        "file:folio.db",
        " ",
    ] {
        for args in [&["list"][..], &["check"]] {
            assert_eq!(ends(&desk, &[args, &["--db", name]].concat()), 3, "{name}");
        }
    }
    desk.ok(&[
        "init",
        "--site",
        "AB",
        "--institution",
        "Y",
        "--db",
        "file:x.db?mode=memory",
    ]);
    assert!(desk.path("file:x.db?mode=memory").exists());
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_no_logs() {
    let desk = Desk::new();
    let made = std::process::Command::new("mkfifo")
        .arg(desk.path("tubo.db"))
        .status();
    assert!(made.is_ok_and(|status| status.success()));
    std::os::unix::fs::symlink("vuelta.db", desk.path("vuelta.db")).expect("a link");
    for name in [
        "tubo.db",
        "/dev/zero",
        "/dev/null",
        "/dev/urandom",
        ".",
        "vuelta.db",
    ] {
        for args in [&["list"][..], &["check"], &["show", "1"]] {
            assert_eq!(ends(&desk, &[args, &["--db", name]].concat()), 1, "{name}");
        }
    }
}

/// What a hostile file may bring in the place of the schema, or beside it:
/// each would be read without end by some command.
const TRAPS: &[&str] = &[
    "DROP TABLE case_view;
     CREATE VIEW case_view AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
     SELECT i AS id, 1 AS site, 2026 AS year, i AS number, 0 AS status, 0 AS kind, 0 AS channel,
     NULL AS matter, NULL AS topic, 0 AS priority, NULL AS affiliation, NULL AS municipality,
     NULL AS sex, 0 AS age, 1 AS person, 0 AS anonymous, 0 AS reserved, NULL AS session,
     20000 AS received_on, 20000 AS last_act_on, NULL AS next_on, 0 AS open_turns,
     NULL AS due_on, NULL AS closed_on, NULL AS outcome FROM n",
    "DROP TABLE site;
     CREATE VIEW site AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
     SELECT 1 AS id, zeroblob(16) AS uuid, 'SLP' AS code FROM n WHERE i < 0",
    "CREATE TRIGGER trap BEFORE INSERT ON event BEGIN
     SELECT count(*) FROM event a, event b, event c, event d, event e, event f, event g; END",
    "CREATE TRIGGER event_trap AFTER INSERT ON personal_typist BEGIN
     INSERT INTO code (text) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
     SELECT 'x' || i FROM n; END",
    "DROP TABLE code;
     CREATE VIEW code AS SELECT 1 AS id, printf('%1000000000d', 1) AS text",
];

#[test]
fn a_schema_that_is_a_trap_is_refused() {
    for trap in TRAPS {
        let desk = Desk::with_office();
        desk.intake("petition");
        let raw = desk.log();
        raw.pragma_update(None, "foreign_keys", false)
            .and_then(|()| raw.execute_batch(trap))
            .expect(trap);
        drop(raw);
        for args in COMMANDS {
            let code = ends(&desk, &[args, &["--user", "nadie"][..]].concat());
            assert!([1, 6].contains(&code), "{code} {args:?}: {trap}");
        }
    }
}
