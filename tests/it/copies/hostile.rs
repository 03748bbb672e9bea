//! Files that were made to do harm where a log should lie: each is told in a
//! sentence, at once, and none is changed.

use std::fs;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::{head, names, raw};
use crate::support::desk::{Desk, Ran};

/// Commands that read, write and copy, and the longest that one may take to
/// refuse.
const COMMANDS: [&[&str]; 4] = [
    &["list"],
    &["intake", "--kind", "queja", "--channel", "phone"],
    &["backup", "copia.db"],
    &["rebuild"],
];
const PATIENCE: Duration = Duration::from_secs(60);

/// An office with one case, at rest and alone in its folder.
fn at_rest() -> Desk {
    let desk = Desk::with_office();
    desk.intake("petition");
    fs::remove_file(desk.path("folio.db.lock")).expect("no lock");
    desk
}

/// Every command refuses the log with this code; the file stays as it is.
fn refused(desk: &Desk, code: i32) -> Vec<Ran> {
    let before = fs::read(desk.path("folio.db")).expect("bytes");
    COMMANDS
        .iter()
        .map(|command| {
            let begun = Instant::now();
            let ran = desk.run(command);
            assert!(begun.elapsed() < PATIENCE, "{command:?}");
            assert_eq!(
                (ran.code, ran.out.as_str()),
                (code, ""),
                "{command:?} {}",
                ran.err
            );
            assert!(fs::read(desk.path("folio.db")).expect("bytes") == before);
            assert!(!desk.path("copia.db").exists());
            ran
        })
        .collect()
}

#[test]
fn a_schema_that_is_not_ours_is_refused_with_the_name_of_what_was_changed() {
    for (sql, name) in [
        ("CREATE VIEW spy AS SELECT 1", "spy"),
        (
            "CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM personal; END",
            "spy",
        ),
        ("CREATE TABLE extra (id INTEGER)", "extra"),
        ("DROP INDEX case_open", "case_open"),
        ("ALTER TABLE code ADD COLUMN more TEXT", "code"),
        // A view without an end in the place of a table.
        (
            "DROP TABLE personal_case; CREATE VIEW personal_case AS \
             WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) \
             SELECT i AS case_id, 'x' AS name, 'x' AS search FROM n",
            "personal_case",
        ),
    ] {
        let desk = at_rest();
        desk.log().execute_batch(sql).expect(sql);
        for ran in refused(&desk, 6) {
            assert!(ran.err.contains(&format!(" {name} ")), "{sql}: {}", ran.err);
        }
        desk.run(&["restore", "folio.db", "--db", "nueva.db"]);
        assert!(!desk.path("nueva.db").exists());
    }
}

#[test]
fn our_marks_on_another_schema_are_not_enough() {
    let desk = Desk::new();
    let other = Connection::open(desk.path("folio.db")).expect("a database");
    let id = i32::from_be_bytes(*b"FOLI");
    other
        .execute_batch(&format!(
            "CREATE TABLE event (seq INTEGER PRIMARY KEY, fact TEXT); \
             PRAGMA application_id = {id}; PRAGMA user_version = 2"
        ))
        .expect("a table");
    drop(other);
    refused(&desk, 6);
}

#[test]
fn statistics_of_the_database_program_are_no_harm() {
    let desk = at_rest();
    desk.log().execute_batch("ANALYZE").expect("statistics");
    desk.ok(&["list"]);
    desk.ok(&["check"]);
}

/// Pages that point into one another: eight levels of three hundred pointers to
/// one page each, so that reading the table would take longer than the world
/// has stood.
#[test]
fn a_table_without_an_end_is_given_up() {
    const PAGE: usize = 4096;
    let desk = at_rest();
    let root: u16 = desk
        .log()
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'site'",
            [],
            |row| row.get(0),
        )
        .expect("a page");
    let mut bytes = fs::read(desk.path("folio.db")).expect("bytes");
    let at = (usize::from(root) - 1) * PAGE;
    let leaf = bytes[at..at + PAGE].to_vec();
    let first = bytes.len() / PAGE + 1;
    bytes.extend(leaf);
    for level in 0..8 {
        bytes.extend(pointing_to(first + level, PAGE));
    }
    bytes[at..at + PAGE].copy_from_slice(&pointing_to(first + 8, PAGE));
    let pages = u32::try_from(bytes.len() / PAGE).expect("a number");
    bytes[28..32].copy_from_slice(&pages.to_be_bytes());
    fs::write(desk.path("folio.db"), &bytes).expect("a file");
    let begun = Instant::now();
    let ran = desk.run(&["list", "--lang", "en"]);
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert_eq!((ran.code, ran.out.as_str()), (6, ""), "{}", ran.err);
    assert!(ran.err.contains("comes to no end"), "{}", ran.err);
    desk.run(&["check", "--format", "json"]).error("damaged", 6);
}

/// An inner page of a table, with three hundred and one pointers to one page.
fn pointing_to(page: usize, size: usize) -> Vec<u8> {
    let page = u32::try_from(page).expect("a number").to_be_bytes();
    let cells = 300_u16;
    let mut bytes = vec![0; size];
    let begin = size - usize::from(cells) * 6;
    bytes[0] = 5;
    bytes[3..5].copy_from_slice(&cells.to_be_bytes());
    bytes[5..7].copy_from_slice(&u16::try_from(begin).expect("small").to_be_bytes());
    bytes[8..12].copy_from_slice(&page);
    for cell in 0..usize::from(cells) {
        let at = begin + cell * 6;
        let pointer = 12 + cell * 2;
        bytes[pointer..pointer + 2]
            .copy_from_slice(&u16::try_from(at).expect("small").to_be_bytes());
        bytes[at..at + 4].copy_from_slice(&page);
        // A key of two bytes.
        bytes[at + 4] = 0x80 | u8::try_from(cell >> 7).expect("small");
        bytes[at + 5] = u8::try_from(cell & 0x7f).expect("small");
    }
    bytes
}

#[test]
fn more_pages_than_there_are_is_damage() {
    let desk = at_rest();
    let mut bytes = fs::read(desk.path("folio.db")).expect("bytes");
    bytes[28..32].copy_from_slice(&u32::MAX.to_be_bytes());
    fs::write(desk.path("folio.db"), bytes).expect("a file");
    refused(&desk, 6);
}

/// A text longer than any that is typed, put there by another program.
#[test]
fn a_text_beyond_all_bounds_is_not_read() {
    let desk = at_rest();
    let log = desk.log();
    log.execute_batch(
        "INSERT INTO personal (event, part, salt, body) \
         SELECT max(seq), 99, x'00', replace(hex(zeroblob(10000000)), '0', 'x') FROM event",
    )
    .expect("a long text");
    drop(log);
    let ran = desk.run(&["show", "1"]);
    assert_eq!((ran.code, ran.out.as_str()), (6, ""), "{}", ran.err);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn what_is_no_file_is_told_and_never_waited_for() {
        let desk = Desk::new();
        let _socket = UnixListener::bind(desk.path("socket")).expect("a socket");
        let pipe = std::process::Command::new("mkfifo")
            .arg(desk.path("pipe"))
            .status();
        assert!(pipe.expect("mkfifo").success());
        for name in ["socket", "pipe", "/dev/zero", "/dev/null", "/dev/tty"] {
            for command in [
                vec!["list", "--db", name],
                vec![
                    "intake",
                    "--kind",
                    "queja",
                    "--channel",
                    "phone",
                    "--db",
                    name,
                ],
                vec!["restore", name, "--db", "nueva.db"],
            ] {
                let begun = Instant::now();
                let ran = desk.run(&command);
                assert_eq!(
                    (ran.code, ran.out.as_str()),
                    (1, ""),
                    "{command:?} {}",
                    ran.err
                );
                assert!(begun.elapsed() < Duration::from_secs(20), "{command:?}");
            }
        }
        assert!(!desk.path("nueva.db").exists());
    }

    #[test]
    fn a_log_by_another_name_is_the_same_log() {
        let desk = at_rest();
        fs::create_dir(desk.path("enlaces")).expect("a folder");
        let link = desk.path("enlaces/folio.db");
        std::os::unix::fs::symlink(desk.path("folio.db"), &link).expect("a link");
        let link = link.to_string_lossy().into_owned();
        let open = raw(&desk, "folio.db");
        open.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0))
            .expect("a reader");
        desk.ok(&[
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--db",
            &link,
        ]);
        assert_eq!(head(&desk, &link), head(&desk, "folio.db"));
        // The lock lies beside the log, where everybody takes it.
        assert_eq!(names(&desk.path("enlaces")).len(), 1);
        assert!(desk.path("folio.db.lock").exists());
        drop(open);
        // A restored log takes the place of the file, not of the link.
        desk.ok(&["backup", "copia.db"]);
        desk.ok(&["restore", "copia.db", "--force", "--db", &link]);
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
        fs::remove_file(&link).expect("gone");
        std::os::unix::fs::symlink(desk.path("nada.db"), &link).expect("a link to nothing");
        assert_eq!(desk.run(&["list", "--db", &link]).code, 3);
    }
}
