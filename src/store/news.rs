//! What was recorded about a case since somebody saw it.

use rusqlite::Connection;

use super::events;
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::folio::Folio;
use crate::domain::news::{News, since};
use crate::error::Result;

impl Reader {
    /// What is new on a case of which `seen` entries were seen.
    ///
    /// # Errors
    /// [`Kind::NotFound`](crate::error::Kind::NotFound) when there is no such
    /// case; [`Kind::Refused`](crate::error::Kind::Refused) when it never had
    /// so many entries.
    pub fn news(&self, folio: &Folio, seen: u32) -> Result<Option<News>> {
        news(&self.connection, folio, seen)
    }
}

impl Writer {
    /// What is new on a case of which `seen` entries were seen. Within this
    /// transaction nothing more can come.
    ///
    /// # Errors
    /// Those of [`Reader::news`].
    pub fn news(&self, folio: &Folio, seen: u32) -> Result<Option<News>> {
        news(&self.connection, folio, seen)
    }
}

fn news(connection: &Connection, folio: &Folio, seen: u32) -> Result<Option<News>> {
    let case = events::case(connection, events::case_id(connection, folio)?)?;
    let names = events::typists(connection)?;
    let name = |typist| names.get(&typist).cloned().unwrap_or_default();
    Ok(since(&case, seen, name)?)
}
