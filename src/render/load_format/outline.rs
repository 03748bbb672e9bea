//! What of a sheet matters to write in it: where its rows and cells stand in
//! the text, and which style each has.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

use super::package::damaged;
use super::scan::{Cursor, number};
use super::xml::Xml;
use crate::error::Result;
use crate::report::load_format::place::Area;

/// The rows and cells of a sheet, and the area that it says it has.
#[derive(Default)]
pub struct Outline {
    /// The prefix of its elements' names with its colon, often none.
    pub prefix: String,
    /// Where its rows end; nowhere in a sheet that has no place for rows.
    pub end_of_rows: Option<usize>,
    /// The tag that says its area, and that area.
    pub dimension: Option<(Range<usize>, Option<Area>)>,
    /// Its rows, in their order.
    pub rows: Vec<Row>,
    /// Styles of columns: first, last, style.
    columns: Vec<(u32, u32, String)>,
}

/// A row that is there.
pub struct Row {
    /// Its number, from 1; 0 where it says one that no sheet has.
    pub number: u32,
    /// From the beginning of its tag to the end of its last.
    pub whole: Range<usize>,
    /// Its tag alone.
    pub tag: Range<usize>,
    /// Its cells, in their order.
    pub cells: Vec<Cell>,
    style: Option<String>,
}

/// A cell that is there.
pub struct Cell {
    /// Its column, from 1; 0 where it says a place that it cannot have.
    pub column: u32,
    /// From the beginning of its tag to the end of its last.
    pub whole: Range<usize>,
    /// Its style, where it has one.
    pub style: Option<String>,
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

/// The tag that begins an element, and where it stands.
struct Tag<'t> {
    xml: &'t Xml<'t>,
    start: &'t BytesStart<'t>,
    at: Range<usize>,
}

impl Tag<'_> {
    fn attribute(&self, name: &str) -> Result<Option<String>> {
        self.xml.attribute(self.start, name)
    }
}

impl Outline {
    /// Reads the text of a sheet's part.
    ///
    /// # Errors
    /// XML that is not well-formed, or rows that lie within one another.
    pub fn read(part: &str, text: &str) -> Result<Self> {
        let mut xml = Xml::new(part, text);
        let mut outline = Self::default();
        let mut cursor = Cursor::default();
        let mut within = Within::Head;
        loop {
            let from = xml.position();
            let event = xml.next()?;
            let to = xml.position();
            let (start, open) = match &event {
                Event::Start(start) => (start, true),
                Event::Empty(start) => (start, false),
                Event::End(tag) => {
                    within = outline.end(within, tag.local_name().as_ref(), from..to);
                    continue;
                }
                Event::Eof => return Ok(outline),
                _ => continue,
            };
            let tag = Tag {
                xml: &xml,
                start,
                at: from..to,
            };
            match (start.local_name().as_ref(), within) {
                ("dimension", Within::Head) => {
                    let area = tag.attribute("ref")?;
                    let area = area.and_then(|area| Area::parse(&area));
                    outline.dimension = Some((tag.at, area));
                }
                ("col", Within::Head) => outline.columns.extend(columns(&tag)?),
                ("sheetData", Within::Head) if open => {
                    let name = start.name();
                    let prefix = name.prefix().map(|prefix| prefix.as_ref().to_owned());
                    outline.prefix = prefix.map_or_else(String::new, |prefix| prefix + ":");
                    within = Within::Rows;
                }
                ("row", Within::Rows) => {
                    outline.rows.push(row(tag, &mut cursor)?);
                    within = if open { Within::Row } else { Within::Rows };
                }
                ("c", Within::Row) => {
                    let cell = cell(tag, &mut cursor)?;
                    if let Some(row) = outline.rows.last_mut() {
                        row.cells.push(cell);
                    }
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

    /// The style that a spreadsheet gives a cell which is typed anew: that of
    /// its row, of the cell that the format shows in the first row of data, or
    /// of its column.
    pub fn style<'a>(
        &'a self,
        row: Option<&'a Row>,
        first_row: u32,
        column: u32,
    ) -> Option<&'a str> {
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
}

fn row(tag: Tag<'_>, cursor: &mut Cursor) -> Result<Row> {
    let told = tag.attribute("r")?;
    let own_style = tag.attribute("customFormat")?;
    let own_style = own_style.is_some_and(|value| value == "1" || value == "true");
    Ok(Row {
        // A number that no sheet has is that of no row to be filled.
        number: cursor.row(told.as_deref()).unwrap_or_default(),
        style: tag.attribute("s")?.filter(|_| own_style),
        whole: tag.at.clone(),
        tag: tag.at,
        cells: Vec::new(),
    })
}

fn cell(tag: Tag<'_>, cursor: &mut Cursor) -> Result<Cell> {
    let told = tag.attribute("r")?;
    Ok(Cell {
        column: cursor.cell(told.as_deref()).map_or(0, |place| place.column),
        style: tag.attribute("s")?,
        whole: tag.at,
    })
}

/// The style of columns, where they have one.
fn columns(tag: &Tag<'_>) -> Result<Option<(u32, u32, String)>> {
    let first = tag.attribute("min")?.and_then(|min| number(&min));
    let last = tag.attribute("max")?.and_then(|max| number(&max));
    let style = tag.attribute("style")?;
    Ok(first
        .zip(last)
        .zip(style)
        .map(|((first, last), style)| (first, last, style)))
}
