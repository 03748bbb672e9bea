//! The folio, a case's reference number, and the short forms in which it is
//! typed. A folio is `SITE-YEAR-NUMBER`, as in `SLP-2026-000255`; it is told to
//! the petitioner and never published.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The shortest and the longest site code, in characters.
const SITE_LENGTHS: std::ops::RangeInclusive<usize> = 2..=SITE_CAPACITY;
const SITE_CAPACITY: usize = 8;

/// The code of an office: two to eight ASCII letters and digits, in capitals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct SiteCode([u8; SITE_CAPACITY]);

/// A whole folio. Ordered by site, year and number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Folio {
    /// The office that gave it.
    pub site: SiteCode,
    /// The civil year in which it was given.
    pub year: i32,
    /// Its number in that office and year, from 1.
    pub number: u32,
}

/// A folio as typed: perhaps without site and year, perhaps with a turn
/// (`255/2`) or an entry of the timeline (`255#3`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FolioRef {
    /// The site, where it was typed.
    pub site: Option<SiteCode>,
    /// The year, where it was typed.
    pub year: Option<i32>,
    /// The number, never 0.
    pub number: u32,
    /// The turn after `/`, never 0.
    pub turn: Option<u32>,
    /// The entry after `#`, never 0.
    pub entry: Option<u32>,
}

/// The numbers of a folio, to say which of them is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolioPart {
    /// The year, in four digits.
    Year,
    /// The number of the case.
    Number,
    /// The number of the turn, after `/`.
    Turn,
    /// The number of the entry, after `#`.
    Entry,
}

/// Why a text is not taken for a folio or a site code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolioError {
    /// It does not have the form of a folio at all.
    Format,
    /// The site is not two to eight ASCII letters and digits.
    Site,
    /// A part is not the number it should be.
    NotANumber(FolioPart),
    /// A part is zero.
    Zero(FolioPart),
    /// A part is larger than can be.
    TooLarge(FolioPart),
}

impl SiteCode {
    /// The code that was typed, in capitals and without spaces around it.
    ///
    /// # Errors
    /// [`FolioError::Site`].
    pub fn parse(text: &str) -> Result<Self, FolioError> {
        let text = text.trim().as_bytes();
        if !SITE_LENGTHS.contains(&text.len()) || !text.iter().all(u8::is_ascii_alphanumeric) {
            return Err(FolioError::Site);
        }
        // Filled up with zeros, arrays are ordered as the texts are.
        let mut code = [0; SITE_CAPACITY];
        for (place, byte) in code.iter_mut().zip(text) {
            *place = byte.to_ascii_uppercase();
        }
        Ok(Self(code))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0);
        let code = &self.0[..length.unwrap_or(SITE_CAPACITY)];
        str::from_utf8(code).unwrap_or_default()
    }
}

impl From<Folio> for FolioRef {
    fn from(folio: Folio) -> Self {
        Self {
            site: Some(folio.site),
            year: Some(folio.year),
            number: folio.number,
            turn: None,
            entry: None,
        }
    }
}

impl FolioRef {
    /// Reads a folio as people type it: `SLP-2026-000255`, `2026-255` or `255`,
    /// each with `/2` for its second turn or `#3` for its third entry; in
    /// capitals or not, with spaces around the parts or without.
    ///
    /// # Errors
    /// Another form, or a part that is no number, zero or too large.
    pub fn parse(text: &str) -> Result<Self, FolioError> {
        let (case, turn, entry) = match text.split_once(['/', '#']) {
            None => (text, None, None),
            Some((case, turn)) if text[case.len()..].starts_with('/') => {
                (case, Some(positive(turn, FolioPart::Turn)?), None)
            }
            Some((case, entry)) => (case, None, Some(positive(entry, FolioPart::Entry)?)),
        };
        let parts: Vec<&str> = case.split('-').collect();
        let (site, year, number) = match parts[..] {
            [number] => (None, None, number),
            [year, number] => (None, Some(year), number),
            [site, year, number] => (Some(site), Some(year), number),
            _ => return Err(FolioError::Format),
        };
        if number.trim().is_empty() {
            return Err(FolioError::Format);
        }
        Ok(Self {
            site: site.map(SiteCode::parse).transpose()?,
            year: year.map(year_of).transpose()?,
            number: positive(number, FolioPart::Number)?,
            turn,
            entry,
        })
    }

    /// The whole folio, at this site and in this year where none was typed.
    pub fn resolve(&self, default_site: SiteCode, current_year: i32) -> Folio {
        Folio {
            site: self.site.unwrap_or(default_site),
            year: self.year.unwrap_or(current_year),
            number: self.number,
        }
    }
}

/// A year of exactly four digits.
fn year_of(text: &str) -> Result<i32, FolioError> {
    let year = positive(text, FolioPart::Year)?;
    match i32::try_from(year) {
        Ok(year) if text.trim().len() == 4 => Ok(year),
        _ if year > 9999 => Err(FolioError::TooLarge(FolioPart::Year)),
        _ => Err(FolioError::NotANumber(FolioPart::Year)),
    }
}

/// A number from 1 on, written in ASCII digits only.
fn positive(text: &str, part: FolioPart) -> Result<u32, FolioError> {
    let digits = text.trim();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FolioError::NotANumber(part));
    }
    match digits.parse() {
        Ok(0) => Err(FolioError::Zero(part)),
        Ok(number) => Ok(number),
        // Digits alone fail to be a number only by being too many.
        Err(_) => Err(FolioError::TooLarge(part)),
    }
}

impl FromStr for Folio {
    type Err = FolioError;

    /// Reads a whole folio, with its site and year.
    fn from_str(text: &str) -> Result<Self, FolioError> {
        match FolioRef::parse(text)? {
            FolioRef {
                site: Some(site),
                year: Some(year),
                number,
                turn: None,
                entry: None,
            } => Ok(Self { site, year, number }),
            _ => Err(FolioError::Format),
        }
    }
}

impl FromStr for SiteCode {
    type Err = FolioError;

    fn from_str(text: &str) -> Result<Self, FolioError> {
        Self::parse(text)
    }
}

impl fmt::Display for Folio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}-{:06}", self.site, self.year, self.number)
    }
}

impl fmt::Display for SiteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Folio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Folio({self})")
    }
}

impl fmt::Debug for SiteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SiteCode({self})")
    }
}

/// For what reads stored text; the screen has words of its own.
impl fmt::Display for FolioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a folio: {self:?}")
    }
}

macro_rules! stored_as_text {
    ($($name:ty)*) => {$(
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = FolioError;

            fn try_from(text: String) -> Result<Self, FolioError> {
                text.parse()
            }
        }
    )*};
}
stored_as_text!(Folio SiteCode);

#[cfg(test)]
#[path = "folio_tests.rs"]
mod tests;
