//! Folios as they are typed: whole or short, with a turn or an entry behind.

use chrono::Datelike;

use super::desk::Desk;
use crate::domain::event::Moment;
use crate::domain::folio::{Folio, FolioRef};
use crate::domain::office::Office;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// A folio as typed; a usage error says how one is written.
pub fn parse(typed: &str) -> Result<FolioRef> {
    FolioRef::parse(typed).map_err(|_| {
        Error::new(Kind::Usage, msg!("typed-folio-format", value = typed))
            .hint(msg!("typed-folio-hint"))
    })
}

/// The folio that was meant, in this office and year.
pub fn resolve(reference: &FolioRef, office: &Office, moment: &Moment) -> Folio {
    reference.resolve(office.code, moment.today().year())
}

/// A folio alone: neither a turn nor an entry.
pub fn whole_case(typed: &str) -> Result<FolioRef> {
    let reference = of_turn(typed)?;
    if reference.turn.is_some() {
        return Err(Error::new(
            Kind::Usage,
            msg!("typed-folio-turn-here", value = typed),
        ));
    }
    Ok(reference)
}

/// A folio, perhaps with a turn, but no entry.
pub fn of_turn(typed: &str) -> Result<FolioRef> {
    let reference = parse(typed)?;
    if reference.entry.is_some() {
        return Err(Error::new(
            Kind::Usage,
            msg!("typed-folio-entry-here", value = typed),
        ));
    }
    Ok(reference)
}

/// A folio, perhaps with an entry, but no turn.
pub fn of_entry(typed: &str) -> Result<FolioRef> {
    let reference = parse(typed)?;
    if reference.turn.is_some() {
        return Err(Error::new(
            Kind::Usage,
            msg!("typed-folio-turn-here", value = typed),
        ));
    }
    Ok(reference)
}

/// The folio that was typed, or the answer to being asked for it.
pub fn given_or_asked(typed: Option<&str>, desk: &Desk) -> Result<String> {
    if let Some(typed) = typed {
        return Ok(typed.to_owned());
    }
    let Some(mut terminal) = desk.terminal()? else {
        return Err(super::reading::lacking(&["FOLIO"]));
    };
    super::asking::line(&mut terminal, &desk.text, &msg!("ask-folio"), |typed| {
        parse(typed).map(drop)
    })
}
