//! Making a key: its passphrase typed twice, its recovery code shown or laid
//! down, both before anything is encrypted.

use std::fs;
use std::path::{Path, PathBuf};

use super::secret::{ask, ask_new, tried};
use crate::cli::ask::{Ask, Stop, Terminal, Tone, confirm};
use crate::cli::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::encrypted::key_path;
use crate::store::key::file::{Held, read};
use crate::store::key::passphrase::Passphrase;
use crate::store::key::{Key, recovery, wrapped};
use crate::text::Text;

/// A key for the log, kept under its passphrase and its recovery code.
pub struct NewKey {
    /// The key.
    pub key: Key,
    /// Files that were made for it.
    made: Vec<PathBuf>,
}

impl NewKey {
    /// Takes back what was made, when nothing came to be encrypted.
    pub fn take_back(&self) {
        for path in &self.made {
            let _ = fs::remove_file(path);
        }
    }
}

/// Makes the key of a log. Where a wrapped key lies beside the log already, of
/// a time when it was encrypted, that one is taken again, so that older copies
/// go on opening with it.
///
/// # Errors
/// [`Kind::Usage`] when there is nobody to ask and no file that says it;
/// [`Kind::Failed`] when she declines, or a file cannot be written. Nothing is
/// left behind then.
pub fn make(desk: &Desk, code_file: Option<&Path>, confirmed: bool) -> Result<NewKey> {
    let mut terminal = desk.terminal()?;
    if code_file.is_none() && terminal.is_none() {
        return Err(Error::new(Kind::Usage, msg!("encryption-recovery-where"))
            .hint(msg!("encryption-recovery-where-hint")));
    }
    let log = desk.log.path();
    let text = &desk.text;
    let known = wrapped::is_there(log);
    let (key, passphrase) = match known {
        true => (known_key(desk, terminal.as_mut())?, None),
        false => (
            Key::random()?,
            Some(new_passphrase(
                desk.key_file.as_deref(),
                text,
                terminal.as_mut(),
            )?),
        ),
    };
    let mut new = NewKey {
        key,
        made: Vec::new(),
    };
    let kept = match (code_file, terminal.as_mut()) {
        (Some(file), _) => recovery::lay_down(&new.key, file).map(|()| {
            new.made.push(file.to_owned());
            true
        }),
        (None, Some(terminal)) => Ok(show_code(&new.key, terminal, text, confirmed)?),
        (None, None) => Ok(false),
    };
    let outcome = match (kept, passphrase) {
        (Err(error), _) => Err(error),
        (Ok(false), _) => Err(Error::new(Kind::Failed, msg!("encryption-left"))),
        (Ok(true), None) => Ok(()),
        (Ok(true), Some(passphrase)) => {
            wrapped::keep(&new.key, &passphrase, log, false).map(|()| {
                new.made.push(key_path(log));
            })
        }
    };
    match outcome {
        Ok(()) => Ok(new),
        Err(error) => {
            new.take_back();
            Err(error)
        }
    }
}

/// A new passphrase, from a key file or typed twice.
///
/// # Errors
/// [`Kind::Usage`] when it is too short, when there is nobody to ask, or when
/// the file holds a recovery code instead.
pub fn new_passphrase(
    file: Option<&Path>,
    text: &Text,
    terminal: Option<&mut Terminal>,
) -> Result<Passphrase> {
    let Some(file) = file else {
        let Some(terminal) = terminal else {
            return Err(Error::new(Kind::Usage, msg!("encryption-passphrase-where")));
        };
        return Ok(ask_new(terminal, text)?);
    };
    match read(file)? {
        Held::Passphrase(passphrase) => passphrase.must_be_long_enough().map(|()| passphrase),
        Held::Key(_) => Err(no_passphrase(file)),
    }
}

/// A recovery code where a passphrase is needed: the key that is wrapped, or
/// to be, must be the one that encrypts.
fn no_passphrase(file: &Path) -> Error {
    let path = file.display().to_string();
    Error::new(Kind::Usage, msg!("encryption-no-passphrase", path = path))
}

/// The key that lies beside the log already.
fn known_key(desk: &Desk, terminal: Option<&mut Terminal>) -> Result<Key> {
    let log = desk.log.path();
    let path = key_path(log).display().to_string();
    let foreign = |error: Error| error.hint(msg!("encryption-known-key-hint", path = &path));
    if let Some(file) = &desk.key_file {
        return match read(file)? {
            Held::Key(_) => Err(no_passphrase(file)),
            Held::Passphrase(passphrase) => wrapped::open(log, &passphrase).map_err(foreign),
        };
    }
    let Some(terminal) = terminal else {
        return Err(Error::new(Kind::Usage, msg!("encryption-passphrase-where")));
    };
    terminal
        .tell(
            Tone::Plain,
            &desk.text.say(&msg!("encryption-known-key", path = &path)),
        )
        .map_err(Error::from)?;
    let question = msg!("encryption-ask");
    tried(
        terminal,
        &desk.text,
        |terminal| ask(terminal, &desk.text, &question),
        |passphrase| wrapped::open(log, &passphrase),
        wrapped::is_wrong,
    )
    .map_err(foreign)
}

/// Shows the recovery code, once, and asks whether it is kept.
fn show_code(
    key: &Key,
    terminal: &mut Terminal,
    text: &Text,
    confirmed: bool,
) -> Result<bool, Stop> {
    terminal.tell(Tone::Plain, &text.say(&msg!("encryption-code")))?;
    for row in key.code().iter() {
        terminal.tell(Tone::Plain, &format!("    {row}"))?;
    }
    terminal.tell(Tone::Plain, &text.say(&msg!("encryption-code-keep")))?;
    match confirmed {
        true => Ok(true),
        false => confirm(terminal, text, &msg!("encryption-code-kept"), None),
    }
}
