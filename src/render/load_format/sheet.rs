//! A sheet, read for its texts, its lists to choose from and its merged cells.

use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::scan::{Cursor, number};
use super::xml::{Xml, unescaped};
use crate::error::Result;
use crate::report::load_format::book::{Choice, Sheet};
use crate::report::load_format::place::{Area, Place};

/// A cell that is being read.
struct Cell {
    place: Option<Place>,
    kind: String,
    value: String,
    formula: String,
}

/// A validation that is being read.
#[derive(Default)]
struct Validation {
    areas: String,
    formula: String,
}

/// Which text is being read.
#[derive(Clone, Copy, PartialEq)]
enum Into {
    Nothing,
    Value,
    CellFormula,
    ListFormula,
    ListAreas,
}

/// What a sheet says; its name is in the workbook.
///
/// # Errors
/// XML that is not well-formed.
pub fn read(part: &str, text: &str, shared: &[Rc<str>]) -> Result<Sheet> {
    let mut work = Work {
        xml: Xml::new(part, text),
        shared,
        sheet: Sheet::default(),
        cursor: Cursor::default(),
        cell: None,
        validation: None,
        into: Into::Nothing,
        in_phonetic: false,
    };
    loop {
        match work.xml.next()? {
            Event::Start(tag) => work.start(&tag)?,
            Event::Empty(tag) => {
                work.start(&tag)?;
                work.end(tag.local_name().as_ref());
            }
            Event::End(tag) => work.end(tag.local_name().as_ref()),
            Event::Text(text) => work.text(&text.xml10_content()),
            Event::CData(text) => work.text(&text),
            Event::GeneralRef(reference) => {
                let referred = work.xml.referred(&reference)?;
                work.text(&referred);
            }
            Event::Eof => return Ok(work.sheet),
            _ => {}
        }
    }
}

struct Work<'a> {
    xml: Xml<'a>,
    shared: &'a [Rc<str>],
    sheet: Sheet,
    cursor: Cursor,
    cell: Option<Cell>,
    validation: Option<Validation>,
    into: Into,
    in_phonetic: bool,
}

impl Work<'_> {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<()> {
        match tag.local_name().as_ref() {
            "row" => {
                let row = self.xml.attribute(tag, "r")?;
                self.cursor.row(row.as_deref());
            }
            "c" => {
                let place = self.xml.attribute(tag, "r")?;
                self.cell = Some(Cell {
                    place: self.cursor.cell(place.as_deref()),
                    kind: self.xml.attribute(tag, "t")?.unwrap_or_default(),
                    value: String::new(),
                    formula: String::new(),
                });
            }
            "v" => self.into = Into::Value,
            "t" if !self.in_phonetic => self.into = Into::Value,
            "rPh" => self.in_phonetic = true,
            "mergeCell" => {
                let area = self.xml.attribute(tag, "ref")?;
                let area = area.and_then(|area| Area::parse(&area));
                self.sheet.merged.extend(area);
            }
            "dataValidation" => {
                let list = self.xml.attribute(tag, "type")?.as_deref() == Some("list");
                let areas = self.xml.attribute(tag, "sqref")?.unwrap_or_default();
                self.validation = list.then(|| Validation {
                    areas,
                    ..Validation::default()
                });
            }
            "formula1" => self.into = Into::ListFormula,
            // Within a validation that refers to another sheet, Excel writes
            // the formula and the areas as elements of their own.
            "f" if self.cell.is_none() && self.into == Into::ListFormula => {}
            "f" if self.cell.is_some() => self.into = Into::CellFormula,
            "sqref" => self.into = Into::ListAreas,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "c" => self.keep_cell(),
            "rPh" => self.in_phonetic = false,
            "dataValidation" => self.keep_choice(),
            _ => {}
        }
        self.into = Into::Nothing;
    }

    fn text(&mut self, text: &str) {
        match (self.into, &mut self.cell, &mut self.validation) {
            (Into::Value, Some(cell), _) => cell.value.push_str(text),
            (Into::CellFormula, Some(cell), _) => cell.formula.push_str(text),
            (Into::ListFormula, None, Some(list)) => list.formula.push_str(text),
            (Into::ListAreas, None, Some(list)) => list.areas.push_str(text),
            _ => {}
        }
    }

    fn keep_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let Some(place) = cell.place else { return };
        let text: Rc<str> = match cell.kind.as_str() {
            _ if !cell.formula.is_empty() => format!("={}", cell.formula).into(),
            "s" => match number(cell.value.trim()).and_then(|at: usize| self.shared.get(at)) {
                Some(text) => Rc::clone(text),
                None => return,
            },
            "inlineStr" | "str" => unescaped(&cell.value).into(),
            _ => cell.value.into(),
        };
        if !text.trim().is_empty() {
            self.sheet.cells.insert(place, text);
        }
    }

    fn keep_choice(&mut self) {
        let Some(list) = self.validation.take() else {
            return;
        };
        self.sheet.choices.push(Choice {
            areas: list
                .areas
                .split_whitespace()
                .filter_map(Area::parse)
                .collect(),
            formula: list.formula.trim().to_owned(),
        });
    }
}
