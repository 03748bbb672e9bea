//! A head of the chain as reports print it, to be found in the log again.

use crate::error::{Error, Kind, Result};
use crate::msg;

/// Fewer digits could be met by chance.
const FEWEST_DIGITS: usize = 8;
/// Digits of a whole digest.
const ALL_DIGITS: usize = 64;

/// What stands before a head of the audit trail, in either language.
const TRAIL: [&str; 2] = ["auditoria:", "audit:"];

/// A printed head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// As it was typed.
    pub typed: String,
    /// Said to be of the audit trail.
    pub of_trail: bool,
    /// The number of the event, or of the row, where it was printed.
    pub number: Option<i64>,
    digits: Vec<u8>,
}

impl Expected {
    /// Reads `N:digest` or the first digits of a digest; after `auditoria:` or
    /// `audit:`, a head of the audit trail.
    ///
    /// # Errors
    /// [`Kind::Usage`] for anything else.
    pub fn parse(typed: &str) -> Result<Self> {
        let refused = || {
            Error::new(Kind::Usage, msg!("check-head-form", head = typed))
                .hint(msg!("check-head-form-hint"))
        };
        let whole = typed.trim();
        let bare = TRAIL.iter().find_map(|mark| whole.strip_prefix(mark));
        let text = bare.unwrap_or(whole).trim();
        let (number, digest) = match text.split_once(':') {
            Some((number, digest)) => {
                let number: i64 = number.trim().parse().map_err(|_| refused())?;
                (Some(number), digest.trim())
            }
            None => (None, text),
        };
        if !(FEWEST_DIGITS..=ALL_DIGITS).contains(&digest.chars().count()) {
            return Err(refused());
        }
        let digits = digest
            .chars()
            .map(|digit| digit.to_digit(16).map(|value| value as u8))
            .collect::<Option<Vec<u8>>>()
            .ok_or_else(refused)?;
        Ok(Self {
            typed: whole.to_owned(),
            of_trail: bare.is_some(),
            number,
            digits,
        })
    }

    /// Whether a digest begins with the digits.
    pub fn begins(&self, digest: &[u8]) -> bool {
        let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
        self.digits
            .iter()
            .copied()
            .eq(digits.take(self.digits.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_as_they_are_printed() {
        let digest = [0xab, 0xcd, 0xef, 0x01, 0x23];
        for typed in ["7:abcdef01", " abcdef0123 ", "ABCDEF012"] {
            let expected = Expected::parse(typed).expect("a head");
            assert!(expected.begins(&digest), "{typed}");
        }
        assert_eq!(
            Expected::parse("7:abcdef01").expect("a head").number,
            Some(7)
        );
        assert!(!Expected::parse("abcdef02").expect("a head").begins(&digest));
        let trail = Expected::parse(" auditoria:7:abcdef01").expect("a head");
        assert!(trail.of_trail && trail.begins(&digest) && trail.number == Some(7));
        for typed in [
            "",
            "audit:",
            "abcdef0",
            "x:abcdef01",
            "abcdefgh",
            "1:2:abcdef01",
        ] {
            let error = Expected::parse(typed).expect_err("no head");
            assert_eq!(error.kind, Kind::Usage, "{typed}");
        }
    }
}
