//! `folio encrypt`, and an office that is encrypted from its beginning.

use std::path::Path;

use serde_json::json;

use super::EncryptArgs;
use super::new_key::make;
use crate::cli::ask::{Watch, confirm};
use crate::cli::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::check::Checked;
use crate::store::create::must_be_free;
use crate::store::encrypted::{is_encrypted, key_path};
use crate::store::log_file::LogFile;
use crate::store::recast::{must_be_free_to_recast, recast};

/// Carries out the command.
pub fn encrypt(args: EncryptArgs, desk: &mut Desk) -> Result<u8> {
    let path = desk.log.path().to_owned();
    if is_encrypted(&path) {
        return Err(Error::new(Kind::Refused, msg!("encryption-already"))
            .hint(msg!("encryption-already-hint")));
    }
    // What cannot be encrypted is told before anything is asked.
    drop(desk.read()?);
    must_be_free_to_recast(&desk.log)?;
    must_be_wanted(desk, args.yes, &msg!("encryption-sure"))?;
    let new = make(desk, args.recovery_file.as_deref(), args.yes)?;
    // Ctrl-C comes too late from here on; it would only leave something behind.
    let watch = Watch::begin();
    let done = recast(&desk.log, Some(&new.key)).inspect_err(|_| {
        // The key must stay where the log is encrypted already.
        if !is_encrypted(&path) {
            new.take_back();
        }
    })?;
    drop(watch);
    desk.log = desk.log.clone().with_key(new.key);
    print(
        desk,
        true,
        &done.checked,
        msg!(
            "encryption-done",
            events = done.checked.events,
            cases = done.checked.cases
        ),
    )?;
    tell_key(desk, args.recovery_file.as_deref());
    desk.note(&match done.wiped {
        true => msg!("encryption-remnants"),
        false => msg!("encryption-not-wiped"),
    });
    Ok(0)
}

/// Makes a new log under a new key.
pub fn found(
    desk: &mut Desk,
    code_file: Option<&Path>,
    create: impl FnOnce(&LogFile, &Desk) -> Result<()>,
) -> Result<()> {
    must_be_free(&desk.log)?;
    let new = make(desk, code_file, false)?;
    let log = desk.log.clone().with_key(new.key.clone());
    create(&log, desk).inspect_err(|_| {
        if !is_encrypted(log.path()) {
            new.take_back();
        }
    })?;
    desk.log = log;
    tell_key(desk, code_file);
    Ok(())
}

/// Asks whether to go on; where nobody can be asked, the command must say so.
pub fn must_be_wanted(desk: &Desk, yes: bool, question: &Message) -> Result<()> {
    if yes {
        return Ok(());
    }
    let Some(mut terminal) = desk.terminal()? else {
        return Err(Error::new(Kind::Usage, msg!("encryption-yes")));
    };
    match confirm(&mut terminal, &desk.text, question, Some(false))? {
        true => Ok(()),
        false => Err(Error::new(Kind::Failed, msg!("encryption-left"))),
    }
}

/// Prints what the log holds, encrypted now or plain.
pub fn print(desk: &mut Desk, encrypted: bool, checked: &Checked, said: Message) -> Result<()> {
    desk.out.mark_stored();
    if desk.json() {
        let answer = json!({
            "schema": "folio/encryption",
            "version": 1,
            "encrypted": encrypted,
            "events": checked.events,
            "cases": checked.cases,
            "head": checked.head.digest,
        });
        return desk.out.result(&answer.to_string());
    }
    let said = desk.text.say(&said);
    desk.out.result(&said)
}

/// Where the key is, and what it means to lose it.
fn tell_key(desk: &mut Desk, code_file: Option<&Path>) {
    let path = key_path(desk.log.path()).display().to_string();
    desk.note(&msg!("encryption-key-kept", path = path));
    if let Some(file) = code_file {
        let path = file.display().to_string();
        desk.note(&msg!("encryption-code-laid", path = path));
    }
    desk.note(&msg!("encryption-never"));
}
