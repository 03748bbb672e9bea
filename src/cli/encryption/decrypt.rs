//! `folio decrypt`.

use super::DecryptArgs;
use super::encrypt::{must_be_wanted, print};
use crate::cli::ask::Watch;
use crate::cli::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::encrypted::key_path;
use crate::store::recast::{must_be_free_to_recast, recast};

/// Carries out the command.
pub fn decrypt(args: DecryptArgs, desk: &mut Desk) -> Result<u8> {
    // What cannot be decrypted is told before anything is asked.
    drop(desk.read()?);
    if !desk.log.is_encrypted() {
        return Err(not_encrypted());
    }
    must_be_free_to_recast(&desk.log)?;
    must_be_wanted(desk, args.yes, &msg!("encryption-sure-plain"))?;
    // Ctrl-C comes too late from here on; it would only leave something behind.
    let watch = Watch::begin();
    let done = recast(&desk.log, None)?;
    drop(watch);
    desk.log = desk.log.clone().without_key();
    print(
        desk,
        false,
        &done.checked,
        msg!(
            "encryption-undone",
            events = done.checked.events,
            cases = done.checked.cases
        ),
    )?;
    let path = key_path(desk.log.path()).display().to_string();
    desk.note(&msg!("encryption-key-stays", path = path));
    Ok(0)
}

/// A plain log has no passphrase to be changed, and nothing to be decrypted.
pub fn not_encrypted() -> Error {
    Error::new(Kind::Refused, msg!("encryption-plain")).hint(msg!("encryption-plain-hint"))
}
