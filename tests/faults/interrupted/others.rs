//! Leaving every other command at each of its questions, by Ctrl-C and by
//! Ctrl-D.

use super::at_every_question;
use crate::support::asked::Turn;
use crate::support::desk::Desk;

/// Leaves a command at every question, either way, each time at a desk of its
/// own; it says that nothing was stored, and nothing was.
fn left(desk: impl Fn() -> Desk + Sync, args: &[&str], turns: &[Turn]) {
    at_every_question(turns.len(), |question, key| {
        let desk = desk();
        let before = desk.events();
        let mut terminal = desk.ask(args);
        terminal.answer(&turns[..question]);
        terminal.expect(turns[question].0);
        terminal.send_control(key);
        assert_eq!(terminal.exit_code(), 1, "{}", terminal.transcript());
        let shown = terminal.transcript();
        assert!(shown.contains("no se guardó nada"), "{shown}");
        assert_eq!(desk.events(), before, "{shown}");
    });
}

fn office() -> Desk {
    let desk = Desk::with_office();
    desk.intake("complaint");
    desk
}

/// An office where more was done about its case.
fn office_after(args: &[&str]) -> Desk {
    let desk = office();
    desk.ok(args);
    desk
}

#[test]
fn a_turn() {
    left(
        office,
        &["turn"],
        &[
            ("Folio: ", "1"),
            ("Área*: ", "DSS"),
            ("Fecha [18/11/2026]: ", ""),
            ("Titular a quien se dirige: ", ""),
            ("Número de oficio: ", ""),
            ("Fecha límite o plazo: ", ""),
            ("  | ", ""),
            ("salir sin guardar: ", "s"),
        ],
    );
}

#[test]
fn an_answer_to_a_turn() {
    left(
        || office_after(&["turn", "1", "--to", "DSS"]),
        &["turn", "answer"],
        &[
            ("Folio: ", "1/1"),
            ("  | ", "Se atendió."),
            ("  | ", ""),
            ("Fecha [18/11/2026]: ", ""),
            ("sin guardar: ", "s"),
        ],
    );
}

#[test]
fn a_follow_up() {
    left(
        office,
        &["follow-up"],
        &[
            ("Folio: ", "1"),
            ("Tipo de seguimiento*: ", "violencia"),
            ("Fecha [18/11/2026]: ", "hoy"),
            ("Área que intervino (en blanco: esta oficina): ", ""),
            ("Aviso al Ministerio Público*: ", "dado"),
            ("Número del aviso: ", "MP-7"),
            ("  | ", ""),
            ("Resultado: ", ""),
            ("Fecha del siguiente paso: ", "20/11/2026"),
            ("salir sin guardar: ", "s"),
        ],
    );
}

#[test]
fn a_close_and_a_reopening() {
    let close = [
        ("Folio: ", "1"),
        ("Sentido de la conclusión*: ", "resuelto en parte"),
        ("  | ", "Se surtió la mitad."),
        ("  | ", ""),
        ("Fecha de conclusión [18/11/2026]: ", ""),
        ("Fecha en que se avisó al solicitante: ", ""),
        ("salir sin guardar: ", "s"),
    ];
    left(office, &["close"], &close);
    let closed = || {
        office_after(&[
            "close",
            "1",
            "--outcome",
            "partial",
            "--report",
            "La mitad.",
        ])
    };
    let reopen = [
        ("Folio: ", "1"),
        ("  | ", "Volvió."),
        ("  | ", ""),
        ("Fecha [18/11/2026]: ", ""),
        ("sin guardar: ", "s"),
    ];
    left(closed, &["reopen"], &reopen);
}

#[test]
fn a_correction() {
    left(
        office,
        &["amend"],
        &[
            ("Folio: ", "1#1"),
            ("Dato que se corrige*: ", "teléfono"),
            ("Teléfono: ", "444 100 0000"),
            ("  | ", "Era otro."),
            ("  | ", ""),
            ("salir sin guardar: ", "s"),
        ],
    );
}

#[test]
fn an_undo() {
    left(
        office,
        &["undo"],
        &[
            ("¿Deshacerlo? (s/N) ", "s"),
            ("  | ", "Era otra persona."),
            ("  | ", ""),
            ("salir sin guardar: ", "s"),
        ],
    );
}

#[test]
fn a_founding() {
    let turns: [Turn; 6] = [
        ("Nombre público de la institución*: ", "Servicios (prueba)"),
        ("Clave de la oficina para sus folios*: ", "HGX"),
        ("Catálogos con que empieza", ""),
        ("Zona horaria", "\u{15}America/Mexico_City"),
        ("Estado de la oficina: ", "san luis potosi"),
        ("salir sin guardar: ", "s"),
    ];
    at_every_question(turns.len(), |question, key| {
        let desk = Desk::new();
        let mut terminal = desk.ask(&["init"]);
        terminal.answer(&turns[..question]);
        terminal.expect(turns[question].0);
        terminal.send_control(key);
        assert_eq!(terminal.exit_code(), 1, "{}", terminal.transcript());
        let left = std::fs::read_dir(desk.path("")).expect("the folder");
        assert_eq!(left.count(), 0, "{}", terminal.transcript());
    });
}
