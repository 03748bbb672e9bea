use chrono::NaiveDate;
use serde_json::json;

use super::*;
use crate::domain::period::Period;
use crate::report::load_format::book::{Book, Sheet};
use crate::report::load_format::mapping::Preset;
use crate::report::load_format::place::{Area, letters};
use crate::report::load_format::publication::{Dataset, Publication};

/// One of the real structures of the fixtures, as a workbook says it.
fn structure(short_name: &str) -> Book {
    let text = include_str!("../../../../fixtures/load_format/structures.json");
    let all: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let all = all.as_array().expect("a list");
    let of = all.iter().find(|one| one["nombre_corto"] == short_name);
    let of = of.expect("a structure");
    let mut main = Sheet {
        name: "Reporte de Formatos".to_owned(),
        ..Sheet::default()
    };
    let put = |sheet: &mut Sheet, row, column, value: &serde_json::Value| {
        if let Some(text) = value.as_str() {
            sheet.cells.insert(Place::new(row, column), text.into());
        }
    };
    put(&mut main, 1, 1, &of["format_id"]);
    put(&mut main, 6, 1, &json!("Tabla Campos"));
    for field in of["fields"].as_array().expect("fields") {
        let column = u32::try_from(field["col"].as_u64().expect("a column")).expect("small");
        put(&mut main, 4, column, &field["type"]);
        put(&mut main, 5, column, &field["id"]);
        put(&mut main, 7, column, &field["name"]);
    }
    let mut book = Book::default();
    for (name, sub) in of["sub"].as_object().expect("sheets") {
        let mut sheet = Sheet {
            name: name.clone(),
            ..Sheet::default()
        };
        for (row, value) in (1..).zip(sub["values"].as_array().into_iter().flatten()) {
            put(&mut sheet, row, 1, value);
        }
        for (column, field) in (1..).zip(sub["cols"].as_array().into_iter().flatten()) {
            put(&mut sheet, 1, column, &field["type"]);
            put(&mut sheet, 2, column, &field["id"]);
            put(&mut sheet, 3, column, &field["name"]);
        }
        book.sheets.push(sheet);
    }
    book.sheets.insert(0, main);
    for (name, area) in of["defined_names"].as_object().expect("names") {
        let area = area.as_str().expect("an area").to_owned();
        book.names.push((name.clone(), area));
    }
    book
}

fn format(short_name: &str) -> Format {
    Format::find(&structure(short_name)).expect("a format")
}

const DATASETS: [Dataset<'static>; 2] = [
    Dataset {
        file: "uno.csv",
        title: "Intervenciones por tipo y mes",
        rows: 30,
    },
    Dataset {
        file: "dos.csv",
        title: "Turnos por área y mes",
        rows: 12,
    },
];

fn known(nothing_registered: bool, women: Option<u64>) -> Known {
    Publication {
        period: Period::parse("2022-Q3").expect("a period"),
        institution: "Servicios de Salud (prueba)",
        legal: None,
        updated: NaiveDate::from_ymd_opt(2022, 10, 3).expect("a day"),
        base_url: Some("https://example.org/2022"),
        responsible: None,
        documents: &[
            ("method", "nota.md"),
            ("dictionary", "dic.csv"),
            ("package", "datapackage.json"),
        ],
        datasets: &DATASETS,
        figures: &[
            ("interventions", Some(37)),
            ("interventions.women", women),
            ("interventions.men", women.map(|women| 37 - women)),
            ("turns.made", Some(41)),
            ("turns.answered", None),
        ],
        is_known: true,
        note: "Se ocultaron 3 datos.",
        nothing_registered,
    }
    .known()
}

fn mapping(json: serde_json::Value) -> Mapping {
    serde_json::from_value(json).expect("a mapping")
}

/// A cell by its place: what is in it, or why nothing is.
fn at<'a>(filling: &'a Filling, sheet: &str, place: &str) -> &'a Outcome {
    let place = Place::parse(place).expect("a place");
    let found = filling
        .cells
        .iter()
        .find(|cell| cell.sheet == sheet && cell.place == place);
    &found.expect("a cell").outcome
}

fn shown<'a>(filling: &'a Filling, place: &str) -> &'a str {
    match at(filling, "Reporte de Formatos", place) {
        Outcome::Filled(entry) => entry.shown(),
        Outcome::Empty(_) => "",
        Outcome::Wrong(what) => what.id,
    }
}

#[test]
fn statistics_have_a_row_for_each_dataset() {
    let format = format("a69_f30");
    assert_eq!(Preset::for_format(&format), Some(Preset::Statistics));
    let preset = Preset::Statistics.mapping();
    let filling = fill(
        &format,
        &Mapping::default(),
        &preset,
        &known(false, Some(20)),
    );
    assert_eq!(filling.faults(), []);
    assert_eq!(filling.cells.len(), 2 * 14);
    let row = |row: u32| -> Vec<&str> {
        (1..=14)
            .map(|column| shown(&filling, &format!("{}{row}", letters(column))))
            .collect()
    };
    assert_eq!(
        row(9),
        [
            "2022",
            "01/07/2022",
            "30/09/2022",
            "Atención a la ciudadanía en los servicios de salud",
            "Trimestral",
            "Turnos por área y mes",
            "https://example.org/2022/dic.csv",
            "https://example.org/2022/nota.md",
            "CSV",
            "https://example.org/2022/dos.csv",
            "https://example.org/2022/datapackage.json",
            "Servicios de Salud (prueba)",
            "03/10/2022",
            "Se ocultaron 3 datos."
        ]
    );
    assert_eq!(shown(&filling, "J8"), "https://example.org/2022/uno.csv");
}

#[test]
fn presets_name_columns_that_the_real_formats_have() {
    for (preset, short_name) in [
        (Preset::Statistics, "a69_f30"),
        (Preset::Participation, "a69_f37_b"),
        (Preset::Services, "a69_f19"),
    ] {
        let format = format(short_name);
        let Mapping {
            columns,
            without_data,
            ..
        } = preset.mapping();
        for (key, _) in columns.0.iter().chain(&without_data.0) {
            assert_eq!(format.main.fields_of(key).len(), 1, "{short_name}: {key}");
        }
    }
}

#[test]
fn a_period_without_data_has_its_row_and_note() {
    let format = format("a69_f30");
    let preset = Preset::Statistics.mapping();
    let own = mapping(json!({"columns": {"Nota": "Como siempre."}}));
    let filling = fill(&format, &own, &preset, &known(true, Some(0)));
    assert_eq!(filling.faults(), []);
    assert_eq!(filling.cells.len(), 14);
    assert_eq!(shown(&filling, "B8"), "01/07/2022");
    let none = Outcome::Empty(Why::NoDataset);
    assert_eq!(*at(&filling, "Reporte de Formatos", "J8"), none);
    let note = "Del 01/07/2022 al 30/09/2022 no se registraron intervenciones ni turnos, por \
                lo que no hay estadísticas del periodo. Se ocultaron 3 datos.";
    assert_eq!(shown(&filling, "N8"), note);
    let own = mapping(json!({"without_data": {"Nota": "Nada."}}));
    let filling = fill(&format, &own, &preset, &known(true, Some(0)));
    assert_eq!(shown(&filling, "N8"), "Nada.");
}

#[test]
fn women_and_men_stand_apart_and_what_is_withheld_is_explained() {
    let format = format("a69_f37_b");
    assert_eq!(Preset::for_format(&format), Some(Preset::Participation));
    let preset = Preset::Participation.mapping();
    let own = mapping(json!({"columns": {"395466": "{note}"}}));
    let filling = fill(&format, &own, &preset, &known(false, Some(20)));
    assert_eq!(filling.faults(), []);
    let numbers: Vec<&str> = ["F8", "G8", "H8"].map(|at| shown(&filling, at)).into();
    assert_eq!(numbers, ["37", "20", "17"]);
    assert!(matches!(
        at(&filling, "Reporte de Formatos", "G8"),
        Outcome::Filled(Entry::Number(_))
    ));
    let filling = fill(&format, &own, &preset, &known(false, None));
    assert_eq!(shown(&filling, "G8"), "");
    let note = "Se ocultaron 3 datos. No se publica Total de participantes mujeres; Total de \
                participantes hombres: es un recuento pequeño que podría señalar a alguien, o \
                permitiría calcular uno.";
    assert_eq!(shown(&filling, "L8"), note);
    assert!(shown(&filling, "E8").ends_with("respondidos por ellas: (no se publica)."));
    assert_eq!(filling.unexplained(&format), Vec::<u32>::new());
}

#[test]
fn rows_of_a_sub_table_are_numbered_and_equal_ones_are_one() {
    let format = format("a69_f19");
    let preset = Preset::Services.mapping();
    let desk = |name: &str| {
        json!([{
            "Denominación del o las áreas, y/o unidades administrativas del sujeto obligado en las que se proporciona el servicio": name,
            "Tipo de vialidad": "avenida",
            "45375": "San Luis Potosí",
        }])
    };
    let area = "Área en la que se proporciona el servicio y los datos de contacto";
    let own = mapping(json!({"rows": [
        {area: desk("Trabajo Social"), "Nombre del servicio": "Orientación"},
        {area: desk("Secretaría Particular")},
        {area: desk("Trabajo Social")},
    ]}));
    let filling = fill(&format, &own, &preset, &known(false, Some(20)));
    assert_eq!(filling.faults(), []);
    let ids: Vec<&str> = ["Q8", "Q9", "Q10"].map(|at| shown(&filling, at)).into();
    assert_eq!(ids, ["1", "2", "1"]);
    assert_eq!(shown(&filling, "D8"), "Orientación");
    assert!(shown(&filling, "D9").starts_with("Atención de peticiones"));
    assert_eq!(shown(&filling, "E9"), "Directo");
    let sub = |place: &str| match at(&filling, "Tabla_350710", place) {
        Outcome::Filled(entry) => entry.shown(),
        _ => "",
    };
    assert_eq!((sub("A4"), sub("A5")), ("1", "2"));
    // As the catalogue writes it.
    assert_eq!((sub("C4"), sub("N5")), ("Avenida", "San Luis Potosí"));
    assert!(
        !filling
            .cells
            .iter()
            .any(|cell| cell.sheet == "Tabla_350710" && cell.place.row > 5)
    );
    let wrong =
        mapping(json!({"columns": {area: [{"Tipo de vialidad": "Vía láctea", "Nadie": "x"}]}}));
    let faults = fill(&format, &wrong, &preset, &known(false, None)).faults();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.sheet.as_str(), fault.row, fault.column, fault.what.id))
        .collect();
    assert_eq!(
        told,
        [
            ("Tabla_350710", None, None, "load-format-no-column"),
            (
                "Tabla_350710",
                Some(4),
                Some(3),
                "load-format-not-in-catalogue"
            ),
        ]
    );
}

#[test]
fn what_is_wrong_is_told_with_sheet_row_and_column() {
    let format = format("a69_f30");
    let preset = Preset::Statistics.mapping();
    let told = |columns: serde_json::Value| -> Vec<(Option<u32>, Option<u32>, &'static str)> {
        let own = mapping(json!({"columns": columns}));
        fill(&format, &own, &preset, &known(false, None))
            .faults()
            .iter()
            .map(|fault| (fault.row, fault.column, fault.what.id))
            .collect()
    };
    let both = |column, id| vec![(Some(8), Some(column), id), (Some(9), Some(column), id)];
    assert_eq!(
        told(json!({"Periodo de actualización de datos": "x".repeat(151)})),
        both(5, "load-format-too-long")
    );
    assert_eq!(
        told(json!({"378600": "{dataset.title}"})),
        both(7, "load-format-no-link")
    );
    assert_eq!(
        told(json!({"Fecha de actualización": null})),
        both(13, "load-format-required")
    );
    assert_eq!(
        told(json!({"Ejercicio": {"empty": "no sé"}})),
        both(1, "load-format-required")
    );
    assert_eq!(
        told(json!({"Nota": [{}]})),
        both(14, "load-format-rows-elsewhere")
    );
    assert_eq!(
        told(json!({"Denominacion": "x"})),
        vec![(None, None, "load-format-no-column-like")]
    );
    assert_eq!(
        told(json!({"Nota": "x", "378602": "y"})),
        vec![(Some(8), Some(14), "load-format-mapped-twice")]
    );
    // A note that its reasons make too long.
    assert_eq!(
        told(json!({"Nota": "x".repeat(3_990), "378597": {"empty": "no se generan"}})),
        both(14, "load-format-too-long")
    );
}

#[test]
fn a_format_that_is_not_blank_is_refused() {
    let mut book = structure("a69_f30");
    book.sheets[0]
        .cells
        .insert(Place::new(9, 2), "01/01/2022".into());
    let format = Format::find(&book).expect("a format");
    let preset = Preset::Statistics.mapping();
    let faults = fill(&format, &Mapping::default(), &preset, &known(false, None)).faults();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].what.id, "load-format-filled");
    assert_eq!((faults[0].row, faults[0].column), (Some(9), Some(2)));
}

#[test]
fn a_cell_behind_another_is_not_filled() {
    let mut book = structure("a69_f30");
    book.sheets[0].merged = vec![Area::parse("A8:B8").expect("an area")];
    let format = Format::find(&book).expect("a format");
    let preset = Preset::Statistics.mapping();
    let faults = fill(&format, &Mapping::default(), &preset, &known(false, None)).faults();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].what.id, "load-format-merged");
    assert_eq!((faults[0].row, faults[0].column), (Some(8), Some(2)));
}
