//! Of a time before the log begins nothing is known, and that is not zero.

use std::fs;

use super::demo;
use crate::support::desk::{Desk, flat};

fn set(desk: &Desk, period: &str, more: &[&str]) -> serde_json::Value {
    let head = ["report", "transparency", "--period", period, "--out"];
    desk.json(&[&head[..], &["[DIR]/set"], more].concat())
}

/// The lines of a table of the set without its head, cut into fields.
fn lines(desk: &Desk, file: &str) -> Vec<Vec<String>> {
    let text = fs::read(desk.path("set").join(file)).expect("a table");
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let records = reader.records().map(|record| record.expect("a line"));
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Count and state, in a line.
fn ends(line: &[String]) -> [&str; 2] {
    [&line[line.len() - 2], &line[line.len() - 1]]
}

#[test]
fn a_period_before_the_log_has_no_counts() {
    let desk = demo();
    let told = set(&desk, "2019", &[]);
    assert_eq!(told["begins"], "2021-01");
    let plan = desk.ok(&["report", "transparency", "--period", "2020-12", "--dry-run"]);
    let plan = flat(&plan);
    assert!(plan.contains("cifras van como NA, sin dato"), "{plan}");
    let written = [
        "report",
        "transparency",
        "--period",
        "2020-12",
        "--out",
        "[DIR]/otro",
    ];
    let written = flat(&desk.ok(&written));
    assert!(!written.contains("Se ocult"), "{written}");
    for file in [
        "intervenciones_por_tipo_y_mes.csv",
        "intervenciones_por_tipo_y_sexo.csv",
        "turnos_por_area_y_mes.csv",
    ] {
        let lines = lines(&desk, file);
        assert!(!lines.is_empty(), "{file}");
        for line in lines {
            assert_eq!(ends(&line), ["NA", "sin_dato"], "{file} {line:?}");
        }
    }
    let note = fs::read_to_string(desk.path("set/nota_metodologica.md")).expect("the note");
    let said = "**El registro empieza en enero de 2021**: de antes no dice nada.";
    assert!(flat(&note).contains(said), "{note}");
    let package = fs::read(desk.path("set/datapackage.json")).expect("the package");
    let package: serde_json::Value = serde_json::from_slice(&package).expect("JSON");
    assert!(
        package
            .to_string()
            .contains(r#""inicio_del_registro":"2021-01""#)
    );
}

#[test]
fn months_before_the_log_are_not_known_and_later_ones_are() {
    let desk = Desk::with_office();
    desk.received("petition", "2026-03-09");
    let told = set(&desk, "2026", &[]);
    assert_eq!(told["begins"], "2026-03");
    for line in lines(&desk, "turnos_por_area_y_mes.csv") {
        let month: u8 = line[4][5..].parse().expect("a month");
        let state = if (3..=11).contains(&month) {
            ["0", "publicado"]
        } else {
            ["NA", "sin_dato"]
        };
        assert_eq!(ends(&line), state, "{line:?}");
    }
    // What is of the whole period is counted from then on.
    for line in lines(&desk, "turnos_por_area_y_dias_de_respuesta.csv") {
        assert_eq!(ends(&line), ["0", "publicado"], "{line:?}");
    }
}
