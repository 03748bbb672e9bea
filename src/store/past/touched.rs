//! Which cases gained an entry between two states of the log.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{present, sites};
use crate::domain::cut::Reach;
use crate::error::Result;
use crate::store::events::OFFICE;
use crate::store::failure::database;

/// The temporary table of the cases that were touched since a state.
pub const TOUCHED: &str = "past_touched";

/// The cases that events of one site are about, each as often as that. Its
/// values are one of the [`spans`].
const CASES: &str = "SELECT subject FROM event \
     WHERE site = ?1 AND site_seq > ?2 AND site_seq <= ?3 AND subject <> ?4";

/// What every site recorded between two states: its local number, the numbers
/// of its last event before and of its last one then, and the subject that is
/// no case.
fn spans(connection: &Connection, was: &Reach, is: &Reach) -> Result<Vec<[i64; 4]>> {
    let sites = sites(connection)?.into_iter();
    Ok(sites
        .map(|(id, site)| [id, was.of(site) as i64, is.of(site) as i64, OFFICE])
        .collect())
}

/// The cases that were touched between two states, by their local numbers.
pub fn between(connection: &Connection, was: &Reach, is: &Reach) -> Result<BTreeSet<i64>> {
    let mut statement = connection.prepare_cached(CASES).map_err(database)?;
    let mut touched = BTreeSet::new();
    for span in spans(connection, was, is)? {
        let mut rows = statement.query(span).map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            touched.insert(row.get(0).map_err(database)?);
        }
    }
    Ok(touched)
}

/// Puts the cases that were touched since into [`TOUCHED`], a temporary table
/// that is there; returns those of them that were there already, each with the
/// local number of its site.
pub fn since(connection: &Connection, reach: &Reach) -> Result<Vec<(i64, i64)>> {
    // All of them first: a case of one site may be touched by another alone.
    for span in spans(connection, reach, &present(connection)?)? {
        connection
            .prepare_cached(&format!("INSERT OR IGNORE INTO temp.{TOUCHED} {CASES}"))
            .and_then(|mut statement| statement.execute(span))
            .map_err(database)?;
    }
    let mut touched = BTreeSet::new();
    for (id, site) in &sites(connection)? {
        let mut statement = connection
            .prepare_cached(&format!(
                "SELECT subject.id FROM temp.{TOUCHED} AS touched \
                 JOIN subject ON subject.id = touched.id \
                 WHERE subject.site = ?1 AND subject.site_seq <= ?2"
            ))
            .map_err(database)?;
        let mut rows = statement
            .query([*id, reach.of(*site) as i64])
            .map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            touched.insert((row.get(0).map_err(database)?, *id));
        }
    }
    Ok(touched.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_case_that_another_site_alone_touched_is_found() {
        let connection = Connection::open_in_memory().expect("memory");
        let (first, second) = (Uuid::from_u128(1), Uuid::from_u128(2));
        connection
            .execute_batch(&format!(
                "CREATE TABLE site (id INTEGER PRIMARY KEY, uuid BLOB); \
                 CREATE TABLE subject (id INTEGER PRIMARY KEY, site INTEGER, site_seq INTEGER); \
                 CREATE TABLE event (site INTEGER, site_seq INTEGER, subject INTEGER); \
                 CREATE TEMP TABLE {TOUCHED} (id INTEGER PRIMARY KEY)"
            ))
            .expect("tables");
        for (id, uuid) in [(1, first), (2, second)] {
            connection
                .execute("INSERT INTO site VALUES (?1, ?2)", (id, uuid.as_bytes()))
                .expect("a site");
        }
        // A case of each site, begun by then and touched by the other since.
        let (case, other) = (OFFICE + 1, OFFICE + 2);
        for (id, site) in [(case, 1), (other, 2)] {
            connection
                .execute("INSERT INTO subject VALUES (?1, ?2, 1)", [id, site])
                .expect("a case");
        }
        for (site, seq, subject) in [(1, 1, case), (2, 1, other), (2, 2, case), (1, 2, other)] {
            connection
                .execute(
                    "INSERT INTO event VALUES (?1, ?2, ?3)",
                    [site, seq, subject],
                )
                .expect("an event");
        }
        let reach = Reach::new([(first, 1), (second, 1)]);
        let found = since(&connection, &reach).expect("the cases");
        assert_eq!(found, [(case, 1), (other, 2)]);
    }
}
