//! The chain of digests: every event in the order in which its site wrote it,
//! with the personal parts that it seals.

use rusqlite::{Connection, Row, params};

use super::expected::Expected;
use super::fault::{fault, place, unreadable_at};
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::digest::{self, BEGINNING, Digest, Sealed};
use crate::store::erase::named::Named;
use crate::store::events::OWN_SITE;
use crate::store::failure::database;

/// A part number and a digest.
const SEALED_PART: usize = 1 + size_of::<Digest>();

/// Checks every chain of the log. Returns the number of events.
pub fn check(connection: &Connection, expected: Option<&Expected>) -> Result<u64> {
    let mut statement = connection
        .prepare(
            "SELECT event.seq, event.site, event.site_seq, site.uuid, began.uuid, \
             subject.site_seq, event.command, event.kind, event.occurred_on, \
             event.recorded_at, event.utc_offset, event.clock_was_set, \
             personal_typist.digest, event.fact, event.personal_digests, event.digest \
             FROM event \
             CROSS JOIN site ON site.id = event.site \
             CROSS JOIN subject ON subject.id = event.subject \
             CROSS JOIN site AS began ON began.id = subject.site \
             CROSS JOIN personal_typist ON personal_typist.id = event.typist \
             ORDER BY event.site, event.site_seq",
        )
        .map_err(database)?;
    let mut rows = statement.query([]).map_err(database)?;
    let mut last = Last::default();
    let mut parts = Parts::new(connection)?;
    let (mut events, mut seen) = (0, false);
    while let Some(row) = rows.next().map_err(database)? {
        let seq: i64 = row.get(0).map_err(database)?;
        let unreadable = |error| unreadable_at(connection, seq, error);
        let (site, site_seq) = (
            row.get(1).map_err(unreadable)?,
            row.get(2).map_err(unreadable)?,
        );
        last.follow(site, site_seq)?;
        let stored = row.get_ref(15).map_err(unreadable)?;
        let computed = seal(row, &last.digest).map_err(unreadable)?;
        if computed.is_none_or(|digest| stored.as_blob().ok() != Some(&digest[..])) {
            return Err(fault(msg!("check-digest", place = place(connection, seq))));
        }
        last.digest = computed.unwrap_or(BEGINNING);
        let sealed = row.get_ref(14).and_then(|v| Ok(v.as_blob()?));
        parts.check((seq, site, site_seq), sealed.map_err(unreadable)?)?;
        if site == OWN_SITE {
            seen |= expected
                .map(|expected| is_expected(expected, site_seq, &last.digest))
                .transpose()?
                .unwrap_or(false);
            last.own_events = site_seq;
        }
        events += 1;
    }
    parts.none_left()?;
    all_read(connection, events)?;
    match expected {
        Some(expected) if !seen => Err(not_seen(expected, last.own_events)),
        _ => Ok(events as u64),
    }
}

/// Where a chain stands while it is followed.
struct Last {
    site: i64,
    site_seq: i64,
    digest: Digest,
    own_events: i64,
}

impl Default for Last {
    fn default() -> Self {
        Self {
            site: 0,
            site_seq: 0,
            digest: BEGINNING,
            own_events: 0,
        }
    }
}

impl Last {
    /// Moves on to the next event, which must be the next of its site.
    fn follow(&mut self, site: i64, site_seq: i64) -> Result<()> {
        if site != self.site {
            (self.site, self.site_seq, self.digest) = (site, 0, BEGINNING);
        }
        if site_seq != self.site_seq + 1 {
            return Err(fault(msg!("check-gap", event = self.site_seq + 1)));
        }
        self.site_seq = site_seq;
        Ok(())
    }
}

/// The digest that a row must have; none when a value is none that was ever
/// written.
fn seal(row: &Row<'_>, previous: &[u8]) -> rusqlite::Result<Option<Digest>> {
    let blob = |at| row.get_ref(at).and_then(|value| Ok(value.as_blob()?));
    let text = |at| row.get_ref(at).and_then(|value| Ok(value.as_str()?));
    let clock_was_set = match row.get(11)? {
        0_i64 => false,
        1 => true,
        _ => return Ok(None),
    };
    Ok(Some(digest::of_event(
        &Sealed {
            site: blob(3)?,
            site_seq: row.get(2)?,
            subject_site: blob(4)?,
            subject_seq: row.get(5)?,
            command: row.get(6)?,
            kind: text(7)?,
            occurred_on: row.get(8)?,
            recorded_at: row.get(9)?,
            utc_offset: row.get(10)?,
            clock_was_set,
            typist: blob(12)?,
            fact: text(13)?,
            personal_digests: blob(14)?,
        },
        previous,
    )))
}

/// Whether this is the printed head.
fn is_expected(expected: &Expected, site_seq: i64, digest: &[u8]) -> Result<bool> {
    match expected.number {
        None => Ok(expected.begins(digest)),
        Some(number) if number != site_seq => Ok(false),
        Some(number) if !expected.begins(digest) => {
            Err(parted(msg!("check-head-differs", event = number)))
        }
        Some(_) => Ok(true),
    }
}

fn not_seen(expected: &Expected, events: i64) -> Error {
    match expected.number {
        Some(number) => parted(msg!("check-head-short", events = events, event = number)),
        None => parted(msg!("check-head-unknown", head = &expected.typed)),
    }
}

/// The chain is sound, and is not the one that the head was printed from.
fn parted(message: Message) -> Error {
    Error::new(Kind::Damaged, message).hint(msg!("check-head-hint"))
}

/// Events whose site, subject or typist is not there are missed by the pass.
fn all_read(connection: &Connection, read: i64) -> Result<()> {
    let there: i64 = connection
        .query_row("SELECT count(*) FROM event", [], |row| row.get(0))
        .map_err(database)?;
    if there == read {
        return Ok(());
    }
    let seq = connection
        .query_row(
            "SELECT seq FROM event \
             WHERE site NOT IN (SELECT id FROM site) \
             OR subject NOT IN (SELECT id FROM subject) \
             OR typist NOT IN (SELECT id FROM personal_typist) \
             ORDER BY seq LIMIT 1",
            [],
            |row| row.get(0),
        )
        .map_err(database)?;
    Err(fault(msg!("check-loose", place = place(connection, seq))))
}

/// Personal parts, compared with what the events seal.
struct Parts<'c> {
    connection: &'c Connection,
    erased: Named,
    left: i64,
}

impl<'c> Parts<'c> {
    fn new(connection: &'c Connection) -> Result<Self> {
        let left = connection
            .query_row("SELECT count(*) FROM personal", [], |row| row.get(0))
            .map_err(database)?;
        Ok(Self {
            connection,
            erased: Named::load(connection)?,
            left,
        })
    }

    /// The parts of an event must be those it seals but for those that were
    /// erased, and no others. An event is known by its local number, its site
    /// and its number there.
    fn check(&mut self, event: (i64, i64, i64), sealed: &[u8]) -> Result<()> {
        if sealed.is_empty() {
            // One too many is found at the end, by counting.
            return Ok(());
        }
        let (seq, site, site_seq) = event;
        let mut statement = self
            .connection
            .prepare_cached("SELECT part, salt, body FROM personal WHERE event = ?1 ORDER BY part")
            .map_err(database)?;
        let mut rows = statement.query(params![seq]).map_err(database)?;
        let mut wanted = sealed.chunks(SEALED_PART);
        let unreadable = |error| unreadable_at(self.connection, seq, error);
        while let Some(row) = rows.next().map_err(database)? {
            self.left -= 1;
            let part: u8 = row.get(0).map_err(unreadable)?;
            let salt = row.get_ref(1).and_then(|value| Ok(value.as_blob()?));
            let body = row.get_ref(2).and_then(|value| Ok(value.as_str()?));
            let digest =
                digest::of_personal(part, salt.map_err(unreadable)?, body.map_err(unreadable)?);
            loop {
                match wanted.next().and_then(<[u8]>::split_first) {
                    Some((number, sealed)) if *number == part && *sealed == digest => break,
                    Some((number, _)) if *number < part => {
                        self.may_be_absent(seq, self.erased.part(site, site_seq, *number))?;
                    }
                    _ => return Err(self.differs(seq)),
                }
            }
            if self.erased.part(site, site_seq, part) {
                let place = place(self.connection, seq);
                return Err(fault(msg!("check-not-erased", place = place)));
            }
        }
        for absent in wanted {
            let number = absent.first().copied().unwrap_or_default();
            self.may_be_absent(seq, self.erased.part(site, site_seq, number))?;
        }
        Ok(())
    }

    /// A part is absent because it was erased, or it was lost.
    fn may_be_absent(&self, seq: i64, erased: bool) -> Result<()> {
        match erased {
            true => Ok(()),
            false => Err(fault(msg!(
                "check-lost",
                place = place(self.connection, seq)
            ))),
        }
    }

    fn differs(&self, seq: i64) -> Error {
        fault(msg!("check-personal", place = place(self.connection, seq)))
    }

    fn none_left(&self) -> Result<()> {
        if self.left == 0 {
            return Ok(());
        }
        let seq = self
            .connection
            .query_row(
                "SELECT personal.event FROM personal \
                 LEFT JOIN event ON event.seq = personal.event \
                 WHERE event.seq IS NULL OR length(event.personal_digests) = 0 \
                 LIMIT 1",
                [],
                |row| row.get(0),
            )
            .map_err(database)?;
        Err(self.differs(seq))
    }
}

/// The names of typists, against their digests.
pub fn typists(connection: &Connection) -> Result<()> {
    let mut statement = connection
        .prepare("SELECT id, name, salt, digest FROM personal_typist")
        .map_err(database)?;
    let mut rows = statement.query([]).map_err(database)?;
    while let Some(row) = rows.next().map_err(database)? {
        let id: i64 = row.get(0).map_err(database)?;
        let name: String = row.get(1).map_err(database)?;
        let salt: Vec<u8> = row.get(2).map_err(database)?;
        let stored: Vec<u8> = row.get(3).map_err(database)?;
        if digest::of_personal(0, &salt, &name)[..] != stored {
            return Err(fault(msg!("check-typist", number = id)));
        }
    }
    Ok(())
}
