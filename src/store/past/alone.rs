//! The figures of one case alone: its rows in derived tables of their own, in
//! memory, counted by the same passes as the whole log.

use rusqlite::Connection;

use crate::domain::case::Case;
use crate::error::Result;
use crate::store::dictionary::Dictionary;
use crate::store::events::OWN_SITE;
use crate::store::failure::database;
use crate::store::projection::{self, VIEWS};
use crate::store::public::Counting;
use crate::store::query::Figures;
use crate::store::schema;

/// Derived tables with room for one case.
pub struct Alone {
    figures: Figures,
    dictionary: Dictionary,
}

/// The local number of the case.
const ID: i64 = 1;

impl Alone {
    /// Empty tables.
    ///
    /// # Errors
    /// None in practice: they are in memory.
    pub fn new() -> Result<Self> {
        let connection = Connection::open_in_memory()
            .and_then(|connection| {
                // There is no log that the rows could point into.
                connection.pragma_update(None, "foreign_keys", false)?;
                schema::create(&connection)?;
                Ok(connection)
            })
            .map_err(database)?;
        Ok(Self {
            figures: Figures::new(Counting::of_one_case(connection)),
            dictionary: Dictionary::default(),
        })
    }

    /// The figures of a case; of nothing where there is none.
    pub fn figures(&mut self, case: Option<&Case>) -> Result<&Figures> {
        let connection = self.figures.connection().unrestricted();
        let mut put = || -> rusqlite::Result<()> {
            for view in &VIEWS {
                connection
                    .prepare_cached(&view.delete_sql())?
                    .execute([ID])?;
            }
            match case {
                None => Ok(()),
                Some(case) => {
                    projection::insert(connection, ID, OWN_SITE, case, &mut self.dictionary)
                }
            }
        };
        put().map_err(database)?;
        Ok(&self.figures)
    }
}
