//! A sheet's XML with cells filled: rows that are filled are written anew, the
//! rest of the text is taken over as it is, byte for byte, but for the area
//! that the sheet says it has, which grows by the cells that are new.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

use super::package::damaged;
use super::scan::{Cursor, number};
use super::xml::{Xml, escaped};
use crate::error::Result;
use crate::report::load_format::place::{Area, Place};
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
    changes.extend(outline.grown(text, cells));
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
        let written = outline.row(text, row, known, &entries, first_row);
        changes.push((at, written));
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

/// Where in a sheet one is.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    /// Before its rows.
    Head,
    /// Among its rows.
    Rows,
    /// In a row.
    Row,
    /// In a cell.
    Cell,
    /// After its rows.
    Tail,
}

/// What of a sheet matters to write in it.
#[derive(Default)]
struct Outline {
    /// The prefix of its elements' names with its colon, often none.
    prefix: String,
    /// Where its rows end.
    end_of_rows: Option<usize>,
    /// The tag that says its area, and that area.
    dimension: Option<(Range<usize>, Option<Area>)>,
    /// Styles of columns: first, last, style.
    columns: Vec<(u32, u32, String)>,
    rows: Vec<Row>,
}

/// A row that is there.
struct Row {
    number: u32,
    whole: Range<usize>,
    tag: Range<usize>,
    style: Option<String>,
    cells: Vec<Cell>,
}

/// A cell that is there.
struct Cell {
    column: u32,
    whole: Range<usize>,
    style: Option<String>,
}

impl Outline {
    fn read(part: &str, text: &str) -> Result<Self> {
        let mut xml = Xml::new(part, text);
        let mut outline = Self::default();
        let mut cursor = Cursor::default();
        let mut within = Within::Head;
        loop {
            let from = xml.position();
            let event = xml.next()?;
            let to = xml.position();
            let (tag, open) = match &event {
                Event::Start(tag) => (tag, true),
                Event::Empty(tag) => (tag, false),
                Event::End(tag) => {
                    within = outline.end(within, tag.local_name().as_ref(), from..to);
                    continue;
                }
                Event::Eof => return Ok(outline),
                _ => continue,
            };
            match (tag.local_name().as_ref(), within) {
                ("dimension", Within::Head) => {
                    let area = xml.attribute(tag, "ref")?;
                    let area = area.and_then(|area| Area::parse(&area));
                    outline.dimension = Some((from..to, area));
                }
                ("col", Within::Head) => outline.columns.extend(column(&xml, tag)?),
                ("sheetData", Within::Head) if open => {
                    let name = tag.name();
                    let prefix = name.prefix().map(|prefix| prefix.as_ref().to_owned());
                    outline.prefix = prefix.map_or_else(String::new, |prefix| prefix + ":");
                    within = Within::Rows;
                }
                ("row", Within::Rows) => {
                    outline.start_row(&xml, tag, &mut cursor, from..to)?;
                    within = if open { Within::Row } else { Within::Rows };
                }
                ("c", Within::Row) => {
                    outline.start_cell(&xml, tag, &mut cursor, from..to)?;
                    within = if open { Within::Cell } else { Within::Row };
                }
                // Where they do not belong, nobody knows what they mean.
                ("sheetData" | "row" | "c", Within::Row | Within::Cell) => {
                    return Err(damaged(part));
                }
                _ => {}
            }
        }
    }

    /// Ends an element; where the next one is then.
    fn end(&mut self, within: Within, name: &str, tag: Range<usize>) -> Within {
        let row = self.rows.last_mut();
        match (name, within) {
            ("sheetData", Within::Rows) => {
                self.end_of_rows = Some(tag.start);
                Within::Tail
            }
            ("row", Within::Row) => {
                if let Some(row) = row {
                    row.whole.end = tag.end;
                }
                Within::Rows
            }
            ("c", Within::Cell) => {
                if let Some(cell) = row.and_then(|row| row.cells.last_mut()) {
                    cell.whole.end = tag.end;
                }
                Within::Row
            }
            (_, within) => within,
        }
    }

    fn start_row(
        &mut self,
        xml: &Xml<'_>,
        tag: &BytesStart<'_>,
        cursor: &mut Cursor,
        tag_at: Range<usize>,
    ) -> Result<()> {
        let told = xml.attribute(tag, "r")?;
        let own_style = xml.attribute(tag, "customFormat")?;
        let own_style = own_style.is_some_and(|value| value == "1" || value == "true");
        let style = xml.attribute(tag, "s")?.filter(|_| own_style);
        self.rows.push(Row {
            // A number that no sheet has is that of no row to be filled.
            number: cursor.row(told.as_deref()).unwrap_or_default(),
            whole: tag_at.clone(),
            tag: tag_at,
            style,
            cells: Vec::new(),
        });
        Ok(())
    }

    fn start_cell(
        &mut self,
        xml: &Xml<'_>,
        tag: &BytesStart<'_>,
        cursor: &mut Cursor,
        tag_at: Range<usize>,
    ) -> Result<()> {
        let told = xml.attribute(tag, "r")?;
        let place = cursor.cell(told.as_deref());
        let style = xml.attribute(tag, "s")?;
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(Cell {
                column: place.map_or(0, |place| place.column),
                whole: tag_at,
                style,
            });
        }
        Ok(())
    }

    /// The tag of the sheet's area, grown by the cells, where that changes it.
    fn grown(&self, text: &str, cells: &BTreeMap<Place, &Entry>) -> Option<(Range<usize>, String)> {
        let (at, area) = self.dimension.clone()?;
        let before = area?;
        let after = cells.keys().fold(before, |area, place| area.with(*place));
        if before == after {
            return None;
        }
        let tag = &text[at.clone()];
        let end = if tag.ends_with("/>") { "/>" } else { ">" };
        Some((
            at,
            format!("<{}dimension ref=\"{after}\"{end}", self.prefix),
        ))
    }

    /// A row with its new cells among those that it has.
    fn row(
        &self,
        text: &str,
        number: u32,
        known: Option<&Row>,
        entries: &[(u32, &Entry)],
        first_row: u32,
    ) -> String {
        let p = &self.prefix;
        let mut written = match known {
            Some(row) => opened(&text[row.tag.clone()]),
            None => format!("<{p}row r=\"{number}\">"),
        };
        let mut old = known.map_or(&[][..], |row| &row.cells).iter().peekable();
        for (column, entry) in entries {
            while let Some(cell) = old.next_if(|cell| cell.column < *column) {
                written.push_str(&text[cell.whole.clone()]);
            }
            let same = old.next_if(|cell| cell.column == *column);
            let own = same.map(|cell| cell.style.as_deref());
            let style = own.unwrap_or_else(|| self.style(known, first_row, *column));
            self.cell(Place::new(number, *column), style, entry, &mut written);
        }
        for cell in old {
            written.push_str(&text[cell.whole.clone()]);
        }
        let _ = write!(written, "</{p}row>");
        written
    }

    /// The style that a spreadsheet gives a cell which is typed anew: that of
    /// its row, of the cell that the format shows in the first row of data, or
    /// of its column.
    fn style<'a>(&'a self, row: Option<&'a Row>, first_row: u32, column: u32) -> Option<&'a str> {
        if let Some(style) = row.and_then(|row| row.style.as_deref()) {
            return Some(style);
        }
        let model = self.rows.iter().find(|row| row.number == first_row);
        let shown = model.and_then(|row| row.cells.iter().find(|cell| cell.column == column));
        if let Some(style) = shown.and_then(|cell| cell.style.as_deref()) {
            return Some(style);
        }
        if let Some(style) = model.and_then(|row| row.style.as_deref()) {
            return Some(style);
        }
        self.columns
            .iter()
            .find(|(first, last, _)| (*first..=*last).contains(&column))
            .map(|(_, _, style)| style.as_str())
    }

    fn cell(&self, place: Place, style: Option<&str>, entry: &Entry, to: &mut String) {
        let p = &self.prefix;
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

/// The style of columns, where they have one.
fn column(xml: &Xml<'_>, tag: &BytesStart<'_>) -> Result<Option<(u32, u32, String)>> {
    let first = xml.attribute(tag, "min")?.and_then(|min| number(&min));
    let last = xml.attribute(tag, "max")?.and_then(|max| number(&max));
    let style = xml.attribute(tag, "style")?;
    Ok(first
        .zip(last)
        .zip(style)
        .map(|((first, last), style)| (first, last, style)))
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
