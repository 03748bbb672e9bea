//! The schema of the log file and the marks by which a file is recognised.
//! `log.sql` is what an office keeps for good; `projections.sql` is derived
//! from it and can be made anew.

pub mod fingerprint;
pub mod upgrade;

use rusqlite::Connection;

/// `application_id` of a case log: the letters `FOLI`.
pub const APPLICATION_ID: i32 = 0x464F_4C49;

/// Version of the schema that this program writes; kept in `user_version`.
/// What an older file needs stands in [`upgrade`].
pub const VERSION: i32 = 3;

/// What an office keeps for good.
const LOG: &str = include_str!("log.sql");

/// The rule by which personal parts go; it came with version 2.
const ERASURE: &str = include_str!("erasure.sql");

/// What is derived from it.
const PROJECTIONS: &str = include_str!("projections.sql");

/// Creates the schema in an empty file.
pub fn create(connection: &Connection) -> rusqlite::Result<()> {
    for part in [LOG, ERASURE, PROJECTIONS] {
        connection.execute_batch(part)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// Removes every derived table, also those of an older schema, and creates
/// those of this one, empty.
fn replace_projections(connection: &Connection) -> rusqlite::Result<()> {
    let kept = Connection::open_in_memory().and_then(|empty| {
        empty.execute_batch(LOG)?;
        tables(&empty)
    })?;
    for table in tables(connection)? {
        if !kept.contains(&table) {
            connection.execute_batch(&format!("DROP TABLE {table}"))?;
        }
    }
    connection.execute_batch(PROJECTIONS)
}

/// Names of the tables of a schema, apart from SQLite's own.
pub fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(
            "SELECT name FROM sqlite_schema \
             WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect()
}
