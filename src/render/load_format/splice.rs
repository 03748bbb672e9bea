//! A sheet's XML with cells filled: rows that are filled are written anew, the
//! rest of the text is taken over as it is, byte for byte, but for the area
//! that the sheet says it has, which grows by the cells that are new.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use super::outline::{Outline, Row};
use super::package::damaged;
use super::xml::escaped;
use crate::error::Result;
use crate::report::load_format::place::Place;
use crate::report::load_format::value::Entry;

/// The text of a sheet's part with these cells filled.
///
/// # Errors
/// XML that is not well-formed, or that has no rows.
pub fn filled(part: &str, text: &str, cells: &BTreeMap<Place, &Entry>) -> Result<String> {
    let outline = Outline::read(part, text)?;
    let Some(end) = outline.end_of_rows else {
        return Err(damaged(part));
    };
    let mut by_row: BTreeMap<u32, Vec<(u32, &Entry)>> = BTreeMap::new();
    for (place, entry) in cells {
        let row = by_row.entry(place.row).or_default();
        row.push((place.column, *entry));
    }
    let first_row = by_row.keys().next().copied().unwrap_or_default();
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    changes.extend(grown(&outline, text, cells));
    for (row, entries) in by_row {
        let known = outline.rows.iter().find(|known| known.number == row);
        let at = match known {
            Some(known) => known.whole.clone(),
            None => {
                let next = outline.rows.iter().find(|known| known.number > row);
                let at = next.map_or(end, |next| next.whole.start);
                at..at
            }
        };
        let new = NewRow {
            outline: &outline,
            number: row,
            known,
            first_row,
        };
        changes.push((at, new.written(text, &entries)));
    }
    Ok(replaced(text, changes))
}

/// The text with ranges of it replaced; they do not overlap.
fn replaced(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(range, _)| range.start);
    let mut whole = String::with_capacity(text.len() + 4096);
    let mut done = 0;
    for (range, new) in changes {
        whole.push_str(&text[done..range.start]);
        whole.push_str(&new);
        done = range.end;
    }
    whole.push_str(&text[done..]);
    whole
}

/// The tag of the sheet's area, grown by the cells, where that changes it.
fn grown(
    outline: &Outline,
    text: &str,
    cells: &BTreeMap<Place, &Entry>,
) -> Option<(Range<usize>, String)> {
    let (at, area) = outline.dimension.clone()?;
    let before = area?;
    let after = cells.keys().fold(before, |area, place| area.with(*place));
    if before == after {
        return None;
    }
    let tag = &text[at.clone()];
    let end = if tag.ends_with("/>") { "/>" } else { ">" };
    Some((
        at,
        format!("<{}dimension ref=\"{after}\"{end}", outline.prefix),
    ))
}

/// A row that is written anew.
struct NewRow<'o> {
    outline: &'o Outline,
    /// Its number, from 1.
    number: u32,
    /// The row that is there.
    known: Option<&'o Row>,
    /// The first row that is filled, in which the format shows its styles.
    first_row: u32,
}

impl NewRow<'_> {
    /// The row with new cells among those that it has.
    fn written(&self, text: &str, entries: &[(u32, &Entry)]) -> String {
        let p = &self.outline.prefix;
        let mut written = match self.known {
            Some(row) => opened(&text[row.tag.clone()]),
            None => format!("<{p}row r=\"{}\">", self.number),
        };
        let known = self.known.map_or(&[][..], |row| &row.cells);
        let mut old = known.iter().peekable();
        for (column, entry) in entries {
            while let Some(cell) = old.next_if(|cell| cell.column < *column) {
                written.push_str(&text[cell.whole.clone()]);
            }
            let same = old.next_if(|cell| cell.column == *column);
            let style = match same {
                Some(cell) => cell.style.as_deref(),
                None => self.outline.style(self.known, self.first_row, *column),
            };
            self.cell(*column, style, entry, &mut written);
        }
        for cell in old {
            written.push_str(&text[cell.whole.clone()]);
        }
        let _ = write!(written, "</{p}row>");
        written
    }

    fn cell(&self, column: u32, style: Option<&str>, entry: &Entry, to: &mut String) {
        let p = &self.outline.prefix;
        let place = Place::new(self.number, column);
        let style = style.map_or_else(String::new, |style| {
            format!(" s=\"{}\"", quick_xml::escape::escape(style))
        });
        let _ = match entry {
            Entry::Number(digits) => {
                write!(
                    to,
                    "<{p}c r=\"{place}\"{style}><{p}v>{digits}</{p}v></{p}c>"
                )
            }
            Entry::Text(text) => {
                let spaces = text.starts_with(char::is_whitespace)
                    || text.ends_with(char::is_whitespace)
                    || text.contains(['\n', '\t']);
                let keep = if spaces {
                    " xml:space=\"preserve\""
                } else {
                    ""
                };
                let text = escaped(text);
                write!(
                    to,
                    "<{p}c r=\"{place}\"{style} t=\"inlineStr\"><{p}is><{p}t{keep}>{text}</{p}t></{p}is></{p}c>"
                )
            }
        };
    }
}

/// The tag of a row that holds cells: left open, and without the hint of which
/// columns it spans, which may not be true any more.
fn opened(tag: &str) -> String {
    let tag = tag
        .strip_suffix("/>")
        .or(tag.strip_suffix('>'))
        .unwrap_or(tag);
    let mut whole = tag.trim_end().to_owned();
    if let Some(at) = whole.find(" spans=") {
        let quote = whole[at + 7..].chars().next().unwrap_or('"');
        if let Some(length) = whole[at + 8..].find(quote) {
            whole.replace_range(at..=at + 8 + length, "");
        }
    }
    whole + ">"
}
