//! The door of an encrypted log: its key, from the key file or from a question
//! on the terminal, before the command begins.

use std::path::Path;

use super::Unlocking;
use super::secret::{ask, tried};
use crate::cli::ask::Ask;
use crate::cli::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::key::file::{Held, read};
use crate::store::key::{Key, recovery, wrapped};
use crate::store::log_file::LogFile;
use crate::store::reader::Reader;
use crate::store::sealed::is_encrypted;

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
        (_, Some(file)) => held(&desk.log, file)?,
        (Unlocking::ByCode, None) => asked_code(desk)?,
        (_, None) => asked(desk)?,
    };
    desk.log = desk.log.clone().with_key(key);
    Ok(())
}

/// The log with its key, where that is to be had without asking; else as it
/// is, and closed.
pub fn quietly(log: LogFile, key_file: Option<&Path>) -> LogFile {
    let key = key_file
        .filter(|_| is_encrypted(log.path()))
        .and_then(|file| held(&log, file).ok());
    match key {
        Some(key) => log.with_key(key),
        None => log,
    }
}

fn held(log: &LogFile, file: &Path) -> Result<Key> {
    match read(file)? {
        Held::Key(key) => Ok(key),
        Held::Passphrase(passphrase) => wrapped::open(log.path(), &passphrase),
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

fn asked(desk: &Desk) -> Result<Key> {
    let log = desk.log.path();
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
