//! What goes out to the public: nothing hidden can be worked out from it.

mod attacked;
mod attacker;
mod broken;
mod coverage;
mod labels;
mod proof;
mod sets;
mod withheld;
mod year;

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::support::desk::Desk;

/// A table as anybody reads it: rows, columns and the counts, none where it is
/// hidden.
struct Read {
    cells: BTreeMap<(String, String), Option<u64>>,
}

fn demo() -> Desk {
    let desk = Desk::new();
    desk.ok(&["demo", "[DIR]/folio.db"]);
    desk
}

fn make(desk: &Desk, period: &str, folder: &str) -> Value {
    let folder = format!("[DIR]/{folder}");
    desk.json(&[
        "report",
        "transparency",
        "--period",
        period,
        "--out",
        &folder,
    ])
}

fn text(desk: &Desk, folder: &str, file: &str) -> String {
    fs::read_to_string(desk.path(folder).join(file)).expect("a file of the set")
}

fn read(desk: &Desk, folder: &str, file: &str, row: &str, column: &str, count: &str) -> Read {
    let text = text(desk, folder, file);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    let at = |name: &str| head.iter().position(|own| own == name).expect(name);
    let (row, column, count, state) = (at(row), at(column), at(count), at("estado"));
    let records = reader.records().map(|record| record.expect("a line"));
    let cells = records.map(|record| {
        let value = match &record[state] {
            "publicado" => Some(record[count].parse().expect("a count")),
            "suprimido" => {
                assert_eq!(&record[count], "NA");
                None
            }
            other => panic!("{other}"),
        };
        ((record[row].to_owned(), record[column].to_owned()), value)
    });
    Read {
        cells: cells.collect(),
    }
}

/// Tables of interventions, with the columns of their classes.
const TABLES: [(&str, &str, &str); 4] = [
    ("intervenciones_por_tipo_y_mes.csv", "tipo", "mes"),
    ("intervenciones_por_tipo_y_sexo.csv", "tipo", "sexo"),
    (
        "intervenciones_por_tipo_y_derechohabiencia.csv",
        "tipo",
        "derechohabiencia",
    ),
    ("intervenciones_por_area_y_mes.csv", "area", "mes"),
];
