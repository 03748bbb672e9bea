//! Corrections reach every entry: counts and consequences follow, the history
//! stays, and nothing that was frozen moves by itself.

use serde_json::{Value, json};

use crate::support::desk::Desk;

const YEAR: [&str; 4] = ["report", "yearly", "--year", "2026"];

/// How many interventions of a kind the year has, month by month.
fn by_month(desk: &Desk, kind: &str) -> Vec<u64> {
    let report = desk.json(&YEAR);
    let kinds = report["interventions"]["by_kind"]
        .as_array()
        .expect("kinds");
    let row = kinds.iter().find(|row| row["kind"] == kind).expect(kind);
    let months = row["by_month"].as_array().expect("months");
    months
        .iter()
        .map(|month| month.as_u64().expect("a number"))
        .collect()
}

fn early(desk: &Desk) -> String {
    desk.received("queja", "2026-09-01")
}

fn undo(desk: &Desk, entry: &str) {
    desk.ok(&["undo", entry, "--reason", "Error de captura"]);
}

fn amend(desk: &Desk, entry: &str, changes: &[&str]) {
    desk.ok(&[
        &["amend", entry],
        changes,
        &["--reason", "Error de captura"],
    ]
    .concat());
}

#[test]
fn a_wrong_intervention_is_counted_where_it_belongs() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    let act = ["--kind", "shelter", "--on", "2026-10-02", "--unit", "HG"];
    desk.ok(&[&["follow-up", &folio], act.as_slice()].concat());
    assert_eq!(by_month(&desk, "shelter")[9], 1);
    let entry = format!("{folio}#2");
    amend(&desk, &entry, &["kind=transport"]);
    assert_eq!(by_month(&desk, "shelter")[9], 0);
    assert_eq!(by_month(&desk, "transport")[9], 1);
    amend(&desk, &entry, &["on=03/11/2026", "unit=JS4"]);
    assert_eq!(
        by_month(&desk, "transport"),
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    );
    let units = desk.json(&YEAR)["interventions"]["by_unit"].clone();
    assert_eq!(units, json!([{"unit": "JS4", "total": 1}]));
    amend(&desk, &entry, &["kind=interview"]);
    assert_eq!(desk.json(&YEAR)["interventions"]["total"], 0);
    amend(&desk, &entry, &["kind=transport"]);
    undo(&desk, &entry);
    assert_eq!(desk.json(&YEAR)["interventions"]["total"], 0);
    insta::assert_snapshot!(desk.ok(&["show", &folio]), @"
    SLP-2026-000001  Recibido
    Queja · teléfono · prioridad normal
    Recibido el 01/09/2026

    Historia
     #1  01/09/2026  Recepción: queja, teléfono · maria
     #2  03/11/2026  [deshecho por #7] Intervención: Gestión de transporte, por JS4
                     Jurisdicción Sanitaria IV · maria
     #3  18/11/2026  Corrección de #2 (tipo: Gestión de albergue → Gestión de
                     transporte) · maria
                     Motivo: Error de captura
     #4  18/11/2026  Corrección de #2 (fecha: 02/10/2026 → 03/11/2026, área: HG
                     Hospital General → JS4 Jurisdicción Sanitaria IV) · maria
                     Motivo: Error de captura
     #5  18/11/2026  Corrección de #2 (tipo: Gestión de transporte → Entrevista) ·
                     maria
                     Motivo: Error de captura
     #6  18/11/2026  Corrección de #2 (tipo: Entrevista → Gestión de transporte) ·
                     maria
                     Motivo: Error de captura
     #7  18/11/2026  Se deshace #2 · maria
                     Motivo: Error de captura
    ");
}

#[test]
fn an_intake_undone_annuls_the_case_and_its_folio_stays_taken() {
    let desk = Desk::with_office();
    let folio = desk.intake("petition");
    desk.intake("complaint");
    undo(&desk, &folio);
    let case = desk.case(&folio);
    assert_eq!(case["status"], "annulled");
    assert_eq!(case["timeline"][0]["undone_by"], 2);
    let year = desk.json(&YEAR);
    assert_eq!(
        (&year["cases"]["received"], &year["cases"]["open"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(year["persons"]["attended"], 1);
    assert_eq!(desk.intake("petition"), "SLP-2026-000003");
    // The undo undone: the case is there again.
    undo(&desk, &format!("{folio}#2"));
    assert_eq!(desk.case(&folio)["status"], "received");
    assert_eq!(desk.json(&YEAR)["cases"]["received"], 3);
}

#[test]
fn every_field_of_an_intake_can_be_corrected() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    let changes = [
        ("kind", "denunciation"),
        ("channel", "letter"),
        ("matter", "legal"),
        ("topic", "conduct"),
        ("priority", "urgent"),
        ("received", "2025-12-30"),
        ("name", "Otra Persona"),
        ("sex", "female"),
        ("age", "30"),
        ("phone", "444"),
        ("email", "a@ejemplo.mx"),
        ("address", "Calle"),
        ("municipality", "24020"),
        ("affiliation", "imss"),
        ("patient_name", "Beto"),
        ("patient_sex", "male"),
        ("patient_age", "9"),
        ("relationship", "madre"),
        ("narrative", "Otro relato"),
        ("remedy", "Otra cosa"),
        ("accused", "Alguien"),
        ("external_folio", "X-1"),
        ("session", "3"),
    ];
    for (field, value) in changes {
        amend(&desk, &folio, &[&format!("{field}={value}")]);
    }
    let case = desk.case(&folio);
    for (field, value) in changes {
        let field = if field == "received" {
            "received_on"
        } else {
            field
        };
        let stored = match &case[field] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        assert_eq!(stored, value, "{field}");
    }
    // Received in another year, it counts there; the folio is as it was told.
    assert_eq!(desk.json(&YEAR)["cases"]["received"], 0);
    assert_eq!(
        desk.json(&["report", "yearly", "--year", "2025"])["cases"]["received"],
        1
    );
    assert_eq!(case["folio"], folio);
    // An empty value takes a field away.
    amend(&desk, &folio, &["phone=", "accused=", "topic="]);
    let case = desk.case(&folio);
    assert_eq!(
        [&case["phone"], &case["accused"], &case["topic"]],
        [&Value::Null; 3]
    );
}

#[test]
fn a_turn_whose_day_moves_takes_its_due_date_and_the_answers_days_along() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    let turn = ["--to", "DSS", "--on", "2026-11-03", "--due", "3d"];
    desk.ok(&[&["turn", &folio], turn.as_slice()].concat());
    desk.ok(&[
        "turn",
        "answer",
        &folio,
        "--on",
        "2026-11-10",
        "--report",
        "Atendida.",
    ]);
    let turn = |field: &str| desk.case(&folio)["turns"][0][field].clone();
    assert_eq!(
        (turn("due_on"), turn("working_days")),
        (json!("2026-11-06"), json!(5))
    );
    amend(&desk, &format!("{folio}#2"), &["on=2026-11-06"]);
    assert_eq!(
        (turn("due_on"), turn("working_days")),
        (json!("2026-11-11"), json!(2))
    );
    let total = desk.json(&["report", "directorates", "--year", "2026"])["total"].clone();
    assert_eq!(
        (&total["on_time_percent"], &total["median_days"]),
        (&json!(100.0), &json!(2.0))
    );
    amend(&desk, &format!("{folio}#3"), &["on=2026-11-12"]);
    assert_eq!(turn("working_days"), 4);
    // What took one command is taken back by one: the amendment and what
    // followed from it; but not from under a later amendment.
    let first = format!("{folio}#4");
    insta::assert_snapshot!(desk.refused(&["undo", &first, "--reason", "Era el tres."]), @r#"
    Error: El cambio en SLP-2026-000001#4 no es posible, porque ya no cuadraría el
      movimiento #6. Es una corrección posterior de lo mismo.
      Deshaga o corrija primero lo posterior: folio deshacer SLP-2026-000001#6
        --reason "…"
    "#);
    undo(&desk, &format!("{folio}#6"));
    undo(&desk, &first);
    assert_eq!(turn("turned_on"), "2026-11-03");
    assert_eq!(
        (turn("due_on"), turn("working_days")),
        (json!("2026-11-06"), json!(5))
    );
    // And brought back by one.
    undo(&desk, &format!("{folio}#8"));
    assert_eq!(
        (turn("due_on"), turn("working_days")),
        (json!("2026-11-11"), json!(2))
    );
}

#[test]
fn a_wrong_turn_goes_to_another_unit_or_away() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    desk.ok(&["turn", &folio, "--to", "DSS", "--officer", "Dra. Uno"]);
    let entry = format!("{folio}#2");
    amend(&desk, &entry, &["to=HG", "officer=Dr. Dos"]);
    let turn = desk.case(&folio)["turns"][0].clone();
    assert_eq!(
        (&turn["unit"], &turn["officer"]),
        (&json!("HG"), &json!("Dr. Dos"))
    );
    assert_eq!(desk.json(&["list", "--unit", "DSS", "--count"])["total"], 0);
    assert_eq!(desk.json(&["list", "--unit", "HG", "--count"])["total"], 1);
    undo(&desk, &entry);
    assert_eq!(desk.case(&folio)["status"], "received");
    assert_eq!(desk.case(&folio)["turns"], json!([]));
    // A number that was taken is not given again.
    desk.ok(&["turn", &folio, "--to", "DA"]);
    assert_eq!(desk.case(&folio)["turns"][0]["number"], 2);
}

#[test]
fn steps_closings_and_reopenings_are_corrected_too() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    desk.ok(&["turn", &folio, "--to", "DSS", "--on", "2026-10-01"]);
    desk.ok(&["turn", "accept", &folio, "--on", "2026-10-02"]);
    desk.ok(&[
        "turn",
        "return",
        &folio,
        "--on",
        "2026-10-05",
        "--reason",
        "No.",
    ]);
    let close = [
        "--outcome",
        "resolved",
        "--report",
        "Listo.",
        "--on",
        "2026-10-06",
    ];
    desk.ok(&[&["close", &folio], close.as_slice()].concat());
    amend(&desk, &format!("{folio}#3"), &["on=2026-10-03"]);
    amend(&desk, &format!("{folio}#4"), &["reason=No es nuestro."]);
    amend(
        &desk,
        &format!("{folio}#5"),
        &["outcome=improcedente", "notified=2026-10-07"],
    );
    let case = desk.case(&folio);
    assert_eq!(case["turns"][0]["accepted_on"], "2026-10-03");
    assert_eq!(case["turns"][0]["reason"], "No es nuestro.");
    assert_eq!(
        (&case["outcome"], &case["notified_on"]),
        (&json!("unfounded"), &json!("2026-10-07"))
    );
    let outcome = |report: &Value, name: &str| {
        let rows = report["cases"]["closed_by_outcome"]
            .as_array()
            .expect("rows")
            .clone();
        rows.iter().find(|row| row["outcome"] == name).expect(name)["total"].clone()
    };
    let year = desk.json(&YEAR);
    assert_eq!(
        (outcome(&year, "resolved"), outcome(&year, "unfounded")),
        (json!(0), json!(1))
    );
    desk.ok(&[
        "reopen",
        &folio,
        "--reason",
        "Volvió.",
        "--on",
        "2026-11-02",
    ]);
    let reopened = desk.case(&folio)["timeline"]
        .as_array()
        .expect("entries")
        .len();
    amend(&desk, &format!("{folio}#{reopened}"), &["reason=Regresó."]);
    undo(&desk, &format!("{folio}#{reopened}"));
    assert_eq!(desk.case(&folio)["status"], "closed");
    undo(&desk, &format!("{folio}#5"));
    assert_eq!(desk.json(&YEAR)["cases"]["closed"], 0);
}

#[test]
fn what_was_frozen_stays_when_the_lists_change() {
    let desk = Desk::with_office();
    let folio = desk.intake("denunciation");
    desk.ok(&["turn", &folio, "--to", "OIC", "--due", "5d"]);
    desk.ok(&["follow-up", &folio, "--kind", "shelter"]);
    let before = desk.case(&folio);
    desk.ok(&[
        "calendar",
        "add",
        "2026-11-19..2026-11-27",
        "--label",
        "Cierre",
    ]);
    desk.ok(&["unit", "change", "OIC", "--denunciations", "no"]);
    desk.ok(&["catalog", "retire", "follow-up", "shelter"]);
    assert_eq!(desk.case(&folio), before);
    assert_eq!(by_month(&desk, "shelter")[10], 1);
    desk.ok(&["turn", "answer", &folio, "--report", "Se sancionó."]);
    // The unit was competent when the case was turned to it.
    desk.ok(&[
        "close",
        &folio,
        "--outcome",
        "resolved",
        "--report",
        "Listo.",
    ]);
    assert_eq!(desk.run(&["check"]).code, 0);
}

#[test]
fn a_bare_undo_needs_somebody_to_ask() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let ran = desk.run(&["undo", "--reason", "Error"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
}
