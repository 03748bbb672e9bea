//! `folio passphrase`: another passphrase around the same key.

use serde_json::json;

use super::PassphraseArgs;
use super::decrypt::not_encrypted;
use super::new_key::new_passphrase;
use crate::cli::desk::Desk;
use crate::error::Result;
use crate::msg;
use crate::store::encrypted::key_path;
use crate::store::key::wrapped;

/// Carries out the command.
pub fn passphrase(args: PassphraseArgs, desk: &mut Desk) -> Result<u8> {
    // A key that is not this log's must not be laid beside it.
    drop(desk.read()?);
    let Some(key) = desk.log.key().cloned() else {
        return Err(not_encrypted());
    };
    let mut terminal = desk.terminal()?;
    let file = args.new_key_file.as_deref();
    let new = new_passphrase(file, &desk.text, terminal.as_mut())?;
    drop(terminal);
    wrapped::keep(&key, &new, desk.log.path(), true)?;
    desk.out.mark_stored();
    let path = key_path(desk.log.path()).display().to_string();
    if desk.json() {
        let answer = json!({ "schema": "folio/passphrase", "version": 1, "key_file": path });
        return desk.out.result(&answer.to_string()).map(|()| 0);
    }
    let said = desk.text.say(&msg!("encryption-changed", path = path));
    desk.out.result(&said)?;
    desk.note(&msg!("encryption-changed-copies"));
    Ok(0)
}
