//! A case that is reserved no longer is open to everybody: who made it so, and
//! why, is in the audit trail, whichever command did it.

use serde_json::{Value, json};

use crate::support::desk::Desk;

fn lifted(desk: &Desk) -> Value {
    desk.json(&["audit", "--deed", "lifted-reserve"])["rows"].clone()
}

/// A reserved case, and nothing in the trail.
fn desk(marks: &[&str]) -> Desk {
    let desk = Desk::with_office();
    let intake = ["--kind", "queja", "--channel", "phone", "--name", "Rosa"];
    desk.intake_with(&[intake.as_slice(), marks].concat());
    desk
}

/// The only row, after which the case shows itself and the log is sound.
fn one_row(desk: &Desk, reason: &str) {
    let rows = lifted(desk);
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
    assert_eq!(rows[0]["folio"], json!("SLP-2026-000001"));
    assert_eq!(rows[0]["user"], "maria");
    assert_eq!(rows[0]["reason"], reason);
    assert!(desk.ok(&["show", "1"]).contains("Rosa"));
    desk.ok(&["check"]);
    let shown = desk.ok(&["auditoria", "--deed", "quitar-reserva"]);
    assert!(shown.contains("Quitó la reserva"), "{shown}");
    let shown = desk.ok(&["audit", "--lang", "en"]);
    assert!(shown.contains("Made a case"), "{shown}");
}

#[test]
fn by_amending_the_intake() {
    let desk = desk(&["--reserved"]);
    desk.ok(&[
        "amend",
        "1",
        "name=Rosa Inventada",
        "--reason",
        "Se completa",
    ]);
    assert_eq!(lifted(&desk), json!([]));
    desk.ok(&["amend", "1", "reserved=no", "--reason", "Ya no procede"]);
    one_row(&desk, "Ya no procede");
    // A case that was open already is not opened again.
    desk.ok(&["amend", "1", "reserved=no", "name=Rosa", "--reason", "x"]);
    assert_eq!(lifted(&desk).as_array().map(Vec::len), Some(1));
}

#[test]
fn by_undoing_the_amendment_that_reserved_it() {
    let desk = desk(&[]);
    desk.ok(&["amend", "1", "reserved=yes", "--reason", "Se reserva"]);
    assert_eq!(lifted(&desk), json!([]));
    desk.ok(&["undo", "1#2", "--reason", "Fue otro caso"]);
    one_row(&desk, "Fue otro caso");
}

#[test]
fn by_undoing_the_follow_up_that_reserved_it() {
    let desk = desk(&[]);
    let violence = ["--kind", "violence", "--notice", "given"];
    desk.ok(&[&["follow-up", "1"], violence.as_slice()].concat());
    assert_eq!(lifted(&desk), json!([]));
    desk.ok(&["undo", "1#2", "--reason", "Se capturó por error"]);
    one_row(&desk, "Se capturó por error");
}

/// Lifted and done in one transaction: a refused command leaves no row.
#[test]
fn a_refused_correction_leaves_no_row() {
    let desk = desk(&["--reserved"]);
    let refused = desk.run(&["amend", "1", "reserved=no", "topic=nada", "--reason", "x"]);
    assert_ne!(refused.code, 0);
    assert_eq!(lifted(&desk), json!([]));
}
