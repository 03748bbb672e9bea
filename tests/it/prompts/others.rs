//! The other commands, given bare, ask for what they need.

use crate::support::asked::Turn;
use crate::support::desk::Desk;

fn done(desk: &Desk, args: &[&str], turns: &[Turn], said: &str) {
    let mut terminal = desk.ask(args);
    terminal.answer(turns);
    terminal.expect(said);
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
}

#[test]
fn a_case_goes_from_turn_to_undo_by_answers_alone() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    done(
        &desk,
        &["turn"],
        &[
            ("Folio: ", "1"),
            ("Área*: ", "juridicos"),
            ("Fecha [18/11/2026]: ", ""),
            ("Titular a quien se dirige: ", "Lic. Inventada"),
            ("Número de oficio: ", "SSP/12"),
            ("Fecha límite o plazo: ", "pronto"),
            ("no es una fecha", "5d"),
            ("  | ", "Informe a la brevedad."),
            ("  | ", ""),
            ("salir sin guardar: ", "s"),
        ],
        "Turno 1 a DNAJ; vence el 25/11/2026.",
    );
    done(
        &desk,
        &["turn", "answer"],
        &[
            ("Folio: ", "1/1"),
            ("  | ", "Se atendió."),
            ("  | ", ""),
            ("Fecha [18/11/2026]: ", ""),
            ("sin guardar: ", "s"),
        ],
        "DNAJ respondió el turno 1 el mismo día.",
    );
    done(
        &desk,
        &["seguimiento"],
        &[
            ("Folio: ", "1"),
            ("Tipo de seguimiento*: ", "violencia"),
            ("Fecha [18/11/2026]: ", "hoy"),
            ("Área que intervino (en blanco: esta oficina): ", ""),
            ("Aviso al Ministerio Público*: ", ""),
            ("Aviso al Ministerio Público*: ", "dado"),
            ("Número del aviso: ", "MP-7"),
            ("  | ", ""),
            ("Resultado: ", ""),
            ("Fecha del siguiente paso: ", "20/11/2026"),
            ("salir sin guardar: ", "s"),
        ],
        "SLP-2026-000001#4",
    );
    done(
        &desk,
        &["concluir"],
        &[
            ("Folio: ", "1"),
            ("Sentido de la conclusión*: ", "resuelto en parte"),
            ("  | ", "Se surtió la mitad."),
            ("  | ", ""),
            ("Fecha de conclusión [18/11/2026]: ", ""),
            ("Fecha en que se avisó al solicitante: ", ""),
            ("salir sin guardar: ", "s"),
        ],
        "SLP-2026-000001#5",
    );
    done(
        &desk,
        &["reabrir"],
        &[
            ("Folio: ", "1"),
            ("  | ", "Volvió."),
            ("  | ", ""),
            ("Fecha [18/11/2026]: ", ""),
            ("sin guardar: ", "s"),
        ],
        "SLP-2026-000001#6",
    );
    done(
        &desk,
        &["corregir"],
        &[
            ("Folio: ", "1#2"),
            ("(queda registrado): ", "Se revisa el oficio."),
            ("Dato que se corrige*: ", "oficio"),
            ("Número de oficio [", "SSP/13"),
            ("  | ", "Era trece."),
            ("  | ", ""),
            ("salir sin guardar: ", "s"),
        ],
        "SLP-2026-000001#7",
    );
    done(
        &desk,
        &["deshacer"],
        &[
            ("¿Deshacerlo? (s/N) ", "s"),
            ("  | ", "Sí era doce."),
            ("  | ", ""),
            ("salir sin guardar: ", "s"),
        ],
        "SLP-2026-000001#8",
    );
    done(
        &desk,
        &["ver"],
        &[("Folio: ", "1"), ("Motivo", "Revisión")],
        "SSP/12",
    );
    assert_eq!(desk.case("1")["turns"][0]["letter"], "SSP/12");
}

#[test]
fn a_declined_undo_leaves_everything() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    let before = desk.events();
    for (answer, code) in [("", 1), ("n", 1)] {
        let mut terminal = desk.ask(&["undo"]);
        terminal.answer(&[("¿Deshacerlo? (s/N) ", answer)]);
        assert_eq!(terminal.exit_code(), code);
        assert_eq!(desk.events(), before);
    }
}

#[test]
fn a_change_that_was_given_can_be_edited_before_it_is_saved() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    std::fs::write(desk.path("motivo.txt"), "Se oyó mal.").expect("a file");
    done(
        &desk,
        &["amend", "1", "phone=444"],
        &[
            ("  | ", "@motivo.txt"),
            ("  | ", ""),
            ("salir sin guardar: ", "c"),
            ("¿Qué dato quiere corregir? ", "2"),
            ("Teléfono: ", "\u{15}555"),
            ("salir sin guardar: ", "s"),
        ],
        "SLP-2026-000001#2",
    );
    let case = desk.case("1");
    assert_eq!(case["phone"], "555");
    assert_eq!(case["timeline"][1]["reason"], "@motivo.txt");
    done(
        &desk,
        &["amend", "1", "--reason", "@[DIR]/motivo.txt"],
        &[
            ("Dato que se corrige*: ", "teléfono"),
            ("Teléfono [555]: ", "666"),
            ("salir sin guardar: ", "s"),
        ],
        "SLP-2026-000001#3",
    );
    assert_eq!(desk.case("1")["timeline"][2]["reason"], "Se oyó mal.");
}

#[test]
fn which_turn_is_said_before_a_report_is_typed() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    desk.ok(&["turn", "1", "--to", "DSS"]);
    desk.ok(&["turn", "1", "--to", "DA"]);
    let mut terminal = desk.ask(&["turn", "answer", "1"]);
    assert_eq!(terminal.exit_code(), 4, "{}", terminal.transcript());
    assert!(
        !terminal.transcript().contains("Informe"),
        "{}",
        terminal.transcript()
    );
}

#[test]
fn completions_need_no_log() {
    let desk = Desk::new();
    let mut terminal = desk.ask(&["completions", "bash"]);
    terminal.expect("complete");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    assert!(!terminal.transcript().contains("¿Crearlo ahora?"));
    assert!(!desk.path("folio.db").exists());
}

#[test]
fn where_there_is_no_log_one_is_offered_and_the_command_goes_on() {
    let desk = Desk::new();
    let mut terminal = desk.ask(&["list"]);
    terminal.answer(&[("¿Crearlo ahora? (s/n) ", "n")]);
    terminal.expect("No hay ningún registro de casos");
    assert_eq!(terminal.exit_code(), 3);
    assert!(!desk.path("folio.db").exists());
    let mut terminal = desk.ask(&["list"]);
    terminal.expect("¿Crearlo ahora? (s/n) ");
    terminal.send_control('c');
    assert_eq!(terminal.exit_code(), 1);
    assert_eq!(
        std::fs::read_dir(desk.path(""))
            .expect("the folder")
            .count(),
        0
    );
    let mut terminal = desk.ask(&["intake", "--kind", "queja", "--channel", "phone"]);
    terminal.answer(&[
        ("¿Crearlo ahora? (s/n) ", "s"),
        (
            "Nombre público de la institución*: ",
            "Servicios de Salud (prueba)",
        ),
        ("Clave de la oficina para sus folios*: ", "¡no!"),
        ("Clave de la oficina para sus folios*: ", "\u{15}HGX"),
        ("Catálogos con que empieza", ""),
        ("Zona horaria", "\u{15}America/Mexico_City"),
        ("Estado de la oficina: ", "san luis potosi"),
        ("salir sin guardar: ", "s"),
    ]);
    terminal.expect("HGX-2026-000001");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    assert_eq!(desk.json(&["list"])["cases"][0]["folio"], "HGX-2026-000001");
}
