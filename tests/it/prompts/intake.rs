//! `folio intake`, asked for question by question.

use serde_json::json;

use crate::support::asked::WHOLE_INTAKE;
use crate::support::desk::Desk;

#[test]
fn a_whole_intake_is_typed_in_spanish() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["recibir"]);
    terminal.answer(WHOLE_INTAKE);
    terminal.expect("SLP-2026-000001");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    let case = desk.case("1");
    for (field, stored) in [
        ("kind", json!("complaint")),
        ("channel", json!("in-person")),
        ("matter", json!("medical")),
        ("topic", json!("medicines")),
        ("priority", json!("high")),
        ("received_on", json!("2026-11-17")),
        ("name", json!("Íñigo Peña")),
        ("email", json!("inigo@example.mx")),
        ("external_folio", json!("SUG-9")),
        ("sex", json!("male")),
        ("age", json!(41)),
        ("municipality", json!("24020")),
        ("affiliation", json!("none")),
        ("patient_name", json!("María Peña")),
        ("patient_sex", json!("female")),
        ("patient_birth", json!("1990-01-01")),
        ("relationship", json!("padre")),
        ("accused", json!("El guardia")),
        ("narrative", json!("No había medicina.\nVolvió dos veces.")),
        ("remedy", json!("Que la surtan")),
        ("reserved", json!(false)),
    ] {
        assert_eq!(case[field], stored, "{field}");
    }
}

#[test]
fn one_wrong_answer_keeps_everything_else() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["intake", "--matter", "legal"]);
    terminal.answer(&[
        ("Tipo de solicitud*: ", "quja grande"),
        ("Tipo de solicitud*: ", "queja"),
        ("Medio por el que llegó*: ", "paloma"),
        ("Medio por el que llegó*: ", "escrito"),
        ("Tema: ", ""),
        ("Prioridad [normal]: ", ""),
        ("Fecha de recepción [18/11/2026]: ", "31/11/2026"),
        ("no existe en el calendario", "17/11/2026"),
        ("¿Es anónima? (s/N) ", "quizá"),
        ("¿Es anónima? (s/N) ", "no"),
        ("Nombre de quien solicita: ", "Rosa Díaz"),
        ("CURP de quien solicita: ", "FIXA900101MSPCTN0"),
        ("18 caracteres", "FIXA900101MSPCTN03"),
        ("¿Aceptarla así y marcarla?* ", "no"),
        ("Vuelva con <", "<"),
        ("CURP de quien solicita: ", ""),
        ("¿Aceptarla así y marcarla?* ", "sí"),
        ("Sexo: ", "m"),
        ("Fecha de nacimiento: ", "1/1/1990"),
        ("Teléfono: ", ""),
        ("Correo electrónico: ", ""),
        ("Domicilio (calle, número, colonia): ", ""),
        ("Municipio: ", "Atlantis"),
        ("Municipio: ", "san luis potosi"),
        ("Derechohabiencia: ", ""),
        ("¿El paciente es otra persona? (s/N) ", ""),
    ]);
    terminal.answer(&[
        ("  | ", ""),
        ("  | ", ""),
        ("Qué pide: ", ""),
        ("Folio que dio otro sistema: ", ""),
        ("reservado? (s/N) ", ""),
    ]);
    terminal.answer(&[
        ("salir sin guardar: ", "c"),
        ("¿Qué dato quiere corregir? ", "Teléfono"),
        ("Teléfono: ", "444 100 0000"),
        ("salir sin guardar: ", "s"),
    ]);
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    let case = desk.case("1");
    for (field, stored) in [
        ("kind", "complaint"),
        ("channel", "letter"),
        ("matter", "legal"),
        ("received_on", "2026-11-17"),
        ("name", "Rosa Díaz"),
        ("curp", "FIXA900101MSPCTN03"),
        ("sex", "female"),
        ("birth", "1990-01-01"),
        ("municipality", "24028"),
        ("phone", "444 100 0000"),
    ] {
        assert_eq!(case[field], stored, "{field}");
    }
    assert_eq!(case["curp_unverified"], true);
}

#[test]
fn an_anonymous_request_asks_for_no_name() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["intake", "--kind", "denuncia", "--channel", "buzon"]);
    // Nothing required is missing: nothing is asked.
    terminal.expect("SLP-2026-000001");
    assert_eq!(terminal.exit_code(), 0);
    let mut terminal = desk.ask(&["intake", "--kind", "denuncia", "--anonymous"]);
    terminal.answer(&[("Medio por el que llegó*: ", "buzón"), ("Materia: ", "")]);
    terminal.answer(&[("Tema: ", ""), ("Prioridad [normal]: ", "")]);
    terminal.answer(&[("Fecha de recepción [18/11/2026]: ", ""), ("Sexo: ", "")]);
    let between = terminal.expect("Edad en años: ");
    assert!(!between.contains("Nombre"), "{between}");
    terminal.send_line("");
    terminal.answer(&[("Municipio: ", ""), ("Derechohabiencia: ", "")]);
    terminal.answer(&[
        ("¿El paciente es otra persona? (s/N) ", ""),
        ("  | ", "El director"),
    ]);
    terminal.answer(&[
        ("  | ", ""),
        ("  | ", "Pide dinero."),
        ("  | ", ""),
        ("Qué pide: ", ""),
        ("Folio que dio otro sistema: ", ""),
        ("Número de la sesión", "tres"),
        ("Número de la sesión", "\u{15}3"),
    ]);
    terminal.answer(&[("reservado? (s/N) ", "s"), ("salir sin guardar: ", "s")]);
    terminal.expect("SLP-2026-000002");
    assert_eq!(terminal.exit_code(), 0);
    let case = desk.case("2");
    assert_eq!(
        (&case["anonymous"], &case["reserved"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(case["accused"], "El director");
    assert_eq!(case["session"], 3);
}

/// She was asked a question, so that is what is named; and Enter alone stands
/// for what the question offers, not for what was refused.
#[test]
fn a_refused_date_is_told_by_the_question_and_not_taken_again() {
    let desk = Desk::with_office();
    let mut terminal = desk.ask(&["recibir", "--matter", "medica"]);
    terminal.answer(&[
        ("Tipo de solicitud*: ", "queja"),
        ("Medio por el que llegó*: ", "escrito"),
        ("Tema: ", ""),
        ("Prioridad [normal]: ", ""),
        ("Fecha de recepción [18/11/2026]: ", "anteanoche"),
        (
            "«anteanoche» no es una fecha para «Fecha de recepción».",
            "",
        ),
        ("¿Es anónima? (s/N) ", ""),
    ]);
    assert!(!terminal.transcript().contains("--received"));
}
