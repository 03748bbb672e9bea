//! Two desks at one case, or at one list of the office: the second is told
//! what the first did, and nothing is overwritten.

use crate::support::desk::{Desk, flat};

/// A desk with a complaint that was turned to DSS: entries #1 and #2.
fn turned() -> Desk {
    let desk = Desk::with_office();
    desk.intake("complaint");
    desk.ok(&["turn", "1", "--to", "DSS"]);
    desk
}

/// What every refusal of the case says once another desk added #3.
fn told(said: &str) {
    let said = flat(said);
    assert!(
        said.contains("cambió desde que usted lo vio: tiene un movimiento nuevo (ya son 3)"),
        "{said}"
    );
    assert!(
        said.contains("#3: aceptación del turno 1, del 18/11/2026, por otra mesa."),
        "{said}"
    );
}

#[test]
fn a_script_that_says_what_it_saw_is_refused_what_it_did_not() {
    let desk = turned();
    assert_eq!(desk.case("1")["entries"], 2);
    desk.ok(&["turn", "accept", "1", "--user", "otra mesa"]);
    for command in [
        &["turn", "1", "--to", "DA"][..],
        &["turn", "accept", "1"],
        &["turn", "return", "1", "--reason", "No es suyo."],
        &["turn", "answer", "1", "--report", "Listo."],
        &["turn", "withdraw", "1", "--reason", "Duplicado."],
        &["follow-up", "1", "--kind", "call"],
        &["close", "1", "--outcome", "resolved", "--report", "Listo."],
        &["reopen", "1", "--reason", "Volvió."],
        &["amend", "1", "phone=444", "--reason", "Faltaba."],
        &["amend", "1#2", "to=DA", "--reason", "Era otra."],
        &["undo", "1", "--reason", "Error."],
        &["undo", "1#3", "--reason", "Error."],
    ] {
        let seen = [command, &["--seen", "2"]].concat();
        told(&desk.refused(&seen));
    }
    let said = desk.refused(&["undo", "1#3", "--reason", "Error.", "--seen", "4"]);
    assert!(said.contains("solo tiene 3 movimientos"), "{said}");
    let answer = desk.json(&["follow-up", "1", "--kind", "call", "--seen", "3"]);
    assert_eq!(
        (&answer["entry"], &answer["entries"]),
        (&4.into(), &4.into())
    );
    desk.ok(&["undo", "1", "--reason", "Error.", "--seen", "4"]);
    for bad in ["0", "-1", "dos"] {
        let ran = desk.run(&["undo", "1#3", "--reason", "x", &format!("--seen={bad}")]);
        assert_eq!(ran.code, 2, "{}", ran.err);
    }
}

#[test]
fn a_script_that_says_nothing_acts_on_the_case_as_it_finds_it() {
    let desk = turned();
    desk.ok(&["turn", "accept", "1", "--user", "otra mesa"]);
    desk.ok(&["turn", "answer", "1", "--report", "Listo."]);
    desk.ok(&["undo", "1", "--reason", "Error."]);
}

#[cfg(unix)]
mod at_terminals {
    use super::{told, turned};
    use crate::support::asked::Turn;
    use crate::support::desk::Desk;
    use crate::support::terminal::Terminal;

    /// A form that is filled to its last question while another desk acts.
    fn overtaken(desk: &Desk, args: &[&str], turns: &[Turn], by: &[&[&str]]) -> Terminal {
        let mut terminal = desk.ask(args);
        let (last, first) = turns.split_last().expect("a question");
        terminal.answer(first);
        terminal.expect(last.0);
        for command in by {
            desk.ok(&[command, &["--user", "otra mesa"][..]].concat());
        }
        terminal.send_line(last.1);
        terminal
    }

    /// The form ends in a refusal that names the new entry and stores nothing;
    /// what was typed is offered again, with what came meanwhile.
    fn refused(args: &[&str], turns: &[Turn]) -> Desk {
        let desk = turned();
        let by = [&["turn", "accept", "1"][..]];
        let mut terminal = overtaken(&desk, args, turns, &by);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        told(&terminal.transcript());
        terminal.expect("Lo que usted escribió se conservó");
        assert_eq!(desk.case("1")["entries"], 3);
        let mut again = desk.ask(args);
        again.expect("Mientras tanto, otra mesa registró en el caso SLP-2026-000001:");
        again.expect("#3: aceptación del turno 1");
        again.answer(&[("¿Continuarla? (s/n) ", "s"), ("sin guardar: ", "s")]);
        again.expect("SLP-2026-000001#4");
        assert_eq!(again.exit_code(), 0, "{}", again.transcript());
        desk
    }

    #[test]
    fn a_step_of_a_turn_is_thought_over() {
        let turns = [
            ("  | ", "Se surtió."),
            ("  | ", ""),
            ("Fecha [18/11/2026]: ", ""),
            ("sin guardar: ", "s"),
        ];
        let desk = refused(&["turn", "answer", "1"], &turns);
        assert_eq!(desk.case("1")["turns"][0]["report"], "Se surtió.");
    }

    #[test]
    fn a_correction_is_thought_over() {
        let turns = [
            ("Dato que se corrige*: ", "oficio"),
            ("Número de oficio: ", "SSP/13"),
            ("  | ", "Faltaba."),
            ("  | ", ""),
            ("sin guardar: ", "s"),
        ];
        let desk = refused(&["amend", "1#2"], &turns);
        assert_eq!(desk.case("1")["turns"][0]["letter"], "SSP/13");
    }

    #[test]
    fn the_reason_of_an_undo_is_thought_over() {
        let turns = [("  | ", "Error."), ("  | ", ""), ("sin guardar: ", "s")];
        let by = [&["turn", "accept", "1"][..]];
        for entry in ["1", "1#2"] {
            let desk = turned();
            let mut terminal = overtaken(&desk, &["undo", entry], &turns, &by);
            assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
            told(&terminal.transcript());
            assert_eq!(desk.case("1")["entries"], 3);
        }
    }

    #[test]
    fn a_bare_undo_takes_back_what_it_asked_about_or_nothing() {
        let desk = turned();
        let mut terminal = desk.ask(&["undo"]);
        terminal.expect("SLP-2026-000001#2");
        terminal.expect("¿Deshacerlo? (s/N) ");
        desk.ok(&["turn", "accept", "1", "--user", "otra mesa"]);
        terminal.send_line("s");
        terminal.answer(&[("  | ", "Error."), ("  | ", ""), ("sin guardar: ", "s")]);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        told(&terminal.transcript());
        assert_eq!(desk.case("1")["entries"], 3);
    }

    #[test]
    fn a_closing_and_a_reopening_are_thought_over() {
        let closing = [
            ("Sentido de la conclusión*: ", "resuelto"),
            ("  | ", "Se surtió."),
            ("  | ", ""),
            ("Fecha de conclusión [18/11/2026]: ", ""),
            ("Fecha en que se avisó al solicitante: ", ""),
            ("sin guardar: ", "s"),
        ];
        let desk = Desk::with_office();
        desk.intake("complaint");
        let call = [&["follow-up", "1", "--kind", "call"][..]];
        let mut terminal = overtaken(&desk, &["close", "1"], &closing, &call);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        assert!(terminal.transcript().contains("#2: seguimiento"));
        desk.ok(&["close", "1", "--outcome", "resolved", "--report", "Listo."]);
        let reopening = [
            ("  | ", "Volvió."),
            ("  | ", ""),
            ("Fecha [18/11/2026]: ", ""),
            ("sin guardar: ", "s"),
        ];
        let reopened = [&["reopen", "1", "--reason", "Llamó."][..]];
        let mut terminal = overtaken(&desk, &["reopen", "1"], &reopening, &reopened);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        assert!(terminal.transcript().contains("#4: reapertura"));
    }

    const CALL: [Turn; 7] = [
        ("Tipo de seguimiento*: ", "llamada"),
        ("Fecha [18/11/2026]: ", ""),
        ("Área que intervino (en blanco: esta oficina): ", ""),
        ("  | ", ""),
        ("Resultado: ", "Vendrá mañana."),
        ("Fecha del siguiente paso: ", ""),
        ("sin guardar: ", "s"),
    ];

    #[test]
    fn a_follow_up_goes_beside_what_came_once_she_has_read_it() {
        let desk = turned();
        let by = [&["turn", "accept", "1"][..]];
        let mut terminal = overtaken(&desk, &["follow-up", "1"], &CALL, &by);
        terminal.expect("Mientras tanto, otra mesa registró en el caso SLP-2026-000001:");
        terminal.expect("#3: aceptación del turno 1, del 18/11/2026, por otra mesa.");
        terminal.expect("¿Guardar lo suyo de todos modos? (s/n) ");
        // While she thinks, nobody waits for her, and what comes now is told too.
        desk.ok(&["follow-up", "1", "--kind", "call", "--user", "otra mesa"]);
        terminal.send_line("s");
        let between = terminal.expect("¿Guardar lo suyo de todos modos? (s/n) ");
        assert!(
            between.contains("#4: seguimiento") && !between.contains("#3"),
            "{between}"
        );
        terminal.send_line("s");
        terminal.expect("SLP-2026-000001#5");
        assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    }

    #[test]
    fn a_follow_up_that_is_left_is_kept_for_later() {
        let desk = turned();
        let by = [&["turn", "accept", "1"][..]];
        let mut terminal = overtaken(&desk, &["follow-up", "1"], &CALL, &by);
        terminal.answer(&[("¿Guardar lo suyo de todos modos? (s/n) ", "n")]);
        terminal.expect("Lo que usted escribió se conservó");
        assert_eq!(terminal.exit_code(), 1, "{}", terminal.transcript());
        assert_eq!(desk.case("1")["entries"], 3);
        let mut again = desk.ask(&["follow-up", "1"]);
        again.answer(&[("¿Continuarla? (s/n) ", "s"), ("sin guardar: ", "s")]);
        again.expect("SLP-2026-000001#4");
        assert_eq!(again.exit_code(), 0, "{}", again.transcript());
        assert_eq!(desk.case("1")["timeline"][3]["result"], "Vendrá mañana.");
    }

    #[test]
    fn a_follow_up_has_no_room_on_a_case_that_was_closed() {
        let desk = turned();
        let by = [
            &["turn", "answer", "1", "--report", "Listo."][..],
            &["close", "1", "--outcome", "resolved", "--report", "Listo."],
        ];
        let mut terminal = overtaken(&desk, &["follow-up", "1"], &CALL, &by);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        let shown = terminal.transcript();
        assert!(shown.contains("#3: respuesta al turno 1"), "{shown}");
        assert!(shown.contains("#4: conclusión"), "{shown}");
        assert!(!shown.contains("¿Guardar lo suyo"), "{shown}");
    }

    #[test]
    fn what_a_script_saw_is_looked_at_before_a_page_is_typed() {
        let desk = turned();
        let mut terminal = desk.ask(&["follow-up", "1", "--seen", "1"]);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        assert!(terminal.transcript().contains("#2: turno 1"));
        assert!(!terminal.transcript().contains("Tipo de seguimiento"));
    }

    #[test]
    fn in_english_too() {
        let desk = turned().lang("en");
        let by = [&["turn", "accept", "1"][..]];
        let turns = [
            ("  | ", "Done."),
            ("  | ", ""),
            ("Date [", ""),
            ("without saving: ", "y"),
        ];
        let mut terminal = overtaken(&desk, &["turn", "answer", "1"], &turns, &by);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        let shown = terminal.transcript();
        assert!(
            shown.contains("has changed since you saw it: it has a new entry"),
            "{shown}"
        );
        assert!(shown.contains("#3: acceptance of turn 1"), "{shown}");
    }

    #[test]
    fn lists_of_the_office_are_not_overwritten() {
        let desk = Desk::with_office();
        let deadline = [
            ("Tipo de solicitud*: ", "queja"),
            ("Días hábiles", "10"),
            ("sin guardar: ", "s"),
        ];
        let by = [&["catalog", "deadline", "complaint", "5"][..]];
        let mut terminal = overtaken(&desk, &["catalog", "deadline"], &deadline, &by);
        assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
        assert!(terminal.transcript().contains("El plazo para queja cambió"));
        let unit = [("Área", "DSS"), ("sin guardar: ", "s")];
        let by = [&["unit", "change", "DSS", "--days", "3"][..]];
        for args in [&["unit", "retire"][..], &["unit", "change", "--days", "9"]] {
            let desk = Desk::with_office();
            let mut terminal = overtaken(&desk, args, &unit, &by);
            assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
            assert!(terminal.transcript().contains("El área DSS cambió"));
            let unit = desk.json(&["unit", "show", "DSS"]);
            assert_eq!(
                (&unit["retired"], &unit["days"]),
                (&false.into(), &3.into())
            );
        }
        // What else changes meanwhile does no harm.
        let closure = [
            ("Día", "2026-12-24"),
            ("Motivo", "Posada"),
            ("sin guardar: ", "s"),
        ];
        let by = [&["calendar", "add", "2026-12-31", "--label", "Fin de año"][..]];
        let mut terminal = overtaken(&desk, &["calendar", "add"], &closure, &by);
        assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    }
}
