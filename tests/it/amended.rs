//! Amendments of what a CURP says, of patients, and of what may not be empty.

use serde_json::Value;

use crate::support::cases::CURP;
use crate::support::desk::{Desk, flat};

fn amend(desk: &Desk, change: &[&str]) -> String {
    let args: Vec<&str> = ["amend", "1"]
        .iter()
        .chain(change)
        .chain(&["--reason", "Error de captura"])
        .copied()
        .collect();
    desk.ok(&args)
}

#[test]
fn a_curp_accepted_against_what_was_said_is_marked_and_amendable() {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--curp",
        CURP,
        "--sex",
        "hombre",
        "--curp-unverified",
    ]);
    assert_eq!(desk.case("1")["curp_unverified"], true);
    amend(&desk, &["phone=444 100 0000"]);
    let case = desk.case("1");
    assert_eq!(
        (&case["sex"], &case["phone"]),
        (&"male".into(), &"444 100 0000".into())
    );
}

#[test]
fn a_curp_is_amended_without_what_it_said_itself() {
    let desk = Desk::with_office();
    desk.intake_with(&["--kind", "queja", "--channel", "phone", "--curp", CURP]);
    assert_eq!(desk.case("1")["birth"], "1990-01-01");
    amend(&desk, &["curp="]);
    let case = desk.case("1");
    assert_eq!(
        (&case["curp"], &case["birth"], &case["sex"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    amend(&desk, &[&format!("curp={CURP}")]);
    assert_eq!(desk.case("1")["sex"], "female");
}

#[test]
fn a_relationship_alone_makes_a_patient() {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--name",
        "Rosa",
        "--sex",
        "mujer",
        "--relationship",
        "madre",
    ]);
    let case = desk.case("1");
    assert_eq!(case["other_patient"], true);
    assert_eq!(case["patient_sex"], Value::Null);
    assert_eq!(case["relationship"], "madre");
    let page = desk.ok(&["show", "1"]);
    assert!(page.contains("Paciente        parentesco: madre"), "{page}");
}

#[test]
fn what_has_a_default_is_never_emptied_in_silence() {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--priority",
        "alta",
        "--received",
        "ayer",
    ]);
    for field in ["received", "priority", "kind"] {
        let change = format!("{field}=");
        let ran = desk.run(&["amend", "1", &change, "--reason", "x"]);
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(
            ran.err
                .contains(&format!("El dato {field} no puede quedar vacío")),
            "{}",
            ran.err
        );
    }
    assert_eq!(desk.case("1")["priority"], "high");
}

#[test]
fn a_name_is_what_was_typed_and_a_text_may_be_a_file() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    std::fs::write(desk.path("relato.txt"), "Largo.").expect("a file");
    amend(&desk, &["name=@rosa", "narrative=@relato.txt"]);
    let case = desk.case("1");
    assert_eq!(
        (&case["name"], &case["narrative"]),
        (&"@rosa".into(), &"Largo.".into())
    );
    let ran = desk.run_in(&["amend", "1", "narrative=-", "--reason", "-"], "texto");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Solo un texto"), "{}", ran.err);
}

#[test]
fn the_amendment_is_named_and_not_the_count_that_follows_it() {
    let desk = Desk::with_office();
    desk.received("queja", "2026-11-02");
    desk.ok(&["turn", "1", "--to", "DSS", "--on", "2026-11-03"]);
    desk.ok(&[
        "turn",
        "answer",
        "1",
        "--report",
        "Listo.",
        "--on",
        "2026-11-10",
    ]);
    let answer = desk.ok(&["amend", "1#2", "on=2026-11-04", "--reason", "x"]);
    assert!(answer.starts_with("SLP-2026-000001#4"), "{answer}");
    assert_eq!(
        desk.case("1")["timeline"]
            .as_array()
            .expect("entries")
            .len(),
        5
    );
}

#[test]
fn a_place_is_named_as_the_help_names_it() {
    let desk = Desk::with_office();
    for (args, place) in [
        (&["turn", "--to", "DSS"][..], "Falta FOLIO."),
        (&["undo", "--reason", "x"], "Falta FOLIO#n."),
        (&["amend", "1"], "Falta FIELD=VALUE."),
    ] {
        let ran = desk.run(args);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(place), "{}", ran.err);
    }
}

/// In the words of the screen, which can be typed.
#[test]
fn fields_are_listed_as_the_screen_calls_them() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    let change = ["amend", "1", "--reason", "x", "fecah=2026-11-04"];
    let ran = desk.run(&change);
    assert_eq!(ran.code, 2);
    let said = flat(&ran.err);
    assert!(said.contains("prioridad, recibido"), "{said}");
    assert!(!said.contains("priority"), "{said}");
    let said = flat(&desk.run(&[&change[..], &["--lang", "en"]].concat()).err);
    assert!(said.contains("priority, received"), "{said}");
}

#[test]
fn an_amendment_shows_what_the_entry_said_before() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    desk.ok(&[
        "follow-up",
        "1",
        "--kind",
        "guidance",
        "--note",
        "Nota",
        "--on",
        "2026-11-18",
    ]);
    let change = |change: &[&str]| {
        let args: Vec<&str> = ["amend", "1#2"]
            .iter()
            .chain(change)
            .chain(&["--reason", "x"])
            .copied()
            .collect();
        desk.ok(&args);
    };
    change(&["kind=transport", "note=Otra"]);
    change(&["kind=home-visit"]);
    let page = desk.ok(&["show", "1"]);
    let flat = flat(&page);
    assert!(
        flat.contains("(tipo: Orientación → Gestión de transporte, nota)"),
        "{flat}"
    );
    assert!(
        flat.contains("(tipo: Gestión de transporte → Visita domiciliaria)"),
        "{flat}"
    );
    let case = desk.case("1");
    assert_eq!(
        case["timeline"][2]["was"],
        serde_json::json!({"kind": "guidance", "note": "Nota"})
    );
    assert_eq!(
        case["timeline"][3]["was"],
        serde_json::json!({"kind": "transport"})
    );
    amend(&desk, &["sex=mujer", "priority=alta"]);
    let was = &desk.case("1")["timeline"][4]["was"];
    assert_eq!(was, &serde_json::json!({"sex": null, "priority": "normal"}));
}
