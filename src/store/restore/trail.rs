//! The audit trail of a log that is replaced goes on in the copy that takes
//! its place: who looked and who exported is no less true for it.
//!
//! A row is carried over with the very digest that it had as long as nothing
//! before it differs, so that a head of the trail that was printed still holds.
//! It differs from the first row on that is about a case which the copy does
//! not have, or whose reason was erased: such a row keeps who, when and what,
//! and words in the place of case and reason. A reason about a case that is not
//! there could never be erased with it.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Words;
use crate::domain::folio::Folio;
use crate::error::Result;
use crate::store::append::Typist;
use crate::store::audit;
use crate::store::connect::{self, Purpose};
use crate::store::failure::{damaged, database};
use crate::store::halving::last_where;
use crate::store::log_file::LogFile;
use crate::store::names::Names;
use crate::store::writer::transaction;

/// A row of the log's trail.
struct Carried {
    at: i64,
    utc_offset: i64,
    typist: (String, Vec<u8>, Vec<u8>),
    deed: String,
    /// Salt and reason, where it was not erased.
    reason: Option<(Vec<u8>, String)>,
    /// The case: number of the event that began it, and its folio.
    case: Option<(i64, Option<Folio>)>,
}

/// Appends to the copy every row that the trail of `log` has after the last one
/// that both have; how many. `common` is the last event that both have.
pub fn carry_over(log: &LogFile, copy: &LogFile, common: i64, words: &Words) -> Result<u64> {
    let (log, _) = connect::open_any_version(log, Purpose::Read)?;
    let (_lock, copy) = transaction(copy)?;
    let (here, there) = (rows(&log)?, rows(&copy)?);
    let carried = after(&log, last_common(&log, &copy, here.min(there))?)?;
    for row in &carried {
        append(&copy, row, common, words).map_err(database)?;
    }
    copy.execute_batch("COMMIT").map_err(database)?;
    Ok(carried.len() as u64)
}

fn rows(connection: &Connection) -> Result<i64> {
    audit::last(connection)
        .map(|last| i64::try_from(last).unwrap_or(i64::MAX))
        .map_err(database)
}

/// The last row up to `most` that is the same in both: its digest seals all
/// before it.
fn last_common(here: &Connection, there: &Connection, most: i64) -> Result<i64> {
    last_where(most, |row| Ok(digest(here, row)? == digest(there, row)?))
}

fn digest(connection: &Connection, row: i64) -> Result<Vec<u8>> {
    connection
        .prepare_cached("SELECT digest FROM audit WHERE seq = ?1")
        .and_then(|mut statement| statement.query_row([row], |row| row.get(0)).optional())
        .map_err(database)?
        .ok_or_else(damaged)
}

/// The rows of a trail after this one.
fn after(log: &Connection, row: i64) -> Result<Vec<Carried>> {
    let names = Names::load(log)?;
    let mut statement = log
        .prepare(
            "SELECT at, utc_offset, personal_typist.name, personal_typist.salt, \
             personal_typist.digest, deed, personal_audit.salt, reason, \
             subject.site_seq, case_view.site, case_view.year, case_view.number \
             FROM audit \
             JOIN personal_typist ON personal_typist.id = audit.typist \
             LEFT JOIN personal_audit ON personal_audit.audit = audit.seq \
             LEFT JOIN subject ON subject.id = audit.subject \
             LEFT JOIN case_view ON case_view.id = audit.subject \
             WHERE audit.seq > ?1 ORDER BY audit.seq",
        )
        .map_err(database)?;
    let mut rows = statement.query([row]).map_err(database)?;
    let mut carried = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        let folio: Option<(i64, i32, u32)> = match row.get(9).map_err(database)? {
            Some(site) => Some((
                site,
                row.get(10).map_err(database)?,
                row.get(11).map_err(database)?,
            )),
            None => None,
        };
        let folio = folio
            .map(|(site, year, number)| names.folio(site, year, number))
            .transpose()?;
        carried.push(carried_row(row, folio).map_err(database)?);
    }
    Ok(carried)
}

fn carried_row(row: &Row<'_>, folio: Option<Folio>) -> rusqlite::Result<Carried> {
    let salt: Option<Vec<u8>> = row.get(6)?;
    let reason: Option<String> = row.get(7)?;
    let case: Option<i64> = row.get(8)?;
    Ok(Carried {
        at: row.get(0)?,
        utc_offset: row.get(1)?,
        typist: (row.get(2)?, row.get(3)?, row.get(4)?),
        deed: row.get(5)?,
        reason: salt.zip(reason),
        case: case.map(|began| (began, folio)),
    })
}

fn append(
    copy: &Connection,
    carried: &Carried,
    common: i64,
    words: &Words,
) -> rusqlite::Result<()> {
    let known = carried.case.as_ref().filter(|(began, _)| *began <= common);
    let subject = match known {
        Some((began, _)) => Some(copy.query_row(
            "SELECT id FROM subject WHERE site = 1 AND site_seq = ?1",
            [began],
            |row| row.get(0),
        )?),
        None => None,
    };
    let row = audit::Row {
        at: carried.at,
        utc_offset: carried.utc_offset,
        typist: typist(copy, &carried.typist)?,
        deed: carried.deed.clone(),
        subject,
    };
    match (&carried.case, &carried.reason) {
        (Some((_, folio)), _) if known.is_none() => {
            let folio = folio.map(|folio| folio.to_string()).unwrap_or_default();
            audit::append(copy, &row, &(words.about_gone)(&folio))
        }
        (_, Some((salt, reason))) => audit::append_salted(copy, &row, salt, reason),
        (_, None) => audit::append(copy, &row, &words.reason_erased),
    }
}

/// Who did it, with the salt under which the log has the name, where the copy
/// does not know it yet.
fn typist(
    copy: &Connection,
    (name, salt, digest): &(String, Vec<u8>, Vec<u8>),
) -> rusqlite::Result<Typist> {
    copy.execute(
        "INSERT INTO personal_typist (name, salt, digest) VALUES (?1, ?2, ?3) \
         ON CONFLICT (name) DO NOTHING",
        params![name, salt, digest],
    )?;
    crate::store::append::typist(copy, name)
}
