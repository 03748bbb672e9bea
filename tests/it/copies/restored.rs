//! `restore`: a checked copy in the place of the log, which is kept.

use std::fs;

use rusqlite::Connection;

use super::{head, names, raw};
use crate::support::desk::Desk;

/// An office with one case, and a backup of it.
fn backed_up() -> Desk {
    let desk = Desk::with_office();
    desk.intake("petition");
    desk.ok(&["backup", "copia.db"]);
    desk
}

fn kept(desk: &Desk) -> Vec<String> {
    let replaced = |name: &String| name.starts_with("folio.db.replaced-");
    names(&desk.path("")).into_iter().filter(replaced).collect()
}

#[test]
fn where_no_log_is_a_backup_takes_its_place() {
    let desk = backed_up();
    let before = head(&desk, "folio.db");
    fs::remove_file(desk.path("folio.db")).expect("gone");
    let answer = desk.json(&["restaurar", "copia.db"]);
    assert_eq!(answer["relation"], "none");
    assert_eq!(answer["replaced"], serde_json::Value::Null);
    assert_eq!(head(&desk, "folio.db"), before);
    desk.intake("petition");
    assert_eq!(kept(&desk), Vec::<String>::new());
}

#[test]
fn a_log_is_replaced_only_when_that_was_said_and_is_kept() {
    let desk = backed_up();
    desk.intake("complaint");
    desk.intake("complaint");
    let (log, copy) = (head(&desk, "folio.db"), head(&desk, "copia.db"));
    let refused = desk.run(&["restore", "copia.db"]);
    assert_eq!((refused.code, refused.out.as_str()), (4, ""));
    let words = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("tiene 2 asientos que el respaldo no tiene"),
        "{words}"
    );
    assert!(words.contains(&log.1) && words.contains(&copy.1), "{words}");
    assert_eq!(head(&desk, "folio.db"), log);
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(answer["relation"], "behind");
    assert_eq!(answer["replaced"]["missing"], 2);
    assert_eq!(answer["replaced"]["head"].as_str(), Some(log.1.as_str()));
    assert_eq!(head(&desk, "folio.db"), copy);
    let kept = kept(&desk);
    assert_eq!(kept, ["folio.db.replaced-20261118T100000"]);
    assert_eq!(head(&desk, &kept[0]), log);
    // The other way round, by what was kept; and once more, the same.
    let answer = desk.json(&["restore", &kept[0], "--force"]);
    assert_eq!(answer["relation"], "ahead");
    assert_eq!(head(&desk, "folio.db"), log);
    let answer = desk.json(&["restore", &kept[0], "--force"]);
    assert_eq!(answer["relation"], "same");
    desk.intake("petition");
    desk.ok(&["check"]);
}

#[test]
fn logs_that_parted_are_told() {
    let desk = backed_up();
    desk.intake("complaint");
    let other = desk.path("otra.db").to_string_lossy().into_owned();
    fs::copy(desk.path("copia.db"), &other).expect("a copy");
    for _ in 0..3 {
        desk.ok(&[
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--db",
            &other,
        ]);
    }
    let common = head(&desk, "copia.db").0;
    let refused = desk.run(&["restore", &other, "--lang", "en"]);
    let words = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains(&format!("parted after event {common}:")),
        "{words}"
    );
    let answer = desk.json(&["restore", &other, "--force"]);
    assert_eq!(answer["relation"], "forked");
    assert_eq!(answer["replaced"]["missing"], 1);
    let stranger = Desk::with_office();
    stranger.ok(&["backup", "copia.db"]);
    fs::copy(stranger.path("copia.db"), desk.path("ajena.db")).expect("a copy");
    let answer = desk.json(&["restore", "ajena.db", "--force"]);
    assert_eq!(answer["relation"], "other-office");
}

#[test]
fn what_cannot_be_read_is_replaced_and_kept_as_it_lies() {
    let desk = backed_up();
    let good = head(&desk, "copia.db");
    fs::write(desk.path("folio.db"), "Querida Rosa").expect("a file");
    fs::write(desk.path("folio.db-wal"), "y adiós").expect("a file");
    assert_eq!(desk.run(&["restore", "copia.db"]).code, 4);
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(answer["relation"], "unreadable");
    assert_eq!(head(&desk, "folio.db"), good);
    let kept = desk.path("folio.db.replaced-20261118T100000");
    assert_eq!(fs::read_to_string(&kept).expect("text"), "Querida Rosa");
    let journal = desk.path("folio.db.replaced-20261118T100000-wal");
    assert_eq!(fs::read_to_string(journal).expect("text"), "y adiós");
}

#[test]
fn a_backup_that_does_not_check_changes_nothing() {
    let desk = backed_up();
    let copy = raw(&desk, "copia.db");
    let sql: String = copy
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_updated'",
            [],
            |row| row.get(0),
        )
        .expect("a trigger");
    copy.execute_batch(&format!(
        "DROP TRIGGER event_is_not_updated; \
         UPDATE event SET occurred_on = occurred_on + 1 WHERE seq = 5; {sql}"
    ))
    .expect("a changed day");
    drop(copy);
    desk.intake("complaint");
    let (before, there) = (head(&desk, "folio.db"), names(&desk.path("")));
    let error = desk
        .run(&["restore", "copia.db", "--force", "--format", "json"])
        .error("damaged", 6);
    let said = error["message"].as_str().expect("a message");
    assert!(
        said.starts_with("El respaldo no se puede restaurar."),
        "{said}"
    );
    for (name, code) in [("nada.db", 3), ("folio.db", 2), ("vacia.db", 1), (".", 1)] {
        fs::write(desk.path("vacia.db"), "").expect("a file");
        let ran = desk.run(&["restore", name, "--force"]);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (code, ""),
            "{name} {}",
            ran.err
        );
        fs::remove_file(desk.path("vacia.db")).expect("gone");
    }
    assert_eq!(head(&desk, "folio.db"), before);
    assert_eq!(names(&desk.path("")), there);
}

#[test]
fn a_backup_with_a_journal_beside_it_is_restored_whole() {
    let desk = backed_up();
    // A copy of a log that somebody has open: the last case is in its journal.
    let open = raw(&desk, "folio.db");
    open.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0))
        .expect("a reader");
    desk.intake("complaint");
    for name in ["", "-wal"] {
        let from = desk.path(&format!("folio.db{name}"));
        fs::copy(from, desk.path(&format!("viva.db{name}"))).expect("a copy");
    }
    drop(open);
    let log = head(&desk, "folio.db");
    desk.ok(&["restore", "viva.db", "--db", "nueva.db"]);
    assert_eq!(head(&desk, "nueva.db"), log);
}

/// A reader holds the log: it must see what it saw, whole, and the log must
/// not be replaced under it.
#[test]
fn a_log_that_is_being_read_is_not_replaced() {
    let desk = backed_up();
    desk.intake("complaint");
    let log = head(&desk, "folio.db");
    let reader = Connection::open(desk.path("folio.db")).expect("the log");
    let count = |reader: &Connection| -> i64 {
        reader
            .query_row("SELECT count(*) FROM event", [], |row| row.get(0))
            .expect("a count")
    };
    reader.execute_batch("BEGIN").expect("a snapshot");
    let seen = count(&reader);
    desk.run(&["restore", "copia.db", "--force", "--format", "json"])
        .error("busy", 5);
    assert_eq!(count(&reader), seen);
    reader.execute_batch("COMMIT").expect("an end");
    drop(reader);
    assert_eq!(head(&desk, "folio.db"), log);
    let mode: String = desk
        .log()
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .expect("a mode");
    assert_eq!(mode, "wal");
    desk.ok(&["restore", "copia.db", "--force"]);
}

#[cfg(unix)]
#[test]
fn at_a_terminal_she_is_asked() {
    let desk = backed_up();
    desk.intake("complaint");
    let log = head(&desk, "folio.db");
    let mut terminal = desk.ask(&["restore", "[DIR]/copia.db"]);
    terminal.expect("tiene un asiento que el respaldo no tiene");
    terminal.expect("¿Reemplazar el registro por el respaldo?");
    terminal.send_line("");
    terminal.expect("quedó como estaba");
    assert_eq!(terminal.exit_code(), 1);
    assert_eq!(head(&desk, "folio.db"), log);
    let mut terminal = desk.ask(&["restore", "[DIR]/copia.db"]);
    terminal.expect("¿Reemplazar el registro por el respaldo?");
    terminal.send_line("s");
    terminal.expect("El registro anterior se guardó en");
    assert_eq!(terminal.exit_code(), 0);
    assert_eq!(head(&desk, "folio.db"), head(&desk, "copia.db"));
}

/// What was erased since the backup does not come back with it.
#[test]
fn what_was_erased_since_is_erased_again() {
    let desk = Desk::with_office();
    let folio = desk.intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--name",
        "Zurbarana Borrable",
    ]);
    desk.ok(&["backup", "copia.db"]);
    desk.ok(&[
        "erase",
        &folio,
        "--party",
        "petitioner",
        "--reason",
        "Lo pidió",
        "--basis",
        "arco",
        "--authority",
        "Unidad de Transparencia",
        "--yes",
    ]);
    let holds = |name: &str| {
        let bytes = fs::read(desk.path(name)).expect("a file");
        let mark = b"Zurbarana";
        bytes.windows(mark.len()).any(|window| window == mark)
    };
    assert!(holds("copia.db") && !holds("folio.db"), "the control");
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(answer["erased_again"][0].as_str(), Some(folio.as_str()));
    assert!(!holds("folio.db"));
    desk.ok(&["check"]);
    assert!(
        !names(&desk.path(""))
            .iter()
            .any(|name| name.starts_with(".folio"))
    );
}

/// Whoever opens the log in the very moment in which another takes its place
/// finds the one or the other, whole, and neither is spoilt by the other's
/// journal.
#[cfg(unix)]
#[test]
fn readers_that_come_in_the_moment_of_a_restore_find_one_of_the_two() {
    const ROUNDS: usize = 8;
    let desk = backed_up();
    desk.intake("complaint");
    desk.intake("complaint");
    let counts = [
        desk.json(&["check", "--db", "copia.db"])["events"].clone(),
        desk.json(&["check"])["events"].clone(),
    ];
    desk.ok(&["backup", "larga.db"]);
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    let found = desk.json(&["check"])["events"].clone();
                    assert!(counts.contains(&found), "{found}");
                }
            });
        }
        for round in 0..ROUNDS {
            let copy = ["copia.db", "larga.db"][round % 2];
            // Readers may hold it up, not break it.
            while desk.run(&["restore", copy, "--force"]).code == 5 {}
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert_eq!(kept(&desk).len(), ROUNDS);
    for name in kept(&desk) {
        let events = desk.json(&["check", "--db", &name])["events"].clone();
        assert!(counts.contains(&events), "{name}");
    }
    desk.intake("petition");
    desk.ok(&["check"]);
}
