//! Each fixture is filled and compared with what it was: every part byte for
//! byte but the sheets that were filled, and those but for their rows of data.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::*;
use crate::report::load_format::fill::Planned;
use crate::report::load_format::{Format, place};

const FIXTURES: [(&str, &[u8]); 5] = [
    (
        "a69_f19",
        include_bytes!("../../../fixtures/load_format/a69_f19.xlsx"),
    ),
    (
        "a69_f30",
        include_bytes!("../../../fixtures/load_format/a69_f30.xlsx"),
    ),
    (
        "a69_f37_b",
        include_bytes!("../../../fixtures/load_format/a69_f37_b.xlsx"),
    ),
    (
        "libreoffice",
        include_bytes!("../../../fixtures/load_format/libreoffice.xlsx"),
    ),
    (
        "odd",
        include_bytes!("../../../fixtures/load_format/odd.xlsx"),
    ),
];

fn fixture(name: &str) -> &'static [u8] {
    let found = FIXTURES.iter().find(|(known, _)| *known == name);
    found.expect("a fixture").1
}

/// A part of a zip: name, bytes as stored, bytes, method, time, attributes.
type Part = (String, Vec<u8>, Vec<u8>, String, String, Option<u32>);

fn parts(bytes: &[u8]) -> Vec<Part> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|at| {
            let mut stored = Vec::new();
            let mut raw = zip.by_index_raw(at).expect("a part");
            raw.read_to_end(&mut stored).expect("its stored bytes");
            drop(raw);
            let mut bytes = Vec::new();
            let mut part = zip.by_index(at).expect("a part");
            part.read_to_end(&mut bytes).expect("its bytes");
            let name = part.name().expect("a name").into_owned();
            let method = format!("{:?}", part.compression());
            let time = format!("{:?}", part.last_modified());
            (name, stored, bytes, method, time, part.unix_mode())
        })
        .collect()
}

fn text(entry: &str) -> Outcome {
    Outcome::Filled(Entry::Text(entry.to_owned()))
}

/// Two rows in every sheet that a format fills, in its first three columns and
/// its last.
fn two_rows(format: &Format) -> Filling {
    let mut cells = Vec::new();
    for grid in std::iter::once(&format.main).chain(&format.tables) {
        for row in grid.first_row..grid.first_row + 2 {
            let fields = &grid.fields;
            for field in fields.iter().take(3).chain(fields.last()) {
                cells.push(Planned {
                    sheet: grid.sheet.clone(),
                    place: Place::new(row, field.column),
                    outcome: text(&format!("{row} ñ < & _x0041_\n«{}»", field.column)),
                });
            }
        }
    }
    Filling {
        cells,
        faults: Vec::new(),
    }
}

#[test]
fn only_the_rows_that_are_filled_change() {
    for (name, bytes) in FIXTURES {
        let format = Format::find(&read(bytes).expect(name)).expect(name);
        let filling = two_rows(&format);
        let filled = fill(bytes, &filling).expect(name);
        assert_eq!(filled, fill(bytes, &filling).expect(name), "twice the same");
        let touched = 1 + format.tables.len();
        let mut changed = 0;
        let (before, after) = (parts(bytes), parts(&filled));
        assert_eq!(before.len(), after.len(), "{name}");
        for (old, new) in before.iter().zip(&after) {
            let about = |part: &Part| (part.0.clone(), part.3.clone(), part.4.clone(), part.5);
            assert_eq!(about(old), about(new), "{name}: name, method, time, mode");
            if old.2 == new.2 {
                assert_eq!(old.1, new.1, "{name}: {} as stored", old.0);
                continue;
            }
            changed += 1;
            assert!(old.0.starts_with("xl/worksheets/"), "{name}: {}", old.0);
            let first_row = if old.0.ends_with("sheet1.xml") { 8 } else { 4 };
            let old = around_data(&old.2, first_row);
            assert_eq!(
                old,
                around_data(&new.2, first_row),
                "{name}: around the data"
            );
        }
        assert_eq!(changed, touched, "{name}");
        let comment = |bytes| {
            ZipArchive::new(Cursor::new(bytes))
                .expect(name)
                .comment()
                .to_owned()
        };
        assert_eq!(comment(bytes), comment(&filled));
    }
}

/// A sheet's XML above and below its rows of data, without the area that it
/// says it has.
fn around_data(xml: &[u8], first_row: u32) -> (String, String) {
    let xml = std::str::from_utf8(xml).expect("UTF-8");
    let area = regex::Regex::new(r#"<([a-z]+:)?dimension ref="[^"]*"\s*/?>"#).expect("a pattern");
    let xml = area.replace(xml, "").into_owned();
    let below = regex::Regex::new("</([a-z]+:)?sheetData>").expect("a pattern");
    let below = below.find(&xml).expect("rows").start();
    let row = regex::Regex::new(r#"<(?:[a-z]+:)?row [^>]*?r="([0-9]+)""#).expect("a pattern");
    let data = row
        .captures_iter(&xml)
        .find(|row| row[1].parse::<u32>().is_ok_and(|row| row >= first_row))
        .and_then(|row| row.get(0))
        .map_or(below, |row| row.start());
    assert!(data > 200 && data <= below);
    (xml[..data].to_owned(), xml[below..].to_owned())
}

#[test]
fn what_was_filled_is_read_again() {
    for (name, bytes) in FIXTURES {
        let format = Format::find(&read(bytes).expect(name)).expect(name);
        let before = read(bytes).expect(name);
        let filling = two_rows(&format);
        let after = read(&fill(bytes, &filling).expect(name)).expect(name);
        for cell in &filling.cells {
            let Outcome::Filled(entry) = &cell.outcome else {
                unreachable!("all are filled")
            };
            let sheet = after.sheet(&cell.sheet).expect(name);
            assert_eq!(sheet.text(cell.place), Some(entry.shown()), "{name}");
        }
        // And all else as it was.
        let mut without = after.clone();
        for sheet in &mut without.sheets {
            sheet.cells.retain(|place, _| {
                !filling
                    .cells
                    .iter()
                    .any(|cell| cell.sheet == sheet.name && cell.place == *place)
            });
        }
        assert_eq!(without, before, "{name}");
        let faults = Format::find(&after).expect(name).main.filled;
        assert_eq!(
            faults,
            Some(Place::new(8, 1)),
            "{name}: it is no longer blank"
        );
    }
}

#[test]
fn a_cell_takes_the_style_of_its_place() {
    let bytes = fixture("odd");
    let cells = [
        (8, 1, Entry::Number("2022".to_owned())),
        (8, 2, Entry::Text("del renglón".to_owned())),
        (8, 3, Entry::Text("propio".to_owned())),
        (9, 1, Entry::Number("2023".to_owned())),
        (9, 7, Entry::Text("renglón modelo".to_owned())),
        (1200, 7, Entry::Text("al final".to_owned())),
    ];
    let filling = Filling {
        cells: cells
            .iter()
            .map(|(row, column, entry)| Planned {
                sheet: "Reporte de Formatos".to_owned(),
                place: Place::new(*row, *column),
                outcome: Outcome::Filled(entry.clone()),
            })
            .collect(),
        faults: Vec::new(),
    };
    let filled = fill(bytes, &filling).expect("a workbook");
    let sheet = parts(&filled)
        .into_iter()
        .find(|part| part.0.ends_with("sheet1.xml"))
        .expect("the sheet");
    let xml = String::from_utf8(sheet.2).expect("UTF-8");
    let rows = xml.find("<x:row r=\"8\"").expect("row 8");
    let end = xml.find("</x:sheetData>").expect("the end of the rows");
    assert_eq!(
        &xml[rows..end],
        "<x:row r=\"8\" s=\"5\" customFormat=\"1\" ht=\"30\" x14ac:dyDescent=\"0.25\">\
         <x:c r=\"A8\" s=\"6\"><x:v>2022</x:v></x:c>\
         <x:c r=\"B8\" s=\"5\" t=\"inlineStr\"><x:is><x:t>del renglón</x:t></x:is></x:c>\
         <x:c r=\"C8\" s=\"7\" t=\"inlineStr\"><x:is><x:t>propio</x:t></x:is></x:c>\
         <x:c r=\"T8\" s=\"1\"/></x:row>\
         <x:row r=\"9\"><x:c r=\"A9\" s=\"6\"><x:v>2023</x:v></x:c>\
         <x:c r=\"G9\" s=\"5\" t=\"inlineStr\"><x:is><x:t>renglón modelo</x:t></x:is></x:c></x:row>\
         <x:row r=\"1200\"><x:c r=\"A1200\" s=\"1\"/>\
         <x:c r=\"G1200\" s=\"5\" t=\"inlineStr\"><x:is><x:t>al final</x:t></x:is></x:c></x:row>"
    );
    assert!(xml.contains("<x:dimension ref=\"A1:R1200\"/>"));
}

/// A zip of these parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).expect("a part");
        std::io::Write::write_all(&mut writer, bytes).expect("its bytes");
    }
    writer.finish().expect("a zip").into_inner()
}

/// The workbook of a fixture with a part replaced.
fn with_part(name: &str, part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let parts = parts(fixture(name));
    let mut changed = BTreeMap::new();
    for (known, _, bytes, ..) in &parts {
        let text = String::from_utf8_lossy(bytes);
        let new = if known == part {
            change(&text).into_bytes()
        } else {
            bytes.clone()
        };
        changed.insert(known.as_str(), new);
    }
    let list: Vec<(&str, &[u8])> = changed
        .iter()
        .map(|(name, bytes)| (*name, &bytes[..]))
        .collect();
    zipped(&list)
}

fn refused(bytes: &[u8]) -> &'static str {
    read(bytes).expect_err("no workbook").message.id
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert_eq!(refused(b""), "load-format-no-workbook");
    assert_eq!(
        refused(b"PK\x03\x04 and nothing more"),
        "load-format-no-workbook"
    );
    assert_eq!(
        refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "load-format-old-workbook"
    );
    assert_eq!(
        refused(&zipped(&[("a.txt", b"a")])),
        "load-format-no-workbook"
    );
    let cut = &fixture("a69_f30")[..4_000];
    assert_eq!(refused(cut), "load-format-no-workbook");
    let prefixed = [b"#!/bin/sh\n", fixture("a69_f30")].concat();
    assert_eq!(refused(&prefixed), "load-format-no-workbook");
}

#[test]
fn what_grows_without_bounds_is_refused() {
    let blank = "\u{20}".repeat(70 << 20);
    let bomb = with_part("a69_f30", "xl/worksheets/sheet1.xml", |_| blank.clone());
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused(&bomb), "load-format-too-large");
    let entities = with_part("a69_f30", "xl/workbook.xml", |xml| {
        format!("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>{xml}")
    });
    assert_eq!(refused(&entities), "load-format-damaged");
    // A string that a million cells point at is held once.
    let string = "x".repeat(32_000);
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(200_000);
    let shared = with_part("libreoffice", "xl/sharedStrings.xml", |_| {
        format!("<sst><si><t>{string}</t></si></sst>")
    });
    let parts = parts(&shared);
    let list: Vec<(&str, Vec<u8>)> = parts
        .iter()
        .map(|part| match part.0.as_str() {
            name @ "xl/worksheets/sheet1.xml" => {
                let sheet =
                    format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
                (name, sheet.into_bytes())
            }
            name => (name, part.2.clone()),
        })
        .collect();
    let list: Vec<(&str, &[u8])> = list
        .iter()
        .map(|(name, bytes)| (*name, &bytes[..]))
        .collect();
    let book = read(&zipped(&list)).expect("a workbook");
    let cells = &book.sheets[0].cells;
    assert!(cells.len() <= usize::try_from(place::MOST_COLUMNS).expect("a number") + 1);
}

#[test]
fn damaged_parts_are_named() {
    for (part, change) in [
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData></worksheet>",
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"),
        (
            "xl/workbook.xml",
            "<workbook><definedName>&nothing;</definedName></workbook>",
        ),
        ("xl/sharedStrings.xml", "<sst><si><t>&#xZZ;</t></si></sst>"),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='a' r:id=1/></sheets></workbook>",
        ),
    ] {
        let bytes = with_part("libreoffice", part, |_| change.to_owned());
        let error = read(&bytes).expect_err("damaged");
        assert_eq!(error.message.id, "load-format-damaged", "{change}");
        assert_eq!(error.message.args, [("part", part.into())]);
    }
}

#[test]
fn what_can_be_read_can_be_filled() {
    let comment = format!("<!--{}-->", " ".repeat(40 << 20));
    let large = with_part("a69_f30", "xl/worksheets/sheet1.xml", |xml| {
        xml.replacen("<sheetData", &format!("{comment}<sheetData"), 1)
    });
    let format = Format::find(&read(&large).expect("a workbook")).expect("a format");
    fill(&large, &two_rows(&format)).expect("a filled workbook");
}

#[test]
fn the_style_of_a_cell_stays_an_attribute() {
    let styled = with_part("a69_f30", "xl/worksheets/sheet1.xml", |xml| {
        xml.replacen(
            "</sheetData>",
            "<row r=\"8\"><c r=\"A8\" s='\"&gt;&amp;_x0041_'/></row></sheetData>",
            1,
        )
    });
    let format = Format::find(&read(&styled).expect("a workbook")).expect("a format");
    let filled = fill(&styled, &two_rows(&format)).expect("a filled workbook");
    let sheet = parts(&filled)
        .into_iter()
        .find(|part| part.0.ends_with("sheet1.xml"));
    let xml = String::from_utf8(sheet.expect("a sheet").2).expect("UTF-8");
    assert!(
        xml.contains(r#"<c r="A8" s="&quot;&gt;&amp;_x0041_""#),
        "{xml}"
    );
}

/// Other sheets, styles, drawings, settings of a printer: whatever is copied is
/// looked through before.
#[test]
fn one_wrong_byte_in_any_part_names_that_part() {
    for (name, whole) in FIXTURES {
        let mut zip = ZipArchive::new(Cursor::new(whole)).expect("a zip");
        for at in 0..zip.len() {
            let raw = zip.by_index_raw(at).expect("a part");
            let part = raw.name().expect("a name").into_owned();
            let start = usize::try_from(raw.data_start().expect("a place")).expect("small");
            let length = usize::try_from(raw.compressed_size()).expect("small");
            drop(raw);
            let mut bytes = whole.to_vec();
            // Not at its beginning, where deflate has bits that say nothing.
            bytes[start + length / 2] ^= 0x40;
            let refused = read(&bytes).expect_err(&part);
            let expected = crate::msg!("load-format-damaged", part = &part);
            assert_eq!(refused.message, expected, "{name} {part}");
        }
    }
}
