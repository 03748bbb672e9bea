//! The schema of the log file and the marks by which a file is recognised.
//! `log.sql` is what an office keeps for good; `projections.sql` is derived
//! from it and can be made anew.

use rusqlite::Connection;

/// `application_id` of a case log: the letters `FOLI`.
pub const APPLICATION_ID: i32 = 0x464F_4C49;

/// Version of the schema that this program writes; kept in `user_version`.
pub const VERSION: i32 = 2;

/// Creates the schema in an empty file.
pub fn create(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(include_str!("log.sql"))?;
    connection.execute_batch(include_str!("projections.sql"))?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)
}
