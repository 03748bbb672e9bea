//! `backup`: a sound copy of one moment, whole or not at all, never over
//! something else unasked.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::{head, names, raw};
use crate::support::desk::{Desk, flat};

#[test]
fn a_backup_holds_what_the_log_holds_and_nothing_that_was_not_saved() {
    let desk = Desk::with_office();
    desk.intake("petition");
    desk.log()
        .execute(
            "INSERT INTO personal_draft VALUES ('maria', 'intake', 1, 'BorradorZurbarán')",
            [],
        )
        .expect("a draft");
    let before = head(&desk, "folio.db");
    let said = desk.run(&["respaldar", "copia.db"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains(&format!("{}:{}", before.0, before.1)));
    assert_eq!(head(&desk, "copia.db"), before);
    assert_eq!(
        names(&desk.path("")),
        ["copia.db", "copia.db.lock", "folio.db", "folio.db.lock"]
            .map(str::to_owned)
            .into_iter()
            .filter(|name| desk.path(name).exists())
            .collect()
    );
    let bytes = fs::read(desk.path("copia.db")).expect("the copy");
    let draft = "BorradorZurbarán".as_bytes();
    assert!(!bytes.windows(draft.len()).any(|window| window == draft));
    let kept = "SELECT body FROM personal_draft";
    assert!(
        desk.log()
            .prepare(kept)
            .expect("SQL")
            .exists([])
            .expect("rows")
    );
    assert!(
        !raw(&desk, "copia.db")
            .prepare(kept)
            .expect("SQL")
            .exists([])
            .expect("rows")
    );
}

#[test]
fn nothing_erased_comes_along_in_free_pages() {
    let desk = Desk::with_office();
    let mark = "Zurbarán".repeat(3_000);
    desk.intake_with(&["--kind", "queja", "--channel", "phone"]);
    let log = desk.log();
    // What another program removed without wiping it lies in free pages.
    log.execute_batch(&format!(
        "PRAGMA secure_delete = OFF; \
         INSERT INTO personal_draft VALUES ('x', 'y', 1, '{mark}'); \
         DELETE FROM personal_draft; PRAGMA wal_checkpoint(TRUNCATE);"
    ))
    .expect("an erased text");
    drop(log);
    let holds = |name| {
        let bytes = fs::read(desk.path(name)).expect("a file");
        let mark = "ZurbaránZurbarán".as_bytes();
        bytes.windows(mark.len()).any(|window| window == mark)
    };
    assert!(holds("folio.db"), "the control");
    desk.ok(&["backup", "copia.db"]);
    assert!(!holds("copia.db"));
}

#[test]
fn what_is_there_is_not_overwritten_unasked() {
    let desk = Desk::with_office();
    fs::write(desk.path("copia.db"), "Querida Rosa").expect("a file");
    let refused = desk.run(&["backup", "copia.db"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert_eq!(
        fs::read_to_string(desk.path("copia.db")).expect("text"),
        "Querida Rosa"
    );
    desk.ok(&["backup", "copia.db", "--force"]);
    assert_eq!(head(&desk, "copia.db"), head(&desk, "folio.db"));
    for place in [
        "folio.db",
        "./folio.db",
        "[DIR]/folio.db-wal",
        "folio.db.lock",
    ] {
        let refused = desk.run(&["backup", place, "--force"]);
        assert_eq!(refused.code, 2, "{place} {}", refused.err);
    }
    let refused = desk.run(&["backup", "ninguna/copia.db"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    fs::create_dir(desk.path("carpeta")).expect("a folder");
    assert_eq!(desk.run(&["backup", "carpeta", "--force"]).code, 1);
    fs::write(desk.path("otra.db-wal"), "").expect("a file");
    assert_eq!(desk.run(&["backup", "otra.db"]).code, 1);
    assert!(!desk.path("otra.db").exists());
    head(&desk, "folio.db");
}

#[test]
fn a_log_that_is_not_sound_gives_no_backup() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let log = desk.log();
    let trigger: String = log
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'personal_is_not_updated'",
            [],
            |row| row.get(0),
        )
        .expect("a trigger");
    log.execute_batch(&format!(
        "DROP TRIGGER personal_is_not_updated; UPDATE personal SET body = 'Otra'; {trigger}"
    ))
    .expect("a changed name");
    drop(log);
    let before = names(&desk.path(""));
    let error = desk
        .run(&["backup", "copia.db", "--format", "json"])
        .error("damaged", 6);
    let said = error["message"].as_str().expect("a message");
    assert!(said.starts_with("No se guardó el respaldo"), "{said}");
    assert_eq!(names(&desk.path("")), before);
}

#[test]
fn others_go_on_working_meanwhile() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let mut desks: Vec<_> = (0..2)
        .map(|_| {
            let loop_ = "for i in 1 2 3 4 5 6 7 8 9 10; do \
                         \"$0\" intake --kind queja --channel phone --no-input || exit 1; done";
            let program = desk.command(&[]);
            let mut shell = std::process::Command::new("sh");
            shell.args(["-c", loop_]).arg(program.get_program());
            for (name, value) in program.get_envs() {
                shell.env(name, value.unwrap_or_default());
            }
            shell
                .current_dir(desk.path(""))
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .expect("a shell")
        })
        .collect();
    let mut last = 0;
    for number in 0..6 {
        let name = format!("copia-{number}.db");
        desk.ok(&["backup", &name]);
        let (events, digest) = head(&desk, &name);
        assert!(events >= last, "a later backup goes as far");
        last = events;
        desk.ok(&["check", "--head", &format!("{events}:{digest}")]);
        thread::sleep(Duration::from_millis(20));
    }
    for desk in &mut desks {
        assert!(desk.wait().expect("an end").success());
    }
    desk.ok(&["check"]);
}

#[test]
fn the_newest_generations_are_kept_and_only_ours_are_removed() {
    let desk = Desk::with_office();
    let stranger = Desk::with_office();
    fs::create_dir(desk.path("copias")).expect("a folder");
    let made = |at: &str| {
        desk.at(at);
        desk.intake("petition");
        desk.json(&["backup", "copias", "--keep", "2"])
    };
    // Files that look like ours and are not, and one of the same office code.
    for (name, from) in [
        ("folio-SLP-20250101T000000.db", None),
        ("folio-SLP-20250102T000000.db", Some(&stranger)),
        ("folio-SLP-20250103T000000.db.age", None),
        ("folio-SLP-importante.db", Some(&desk)),
        ("folio-XXX-20250101T000000.db", Some(&desk)),
    ] {
        let place = desk.path("copias").join(name);
        match from {
            Some(from) => drop(fs::copy(from.path("folio.db"), place).expect("a copy")),
            None => fs::write(place, "Querida Rosa").expect("a file"),
        }
    }
    let others = names(&desk.path("copias"));
    let first = made("2026-11-19T10:00:00-06:00");
    assert_eq!(
        first["file"].as_str(),
        Some("copias/folio-SLP-20261119T100000.db")
    );
    made("2026-11-20T10:00:00-06:00");
    let third = made("2026-11-21T10:00:00-06:00");
    assert_eq!(
        third["removed"][0].as_str(),
        Some("copias/folio-SLP-20261119T100000.db")
    );
    // A clock that was moved back does not cost the newest one.
    let fourth = made("2026-11-01T10:00:00-06:00");
    assert_eq!(
        fourth["removed"][0].as_str(),
        Some("copias/folio-SLP-20261120T100000.db")
    );
    let mut kept = others;
    kept.extend(
        [
            "folio-SLP-20261121T100000.db",
            "folio-SLP-20261101T100000.db",
        ]
        .map(str::to_owned),
    );
    assert_eq!(names(&desk.path("copias")), kept);
}

/// A backup that rotted counts for none of those that are kept: a sound one is
/// not removed for it, and it is named.
#[test]
fn what_rotted_is_not_what_is_kept() {
    let desk = Desk::plain_office();
    desk.intake("petition");
    fs::create_dir(desk.path("copias")).expect("a folder");
    let made = |now: &str| {
        desk.at(now);
        desk.json(&["backup", "copias", "--keep", "2"])
    };
    made("2026-11-19T10:00:00-06:00");
    made("2026-11-20T10:00:00-06:00");
    let rotten = desk.path("copias/folio-SLP-20261120T100000.db");
    // One bit of a name, which no length and no head tells of.
    let mut bytes = fs::read(&rotten).expect("a backup");
    let at = bytes.windows(4).position(|word| word == b"Rosa");
    bytes[at.expect("the name")] ^= 1;
    fs::write(&rotten, bytes).expect("rot");
    desk.at("2026-11-21T10:00:00-06:00");
    let ran = desk.run(&["backup", "copias", "--keep", "2"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let said = flat(&ran.err);
    assert!(
        said.contains("no cuenta entre los que se conservan: copias/folio-SLP-20261120T100000.db"),
        "{said}"
    );
    let kept = |days: &[&str]| {
        let expected = days
            .iter()
            .map(|day| format!("folio-SLP-202611{day}T100000.db"));
        assert_eq!(names(&desk.path("copias")), expected.collect());
    };
    kept(&["19", "20", "21"]);
    // As soon as there is a newer one that is sound, both may go.
    let fourth = made("2026-11-22T10:00:00-06:00");
    assert_eq!(fourth["damaged"].as_array().map(Vec::len), Some(0));
    kept(&["21", "22"]);
}

#[test]
fn what_a_killed_backup_left_is_removed_by_the_next() {
    let desk = Desk::with_office();
    let left = desk.path(".folio-killed.part");
    for name in ["", "-journal", "-wal"] {
        let path = desk.path(&format!(".folio-killed.part{name}"));
        fs::write(&path, "Nombre").expect("a file");
    }
    let file = fs::File::options().write(true).open(&left).expect("a file");
    let held = fs::File::open(&left).expect("a file");
    held.lock().expect("a lock");
    let old = std::time::SystemTime::now() - Duration::from_secs(600);
    file.set_modified(old).expect("a time");
    drop(file);
    desk.ok(&["backup", "uno.db"]);
    assert!(left.exists(), "somebody still works on it");
    drop(held);
    desk.ok(&["backup", "dos.db"]);
    let hidden = |name: &String| name.starts_with('.');
    assert_eq!(names(&desk.path("")).into_iter().find(hidden), None);
}

#[test]
fn generations_lie_in_a_folder() {
    let desk = Desk::with_office();
    desk.ok(&["backup", "copia.db"]);
    let ran = desk.run(&["backup", "copia.db", "--keep", "2"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("Con --keep se indica la carpeta de las copias"),
        "{}",
        ran.err
    );
}
