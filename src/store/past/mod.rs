//! States of the log before the present one: how far the log reached at an
//! instant, and the derived tables as they were then.

pub mod alone;
pub mod between;
pub mod layer;
pub mod touched;
pub mod worded;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::events::{self, Parts};
use super::failure::database;
use super::halving::last_where;
use crate::domain::case::Case;
use crate::domain::cut::Reach;
use crate::error::Result;

/// How far the log reaches now.
pub fn present(connection: &Connection) -> Result<Reach> {
    let mut reach = Vec::new();
    for (id, site) in sites(connection)? {
        reach.push((site, last(connection, id)?.unsigned_abs()));
    }
    Ok(Reach::new(reach))
}

/// How far the log reached at an instant: everything recorded at or before it.
/// What a site recorded never runs backwards, so the place is found by halving.
pub fn at(connection: &Connection, instant: DateTime<FixedOffset>) -> Result<Reach> {
    let instant = instant.timestamp_millis();
    let mut reach = Vec::new();
    for (id, site) in sites(connection)? {
        let by_then = |event| Ok(recorded_at(connection, id, event)? <= instant);
        let events = last_where(last(connection, id)?, by_then)?;
        reach.push((site, events.unsigned_abs()));
    }
    Ok(Reach::new(reach))
}

/// A case as it was when the log reached so far; `None` when it had not begun.
/// One that is reserved by now is shown as reserved.
pub fn case(connection: &Connection, id: i64, reach: &Reach, parts: Parts) -> Result<Option<Case>> {
    let mut case = events::case_within(connection, id, reach, parts)?;
    if let (Some(case), Parts::Personal) = (&mut case, parts) {
        case.reserved |= is_reserved_by_now(connection, id)?;
    }
    Ok(case)
}

/// Whether a case is reserved in the log as it stands.
pub fn is_reserved_by_now(connection: &Connection, id: i64) -> Result<bool> {
    connection
        .prepare_cached("SELECT reserved FROM main.case_view WHERE id = ?1")
        .and_then(|mut statement| statement.query_row([id], |row| row.get::<_, bool>(0)))
        .map_err(database)
}

/// Every site of the log: its local number and its identity.
pub fn sites(connection: &Connection) -> Result<Vec<(i64, Uuid)>> {
    let mut statement = connection
        .prepare_cached("SELECT id, uuid FROM site ORDER BY id")
        .map_err(database)?;
    let mut rows = statement.query([]).map_err(database)?;
    let mut sites = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        sites.push((row.get(0).map_err(database)?, events::uuid(row, 1)?));
    }
    Ok(sites)
}

fn last(connection: &Connection, site: i64) -> Result<i64> {
    connection
        .prepare_cached("SELECT max(site_seq) FROM event WHERE site = ?1")
        .and_then(|mut statement| statement.query_row([site], |row| row.get::<_, Option<i64>>(0)))
        .map(Option::unwrap_or_default)
        .map_err(database)
}

fn recorded_at(connection: &Connection, site: i64, site_seq: i64) -> Result<i64> {
    connection
        .prepare_cached("SELECT recorded_at FROM event WHERE site = ?1 AND site_seq = ?2")
        .and_then(|mut statement| {
            statement
                .query_row([site, site_seq], |row| row.get(0))
                .optional()
        })
        .map_err(database)?
        .ok_or_else(super::failure::damaged)
}
