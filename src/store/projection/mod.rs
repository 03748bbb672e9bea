//! Projections: what the reports and lists read. A case's rows are computed
//! from the folded case alone, by one function that serves live use, rebuild
//! and check.

mod rows;
mod views;

use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use super::dictionary::Dictionary;
use crate::domain::case::Case;

pub use rows::rows;
pub use views::{VIEWS, View};

/// The rows of one case, a list for each of [`VIEWS`].
pub type Rows = [Vec<Vec<Value>>; VIEWS.len()];

/// Gives the number of a catalogue code.
pub trait Numbers {
    /// The number of `code`.
    fn number(&mut self, code: &str) -> rusqlite::Result<i64>;
}

/// Numbers codes and adds what is new to the dictionary.
pub struct Adding<'c>(pub &'c Connection, pub &'c mut Dictionary);

impl Numbers for Adding<'_> {
    fn number(&mut self, code: &str) -> rusqlite::Result<i64> {
        self.1.number(self.0, code)
    }
}

/// Numbers codes that are there; a missing one gets a number no row has.
pub struct Looking<'c>(pub &'c Connection, pub &'c mut Dictionary);

impl Numbers for Looking<'_> {
    fn number(&mut self, code: &str) -> rusqlite::Result<i64> {
        Ok(self.1.known(self.0, code)?.unwrap_or(-1))
    }
}

/// Replaces the rows of a case by those that its events give.
pub fn write(
    connection: &Connection,
    id: i64,
    site: i64,
    case: &Case,
    dictionary: &mut Dictionary,
) -> rusqlite::Result<()> {
    let fresh = case.entries.len() == 1;
    if !fresh {
        for view in &VIEWS {
            connection
                .prepare_cached(&view.delete_sql())?
                .execute(params![id])?;
        }
    }
    insert(connection, id, site, case, dictionary)
}

/// Adds the rows of a case that has none.
pub fn insert(
    connection: &Connection,
    id: i64,
    site: i64,
    case: &Case,
    dictionary: &mut Dictionary,
) -> rusqlite::Result<()> {
    let rows = rows(site, case, &mut Adding(connection, dictionary))?;
    for (view, rows) in VIEWS.iter().zip(rows) {
        for row in rows {
            let values = std::iter::once(Value::Integer(id)).chain(row);
            connection
                .prepare_cached(&view.insert_sql())?
                .execute(params_from_iter(values))?;
        }
    }
    Ok(())
}

/// The rows of a case as they are stored.
pub fn stored(connection: &Connection, id: i64) -> rusqlite::Result<Rows> {
    let mut all: Rows = Default::default();
    for (view, found) in VIEWS.iter().zip(&mut all) {
        let mut statement = connection.prepare_cached(&view.select_sql())?;
        let mut rows = statement.query(params![id])?;
        while let Some(row) = rows.next()? {
            found.push(
                (0..view.columns.len())
                    .map(|at| row.get(at))
                    .collect::<rusqlite::Result<_>>()?,
            );
        }
    }
    Ok(all)
}
