//! What a reserved case refuses is refused in one sentence, whatever is in it;
//! what was typed wrong is said of every case alike.

use super::reserved::desk;
use crate::support::desk::{Desk, Ran, flat};

/// Commands that each of [`three_cases`] refuses, each for reasons of its own.
/// `@` stands for the case.
const REFUSED: &[&str] = &[
    "close @ --outcome resolved --report x",
    "turn accept @/1",
    "turn accept @/7",
    "turn return @/1 --reason x --on 2026-11-01",
    "turn @ --to DSS --on 2026-11-01",
    "follow-up @ --kind call --note x --on 2026-11-01",
    "follow-up @ --kind call --note x --seen 1",
    "follow-up @ --kind call --note x --seen 99",
    "turn accept @/7 --seen 1",
    "turn accept @/7 --seen 2",
    "turn accept @/7 --seen 4",
    "turn accept @/7 --seen 5",
    "turn accept @/7 --seen 99",
    "reopen @ --reason x --on 2026-11-01",
    "amend @ nada=3 --reason x",
    "amend @#3 kind=call --reason x",
    "amend @#3 on=nada --reason x",
    "amend @#3 outcome=resolved --reason x",
    "amend @#99 on=2026-11-18 --reason x",
    "amend @#2 kind=call --reason x --seen 1",
    "amend @ topic=waits --reason x --seen 99",
    "undo @#99 --reason x",
    "undo @#1 --reason x --seen 1",
    "undo @#1 --reason x --seen 99",
    "erase @ --party patient --basis retention --reason x --authority y --yes",
    "erase @ --party all --basis retention --reason x --authority y --yes",
    "erase @ --party all --basis retention --reason Zürbara --authority y --yes",
];

/// The same, by what was typed. `_` stands for a blank.
const TYPED_WRONG: &[(&str, &str)] = &[
    ("turn return @/1", "Falta el motivo."),
    ("turn return @/7", "Falta el motivo."),
    ("turn withdraw @ --reason _", "Falta el motivo."),
    ("turn answer @/1", "Falta el informe."),
    ("turn answer @/7 --report _", "Falta el informe."),
    ("turn accept @/7 --on 2030-01-01", "todavía no llega"),
    ("turn @ --to NADIE", "No hay ninguna área «NADIE»."),
    ("turn @ --to NADIE --seen 4", "No hay ninguna área «NADIE»."),
    (
        "turn @ --to NADIE --seen 99",
        "No hay ninguna área «NADIE».",
    ),
    ("turn @ --to DSS --due 2026-11-17", "17/11/2026"),
    (
        "follow-up @ --kind call --note x --on 2030-01-01",
        "todavía no llega",
    ),
    ("follow-up @ --kind violence --note x", "Ministerio Público"),
    (
        "follow-up @ --kind violence --note x --seen 99",
        "Ministerio Público",
    ),
    ("close @ --outcome resolved", "Falta el informe."),
    (
        "close @ --outcome resolved --report x --notified 2026-11-17",
        "17/11/2026",
    ),
    ("reopen @", "Falta el motivo."),
    ("amend @#9 nada=3", "Falta el motivo."),
    ("amend @ nada=3 --reason _ --seen 99", "Falta el motivo."),
    ("undo @ --reason _", "Falta el motivo."),
    ("undo @#9 --reason _ --seen 99", "Falta el motivo."),
    ("hold set @ --reason _", "Falta el motivo."),
    ("hold lift @ --reason _", "Falta el motivo."),
    (
        "erase @ --party patient --basis arco --reason _ --authority y --yes",
        "Falta el motivo.",
    ),
];

/// Three reserved cases that have nothing in common: a denunciation that a unit
/// accepted; a petition for somebody else, answered, closed and held; and one
/// whose intake was undone.
fn three_cases() -> Desk {
    let desk = desk();
    desk.ok(&["turn", "accept", "1"]);
    desk.intake_with(&[
        "--kind",
        "peticion",
        "--channel",
        "letter",
        "--reserved",
        "--name",
        "Aurelio Inventado",
        "--patient-name",
        "Nuria Inventada",
    ]);
    desk.ok(&["turn", "2", "--to", "DSS"]);
    desk.ok(&["turn", "answer", "2", "--report", "Surtido"]);
    let close = ["close", "2", "--outcome", "resolved", "--report", "Surtido"];
    desk.ok(&close);
    desk.ok(&["hold", "set", "2", "--reason", "Juicio 4"]);
    desk.intake_with(&["--kind", "queja", "--channel", "phone", "--reserved"]);
    desk.ok(&["undo", "3#1", "--reason", "Repetido"]);
    desk
}

fn about(desk: &Desk, command: &str, case: u32, more: &[&str]) -> Ran {
    let case = case.to_string();
    let words = command.split(' ').map(|word| match word {
        "_" => " ".to_owned(),
        word => word.replace('@', &case),
    });
    let words: Vec<String> = words.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    desk.run(&[&words, more].concat())
}

/// What is said of a command about each case, their folios aside: the same.
fn said_alike(desk: &Desk, command: &str, more: &[&str]) -> String {
    let answers = [1, 2, 3].map(|case| {
        let ran = about(desk, command, case, more);
        assert_eq!((ran.code, &*ran.out), (4, ""), "{command} {}", ran.err);
        ran.err
            .replace(&format!("SLP-2026-00000{case}"), "[FOLIO]")
            .replace(&format!(" {case}#"), " [FOLIO]#")
    });
    assert_eq!(answers[0], answers[1], "{command}");
    assert_eq!(answers[0], answers[2], "{command}");
    flat(&answers[0])
}

const RESERVED: &str = "Error: El caso [FOLIO] está reservado y no admite esto tal como está; el \
     porqué solo se dice a quien lo abre. Ábralo con su motivo, que queda registrado: folio ver \
     [FOLIO] --reason \"…\"";

#[test]
fn why_it_refuses_something_is_not_told_and_the_same_of_every_case() {
    let desk = three_cases();
    let before = (desk.events(), desk.json(&["audit"])["rows"].clone());
    for command in REFUSED {
        assert_eq!(said_alike(&desk, command, &[]), RESERVED, "{command}");
    }
    let english = said_alike(&desk, REFUSED[0], &["--lang", "en", "--format", "json"]);
    assert!(
        english.contains("is reserved and does not admit this"),
        "{english}"
    );
    // A hold is refused where there is one, or where there is none.
    for (case, command) in [
        (1, "hold lift @ --reason x"),
        (2, "hold set @ --reason x"),
        (3, "hold lift @ --reason x"),
    ] {
        let ran = about(&desk, command, case, &[]);
        let folio = format!("SLP-2026-00000{case}");
        assert_eq!(flat(&ran.err).replace(&folio, "[FOLIO]"), RESERVED);
    }
    let after = (desk.events(), desk.json(&["audit"])["rows"].clone());
    assert_eq!(before, after);
}

#[test]
fn what_was_typed_wrong_is_told_and_the_same_of_every_case() {
    let desk = three_cases();
    let before = desk.events();
    for (command, told) in TYPED_WRONG {
        let said = said_alike(&desk, command, &[]);
        assert!(said.contains(told), "{command} {said}");
    }
    assert_eq!(before, desk.events());
}

/// How many entries it has is not found out by trying: a wrong number is told
/// like a right one with which the case refuses something else.
#[test]
fn a_number_that_was_not_seen_tells_nothing_of_the_right_one() {
    let desk = three_cases();
    for seen in ["1", "2", "3", "5", "6", "99"] {
        let ran = about(
            &desk,
            "follow-up @ --kind call --note x",
            1,
            &["--seen", seen],
        );
        let said = flat(&ran.err).replace("SLP-2026-000001", "[FOLIO]");
        assert_eq!((ran.code, &*said), (4, RESERVED), "{seen}");
    }
    let right = "follow-up @ --kind call --note x --seen 4";
    assert_eq!(about(&desk, right, 1, &[]).code, 0);
}

/// That something is asked, or is not, would tell whether the case admits it,
/// and leave no trace.
#[cfg(unix)]
#[test]
fn whatever_is_in_it_the_same_is_asked() {
    let desk = three_cases();
    for (command, question) in [
        (["turn", "return", "1/1", "--seen", "1"], "Por qué"),
        (["turn", "return", "1/7", "--seen", "99"], "Por qué"),
        (["turn", "return", "3", "--seen", "4"], "Por qué"),
        (["close", "1", "--outcome", "resolved", "-q"], "Informe"),
        (["close", "2", "--outcome", "resolved", "-q"], "Informe"),
        (["close", "3", "--outcome", "resolved", "-q"], "Informe"),
    ] {
        let mut terminal = desk.ask(&command);
        terminal.expect(question);
        terminal.send_control('c');
        terminal.exit_code();
        let said = flat(&terminal.transcript());
        assert!(!said.contains("reservado"), "{command:?} {said}");
    }
    // What she types in the end is refused like everything, and kept.
    let mut terminal = desk.ask(&["turn", "return", "1/7"]);
    terminal.answer(&[("  | ", "No es suyo"), ("  | ", "")]);
    terminal.expect("Fecha");
    terminal.send_line("");
    terminal.expect("salir sin guardar: ");
    terminal.send_line("s");
    terminal.expect("El caso SLP-2026-000001 está reservado y no admite esto");
    assert_eq!(terminal.exit_code(), 4);
}
