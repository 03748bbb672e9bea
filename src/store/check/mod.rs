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
pub(super) use self::file::pages;
use super::connect::{self, Purpose};
use super::events::{self, Head};
use super::log_file::LogFile;
use super::progress::beside;
use super::reader::{Reader, snapshot};
use crate::error::Result;
use crate::msg;

/// What a sound log holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Number of events.
    pub events: u64,
    /// Number of cases, annulled ones too.
    pub cases: u64,
    /// The end of the office's chain.
    pub head: Head,
    /// Whose head the expected one is, where one was expected.
    pub found: Option<HeadOf>,
}

/// Chains that have a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadOf {
    /// The events.
    Log,
    /// The audit trail.
    Trail,
}

impl Reader {
    /// Checks the whole log. `expected_head` is a head as an earlier report
    /// printed it, `N:digest` or the first eight or more digits of a digest:
    /// the log must hold that event, and may have grown since. A head of the
    /// audit trail is known as one.
    ///
    /// # Errors
    /// [`Kind::Damaged`](crate::error::Kind::Damaged) with the first thing
    /// that is wrong; [`Kind::Usage`](crate::error::Kind::Usage) when
    /// `expected_head` is no head.
    pub fn check(&mut self, expected_head: Option<&str>) -> Result<Checked> {
        let expected = expected_head.map(Expected::parse).transpose()?;
        let twin = self.twin()?;
        let ((events, found), cases) = thread::scope(|scope| -> Result<_> {
            let chain = beside(scope, move || sealed(&twin, expected.as_ref()))?;
            let pages = file::check(&self.connection);
            // A file whose pages contradict each other is not read further.
            let cases = match &pages {
                Ok(()) => cases::check(&self.connection, self.office()),
                Err(_) => Ok(0),
            };
            let chain = chain.join().unwrap_or_else(|panic| resume_unwind(panic));
            pages?;
            Ok((chain?, cases?))
        })?;
        Ok(Checked {
            events,
            cases,
            head: self.head()?,
            found,
        })
    }
}

/// What is wrong with a log that cannot be opened because the office's own
/// events cannot be read: everything is checked that does not need the office.
/// Nothing, where nothing else is wrong.
///
/// # Errors
/// Those of [`Reader::check`], and those of opening a file.
pub fn unopened(log: &LogFile) -> Result<()> {
    let connection = snapshot(connect::open(log, Purpose::Read)?)?;
    file::check(&connection)?;
    sealed(&connection, None).map(drop)
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

/// Everything that digests seal. Returns the number of events, and whose head
/// the expected one is.
fn sealed(connection: &Connection, expected: Option<&Expected>) -> Result<(u64, Option<HeadOf>)> {
    let found = match expected {
        None => None,
        Some(head) if trail::holds(connection, head)? => Some(HeadOf::Trail),
        Some(head) if head.of_trail => None,
        Some(_) => Some(HeadOf::Log),
    };
    let events = chain::check(connection, expected.filter(|_| found == Some(HeadOf::Log)))?;
    chain::typists(connection)?;
    trail::check(connection)?;
    match (expected, found) {
        (Some(head), None) => Err(fault::fault(msg!("check-audit-head", head = &head.typed))),
        _ => Ok((events, found)),
    }
}
