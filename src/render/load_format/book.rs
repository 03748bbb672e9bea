//! A workbook's table of contents: which part is which sheet, the names of its
//! areas, the strings that its sheets share.

use std::collections::BTreeMap;
use std::rc::Rc;

use quick_xml::events::Event;

use super::package::{Package, damaged, not_a_workbook};
use super::sheet;
use super::xml::{Xml, unescaped};
use crate::error::Result;
use crate::report::load_format::Book;

/// The part that says where the workbook begins.
const ROOT: &str = "_rels/.rels";
/// Characters that a cell's text has at most in any spreadsheet.
const LONGEST_TEXT: usize = 32_767;

/// A workbook that was read.
pub struct Opened {
    /// What it says.
    pub book: Book,
    /// The parts of its sheets, in the same order.
    parts: Vec<String>,
}

/// A relation of a part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Opened {
    /// Reads a workbook.
    ///
    /// # Errors
    /// A part that is missing or damaged, or too much to unpack.
    pub fn read(package: &mut Package<'_>) -> Result<Self> {
        let root = relations(package, ROOT, "")?;
        let workbook = root
            .into_iter()
            .find(|relation| relation.kind == "officeDocument")
            .ok_or_else(not_a_workbook)?
            .target;
        let relations = relations(package, &rels_of(&workbook), folder_of(&workbook))?;
        let shared = match relations.iter().find(|one| one.kind == "sharedStrings") {
            Some(found) => strings(&found.target, package)?,
            None => Vec::new(),
        };
        let parts: BTreeMap<&str, &str> = relations
            .iter()
            .filter(|relation| relation.kind == "worksheet")
            .map(|relation| (relation.id.as_str(), relation.target.as_str()))
            .collect();
        let mut opened = Self {
            book: Book::default(),
            parts: Vec::new(),
        };
        let contents = contents(&workbook, package)?;
        opened.book.names = contents.names;
        for (name, id) in contents.sheets {
            // Sheets of charts and macros have no cells.
            let Some(part) = parts.get(id.as_str()) else {
                continue;
            };
            // Two names for one sheet, or one for two: filling one would fill
            // the other.
            let is_double = opened.book.sheet(&name).is_some()
                || opened
                    .parts
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(part));
            if is_double {
                return Err(damaged(&workbook));
            }
            let text = package.text(part)?;
            let mut read = sheet::read(part, &text, &shared)?;
            read.name = name;
            opened.book.sheets.push(read);
            opened.parts.push((*part).to_owned());
        }
        Ok(opened)
    }

    /// The part of a sheet.
    ///
    /// # Errors
    /// No sheet of that name.
    pub fn part_of(&self, sheet: &str) -> Result<&str> {
        let mut sheets = self.book.sheets.iter();
        sheets
            .position(|known| known.name == sheet)
            .map(|number| self.parts[number].as_str())
            .ok_or_else(|| damaged(sheet))
    }
}

/// Sheets with the ids of their relations, and named areas.
#[derive(Default)]
struct Contents {
    sheets: Vec<(String, String)>,
    names: Vec<(String, String)>,
}

fn contents(part: &str, package: &mut Package<'_>) -> Result<Contents> {
    let text = package.text(part)?;
    let mut xml = Xml::new(part, &text);
    let mut contents = Contents::default();
    let mut named: Option<(String, String)> = None;
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "sheet" => {
                    let name = xml.attribute(&tag, "name")?;
                    let id = xml.attribute(&tag, "id")?;
                    contents.sheets.extend(name.zip(id));
                }
                "definedName" => {
                    named = xml
                        .attribute(&tag, "name")?
                        .map(|name| (name, String::new()));
                }
                _ => {}
            },
            Event::Text(text) => {
                if let Some((_, area)) = &mut named {
                    area.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let referred = xml.referred(&reference)?;
                if let Some((_, area)) = &mut named {
                    area.push_str(&referred);
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "definedName" => {
                contents.names.extend(named.take());
            }
            Event::Eof => return Ok(contents),
            _ => {}
        }
    }
}

/// The strings that sheets share, in their order.
fn strings(part: &str, package: &mut Package<'_>) -> Result<Vec<Rc<str>>> {
    let text = package.text(part)?;
    let mut xml = Xml::new(part, &text);
    let mut strings: Vec<Rc<str>> = Vec::new();
    let mut string = String::new();
    let (mut in_text, mut in_phonetic) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "si" => string.clear(),
                "rPh" => in_phonetic = true,
                "t" => in_text = !in_phonetic,
                _ => {}
            },
            Event::Empty(tag) if tag.local_name().as_ref() == "si" => strings.push("".into()),
            Event::End(tag) => match tag.local_name().as_ref() {
                "si" => {
                    if string.chars().count() > LONGEST_TEXT {
                        return Err(damaged(part));
                    }
                    strings.push(unescaped(&string).into());
                }
                "rPh" => in_phonetic = false,
                "t" => in_text = false,
                _ => {}
            },
            Event::Text(text) if in_text => string.push_str(&text.xml10_content()),
            Event::CData(text) if in_text => string.push_str(&text),
            Event::GeneralRef(reference) if in_text => {
                string.push_str(&xml.referred(&reference)?);
            }
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// The relations that a part lists, their targets as names of parts.
fn relations(package: &mut Package<'_>, part: &str, folder: &str) -> Result<Vec<Relation>> {
    let Some(text) = package.optional(part)? else {
        return Err(not_a_workbook());
    };
    let mut xml = Xml::new(part, &text);
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref() == "Relationship" =>
            {
                let id = xml.attribute(&tag, "Id")?;
                let kind = xml.attribute(&tag, "Type")?;
                let target = xml.attribute(&tag, "Target")?;
                let outside = xml.attribute(&tag, "TargetMode")?;
                let (Some(id), Some(kind), Some(target)) = (id, kind, target) else {
                    return Err(damaged(part));
                };
                if outside.as_deref() != Some("External") {
                    relations.push(Relation {
                        id,
                        // The namespaces of both editions of the standard end alike.
                        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: joined(folder, &target),
                    });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// A target as the name of a part.
fn joined(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn folder_of(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The part that lists the relations of another.
fn rels_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    joined(folder, &format!("_rels/{name}.rels"))
}
