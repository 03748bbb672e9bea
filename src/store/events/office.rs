//! The office and what it published, from the office's own events.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{COLUMNS, OFFICE, event, fact, uuid};
use crate::domain::cut::Reach;
use crate::domain::event::{Event, EventId, Moment};
use crate::domain::fact::Fact;
use crate::domain::office::Office;
use crate::domain::publication::Publication;
use crate::error::Result;
use crate::store::failure::{damaged, database};

/// The office, folded from its own events. What it published is long, and no
/// part of it.
pub fn office(connection: &Connection) -> Result<Office> {
    office_where(connection, |_| true)?.ok_or_else(damaged)
}

/// The office as it was when the log reached so far; `None` when it had not
/// been founded.
pub fn office_within(connection: &Connection, reach: &Reach) -> Result<Option<Office>> {
    office_where(connection, |event| reach.holds(event))
}

fn office_where(
    connection: &Connection,
    counts: impl Fn(EventId) -> bool,
) -> Result<Option<Office>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT site.uuid, event.fact, event.site_seq \
             FROM event JOIN site ON site.id = event.site \
             WHERE subject = ?1 AND kind <> 'published' ORDER BY seq",
        )
        .map_err(database)?;
    let mut rows = statement.query(params![OFFICE]).map_err(database)?;
    let mut office: Option<Office> = None;
    while let Some(row) = rows.next().map_err(database)? {
        let site: Uuid = uuid(row, 0)?;
        let seq = row.get::<_, i64>(2).map_err(database)?.unsigned_abs();
        if !counts(EventId { site, seq }) {
            continue;
        }
        let fact = fact(row, 1)?;
        match &mut office {
            Some(office) => office.apply(&fact),
            None => office = Office::found(site, &fact),
        }
    }
    Ok(office)
}

/// What the office published, in the order of the log, with the moment at which
/// each was recorded first.
pub fn publications(connection: &Connection) -> Result<Vec<(Moment, Publication)>> {
    publications_where(connection, |_| true)
}

/// Those of them that had been recorded when the log reached so far.
pub fn publications_within(
    connection: &Connection,
    reach: &Reach,
) -> Result<Vec<(Moment, Publication)>> {
    publications_where(connection, |event| reach.holds(event))
}

fn publications_where(
    connection: &Connection,
    counts: impl Fn(EventId) -> bool,
) -> Result<Vec<(Moment, Publication)>> {
    let mut statement = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM event JOIN site ON site.id = event.site \
             WHERE subject = ?1 AND kind = 'published' ORDER BY event.seq"
        ))
        .map_err(database)?;
    let mut rows = statement.query(params![OFFICE]).map_err(database)?;
    let mut publications = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        let (_, event) = event(row)?;
        if !counts(event.id) {
            continue;
        }
        let Fact::Published(publication) = event.fact else {
            return Err(damaged());
        };
        let at = (event.recorded_at, event.clock_was_set);
        publications.push((first_recorded_at(&publication, at), *publication));
    }
    Ok(publications)
}

/// When a publication was recorded first: in this log, at the moment `here`, or
/// in one whose place it took.
pub fn first_recorded_at(publication: &Publication, here: (DateTime<FixedOffset>, bool)) -> Moment {
    let (at, clock_was_set) = match publication.carried {
        Some(carried) => (carried.at, carried.clock_was_set),
        None => here,
    };
    Moment { at, clock_was_set }
}

/// The events of cuts and publications that this log recorded after its event
/// `common`.
pub fn told_outside(connection: &Connection, common: i64) -> Result<Vec<Event>> {
    let mut statement = connection
        .prepare(&format!(
            "SELECT {COLUMNS} FROM event JOIN site ON site.id = event.site \
             WHERE event.site = 1 AND event.site_seq > ?1 AND subject = ?2 \
             AND kind IN ('cut', 'published') ORDER BY event.seq"
        ))
        .map_err(database)?;
    let mut rows = statement.query(params![common, OFFICE]).map_err(database)?;
    let mut events = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        events.push(event(row)?.1);
    }
    Ok(events)
}
