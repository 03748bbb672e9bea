//! The dictionary of catalogue codes: a small integer stands for each code in
//! the projections.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

/// Codes by number and numbers by code, as far as they were met.
#[derive(Debug, Default)]
pub struct Dictionary {
    numbers: HashMap<String, i64>,
}

impl Dictionary {
    /// The number of a code; a new code gets the next one.
    pub fn number(&mut self, connection: &Connection, code: &str) -> rusqlite::Result<i64> {
        if let Some(number) = self.known(connection, code)? {
            return Ok(number);
        }
        connection
            .prepare_cached("INSERT INTO code (text) VALUES (?1)")?
            .execute(params![code])?;
        let number = connection.last_insert_rowid();
        self.numbers.insert(code.to_owned(), number);
        Ok(number)
    }

    /// The number of a code that has one.
    pub fn known(&mut self, connection: &Connection, code: &str) -> rusqlite::Result<Option<i64>> {
        if let Some(number) = self.numbers.get(code) {
            return Ok(Some(*number));
        }
        let number = connection
            .prepare_cached("SELECT id FROM code WHERE text = ?1")?
            .query_row(params![code], |row| row.get(0))
            .optional()?;
        if let Some(number) = number {
            self.numbers.insert(code.to_owned(), number);
        }
        Ok(number)
    }
}

/// Every code by its number.
pub fn codes(connection: &Connection) -> rusqlite::Result<HashMap<i64, String>> {
    connection
        .prepare("SELECT id, text FROM code")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
