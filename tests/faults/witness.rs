//! What a log holds, read past the program.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// The recorded content of a log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// The digest of each event, in order; each covers all before it.
    pub events: Vec<Vec<u8>>,
    /// The digest of each row of the audit trail, in order.
    pub trail: Vec<Vec<u8>>,
    /// Every folio that was given.
    pub folios: BTreeSet<String>,
}

impl Log {
    /// Reads the log at `path`; nothing at all where there is no file.
    pub fn read(path: &Path) -> Self {
        match path.exists() {
            true => Self::query(path).expect("a log that was checked can be read"),
            false => Self::default(),
        }
    }

    fn query(path: &Path) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let log = Connection::open_with_flags(path, flags)?;
        let digests = |rows: &str| -> rusqlite::Result<Vec<Vec<u8>>> {
            log.prepare(rows)?
                .query_map([], |row| row.get(0))?
                .collect()
        };
        let events = digests("SELECT digest FROM event ORDER BY site_seq")?;
        let trail = digests("SELECT digest FROM audit ORDER BY seq")?;
        let folios = log
            .prepare("SELECT code, year, number FROM case_view JOIN site ON site.id = site")?
            .query_map([], |row| {
                let (code, year, number): (String, i32, u32) =
                    (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(format!("{code}-{year}-{number:06}"))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self {
            events,
            trail,
            folios,
        })
    }

    /// Whether everything that `earlier` holds is here, unaltered.
    pub fn continues(&self, earlier: &Self) -> bool {
        self.events.starts_with(&earlier.events)
            && self.trail.starts_with(&earlier.trail)
            && self.folios.is_superset(&earlier.folios)
    }

    /// How much is recorded: events and rows of the trail.
    pub fn entries(&self) -> usize {
        self.events.len() + self.trail.len()
    }
}
