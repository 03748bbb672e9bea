//! The file below the log: SQLite's own check of its pages, and a schema that
//! is ours to the letter, triggers and all.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::fault::fault;
use crate::error::Result;
use crate::msg;
use crate::store::failure::database;
use crate::store::schema;

/// Checks pages and schema.
pub fn check(connection: &Connection) -> Result<()> {
    let found: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(database)?;
    if found != "ok" {
        return Err(fault(msg!("check-pages", found = found)));
    }
    let ours = Connection::open_in_memory()
        .and_then(|empty| {
            schema::create(&empty)?;
            objects(&empty)
        })
        .map_err(database)?;
    let there = objects(connection).map_err(database)?;
    let changed = ours
        .iter()
        .find(|(name, sql)| there.get(*name) != Some(*sql))
        .or_else(|| there.iter().find(|(name, _)| !ours.contains_key(*name)));
    match changed {
        Some((name, _)) => Err(fault(msg!("check-schema", name = name))),
        None => Ok(()),
    }
}

/// Tables, indices and triggers by name, as they were written.
fn objects(connection: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    connection
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
