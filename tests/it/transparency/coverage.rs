//! Of a time before the log begins nothing is known, and that is not zero.

use std::fs;

use super::demo;
use crate::support::desk::{Desk, flat};

fn set(desk: &Desk, period: &str, more: &[&str]) -> serde_json::Value {
    let head = ["report", "transparency", "--period", period, "--out"];
    desk.json(&[&head[..], &["[DIR]/set"], more].concat())
}

/// The lines of a table of the set without its head, cut into fields.
fn lines(desk: &Desk, file: &str) -> Vec<Vec<String>> {
    let text = fs::read(desk.path("set").join(file)).expect("a table");
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let records = reader.records().map(|record| record.expect("a line"));
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Count and state, in a line.
fn ends(line: &[String]) -> [&str; 2] {
    [&line[line.len() - 2], &line[line.len() - 1]]
}

#[test]
fn a_period_before_the_log_has_no_counts() {
    let desk = demo();
    let told = set(&desk, "2019", &[]);
    assert_eq!(told["begins"], "2021-01");
    let plan = desk.ok(&["report", "transparency", "--period", "2020-12", "--dry-run"]);
    let plan = flat(&plan);
    assert!(plan.contains("cifras van como NA, sin dato"), "{plan}");
    let written = [
        "report",
        "transparency",
        "--period",
        "2020-12",
        "--out",
        "[DIR]/otro",
    ];
    let written = flat(&desk.ok(&written));
    assert!(!written.contains("Se ocult"), "{written}");
    for file in [
        "intervenciones_por_tipo_y_mes.csv",
        "intervenciones_por_tipo_y_sexo.csv",
        "turnos_por_area_y_mes.csv",
    ] {
        let lines = lines(&desk, file);
        assert!(!lines.is_empty(), "{file}");
        for line in lines {
            assert_eq!(ends(&line), ["NA", "sin_dato"], "{file} {line:?}");
        }
    }
    let note = fs::read_to_string(desk.path("set/nota_metodologica.md")).expect("the note");
    let said = "**El registro empieza en enero de 2021**: de antes no dice nada.";
    assert!(flat(&note).contains(said), "{note}");
    let package = fs::read(desk.path("set/datapackage.json")).expect("the package");
    let package: serde_json::Value = serde_json::from_slice(&package).expect("JSON");
    assert!(
        package
            .to_string()
            .contains(r#""inicio_del_registro":"2021-01""#)
    );
}

/// An office founded in November 2026 that typed old cases of so many persons,
/// received in March.
fn with_march_of(persons: usize) -> Desk {
    let desk = Desk::with_office();
    for _ in 0..persons {
        desk.received("petition", "2026-03-09");
    }
    desk
}

#[test]
fn months_before_the_log_are_not_known_and_later_ones_are() {
    let desk = with_march_of(10);
    // One person before: her month is not said, and she is in no figure.
    let folio = desk.received("petition", "2026-02-10");
    desk.ok(&["turn", &folio, "--to", "DSS", "--on", "2026-02-10"]);
    desk.ok(&[
        "turn",
        "answer",
        &folio,
        "--on",
        "2026-02-11",
        "--report",
        "x",
    ]);
    let told = set(&desk, "2026", &[]);
    assert_eq!(told["begins"], "2026-03");
    for line in lines(&desk, "turnos_por_area_y_mes.csv") {
        let month: u8 = line[4][5..].parse().expect("a month");
        let state = match month {
            3..=11 => ["0", "publicado"],
            _ => ["NA", "sin_dato"],
        };
        assert_eq!(ends(&line), state, "{line:?}");
    }
    // What is of the whole period is counted from then on.
    for line in lines(&desk, "turnos_por_area_y_dias_de_respuesta.csv") {
        assert_eq!(ends(&line), ["0", "publicado"], "{line:?}");
    }
}

#[test]
fn few_persons_do_not_begin_a_log_for_everybody() {
    let desk = with_march_of(9);
    let told = set(&desk, "2026", &[]);
    assert_eq!(told["begins"], "2026-11");
    // The office itself is told.
    let own = desk.json(&["report", "yearly", "--year", "2026"]);
    assert_eq!(own["begins"], "2026-03");
}

#[test]
fn the_office_can_say_with_which_month_its_log_begins() {
    let desk = Desk::with_office();
    fs::write(desk.path("regla.json"), r#"{"begins":"2026-02"}"#).expect("a file");
    desk.ok(&["catalog", "publication", "[DIR]/regla.json"]);
    let told = set(&desk, "2026", &[]);
    assert_eq!(told["begins"], "2026-02");
    let line = &lines(&desk, "turnos_por_area_y_mes.csv")[1];
    assert_eq!((&*line[4], ends(line)), ("2026-02", ["0", "publicado"]));
}

#[test]
fn a_case_that_was_taken_back_begins_nothing() {
    let desk = Desk::with_office();
    let folio = desk.received("petition", "2019-05-02");
    let begins = || desk.json(&["report", "yearly", "--year", "2019"])["begins"].clone();
    assert_eq!(begins(), "2019-05");
    desk.ok(&["undo", &folio, "--reason", "Dedazo"]);
    assert_eq!(begins(), "2026-11");
}

#[test]
fn what_was_not_known_is_published_once_it_is() {
    let desk = Desk::with_office();
    let first = set(&desk, "2026-03", &[]);
    assert_eq!(first["publication"], 1);
    let out = desk.json(&["report", "transparency", "--published"])["publications"].clone();
    assert_eq!(out[0]["begins"], "2026-11");
    let table = &out[0]["tables"][0];
    assert_eq!((&table["shown"], &table["hidden"]), (&0.into(), &0.into()));
    // The same again is the same.
    assert_eq!(set(&desk, "2026-03", &[])["publication"], 1);
    for number in 0..12 {
        let folio = desk.received("petition", "2026-03-09");
        if number < 11 {
            let act = ["--kind", "guidance", "--on", "2026-03-10", "--note", "x"];
            desk.ok(&[&["follow-up", &folio][..], &act].concat());
        }
    }
    let second = set(&desk, "2026-03", &["--force"]);
    assert_eq!(second["publication"], 2);
    let table = lines(&desk, "intervenciones_por_tipo_y_mes.csv");
    let guidance = table
        .iter()
        .find(|line| line[2] == "guidance")
        .expect("a line");
    assert_eq!(ends(guidance), ["11", "publicado"]);
    // What nothing was told of keeps nothing back.
    assert!(
        table.iter().all(|line| ends(line)[1] == "publicado"),
        "{table:?}"
    );
}
