//! How a fault is told: what is wrong, at which event, what to do.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Error, Kind};
use crate::message::Message;
use crate::msg;
use crate::store::events::OFFICE;
use crate::store::failure::database;
use crate::store::names::Names;

/// Something in the log is not as it was written.
pub fn fault(message: Message) -> Error {
    Error::new(Kind::Damaged, message).hint(msg!("store-damaged-hint"))
}

/// The log is sound, and what is derived from it is not.
pub fn stale(message: Message) -> Error {
    Error::new(Kind::Damaged, message).hint(msg!("check-rebuild-hint"))
}

/// A stored value of an event is not of the type that it must have.
pub fn unreadable_at(connection: &Connection, seq: i64, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(_) => database(error),
        None => fault(msg!("check-digest", place = place(connection, seq))).caused_by(error),
    }
}

/// Words for an event: its number in the chain, and its place in a case.
pub fn place(connection: &Connection, seq: i64) -> Message {
    let (site_seq, subject) = connection
        .query_row(
            "SELECT site_seq, subject FROM event WHERE seq = ?1",
            [seq],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap_or((0_i64, 0_i64));
    if subject == OFFICE {
        return msg!("check-place-office", event = site_seq);
    }
    let entry: i64 = connection
        .query_row(
            "SELECT count(*) FROM event WHERE subject = ?1 AND seq <= ?2",
            params![subject, seq],
            |row| row.get(0),
        )
        .unwrap_or(0);
    match folio(connection, subject) {
        Some(folio) => msg!(
            "check-place-entry",
            event = site_seq,
            entry = format!("{folio}#{entry}")
        ),
        None => msg!("check-place", event = site_seq),
    }
}

/// Words for a case: its folio, or the event that began it.
pub fn place_of_case(connection: &Connection, id: i64) -> Message {
    if let Some(folio) = folio(connection, id) {
        return msg!("check-place-case", folio = folio);
    }
    let began: i64 = connection
        .query_row("SELECT site_seq FROM subject WHERE id = ?1", [id], |row| {
            row.get(0)
        })
        .unwrap_or(0);
    msg!("check-place", event = began)
}

fn folio(connection: &Connection, id: i64) -> Option<String> {
    let (site, year, number) = connection
        .query_row(
            "SELECT site, year, number FROM case_view WHERE id = ?1",
            [id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()
        .ok()??;
    let names = Names::load(connection).ok()?;
    Some(names.folio(site, year, number).ok()?.to_string())
}
