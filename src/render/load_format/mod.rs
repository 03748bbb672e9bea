//! The workbook of a load format: read for what it says, and written again
//! with cells filled. A workbook is a zip of XML parts; only the parts of the
//! sheets that are filled are made anew, and in those only the rows that are
//! filled (and the area that the sheet says it has). Every other part goes over
//! as the bytes that it is stored as, in the same order.
//!
//! Texts go into their cells themselves (`inlineStr`), so that the strings
//! which sheets share stay untouched. Excel, LibreOffice and Apache POI read
//! them, and make shared ones of them when somebody saves the workbook.

mod book;
mod outline;
mod package;
mod scan;
mod sheet;
mod splice;
mod xml;

use std::collections::BTreeMap;

use crate::error::Result;
use crate::report::load_format::Book;
use crate::report::load_format::fill::{Filling, Outcome};
use crate::report::load_format::place::Place;
use crate::report::load_format::value::Entry;

use book::Opened;
use package::Package;

/// Bytes that a template has at most. Blank formats have some 50 KB.
pub const MOST_BYTES: u64 = 32 << 20;

/// What a workbook says. Every part of it was compared with its sum then, those
/// too that say nothing here and go over as they are.
///
/// # Errors
/// Bytes that are no workbook, or one that is damaged, encrypted, or too large
/// when it is taken apart.
pub fn read(bytes: &[u8]) -> Result<Book> {
    let mut package = Package::open(bytes)?;
    package.sound()?;
    Opened::read(&mut package).map(|opened| opened.book)
}

/// The workbook with the cells of `filling` filled; nothing else of it changes.
///
/// # Errors
/// As [`read`].
pub fn fill(bytes: &[u8], filling: &Filling) -> Result<Vec<u8>> {
    let opened = Opened::read(&mut Package::open(bytes)?)?;
    // Sheets are unpacked once more: what may be read may be filled.
    let mut package = Package::open(bytes)?;
    let mut by_sheet: BTreeMap<&str, BTreeMap<Place, &Entry>> = BTreeMap::new();
    for cell in &filling.cells {
        if let Outcome::Filled(entry) = &cell.outcome {
            let cells = by_sheet.entry(&cell.sheet).or_default();
            cells.insert(cell.place, entry);
        }
    }
    let mut changed = BTreeMap::new();
    for (sheet, cells) in by_sheet {
        let part = opened.part_of(sheet)?;
        let source = package.text(part)?;
        changed.insert(part.to_owned(), splice::filled(part, &source, &cells)?);
    }
    package.with(&changed)
}

#[cfg(test)]
mod tests;
