//! Making every projection anew from the log, case by case.

use rusqlite::Connection;

use super::dictionary::Dictionary;
use super::events;
use super::failure::database;
use super::log_file::LogFile;
use super::projection::{self, VIEWS};
use super::writer::transaction;
use crate::error::Result;

/// Empties every derived table and folds every case again, in one
/// transaction. Returns the number of cases.
///
/// # Errors
/// Those of opening; [`Kind::Busy`](crate::error::Kind::Busy) when others keep
/// the log too long; [`Kind::Damaged`](crate::error::Kind::Damaged) when an
/// event cannot be read. The file is left as it was in each case.
pub fn rebuild(log: &LogFile) -> Result<u64> {
    let (_lock, connection) = transaction(log)?;
    empty(&connection).map_err(database)?;
    let cases = refold(&connection)?;
    connection.execute_batch("COMMIT").map_err(database)?;
    Ok(cases)
}

fn empty(connection: &Connection) -> rusqlite::Result<()> {
    for view in &VIEWS {
        connection.execute(&format!("DELETE FROM {}", view.table), [])?;
    }
    Ok(())
}

/// Folds every case into derived tables that are empty. Returns the number of
/// cases.
pub(super) fn refold(connection: &Connection) -> Result<u64> {
    let mut dictionary = Dictionary::default();
    let mut cases = 0;
    events::each_subject(connection, |id, site| {
        let case = events::case(connection, id)?;
        projection::insert(connection, id, site, &case, &mut dictionary).map_err(database)?;
        cases += 1;
        Ok(())
    })?;
    Ok(cases)
}
