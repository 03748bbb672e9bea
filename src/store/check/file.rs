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
    pages(connection)?;
    match fingerprint::changed(connection).map_err(database)? {
        Some(name) => Err(fault(msg!("check-schema", name = name))),
        None => Ok(()),
    }
}

/// Checks the pages alone, of a log of any version.
pub fn pages(connection: &Connection) -> Result<()> {
    let found: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(database)?;
    // A line in which SQLite only says where it looked comes first.
    let wrong = found.lines().find(|line| !line.starts_with("***"));
    match found.as_str() {
        "ok" => Ok(()),
        _ => Err(fault(msg!("check-pages"))
            .caused_by(anyhow::Error::msg(wrong.unwrap_or(&found).to_owned()))),
    }
}
