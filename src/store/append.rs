//! Appending events: event row, personal parts, digest; nothing else ever
//! writes into the log.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::codec::{day, encode_fact, instant};
use super::digest::{self, BEGINNING, Sealed};
use super::failure::database;
use crate::domain::event::{Moment, NewEvent};
use crate::error::Result;

/// The subject an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// One that this event begins.
    New,
    /// One that is there, by its local number.
    Known(i64),
}

/// The end of the site's chain while a command is written.
struct Tail {
    site_seq: i64,
    recorded_at: i64,
    digest: Vec<u8>,
}

/// Appends the events of one command about one subject, in the order given.
/// Returns the local number of the subject.
pub fn append(
    connection: &Connection,
    site: Uuid,
    typist: &Typist,
    subject: Subject,
    events: &[NewEvent],
    moment: &Moment,
) -> Result<i64> {
    let mut tail = tail(connection).map_err(database)?;
    let command = tail.site_seq + 1;
    let mut place = match subject {
        Subject::Known(id) => Some(place_of(connection, id).map_err(database)?),
        Subject::New => None,
    };
    for event in events {
        let site_seq = tail.site_seq + 1;
        let at = match &place {
            Some(place) => place,
            None => place.insert(begin(connection, site, site_seq).map_err(database)?),
        };
        tail = insert(connection, site, typist, at, event, command, &tail, moment)?;
    }
    Ok(place.map_or(0, |place| place.id))
}

/// A subject with the event that began it.
struct Place {
    id: i64,
    site: Vec<u8>,
    site_seq: i64,
}

fn begin(connection: &Connection, site: Uuid, site_seq: i64) -> rusqlite::Result<Place> {
    connection
        .prepare_cached("INSERT INTO subject (site, site_seq) VALUES (1, ?1)")?
        .execute(params![site_seq])?;
    Ok(Place {
        id: connection.last_insert_rowid(),
        site: site.as_bytes().to_vec(),
        site_seq,
    })
}

fn place_of(connection: &Connection, id: i64) -> rusqlite::Result<Place> {
    connection
        .prepare_cached(
            "SELECT site.uuid, subject.site_seq \
             FROM subject JOIN site ON site.id = subject.site \
             WHERE subject.id = ?1",
        )?
        .query_row(params![id], |row| {
            Ok(Place {
                id,
                site: row.get(0)?,
                site_seq: row.get(1)?,
            })
        })
}

fn tail(connection: &Connection) -> rusqlite::Result<Tail> {
    connection
        .prepare_cached(
            "SELECT site_seq, recorded_at, digest FROM event \
             WHERE site = 1 ORDER BY site_seq DESC LIMIT 1",
        )?
        .query_row([], |row| {
            Ok(Tail {
                site_seq: row.get(0)?,
                recorded_at: row.get(1)?,
                digest: row.get(2)?,
            })
        })
        .optional()
        .map(|tail| {
            tail.unwrap_or(Tail {
                site_seq: 0,
                recorded_at: i64::MIN,
                digest: BEGINNING.to_vec(),
            })
        })
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
fn insert(
    connection: &Connection,
    site: Uuid,
    typist: &Typist,
    place: &Place,
    event: &NewEvent,
    command: i64,
    tail: &Tail,
    moment: &Moment,
) -> Result<Tail> {
    let site_seq = tail.site_seq + 1;
    let fact = encode_fact(&event.fact)?;
    let salts = event
        .personal
        .iter()
        .map(|_| *Uuid::new_v4().as_bytes())
        .collect::<Vec<_>>();
    let mut personal_digests = Vec::new();
    for ((part, body), salt) in event.personal.iter().zip(&salts) {
        personal_digests.push(part as u8);
        personal_digests.extend(digest::of_personal(part as u8, salt, body));
    }
    let (now, utc_offset) = instant(moment.at);
    // A clock that was moved back must not make the log run backwards.
    let recorded_at = now.max(tail.recorded_at);
    let digest = digest::of_event(
        &Sealed {
            site: site.as_bytes(),
            site_seq,
            subject_site: &place.site,
            subject_seq: place.site_seq,
            command,
            kind: event.fact.kind(),
            occurred_on: day(event.on),
            recorded_at,
            utc_offset,
            clock_was_set: moment.clock_was_set,
            typist: &typist.digest,
            fact: &fact,
            personal_digests: &personal_digests,
        },
        &tail.digest,
    );
    connection
        .prepare_cached(
            "INSERT INTO event (site, site_seq, subject, command, kind, occurred_on, \
             recorded_at, utc_offset, clock_was_set, typist, fact, personal_digests, digest) \
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )
        .and_then(|mut statement| {
            statement.execute(params![
                site_seq,
                place.id,
                command,
                event.fact.kind(),
                day(event.on),
                recorded_at,
                utc_offset,
                moment.clock_was_set,
                typist.id,
                fact,
                personal_digests,
                digest,
            ])
        })
        .map_err(database)?;
    let seq = connection.last_insert_rowid();
    for ((part, body), salt) in event.personal.iter().zip(&salts) {
        connection
            .prepare_cached(
                "INSERT INTO personal (event, part, salt, body) VALUES (?1, ?2, ?3, ?4)",
            )
            .and_then(|mut statement| statement.execute(params![seq, part as u8, salt, body]))
            .map_err(database)?;
    }
    Ok(Tail {
        site_seq,
        recorded_at,
        digest: digest.to_vec(),
    })
}

/// Who types, as the dictionary knows them.
#[derive(Debug, Clone)]
pub struct Typist {
    /// Number in the dictionary.
    pub id: i64,
    /// Salted digest of the name.
    pub digest: Vec<u8>,
}

/// The typist of that name, added to the dictionary when new.
pub fn typist(connection: &Connection, name: &str) -> rusqlite::Result<Typist> {
    let known = connection
        .prepare_cached("SELECT id, digest FROM personal_typist WHERE name = ?1")?
        .query_row(params![name], |row| {
            Ok(Typist {
                id: row.get(0)?,
                digest: row.get(1)?,
            })
        })
        .optional()?;
    if let Some(typist) = known {
        return Ok(typist);
    }
    let salt = *Uuid::new_v4().as_bytes();
    let digest = digest::of_personal(0, &salt, name).to_vec();
    connection
        .prepare_cached("INSERT INTO personal_typist (name, salt, digest) VALUES (?1, ?2, ?3)")?
        .execute(params![name, salt, digest])?;
    Ok(Typist {
        id: connection.last_insert_rowid(),
        digest,
    })
}
