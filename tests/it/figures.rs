//! What the yearly report counts: an act counts in the year in which it took
//! place.

use serde_json::Value;

use crate::support::desk::Desk;

fn yearly(desk: &Desk, year: &str, options: &[&str]) -> Value {
    let report = ["report", "yearly", "--year", year, "--format", "json"];
    let out = desk.ok(&[report.as_slice(), options].concat());
    serde_json::from_str(&out).expect("a JSON answer")
}

fn close(desk: &Desk, folio: &str, outcome: &str, on: &str) {
    desk.ok(&[
        "close",
        folio,
        "--outcome",
        outcome,
        "--report",
        "Se le informó.",
        "--on",
        on,
        "--no-input",
    ]);
}

fn reopen(desk: &Desk, folio: &str, on: &str) {
    desk.ok(&[
        "reopen",
        folio,
        "--reason",
        "Volvió.",
        "--on",
        on,
        "--no-input",
    ]);
}

#[test]
fn a_conclusion_stays_in_the_year_in_which_it_took_place() {
    let desk = Desk::with_office();
    let folio = intake(
        &desk,
        &["--narrative", "Pide informes.", "--received", "2025-12-01"],
    );
    close(&desk, &folio, "resolved", "2025-12-20");
    let counts = |year| {
        let cases = &yearly(&desk, year, &[])["cases"];
        (cases["closed"].clone(), cases["open"].clone())
    };
    assert_eq!(counts("2025"), (1.into(), 0.into()));
    reopen(&desk, &folio, "2026-01-10");
    assert_eq!(counts("2025"), (1.into(), 0.into()));
    assert_eq!(counts("2026"), (0.into(), 1.into()));
    close(&desk, &folio, "partial", "2026-02-01");
    reopen(&desk, &folio, "2026-02-02");
    close(&desk, &folio, "resolved", "2026-02-03");
    assert_eq!(counts("2025"), (1.into(), 0.into()));
    assert_eq!(counts("2026"), (2.into(), 0.into()));
    // What was taken back did not take place.
    let undo = |entry: &str| {
        let entry = format!("{folio}#{entry}");
        desk.ok(&["undo", &entry, "--reason", "Era otro caso."]);
    };
    undo("6");
    assert_eq!(counts("2026"), (1.into(), 1.into()));
    undo("5");
    assert_eq!(counts("2026"), (1.into(), 0.into()));
    desk.ok(&["check"]);
}

/// Registers a petition; its folio.
fn intake(desk: &Desk, options: &[&str]) -> String {
    let intake = ["intake", "--kind", "petition", "--channel", "in-person"];
    let out = desk.ok(&[intake.as_slice(), options, &["--no-input"]].concat());
    out.trim().to_owned()
}
