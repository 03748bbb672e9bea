//! Amendments of what a CURP says, of patients, and of what may not be empty.

use serde_json::Value;

use crate::support::cases::CURP;
use crate::support::desk::Desk;

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
        "--kind", "queja", "--channel", "phone", "--curp", CURP, "--sex", "hombre",
        "--curp-unverified",
    ]);
    assert_eq!(desk.case("1")["curp_unverified"], true);
    amend(&desk, &["phone=444 100 0000"]);
    let case = desk.case("1");
    assert_eq!((&case["sex"], &case["phone"]), (&"male".into(), &"444 100 0000".into()));
}

#[test]
fn a_curp_is_amended_without_what_it_said_itself() {
    let desk = Desk::with_office();
    desk.intake_with(&["--kind", "queja", "--channel", "phone", "--curp", CURP]);
    assert_eq!(desk.case("1")["birth"], "1990-01-01");
    amend(&desk, &["curp="]);
    let case = desk.case("1");
    assert_eq!((&case["curp"], &case["birth"], &case["sex"]), (&Value::Null, &Value::Null, &Value::Null));
    amend(&desk, &[&format!("curp={CURP}")]);
    assert_eq!(desk.case("1")["sex"], "female");
}

#[test]
fn a_relationship_alone_makes_a_patient() {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind", "queja", "--channel", "phone", "--name", "Rosa", "--sex", "mujer",
        "--relationship", "madre",
    ]);
    let case = desk.case("1");
    assert_eq!(case["other_patient"], true);
    assert_eq!(case["patient_sex"], Value::Null);
    assert_eq!(case["relationship"], "madre");
    let page = desk.ok(&["show", "1"]);
    assert!(page.contains("Paciente        parentesco: madre"), "{page}");
}
