//! The audit trail: who opened what is reserved, or made it so no longer, who
//! exported, who erased. It has a chain of its own, so that looking does not
//! move the head of the log.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::append::{Typist, typist};
use super::codec::instant;
use super::digest::{self, BEGINNING, Digest};
use super::events;
use super::failure::database;
use super::log_file::LogFile;
use super::settle;
use super::writer::transaction;
use crate::clock::Clock;
use crate::domain::code::Code;
pub use crate::domain::code::Deed;
use crate::domain::folio::Folio;
use crate::error::Result;

/// Records a deed before it is done: who, when, about which case, and why.
///
/// # Errors
/// Those of opening for writing;
/// [`Kind::NotFound`](crate::error::Kind::NotFound) when there is no such
/// case. Nothing is recorded then.
pub fn record(
    log: &LogFile,
    clock: Clock,
    user: &str,
    deed: Deed,
    case: Option<&Folio>,
    reason: &str,
) -> Result<()> {
    record_each(log, clock, user, deed, &[case], reason)
}

/// Records a deed as [`record`] does, once for each of several cases: all of
/// them are on record, or none is.
///
/// # Errors
/// Those of [`record`].
pub fn record_each(
    log: &LogFile,
    clock: Clock,
    user: &str,
    deed: Deed,
    cases: &[Option<&Folio>],
    reason: &str,
) -> Result<()> {
    let (_lock, connection) = transaction(log)?;
    let office = events::office(&connection)?;
    let moment = clock.moment(&office.timezone);
    for case in cases {
        let subject = match case {
            Some(folio) => Some(events::case_id(&connection, folio)?),
            None => None,
        };
        let typist = typist(&connection, user).map_err(database)?;
        let row = Row::of(deed, subject, typist, moment.at);
        append(&connection, &row, reason).map_err(database)?;
    }
    let written = end(&connection).map_err(database)?;
    settle::commit(log, connection, |log| {
        Ok(end(log).map_err(database)? == written)
    })
}

/// A row of the trail, without what names someone.
pub(super) struct Row {
    pub at: i64,
    pub utc_offset: i64,
    pub typist: Typist,
    pub deed: String,
    pub subject: Option<i64>,
}

impl Row {
    /// The row of a deed, done now.
    pub fn of(
        deed: Deed,
        subject: Option<i64>,
        typist: Typist,
        moment: DateTime<FixedOffset>,
    ) -> Self {
        let (at, utc_offset) = instant(moment);
        Self {
            at,
            utc_offset,
            typist,
            deed: deed.code().to_owned(),
            subject,
        }
    }
}

/// The number of the last row; 0 where there is none.
pub(super) fn last(connection: &Connection) -> rusqlite::Result<u64> {
    connection
        .prepare_cached("SELECT ifnull(max(seq), 0) FROM audit")?
        .query_row([], |row| row.get::<_, i64>(0))
        .map(i64::unsigned_abs)
}

/// The end of the trail's chain: number and digest of its last row.
pub(super) fn end(connection: &Connection) -> rusqlite::Result<Option<(i64, Vec<u8>)>> {
    connection
        .prepare_cached("SELECT seq, digest FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

/// Reasons about a case up to a row, but for those of erasures; they are
/// removed.
pub(super) fn take_reasons(
    connection: &Connection,
    case: i64,
    up_to: u64,
) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(
            "DELETE FROM personal_audit \
             WHERE audit IN (SELECT seq FROM audit \
             WHERE subject = ?1 AND seq <= ?2 AND deed <> ?3) \
             RETURNING reason",
        )?
        .query_map(params![case, up_to as i64, Deed::Erased.code()], |row| {
            row.get(0)
        })?
        .collect()
}

pub(super) fn append(connection: &Connection, row: &Row, reason: &str) -> rusqlite::Result<()> {
    append_salted(connection, row, Uuid::new_v4().as_bytes(), reason)
}

/// Appends a row whose reason was sealed under this salt before.
pub(super) fn append_salted(
    connection: &Connection,
    row: &Row,
    salt: &[u8],
    reason: &str,
) -> rusqlite::Result<()> {
    let (last, previous) = end(connection)?.unwrap_or((0, BEGINNING.to_vec()));
    let seq = last + 1;
    let reason_digest = digest::of_personal(0, salt, reason);
    let digest = seal(connection, seq, row, &reason_digest, &previous)?;
    connection.execute(
        "INSERT INTO audit (seq, at, utc_offset, typist, deed, subject, reason_digest, digest) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            seq,
            row.at,
            row.utc_offset,
            row.typist.id,
            row.deed,
            row.subject,
            reason_digest,
            digest
        ],
    )?;
    connection.execute(
        "INSERT INTO personal_audit (audit, salt, reason) VALUES (?1, ?2, ?3)",
        params![seq, salt, reason],
    )?;
    Ok(())
}

/// The digest of a row after `previous`. A case enters by the event that
/// began it, which is the same in every copy of the log.
pub(super) fn seal(
    connection: &Connection,
    seq: i64,
    row: &Row,
    reason_digest: &[u8],
    previous: &[u8],
) -> rusqlite::Result<Digest> {
    let subject: Option<(Vec<u8>, i64)> = match row.subject {
        Some(id) => Some(
            connection
                .prepare_cached(
                    "SELECT site.uuid, subject.site_seq \
                     FROM subject JOIN site ON site.id = subject.site \
                     WHERE subject.id = ?1",
                )?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?,
        ),
        None => None,
    };
    let (site, site_seq) = match &subject {
        Some((site, site_seq)) => (site.as_slice(), site_seq.to_be_bytes().to_vec()),
        None => (&[][..], Vec::new()),
    };
    Ok(digest::of_audit(
        &[
            &seq.to_be_bytes(),
            &row.at.to_be_bytes(),
            &row.utc_offset.to_be_bytes(),
            &row.typist.digest,
            row.deed.as_bytes(),
            site,
            &site_seq,
            reason_digest,
        ],
        previous,
    ))
}
