//! The checks of the log, and what is said where there is none.

use insta::assert_snapshot;

use super::{complaint, whole};
use crate::support::desk::Desk;

#[test]
fn a_sound_log_says_so_and_a_changed_one_does_not() {
    let desk = Desk::with_office();
    complaint(&desk);
    let checked = desk.json(&["check"]);
    let head = checked["head"].as_str().unwrap_or_default().to_owned();
    let events = checked["events"].as_i64().unwrap_or_default();
    assert_eq!(head.len(), 64);
    assert_eq!(
        checked,
        serde_json::json!({
            "schema": "folio/check", "version": 1, "ok": true, "events": events, "cases": 1, "head": head,
        })
    );
    complaint(&desk);
    desk.ok(&["check", "--head", &head]);
    let shown = desk.ok(&["verificar", "--head", &format!("{events}:{}", &head[..12])]);
    let (told, _) = shown.split_once("Huella").expect("the head");
    assert_snapshot!(told, @"
    El registro está completo y sin alteraciones: 57 asientos, 2 casos.
    Contiene la huella indicada y continúa desde ella.
    ");
    assert_snapshot!(whole(&desk.run(&["check", "--head", "00000000"])), @"
    --- stderr
    Error: Ningún asiento del registro tiene la huella 00000000: le falta el final,
      se copió y se continuó en dos lugares, o fue reescrito.
      Con el archivo que imprimió la huella, folio verificar --with ARCHIVO dice
        dónde se separan los dos. Mientras tanto, no escriba en ninguno.
    --- exit 6
    ");
    assert_snapshot!(whole(&desk.run(&["check", "--head", "hola"])), @"
    --- stderr
    Error: «hola» no es una huella como las que imprimen los informes.
      Escríbala como NÚMERO:HUELLA, o al menos los primeros ocho dígitos de la
        huella.
    --- exit 2
    ");
    assert_snapshot!(whole(&desk.run(&["check", "--format", "csv"])), @"
    --- stderr
    Error: Esta respuesta no se ofrece en el formato csv; sí en tabla, json.
    --- exit 2
    ");
    let log = desk.log();
    log.execute("UPDATE case_view SET status = 3", [])
        .expect("a change");
    drop(log);
    assert_snapshot!(whole(&desk.run(&["check"])), @"
    --- stderr
    Error: Lo que muestran las listas y los informes sobre el caso SLP-2026-000001
      no es lo que dicen sus asientos.
      El registro mismo está bien. Rehaga lo derivado con: folio reconstruir
    --- exit 6
    ");
    assert_snapshot!(whole(&desk.run(&["reconstruir"])), @"
    Se rehicieron las listas y los índices de 2 casos. El registro mismo no se tocó.
    --- exit 0
    ");
    desk.ok(&["check"]);
    assert_eq!(
        desk.json(&["rebuild"]),
        serde_json::json!({ "schema": "folio/rebuild", "version": 1, "cases": 2 })
    );
    tamper(&desk, events);
    assert_snapshot!(whole(&desk.run(&["check"])), @"
    --- stderr
    Error: Un asiento fue cambiado después de guardarse: el asiento 56
      (SLP-2026-000001#1) no tiene la huella que le corresponde.
      No siga escribiendo en él. Restaure el último respaldo y conserve este archivo
        para revisarlo.
    --- exit 6
    ");
    assert_eq!(desk.run(&["check"]).code, 6);
}

/// Changes an event behind the back of the program, as somebody would who
/// knows that the schema forbids it.
fn tamper(desk: &Desk, event: i64) {
    let log = desk.log();
    let forbidden: String = log
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'event_is_not_updated'",
            [],
            |row| row.get(0),
        )
        .expect("the trigger");
    let change = format!(
        "DROP TRIGGER event_is_not_updated; \
         UPDATE event SET occurred_on = occurred_on - 1 WHERE site_seq = {event}; \
         {forbidden};"
    );
    log.execute_batch(&change).expect("a change");
}

#[test]
fn without_a_log_every_command_says_how_to_make_one() {
    let desk = Desk::new();
    for args in [
        &["unit", "list"][..],
        &["unit", "add", "X", "--name", "X", "--kind", "external"],
        &["catalog", "list"],
        &["calendar", "show"],
        &["export", "cases", "-o", "[DIR]/x.csv"],
        &["check"],
        &["rebuild"],
    ] {
        let ran = desk.run(args);
        assert_eq!(ran.code, 3, "{args:?}: {}", ran.err);
        assert!(ran.err.contains("folio inicio"), "{}", ran.err);
    }
    assert!(!desk.path("x.csv").exists());
}
