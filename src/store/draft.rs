//! Drafts of interrupted prompts: one a user and form, kept apart from the
//! log, gone after a week.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, params};

use super::codec::instant;
use super::connect::{self, Purpose};
use super::failure::database;
use super::log_file::LogFile;
use super::settle;
use super::writer::transaction;
use super::zone::civil;
use super::{events, failure};
use crate::clock::Clock;
use crate::error::Result;

/// How long a draft is kept, in milliseconds: seven days.
const KEPT_FOR: i64 = 7 * 24 * 60 * 60 * 1000;

/// The draft of a form that this user left, with the time at which it was
/// saved, in the office's time zone. One that is too old is removed.
pub fn load(
    log: &LogFile,
    clock: Clock,
    user: &str,
    form: &str,
) -> Result<Option<(DateTime<FixedOffset>, String)>> {
    let connection = connect::open(log, Purpose::Read)?;
    let found = find(&connection, user, form).map_err(failure::database)?;
    let Some((saved_at, body)) = found else {
        return Ok(None);
    };
    let timezone = events::office(&connection)?.timezone;
    drop(connection);
    let (now, _) = instant(clock.moment(&timezone).at);
    if now - saved_at > KEPT_FOR {
        clear(log, user, form)?;
        return Ok(None);
    }
    Ok(Some((civil(saved_at, &timezone), body)))
}

/// Keeps a draft instead of the one before.
pub fn save(log: &LogFile, clock: Clock, user: &str, form: &str, body: &str) -> Result<()> {
    let (_lock, connection) = transaction(log)?;
    let timezone = events::office(&connection)?.timezone;
    let (now, _) = instant(clock.moment(&timezone).at);
    connection
        .execute(
            "INSERT INTO personal_draft (typist, form, saved_at, body) \
             VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (typist, form) \
             DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body",
            params![user, form, now, body],
        )
        .map_err(database)?;
    settle::commit(log, connection, |log| {
        let found = find(log, user, form).map_err(database)?;
        Ok(found.is_some_and(|(saved_at, kept)| saved_at == now && kept == body))
    })
}

/// Removes a draft, if there is one.
pub fn clear(log: &LogFile, user: &str, form: &str) -> Result<()> {
    let (_lock, connection) = transaction(log)?;
    forget(&connection, user, form).map_err(database)?;
    settle::commit(log, connection, |log| {
        let found = find(log, user, form).map_err(database)?;
        Ok(found.is_none())
    })
}

/// Removes a draft within a transaction that is open.
pub(super) fn forget(connection: &Connection, user: &str, form: &str) -> rusqlite::Result<()> {
    connection
        .execute(
            "DELETE FROM personal_draft WHERE typist = ?1 AND form = ?2",
            params![user, form],
        )
        .map(drop)
}

/// Bodies of what anybody left unfinished about one case; it is removed.
pub(super) fn take_of_case(connection: &Connection, folio: &str) -> rusqlite::Result<Vec<String>> {
    let of_case = format!(" {folio}");
    connection
        .prepare("DELETE FROM personal_draft WHERE substr(form, -length(?1)) = ?1 RETURNING body")?
        .query_map(params![of_case], |row| row.get(0))?
        .collect()
}

fn find(
    connection: &Connection,
    user: &str,
    form: &str,
) -> rusqlite::Result<Option<(i64, String)>> {
    connection
        .query_row(
            "SELECT saved_at, body FROM personal_draft WHERE typist = ?1 AND form = ?2",
            params![user, form],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()
}
