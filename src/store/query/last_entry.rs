//! What a user typed last: where a bare `undo` begins.

use rusqlite::params;

use crate::domain::folio::Folio;
use crate::error::Result;
use crate::store::events;
use crate::store::failure::database;
use crate::store::reader::Reader;

impl Reader {
    /// The newest standing entry of a case that this user typed, by the case
    /// and its number there; what takes others back does not count.
    pub fn last_entry_of(&self, user: &str) -> Result<Option<(Folio, u32)>> {
        let mut statement = self
            .connection
            .prepare(
                "SELECT event.subject, event.site_seq \
                 FROM event JOIN personal_typist ON personal_typist.id = event.typist \
                 WHERE name = ?1 AND subject <> ?2 AND kind <> 'undone' AND event.site = 1 \
                 ORDER BY event.seq DESC",
            )
            .map_err(database)?;
        let mut rows = statement
            .query(params![user, events::OFFICE])
            .map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            let case = events::case(&self.connection, row.get(0).map_err(database)?)?;
            let seq: i64 = row.get(1).map_err(database)?;
            let standing = case
                .entries
                .iter()
                .find(|entry| entry.stands() && entry.event.id.seq == seq.unsigned_abs());
            if let Some(entry) = standing {
                return Ok(Some((case.folio, entry.number)));
            }
        }
        Ok(None)
    }
}
