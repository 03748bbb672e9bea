//! What reading any part needs: attributes by their local names, texts with
//! their references, and the escapes that spreadsheets add to XML's own.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::package::damaged;
use crate::error::Result;

/// A part, read piece by piece.
pub struct Xml<'a> {
    part: &'a str,
    reader: Reader<&'a [u8]>,
    /// Elements that are open.
    depth: u32,
    /// Where the text that is read begins in the part: after its mark of
    /// encoding.
    skipped: usize,
}

impl<'a> Xml<'a> {
    /// Reads a part's text.
    pub fn new(part: &'a str, text: &'a str) -> Self {
        let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            part,
            reader: Reader::from_str(bare),
            depth: 0,
            skipped: text.len() - bare.len(),
        }
    }

    /// The next piece. A part that declares entities is not read: there are
    /// none in a workbook, and they can grow without bounds.
    ///
    /// # Errors
    /// XML that is not well-formed or ends early, or declares a document type.
    pub fn next(&mut self) -> Result<Event<'a>> {
        let event = self.reader.read_event();
        let event = event.map_err(|cause| damaged(self.part).caused_by(cause))?;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(damaged(self.part)),
            Event::DocType(_) => return Err(damaged(self.part)),
            _ => {}
        }
        Ok(event)
    }

    /// Where in the part the next piece begins, in bytes.
    pub fn position(&self) -> usize {
        let read = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        self.skipped + read
    }

    /// The value of an attribute, by its name without its prefix.
    ///
    /// # Errors
    /// Attributes that are not well-formed.
    pub fn attribute(&self, tag: &BytesStart<'_>, name: &str) -> Result<Option<String>> {
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|cause| damaged(self.part).caused_by(cause))?;
            if attribute.key.local_name().as_ref() == name {
                let value = attribute
                    .normalized_value(quick_xml::XmlVersion::default())
                    .map_err(|cause| damaged(self.part).caused_by(cause))?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }

    /// What a reference in a text stands for.
    ///
    /// # Errors
    /// One that XML does not know by itself.
    pub fn referred(&self, reference: &BytesRef<'_>) -> Result<String> {
        let character = reference
            .resolve_char_ref()
            .map_err(|cause| damaged(self.part).caused_by(cause))?;
        if let Some(character) = character {
            return Ok(character.to_string());
        }
        quick_xml::escape::resolve_predefined_entity(reference)
            .map(str::to_owned)
            .ok_or_else(|| damaged(self.part))
    }
}

/// A text of a cell without the escapes of spreadsheets: `_x000D_` is a
/// carriage return, `_x005F_` the line itself.
pub fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        match escape(rest).and_then(char::from_u32) {
            Some(character) => {
                plain.push(character);
                rest = &rest[7..];
            }
            None => {
                plain.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// A text as a cell holds it: XML's escapes, and what would be taken for an
/// escape of spreadsheets made one.
pub fn escaped(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        if character == '_' && escape(&text[at..]).is_some() {
            guarded.push_str("_x005F");
        }
        guarded.push(character);
    }
    quick_xml::escape::partial_escape(guarded).into_owned()
}

/// The number in `_xHHHH_` at the beginning of a text.
fn escape(text: &str) -> Option<u32> {
    let digits = text.get(2..6)?;
    let is_escape = text.starts_with("_x")
        && text.get(6..7) == Some("_")
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_escape
        .then(|| u32::from_str_radix(digits, 16).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_escapes_of_spreadsheets_come_and_go() {
        assert_eq!(unescaped("a_x000D_\nb_x005F_x0041_"), "a\r\nb_x0041_");
        assert_eq!(unescaped("_x00_é_xZZZZ_x"), "_x00_é_xZZZZ_x");
        for text in ["_x0041_", "a & b < c", "__x005F_", "_x", "ñ_x00é1_"] {
            let written = escaped(text);
            let read = quick_xml::escape::unescape(&written).expect("XML");
            assert_eq!(unescaped(&read), text, "{written}");
        }
    }
}
