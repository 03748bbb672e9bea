use super::*;
use crate::report::load_format::book::Choice;
use crate::report::load_format::place::Area;

fn sheet(name: &str, cells: &[(&str, &str)]) -> Sheet {
    Sheet {
        name: name.to_owned(),
        cells: cells
            .iter()
            .map(|(place, text)| (Place::parse(place).expect(place), (*text).into()))
            .collect(),
        ..Sheet::default()
    }
}

/// A format with a catalogue and a sub-table that has one, too.
fn book() -> Book {
    let main = sheet(
        MAIN_SHEET,
        &[
            ("A1", "12345"),
            ("A2", "TÍTULO"),
            ("D2", "NOMBRE CORTO"),
            ("A3", " Formato inventado "),
            ("D3", "a69_F99/ñ"),
            ("A4", "1"),
            ("B4", "9.0"),
            ("C4", "10"),
            ("D4", "77"),
            ("A5", "1001"),
            ("B5", "1002"),
            ("C5", "1003"),
            ("A6", "Tabla Campos"),
            ("A7", "Ejercicio"),
            (
                "B7",
                "ESTE CRITERIO APLICA A PARTIR DEL 01/07/2023 -> Sexo (catálogo)",
            ),
            ("C7", "Área que atiende \nTabla_1003"),
            ("D7", "Otra cosa"),
        ],
    );
    let table = sheet(
        "Tabla_1003",
        &[
            ("B1", "1"),
            ("C1", "9"),
            ("B2", "2001"),
            ("A3", "ID"),
            ("B3", "Nombre"),
            ("C3", "Tipo"),
        ],
    );
    let hidden = sheet(
        "Hidden_1",
        &[("A1", "Mujer"), ("A2", "Hombre"), ("B1", "no")],
    );
    let of_table = sheet("Hidden_1_Tabla_1003", &[("A1", "Calle"), ("A2", "Avenida")]);
    Book {
        sheets: vec![main, hidden, table, of_table],
        names: Vec::new(),
    }
}

fn choices(field: &Field) -> Vec<&str> {
    let choices = field.choices.as_ref().expect("a catalogue");
    choices.iter().map(|choice| &**choice).collect()
}

#[test]
fn a_format_says_what_its_columns_are() {
    let format = Format::find(&book()).expect("a format");
    assert_eq!(format.id.as_deref(), Some("12345"));
    assert_eq!(format.title.as_deref(), Some("Formato inventado"));
    assert_eq!(format.file_name(), "sipot_a69_f99_n.xlsx");
    let [year, sex, area, other] = &format.main.fields[..] else {
        panic!("four columns");
    };
    assert_eq!(
        (&year.kind, year.id.as_deref()),
        (&Kind::ShortText, Some("1001"))
    );
    assert_eq!(sex.name, "Sexo (catálogo)");
    assert_eq!(sex.since, chrono::NaiveDate::from_ymd_opt(2023, 7, 1));
    assert_eq!(choices(sex), ["Mujer", "Hombre"]);
    assert_eq!(
        (area.name.as_str(), area.table),
        ("Área que atiende", Some(0))
    );
    assert_eq!(other.kind, Kind::Other("77".to_owned()));
    let table = &format.tables[0];
    assert_eq!((table.first_row, table.fields.len()), (4, 2));
    assert_eq!(choices(&table.fields[1]), ["Calle", "Avenida"]);
    assert_eq!(format.main.filled, None);
}

#[test]
fn a_catalogue_is_found_by_validation_then_by_name_then_by_order() {
    let mut book = book();
    book.sheets.push(sheet("Hidden_2", &[("A1", "Rojo")]));
    // The platform names areas after the sheet and the column's number from 0.
    book.names = vec![("Hidden_21".to_owned(), "Hidden_2!$A$1:$A$1".to_owned())];
    let format = Format::find(&book).expect("a format");
    assert_eq!(choices(&format.main.fields[1]), ["Rojo"]);
    for (formula, values) in [
        ("Hidden_1!$A$2:$A$2", vec!["Hombre"]),
        ("'hidden_1'!A:A", vec!["Mujer", "Hombre"]),
        ("=hidden_21", vec!["Rojo"]),
        ("\"Sí,No, \"\"quizá\"\"\"", vec!["Sí", "No", "\"quizá\""]),
    ] {
        book.sheets[0].choices = vec![
            Choice {
                areas: vec![Area::parse("A8:A99").expect("an area")],
                formula: "Hidden_1!$A$1:$A$1".to_owned(),
            },
            Choice {
                areas: vec![Area::parse("B8:B201").expect("an area")],
                formula: formula.to_owned(),
            },
        ];
        let format = Format::find(&book).expect("a format");
        assert_eq!(choices(&format.main.fields[1]), values, "{formula}");
    }
    // One that leads nowhere is no reason to have none.
    book.sheets[0].choices[1].formula = "Nadie".to_owned();
    let format = Format::find(&book).expect("a format");
    assert_eq!(choices(&format.main.fields[1]), ["Rojo"]);
}

#[test]
fn columns_are_found_whatever_the_header_wears() {
    let format = Format::find(&book()).expect("a format");
    for key in [
        "1002",
        "sexo",
        "SEXO (CATALOGO)",
        "ESTE CRITERIO APLICA A PARTIR DEL 01/07/2023 -> Sexo (catálogo)",
    ] {
        let found = format.main.fields_of(key);
        assert_eq!(found.len(), 1, "{key}");
        assert_eq!(found[0].column, 2, "{key}");
    }
    let area = format.main.fields_of("area QUE atiende Tabla_1003");
    assert_eq!(area[0].column, 3);
    assert!(format.main.fields_of("Nombre").is_empty());
}

#[test]
fn what_is_no_format_is_told_with_its_place() {
    let told = |book: &Book| {
        let fault = Format::find(book).expect_err("no format");
        (fault.what.id, fault.row, fault.column)
    };
    let mut no_sheet = book();
    no_sheet.sheets.remove(0);
    assert_eq!(told(&no_sheet), ("load-format-no-sheet", None, None));
    let mut no_mark = book();
    no_mark.sheets[0].cells.remove(&Place::new(6, 1));
    assert_eq!(told(&no_mark), ("load-format-no-mark", Some(6), None));
    let mut no_headers = book();
    no_headers.sheets[0].cells.retain(|place, _| place.row != 7);
    assert_eq!(told(&no_headers), ("load-format-no-headers", Some(7), None));
    let mut no_table = book();
    no_table.sheets.remove(2);
    assert_eq!(told(&no_table), ("load-format-no-table", Some(7), Some(3)));
    let mut wide = book();
    for column in 1..=600 {
        wide.sheets[0]
            .cells
            .insert(Place::new(7, column), "x".into());
    }
    assert_eq!(told(&wide), ("load-format-too-wide", Some(7), None));
}

#[test]
fn a_filled_format_is_known_by_its_first_cell() {
    let mut book = book();
    let stray = Place::new(8, 26);
    book.sheets[0]
        .cells
        .insert(stray, "a remark beside the columns".into());
    let format = Format::find(&book).expect("a format");
    assert_eq!(format.main.filled, None);
    book.sheets[0]
        .cells
        .insert(Place::new(11, 2), "Mujer".into());
    let format = Format::find(&book).expect("a format");
    assert_eq!(format.main.filled, Some(Place::new(11, 2)));
}
