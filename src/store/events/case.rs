//! Cases: which there are, and each from its own events.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::{COLUMNS, OFFICE, event};
use crate::domain::case::Case;
use crate::domain::cut::Reach;
use crate::domain::event::{Event, EventId};
use crate::domain::folio::Folio;
use crate::domain::personal::Part;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::failure::{damaged, database};

/// The local number of a case.
pub fn case_id(connection: &Connection, folio: &Folio) -> Result<i64> {
    connection
        .prepare_cached(
            "SELECT case_view.id FROM case_view JOIN site ON site.id = case_view.site \
             WHERE site.code = ?1 AND year = ?2 AND number = ?3",
        )
        .and_then(|mut statement| {
            statement
                .query_row(
                    params![folio.site.as_str(), folio.year, folio.number],
                    |row| row.get(0),
                )
                .optional()
        })
        .map_err(database)?
        .ok_or_else(|| no_such_case(folio))
}

/// What is said of a folio that the log does not have.
pub fn no_such_case(folio: &Folio) -> Error {
    Error::new(
        Kind::NotFound,
        msg!("case-not-found", folio = folio.to_string()),
    )
    .hint(msg!("case-not-found-hint"))
}

/// Shows `each` every case of the log by its local number and that of its
/// site, in the order in which they began.
pub fn each_subject(
    connection: &Connection,
    mut each: impl FnMut(i64, i64) -> Result<()>,
) -> Result<()> {
    let mut statement = connection
        .prepare("SELECT id, site FROM subject WHERE id <> ?1 ORDER BY id")
        .map_err(database)?;
    let mut rows = statement.query(params![OFFICE]).map_err(database)?;
    while let Some(row) = rows.next().map_err(database)? {
        each(row.get(0).map_err(database)?, row.get(1).map_err(database)?)?;
    }
    Ok(())
}

/// A case with its personal parts.
pub fn case(connection: &Connection, id: i64) -> Result<Case> {
    folded(connection, id, |_| true, Parts::Personal)?.ok_or_else(damaged)
}

/// Which parts of events are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// What counts alone.
    Facts,
    /// What names someone, too.
    Personal,
}

/// A case as it was when the log reached so far; `None` when it had not begun.
/// What was erased since is gone from it, too.
pub fn case_within(
    connection: &Connection,
    id: i64,
    reach: &Reach,
    parts: Parts,
) -> Result<Option<Case>> {
    folded(connection, id, |event| reach.holds(event), parts)
}

fn folded(
    connection: &Connection,
    id: i64,
    counts: impl Fn(EventId) -> bool,
    parts: Parts,
) -> Result<Option<Case>> {
    let mut events = case_events(connection, id)?;
    events.retain(|(_, event)| counts(event.id));
    if events.is_empty() {
        return Ok(None);
    }
    if parts == Parts::Personal {
        attach_personal(connection, id, &mut events)?;
    }
    Case::fold(events.into_iter().map(|(_, event)| event).collect())
        .map(Some)
        .ok_or_else(damaged)
}

fn case_events(connection: &Connection, id: i64) -> Result<Vec<(i64, Event)>> {
    let mut statement = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM event JOIN site ON site.id = event.site \
             WHERE subject = ?1 ORDER BY event.seq"
        ))
        .map_err(database)?;
    let mut rows = statement.query(params![id]).map_err(database)?;
    let mut events = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        events.push(event(row)?);
    }
    Ok(events)
}

fn attach_personal(connection: &Connection, id: i64, events: &mut [(i64, Event)]) -> Result<()> {
    let mut parts: HashMap<i64, Vec<(Part, String)>> = HashMap::new();
    let mut statement = connection
        .prepare_cached(
            "SELECT personal.event, part, body \
             FROM event JOIN personal ON personal.event = event.seq \
             WHERE subject = ?1",
        )
        .map_err(database)?;
    let mut rows = statement.query(params![id]).map_err(database)?;
    while let Some(row) = rows.next().map_err(database)? {
        let number: u8 = row.get(1).map_err(database)?;
        let part = Part::from_number(number).ok_or_else(damaged)?;
        let body = row.get(2).map_err(database)?;
        parts
            .entry(row.get(0).map_err(database)?)
            .or_default()
            .push((part, body));
    }
    for (seq, event) in events {
        if let Some(parts) = parts.remove(seq) {
            event.personal = parts.into_iter().collect();
        }
    }
    Ok(())
}
