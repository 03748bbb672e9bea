//! What a log has that the copy lacks which would take its place: the cases
//! that nobody would find any more, and whose folios would be given again, and
//! what it would no longer know to have been published.

use rusqlite::{Connection, params};

use super::published::missing;
use crate::domain::fact::Fact;
use crate::domain::folio::Folio;
use crate::domain::period::Period;
use crate::error::Result;
use crate::store::events::OFFICE;
use crate::store::failure::database;
use crate::store::names::Names;

/// Folios that are named of each sort; the others are counted.
const NAMED: usize = 10;

/// What goes with the events that a copy lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The last event that both have.
    pub common: i64,
    /// How many events the copy lacks.
    pub events: i64,
    /// Cases that began with one of them: their folios will be given again.
    pub begun: Cases,
    /// Cases that both have, and that went on with one of them.
    pub changed: Cases,
    /// Cases of both that are held from being erased only since.
    pub held: Cases,
    /// Sets that were published, which the copy is to go on minding: their
    /// period, and which of it.
    pub published: Vec<(Period, u32)>,
    /// Names of cuts whose state goes.
    pub cuts: Vec<String>,
    /// Changes of the office's own lists.
    pub office: i64,
}

/// Cases: how many, and the first of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cases {
    /// How many.
    pub count: i64,
    /// The first, at most ten.
    pub first: Vec<Folio>,
}

impl Cases {
    /// Those that are not named.
    pub fn others(&self) -> i64 {
        self.count - self.first.len() as i64
    }
}

/// What the log has after its event `common`, of `events` in all, and the copy
/// has not.
pub fn after(log: &Connection, copy: &Connection, common: i64, events: i64) -> Result<Loss> {
    let names = Names::load(log)?;
    let some = |cases| some(log, &names, cases, common);
    let office = log
        .query_row(
            "SELECT count(*) FROM event WHERE site = 1 AND site_seq > ?1 AND subject = ?2 \
             AND kind NOT IN ('cut', 'published')",
            params![common, OFFICE],
            |row| row.get(0),
        )
        .map_err(database)?;
    let (mut published, mut cuts) = (Vec::new(), Vec::new());
    for fact in missing(log, copy, common)? {
        match fact {
            Fact::Published(own) => published.push((own.period, own.version)),
            Fact::Cut(own) if own.lost.is_some() => cuts.push(own.name),
            _ => {}
        }
    }
    Ok(Loss {
        common,
        published,
        cuts,
        events: events - common,
        begun: some(
            "SELECT id FROM subject \
             WHERE site = 1 AND site_seq > ?1",
        )?,
        changed: some(
            "SELECT DISTINCT event.subject AS id \
             FROM event JOIN subject ON subject.id = event.subject \
             WHERE event.site = 1 AND event.site_seq > ?1 AND subject.site_seq <= ?1",
        )?,
        held: some(
            "SELECT DISTINCT event.subject AS id \
             FROM event JOIN subject ON subject.id = event.subject \
             WHERE event.site = 1 AND event.site_seq > ?1 AND subject.site_seq <= ?1 \
             AND event.kind = 'hold-set' \
             AND NOT EXISTS (SELECT 1 FROM event AS later \
             WHERE later.subject = event.subject AND later.seq > event.seq \
             AND later.kind = 'hold-lifted')",
        )?,
        office,
    })
}

/// The cases of a query for their local numbers, by their folios.
fn some(log: &Connection, names: &Names, cases: &str, common: i64) -> Result<Cases> {
    let from = format!("FROM case_view WHERE id IN ({cases})");
    let count = log
        .query_row(&format!("SELECT count(*) {from}"), [common], |row| {
            row.get(0)
        })
        .map_err(database)?;
    let found: Vec<(i64, i32, u32)> = log
        .prepare(&format!(
            "SELECT site, year, number {from} ORDER BY site, year, number LIMIT {NAMED}"
        ))
        .and_then(|mut statement| {
            statement
                .query_map([common], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })
        .map_err(database)?;
    let first = found
        .into_iter()
        .map(|(site, year, number)| names.folio(site, year, number))
        .collect::<Result<_>>()?;
    Ok(Cases { count, first })
}
