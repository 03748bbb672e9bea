//! The CURP, Mexico's population registry key: eighteen characters that hold a
//! person's initials, birth date, sex and entity of birth, and check
//! themselves. It is personal data and never leaves the personal parts of the
//! log, which is why its debug form hides it.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::entity::Entity;

/// The characters of a CURP; the place of each is its value in the check sum.
const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

/// Characters in a CURP.
const LENGTH: usize = 18;

/// The key of people born abroad, in the place of an entity's letters.
const BORN_ABROAD: &str = "NE";

/// A CURP of the right length and alphabet; whether the rest holds too is
/// what [`Curp::verify`] tells.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Curp(String);

/// What is wrong with a CURP; the first of these, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CurpError {
    /// It does not have 18 characters.
    Length,
    /// A character is no digit and no letter of A–Z and Ñ.
    Alphabet {
        /// Which character, counted from 1.
        position: usize,
    },
    /// Digits and letters are not where they belong.
    Structure,
    /// The birth date within is no day of the calendar.
    Date,
    /// The two letters of the entity of birth stand for none.
    Entity,
    /// The last digit does not fit the rest.
    CheckDigit {
        /// The digit that would fit.
        expected: char,
    },
}

impl Curp {
    /// The CURP that was typed, in capitals and without spaces around it.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn parse(text: &str) -> Result<Self, CurpError> {
        let curp = Self::parse_unverified(text)?;
        curp.verify()?;
        Ok(curp)
    }

    /// The same for a CURP that a document really shows although it does not
    /// verify: only length and alphabet are demanded.
    ///
    /// # Errors
    /// [`CurpError::Length`] or [`CurpError::Alphabet`].
    pub fn parse_unverified(text: &str) -> Result<Self, CurpError> {
        // Full Unicode capitals would make two characters of some.
        let capitals: String = text
            .trim()
            .nfc()
            .map(|c| {
                if c == 'ñ' {
                    'Ñ'
                } else {
                    c.to_ascii_uppercase()
                }
            })
            .collect();
        if capitals.chars().count() != LENGTH {
            return Err(CurpError::Length);
        }
        match capitals.chars().position(|c| value(c).is_none()) {
            Some(index) => Err(CurpError::Alphabet {
                position: index + 1,
            }),
            None => Ok(Self(capitals)),
        }
    }

    /// Checks structure, date, entity and check digit.
    ///
    /// The check digit misses some mistakes: the character at index `i` weighs
    /// `18 − i`, so a wrong one shows only if the difference of the two values
    /// times that weight is no multiple of ten. The ninth character (weight 10)
    /// is not covered at all; there the date is the only guard.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn verify(&self) -> Result<(), CurpError> {
        let characters: Vec<char> = self.0.chars().collect();
        if !is_well_formed(&characters) {
            return Err(CurpError::Structure);
        }
        if self.birth_date().is_none() {
            return Err(CurpError::Date);
        }
        let entity: String = characters[11..13].iter().collect();
        if entity != BORN_ABROAD && Entity::by_curp_code(&entity).is_none() {
            return Err(CurpError::Entity);
        }
        let expected = check_digit(&characters);
        if characters[17] != expected {
            return Err(CurpError::CheckDigit { expected });
        }
        Ok(())
    }

    /// The eighteen characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `H` man, `M` woman, `X` non-binary; absent where an unverified CURP has
    /// something else.
    pub fn sex(&self) -> Option<char> {
        self.0.chars().nth(10).filter(|c| is_sex(*c))
    }

    /// The birth date: of the twentieth century if character 17 is a digit, of
    /// the twenty-first if it is a letter. Absent where an unverified CURP
    /// holds no date; never absent after [`Curp::parse`].
    pub fn birth_date(&self) -> Option<NaiveDate> {
        let characters: Vec<char> = self.0.chars().collect();
        let number = |from: usize| -> Option<u32> {
            Some(characters[from].to_digit(10)? * 10 + characters[from + 1].to_digit(10)?)
        };
        let century = if characters[16].is_ascii_digit() {
            1900
        } else {
            2000
        };
        let year = century + i32::try_from(number(4)?).ok()?;
        NaiveDate::from_ymd_opt(year, number(6)?, number(8)?)
    }
}

/// Whether letters and digits stand where the registry's rule puts them:
/// letter, vowel or X, two letters, six digits, sex, two letters of the
/// entity, three consonants, a letter or digit, a digit. Ñ counts as the
/// consonant that it is, although the registry writes X for it.
fn is_well_formed(characters: &[char]) -> bool {
    characters
        .iter()
        .enumerate()
        .all(|(index, &c)| match index {
            0 | 2 | 3 | 11 | 12 => c.is_alphabetic(),
            1 => is_vowel(c) || c == 'X',
            4..=9 | 17 => c.is_ascii_digit(),
            10 => is_sex(c),
            13..=15 => c.is_alphabetic() && !is_vowel(c),
            _ => true,
        })
}

fn is_vowel(character: char) -> bool {
    matches!(character, 'A' | 'E' | 'I' | 'O' | 'U')
}

fn is_sex(character: char) -> bool {
    matches!(character, 'H' | 'M' | 'X')
}

fn value(character: char) -> Option<usize> {
    ALPHABET.chars().position(|c| c == character)
}

/// The last digit that fits the first seventeen characters.
fn check_digit(characters: &[char]) -> char {
    let sum: usize = characters
        .iter()
        .take(LENGTH - 1)
        .enumerate()
        .map(|(index, c)| value(*c).unwrap_or_default() * (LENGTH - index))
        .sum();
    char::from(b"0987654321"[sum % 10])
}

impl fmt::Display for Curp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Curp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Curp(…)")
    }
}

/// For what reads stored text; the screen has words of its own.
impl fmt::Display for CurpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a CURP: {self:?}")
    }
}

impl From<Curp> for String {
    fn from(curp: Curp) -> Self {
        curp.0
    }
}

/// What was stored is taken back as it was, verified or not.
impl TryFrom<String> for Curp {
    type Error = CurpError;

    fn try_from(text: String) -> Result<Self, CurpError> {
        Self::parse_unverified(&text)
    }
}

#[cfg(test)]
#[path = "curp_tests.rs"]
mod tests;
