//! What a build without encryption says to whoever asks it for some.

use std::path::Path;

use super::{DecryptArgs, EncryptArgs, PassphraseArgs, Unlocking};
use crate::cli::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::encrypted::is_encrypted;
use crate::store::log_file::LogFile;

/// Lets pass what is plain.
///
/// # Errors
/// [`Kind::Failed`] for an encrypted log.
pub fn open(desk: &mut Desk, unlocking: Unlocking) -> Result<()> {
    match unlocking {
        Unlocking::Never => Ok(()),
        _ => must_be_plain(desk.log.path()),
    }
}

/// Lets pass a backup that is plain.
///
/// # Errors
/// [`Kind::Failed`] for an encrypted one.
pub fn open_copy(_: &mut Desk, copy: &Path) -> Result<()> {
    must_be_plain(copy)
}

/// Takes no key anywhere.
pub fn carry_key(_: &Path, _: &Path, _: Option<&Path>) -> Result<()> {
    Ok(())
}

fn must_be_plain(path: &Path) -> Result<()> {
    match is_encrypted(path) {
        true => {
            let path = path.display().to_string();
            Err(
                Error::new(Kind::Failed, msg!("encryption-log-unreadable", path = path))
                    .hint(msg!("encryption-not-built-hint")),
            )
        }
        false => Ok(()),
    }
}

/// The log as it is.
pub fn quietly(log: LogFile, _: Option<&Path>) -> LogFile {
    log
}

/// Refuses to found an encrypted office.
pub fn found(
    _: &mut Desk,
    _: Option<&Path>,
    _: impl FnOnce(&LogFile, &Desk) -> Result<()>,
) -> Result<()> {
    Err(not_built())
}

/// Refuses.
pub fn encrypt(_: EncryptArgs, _: &mut Desk) -> Result<u8> {
    Err(not_built())
}

/// Refuses.
pub fn decrypt(_: DecryptArgs, _: &mut Desk) -> Result<u8> {
    Err(not_built())
}

/// Refuses.
pub fn passphrase(_: PassphraseArgs, _: &mut Desk) -> Result<u8> {
    Err(not_built())
}

fn not_built() -> Error {
    Error::new(Kind::Failed, msg!("encryption-not-built")).hint(msg!("encryption-not-built-hint"))
}
