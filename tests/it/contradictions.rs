//! What contradicts itself is asked about, not stored.

use crate::support::desk::Desk;

#[test]
fn an_age_that_is_not_that_of_the_birth_date() {
    let desk = Desk::with_office();
    let ran = desk.run(&[
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--birth",
        "2000-01-01",
        "--age",
        "3",
    ]);
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(ran.err, @"
    Error: La edad indicada no coincide con la fecha de nacimiento: quien nació el
      01/01/2000 tenía 26 al recibirse la solicitud.
    ");
    desk.ok(&[
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--birth",
        "2000-01-01",
        "--age",
        "26",
    ]);
    let ran = desk.run(&[
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--birth",
        "1899-12-31",
    ]);
    assert_eq!(ran.code, 2);
}

#[test]
fn a_json_field_that_is_there_twice() {
    let desk = Desk::with_office();
    let ran = desk.run_in(
        &["intake", "--json", "-"],
        r#"{"kind":"petition","channel":"phone","kind":"complaint"}"#,
    );
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.err, @"Error: Línea 1: El dato kind viene dos veces.");
}

#[test]
fn a_clock_outside_the_years_of_folios() {
    let desk = Desk::with_office();
    desk.at("0001-01-01T00:00:00Z");
    assert_eq!(
        desk.run(&["intake", "--kind", "petition", "--channel", "phone"])
            .code,
        2
    );
}

#[test]
fn a_period_that_ends_before_it_begins() {
    let desk = Desk::with_office();
    let ran = desk.run(&["list", "--from", "2026-02-01", "--to", "2026-01-01"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.err, @"Error: El periodo termina (01/01/2026) antes de empezar (01/02/2026).");
}
