//! Reading events: of one case, of the office, or of the whole log in order.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::codec::{date, decode_fact, recorded};
use super::failure::{damaged, database};
use super::zone::civil;
use crate::domain::case::Case;
use crate::domain::cut::Reach;
use crate::domain::event::{Event, EventId, Moment};
use crate::domain::fact::Fact;
use crate::domain::folio::Folio;
use crate::domain::office::Office;
use crate::domain::personal::{Part, Personal};
use crate::domain::publication::Publication;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// The site of the office itself.
pub const OWN_SITE: i64 = 1;

/// The subject that is the office itself.
pub const OFFICE: i64 = 1;

const COLUMNS: &str = "event.seq, site.uuid, event.site_seq, event.command, event.occurred_on, \
     event.recorded_at, event.utc_offset, event.clock_was_set, event.typist, event.fact";

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
        let fact = decode_fact(
            row.get_ref(1)
                .and_then(|v| Ok(v.as_str()?))
                .map_err(database)?,
        )?;
        match &mut office {
            Some(office) => office.apply(&fact),
            None => office = Office::found(site, &fact),
        }
    }
    Ok(office)
}

/// What the office published, in order, with the moment at which each was
/// recorded first.
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

fn event(row: &Row<'_>) -> Result<(i64, Event)> {
    let get = |at: usize| row.get::<_, i64>(at).map_err(database);
    let fact: Fact = decode_fact(
        row.get_ref(9)
            .and_then(|v| Ok(v.as_str()?))
            .map_err(database)?,
    )?;
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
            fact,
            personal: Personal::default(),
        },
    ))
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

/// The end of a site's chain: number and digest of its last event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Number of events.
    pub events: i64,
    /// Digest of the last, in hexadecimal.
    pub digest: String,
}

/// The head of the office's own chain.
pub fn head(connection: &Connection) -> Result<Head> {
    head_within(connection, i64::MAX)
}

/// The head of the office's own chain when it reached to an event's number.
pub fn head_within(connection: &Connection, last: i64) -> Result<Head> {
    connection
        .prepare_cached(
            "SELECT site_seq, digest FROM event \
             WHERE site = 1 AND site_seq <= ?1 \
             ORDER BY site_seq DESC LIMIT 1",
        )
        .and_then(|mut statement| {
            statement.query_row([last], |row| {
                let digest: Vec<u8> = row.get(1)?;
                Ok(Head {
                    events: row.get(0)?,
                    digest: super::digest::hex(&digest),
                })
            })
        })
        .map_err(database)
}

/// The moment at which the last event of the office's own chain was recorded,
/// when it reached to an event's number, in a civil time zone.
pub fn last_recorded(connection: &Connection, last: i64, timezone: &str) -> Result<Moment> {
    connection
        .prepare_cached(
            "SELECT recorded_at, clock_was_set FROM event \
             WHERE site = 1 AND site_seq <= ?1 \
             ORDER BY site_seq DESC LIMIT 1",
        )
        .and_then(|mut statement| {
            statement.query_row([last], |row| {
                Ok(Moment {
                    at: civil(row.get(0)?, timezone),
                    clock_was_set: row.get(1)?,
                })
            })
        })
        .map_err(database)
}

/// The moment at which the office's own chain began, in a civil time zone.
pub fn first_recorded(connection: &Connection, timezone: &str) -> Result<DateTime<FixedOffset>> {
    connection
        .prepare_cached("SELECT recorded_at FROM event WHERE site = 1 AND site_seq = 1")
        .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
        .map(|at| civil(at, timezone))
        .map_err(database)
}

/// A site's identity in a row.
pub fn uuid(row: &Row<'_>, at: usize) -> Result<Uuid> {
    let bytes: Vec<u8> = row.get(at).map_err(database)?;
    Uuid::from_slice(&bytes).map_err(|error| damaged().caused_by(error))
}
