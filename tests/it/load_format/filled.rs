//! What is filled, and that nothing else is touched.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use super::workbook::{cells, data, parts};
use super::{blank, mapping, office};
use crate::support::desk::Desk;

const STATISTICS: &[&str] = &[
    "report",
    "transparency",
    "--period",
    "2026-Q3",
    "--out",
    "[DIR]/publico",
    "--template",
    "[DIR]/a69_f30.xlsx",
    "--base-url",
    "https://salud.example.gob.mx/2026-t3",
];

fn at<'a>(cells: &'a BTreeMap<String, String>, place: &str) -> &'a str {
    cells.get(place).map_or("", String::as_str)
}

#[test]
fn the_format_is_one_of_the_files_of_the_set() {
    let desk = office();
    blank(&desk, "a69_f30.xlsx");
    let answer = desk.json(STATISTICS);
    let names: Vec<&str> = answer["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file["name"].as_str().expect("a name"))
        .collect();
    assert!(names.contains(&"sipot_a69_f30.xlsx"), "{names:?}");
    let path = desk.path("publico/sipot_a69_f30.xlsx");
    let filled = data(&path);
    let datasets: Vec<&&str> = names
        .iter()
        .filter(|name| name.ends_with(".csv") && **name != "diccionario_de_datos.csv")
        .collect();
    assert_eq!(datasets.len(), 8);
    for (row, dataset) in (8..).zip(datasets) {
        let link = format!("https://salud.example.gob.mx/2026-t3/{dataset}");
        assert_eq!(at(&filled, &format!("J{row}")), link);
        assert_eq!(at(&filled, &format!("A{row}")), "2026");
        assert_eq!(at(&filled, &format!("B{row}")), "01/07/2026");
        assert_eq!(at(&filled, &format!("C{row}")), "30/09/2026");
        assert_eq!(at(&filled, &format!("M{row}")), "05/10/2026");
    }
    assert_eq!(at(&filled, "A16"), "");
    assert!(
        at(&filled, "N8").contains("fracción XXVIII. Corte del registro: transparencia-2026-T3")
    );
    // Everything but the one sheet is as it was, in the same order.
    let (before, after) = (parts(&desk.path("a69_f30.xlsx")), parts(&path));
    assert_eq!(before.len(), after.len());
    for (old, new) in before.iter().zip(&after) {
        assert_eq!(old.0, new.0);
        assert_eq!(
            old.1 == new.1,
            old.0 != "xl/worksheets/sheet1.xml",
            "{}",
            old.0
        );
    }
    // Made again it is the same, and the sums know it.
    let bytes = fs::read(&path).expect("a workbook");
    desk.at("2026-11-01T09:00:00-06:00").ok(STATISTICS);
    assert_eq!(fs::read(&path).expect("a workbook"), bytes);
    let sums = fs::read_to_string(desk.path("publico/SHA256SUMS")).expect("sums");
    assert!(sums.contains("  sipot_a69_f30.xlsx\n"));
    // Nothing that names anybody.
    for (name, bytes) in parts(&path) {
        assert!(!String::from_utf8_lossy(&bytes).contains("MARCA"), "{name}");
    }
}

#[test]
fn women_and_men_stand_apart() {
    let desk = office();
    blank(&desk, "a69_f37_b.xlsx");
    let args: Vec<&str> = STATISTICS[..6].to_vec();
    let with = [&args[..], &["--template", "[DIR]/a69_f37_b.xlsx"]].concat();
    desk.ok(&with);
    let filled = data(&desk.path("publico/sipot_a69_f37_b.xlsx"));
    assert_eq!(
        ["F8", "G8", "H8"].map(|place| at(&filled, place)),
        ["19", "12", "7"]
    );
    assert!(at(&filled, "E8").contains("en el periodo: 19. Turnos hechos a las áreas: 6"));
    // A month later there are two more, too few to be told from the others.
    desk.at("2026-10-06T09:00:00-06:00");
    for _ in 0..2 {
        let folio = desk.intake("petition");
        desk.ok(&["follow-up", &folio, "--kind", "guidance", "--note", "x"]);
    }
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&[
        "report",
        "transparency",
        "--period",
        "2026-10",
        "--out",
        "[DIR]/octubre",
        "--template",
        "[DIR]/a69_f37_b.xlsx",
    ]);
    let filled = data(&desk.path("octubre/sipot_a69_f37_b.xlsx"));
    assert_eq!(
        ["F8", "G8", "H8"].map(|place| at(&filled, place)),
        ["", "", ""]
    );
    let note = at(&filled, "L8");
    assert!(
        note.contains("No se publica Número total de participantes; Total de"),
        "{note}"
    );
    assert!(at(&filled, "E8").contains("en el periodo: (no se publica)."));
}

#[test]
fn a_late_entry_is_not_told_by_totals() {
    let desk = office();
    blank(&desk, "a69_f37_b.xlsx");
    let publish = |folder: &str| {
        let with = ["--force", "--template", "[DIR]/a69_f37_b.xlsx"];
        desk.ok(&[&STATISTICS[..5], &[folder], &with].concat());
        let filled = data(
            &desk
                .path(&folder.replace("[DIR]/", ""))
                .join("sipot_a69_f37_b.xlsx"),
        );
        let [all, women, men] = ["F8", "G8", "H8"].map(|place| at(&filled, place).to_owned());
        (all, women, men, at(&filled, "L8").to_owned())
    };
    let first = publish("[DIR]/uno");
    assert_eq!((&*first.0, &*first.1, &*first.2), ("19", "12", "7"));
    // Three women more, entered late.
    desk.at("2026-10-06T09:00:00-06:00");
    for _ in 0..3 {
        let args = [
            "--kind",
            "petition",
            "--channel",
            "phone",
            "--sex",
            "female",
            "--received",
            "2026-09-03",
        ];
        let folio = desk.intake_with(&args);
        desk.ok(&[
            "follow-up",
            &folio,
            "--kind",
            "guidance",
            "--note",
            "x",
            "--on",
            "2026-09-04",
        ]);
    }
    let second = publish("[DIR]/dos");
    assert_eq!((&*second.0, &*second.1, &*second.2), ("", "", ""));
    assert!(
        second
            .3
            .contains("No se publica Número total de participantes"),
        "{}",
        second.3
    );
}

#[test]
fn a_period_without_data_has_one_row_that_says_so() {
    let desk = office();
    blank(&desk, "a69_f30.xlsx");
    let mut args = STATISTICS.to_vec();
    args[3] = "2025-Q1";
    desk.ok(&args);
    let filled = data(&desk.path("publico/sipot_a69_f30.xlsx"));
    assert_eq!(at(&filled, "A8"), "2025");
    assert_eq!(at(&filled, "J8"), "");
    let note = at(&filled, "N8");
    let said = "Del 01/01/2025 al 31/03/2025 no se sabe qué se atendió, pues el registro empieza \
                después, por lo que no hay estadísticas del periodo.";
    assert!(note.starts_with(said), "{note}");
    // The general law of 2025 came into force on 21 March.
    assert!(note.contains("artículo 65, fracción XXVIII"), "{note}");
    assert!(!filled.keys().any(|place| place.ends_with('9')));
}

#[test]
fn of_a_period_before_the_log_no_figure_is_filled() {
    let desk = office();
    blank(&desk, "a69_f37_b.xlsx");
    let args = ["report", "transparency", "--period", "2025-Q1"];
    let format = ["--template", "[DIR]/a69_f37_b.xlsx"];
    let out = ["--out", "[DIR]/publico"];
    let told = desk.run(&[&args[..], &format, &["--dry-run"]].concat());
    assert!(
        told.out.contains("(vacía: el registro no lo sabe)"),
        "{}",
        told.out
    );
    desk.ok(&[&args[..], &format, &out].concat());
    let filled = data(&desk.path("publico/sipot_a69_f37_b.xlsx"));
    assert_eq!(at(&filled, "A8"), "2025");
    for place in ["F8", "G8", "H8"] {
        assert_eq!(at(&filled, place), "", "{place}");
    }
    let mut texts = filled.values();
    let said = "El registro empieza en agosto de 2026: de antes no dice nada.";
    assert!(texts.any(|text| text.contains(said)), "{filled:?}");
    assert!(!filled.values().any(|text| text == "0"), "{filled:?}");
    let unknown = "no se sabe qué se atendió, pues el registro empieza después";
    assert_eq!(
        filled
            .values()
            .filter(|text| text.contains(unknown))
            .count(),
        2
    );
}

#[test]
fn a_mapping_fills_sub_tables_of_a_workbook_that_another_program_saved() {
    let desk = office();
    blank(&desk, "libreoffice.xlsx");
    let area = "Área en la que se proporciona el servicio y los datos de contacto";
    mapping(
        &desk,
        &json!({
            "schema": "folio/load-format",
            "version": 1,
            "responsible": "Trabajo Social",
            "columns": {
                "Tiempo de respuesta": "= 15 días <hábiles> & más",
                area: [{"45363": "Ventanilla", "Tipo de vialidad": "AVENIDA", "45375": "san luis potosí"}],
                "566093": [{"Medios electrónicos de comunicación": "social@example.org"}],
            },
        }),
    );
    let args = [
        &STATISTICS[..6],
        &[
            "--template",
            "[DIR]/libreoffice.xlsx",
            "--mapping",
            "[DIR]/mapping.json",
        ],
    ]
    .concat();
    let ran = desk.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = "del formato van vacías y la nota no dice por qué";
    assert!(ran.err.replace('\n', " ").contains(told), "{}", ran.err);
    let path = desk.path("publico/sipot_a69_f19.xlsx");
    let filled = data(&path);
    assert_eq!(at(&filled, "E8"), "Directo");
    assert_eq!(at(&filled, "M8"), "= 15 días <hábiles> & más");
    assert_eq!((at(&filled, "Q8"), at(&filled, "Z8")), ("1", "1"));
    assert_eq!(at(&filled, "AC8"), "Trabajo Social");
    assert!(at(&filled, "AE8").contains("Sustento legal para su cobro: el servicio es gratuito."));
    let table = cells(&path, "xl/worksheets/sheet3.xml", 4);
    assert_eq!(
        ["A4", "B4", "C4", "N4"].map(|place| at(&table, place)),
        ["1", "Ventanilla", "Avenida", "San Luis Potosí"]
    );
    let changed: Vec<String> = parts(&desk.path("libreoffice.xlsx"))
        .into_iter()
        .zip(parts(&path))
        .filter(|(old, new)| old.1 != new.1)
        .map(|(old, _)| old.0)
        .collect();
    let mut sheets = vec![
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/sheet7.xml",
    ];
    sheets.sort_by_key(|sheet| changed.iter().position(|name| name == sheet));
    assert_eq!(changed, sheets);
}

#[test]
fn a_mapping_to_begin_with_says_what_the_preset_says() {
    let desk = office();
    blank(&desk, "a69_f30.xlsx");
    let draft = desk.ok(&[
        "informe",
        "transparencia",
        "--start-mapping",
        "--template",
        "[DIR]/a69_f30.xlsx",
    ]);
    let draft: Value = serde_json::from_str(&draft).expect("JSON");
    assert_eq!(draft["columns"]["Ejercicio"], "{year}");
    mapping(&desk, &draft);
    desk.ok(STATISTICS);
    let by_preset = data(&desk.path("publico/sipot_a69_f30.xlsx"));
    let mut args = STATISTICS.to_vec();
    args[5] = "[DIR]/otra";
    args.extend(["--mapping", "[DIR]/mapping.json"]);
    desk.ok(&args);
    assert_eq!(data(&desk.path("otra/sipot_a69_f30.xlsx")), by_preset);
    let folder = |name: &str| -> usize { fs::read_dir(desk.path(name)).expect("a set").count() };
    assert_eq!(folder("publico"), folder("otra"));
}

#[test]
fn a_dry_run_shows_every_column_and_writes_nothing() {
    let desk: Desk = office();
    blank(&desk, "a69_f30.xlsx");
    let mut args = vec!["report", "transparency", "--period", "2026-Q3", "--dry-run"];
    args.extend(&STATISTICS[6..]);
    args.extend(["--updated", "15/10/2026"]);
    let answer = desk.json(&args);
    assert_eq!(answer["schema"], "folio/load-format-plan");
    assert_eq!(answer["preset"], "statistics");
    let columns = answer["columns"].as_array().expect("columns");
    assert_eq!(columns.len(), 14);
    assert_eq!(columns[4]["type"], "short-text");
    assert_eq!(
        (&columns[0]["required"], &columns[4]["required"]),
        (&json!(true), &json!(false))
    );
    let cells = answer["cells"].as_array().expect("cells");
    assert_eq!(cells.len(), 8 * 14);
    let updated = json!({
        "sheet": "Reporte de Formatos", "cell": "M8", "value": "15/10/2026", "why": null
    });
    assert_eq!(cells[12], updated);
    let shown = desk.ok(&args);
    assert!(
        shown.starts_with("Formato de carga: Estadísticas generadas\n"),
        "{shown}"
    );
    assert!(shown.contains("Se llenarían 8 filas"), "{shown}");
    let english = desk.lang("en");
    let shown = english.ok(&args);
    assert!(
        shown.starts_with("Load format: Estadísticas generadas\n"),
        "{shown}"
    );
    assert!(shown.contains("8 rows would be filled"), "{shown}");
    assert!(!english.path("publico").exists());
    let published = english.json(&["report", "transparency", "--published"]);
    assert_eq!(published["publications"], json!([]));
}
