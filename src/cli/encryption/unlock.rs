//! The door of an encrypted log: its key, from the key file or from a question
//! on the terminal, before the command begins.

use std::path::Path;

use super::Unlocking;
use super::secret::{ask, tried};
use crate::cli::ask::Ask;
use crate::cli::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::encrypted::is_encrypted;
use crate::store::key::file::{Held, read};
use crate::store::key::{Key, recovery, wrapped};
use crate::store::log_file::LogFile;
use crate::store::reader::Reader;
use crate::store::sealed::is_sealed;

/// Gives the desk the key of its log, where that is encrypted.
///
/// # Errors
/// [`Kind::Failed`] when there is no key to be had, or another one.
pub fn open(desk: &mut Desk, unlocking: Unlocking) -> Result<()> {
    if unlocking == Unlocking::Never || !is_encrypted(desk.log.path()) {
        return Ok(());
    }
    let key = match (unlocking, &desk.key_file) {
        (Unlocking::ByCode, Some(file)) => code_of(file)?,
        (Unlocking::ByCode, None) => asked_code(desk)?,
        _ => wrapped_beside(desk, desk.log.path())?,
    };
    desk.log = desk.log.clone().with_key(key);
    Ok(())
}

/// Gives the desk the key of a backup that is to become its log. The key is
/// wrapped beside the backup, or beside the log that was backed up.
///
/// # Errors
/// As [`open`].
pub fn open_copy(desk: &mut Desk, copy: &Path) -> Result<()> {
    let log = desk.log.path();
    let carried = wrapped::is_there(copy);
    // What is for a recipient does not tell what is in it.
    let needed = carried || is_encrypted(copy) || (is_sealed(copy) && is_encrypted(log));
    if needed {
        let key = wrapped_beside(desk, if carried { copy } else { log })?;
        desk.log = desk.log.clone().with_key(key);
    }
    Ok(())
}

/// Takes the wrapped key of a restored backup along to the log, and that of the
/// log that it replaced to where that is kept.
///
/// # Errors
/// [`Kind::Failed`] when a file cannot be written.
pub fn carry_key(copy: &Path, log: &Path, kept: Option<&Path>) -> Result<()> {
    if !wrapped::is_there(copy) {
        return Ok(());
    }
    if let Some(kept) = kept {
        wrapped::carry(log, kept)?;
    }
    wrapped::carry(copy, log)
}

/// The key that is wrapped beside a file: by key file, or by asking.
fn wrapped_beside(desk: &Desk, path: &Path) -> Result<Key> {
    match &desk.key_file {
        Some(file) => held(path, file),
        None => asked(desk, path),
    }
}

/// The log with its key, where that is to be had without asking; else as it
/// is, and closed.
pub fn quietly(log: LogFile, key_file: Option<&Path>) -> LogFile {
    let key = key_file
        .filter(|_| is_encrypted(log.path()))
        .and_then(|file| held(log.path(), file).ok());
    match key {
        Some(key) => log.with_key(key),
        None => log,
    }
}

fn held(log: &Path, file: &Path) -> Result<Key> {
    match read(file)? {
        Held::Key(key) => Ok(key),
        Held::Passphrase(passphrase) => wrapped::open(log, &passphrase),
    }
}

fn code_of(file: &Path) -> Result<Key> {
    match read(file)? {
        Held::Key(key) => Ok(key),
        Held::Passphrase(_) => {
            let path = file.display().to_string();
            Err(Error::new(
                Kind::Usage,
                msg!("encryption-no-code", path = path),
            ))
        }
    }
}

fn asked(desk: &Desk, log: &Path) -> Result<Key> {
    if !wrapped::is_there(log) {
        return Err(wrapped::missing(log));
    }
    let path = log.display().to_string();
    let Some(mut terminal) = desk.terminal()? else {
        return Err(
            Error::new(Kind::Failed, msg!("encryption-no-key", path = path))
                .hint(msg!("encryption-no-key-hint")),
        );
    };
    let question = msg!("encryption-ask");
    tried(
        &mut terminal,
        &desk.text,
        |terminal| ask(terminal, &desk.text, &question),
        |passphrase| wrapped::open(log, &passphrase),
        wrapped::is_wrong,
    )
}

fn asked_code(desk: &Desk) -> Result<Key> {
    let Some(mut terminal) = desk.terminal()? else {
        return Err(Error::new(Kind::Usage, msg!("encryption-code-where")));
    };
    let question = desk.text.say(&msg!("encryption-ask-code"));
    let fits = |typed: String| {
        let key = Key::from_code(&typed)?;
        Reader::open(&desk.log.clone().with_key(key.clone())).map(|_| key)
    };
    tried(
        &mut terminal,
        &desk.text,
        |terminal| terminal.line(&question, ""),
        fits,
        recovery::is_wrong,
    )
}
