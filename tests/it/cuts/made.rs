//! Making cuts, and being told of them.

use chrono::DateTime;
use folio::clock::Clock;
use folio::store::log_file::LogFile;
use folio::store::writer::Writer;

use super::desk_with_cases;
use crate::support::desk::{Desk, NOW};

#[test]
fn a_cut_says_its_moment_its_entries_and_its_head() {
    let desk = desk_with_cases();
    let check = desk.json(&["check"]);
    let cut = desk.json(&["corte", "2026-10"]);
    assert_eq!(cut["schema"], "folio/cut");
    assert_eq!(cut["name"], "2026-10");
    assert_eq!(cut["at"], "2026-11-03T09:00:00-06:00");
    assert_eq!(cut["clock_was_set"], true);
    assert_eq!(cut["events"], check["events"]);
    assert_eq!(cut["head"], check["head"]);
    desk.ok(&["check", "--head", cut["head"].as_str().expect("a head")]);

    let said = desk.ok(&["cut", "2026-11"]);
    assert!(
        said.starts_with("Corte 2026-11: el registro al 03/11/2026, 09:00 horas, con"),
        "{said}"
    );
    let list = desk.json(&["corte", "listar"]);
    assert_eq!(list["schema"], "folio/cuts");
    assert_eq!(list["cuts"][0]["name"], "2026-10");
    assert_eq!(list["cuts"][1]["name"], "2026-11");
    assert_eq!(list["cuts"][0]["head"], check["head"]);
    let shown = desk.json(&["cut", "show", "2026-10"]);
    assert_eq!(shown["events_since"], 2);
    assert_eq!(shown["events"], check["events"]);
    let csv = desk.ok(&["cut", "list", "--format", "csv"]);
    assert!(
        csv.starts_with("corte,momento,asientos,huella,estado\r\n2026-10,2026-11-03 09:00,"),
        "{csv}"
    );
    assert_eq!(csv.lines().count(), 3);
    assert!(
        csv.lines()
            .skip(1)
            .all(|line| line.ends_with(",conservado"))
    );
    let csv = desk.ok(&["cut", "show", "2026-11", "--format", "csv"]);
    assert!(
        csv.lines()
            .next()
            .is_some_and(|line| line.ends_with(",asientos_despues")),
        "{csv}"
    );
    desk.ok(&["check"]);
}

#[test]
fn a_name_is_taken_once_and_has_a_plain_form() {
    let desk = Desk::with_office();
    desk.ok(&["cut", "Cierre"]);
    desk.refused(&["cut", "Cierre"]);
    desk.refused(&["cut", "cierre"]);
    for name in ["año", "a b", "../x", ".x", "-", ""] {
        let ran = desk.run(&["cut", "--format", "json", "--", name]);
        ran.error("refused", 4);
    }
    desk.refused(&["cut", &"x".repeat(41)]);
    desk.run(&["cut", "--format", "json"]).error("usage", 2);
    let none = desk.run(&["cut", "show", "otro", "--format", "json"]);
    none.error("not-found", 3);
}

#[test]
fn a_cut_can_name_an_earlier_state() {
    let desk = desk_with_cases();
    let cut = desk.json(&["cut", "2025", "--as-of", "31/12/2025"]);
    assert_eq!(cut["at"], "2025-12-31T23:59:59-06:00");
    let report = desk.json(&["report", "yearly", "--cut", "2025"]);
    assert_eq!(report["year"], 2025);
    assert_eq!(report["cases"]["received"], 1);
    assert_eq!(report["events"], cut["events"]);
}

/// What is undone without a word is the desk's own last command about a case.
#[test]
fn a_cut_is_not_undone() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2026-10"]);
    let folio = desk.ok(&["undo", "1", "--reason", "Equivocado"]);
    assert!(folio.contains("SLP-2026-000001"), "{folio}");
    assert_eq!(
        desk.json(&["cut", "list"])["cuts"].as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn names_of_cuts_are_offered_where_one_is_typed() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2026-10"]);
    desk.ok(&["cut", "anual"]);
    for line in [&["report", "yearly", "--cut", ""][..], &["cut", "show", ""]] {
        let words: Vec<&str> = ["--", "folio"].iter().chain(line).copied().collect();
        let mut asked = desk.command(&words);
        let index = (words.len() - 2).to_string();
        asked
            .env("COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", index);
        let output = asked.output().expect("an answer");
        let offered = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            offered.contains("2026-10") && offered.contains("anual"),
            "{line:?} {offered}"
        );
    }
}

/// A cut is never removed, so a slip of a command does not become one.
#[test]
fn a_slip_of_a_command_is_no_name() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2026-10"]);
    for word in [
        "lsit", "listra", "Lista1", "shwo", "mostra", "dif", "compara",
    ] {
        let ran = desk.run(&["corte", word]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{word}: {}", ran.err);
        assert!(ran.err.contains("¿Quiso decir «"), "{word}: {}", ran.err);
    }
    for words in [["corte", "lista"], ["corte", "listar"], ["cut", "list"]] {
        let list = desk.json(&words);
        assert_eq!(list["cuts"].as_array().expect("cuts").len(), 1, "{words:?}");
    }
    let shown = desk.json(&["corte", "mostrar", "2026-10"]);
    assert_eq!(shown["name"], "2026-10");
    // With more behind it, too.
    let ran = desk.run(&["corte", "mostra", "2026-10"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("¿Quiso decir «mostrar»?"), "{}", ran.err);
}

/// A script that runs again gets what it got, and no error.
#[test]
fn a_cut_that_is_there_can_be_left_as_it_is() {
    let desk = desk_with_cases();
    let first = desk.json(&["cut", "2026-10", "--if-missing"]);
    assert_eq!(first["new"], true);
    let events = desk.events();
    desk.at("2026-12-01T09:00:00-06:00");
    let mut again = desk.json(&["cut", "2026-10", "--if-missing"]);
    assert_eq!(again["new"], false);
    again["new"] = first["new"].clone();
    assert_eq!(again, first);
    assert_eq!(desk.events(), events);
    let ran = desk.run(&["corte", "2026-10", "--if-missing"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.err.contains("El corte 2026-10 ya estaba"),
        "{}",
        ran.err
    );
    desk.refused(&["cut", "2026-10"]);
}

/// A name that was given before such words were asked about.
#[test]
fn a_cut_called_nearly_like_a_command_is_found() {
    let desk = Desk::plain_office();
    let clock = Clock::set_to(
        DateTime::parse_from_rfc3339(NOW)
            .expect("a moment")
            .to_utc(),
    );
    let log = LogFile::at(desk.path("folio.db"));
    let mut writer = Writer::open(&log, clock, "ana").expect("the log, to write");
    let stand = writer.stand().expect("a state");
    writer.cut("listas", &stand).expect("a cut");
    writer.commit().expect("stored");
    let ran = desk.run(&["cut", "lista2", "--if-missing"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let found = desk.json(&["cut", "listas", "--if-missing"]);
    assert_eq!(found["new"], false);
    let taken = desk.refused(&["cut", "listas"]);
    assert!(taken.contains("Ya hay un corte «listas»"), "{taken}");
}
