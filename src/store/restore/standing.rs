//! How a copy stands to the log whose place it may take: which of the two goes
//! further, by the chains of their events.

use std::fs;

use rusqlite::Connection;
use uuid::Uuid;

use super::loss::{self, Loss};
use crate::error::{Error, Kind, Result};
use crate::store::connect::{self, Purpose};
use crate::store::events::{self, Head};
use crate::store::failure::database;
use crate::store::fork::last_common;
use crate::store::log_file::LogFile;

/// What is in place, seen from the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// No log.
    Nothing,
    /// The same events.
    Same(Head),
    /// The log goes on where the copy ends.
    LogIsLonger {
        /// The end of the log's chain.
        head: Head,
        /// What the copy lacks.
        loss: Loss,
    },
    /// The copy goes on where the log ends.
    CopyIsLonger {
        /// The end of the log's chain.
        head: Head,
        /// Events that the log lacks.
        more: i64,
    },
    /// Both were continued from the same beginning, each otherwise.
    Forked {
        /// The end of the log's chain.
        head: Head,
        /// Events that both have.
        common: i64,
        /// What of the log the copy lacks.
        loss: Loss,
    },
    /// A log of another office.
    OtherOffice(Head),
    /// Something that cannot be read as a log.
    Unreadable,
}

/// Compares a copy of the office `site` with what is in place.
pub fn compare(site: Uuid, copy: &LogFile, place: &LogFile) -> Result<Standing> {
    let path = connect::absolute(place.path())?;
    if fs::symlink_metadata(&path).is_err() {
        return Ok(Standing::Nothing);
    }
    let read = connect::open_any_version(place, Purpose::Read).and_then(|(connection, _)| {
        Ok((
            events::head(&connection)?,
            site_of(&connection)?,
            connection,
        ))
    });
    let (head, other, log) = match read {
        Ok(read) => read,
        Err(error) if may_be_read_yet(&error) => return Err(error),
        Err(_) => return Ok(Standing::Unreadable),
    };
    if other != site.as_bytes() {
        return Ok(Standing::OtherOffice(head));
    }
    let (copy, _) = connect::open_any_version(copy, Purpose::Read)?;
    let ends = events::head(&copy)?.events;
    let common = last_common(&copy, &log, ends.min(head.events))?;
    let (missing, more) = (head.events - common, ends - common);
    let loss = |head: &Head| loss::after(&log, &copy, common, head.events);
    Ok(match (missing, more) {
        (0, 0) => Standing::Same(head),
        (_, 0) => Standing::LogIsLonger {
            loss: loss(&head)?,
            head,
        },
        (0, more) => Standing::CopyIsLonger { head, more },
        _ => Standing::Forked {
            loss: loss(&head)?,
            head,
            common,
        },
    })
}

impl Standing {
    /// What goes with the log.
    pub fn loss(&self) -> Option<&Loss> {
        match self {
            Self::LogIsLonger { loss, .. } | Self::Forked { loss, .. } => Some(loss),
            _ => None,
        }
    }

    /// The last event that both have, where both are of one office.
    pub(super) fn common(&self) -> Option<i64> {
        match self {
            Self::Same(head) | Self::CopyIsLonger { head, .. } => Some(head.events),
            Self::LogIsLonger { head, loss } => Some(head.events - loss.events),
            Self::Forked { common, .. } => Some(*common),
            Self::Nothing | Self::OtherOffice(_) | Self::Unreadable => None,
        }
    }
}

/// Whether a log may well be in place that only could not be read now, or not
/// by this program.
fn may_be_read_yet(error: &Error) -> bool {
    const PASSING: [&str; 8] = [
        "file-failed",
        "file-permission",
        "store-cannot-open",
        "store-disk-full",
        "store-failed",
        "store-io",
        "store-newer",
        "store-read-only",
    ];
    error.kind == Kind::Busy || PASSING.contains(&error.message.id)
}

fn site_of(connection: &Connection) -> Result<Vec<u8>> {
    connection
        .query_row("SELECT uuid FROM site WHERE id = 1", [], |row| row.get(0))
        .map_err(database)
}
