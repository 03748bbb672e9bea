//! Erasing once more in a log that was restored what its predecessor had
//! erased since: a backup brings back what is in it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::{Texts, finish};
use crate::clock::Clock;
use crate::domain::code::ErasedParty;
use crate::domain::erasure::{Erased, ErasedFrom, Plan};
use crate::domain::event::{EventId, NewEvent};
use crate::domain::fact::Fact;
use crate::domain::folio::Folio;
use crate::domain::personal::{Part, Personal};
use crate::error::Result;
use crate::store::audit;
use crate::store::connect::{self, Purpose};
use crate::store::events;
use crate::store::failure::database;
use crate::store::log_file::LogFile;
use crate::store::writer::Writer;

/// An erasure of the earlier log.
struct Known {
    folio: Folio,
    erased: Erased,
    id: EventId,
    /// Its reason and authority.
    why: Personal,
    /// Digests of the events that it names and of the intake, by which they
    /// and the case are known again.
    digests: BTreeMap<EventId, Vec<u8>>,
}

/// Applies the erasures that `earlier` knows to `restored`, another log of the
/// same site, wherever a part that they name is still there. Each becomes a
/// new event with the reason and authority of the first. Returns the folios.
///
/// An event that `restored` has with another digest is another event, and is
/// left alone: the two logs went separate ways there. A hold does not keep
/// what was erased before it from being erased again.
///
/// # Errors
/// Those of reading the one, of writing the other, and of
/// [`finish`]; what was erased by then stays so, and it can be repeated.
pub fn reapply(
    earlier: &LogFile,
    restored: &LogFile,
    clock: Clock,
    user: &str,
) -> Result<Vec<Folio>> {
    let known = {
        let connection = connect::open(earlier, Purpose::Read)?;
        known(&connection)?
    };
    let mut texts = Texts::default();
    let mut folios: Vec<Folio> = Vec::new();
    let mut writer = Writer::open(restored, clock, user)?;
    for erasure in &known {
        if let Some(went) = writer.erase_again(erasure)? {
            texts.join(went);
            if !folios.contains(&erasure.folio) {
                folios.push(erasure.folio);
            }
        }
    }
    if folios.is_empty() {
        return Ok(folios);
    }
    writer.commit()?;
    finish(restored, &texts)?;
    Ok(folios)
}

/// Every erasure of a log, in its order.
fn known(connection: &Connection) -> Result<Vec<Known>> {
    let cases: Vec<i64> = connection
        .prepare("SELECT DISTINCT subject FROM event WHERE kind = 'erased' ORDER BY seq")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .map_err(database)?;
    let mut known = Vec::new();
    for id in cases {
        let case = events::case(connection, id)?;
        for entry in &case.entries {
            let Fact::Erased(erased) = &entry.event.fact else {
                continue;
            };
            let mut digests = BTreeMap::new();
            let named = erased.erased.iter();
            let named = named.map(|from| entry.event.id.resolve(from.event));
            for event in named.chain([case.entries[0].event.id]) {
                if let Some((_, digest)) = found(connection, event)? {
                    digests.insert(event, digest);
                }
            }
            known.push(Known {
                folio: case.folio,
                erased: (**erased).clone(),
                id: entry.event.id,
                why: entry.event.personal.clone(),
                digests,
            });
        }
    }
    Ok(known)
}

/// The local number of an event, and its digest.
fn found(connection: &Connection, id: EventId) -> Result<Option<(i64, Vec<u8>)>> {
    connection
        .prepare_cached(
            "SELECT event.subject, event.digest \
             FROM event JOIN site ON site.id = event.site \
             WHERE site.uuid = ?1 AND event.site_seq = ?2",
        )
        .and_then(|mut statement| {
            statement
                .query_row(params![id.site.as_bytes(), id.seq as i64], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()
        })
        .map_err(database)
}

impl Writer {
    /// Erases what is there of an erasure that another log knows; none where
    /// there was nothing to do.
    fn erase_again(&mut self, known: &Known) -> Result<Option<Texts>> {
        let mut case_id = None;
        for (event, digest) in &known.digests {
            if let Some((subject, here)) = found(&self.connection, *event)?
                && here == *digest
            {
                case_id = Some(subject);
            }
        }
        let Some(id) = case_id else {
            return Ok(None);
        };
        let case = events::case(&self.connection, id)?;
        let mut erased = Vec::new();
        for from in &known.erased.erased {
            let event = known.id.resolve(from.event);
            let same = match (found(&self.connection, event)?, known.digests.get(&event)) {
                (Some((_, here)), Some(there)) => here == *there,
                _ => false,
            };
            let Some(entry) = case.entry_of(event).filter(|_| same) else {
                continue;
            };
            let parts: Vec<u8> = from
                .parts()
                .filter(|part| entry.event.personal.get(*part).is_some())
                .map(|part| part as u8)
                .collect();
            if !parts.is_empty() {
                erased.push(ErasedFrom {
                    event: event.seen_from(self.office.site),
                    parts,
                });
            }
        }
        let everything = known.erased.party == ErasedParty::All;
        // As the first time, a case of which nothing is left becomes erased.
        let marks =
            everything && !case.erased && Plan::of(&case, ErasedParty::All, true).goes.is_empty();
        if erased.is_empty() && !marks {
            return Ok(None);
        }
        let last = audit::last(&self.connection).map_err(database)?;
        let mut event = NewEvent::new(
            self.moment().today(),
            Fact::Erased(Box::new(Erased {
                erased,
                audit: (everything && last > 0).then_some(last),
                ..known.erased.clone()
            })),
        );
        event.personal = known.why.clone();
        let reason = known.why.get(Part::ErasureReason).unwrap_or_default();
        let reason = reason.to_owned();
        let (_, texts) = self.carry_out(id, &case, &[event], &reason)?;
        Ok(Some(texts))
    }
}
