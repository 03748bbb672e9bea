//! The version of the privacy notice that was given at intake.

use crate::support::desk::Desk;

#[test]
fn it_is_recorded_shown_corrected_and_exported() {
    let desk = Desk::with_office();
    let base = ["--kind", "queja", "--channel", "phone"];
    desk.intake_with(&[base.as_slice(), &["--privacy-notice", "2026-01_b.2"]].concat());
    desk.intake_with(&base);
    let json = r#"{"kind":"queja","channel":"phone","privacy_notice":"v3"}"#;
    assert_eq!(desk.run_in(&["intake", "--json", "-"], json).code, 0);
    assert_eq!(desk.case("1")["privacy_notice"], "2026-01_b.2");
    assert!(desk.case("2")["privacy_notice"].is_null());
    assert_eq!(desk.case("3")["privacy_notice"], "v3");
    assert!(
        desk.ok(&["show", "1"])
            .contains("aviso de privacidad 2026-01_b.2")
    );
    desk.ok(&[
        "amend",
        "2",
        "privacy_notice=v3",
        "--reason",
        "sí se le dio",
    ]);
    let case = desk.case("2");
    assert_eq!(case["privacy_notice"], "v3");
    assert!(case["timeline"][1]["was"]["privacy_notice"].is_null());
    let csv = desk.ok(&["export", "cases"]);
    assert!(
        csv.lines()
            .next()
            .is_some_and(|head| head.ends_with(",aviso_privacidad"))
    );
    assert_eq!(
        csv.matches(",v3\r\n").count() + csv.matches(",v3\n").count(),
        2,
        "{csv}"
    );
    for wrong in ["dos palabras", "añejo", "123456789012345678901", "a/b"] {
        let args = [base.as_slice(), &["--privacy-notice", wrong]].concat();
        let said = desk.refused(&[&["intake"], args.as_slice()].concat());
        assert!(said.contains("no sirve como versión"), "{said}");
    }
    desk.ok(&["check"]);
}

/// The one in force is offered at a terminal; options say it or not.
#[cfg(unix)]
#[test]
fn the_one_in_force_is_offered() {
    let desk = Desk::with_office();
    let set = desk.ok(&["catalogo", "aviso-privacidad", "2026-02"]);
    assert!(set.contains("vigente: 2026-02"), "{set}");
    assert_eq!(
        desk.json(&["catalog", "list", "retention"])["privacy_notice"],
        "2026-02"
    );
    let mut terminal = desk.ask(&[
        "intake",
        "--kind",
        "queja",
        "--matter",
        "medica",
        "--topic",
        "waits",
        "--priority",
        "normal",
        "--received",
        "hoy",
        "--anonymous",
        "--sex",
        "mujer",
        "--age",
        "30",
        "--municipality",
        "Matehuala",
        "--affiliation",
        "none",
        "--accused",
        "x",
        "--narrative",
        "x",
        "--remedy",
        "x",
        "--external-folio",
        "x",
    ]);
    terminal.answer(&[
        ("Medio por el que llegó*: ", "presencial"),
        ("otra persona? (s/N) ", ""),
        ("aviso de privacidad que se le dio [2026-02]: ", ""),
        ("reservado? (s/N) ", ""),
        ("sin guardar: ", "s"),
    ]);
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    assert_eq!(desk.case("1")["privacy_notice"], "2026-02");
    let folio = desk.intake("queja");
    assert!(desk.case(&folio)["privacy_notice"].is_null());
    desk.ok(&["catalog", "privacy-notice", "none"]);
    assert!(desk.json(&["catalog", "list", "retention"])["privacy_notice"].is_null());
    assert_eq!(desk.run(&["catalog", "privacy-notice", "none"]).code, 4);
}
