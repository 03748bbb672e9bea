//! Long texts: given as themselves, as `@FILE`, or as `-` for standard input,
//! so that personal data need not enter the shell's history.

use std::fs::File;
use std::io::Read;

use super::bounded::read_whole;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Most bytes of a text that are read: well above what any field may hold, and
/// far below what a mistaken file would bring.
pub const MOST_BYTES: u64 = 1 << 20;

/// Texts of one command. Standard input can be read only once: what it holds
/// is one text, not several.
pub struct Texts<'r> {
    stdin: &'r mut dyn Read,
    taken: bool,
}

impl<'r> Texts<'r> {
    /// Texts of which one may be on `stdin`.
    pub fn new(stdin: &'r mut dyn Read) -> Self {
        Self {
            stdin,
            taken: false,
        }
    }

    /// The text that was meant.
    ///
    /// # Errors
    /// Those of [`resolve`]; a usage error for a second `-`.
    pub fn resolve(&mut self, typed: &str) -> Result<String> {
        if typed == "-" && std::mem::replace(&mut self.taken, true) {
            return Err(Error::new(Kind::Usage, msg!("typed-text-twice")));
        }
        resolve(typed, self.stdin)
    }
}

/// The text that was meant.
///
/// # Errors
/// When the file cannot be read, is too large, or is not UTF-8.
pub fn resolve(typed: &str, stdin: &mut dyn Read) -> Result<String> {
    match typed.strip_prefix('@') {
        Some(path) if !path.is_empty() => {
            let file = File::open(path).map_err(|error| {
                Error::new(Kind::Usage, msg!("typed-text-file", path = path)).caused_by(error)
            })?;
            read(file, path)
        }
        _ if typed == "-" => read(stdin, "-"),
        _ => Ok(typed.to_owned()),
    }
}

/// Everything that can be read, as text.
///
/// # Errors
/// As [`resolve`].
pub fn read(source: impl Read, name: &str) -> Result<String> {
    let bytes = read_whole(source, MOST_BYTES)
        .map_err(|error| {
            Error::new(Kind::Failed, msg!("typed-text-file", path = name)).caused_by(error)
        })?
        .ok_or_else(|| {
            Error::new(
                Kind::Usage,
                msg!("typed-text-too-large", path = name, limit = "1 MiB"),
            )
        })?;
    String::from_utf8(bytes).map_err(|error| {
        Error::new(Kind::Usage, msg!("typed-text-not-utf8", path = name)).caused_by(error)
    })
}
