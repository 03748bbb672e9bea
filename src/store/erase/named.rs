//! Which personal parts the erasures of a log name: they are to be absent, and
//! nothing else is.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use crate::domain::fact::Fact;
use crate::error::Result;
use crate::store::codec::decode_fact;
use crate::store::failure::database;

/// What the erasures of a log name.
#[derive(Debug, Default)]
pub struct Named {
    /// Site and number of the event, and the number of the part.
    parts: HashSet<(i64, i64, u8)>,
    /// Of a case, the last row of the audit trail whose reason went.
    reasons: HashMap<i64, u64>,
}

impl Named {
    /// Reads every erasure of a log.
    pub fn load(connection: &Connection) -> Result<Self> {
        let sites: HashMap<Vec<u8>, i64> = connection
            .prepare_cached("SELECT uuid, id FROM site")
            .and_then(|mut statement| {
                statement
                    .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .map_err(database)?;
        let mut statement = connection
            .prepare("SELECT site, subject, fact FROM event WHERE kind = 'erased'")
            .map_err(database)?;
        let mut rows = statement.query([]).map_err(database)?;
        let mut named = Self::default();
        while let Some(row) = rows.next().map_err(database)? {
            let own: i64 = row.get(0).map_err(database)?;
            let subject: i64 = row.get(1).map_err(database)?;
            let fact: String = row.get(2).map_err(database)?;
            let Fact::Erased(erased) = decode_fact(&fact)? else {
                continue;
            };
            for from in &erased.erased {
                let site = match from.event.site {
                    None => Some(own),
                    Some(uuid) => sites.get(&uuid.as_bytes()[..]).copied(),
                };
                let Some(site) = site else { continue };
                let parts = from.parts.iter();
                let seq = from.event.seq as i64;
                named.parts.extend(parts.map(|part| (site, seq, *part)));
            }
            if let Some(up_to) = erased.audit {
                let last = named.reasons.entry(subject).or_default();
                *last = up_to.max(*last);
            }
        }
        Ok(named)
    }

    /// Whether a part of an event was erased.
    pub fn part(&self, site: i64, site_seq: i64, part: u8) -> bool {
        self.parts.contains(&(site, site_seq, part))
    }

    /// Whether the reason of a row of the audit trail about a case was erased.
    pub fn reason(&self, case: i64, audit: i64) -> bool {
        self.reasons
            .get(&case)
            .is_some_and(|last| audit.unsigned_abs() <= *last)
    }
}
