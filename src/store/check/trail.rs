//! The audit trail: its own chain, and the reasons that it seals, but for
//! those that were erased.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::expected::Expected;
use super::fault::{fault, place};
use crate::domain::code::{Code, Deed};
use crate::error::Result;
use crate::msg;
use crate::store::append::Typist;
use crate::store::audit::{self, seal};
use crate::store::digest::{self, BEGINNING};
use crate::store::erase::named::Named;
use crate::store::events::OWN_SITE;
use crate::store::failure::database;

/// Checks the trail from its beginning.
pub fn check(connection: &Connection) -> Result<()> {
    let mut statement = connection
        .prepare(
            "SELECT audit.seq, at, utc_offset, audit.typist, personal_typist.digest, deed, \
             subject, reason_digest, audit.digest, personal_audit.salt, personal_audit.reason \
             FROM audit \
             LEFT JOIN personal_typist ON personal_typist.id = audit.typist \
             LEFT JOIN personal_audit ON personal_audit.audit = audit.seq \
             ORDER BY audit.seq",
        )
        .map_err(database)?;
    let mut rows = statement.query([]).map_err(database)?;
    let erased = Named::load(connection)?;
    let mut previous = BEGINNING.to_vec();
    let (mut last, mut without_reason) = (0, 0);
    let mut erasures: HashMap<i64, u64> = HashMap::new();
    while let Some(row) = rows.next().map_err(database)? {
        let seq: i64 = row.get(0).map_err(database)?;
        let stored: Vec<u8> = row.get(8).map_err(database)?;
        let reasonless = reason_erased(row, &erased, seq).map_err(database)?;
        let fits = seq == last + 1 && fits(connection, row, reasonless, &previous, &stored);
        if !fits {
            return Err(fault(msg!("check-audit", number = last + 1)));
        }
        if let Some(case) = erasure_of(row).map_err(database)? {
            *erasures.entry(case).or_default() += 1;
        }
        without_reason += i64::from(reasonless);
        (last, previous) = (seq, stored);
    }
    let reasons: i64 = connection
        .query_row("SELECT count(*) FROM personal_audit", [], |row| row.get(0))
        .map_err(database)?;
    if reasons + without_reason != last {
        return Err(fault(msg!("check-audit", number = last + 1)));
    }
    each_erasure_told(connection, erasures)
}

/// Whether the trail has the row of a printed head.
pub fn holds(connection: &Connection, expected: &Expected) -> Result<bool> {
    let mut statement = connection
        .prepare("SELECT digest FROM audit WHERE ?1 IS NULL OR seq = ?1")
        .map_err(database)?;
    let mut rows = statement.query([expected.number]).map_err(database)?;
    while let Some(row) = rows.next().map_err(database)? {
        let digest: Vec<u8> = row.get(0).map_err(database)?;
        if expected.begins(&digest) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The case of which a row says that something was erased.
fn erasure_of(row: &Row<'_>) -> rusqlite::Result<Option<i64>> {
    let deed: String = row.get(5)?;
    match deed == Deed::Erased.code() {
        true => row.get(6),
        false => Ok(None),
    }
}

/// An erasure and its row are written in one transaction: where a row is
/// wanting, the trail was cut short. `told` counts the rows of each case.
fn each_erasure_told(connection: &Connection, mut told: HashMap<i64, u64>) -> Result<()> {
    let mut statement = connection
        .prepare("SELECT seq, subject FROM event WHERE kind = 'erased' AND site = ?1 ORDER BY seq")
        .map_err(database)?;
    let mut rows = statement.query([OWN_SITE]).map_err(database)?;
    while let Some(row) = rows.next().map_err(database)? {
        let seq = row.get(0).map_err(database)?;
        let case: i64 = row.get(1).map_err(database)?;
        match told.get_mut(&case) {
            Some(left) if *left > 0 => *left -= 1,
            _ => {
                let place = place(connection, seq);
                return Err(fault(msg!("check-audit-erasure", place = place)));
            }
        }
    }
    Ok(())
}

/// Whether the reason of a row went with everything else of its case. Why
/// something was erased always stays.
fn reason_erased(row: &Row<'_>, erased: &Named, seq: i64) -> rusqlite::Result<bool> {
    let deed: String = row.get(5)?;
    let case: Option<i64> = row.get(6)?;
    Ok(deed != Deed::Erased.code() && case.is_some_and(|case| erased.reason(case, seq)))
}

/// Whether a row is as it was written; what cannot be read is not.
fn fits(
    connection: &Connection,
    row: &Row<'_>,
    reasonless: bool,
    previous: &[u8],
    stored: &[u8],
) -> bool {
    let compare = || -> rusqlite::Result<bool> {
        let reason_digest: Vec<u8> = row.get(7)?;
        let salt: Option<Vec<u8>> = row.get(9)?;
        let reason: Option<String> = row.get(10)?;
        let computed = seal(
            connection,
            row.get(0)?,
            &audit::Row {
                at: row.get(1)?,
                utc_offset: row.get(2)?,
                typist: Typist {
                    id: row.get(3)?,
                    digest: row.get(4)?,
                },
                deed: row.get(5)?,
                subject: row.get(6)?,
            },
            &reason_digest,
            previous,
        )?;
        let reason_fits = match (salt, reason) {
            (Some(salt), Some(reason)) => {
                !reasonless && digest::of_personal(0, &salt, &reason)[..] == reason_digest[..]
            }
            (None, None) => reasonless,
            _ => false,
        };
        Ok(computed[..] == *stored && reason_fits)
    };
    compare().unwrap_or(false)
}
