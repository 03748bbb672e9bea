//! Two logs of one office side by side: whether one continues the other, or
//! the log was copied and continued in two places. The digest of an event
//! seals all that came before it, so that the first event that differs is
//! found by halving.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, params};

use super::codec::recorded;
use super::events::{self, OFFICE};
use super::failure::{damaged, database};
use super::halving::last_where;
use super::reader::Reader;
use crate::domain::folio::Folio;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// How a log stands to another of the same office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relation {
    /// Both have the same events.
    Same,
    /// This one has all events of the other, and more.
    Continues {
        /// The first event that the other does not have.
        from: i64,
    },
    /// The other has all events of this one, and more.
    Behind {
        /// The first event that this one does not have.
        from: i64,
    },
    /// Both went on after the same event, each in its own way.
    Forked {
        /// The last event that both have; 0 when there is none.
        after: i64,
        /// What this one has next.
        here: Box<Branch>,
        /// What the other has next.
        there: Box<Branch>,
    },
}

/// One of two ways that a log went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The number of its first event in the chain.
    pub event: i64,
    /// How many events it has.
    pub events: i64,
    /// What the first one is; `None` when it is of a case that is reserved in
    /// either log, of which nothing is told.
    pub first: Option<First>,
}

/// The first event of a branch, in what a person can tell it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// Its kind, as stored.
    pub kind: String,
    /// The entry of a case, `SLP-2026-000255#3`; none for the office's own.
    pub entry: Option<String>,
    /// When it was recorded.
    pub recorded_at: DateTime<FixedOffset>,
    /// Who typed it.
    pub typist: String,
}

impl Reader {
    /// How this log stands to `other`. Both are taken to be sound: what
    /// [`Reader::check`] says comes first.
    ///
    /// # Errors
    /// [`Kind::Refused`] when the other log is of another office.
    pub fn relation(&self, other: &Self) -> Result<Relation> {
        let (here, there) = (&self.connection, &other.connection);
        if self.office().site != other.office().site {
            return Err(Error::new(
                Kind::Refused,
                msg!(
                    "fork-other-office",
                    this = self.office().institution.as_str(),
                    other = other.office().institution.as_str()
                ),
            )
            .hint(msg!("fork-other-office-hint")));
        }
        let (ours, theirs) = (events::head(here)?.events, events::head(there)?.events);
        let common = last_common(here, there, ours.min(theirs))?;
        Ok(match (ours - common, theirs - common) {
            (0, 0) => Relation::Same,
            (_, 0) => Relation::Continues { from: common + 1 },
            (0, _) => Relation::Behind { from: common + 1 },
            (more, others) => Relation::Forked {
                after: common,
                here: Box::new(branch([here, there], common, more)?),
                there: Box::new(branch([there, here], common, others)?),
            },
        })
    }
}

/// The last event up to `most` that has the same digest in both.
pub(super) fn last_common(here: &Connection, there: &Connection, most: i64) -> Result<i64> {
    last_where(most, |event| {
        Ok(digest(here, event)? == digest(there, event)?)
    })
}

fn digest(connection: &Connection, event: i64) -> Result<Vec<u8>> {
    connection
        .prepare_cached("SELECT digest FROM event WHERE site = 1 AND site_seq = ?1")
        .and_then(|mut statement| {
            statement
                .query_row(params![event], |row| row.get(0))
                .optional()
        })
        .map_err(database)?
        .ok_or_else(damaged)
}

/// The branch of `events` events that the first of two logs has after the event
/// `common`.
fn branch([own, other]: [&Connection; 2], common: i64, events: i64) -> Result<Branch> {
    let event = common + 1;
    let (seq, subject) = own
        .query_row(
            "SELECT seq, subject FROM event WHERE site = 1 AND site_seq = ?1",
            params![event],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .map_err(database)?;
    let first = match subject {
        OFFICE => Some(first(own, seq, None)?),
        case => {
            let case = events::case(own, case)?;
            let reserved = case.reserved || reserved_too(own, subject, other, common)?;
            match reserved {
                true => None,
                false => Some(first(own, seq, Some((subject, &case.folio)))?),
            }
        }
    };
    Ok(Branch {
        event,
        events,
        first,
    })
}

/// Whether a case of one log that the other has, too, is reserved there. Both
/// have it when it began with an event that both have: its folio alone may have
/// been given twice.
fn reserved_too(own: &Connection, case: i64, other: &Connection, common: i64) -> Result<bool> {
    let began: i64 = own
        .query_row(
            "SELECT site_seq FROM subject WHERE id = ?1",
            params![case],
            |row| row.get(0),
        )
        .map_err(database)?;
    if began > common {
        return Ok(false);
    }
    let there: i64 = other
        .query_row(
            "SELECT id FROM subject WHERE site = 1 AND site_seq = ?1",
            params![began],
            |row| row.get(0),
        )
        .map_err(database)?;
    Ok(events::case(other, there)?.reserved)
}

/// The event with the local number `seq`, of this case or the office's own.
fn first(connection: &Connection, seq: i64, case: Option<(i64, &Folio)>) -> Result<First> {
    let (kind, millis, offset, typist): (String, i64, i64, String) = connection
        .query_row(
            "SELECT kind, recorded_at, utc_offset, personal_typist.name \
             FROM event JOIN personal_typist ON personal_typist.id = event.typist \
             WHERE event.seq = ?1",
            params![seq],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .map_err(database)?;
    let entry = match case {
        None => None,
        Some((case, folio)) => {
            let number: i64 = connection
                .query_row(
                    "SELECT count(*) FROM event WHERE subject = ?1 AND seq <= ?2",
                    params![case, seq],
                    |row| row.get(0),
                )
                .map_err(database)?;
            Some(format!("{folio}#{number}"))
        }
    };
    Ok(First {
        kind,
        entry,
        recorded_at: recorded(millis, offset)?,
        typist,
    })
}
