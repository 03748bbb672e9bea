//! How long cases are kept, and holds that keep them longer.

use serde_json::{Value, json};

use crate::support::desk::{Desk, flat};

/// Three complaints closed in the years before, and a petition.
fn desk() -> Desk {
    let desk = Desk::with_office();
    for (kind, closed) in [
        ("queja", "2026-11-18T12:00:00-06:00"),
        ("queja", "2026-12-18T12:00:00-06:00"),
        ("queja", "2027-02-18T12:00:00-06:00"),
        ("peticion", "2026-11-19T12:00:00-06:00"),
    ] {
        desk.at("2026-11-18T10:00:00-06:00");
        let folio = desk.intake(kind);
        desk.at(closed);
        desk.ok(&[
            "close",
            &folio,
            "--outcome",
            "resolved",
            "--report",
            "Rosa conforme",
        ]);
    }
    desk.at("2028-12-18T10:00:00-06:00");
    desk
}

fn due(desk: &Desk) -> Vec<String> {
    let answer = desk.json(&["conservacion"]);
    let cases = answer["cases"].as_array().expect("cases").clone();
    cases
        .iter()
        .map(|case| case["folio"].as_str().expect("a folio").to_owned())
        .collect()
}

fn erase_due(desk: &Desk, more: &[&str]) -> Value {
    let args = [
        "erase",
        "--due",
        "--reason",
        "Baja 2028",
        "--authority",
        "Archivo",
    ];
    desk.json(&[args.as_slice(), more].concat())
}

#[test]
fn nothing_is_due_without_a_rule_and_rules_are_set_by_kind() {
    let desk = desk();
    assert!(due(&desk).is_empty());
    assert!(desk.ok(&["retention"]).contains("ha terminado su plazo"));
    assert_eq!(
        desk.json(&["catalogo", "conservacion", "queja", "2 años"]),
        json!({ "schema": "folio/retention-rule", "version": 1, "kind": "complaint", "months": 24 })
    );
    assert_eq!(due(&desk), ["SLP-2026-000001", "SLP-2026-000002"]);
    // On the day before, the second had to be kept still.
    desk.at("2028-12-17T10:00:00-06:00");
    assert_eq!(due(&desk), ["SLP-2026-000001"]);
    desk.at("2028-12-18T10:00:00-06:00");
    insta::assert_snapshot!(desk.ok(&["retention"]), @"
    Casos concluidos cuyo plazo de conservación terminó

    Folio            Tipo   Concluido   Conservar hasta  Bloqueado
    ──────────────────────────────────────────────────────────────
    SLP-2026-000001  Queja  18/11/2026  18/11/2028       —
    SLP-2026-000002  Queja  18/12/2026  18/12/2028       —

    Notas
     1. Para suprimir los datos de 2: folio suprimir --due
    ");
    let csv = desk.ok(&["retention", "--format", "csv"]);
    assert!(
        csv.contains("SLP-2026-000002,queja,2026-12-18,2028-12-18,"),
        "{csv}"
    );
    desk.ok(&["catalog", "retention", "queja", "none"]);
    assert!(due(&desk).is_empty());
    for (typed, code) in [("5", 2), ("0m", 2), ("500 años", 2), ("none", 4)] {
        let ran = desk.run(&["catalog", "retention", "queja", typed]);
        assert_eq!(ran.code, code, "{typed} {}", ran.err);
    }
    let listed = desk.json(&["catalog", "list", "retention"]);
    assert_eq!(
        listed["retention"][1],
        json!({ "kind": "complaint", "months": null })
    );
}

#[test]
fn what_is_due_is_erased_all_at_once_but_not_what_is_held() {
    let desk = desk();
    desk.ok(&["catalog", "retention", "queja", "24m"]);
    desk.ok(&["hold", "set", "2026-1", "--reason", "Juicio 4"]);
    let listed = desk.json(&["erase", "--due", "--dry-run"]);
    assert_eq!(listed["cases"][0]["held_on"], "2028-12-18");
    assert_eq!(listed["cases"][1]["held_on"], json!(null));
    let unconfirmed = desk.run(&["erase", "--due", "--reason", "x", "--authority", "y"]);
    assert_eq!(unconfirmed.code, 2);
    assert_eq!(due(&desk).len(), 2);
    let answer = erase_due(&desk, &["--yes"]);
    assert_eq!(answer["schema"], "folio/erased-due");
    assert_eq!(answer["erased"], json!(["SLP-2026-000002"]));
    assert_eq!(answer["held"], json!(["SLP-2026-000001"]));
    let case = desk.case("2026-2");
    assert_eq!(case["erased"], true);
    assert!(case["name"].is_null());
    assert_eq!(case["timeline"][2]["basis"], "retention");
    assert_eq!(desk.case("2026-1")["name"], "Rosa");
    assert_eq!(due(&desk), ["SLP-2026-000001"]);
    // Repeated, it has nothing to do.
    assert_eq!(erase_due(&desk, &["--yes"])["erased"], json!([]));
    desk.ok(&["hold", "lift", "2026-1", "--reason", "Sentencia"]);
    assert_eq!(
        erase_due(&desk, &["--yes"])["erased"],
        json!(["SLP-2026-000001"])
    );
    assert!(due(&desk).is_empty());
    desk.ok(&["check"]);
}

/// One word that stays for every case may name nobody of any.
#[test]
fn why_all_that_is_due_is_erased_names_nobody() {
    let desk = desk();
    desk.ok(&["catalog", "retention", "queja", "24m"]);
    let said = desk.refused(&[
        "erase",
        "--due",
        "--reason",
        "Baja de Rosa",
        "--authority",
        "Archivo",
        "--yes",
    ]);
    assert!(flat(&said).contains("sin nombrar a la persona"), "{said}");
    assert_eq!(due(&desk).len(), 2);
}

/// A desk holds one of them while another is asked whether to go on.
#[cfg(unix)]
#[test]
fn one_that_is_held_meanwhile_is_skipped_and_the_others_go() {
    let desk = desk();
    desk.ok(&["catalog", "retention", "queja", "24m"]);
    let mut asked = desk.ask(&[
        "erase",
        "--due",
        "--reason",
        "Baja 2028",
        "--authority",
        "Archivo",
    ]);
    asked.expect("SLP-2026-000002");
    desk.ok(&["hold", "set", "2026-1", "--reason", "Juicio 4"]);
    asked.answer(&[("(s/N) ", "s")]);
    asked.expect("SLP-2026-000001 no se suprimió");
    assert_eq!(asked.exit_code(), 0);
    assert_eq!(desk.case("2026-1")["erased"], false);
    assert_eq!(desk.case("2026-2")["erased"], true);
}

#[test]
fn one_case_is_erased_for_its_time_only_when_it_has_run_out() {
    let desk = desk();
    let erase = |folio: &'static str| {
        [
            "erase",
            folio,
            "--party",
            "all",
            "--basis",
            "conservacion",
            "--reason",
            "x",
            "--authority",
            "y",
            "--yes",
        ]
    };
    assert!(flat(&desk.refused(&erase("2026-1"))).contains("no tiene plazo"));
    desk.ok(&["catalog", "retention", "queja", "24m"]);
    assert!(flat(&desk.refused(&erase("2026-3"))).contains("hasta el 18/02/2029"));
    assert!(flat(&desk.refused(&erase("2026-4"))).contains("no tiene plazo"));
    desk.ok(&erase("2026-1"));
    desk.ok(&["reopen", "2026-2", "--reason", "volvió"]);
    assert!(flat(&desk.refused(&erase("2026-2"))).contains("no está concluido"));
    assert!(due(&desk).is_empty());
}

/// What is recorded after everything was erased is due again.
#[test]
fn a_case_that_goes_on_is_not_erased_any_more() {
    let desk = desk();
    desk.ok(&["catalog", "retention", "queja", "24m"]);
    erase_due(&desk, &["--yes"]);
    assert!(due(&desk).is_empty());
    desk.ok(&["amend", "2026-1", "topic=waits", "--reason", "lo dijo Rosa"]);
    assert_eq!(due(&desk), ["SLP-2026-000001"]);
    assert_eq!(desk.case("2026-1")["erased"], false);
    erase_due(&desk, &["--yes"]);
    assert!(desk.case("2026-1")["timeline"][3]["reason"].is_null());
    desk.ok(&["check"]);
}

#[test]
fn a_held_case_is_shown_as_such_and_not_erased() {
    let desk = desk();
    desk.at("2028-12-19T10:00:00-06:00");
    let held = desk.json(&["bloqueo", "poner", "2026-3", "--reason", "Juicio 4"]);
    assert_eq!(held["entry"], 3);
    let said = desk.erase("2026-3", "all", &[]);
    assert_eq!(said.code, 4);
    assert!(
        flat(&said.err).contains("bloqueado desde el 19/12/2028"),
        "{}",
        said.err
    );
    let said = desk.refused(&["erase", "2026-3", "--party", "petitioner", "--dry-run"]);
    assert!(flat(&said).contains("bloqueado desde"), "{said}");
    let page = desk.ok(&["show", "2026-3"]);
    assert!(
        page.contains("bloqueado desde el 19/12/2028") && page.contains("Juicio 4"),
        "{page}"
    );
    assert_eq!(desk.case("2026-3")["held_on"], "2028-12-19");
    assert_eq!(desk.json(&["list", "--held", "--count"])["total"], 1);
    let list = desk.json(&["hold", "list"]);
    assert_eq!(
        list["cases"],
        json!([{
            "folio": "SLP-2026-000003",
            "status": "closed",
            "held_on": "2028-12-19",
            "closed_on": "2027-02-18",
            "reserved": false,
        }])
    );
    let again = ["hold", "set", "2026-3", "--reason", "x"];
    assert!(flat(&desk.refused(&again)).contains("ya está bloqueado"));
    assert!(
        desk.refused(&["undo", "2026-3", "--reason", "x"])
            .contains("no se puede deshacer")
    );
    assert!(
        desk.refused(&["hold", "lift", "2026-3", "--reason", " "])
            .contains("motivo")
    );
    desk.ok(&["hold", "lift", "2026-3", "--reason", "Sentencia"]);
    assert!(
        desk.refused(&["hold", "lift", "2026-3", "--reason", "x"])
            .contains("no está bloqueado")
    );
    assert!(
        desk.json(&["hold", "list"])["cases"]
            .as_array()
            .is_some_and(Vec::is_empty)
    );
    // A hold is no act: the case is closed, and nothing else moved.
    assert_eq!(desk.case("2026-3")["status"], "closed");
    desk.ok(&["check"]);
    assert_eq!(desk.erase("2026-3", "all", &[]).code, 0);
}
