//! Checking a log: its pages, its schema, the chain of digests, personal
//! parts, references, projections and the audit trail. The first thing wrong
//! is named; nothing is mended.

mod cases;
mod chain;
mod expected;
mod fault;
mod file;
mod references;
mod trail;

use std::panic::resume_unwind;
use std::thread;

use rusqlite::Connection;

use self::expected::Expected;
use super::events::{self, Head};
use super::reader::Reader;
use crate::error::Result;

/// What a sound log holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Number of events.
    pub events: u64,
    /// Number of cases, annulled ones too.
    pub cases: u64,
    /// The end of the office's chain.
    pub head: Head,
}

impl Reader {
    /// Checks the whole log. `expected_head` is a head as an earlier report
    /// printed it, `N:digest` or the first eight or more digits of a digest:
    /// the log must hold that event, and may have grown since.
    ///
    /// # Errors
    /// [`Kind::Damaged`](crate::error::Kind::Damaged) with the first thing
    /// that is wrong; [`Kind::Usage`](crate::error::Kind::Usage) when
    /// `expected_head` is no head.
    pub fn check(&mut self, expected_head: Option<&str>) -> Result<Checked> {
        let expected = expected_head.map(Expected::parse).transpose()?;
        let twin = self.twin()?;
        let (pages, chain, cases) = thread::scope(|scope| {
            let chain = scope.spawn(move || sealed(&twin, expected.as_ref()));
            let pages = file::check(&self.connection);
            // A file whose pages contradict each other is not read further.
            let cases = match &pages {
                Ok(()) => cases::check(&self.connection, self.office()),
                Err(_) => Ok(0),
            };
            (pages, chain.join(), cases)
        });
        pages?;
        let events = chain.unwrap_or_else(|panic| resume_unwind(panic))?;
        Ok(Checked {
            events,
            cases: cases?,
            head: self.head()?,
        })
    }
}

/// Checks the whole log as one connection sees it, within a transaction that is
/// open, too.
///
/// # Errors
/// Those of [`Reader::check`].
pub(super) fn whole(connection: &Connection) -> Result<()> {
    file::check(connection)?;
    sealed(connection, None)?;
    cases::check(connection, &events::office(connection)?).map(drop)
}

/// Everything that digests seal. Returns the number of events.
fn sealed(connection: &Connection, expected: Option<&Expected>) -> Result<u64> {
    let events = chain::check(connection, expected)?;
    chain::typists(connection)?;
    trail::check(connection)?;
    Ok(events)
}
