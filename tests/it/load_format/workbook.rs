//! An independent look into a workbook: the zip crate, and patterns over the
//! XML.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use regex::Regex;
use zip::ZipArchive;

/// The parts of a workbook by name, in their order, unpacked.
pub fn parts(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(File::open(path).expect("a workbook")).expect("a zip");
    (0..zip.len())
        .map(|index| {
            let mut part = zip.by_index(index).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("its bytes");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// The texts and numbers that are in the cells themselves of a sheet's part
/// from a row on, by place.
pub fn cells(path: &Path, part: &str, from_row: u32) -> BTreeMap<String, String> {
    let parts = parts(path);
    let (_, bytes) = parts
        .iter()
        .find(|(name, _)| name == part)
        .expect("a sheet");
    let xml = std::str::from_utf8(bytes).expect("UTF-8");
    let cell = Regex::new(
        r#"<c r="([A-Z]+)([0-9]+)"[^>]*?(?: t="inlineStr"[^>]*><is><t[^>]*>([^<]*)</t></is>|><v>([^<]*)</v>)</c>"#,
    )
    .expect("a pattern");
    cell.captures_iter(xml)
        .filter(|found| found[2].parse::<u32>().is_ok_and(|row| row >= from_row))
        .map(|found| {
            let text = found.get(3).or(found.get(4)).expect("a value").as_str();
            let plain = text
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
            (format!("{}{}", &found[1], &found[2]), plain)
        })
        .collect()
}

/// The data of the main sheet.
pub fn data(path: &Path) -> BTreeMap<String, String> {
    cells(path, "xl/worksheets/sheet1.xml", 8)
}
