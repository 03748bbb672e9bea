//! A passphrase, as it is typed or lies in a key file.

use std::fmt;

use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Error, Kind, Result};
use crate::msg;

/// Fewest characters of a new passphrase. Whoever has the file can try one
/// after the other without limit; four unrelated words are easily longer.
pub const FEWEST: usize = 12;

/// A passphrase; overwritten in memory when it goes.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The passphrase as typed. Accents count the same whether a keyboard
    /// sends them as one character or as two.
    pub fn typed(typed: &str) -> Self {
        let mut composed = Zeroizing::new(String::with_capacity(typed.len() * 3));
        composed.extend(typed.nfc());
        Self(SecretString::from(composed.as_str()))
    }

    /// Whether it may be the new one of a log.
    ///
    /// # Errors
    /// [`Kind::Usage`] when it is too short.
    pub fn must_be_long_enough(&self) -> Result<()> {
        match self.0.expose_secret().trim().chars().count() >= FEWEST {
            true => Ok(()),
            false => Err(
                Error::new(Kind::Usage, msg!("key-passphrase-short", fewest = FEWEST))
                    .hint(msg!("key-passphrase-short-hint")),
            ),
        }
    }

    /// For the library that stretches it.
    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_the_same_however_they_are_typed() {
        let one = Passphrase::typed("la canci\u{f3}n de ayer");
        let two = Passphrase::typed("la cancio\u{301}n de ayer");
        assert!(one == two);
        assert_eq!(format!("{one:?}"), "Passphrase(…)");
    }

    #[test]
    fn a_short_one_is_refused() {
        for (typed, enough) in [("doce letras.", true), ("once letras", false), ("", false)] {
            let passphrase = Passphrase::typed(typed);
            assert_eq!(passphrase.must_be_long_enough().is_ok(), enough, "{typed}");
        }
        assert!(
            Passphrase::typed("ñ             ")
                .must_be_long_enough()
                .is_err()
        );
    }
}
