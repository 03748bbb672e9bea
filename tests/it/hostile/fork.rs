//! A log that was copied and continued in two places.

use std::fs;

use serde_json::Value;

use crate::support::desk::{Desk, flat};

/// A desk whose log was copied to `copia.db` after two cases.
fn copied() -> Desk {
    let desk = Desk::with_office();
    desk.intake("petition");
    desk.intake("complaint");
    fs::copy(desk.path("folio.db"), desk.path("copia.db")).expect("a copy");
    desk
}

fn in_copy<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [args, &["--db", "copia.db"]].concat()
}

const INTAKE: &[&str] = &["intake", "--kind", "petition", "--channel", "phone"];

fn relation(desk: &Desk) -> Value {
    desk.json(&["check", "--with", "copia.db"])["with"].clone()
}

#[test]
fn copies_are_the_same_or_one_continues_the_other() {
    let desk = copied();
    let events = desk.events();
    assert_eq!(relation(&desk)["relation"], "same");
    let said = desk.ok(&["check", "--with", "copia.db"]);
    assert!(
        said.contains("Los dos registros tienen los mismos asientos."),
        "{said}"
    );
    desk.ok(INTAKE);
    assert_eq!(relation(&desk)["relation"], "continues");
    assert_eq!(relation(&desk)["from"], events + 1);
    let there = desk.json(&["check", "--db", "copia.db", "--with", "folio.db"]);
    assert_eq!(there["with"]["relation"], "behind");
    assert_eq!(there["with"]["from"], events + 1);
    assert_eq!(there["ok"], true);
}

#[test]
fn a_fork_is_named_with_what_both_sides_have_next() {
    let desk = copied();
    desk.at("2026-11-19T09:30:00-06:00");
    desk.ok(INTAKE);
    desk.ok(INTAKE);
    desk.at("2026-11-20T12:05:00-06:00");
    desk.ok(&in_copy(&[
        "follow-up",
        "1",
        "--kind",
        "call",
        "--user",
        "beto",
    ]));
    let events = desk.events() - 2;
    let ran = desk.run(&["check", "--with", "copia.db"]);
    assert_eq!(ran.code, 6, "{}", ran.out);
    insta::assert_snapshot!(ran.err.replace(&events.to_string(), "[N]").replace(&(events + 1).to_string(), "[N+1]"), @"
    Error: El registro se copió y se continuó en dos lugares: ambos son iguales
      hasta el asiento [N], y después difieren.
      Aquí: el asiento [N+1], una recepción (SLP-2026-000003#1), que capturó maria el
        19/11/2026 a las 09:30; 2 asientos en esta rama.
      Allá: el asiento [N+1], un seguimiento (SLP-2026-000001#2), que capturó beto el
        20/11/2026 a las 12:05; un asiento en esta rama.
      Elija con cuál de los dos seguir, conserve el otro sin cambios y capture de
        nuevo lo que solo el otro tiene.
    ");
    let english = desk.run(&["check", "--with", "copia.db", "--lang", "en"]);
    assert_eq!(english.code, 6);
    insta::assert_snapshot!(english.err.replace(&events.to_string(), "[N]").replace(&(events + 1).to_string(), "[N+1]"), @"
    Error: The log was copied and continued in two places: both are the same up to
      event [N], and differ after it.
      Here: event [N+1], an intake (SLP-2026-000003#1), typed by maria on 2026-11-19 at
        09:30; 2 events in this branch.
      There: event [N+1], a follow-up (SLP-2026-000001#2), typed by beto on 2026-11-20
        at 12:05; one event in this branch.
      Choose one of the two to go on with, keep the other unchanged, and type again
        what only the other has.
    ");
    let ran = desk.run(&["check", "--with", "copia.db", "--format", "json"]);
    assert_eq!(ran.code, 6);
    let answer: Value = serde_json::from_str(&ran.out).expect("an object");
    assert_eq!(answer["ok"], false);
    let with = &answer["with"];
    assert_eq!(with["relation"], "forked");
    assert_eq!(with["after"], events);
    assert_eq!(with["here"]["events"], 2);
    assert_eq!(with["here"]["entry"], "SLP-2026-000003#1");
    assert_eq!(with["here"]["by"], "maria");
    assert_eq!(with["here"]["recorded_at"], "2026-11-19T09:30:00-06:00");
    assert_eq!(with["there"]["kind"], "follow-up");
    assert_eq!(with["there"]["entry"], "SLP-2026-000001#2");
    assert_eq!(with["there"]["by"], "beto");
    let error: Value = serde_json::from_str(&ran.err).expect("an object");
    assert_eq!(error["kind"], "damaged");
}

/// A case that was marked reserved, whichever of the two logs says so, is not
/// told with what was done to it, nor when or by whom.
#[test]
fn nothing_is_told_of_a_reserved_case() {
    for reserved_in in ["folio.db", "copia.db"] {
        let desk = Desk::with_office();
        desk.intake("petition");
        desk.intake("complaint");
        desk.ok(&["follow-up", "2", "--kind", "call"]);
        fs::copy(desk.path("folio.db"), desk.path("copia.db")).expect("a copy");
        let deed = ["follow-up", "1", "--kind", "call", "--user", "beto"];
        desk.ok(&[&deed[..], &["--db", "folio.db"]].concat());
        // Both went on with the case; it is reserved in one of them alone.
        desk.at("2026-11-20T12:05:00-06:00");
        desk.ok(&in_copy(&deed));
        let reserve = ["amend", "1", "reserved=yes", "--reason", "x"];
        desk.ok(&[&reserve[..], &["--db", reserved_in]].concat());
        let ran = desk.run(&["check", "--with", "copia.db", "--lang", "en"]);
        assert_eq!(ran.code, 6, "{}", ran.err);
        let said = flat(&ran.err);
        assert_eq!(said.matches(", of a reserved case; ").count(), 2, "{said}");
        let ran = desk.run(&["check", "--with", "copia.db", "--format", "json"]);
        let answer: Value = serde_json::from_str(&ran.out).expect("an object");
        for branch in ["here", "there"] {
            let branch = &answer["with"][branch];
            assert_eq!(branch["reserved"], true, "{branch}");
            for hidden in ["kind", "entry", "recorded_at", "by"] {
                assert_eq!(branch.get(hidden), Some(&Value::Null), "{hidden}: {branch}");
            }
        }
        let spanish = desk.run(&["check", "--with", "copia.db"]).err;
        for text in [said, ran.out, ran.err, flat(&spanish)] {
            for hidden in ["000001", "beto", "12:05", "follow-up", "seguimiento"] {
                assert!(!text.contains(hidden), "{hidden}: {text}");
            }
        }
    }
}

/// A folio may have been given twice, in each of the two logs to another case:
/// the one is reserved, and the other one is not.
#[test]
fn a_case_that_only_has_the_folio_of_a_reserved_one_is_told() {
    let desk = copied();
    desk.ok(&[INTAKE, &["--reserved"]].concat());
    desk.at("2026-11-20T12:05:00-06:00");
    desk.ok(&in_copy(INTAKE));
    let ran = desk.run(&["check", "--with", "copia.db", "--format", "json"]);
    let answer: Value = serde_json::from_str(&ran.out).expect("an object");
    assert_eq!(answer["with"]["here"]["reserved"], true);
    assert_eq!(answer["with"]["there"]["reserved"], false);
    assert_eq!(answer["with"]["there"]["entry"], "SLP-2026-000003#1");
}

#[test]
fn a_change_of_the_office_can_be_where_they_part() {
    let desk = copied();
    desk.ok(INTAKE);
    desk.ok(&in_copy(&["unit", "retire", "DIS"]));
    let ran = desk.run(&["check", "--with", "copia.db"]);
    assert_eq!(ran.code, 6);
    assert!(
        ran.err.contains("un cambio en las listas de la oficina"),
        "{}",
        ran.err
    );
}

#[test]
fn a_head_of_the_other_branch_is_told() {
    let desk = copied();
    desk.ok(INTAKE);
    desk.at("2026-11-19T10:00:00-06:00");
    desk.ok(&in_copy(INTAKE));
    let there = desk.json(&in_copy(&["check"]));
    let digest = there["head"].as_str().expect("a digest");
    let numbered = format!("{}:{digest}", there["events"]);
    for head in [numbered.as_str(), digest] {
        let ran = desk.run(&["check", "--head", head]);
        assert_eq!(ran.code, 6);
        let said = flat(&ran.err);
        assert!(said.contains("se continuó en dos lugares"), "{said}");
        assert!(said.contains("folio verificar --with"), "{said}");
    }
    desk.ok(&in_copy(INTAKE));
    let there = desk.json(&in_copy(&["check"]));
    let longer = format!(
        "{}:{}",
        there["events"],
        there["head"].as_str().expect("a digest")
    );
    let ran = desk.run(&["check", "--head", &longer]);
    assert_eq!(ran.code, 6);
    assert!(ran.err.contains("se continuó en otro"), "{}", ran.err);
}

#[test]
fn logs_of_two_offices_are_not_compared() {
    let desk = copied();
    let other = [
        "--site",
        "OTR",
        "--institution",
        "Otra oficina",
        "--db",
        "otra.db",
    ];
    desk.ok(&[&["init", "--no-input"], other.as_slice()].concat());
    let ran = desk.run(&["check", "--with", "otra.db"]);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert!(ran.err.contains("oficinas distintas"), "{}", ran.err);
    let ran = desk.run(&["check", "--with", "no-hay.db"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("ningún archivo no-hay.db"), "{}", ran.err);
}

#[test]
fn a_damaged_copy_is_told_as_such() {
    let desk = copied();
    let raw = rusqlite::Connection::open(desk.path("copia.db")).expect("the copy");
    raw.execute_batch("UPDATE personal_typist SET name = 'nadie'")
        .expect("a change");
    drop(raw);
    let ran = desk.run(&["check", "--with", "copia.db"]);
    assert_eq!((ran.code, ran.out.as_str()), (6, ""));
    assert!(ran.err.starts_with("Error: En copia.db: "), "{}", ran.err);
}

/// What is wrong with the other file is said of it, and no advice about the log
/// of the desk is given for it.
#[test]
fn a_file_that_is_no_copy_is_told_as_what_it_is() {
    let desk = Desk::with_office();
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/schema/v1.db");
    std::fs::copy(old, desk.path("vieja.db")).expect("a copy");
    std::fs::write(desk.path("nota.txt"), "Querida Rosa").expect("a text");
    for (name, code, message, hint) in [
        ("nada.db", 3, "No hay ningún archivo nada.db con que", ""),
        (
            "nota.txt",
            1,
            "En nota.txt: El archivo no es un registro",
            "",
        ),
        (".", 1, "es una carpeta", ""),
        (
            "vieja.db",
            1,
            "En vieja.db: El registro es de una versión anterior",
            "Para compararla, póngala antes al día: folio verificar --db vieja.db",
        ),
    ] {
        let ran = desk.run(&["check", "--with", name]);
        assert_eq!(ran.code, code, "{name}: {}", ran.err);
        let said = flat(&ran.err);
        assert!(said.contains(message), "{name}: {said}");
        assert!(said.ends_with(hint), "{name}: {said}");
        for advice in ["FOLIO_DB", "folio inicio", "siguiente orden"] {
            assert!(!said.contains(advice), "{name}: {said}");
        }
    }
}
