//! Of a reserved case an export has the folio and the mark, unless a reason is
//! given that is on record.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::desk::{Desk, flat};

/// A reserved case with a turn and a follow-up, and one that is open to all.
fn desk() -> Desk {
    let desk = Desk::with_office();
    for mark in [&["--reserved"][..], &[]] {
        let intake = [
            "--kind",
            "denuncia",
            "--channel",
            "phone",
            "--topic",
            "conduct",
            "--name",
            "Rosa",
        ];
        desk.intake_with(&[intake.as_slice(), mark].concat());
    }
    for folio in ["1", "2"] {
        let turn = [
            "turn",
            folio,
            "--to",
            "OIC",
            "--officer",
            "Oficial Inventado",
        ];
        desk.ok(&turn);
        let note = ["--kind", "guidance", "--note", "Nota inventada"];
        desk.ok(&[&["follow-up", folio], note.as_slice()].concat());
    }
    desk
}

fn rows(desk: &Desk, args: &[&str]) -> Vec<BTreeMap<String, Value>> {
    let args = [&["export"], args, &["--format", "jsonl"]].concat();
    desk.ok(&args)
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect()
}

#[test]
fn a_reserved_row_is_its_folio_and_the_mark() {
    let desk = desk();
    let exported = rows(&desk, &["cases"]);
    assert_eq!(exported.len(), 2);
    let told: Vec<(&str, &Value)> = exported[0]
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    let expected = [
        ("folio", &json!("SLP-2026-000001")),
        ("reserved", &json!(1)),
    ];
    assert_eq!(told, expected);
    assert_eq!(exported[1]["reserved"], json!(0));
    let known = exported[1].values().filter(|value| !value.is_null());
    assert!(known.count() > 4);
    // The same in a file for people.
    let csv = desk.ok(&["export", "cases"]).replace('\r', "");
    let line = csv.lines().nth(1).unwrap_or_default();
    assert_eq!(line.replace(',', ""), "SLP-2026-0000011");
    // How many turns and interventions it has would tell of it.
    for table in ["turns", "interventions"] {
        let exported = rows(&desk, &[table]);
        let folios: Vec<&Value> = exported.iter().map(|row| &row["folio"]).collect();
        assert_eq!(folios, [&json!("SLP-2026-000002")], "{table}");
        let ran = desk.run(&["export", table]);
        assert!(
            flat(&ran.err).contains("Sin los de los casos reservados."),
            "{}",
            ran.err
        );
    }
    let trail = desk.json(&["audit", "--deed", "exported-reserved"]);
    assert_eq!(trail["rows"], json!([]));
}

#[test]
fn with_a_reason_it_is_whole_and_that_is_on_record() {
    let desk = desk();
    let why = ["--reserved", "--reason", "Oficio 12 del Comité"];
    for (table, column, value) in [
        ("cases", "petitioner_name", "Rosa"),
        ("turns", "officer", "Oficial Inventado"),
        ("interventions", "note", "Nota inventada"),
    ] {
        let rows = rows(&desk, &[&[table], why.as_slice()].concat());
        assert_eq!(rows[0]["folio"], "SLP-2026-000001");
        assert_eq!(rows[0][column], value, "{table}");
        assert_eq!(rows[0]["reserved"], json!(1), "{table}");
    }
    let rows = desk.json(&["audit", "--deed", "exportar-reservados"])["rows"].clone();
    assert_eq!(rows.as_array().map(Vec::len), Some(3));
    assert_eq!(rows[0]["reason"], "casos (jsonl): Oficio 12 del Comité");
    desk.ok(&["check"]);
}

#[test]
fn without_a_reason_nothing_is_exported() {
    let desk = desk();
    for refused in [
        &["export", "cases", "--reserved"][..],
        &["export", "cases", "--reason", "x"],
        &["export", "cases", "--reserved", "--reason", " "],
        &[
            "export",
            "cases",
            "--reserved",
            "--reason",
            "",
            "-o",
            "casos.csv",
        ],
    ] {
        let ran = desk.run(refused);
        assert_ne!(ran.code, 0, "{refused:?}");
        assert_eq!(ran.out, "", "{refused:?}");
    }
    assert!(!desk.path("casos.csv").exists());
    assert_eq!(desk.json(&["audit"])["rows"], json!([]));
}
