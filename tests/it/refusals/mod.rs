//! Every rule of the field says no in a sentence of its own, in both
//! languages, with exit code 4, to people and to programs alike, and stores
//! nothing.

mod english;
mod near;
mod rules;
mod spanish;

use crate::support::cases::CURP;
use crate::support::desk::Desk;

fn all_in(lang: &'static str) -> String {
    let mut told = String::new();
    for (name, run_into) in rules::RULES {
        let said = run_into(&Desk::with_office().lang(lang));
        told.push_str(&format!("== {name}\n{said}"));
    }
    told
}

#[test]
fn a_curp_that_does_not_verify_is_taken_when_told_and_marked() {
    let desk = Desk::with_office();
    let options = ["--kind", "queja", "--channel", "phone", "--curp-unverified"];
    let curp = ["--curp", "FIXA900101MSPCTN03"];
    let folio = desk.intake_with(&[options.as_slice(), &curp].concat());
    let case = desk.case(&folio);
    assert_eq!(case["curp"], curp[1]);
    assert_eq!(case["curp_unverified"], true);
    insta::assert_snapshot!(desk.ok(&["show", &folio]), @r"
    SLP-2026-000001  Recibido
    Queja · teléfono · prioridad normal
    Recibido el 18/11/2026

    Solicitante     CURP FIXA900101MSPCTN03 (sin comprobar)

    Historia
     #1  18/11/2026  Recepción: queja, teléfono · maria
    ");
    let verified = desk.intake_with(&["--kind", "queja", "--channel", "phone", "--curp", CURP]);
    let case = desk.case(&verified);
    assert_eq!(case["curp_unverified"], false);
    assert_eq!(
        (&case["sex"], &case["birth"]),
        (&"female".into(), &"1990-01-01".into())
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    let desk = Desk::with_office();
    let folio = desk.intake("petition");
    let entry = format!("{folio}#9");
    for args in [
        ["show", "77", "--reason", "prueba"],
        ["undo", "77#1", "--reason", "prueba"],
        ["undo", &entry, "--reason", "prueba"],
        ["reopen", "2025-1", "--reason", "prueba"],
        ["turn", "77", "--to", "DSS"],
        ["show", "OTRO-2026-000001", "--reason", "prueba"],
    ] {
        let ran = desk.run(&args);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (3, ""),
            "{args:?}\n{}",
            ran.err
        );
        desk.run(&[args.as_slice(), &["--format", "json"]].concat())
            .error("not-found", 3);
    }
}
