//! Workbooks that somebody says are load formats: whatever the file, or a part
//! of it, is made of, it is read or refused, and a cell that is filled in it is
//! the only one that changes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use folio::render::load_format::{fill, read};
use folio::report::load_format::fill::{Filling, Outcome, Planned};
use folio::report::load_format::place::Place;
use folio::report::load_format::value::Entry;
use folio::report::load_format::{Book, Format};
use zip::{ZipArchive, ZipWriter};

/// A workbook with parts of every sort.
const ODD: &[u8] = include_bytes!("../../fixtures/load_format/odd.xlsx");

/// The parts that an attempt can put in the place of its own.
pub const PARTS: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/tabla.xml",
];

/// The first byte says which part the rest stands for; all others, that it is
/// the whole file.
pub fn probe(bytes: &[u8]) {
    let (which, rest) = bytes.split_first().unwrap_or((&u8::MAX, &[]));
    let workbook = match PARTS.get(usize::from(*which)) {
        Some(part) => with_part(part, rest),
        None => rest.to_vec(),
    };
    let Ok(before) = read(&workbook) else { return };
    let Ok(format) = Format::find(&before) else {
        return;
    };
    let filling = filling(&format);
    let Ok(filled) = fill(&workbook, &filling) else {
        return;
    };
    let after = read(&filled).expect("what was written can be read");
    for cell in &filling.cells {
        let sheet = after.sheet(&cell.sheet).expect("its sheet");
        let Outcome::Filled(entry) = &cell.outcome else {
            unreachable!("all are filled")
        };
        assert_eq!(sheet.text(cell.place), Some(entry.shown()));
    }
    assert_eq!(without(after, &filling), without(before, &filling));
}

/// A cell in the first row and one in the third of each sheet that was blank.
fn filling(format: &Format) -> Filling {
    let mut cells = BTreeMap::new();
    for grid in std::iter::once(&format.main).chain(&format.tables) {
        let first = grid.fields.first().filter(|_| grid.filled.is_none());
        for (row, entry) in [
            (grid.first_row, Entry::Number("7".to_owned())),
            (grid.first_row + 2, Entry::Text("a & <b>_x0041_".to_owned())),
        ] {
            let Some(field) = first else { continue };
            let place = Place::new(row, field.column);
            cells.insert((grid.sheet.clone(), place), Outcome::Filled(entry));
        }
    }
    let planned = |((sheet, place), outcome)| Planned {
        sheet,
        place,
        outcome,
    };
    Filling {
        cells: cells.into_iter().map(planned).collect(),
        faults: Vec::new(),
    }
}

fn without(mut book: Book, filling: &Filling) -> Book {
    for sheet in &mut book.sheets {
        let name = sheet.name.clone();
        let is_filled = |place: &Place| {
            let mut cells = filling.cells.iter();
            cells.any(|cell| cell.sheet == name && cell.place == *place)
        };
        sheet.cells.retain(|place, _| !is_filled(place));
    }
    book
}

fn with_part(part: &str, text: &[u8]) -> Vec<u8> {
    let mut odd = ZipArchive::new(Cursor::new(ODD)).expect("a workbook");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..odd.len() {
        let mut file = odd.by_index(index).expect("a part");
        let name = file.name().expect("its name").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        writer.start_file(&name, options).expect("a part");
        let bytes = if name == part { text } else { &bytes };
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("a workbook").into_inner()
}
