//! Every number of the workbook and of the page is the one of the CSV files,
//! and a program that opens the workbook finds numbers and dates in it.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::io::Read;

use regex::Regex;

use super::office;

/// Rows of a table by the names of its columns.
type Rows = Vec<BTreeMap<String, String>>;

/// The tables of all CSV files of a set, by name.
fn tables(held: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Rows> {
    let mut tables: BTreeMap<String, Rows> = BTreeMap::new();
    for (file, bytes) in held.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let alone = match file.as_str() {
            "turnos-vencidos-2026-10.csv" => "turnos_vencidos",
            "informe-final-peticiones-por-area-2026-10.csv" => "peticiones_por_area",
            "informe-final-peticiones-2026-10.csv" => "peticiones",
            _ => "",
        };
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for row in reader.deserialize() {
            let mut row: BTreeMap<String, String> = row.expect("a row");
            let name = row.remove("tabla").unwrap_or_else(|| alone.to_owned());
            tables.entry(name).or_default().push(row);
        }
    }
    tables
}

/// A value as CSV files have it.
fn plain(shown: &str) -> String {
    let shown = shown.trim();
    let number = Regex::new(r"^[+-]?[0-9][0-9,]*(\.[0-9]+)?$").expect("a pattern");
    let date = Regex::new(r"^(\d\d)/(\d\d)/(\d{4})$").expect("a pattern");
    if number.is_match(shown) {
        return shown.replace([',', '+'], "");
    }
    match date.captures(shown) {
        Some(parts) => format!("{}-{}-{}", &parts[3], &parts[2], &parts[1]),
        None if shown == "—" => String::new(),
        None => shown.to_lowercase(),
    }
}

/// Numbers and dates of a row, in their order, but for the columns that only
/// files have.
fn figures(values: impl Iterator<Item = String>) -> Vec<String> {
    values
        .filter(|value| value.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
        .collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn the_page_says_what_the_csv_files_say() {
    let (desk, _) = office();
    desk.october("octubre");
    let held = desk.held("octubre");
    let tables = tables(&held);
    assert_eq!(tables.len(), 17, "{:?}", tables.keys());
    let page = String::from_utf8(held["informe-mensual-2026-10.html"].clone()).expect("text");
    let table = Regex::new(r#"(?s)<caption id="tabla-([a-z_]+)">.*?</table>"#).expect("a pattern");
    let row = Regex::new(r"(?s)<tr>(.*?)</tr>").expect("a pattern");
    let cell = Regex::new(r"(?s)<t[dh][^>]*>(.*?)</t[dh]>").expect("a pattern");
    let mut compared = 0;
    for found in table.captures_iter(&page) {
        let rows = &tables[&found[1]];
        let shown = row.captures_iter(&found[0]).skip(1);
        let shown: Vec<Vec<String>> = shown
            .map(|row| {
                let cells = cell.captures_iter(row.get(1).expect("cells").as_str());
                figures(cells.map(|cell| plain(&unescaped(&cell[1]))))
            })
            .collect();
        assert_eq!(shown.len(), rows.len(), "{}", &found[1]);
        for (shown, row) in shown.iter().zip(rows) {
            let mut wanted: Vec<&str> = row
                .iter()
                .filter(|(name, _)| !["anio", "codigo", "desde", "hasta"].contains(&name.as_str()))
                .map(|(_, value)| value.as_str())
                .filter(|value| value.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
                .collect();
            let mut shown: Vec<&str> = shown.iter().map(String::as_str).collect();
            wanted.sort_unstable();
            shown.sort_unstable();
            assert_eq!(shown, wanted, "{}", &found[1]);
            compared += shown.len();
        }
    }
    assert!(compared > 400, "only {compared} were compared");
}

/// The sheets of a workbook by name: cells by their place, each with the raw
/// value and whether it is a text.
fn sheets(bytes: &[u8]) -> BTreeMap<String, Vec<Vec<(String, bool)>>> {
    let mut workbook = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = workbook.by_name(name).expect(name);
        part.read_to_string(&mut text).expect("XML");
        text
    };
    let strings = part("xl/sharedStrings.xml");
    let string = Regex::new(r"(?s)<si><t[^>]*>(.*?)</t></si>").expect("a pattern");
    let strings: Vec<String> = string
        .captures_iter(&strings)
        .map(|found| unescaped(&found[1]))
        .collect();
    let named = Regex::new(r#"<sheet name="([^"]+)" sheetId="(\d+)""#).expect("a pattern");
    let row = Regex::new(r"(?s)<row [^>]*>(.*?)</row>").expect("a pattern");
    let cell = Regex::new(r#"(?s)<c r="([A-Z]+)\d+"([^>]*)><v>(.*?)</v></c>"#).expect("a pattern");
    let list = part("xl/workbook.xml");
    let sheets: Vec<(String, String)> = named
        .captures_iter(&list)
        .map(|found| (found[1].to_owned(), found[2].to_owned()))
        .collect();
    let place = |letters: &str| {
        letters
            .bytes()
            .fold(0, |at, b| at * 26 + usize::from(b - b'A') + 1)
    };
    sheets
        .into_iter()
        .map(|(name, id)| {
            let xml = part(&format!("xl/worksheets/sheet{id}.xml"));
            let rows = row.captures_iter(&xml).map(|row| {
                let mut cells = Vec::new();
                for found in cell.captures_iter(&row[1]) {
                    let at = place(&found[1]);
                    cells.resize(cells.len().max(at), (String::new(), true));
                    let is_text = found[2].contains("t=\"s\"");
                    let value = match is_text {
                        true => strings[found[3].parse::<usize>().expect("a number")].clone(),
                        false => found[3].to_owned(),
                    };
                    cells[at - 1] = (value, is_text);
                }
                cells
            });
            (name, rows.collect())
        })
        .collect()
}

/// A day as a workbook counts it: from 30 December 1899.
fn serial(date: &str) -> Option<String> {
    let day: chrono::NaiveDate = date.parse().ok()?;
    let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
    Some((day - first).num_days().to_string())
}

#[test]
fn the_workbook_has_the_figures_of_the_csv_files_as_numbers_and_dates() {
    let (desk, _) = office();
    desk.october("octubre");
    let held = desk.held("octubre");
    let sheets = sheets(&held["informe-mensual-2026-10.xlsx"]);
    let (mut numbers, mut dates) = (0, 0);
    for (name, rows) in tables(&held) {
        let sheet = &sheets[&name];
        assert_eq!(sheet.len(), rows.len() + 1, "{name}");
        for (cells, row) in sheet[1..].iter().zip(&rows) {
            let mut wanted: Vec<(String, bool)> = row
                .iter()
                .filter(|(column, value)| !value.is_empty() && *column != "conteo")
                .map(|(column, value)| match serial(value) {
                    Some(serial) => {
                        dates += 1;
                        (serial, false)
                    }
                    None if *column != "codigo" && value.parse::<f64>().is_ok() => {
                        numbers += 1;
                        let number: f64 = value.parse().expect("a number");
                        (number.to_string(), false)
                    }
                    None => (value.clone(), true),
                })
                .collect();
            let filled = cells.iter().filter(|(value, _)| !value.is_empty());
            let mut cells: Vec<(String, bool)> = filled.cloned().collect();
            wanted.sort();
            cells.sort();
            assert_eq!(cells, wanted, "{name}");
        }
    }
    assert!(numbers > 400 && dates > 50, "{numbers} {dates}");
    let about: Vec<&str> = sheets["informe"]
        .iter()
        .flatten()
        .map(|(value, _)| value.as_str())
        .collect();
    for said in ["se cuentan turnos", "huella: ", "Cifras al 18/11/2026"] {
        assert!(
            about.iter().any(|text| text.contains(said)),
            "{said} in {about:?}"
        );
    }
}

/// A year is a number, but nobody writes it 2,026.
#[test]
fn a_year_is_a_number_without_thousands() {
    let (desk, _) = office();
    desk.october("octubre");
    let held = desk.held("octubre");
    let bytes = held["informe-mensual-2026-10.xlsx"].as_slice();
    let mut workbook = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = workbook.by_name(name).expect(name);
        part.read_to_string(&mut text).expect("XML");
        text
    };
    let styles = part("xl/styles.xml");
    let of_cells = styles.split("<cellXfs").nth(1).expect("styles of cells");
    let number = Regex::new(r#"<xf numFmtId="(\d+)""#).expect("a pattern");
    let numbers: Vec<&str> = number
        .captures_iter(of_cells)
        .map(|found| found.get(1).expect("a number").as_str())
        .collect();
    // The first sheet says what was counted.
    let sheet = part("xl/worksheets/sheet2.xml");
    let year = Regex::new(r#"<c r="A\d+" s="(\d+)"><v>2026</v></c>"#).expect("a pattern");
    let mut years = 0;
    for found in year.captures_iter(&sheet) {
        let style: usize = found[1].parse().expect("a number");
        let pattern = format!(r#"numFmtId="{}" formatCode="0""#, numbers[style]);
        // 1 is "0" in every workbook (ECMA-376 part 1, 18.8.30).
        let plain = numbers[style] == "1" || styles.contains(&pattern);
        assert!(plain, "{}", numbers[style]);
        years += 1;
    }
    assert!(years > 10, "{years}");
}
