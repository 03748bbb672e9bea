//! What is not a log, or no longer whole, is told in a sentence and left
//! exactly as it was; what is made is its owner's alone.

use std::collections::BTreeSet;
use std::fs;
use std::time::SystemTime;

use rusqlite::Connection;

use crate::support::desk::{Desk, flat};

/// A command that reads, one that writes.
const COMMANDS: [&[&str]; 2] = [
    &["list"],
    &["intake", "--kind", "queja", "--channel", "phone"],
];

fn names(desk: &Desk) -> BTreeSet<String> {
    fs::read_dir(desk.path(""))
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

/// Everything of a file that must not change.
fn whole(desk: &Desk) -> (Vec<u8>, SystemTime, BTreeSet<String>) {
    let path = desk.path("folio.db");
    let changed = fs::metadata(&path).and_then(|about| about.modified());
    (
        fs::read(&path).expect("bytes"),
        changed.expect("a time"),
        names(desk),
    )
}

/// Reads from and writes to what stands at the place of the log.
fn refused(desk: &Desk, kind: &str, code: i32) -> String {
    let before = whole(desk);
    let mut said = BTreeSet::new();
    for command in COMMANDS {
        let ran = desk.run(command);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (code, ""),
            "{command:?}\n{}",
            ran.err
        );
        said.insert(ran.err);
        let json = [command, &["--format", "json"]].concat();
        desk.run(&json).error(kind, code);
        assert!(whole(desk) == before, "{command:?} touched something");
    }
    assert_eq!(said.len(), 1, "{said:?}");
    said.into_iter().next().unwrap_or_default()
}

/// A log at rest, alone in its folder.
fn at_rest() -> Desk {
    let desk = Desk::with_office();
    desk.intake("petition");
    for name in names(&desk) {
        if name != "folio.db" {
            fs::remove_file(desk.path(&name)).expect("no lock");
        }
    }
    desk
}

#[test]
fn a_missing_log_is_told_with_the_way_to_make_one() {
    let desk = Desk::new();
    for command in COMMANDS {
        insta::allow_duplicates! {
            insta::assert_snapshot!(flat(&desk.run(command).err), @r#"Error: No hay ningún registro de casos en [DIR]/folio.db. Créelo con: folio inicio --site CLAVE --institution "Nombre". O conozca el programa con: folio demo"#);
        }
        desk.run(&[command, &["--format", "json"]].concat())
            .error("not-found", 3);
    }
    assert_eq!(names(&desk), BTreeSet::new());
}

#[test]
fn a_log_of_a_newer_version_is_refused() {
    let desk = at_rest();
    let log = desk.log();
    log.pragma_update(None, "user_version", 99)
        .expect("a version");
    drop(log);
    insta::assert_snapshot!(refused(&desk, "failed", 1), @r"
    Error: El registro fue escrito por una versión más nueva de folio. No se tocó.
      Actualice folio en este equipo.
    ");
}

#[test]
fn what_is_not_a_database_is_refused() {
    let desk = Desk::new();
    for text in [
        "Querida Rosa:\n",
        "S",
        "SQL",
        &"\0".repeat(5000),
        &"SELECT 1;".repeat(900),
    ] {
        fs::write(desk.path("folio.db"), text).expect("a file");
        insta::allow_duplicates! {
            insta::assert_snapshot!(refused(&desk, "failed", 1), @r"
            Error: El archivo no es un registro de casos de folio. No se tocó.
              Revise la ruta que indicó con --db o FOLIO_DB.
            ");
        }
    }
}

#[test]
fn an_empty_file_is_refused() {
    let desk = Desk::new();
    fs::write(desk.path("folio.db"), "").expect("a file");
    insta::assert_snapshot!(flat(&refused(&desk, "failed", 1)), @"Error: [DIR]/folio.db está vacío; no es un registro de casos. Revise la ruta que indicó con --db o FOLIO_DB.");
}

#[test]
fn another_programs_database_is_refused() {
    for mode in ["DELETE", "WAL"] {
        let desk = Desk::new();
        let other = Connection::open(desk.path("folio.db")).expect("a database");
        other
            .pragma_update(None, "journal_mode", mode)
            .expect("a mode");
        other
            .execute_batch("CREATE TABLE event (seq INTEGER PRIMARY KEY); PRAGMA user_version = 1")
            .expect("a table");
        drop(other);
        insta::allow_duplicates! {
            insta::assert_snapshot!(refused(&desk, "failed", 1), @r"
            Error: El archivo no es un registro de casos de folio. No se tocó.
              Revise la ruta que indicó con --db o FOLIO_DB.
            ");
        }
    }
}

#[test]
fn a_folder_is_refused() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folio.db")).expect("a folder");
    for command in COMMANDS {
        let ran = desk.run(command);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        insta::allow_duplicates! {
            insta::assert_snapshot!(flat(&ran.err), @"Error: [DIR]/folio.db es una carpeta, no un registro de casos.");
        }
    }
    assert_eq!(names(&desk), BTreeSet::from(["folio.db".to_owned()]));
}

#[test]
fn a_truncated_log_is_damaged() {
    let desk = at_rest();
    let bytes = fs::read(desk.path("folio.db")).expect("bytes");
    let page = 4096;
    for length in [
        10,
        50,
        99,
        100,
        1000,
        page,
        page + 1,
        5 * page,
        bytes.len() / 2,
        bytes.len() - 1,
    ] {
        fs::write(desk.path("folio.db"), &bytes[..length]).expect("a shorter file");
        insta::allow_duplicates! {
            insta::assert_snapshot!(refused(&desk, "damaged", 6), @r"
            Error: El registro está dañado: le faltan partes o se contradicen.
              No siga escribiendo en él. Restaure el último respaldo y conserve este archivo
                para revisarlo.
            ");
        }
    }
}

#[test]
fn names_with_a_meaning_for_the_database_have_none_here() {
    let desk = Desk::with_office();
    let before = names(&desk);
    for name in [
        ":memory:",
        "file:folio.db",
        "file:folio.db?mode=ro",
        "file::memory:",
    ] {
        for command in COMMANDS {
            let ran = desk.run(&[command, &["--db", name]].concat());
            assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{name}: {}", ran.err);
        }
    }
    assert_eq!(names(&desk), before);
    let init = [
        "init",
        "--site",
        "AB",
        "--institution",
        "Prueba",
        "--db",
        ":memory:",
    ];
    desk.ok(&init);
    assert!(desk.path(":memory:").is_file());
    let again = desk.run(&init);
    assert_eq!((again.code, again.out.as_str()), (1, ""), "{}", again.err);
}

#[test]
fn events_cannot_be_changed_or_deleted() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let log = desk.log();
    for statement in [
        "UPDATE event SET occurred_on = occurred_on + 1",
        "UPDATE event SET fact = fact WHERE seq = 1",
        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
        "DELETE FROM event",
        "UPDATE personal SET body = 'Otra'",
    ] {
        let error = log.execute(statement, []).expect_err(statement).to_string();
        assert!(error.contains("never"), "{statement}: {error}");
    }
    // What replaces is deleted without a trigger unless SQLite is told.
    let replaced = log.execute("INSERT OR REPLACE INTO event SELECT * FROM event", []);
    assert!(replaced.is_err(), "events were replaced");
    assert_eq!(desk.run(&["check"]).code, 0);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::support::asked::Turn;

    fn modes(desk: &Desk) -> Vec<(String, u32)> {
        names(desk)
            .into_iter()
            .map(|name| {
                let about = fs::metadata(desk.path(&name)).expect("a file");
                (name, about.permissions().mode() & 0o777)
            })
            .collect()
    }

    #[test]
    fn every_file_is_its_owners_alone_whatever_the_umask() {
        let desk = Desk::new();
        let shell = |line: &str| {
            let output = desk
                .command(&[])
                .get_program()
                .to_string_lossy()
                .into_owned();
            let mut shell = std::process::Command::new("sh");
            shell.args(["-c", &format!("umask 000; {line}"), &output]);
            for (name, value) in desk.command(&[]).get_envs() {
                shell.env(name, value.unwrap_or_default());
            }
            let status = shell.current_dir(desk.path("")).status();
            assert!(status.expect("a shell").success(), "{line}");
        };
        shell("\"$0\" init --site AB --institution Prueba > /dev/null 2>&1");
        shell("\"$0\" intake --kind queja --channel phone --name Rosa > /dev/null 2>&1");
        // A reader keeps the journal and its index in place meanwhile.
        let log = desk.log();
        let cases = "SELECT count(*) FROM event";
        log.query_row(cases, [], |row| row.get::<_, i64>(0))
            .expect("a count");
        shell("\"$0\" intake --kind queja --channel phone --name Rosa > /dev/null 2>&1");
        let modes = modes(&desk);
        let names: Vec<&str> = modes.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["folio.db", "folio.db-shm", "folio.db-wal", "folio.db.lock"]
        );
        assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
        drop(log);
    }

    #[test]
    fn an_export_is_its_owners_alone() {
        let desk = Desk::with_office();
        desk.intake("petition");
        desk.ok(&["export", "cases", "--output", "casos.csv"]);
        let modes = modes(&desk);
        assert!(
            modes.contains(&("casos.csv".to_owned(), 0o600)),
            "{modes:?}"
        );
    }

    /// Root may write anywhere: then there is nothing to see.
    #[test]
    fn a_log_in_a_folder_that_cannot_be_written_is_read() {
        let desk = at_rest();
        let shut = |mode| {
            let folder = fs::Permissions::from_mode(mode);
            fs::set_permissions(desk.path(""), folder).expect("a mode");
        };
        shut(0o500);
        let root = fs::write(desk.path("probe"), "").is_ok();
        if !root {
            let read = desk.run(&["list"]);
            let written = desk.run(COMMANDS[1]);
            assert_eq!(read.code, 0, "{}", read.err);
            assert_eq!(
                (written.code, written.out.as_str()),
                (1, ""),
                "{}",
                written.err
            );
        }
        shut(0o700);
    }

    #[test]
    fn a_draft_stands_in_no_file_of_its_own() {
        let desk = at_rest();
        let turns: [Turn; 2] = [("Folio: ", "1"), ("Área*: ", "DSS")];
        let mut terminal = desk.ask(&["turn"]);
        terminal.answer(&turns);
        terminal.expect("Fecha [");
        terminal.send_control('c');
        assert_eq!(terminal.exit_code(), 1);
        assert!(modes(&desk).iter().all(|(_, mode)| *mode == 0o600));
        let left: Vec<String> = names(&desk).into_iter().collect();
        assert_eq!(left, ["folio.db", "folio.db.lock"]);
    }
}
