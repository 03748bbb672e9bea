//! Names of the office's own lists that a spreadsheet would take for formulas.

use std::fs;

use serde_json::Value;

use crate::support::desk::{Desk, flat};

const SAID: &str = "con un apóstrofo (') delante si empieza con =, +, - o @";

#[test]
fn a_name_like_a_formula_is_disarmed_and_every_document_says_so() {
    let desk = Desk::with_office();
    desk.ok(&["unit", "change", "DSS", "--name", "=1+1"]);
    let set = [
        "report",
        "transparency",
        "--period",
        "2026-10",
        "--out",
        "set",
    ];
    desk.ok(&set);
    let file = |name: &str| fs::read_to_string(desk.path("set").join(name)).expect(name);
    let records = |name: &str| {
        let text = file(name);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let records = reader.deserialize().map(|row| row.expect("a row"));
        records.collect::<Vec<std::collections::BTreeMap<String, String>>>()
    };
    let turns = records("turnos_por_area_y_mes.csv");
    let named = turns.iter().find(|row| row["area"] == "DSS");
    assert_eq!(named.expect("a row")["area_nombre"], "'=1+1");

    let dictionary = records("diccionario_de_datos.csv");
    let names: Vec<_> = dictionary
        .iter()
        .filter(|row| row["columna"].ends_with("_nombre"))
        .collect();
    assert!(!names.is_empty());
    for row in names {
        assert!(row["descripcion"].contains(SAID), "{row:?}");
    }
    let code = dictionary.iter().find(|row| row["valor"] == "DSS");
    assert_eq!(code.expect("a code")["descripcion"], "'=1+1");

    let package: Value = serde_json::from_str(&file("datapackage.json")).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    let fields = resources
        .iter()
        .flat_map(|resource| resource["schema"]["fields"].as_array().expect("fields"));
    let (mut names, mut of_codes) = (0, 0);
    for field in fields {
        let described = field["description"].as_str().expect("a description");
        let name = field["name"].as_str().expect("a name");
        if name.ends_with("_nombre") || name == "descripcion" {
            assert!(described.contains(SAID), "{field}");
            names += usize::from(name != "descripcion");
            of_codes += usize::from(name == "descripcion");
        }
    }
    assert!(names > 0 && of_codes == 1);

    let note = flat(&file("nota_metodologica.md"));
    assert!(
        note.contains(
            "Un nombre que empieza con `=`, `+`, `-` o `@` lleva delante un apóstrofo, para que \
             ninguna hoja de cálculo lo tome por una fórmula."
        ),
        "{note}"
    );
}
