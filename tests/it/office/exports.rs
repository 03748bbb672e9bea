//! Whole tables, for people and for programs.

use insta::assert_snapshot;

use super::{complaint, whole};
use crate::support::desk::Desk;

#[test]
fn a_table_is_exported_in_words_for_people_and_in_codes_for_programs() {
    let desk = Desk::with_office();
    complaint(&desk);
    desk.ok(&[
        "turn",
        "1",
        "--to",
        "DSS",
        "--due",
        "5d",
        "--letter",
        "SSM/1/2026",
    ]);
    desk.ok(&[
        "follow-up",
        "1",
        "--kind",
        "guidance",
        "--note",
        "Se orientó",
    ]);
    assert_snapshot!(whole(&desk.run(&["export", "turnos"])).replace('\r', ""), @r#"
    folio,turno,area,fecha_turno,fecha_limite,estado,fecha_aceptacion,fecha_termino,dias_habiles,servidor_publico,oficio,instrucciones,reservado
    SLP-2026-000001,1,DSS,2026-11-18,2026-11-25,pendiente,,,,,SSM/1/2026,,0
    --- stderr
    Lo exportado tiene datos personales. Si lo guarda, use mejor --output: el
    archivo queda solo para su usuario. Quedó anotado quién lo exportó y cuándo.
    Sin los de los casos reservados. Para exportarlos también: --reserved --reason
    "…"; queda registrado.
    --- exit 0
    "#);
    assert_snapshot!(
        whole(&desk.run(&["exportar", "intervenciones", "-q"])).replace('\r', ""),
        @"
    folio,asiento,fecha,tipo,area,sexo,grupo_edad,derechohabiencia,municipio,nota,resultado,numero_aviso,reservado
    SLP-2026-000001,3,2026-11-18,Orientación,,,no consta,,,Se orientó,,,0
    --- exit 0
    "
    );
    assert_snapshot!(desk.ok(&["export", "interventions", "--format", "jsonl"]), @r#"{"folio":"SLP-2026-000001","entry":3,"occurred_on":"2026-11-18","kind":"guidance","unit":null,"sex":null,"age_band":"unknown","affiliation":null,"municipality":null,"note":"Se orientó","result":null,"notice_number":null,"reserved":0}"#);
    assert_eq!(
        desk.ok(&["export", "turns", "--format", "json"]),
        desk.ok(&["export", "turns", "--format", "jsonl"])
    );
    let cases = desk.ok(&["export", "cases"]);
    let row = cases.lines().nth(1).unwrap_or_default();
    assert!(row.contains(",turnado,queja,teléfono,"), "{row}");
    assert!(row.contains("\"'=2+2, y más\""), "{row}");
    assert_snapshot!(whole(&desk.run(&["export", "cases", "--format", "table"])), @"
    --- stderr
    Error: Esta respuesta no se ofrece en el formato table; sí en csv, jsonl, xlsx.
    --- exit 2
    ");
}

#[test]
fn an_export_is_a_file_of_ones_own_and_is_recorded() {
    let desk = Desk::with_office().user("josé");
    complaint(&desk);
    assert_snapshot!(whole(&desk.run(&["export", "cases", "-o", "casos.csv"])), @"
    --- stderr
    casos.csv tiene datos personales. En este equipo solo lo puede abrir su usuario;
    una copia ya no está protegida así. Quedó anotado quién lo exportó y cuándo.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["export", "cases", "-o", "casos.csv"])), @"
    --- stderr
    Error: El archivo casos.csv ya existe y no se tocó.
      Elija otro nombre, o use --force para reemplazarlo.
    --- exit 1
    ");
    desk.ok(&["export", "cases", "-o", "casos.csv", "--force"]);
    desk.ok(&["export", "cases", "-o", "casos.xlsx", "--format", "xlsx"]);
    let book = std::fs::read(desk.path("casos.xlsx")).expect("a workbook");
    assert!(book.starts_with(b"PK"));
    #[cfg(unix)]
    for name in ["casos.csv", "casos.xlsx"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(desk.path(name))
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let log = desk.log();
    let told: Vec<(String, String, String)> = log
        .prepare(
            "SELECT name, deed, reason FROM audit \
             JOIN personal_typist ON personal_typist.id = typist \
             JOIN personal_audit ON personal_audit.audit = audit.seq ORDER BY seq",
        )
        .and_then(|mut rows| {
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })
        .expect("the audit trail");
    let exported = |what: &str| ["josé", "exported", what].map(str::to_owned).into();
    assert_eq!(
        told,
        [
            exported("casos (csv)"),
            exported("casos (csv)"),
            exported("casos (xlsx)"),
        ]
    );
}
