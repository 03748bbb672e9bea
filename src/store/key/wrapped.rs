//! The key of a log, wrapped by its passphrase, in `FILE.key` beside it: the
//! recovery code, encrypted by `age` with scrypt, so that any tool that reads
//! age files can bring it out, with the passphrase.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::scrypt::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use super::Key;
use super::passphrase::Passphrase;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::access::Access;
use crate::store::encrypted::key_path;
use crate::store::failure;
use crate::store::owner::keep_owner;
use crate::store::unfinished::{Unfinished, folder_of};

/// scrypt's N is two to this power: 64 MiB of memory and about a fifth of a
/// second on a desktop of 2020, half a second on one of 2012, for each try.
const WORK: u8 = 16;
/// The most that is taken from a file, so that one made by somebody else
/// cannot keep the machine busy: 1 GiB.
const MOST_WORK: u8 = 20;
/// More bytes than a wrapped key has.
const LONGEST: u64 = 16 * 1024;

/// Whether a wrapped key lies beside the log.
pub fn is_there(log: &Path) -> bool {
    fs::symlink_metadata(key_path(log)).is_ok()
}

/// Wraps the key of `log` and lays it beside it, whole or not at all and
/// proved by reading it back; over the one before only with `replace`.
///
/// # Errors
/// [`Kind::Failed`] when the file cannot be written, or is there already.
pub fn keep(key: &Key, passphrase: &Passphrase, log: &Path, replace: bool) -> Result<()> {
    let wrapped = wrap(key, passphrase).map_err(|error| {
        Error::new(Kind::Failed, msg!("key-not-wrapped")).caused_by(anyhow::anyhow!(error))
    })?;
    if unwrap(&wrapped, passphrase).ok().as_ref() != Some(key) {
        return Err(Error::new(Kind::Failed, msg!("key-not-wrapped")));
    }
    lay(&wrapped, log, replace)
}

/// Takes the wrapped key of one log, if there is one, along to a copy of it.
///
/// # Errors
/// [`Kind::Failed`] when it cannot be read or written.
pub fn carry(from: &Path, to: &Path) -> Result<()> {
    let path = key_path(from);
    match fs::read(&path) {
        Ok(wrapped) => lay(&wrapped, to, true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failure::file(error, &path)),
    }
}

/// Lays a wrapped key beside a log, for those who may read that.
fn lay(wrapped: &[u8], log: &Path, replace: bool) -> Result<()> {
    let path = key_path(log);
    let file = Unfinished::begin(&folder_of(&path), Access::of(log))?;
    file.file()
        .write_all(wrapped)
        .and_then(|()| keep_owner(file.file(), log))
        .map_err(|error| failure::file(error, &path))?;
    file.put(&path, replace)
}

/// Unwraps the key of `log`.
///
/// # Errors
/// [`Kind::Failed`]: no key file, one that cannot be read, or a passphrase
/// that does not open it (see [`is_wrong`]).
pub fn open(log: &Path, passphrase: &Passphrase) -> Result<Key> {
    let path = key_path(log);
    let mut wrapped = Vec::new();
    fs::File::open(&path)
        .and_then(|file| file.take(LONGEST).read_to_end(&mut wrapped))
        .map_err(|error| match error.kind() {
            ErrorKind::NotFound => missing(log),
            _ => failure::file(error, &path),
        })?;
    unwrap(&wrapped, passphrase).map_err(|error| match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => wrong(),
        error => Error::new(
            Kind::Failed,
            msg!("key-file-damaged", path = path.display().to_string()),
        )
        .hint(msg!("key-recover-hint"))
        .caused_by(anyhow::anyhow!(error)),
    })
}

/// No key file lies beside an encrypted log.
pub fn missing(log: &Path) -> Error {
    Error::new(
        Kind::Failed,
        msg!(
            "key-file-missing",
            log = log.display().to_string(),
            path = key_path(log).display().to_string()
        ),
    )
    .hint(msg!("key-file-missing-hint"))
    .hint(msg!("key-recover-hint"))
}

/// The passphrase does not open the key.
fn wrong() -> Error {
    Error::new(Kind::Failed, msg!("key-passphrase-wrong")).hint(msg!("key-passphrase-wrong-hint"))
}

/// Whether an error says that the passphrase is not the one, so that another
/// may be tried.
pub fn is_wrong(error: &Error) -> bool {
    error.message.id == "key-passphrase-wrong"
}

fn wrap(key: &Key, passphrase: &Passphrase) -> std::result::Result<Vec<u8>, age::EncryptError> {
    let mut recipient = Recipient::new(passphrase.secret());
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _))?;
    let mut wrapped = Vec::new();
    let armored = ArmoredWriter::wrap_output(&mut wrapped, Format::AsciiArmor)?;
    let mut writer = encryptor.wrap_output(armored)?;
    for row in key.code().iter() {
        writer.write_all(row.as_bytes())?;
        writer.write_all(b"\n")?;
    }
    writer.finish()?.finish()?;
    Ok(wrapped)
}

fn unwrap(wrapped: &[u8], passphrase: &Passphrase) -> std::result::Result<Key, DecryptError> {
    let mut identity = Identity::new(passphrase.secret());
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new(ArmoredReader::new(wrapped))?;
    let mut reader = decryptor
        .decrypt(std::iter::once(&identity as _))?
        .take(LONGEST);
    // With room for all of it from the start, no copy of a part is left.
    let mut code = Zeroizing::new(String::with_capacity(LONGEST as usize));
    reader.read_to_string(&mut code)?;
    Key::from_code(&code).map_err(|_| DecryptError::InvalidHeader)
}
