//! What cannot be filled is said with its sheet, row and column, and nothing
//! is written or recorded.

use std::fs;
use std::io::Cursor;

use zip::ZipArchive;

use serde_json::{Value, json};

use super::{blank, mapping, office};
use crate::support::desk::{Desk, Ran};

const RUN: &[&str] = &[
    "report",
    "transparency",
    "--period",
    "2026-Q3",
    "--out",
    "[DIR]/publico",
    "--template",
];

fn run(desk: &Desk, template: &str, more: &[&str]) -> Ran {
    let template = format!("[DIR]/{template}");
    let args = [RUN, &[template.as_str()], more].concat();
    let ran = desk.run(&args);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(!desk.path("publico").exists());
    let published = desk.json(&["report", "transparency", "--published"]);
    assert_eq!(published["publications"], json!([]));
    ran
}

/// What is said of a run, on one line.
fn said(desk: &Desk, template: &str, more: &[&str]) -> String {
    let ran = run(desk, template, more);
    ran.err.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn mapped(desk: &Desk, columns: &Value) -> String {
    mapping(desk, &json!({"columns": columns}));
    said(desk, "a69_f37_b.xlsx", &["--mapping", "[DIR]/mapping.json"])
}

#[test]
fn a_wrong_value_is_told_with_its_place() {
    let desk = office();
    blank(&desk, "a69_f37_b.xlsx");
    let at = "Error: Hoja «Reporte de Formatos», fila 8, columna";
    assert_eq!(
        mapped(&desk, &json!({"Número total de participantes": "1,234"})),
        format!(
            "{at} F: «1,234» no es un número como 1234 o 1234.50: hasta 12 cifras sin separador \
             de miles y dos decimales."
        )
    );
    assert_eq!(
        mapped(&desk, &json!({"Fecha de actualización": "31/09/2026"})),
        format!("{at} K: «31/09/2026» no es una fecha como 30/09/2022.")
    );
    assert_eq!(
        mapped(
            &desk,
            &json!({"Resultados": "x".repeat(4_001), "Nota": "{nadie}"})
        ),
        format!(
            "{at} E: El texto tiene 4,001 caracteres; la columna admite 4,000. Hay un error más; \
             con --dry-run se ven todos."
        )
    );
    assert_eq!(
        mapped(&desk, &json!({"Ejercicio": null})),
        format!("{at} A: La plataforma no admite filas sin este dato, y no se le asignó ninguno.")
    );
    assert_eq!(
        mapped(&desk, &json!({"Resultado": "x"})),
        "Error: Hoja «Reporte de Formatos»: No hay ninguna columna «Resultado»; ¿quiso decir \
         «Resultados»?"
    );
}

#[test]
fn a_value_outside_the_catalogue_of_a_sub_table_is_told_in_both_languages() {
    let desk = office();
    blank(&desk, "a69_f19.xlsx");
    mapping(
        &desk,
        &json!({"columns": {"350710": [{"Tipo de vialidad": "Vía láctea"}]}}),
    );
    let more = ["--mapping", "[DIR]/mapping.json"];
    let spanish = said(&desk, "a69_f19.xlsx", &more);
    let start = "Error: Hoja «Tabla_350710», fila 4, columna C: «Vía láctea» no está en el \
                 catálogo: Corredor, Circunvalación,";
    assert!(spanish.starts_with(start), "{spanish}");
    assert!(spanish.ends_with("y 12 más."), "{spanish}");
    let desk = desk.lang("en");
    let english = said(&desk, "a69_f19.xlsx", &more);
    let start =
        "Error: Sheet “Tabla_350710”, row 4, column C: “Vía láctea” is not in the catalogue";
    assert!(english.starts_with(start), "{english}");
    let json = run(
        &desk,
        "a69_f19.xlsx",
        &[&more[..], &["--format", "json"]].concat(),
    );
    let json: Value = serde_json::from_str(&json.err).expect("JSON");
    assert_eq!(json["kind"], "usage");
    assert!(
        json["message"]
            .as_str()
            .expect("a message")
            .contains("row 4, column C")
    );
}

#[test]
fn links_need_an_address() {
    let desk = office();
    blank(&desk, "a69_f30.xlsx");
    assert_eq!(
        said(&desk, "a69_f30.xlsx", &[]),
        "Error: Hoja «Reporte de Formatos», fila 8, columna G: Falta --base-url, de donde sale \
         {dictionary.url}. Hay 31 errores más; con --dry-run se ven todos."
    );
    let wrong = said(&desk, "a69_f30.xlsx", &["--base-url", "salud.gob.mx"]);
    assert!(
        wrong.contains("no es una dirección que empiece con http:// o https://"),
        "{wrong}"
    );
}

#[test]
fn what_is_no_blank_format_is_refused() {
    let desk = office();
    blank(&desk, "a69_f30.xlsx");
    let path = |name: &str| desk.path(name);
    fs::write(path("texto.xlsx"), "no es un libro").expect("a file");
    fs::write(path("viejo.xlsx"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").expect("a file");
    assert!(said(&desk, "nada.xlsx", &[]).starts_with("Error: No se pudo leer [DIR]/nada.xlsx."));
    let text = said(&desk, "texto.xlsx", &[]);
    assert!(
        text.starts_with("Error: [DIR]/texto.xlsx: No es un libro de Excel"),
        "{text}"
    );
    let old = said(&desk, "viejo.xlsx", &[]);
    assert!(
        old.contains("(.xls) o con contraseña. Ábralo en su hoja de cálculo"),
        "{old}"
    );
    // A workbook, but of something else.
    desk.ok(&[
        "report",
        "yearly",
        "--year",
        "2026",
        "--format",
        "xlsx",
        "-o",
        "[DIR]/anual.xlsx",
    ]);
    let other = said(&desk, "anual.xlsx", &[]);
    assert!(
        other.contains("Hoja «Reporte de Formatos»: No está. Las hojas del libro son:"),
        "{other}"
    );
    // One that was filled before.
    let url = ["--base-url", "https://example.org"];
    let filled = [
        "report",
        "transparency",
        "--period",
        "2026-Q3",
        "--out",
        "[DIR]/primero",
        "--template",
        "[DIR]/a69_f30.xlsx",
        url[0],
        url[1],
    ];
    desk.ok(&filled);
    let again = desk.run(&[RUN, &["[DIR]/primero/sipot_a69_f30.xlsx"], &url].concat());
    assert_eq!(again.code, 2);
    assert!(
        again
            .err
            .contains("Hoja «Reporte de Formatos», fila 8, columna A: Ya hay un dato."),
        "{}",
        again.err
    );
    assert!(!desk.path("publico").exists());
}

/// One byte of any part, be it one that is only copied: the copy would be as
/// damaged, and nobody would know from where.
#[test]
fn a_damaged_part_is_named_though_nothing_reads_it() {
    let desk = office();
    blank(&desk, "a69_f37_b.xlsx");
    let whole = fs::read(desk.path("a69_f37_b.xlsx")).expect("the format");
    let mut zip = ZipArchive::new(Cursor::new(&whole)).expect("a zip");
    let mut tried = Vec::new();
    for index in 0..zip.len() {
        let part = zip.by_index_raw(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let start = part.data_start().expect("a place") as usize;
        let middle = start + part.compressed_size() as usize / 2;
        drop(part);
        let mut bytes = whole.clone();
        bytes[middle] ^= 0x10;
        fs::write(desk.path("roto.xlsx"), bytes).expect("a file");
        let said = said(&desk, "roto.xlsx", &[]);
        let wanted = format!("La parte {name} del libro está dañada");
        assert!(said.contains(&wanted), "{name}: {said}");
        tried.push(name);
    }
    for unread in ["xl/styles.xml", "xl/theme/theme1.xml"] {
        assert!(tried.iter().any(|name| name == unread), "{tried:?}");
    }
}

#[test]
fn what_is_no_mapping_is_refused() {
    let desk = office();
    blank(&desk, "a69_f30.xlsx");
    let with = |text: &str| {
        fs::write(desk.path("mapping.json"), text).expect("a file");
        said(&desk, "a69_f30.xlsx", &["--mapping", "[DIR]/mapping.json"])
    };
    let broken = with("{\"columns\": {\n\"Nota\": tru}}");
    assert!(
        broken.starts_with("Error: [DIR]/mapping.json, línea 2: no es un archivo de asignación."),
        "{broken}"
    );
    assert!(with("{\"columnas\": {}}").contains("no es un archivo de asignación"));
    assert!(with("{\"columns\": {\"a\": \"1\", \"a\": \"2\"}}").contains("no es un archivo"));
    assert!(with("{\"schema\": \"otra\"}").contains("dice ser otra cosa"));
    assert!(with("{\"version\": 2}").contains("una versión más nueva"));
    assert!(with("{\"preset\": \"otra\"}").contains("Las hay para estadisticas (statistics)"));
    let none = said(&desk, "a69_f30.xlsx", &["--preset", "estadística"]);
    assert!(
        none.contains("No hay ninguna asignación predefinida que se llame"),
        "{none}"
    );
}
