//! The recovery code: the key itself, as letters and digits that can be
//! printed, kept in a safe and typed again. It is Bech32m (BIP 350), whose
//! check letters find every slip of up to four characters.

use std::fs;
use std::io::Write;
use std::path::Path;

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32m, Hrp};
use zeroize::Zeroizing;

use super::{Key, LENGTH};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::failure;
use crate::store::lock::owner_only;

/// What every code begins with.
const PREFIX: &str = "folio";
/// The prefix with Bech32's mark of where the data begin.
const BEGINNING: &str = "folio1";
/// Letters of a code without its beginning: 52 of the key, 6 to check them.
const LETTERS: usize = 58;
/// Letters that stand together.
const GROUP: usize = 4;
/// Groups of a row.
const GROUPS: usize = 8;

impl Key {
    /// The recovery code, in rows of groups as it is to be printed.
    pub fn code(&self) -> Zeroizing<Vec<String>> {
        let code = Hrp::parse(PREFIX)
            .ok()
            .and_then(|prefix| bech32::encode_upper::<Bech32m>(prefix, &**self.0).ok())
            .map(Zeroizing::new)
            .unwrap_or_default();
        let (beginning, letters) = code.split_at(BEGINNING.len().min(code.len()));
        // ASCII throughout, so that every place is a character's.
        let rows = letters.as_bytes().chunks(GROUP * GROUPS).enumerate();
        Zeroizing::new(
            rows.map(|(row, letters)| {
                let mut shown = match row {
                    0 => beginning.to_owned(),
                    _ => " ".repeat(beginning.len()),
                };
                for group in letters.chunks(GROUP) {
                    shown.push(' ');
                    shown.extend(group.iter().copied().map(char::from));
                }
                shown
            })
            .collect(),
        )
    }

    /// Reads a recovery code as a person types it: in either case, with or
    /// without its gaps, with the letter O for a zero, which no code has.
    ///
    /// # Errors
    /// [`Kind::Failed`] when a letter is wrong or missing.
    pub fn from_code(typed: &str) -> Result<Self> {
        let wrong =
            || Error::new(Kind::Failed, msg!("key-code-wrong")).hint(msg!("key-code-wrong-hint"));
        let code = letters(typed);
        let checked = CheckedHrpstring::new::<Bech32m>(&code).map_err(|_| wrong())?;
        if checked.hrp().as_str() != PREFIX {
            return Err(wrong());
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(LENGTH + 1));
        bytes.extend(checked.byte_iter());
        Self::of(&bytes).ok_or_else(wrong)
    }
}

/// Writes the recovery code of a key to a new file that its owner alone may
/// read. It serves as a key file, too.
///
/// # Errors
/// [`Kind::Failed`] when something is there already, or the file cannot be
/// written; nothing is left behind then.
pub fn lay_down(key: &Key, path: &Path) -> Result<()> {
    let failed = |error| failure::file(error, path);
    let mut file = owner_only().create_new(true).open(path).map_err(failed)?;
    let code = Zeroizing::new(key.code().join("\n"));
    writeln!(file, "{}", *code)
        .and_then(|()| file.sync_all())
        .map_err(|error| {
            let _ = fs::remove_file(path);
            failed(error)
        })
}

/// Whether an error says that a code is not the one of the log, so that it may
/// be typed again.
pub fn is_wrong(error: &Error) -> bool {
    ["key-code-wrong", "store-key-does-not-fit"].contains(&error.message.id)
}

/// Whether a text is meant to be a recovery code, rightly typed or not.
pub fn is_code(typed: &str) -> bool {
    let code = letters(typed);
    code.starts_with(BEGINNING) && code.len().abs_diff(BEGINNING.len() + LETTERS) <= GROUP
}

/// A typed code without what does not matter.
fn letters(typed: &str) -> Zeroizing<String> {
    let mut code = Zeroizing::new(String::with_capacity(typed.len()));
    for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let letter = match letter.to_ascii_lowercase() {
            'o' if code.len() >= BEGINNING.len() => '0',
            letter => letter,
        };
        code.push(letter);
    }
    code
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(key: &Key) -> String {
        key.code().join("\n")
    }

    #[test]
    fn a_code_fits_on_a_screen_and_is_read_back() {
        let key = Key::of(&[7; LENGTH]).expect("a key");
        let rows = [
            "FOLIO1 QURS WPC8 QURS WPC8 QURS WPC8 QURS WPC8",
            "       QURS WPC8 QURS WPC8 QURS WFM4 5X",
        ];
        assert_eq!(code(&key), rows.join("\n"));
        for typed in [
            code(&key),
            code(&key).to_lowercase(),
            code(&key).replace(char::is_whitespace, "-"),
            code(&key).replacen('0', "O", 3),
        ] {
            assert!(is_code(&typed), "{typed}");
            assert_eq!(Key::from_code(&typed).expect("the key"), key, "{typed}");
        }
        for typed in ["", "folio1", "una frase larga y secreta", "FOLIO1 QQQQ"] {
            assert!(!is_code(typed), "{typed}");
            assert!(Key::from_code(typed).is_err(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_slip_of_one_letter_is_found(
            bytes in any::<[u8; LENGTH]>(),
            at in 0..LETTERS,
            letter in "[02-9ac-hj-np-z]",
        ) {
            let key = Key::of(&bytes).expect("a key");
            let mut typed: Vec<char> = letters(&code(&key)).chars().collect();
            let slip = letter.chars().next().expect("a letter");
            let at = BEGINNING.len() + at;
            prop_assume!(typed[at] != slip);
            typed[at] = slip;
            let typed: String = typed.into_iter().collect();
            prop_assert!(is_code(&typed));
            prop_assert!(Key::from_code(&typed).is_err());
        }

        #[test]
        fn every_key_is_read_back(bytes in any::<[u8; LENGTH]>()) {
            let key = Key::of(&bytes).expect("a key");
            prop_assert_eq!(Key::from_code(&code(&key)).expect("the key"), key);
        }
    }
}
