//! Tables for spreadsheets and programs, against an oracle: what is written is
//! read again with the csv crate and with serde_json.

use folio::domain::plain::{is_hidden, visible_text};
use folio::render::csv;
use folio::render::rows::{CsvRows, JsonLines, Rows};
use folio::report::table::{Cell, Column, Row, Table};
use folio::text::{Lang, Text};

/// Signs that begin a formula, or that a spreadsheet drops before one.
const DANGEROUS: [char; 12] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
];

/// Every cell comes back as it was meant: numbers as numbers, text as itself,
/// harmless and visible; JSON gives text untouched.
pub fn probe(bytes: &[u8]) {
    let rows = rows(bytes);
    let text = Text::new(Lang::Es);
    let table = Table {
        name: "tabla",
        title: None,
        counts: None,
        columns: columns(),
        rows: rows.iter().cloned().map(Row::body).collect(),
    };
    let mut whole = Vec::new();
    csv::report(&[table], &text, &mut whole).expect("a vector takes all");
    check_csv(&whole, &rows);
    let mut streamed = Vec::new();
    let mut to = CsvRows::new(&columns(), &text, &mut streamed).expect("a vector takes all");
    for row in &rows {
        to.row(row).expect("a vector takes all");
    }
    Box::new(to).finish().expect("a vector takes all");
    assert_eq!(streamed, whole);
    let mut lines = Vec::new();
    let mut to = JsonLines::new(vec!["a", "b", "c"], &mut lines);
    for row in &rows {
        to.row(row).expect("a vector takes all");
    }
    Box::new(to).finish().expect("a vector takes all");
    check_json(&lines, &rows);
}

fn columns() -> Vec<Column> {
    ["a", "b", "c"]
        .map(|key| Column::text(key, Cell::from(key)))
        .into()
}

/// Three cells a row. A cell of the attempt ends in 0xff; one that begins with
/// 0xfe is the number of its next eight bytes, an empty one is missing.
fn rows(bytes: &[u8]) -> Vec<Vec<Cell>> {
    let cells: Vec<Cell> = bytes
        .split(|byte| *byte == 0xff)
        .map(|cell| match cell {
            [] => Cell::Missing,
            [0xfe, number @ ..] => {
                let mut digits = [0; 8];
                for (to, from) in digits.iter_mut().zip(number) {
                    *to = *from;
                }
                Cell::Number(i64::from_le_bytes(digits))
            }
            text => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        })
        .collect();
    cells
        .chunks(3)
        .map(|row| {
            let mut row = row.to_vec();
            row.resize(3, Cell::Missing);
            row
        })
        .collect()
}

fn check_csv(written: &[u8], rows: &[Vec<Cell>]) {
    let mut reader = ::csv::Reader::from_reader(written);
    let records: Vec<_> = reader
        .records()
        .map(|record| record.expect("CSV in UTF-8"))
        .collect();
    assert_eq!(records.len(), rows.len());
    for (record, row) in records.iter().zip(rows) {
        assert_eq!(record.len(), row.len());
        for (field, cell) in record.iter().zip(row) {
            match cell {
                Cell::Missing => assert_eq!(field, ""),
                Cell::Number(number) => assert_eq!(field.parse(), Ok(*number)),
                Cell::Text(text) => {
                    let harmless = match text.starts_with(DANGEROUS) {
                        true => format!("'{text}"),
                        false => text.clone(),
                    };
                    assert_eq!(field, visible_text(&harmless));
                    assert!(!field.starts_with(DANGEROUS));
                    assert!(!field.contains(|c| is_hidden(c) && c != '\n' && c != '\t'));
                }
                other => unreachable!("{other:?}"),
            }
        }
    }
}

fn check_json(written: &[u8], rows: &[Vec<Cell>]) {
    let written = std::str::from_utf8(written).expect("UTF-8");
    assert!(!written.contains(|c| is_hidden(c) && c != '\n'));
    assert_eq!(written.lines().count(), rows.len());
    for (line, row) in written.lines().zip(rows) {
        let object: serde_json::Value = serde_json::from_str(line).expect("an object");
        for (name, cell) in ["a", "b", "c"].iter().zip(row) {
            let value = &object[name];
            match cell {
                Cell::Missing => assert!(value.is_null()),
                Cell::Number(number) => assert_eq!(value.as_i64(), Some(*number)),
                Cell::Text(text) => assert_eq!(value.as_str(), Some(text.as_str())),
                other => unreachable!("{other:?}"),
            }
        }
    }
}
