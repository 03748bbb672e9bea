//! What an option gave in the words that help has for it stands in the form:
//! the code, the Spanish word and the label, of every closed list.

use crate::support::asked::{Turn, WHOLE_INTAKE};
use crate::support::desk::Desk;

/// What a form says of a value that it does not know.
const UNKNOWN: &str = "no está en la lista";

#[test]
fn whose_data_go_can_be_said_in_any_of_its_words() {
    let words = [
        (&["--party", "solicitante"][..], &[][..]),
        (&["--party", "quien solicita"], &[]),
        (&["--party", "petitioner"], &[]),
        (&[], &[("De quién se suprimen datos*: ", "solicitante")]),
        (&[], &[("De quién se suprimen datos*: ", "Quien solicita")]),
    ];
    for (given, asked) in words {
        let desk = Desk::with_office();
        desk.intake("queja");
        let mut terminal = desk.ask(&[&["suprimir", "1"], given].concat());
        terminal.answer(asked);
        let rest: &[Turn] = &[
            ("(s/N) ", ""),
            ("Por qué se suprimen*: ", "cancelación"),
            ("  | ", "Oficio de cancelación"),
            ("  | ", ""),
            ("Quién lo ordenó o autorizó*: ", "Comité"),
            ("salir sin hacer nada: ", "s"),
            ("(s/N) ", "s"),
        ];
        terminal.answer(rest);
        terminal.expect("SLP-2026-000001#2");
        assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
        assert!(!terminal.transcript().contains(UNKNOWN), "{given:?}");
        assert_eq!(desk.case("1")["name"], serde_json::Value::Null);
    }
}

#[test]
fn whatever_list_an_option_is_of_its_spanish_words_stand_in_the_form() {
    let desk = Desk::with_office();
    let given = [
        ("--channel", "telefono", "Medio"),
        ("--matter", "juridico", "Materia"),
        ("--topic", "Supply of medicines", "Tema"),
        ("--priority", "ordinaria", "Prioridad"),
        ("--sex", "h", "Sexo"),
        ("--affiliation", "Sin derechohabiencia", "Derechohabiencia"),
    ];
    let options = given.iter().flat_map(|(option, word, _)| [*option, word]);
    let args: Vec<&str> = ["recibir"].into_iter().chain(options).collect();
    let rest: Vec<Turn> = WHOLE_INTAKE
        .iter()
        .filter(|(question, _)| {
            !given
                .iter()
                .any(|(_, _, asked)| question.starts_with(asked))
        })
        .copied()
        .collect();
    assert_eq!(rest.len() + given.len(), WHOLE_INTAKE.len());
    let mut terminal = desk.ask(&args);
    terminal.answer(&rest);
    terminal.expect("SLP-2026-000001");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    assert!(!terminal.transcript().contains(UNKNOWN));
    let case = desk.case("1");
    for (field, stored) in [
        ("channel", "phone"),
        ("matter", "legal"),
        ("topic", "medicines"),
        ("priority", "normal"),
        ("sex", "male"),
        ("affiliation", "none"),
    ] {
        assert_eq!(case[field], stored, "{field}");
    }
}

#[test]
fn the_other_commands_take_spanish_words_beside_questions_too() {
    let desk = Desk::with_office();
    desk.intake("queja");
    let mut terminal = desk.ask(&["concluir", "1", "--outcome", "parcial"]);
    terminal.expect("  | ");
    assert!(!terminal.transcript().contains(UNKNOWN));
    drop(terminal);
    let mut terminal = desk.ask(&["seguimiento", "1", "--notice", "no se requiere"]);
    terminal.answer(&[("Tipo de seguimiento*: ", "violencia")]);
    terminal.expect("Fecha");
    assert!(!terminal.transcript().contains(UNKNOWN));
}
