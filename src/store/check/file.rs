//! The file below the log: SQLite's own check of its pages, and a schema that
//! is ours to the letter, triggers and all.

use rusqlite::Connection;

use super::fault::fault;
use crate::error::Result;
use crate::msg;
use crate::store::failure::database;
use crate::store::schema::fingerprint;

/// Checks pages and schema.
pub fn check(connection: &Connection) -> Result<()> {
    let found: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(database)?;
    if found != "ok" {
        return Err(fault(msg!("check-pages", found = found)));
    }
    match fingerprint::changed(connection).map_err(database)? {
        Some(name) => Err(fault(msg!("check-schema", name = name))),
        None => Ok(()),
    }
}
