//! Parts of a load format's workbook that were cut, doubled and moved about:
//! whatever comes of it is refused, or filled without touching anything else.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::probes::workbook::{PARTS, probe};
use super::scale;

/// Attempts of an ordinary run.
const ATTEMPTS: usize = 400;

#[test]
fn moved_about_parts_are_refused_or_filled() {
    let mut random = fastrand::Rng::with_seed(8_301);
    let mut zip = ZipArchive::new(Cursor::new(
        &include_bytes!("../../../fixtures/load_format/odd.xlsx")[..],
    ))
    .expect("a workbook");
    let parts = PARTS.map(|part| {
        let mut text = String::new();
        let mut file = zip.by_name(part).expect("a part");
        file.read_to_string(&mut text).expect("its text");
        text
    });
    for _ in 0..ATTEMPTS * scale() {
        let which = random.usize(..parts.len());
        let mut pieces: Vec<&str> = parts[which].split_inclusive(['<', '>', '"', ' ']).collect();
        for _ in 0..random.usize(1..5) {
            let at = random.usize(..pieces.len());
            let other = random.usize(..pieces.len());
            match random.u8(..4) {
                0 => drop(pieces.remove(at)),
                1 => pieces.insert(at, pieces[other]),
                2 => pieces.swap(at, other),
                _ => {
                    let (first, last) = (at.min(other), at.max(other));
                    let block = pieces[first..last.min(first + 40)].to_vec();
                    pieces.splice(at..at, block);
                }
            }
        }
        let mut bytes = vec![u8::try_from(which).expect("a few parts")];
        bytes.extend(pieces.concat().bytes());
        let held = std::panic::catch_unwind(|| probe(&bytes));
        assert!(held.is_ok(), "{}", String::from_utf8_lossy(&bytes));
    }
}
