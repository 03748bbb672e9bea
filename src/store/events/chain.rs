//! Where the office's own chain of digests begins and ends, and when its events
//! were recorded.

use chrono::{DateTime, FixedOffset};
use rusqlite::Connection;

use crate::domain::event::Moment;
use crate::error::Result;
use crate::hex::hex;
use crate::store::failure::database;
use crate::store::zone::civil;

/// The end of a site's chain: number and digest of its last event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Number of events.
    pub events: i64,
    /// Digest of the last, in hexadecimal.
    pub digest: String,
}

/// The head of the office's own chain.
pub fn head(connection: &Connection) -> Result<Head> {
    head_within(connection, i64::MAX)
}

/// The head of the office's own chain when it reached to an event's number.
pub fn head_within(connection: &Connection, last: i64) -> Result<Head> {
    connection
        .prepare_cached(
            "SELECT site_seq, digest FROM event \
             WHERE site = 1 AND site_seq <= ?1 \
             ORDER BY site_seq DESC LIMIT 1",
        )
        .and_then(|mut statement| {
            statement.query_row([last], |row| {
                let digest: Vec<u8> = row.get(1)?;
                Ok(Head {
                    events: row.get(0)?,
                    digest: hex(&digest),
                })
            })
        })
        .map_err(database)
}

/// The moment at which the last event of the office's own chain was recorded,
/// when it reached to an event's number, in a civil time zone.
pub fn last_recorded(connection: &Connection, last: i64, timezone: &str) -> Result<Moment> {
    connection
        .prepare_cached(
            "SELECT recorded_at, clock_was_set FROM event \
             WHERE site = 1 AND site_seq <= ?1 \
             ORDER BY site_seq DESC LIMIT 1",
        )
        .and_then(|mut statement| {
            statement.query_row([last], |row| {
                Ok(Moment {
                    at: civil(row.get(0)?, timezone),
                    clock_was_set: row.get(1)?,
                })
            })
        })
        .map_err(database)
}

/// The moment at which the office's own chain began, in a civil time zone.
pub fn first_recorded(connection: &Connection, timezone: &str) -> Result<DateTime<FixedOffset>> {
    connection
        .prepare_cached("SELECT recorded_at FROM event WHERE site = 1 AND site_seq = 1")
        .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
        .map(|at| civil(at, timezone))
        .map_err(database)
}
