//! The audit trail: its own chain, and the reasons that it seals.

use rusqlite::{Connection, Row};

use super::fault::{fault, unreadable};
use crate::error::Result;
use crate::msg;
use crate::store::append::Typist;
use crate::store::audit::{self, seal};
use crate::store::digest::{self, BEGINNING};
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
    let mut previous = BEGINNING.to_vec();
    let mut last = 0;
    while let Some(row) = rows.next().map_err(database)? {
        let seq: i64 = row.get(0).map_err(unreadable)?;
        let stored: Vec<u8> = row.get(8).map_err(unreadable)?;
        let fits = seq == last + 1 && fits(connection, row, seq, &previous, &stored);
        if !fits {
            return Err(fault(msg!("check-audit", number = last + 1)));
        }
        (last, previous) = (seq, stored);
    }
    let reasons: i64 = connection
        .query_row("SELECT count(*) FROM personal_audit", [], |row| row.get(0))
        .map_err(database)?;
    if reasons != last {
        return Err(fault(msg!("check-audit", number = last + 1)));
    }
    Ok(())
}

/// Whether a row is as it was written; what cannot be read is not.
fn fits(connection: &Connection, row: &Row<'_>, seq: i64, previous: &[u8], stored: &[u8]) -> bool {
    let compare = || -> rusqlite::Result<bool> {
        let reason_digest: Vec<u8> = row.get(7)?;
        let salt: Vec<u8> = row.get(9)?;
        let reason: String = row.get(10)?;
        let computed = seal(
            connection,
            seq,
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
        Ok(computed[..] == *stored
            && digest::of_personal(0, &salt, &reason)[..] == reason_digest[..])
    };
    compare().unwrap_or(false)
}
