//! Reading events as they are stored. `office` and `case` fold them, `chain`
//! reads where the chain of digests begins and ends.

mod case;
mod chain;
mod office;

use std::collections::HashMap;

use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::codec::{date, decode_fact, recorded};
use super::failure::{damaged, database};
use crate::domain::event::{Event, EventId};
use crate::domain::fact::Fact;
use crate::domain::personal::Personal;
use crate::error::Result;

pub use case::{Parts, case, case_id, case_within, each_subject, no_such_case};
pub use chain::{Head, first_recorded, head, head_within, last_recorded};
pub use office::{
    first_recorded_at, office, office_within, publications, publications_within, told_outside,
};

/// The site of the office itself.
pub const OWN_SITE: i64 = 1;

/// The subject that is the office itself.
pub const OFFICE: i64 = 1;

const COLUMNS: &str = "event.seq, site.uuid, event.site_seq, event.command, event.occurred_on, \
     event.recorded_at, event.utc_offset, event.clock_was_set, event.typist, event.fact";

/// The event of a row of [`COLUMNS`], without its personal parts, and its local
/// number.
fn event(row: &Row<'_>) -> Result<(i64, Event)> {
    let get = |at: usize| row.get::<_, i64>(at).map_err(database);
    Ok((
        get(0)?,
        Event {
            id: EventId {
                site: uuid(row, 1)?,
                seq: get(2)? as u64,
            },
            command: get(3)? as u64,
            on: date(get(4)?)?,
            recorded_at: recorded(get(5)?, get(6)?)?,
            clock_was_set: get(7)? != 0,
            typist: get(8)?,
            fact: fact(row, 9)?,
            personal: Personal::default(),
        },
    ))
}

/// A fact in a row.
fn fact(row: &Row<'_>, at: usize) -> Result<Fact> {
    let stored = row.get_ref(at).and_then(|value| Ok(value.as_str()?));
    decode_fact(stored.map_err(database)?)
}

/// Names of all who ever typed, by their number.
pub fn typists(connection: &Connection) -> Result<HashMap<i64, String>> {
    connection
        .prepare_cached("SELECT id, name FROM personal_typist")
        .and_then(|mut statement| {
            statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .map_err(database)
}

/// A site's identity in a row.
pub fn uuid(row: &Row<'_>, at: usize) -> Result<Uuid> {
    let bytes: Vec<u8> = row.get(at).map_err(database)?;
    Uuid::from_slice(&bytes).map_err(|error| damaged().caused_by(error))
}
