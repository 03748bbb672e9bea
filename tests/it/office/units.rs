//! Units from add to retire, as somebody at a desk sees them.

use insta::assert_snapshot;

use super::{complaint, whole};
use crate::support::desk::Desk;

#[test]
fn units_are_listed_with_what_they_are() {
    let desk = Desk::with_office();
    desk.ok(&["unit", "change", "DSS", "--days", "10"]);
    assert_snapshot!(desk.ok(&["unit", "list"]), @"
    Áreas

                                                                    Plazo,
    Clave Nombre                                    Tipo         días háb. Denuncias
    ────────────────────────────────────────────────────────────────────────────────
    DSS   Dirección de Servicios de Salud           Dirección           10 no
    DNAJ  Dirección de Normatividad y Asuntos       Dirección            — sí
          Jurídicos
    DA    Dirección Administrativa                  Dirección            — no
    DIC   Dirección de Innovación y Calidad         Dirección            — no
    DPCRS Dirección de Protección Contra Riesgos    Dirección            — no
          Sanitarios
    DIS   Dirección de Infraestructura en Salud     Dirección            — no
    OIC   Órgano Interno de Control                 Dirección            — sí
    HG    Hospital General                          Hospital             — no
    JS1   Jurisdicción Sanitaria I                  Jurisdicción         — no
    JS2   Jurisdicción Sanitaria II                 Jurisdicción         — no
    JS3   Jurisdicción Sanitaria III                Jurisdicción         — no
    JS4   Jurisdicción Sanitaria IV                 Jurisdicción         — no
    JS5   Jurisdicción Sanitaria V                  Jurisdicción         — no
    JS6   Jurisdicción Sanitaria VI                 Jurisdicción         — no
    JS7   Jurisdicción Sanitaria VII                Jurisdicción         — no

    Notas
     1. Plazo: días hábiles para responder un turno. Donde no hay, vale el plazo del
        tipo de solicitud: folio catalogo listar plazos
    ");
    desk.ok(&["area", "baja", "JS7"]);
    let listed = desk.ok(&["unit", "list", "--format", "csv"]);
    assert!(!listed.contains("JS7"));
    assert_snapshot!(
        desk.ok(&["area", "listar", "--all", "--format", "csv"]).lines().last().unwrap_or_default(),
        @"JS7,Jurisdicción Sanitaria VII,jurisdicción,,no,no"
    );
    assert_eq!(desk.json(&["unit", "list"])["units"][0]["days"], 10);
}

#[test]
fn a_unit_lives_from_add_to_retire_and_back() {
    let desk = Desk::with_office();
    let add = [
        "unit",
        "add",
        "hgr",
        "--name",
        "Hospital General de Rioverde",
        "--kind",
        "hospital",
    ];
    assert_snapshot!(whole(&desk.run(&add)), @"
    El área HGR quedó agregada.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&add)), @"
    --- stderr
    Error: Ya hay un área con la clave HGR.
      Para cambiar sus datos: folio area cambiar HGR …
    --- exit 4
    ");
    assert_snapshot!(
        whole(&desk.run(&["unit", "change", "HGR", "--days", "12", "--denunciations", "si"])),
        @"
    El área HGR quedó cambiada.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    "
    );
    assert_snapshot!(
        whole(&desk.run(&["unit", "change", "HGR", "--days", "12"])),
        @"
    --- stderr
    Error: Todo está ya como se pide; no hay nada que cambiar.
    --- exit 4
    "
    );
    assert_snapshot!(whole(&desk.run(&["unit", "change", "HGR"])), @"
    --- stderr
    Error: Falta decir qué cambia del área HGR: --name, --kind, --days o
      --denunciations.
    --- exit 2
    ");
    assert_snapshot!(whole(&desk.run(&["unit", "show", "hgr"])), @"
    HGR · Hospital General de Rioverde
    Tipo: hospital
    Plazo para responder: 12 días hábiles
    Puede resolver denuncias: sí
    Casos con un turno abierto aquí: 0; vencidos: 0
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["unit", "retire", "HGR"])), @"
    El área HGR quedó dada de baja. Lo que ya se le turnó conserva su nombre.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["unit", "retire", "HGR"])), @"
    --- stderr
    Error: El área HGR está dada de baja; ya no se le turna.
      Vea las áreas con: folio area listar
    --- exit 4
    ");
    assert_snapshot!(whole(&desk.run(&["unit", "change", "HGR", "--days", "none"])), @"
    --- stderr
    Error: El área HGR está dada de baja; ya no se le turna.
      Vea las áreas con: folio area listar
    --- exit 4
    ");
    assert_snapshot!(whole(&desk.run(&add)), @"
    El área HGR está otra vez en uso.
    --- exit 0
    ");
}

#[test]
fn an_unknown_unit_is_not_found_when_shown_and_refused_when_changed() {
    let desk = Desk::with_office();
    assert_snapshot!(whole(&desk.run(&["unit", "show", "DNJ"])), @"
    --- stderr
    Error: No hay ninguna área «DNJ».
      ¿Quiso decir DNAJ, DA?
    --- exit 3
    ");
    assert_snapshot!(whole(&desk.run(&["unit", "retire", "DNJ"])), @"
    --- stderr
    Error: No hay ninguna área «DNJ».
      ¿Quiso decir DNAJ, DA?
    --- exit 4
    ");
    assert_snapshot!(whole(&desk.run(&["unit", "show", "DNJ", "--format", "json"])), @r#"
    --- stderr
    {"schema":"folio/error","version":1,"kind":"not-found","message":"No hay ninguna área «DNJ».","hints":["¿Quiso decir DNAJ, DA?"],"cause":null}
    --- exit 3
    "#);
}

#[test]
fn what_is_missing_or_wrong_of_a_unit_is_named() {
    let desk = Desk::with_office();
    assert_snapshot!(whole(&desk.run(&["unit", "add", "--days", "3"])), @"
    --- stderr
    Error: Faltan CLAVE, --name, --kind.
    --- exit 2
    ");
    let with = |option: &str, value: &str| {
        whole(&desk.run(&[
            "unit", "add", "X", "--name", "X", "--kind", "external", option, value,
        ]))
    };
    assert_snapshot!(with("--days", "diez"), @"
    --- stderr
    Error: --days lleva un número de días hábiles, o none; se escribió «diez».
    --- exit 2
    ");
    assert_snapshot!(with("--days", "1001"), @"
    --- stderr
    Error: --days debe estar entre 1 y 1,000; se escribió «1001».
    --- exit 2
    ");
    assert_snapshot!(with("--denunciations", "quizá"), @"
    --- stderr
    Error: --denunciations lleva sí o no, y se escribió «quizá».
    --- exit 2
    ");
    assert_snapshot!(
        whole(&desk.run(&["unit", "add", "ñ ñ", "--name", "X", "--kind", "externa"])),
        @"
    --- stderr
    Error: «Ñ Ñ» no sirve como clave: use de 1 a 24 letras sin acento, números o
      guiones.
    --- exit 4
    "
    );
}

#[test]
fn a_unit_shows_the_cases_it_holds() {
    let desk = Desk::with_office().lang("en");
    complaint(&desk);
    desk.ok(&["turn", "1", "--to", "DSS", "--due", "2d"]);
    desk.at("2026-11-24T09:00:00-06:00");
    assert_snapshot!(desk.ok(&["unit", "show", "dss"]), @"
    DSS · Dirección de Servicios de Salud
    Kind: directorate
    Deadline to answer: that of the kind of request
    May settle denunciations: no
    Cases with an open turn here: 1; overdue: 1
    ");
    assert_snapshot!(desk.ok(&["unit", "show", "dss", "--format", "json"]), @r#"{"schema":"folio/unit","version":1,"code":"DSS","name":"Dirección de Servicios de Salud","kind":"directorate","days":null,"denunciations":false,"retired":false,"open_cases":1,"overdue_cases":1}"#);
    assert_snapshot!(desk.ok(&["unit", "show", "dss", "--format", "csv"]), @"
    clave,nombre,clase,plazo_dias,denuncias,en_uso,casos_abiertos,casos_vencidos
    DSS,Dirección de Servicios de Salud,directorate,,no,yes,1,1
    ");
}

#[cfg(unix)]
#[test]
fn what_the_options_lack_is_asked_for_on_a_terminal() {
    use crate::support::terminal::Terminal;

    let desk = Desk::with_office();
    let log = desk.path("folio.db");
    let env = [
        ("FOLIO_DB", log.to_str().expect("a path")),
        ("FOLIO_USER", "maria"),
        ("FOLIO_LANG", "es"),
        ("FOLIO_NOW", crate::support::desk::NOW),
    ];
    let mut terminal = Terminal::spawn(
        env!("CARGO_BIN_EXE_folio"),
        ["unit", "add", "--kind", "hospital"],
        &env,
        80,
    );
    terminal.expect("Clave del área*: ");
    terminal.send_line("dss");
    terminal.expect("Ya hay un área con la clave DSS");
    terminal.send_line("hgr");
    terminal.expect("Nombre completo*: ");
    terminal.send_line("Hospital de Rioverde");
    terminal.expect("Días hábiles para responder");
    terminal.send_line("10");
    terminal.expect("denuncias");
    terminal.send_line("");
    terminal.expect("¿Guardar?");
    terminal.send_line("s");
    terminal.expect("El área HGR quedó agregada.");
    assert_eq!(terminal.exit_code(), 0);
    let unit = desk.json(&["unit", "show", "HGR"]);
    assert_eq!(
        (&unit["days"], &unit["kind"]),
        (&10.into(), &"hospital".into())
    );
}
