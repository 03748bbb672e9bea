//! A key file, for machines that open a log with nobody there to ask: a file
//! that its owner alone may read, with the passphrase or the recovery code in
//! it. With the code, opening costs nothing, and the wrapped key is not
//! needed.

use std::fs;
use std::io::Read;
use std::path::Path;

use zeroize::Zeroizing;

use super::Key;
use super::passphrase::Passphrase;
use super::recovery::is_code;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::failure;

/// More bytes than a passphrase or a code has.
const LONGEST: usize = 4096;

/// What a key file holds.
pub enum Held {
    /// The passphrase of the wrapped key.
    Passphrase(Passphrase),
    /// The key itself, as its recovery code.
    Key(Key),
}

/// Reads a key file.
///
/// # Errors
/// [`Kind::Failed`] when it is not there, others may read it, it holds
/// nothing or more than one line, or a recovery code with a slip in it.
pub fn read(path: &Path) -> Result<Held> {
    let shown = || path.display().to_string();
    let failed = |error| failure::file(error, path);
    let file = fs::File::open(path).map_err(failed)?;
    if open_to_others(&file.metadata().map_err(failed)?) {
        return Err(
            Error::new(Kind::Failed, msg!("key-file-open", path = shown()))
                .hint(msg!("key-file-open-hint", path = shown())),
        );
    }
    // With room for all of it from the start, no copy of a part is left.
    let mut text = Zeroizing::new(String::with_capacity(LONGEST));
    let unclear = || Error::new(Kind::Failed, msg!("key-file-unclear", path = shown()));
    file.take(LONGEST as u64)
        .read_to_string(&mut text)
        .map_err(|error| unclear().caused_by(error))?;
    if is_code(&text) {
        return Key::from_code(&text).map(Held::Key);
    }
    let line = text.trim_end_matches(['\r', '\n']);
    match line.trim().is_empty() || line.contains(['\r', '\n']) {
        true => Err(unclear()),
        false => Ok(Held::Passphrase(Passphrase::typed(line))),
    }
}

#[cfg(unix)]
fn open_to_others(about: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    about.permissions().mode() & 0o077 != 0
}

/// Elsewhere, who may read a file is not in its mode.
#[cfg(not(unix))]
fn open_to_others(_: &fs::Metadata) -> bool {
    false
}
