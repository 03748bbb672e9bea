//! What is proposed in the place of what was typed, in the words of the screen.

use crate::support::desk::{Desk, flat};

#[test]
fn terms_are_proposed_in_the_language_of_the_screen() {
    let desk = Desk::with_office();
    desk.intake("queja");
    let follow_up = ["seguimiento", "1", "--kind", "telefono", "--no-input"];
    let hint = |lang| {
        let said = desk.run(&[&["--lang", lang], follow_up.as_slice()].concat());
        assert_eq!(said.code, 4, "{}", said.err);
        flat(&said.err)
    };
    let spanish = hint("es");
    assert!(spanish.contains("Telemedicina (telemedicine)"), "{spanish}");
    assert!(!spanish.contains("shelter"), "{spanish}");
    assert!(hint("en").contains("Telemedicine (telemedicine)"));
    let topic = desk.run(&[
        "recibir",
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--topic",
        "medicamento",
        "--no-input",
    ]);
    let topic = flat(&topic.err);
    assert!(
        topic.contains("¿Quiso decir Abasto de medicamentos (medicines)?"),
        "{topic}"
    );
}

#[test]
fn having_no_affiliation_can_be_said_as_people_say_it() {
    let desk = Desk::with_office();
    for (typed, code) in [("ninguna", "none"), ("no se sabe", "unknown")] {
        let folio = desk.intake_with(&[
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--affiliation",
            typed,
        ]);
        assert_eq!(desk.case(&folio)["affiliation"], code);
    }
}

#[test]
fn commands_are_proposed_and_shown_in_the_words_of_the_screen() {
    let desk = Desk::with_office();
    let english = desk.run(&["--lang", "en", "overdue"]);
    assert_eq!(english.code, 2);
    assert!(!english.err.contains("ver”"), "{}", english.err);
    desk.intake("queja");
    let party = desk.run(&["suprimir", "1", "--party", "paciente", "--dry-run"]);
    assert!(party.err.contains("--party solicitante"), "{}", party.err);
    let mut terminal = desk.ask(&["exportar", "casos", "--format", "xlsx"]);
    terminal.expect("folio exportar casos --format xlsx --output casos.xlsx");
    assert_eq!(terminal.exit_code(), 2);
    let cut = desk.run(&["corte"]);
    assert_eq!(cut.code, 2);
    assert!(cut.err.contains("folio corte 2026-10"), "{}", cut.err);
}

#[test]
fn where_nothing_is_due_nobody_is_asked_why() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["suprimir", "--due"]);
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    assert!(!terminal.transcript().contains("Motivo"));
}

#[test]
fn a_rule_set_again_changes_nothing_and_is_no_mistake() {
    let desk = Desk::with_office();
    let rule = desk.ok(&["catalogo", "publicacion"]);
    std::fs::write(desk.path("regla.json"), rule).expect("a file");
    let before = desk.events();
    let said = desk.ok(&["catalogo", "publicacion", "[DIR]/regla.json"]);
    assert_eq!(
        said,
        "La regla de publicación ya era esta: no cambió nada.\n"
    );
    assert_eq!(desk.events(), before);
}

#[test]
fn the_head_of_a_cut_stands_on_a_line_of_its_own() {
    let desk = Desk::with_office();
    let said = desk.ok(&["corte", "c1"]);
    let head = said.lines().nth(1).expect("a second line");
    assert!(head.starts_with("Huella: "), "{said}");
    assert!(
        said.lines().all(|line| line.chars().count() <= 80),
        "{said}"
    );
}
