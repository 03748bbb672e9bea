//! Cases: every one is folded again, and what the lists and reports read must
//! be what its events give.

use std::collections::HashMap;

use rusqlite::Connection;

use super::fault::{fault, place, place_of_case, stale};
use super::references::loose;
use crate::domain::case::Case;
use crate::domain::office::Office;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::dictionary::Dictionary;
use crate::store::events::{self, OFFICE, OWN_SITE};
use crate::store::failure::database;
use crate::store::projection::{self, Looking, VIEWS};

/// Checks every case. Returns their number.
pub fn check(connection: &Connection, office: &Office) -> Result<u64> {
    let sites = sites(connection, office)?;
    let mut dictionary = Dictionary::default();
    let mut cases = 0;
    events::each_subject(connection, |id, site| {
        let case = events::case(connection, id).map_err(|error| named(connection, id, error))?;
        if let Some(entry) = loose(office, &case) {
            let seq = seq_of(connection, id, entry.number)?;
            return Err(fault(msg!(
                "check-reference",
                place = place(connection, seq)
            )));
        }
        let code = sites.get(&site);
        if code.is_none_or(|code| code != case.folio.site.as_str()) {
            return Err(fault(msg!(
                "check-site",
                code = code.map_or("?", String::as_str)
            )));
        }
        projected(connection, id, site, &case, &mut dictionary)?;
        cases += 1;
        Ok(())
    })?;
    no_strangers(connection)?;
    no_gaps(connection)?;
    Ok(cases)
}

/// The code of each site; no digest covers it, so it must be that of the
/// founding here, and that of its folios above.
fn sites(connection: &Connection, office: &Office) -> Result<HashMap<i64, String>> {
    let sites: HashMap<i64, String> = connection
        .prepare("SELECT id, code FROM site")
        .and_then(|mut statement| {
            statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .map_err(database)?;
    match sites.get(&OWN_SITE) {
        Some(code) if code == office.code.as_str() => Ok(sites),
        code => Err(fault(msg!(
            "check-site",
            code = code.map_or("?", String::as_str)
        ))),
    }
}

/// Damage found while reading a case, with its place.
fn named(connection: &Connection, id: i64, error: Error) -> Error {
    if error.kind != Kind::Damaged {
        return error;
    }
    let told = fault(msg!(
        "check-unreadable",
        place = place_of_case(connection, id)
    ));
    match error.cause {
        Some(cause) => told.caused_by(cause),
        None => told,
    }
}

fn seq_of(connection: &Connection, id: i64, entry: u32) -> Result<i64> {
    connection
        .query_row(
            "SELECT seq FROM event WHERE subject = ?1 ORDER BY seq LIMIT 1 OFFSET ?2",
            [id, i64::from(entry) - 1],
            |row| row.get(0),
        )
        .map_err(database)
}

fn projected(
    connection: &Connection,
    id: i64,
    site: i64,
    case: &Case,
    dictionary: &mut Dictionary,
) -> Result<()> {
    let derived = projection::rows(site, case, &mut Looking(connection, dictionary));
    let stored = projection::stored(connection, id).map_err(database)?;
    if derived.map_err(database)? != stored {
        return Err(stale(msg!(
            "check-projection",
            folio = case.folio.to_string()
        )));
    }
    Ok(())
}

/// No derived row belongs to a case that is not in the log.
fn no_strangers(connection: &Connection) -> Result<()> {
    for view in &VIEWS {
        let stranger = connection
            .prepare(&format!(
                "SELECT 1 FROM {} \
                 WHERE {} NOT IN (SELECT id FROM subject WHERE id <> ?1) \
                 LIMIT 1",
                view.table, view.key
            ))
            .and_then(|mut statement| statement.exists([OFFICE]))
            .map_err(database)?;
        if stranger {
            return Err(stale(msg!("check-stranger", table = view.table)));
        }
    }
    Ok(())
}

/// Folios of a site and year run from 1 without gaps.
fn no_gaps(connection: &Connection) -> Result<()> {
    let mut statement = connection
        .prepare(
            "SELECT site.code, year, max(number) \
             FROM case_view JOIN site ON site.id = case_view.site \
             GROUP BY case_view.site, year \
             HAVING min(number) <> 1 OR max(number) <> count(*) \
             LIMIT 1",
        )
        .map_err(database)?;
    let mut rows = statement.query([]).map_err(database)?;
    match rows.next().map_err(database)? {
        None => Ok(()),
        Some(row) => {
            let site: String = row.get(0).map_err(database)?;
            let year: i64 = row.get(1).map_err(database)?;
            Err(fault(msg!(
                "check-folios",
                series = format!("{site}-{year:04}")
            )))
        }
    }
}
