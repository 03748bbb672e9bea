//! Leaving midway: at every question, by Ctrl-C and by Ctrl-D, nothing enters
//! the case log, it is said, and what was typed is offered the next time.

use super::at_every_question;
use crate::support::asked::WHOLE_INTAKE as WHOLE;
use crate::support::desk::Desk;

fn leave_at(desk: &Desk, question: usize, key: char) {
    let before = desk.events();
    let mut terminal = desk.ask(&["intake"]);
    terminal.answer(&WHOLE[..question]);
    terminal.expect(WHOLE[question].0);
    terminal.send_control(key);
    // That the cursor is visible is seen to there.
    assert_eq!(terminal.exit_code(), 1, "{}", terminal.transcript());
    let shown = terminal.transcript();
    assert!(
        shown.contains("no se guardó nada en el registro"),
        "{shown}"
    );
    assert_eq!(desk.events(), before, "{shown}");
    assert_eq!(desk.json(&["list"])["cases"], serde_json::json!([]));
}

fn resume_at(desk: &Desk, question: usize) {
    let mut terminal = desk.ask(&["intake"]);
    if question > 0 {
        terminal.answer(&[("¿Continuarla? (s/n) ", "s")]);
    }
    // A long text that was not ended is asked for again from its beginning.
    let again = match question {
        22 => 21,
        24 | 25 => 23,
        other => other,
    };
    terminal.answer(&WHOLE[again..]);
    terminal.expect("SLP-2026-000001");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    let case = desk.case("1");
    assert_eq!(case["name"], "Íñigo Peña");
    assert_eq!(case["narrative"], "No había medicina.\nVolvió dos veces.");
}

/// Nothing that was left is offered.
fn begins_anew(desk: &Desk, args: &[&str]) {
    let mut terminal = desk.ask(args);
    let shown = terminal.expect("Tipo de solicitud*: ");
    assert!(!shown.contains("¿Continuarla?"), "{shown}");
    terminal.send_control('c');
    assert_eq!(terminal.exit_code(), 1);
}

#[test]
fn at_every_question_of_an_intake() {
    at_every_question(WHOLE.len(), |question, key| {
        let desk = Desk::with_office();
        leave_at(&desk, question, key);
        if key == 'c' || question == 9 {
            resume_at(&desk, question);
        }
    });
}

#[test]
fn what_was_stored_is_not_offered_again() {
    let desk = Desk::with_office();
    leave_at(&desk, 2, 'c');
    resume_at(&desk, 2);
    begins_anew(&desk, &["intake"]);
}

#[test]
fn leaving_after_looking_at_the_whole_keeps_nothing() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["intake"]);
    terminal.answer(&WHOLE[..WHOLE.len() - 1]);
    terminal.answer(&[("salir sin guardar: ", "n")]);
    assert_eq!(terminal.exit_code(), 1);
    begins_anew(&desk, &["intake"]);
}

#[test]
fn a_draft_is_its_typists_own() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["intake"]);
    terminal.answer(&WHOLE[..8]);
    terminal.send_control('c');
    assert_eq!(terminal.exit_code(), 1);
    begins_anew(&desk, &["intake", "--user", "otra"]);
}
