//! One file in the place of another that others may have open.
//!
//! Whoever has a log open finds its journal by the log's name. A journal of the
//! old log beside the new one would damage it, and a reader of the old log must
//! not find the journal of the new one. So the old log is first taken out of
//! the mode in which it has a journal beside it, which SQLite allows only when
//! nobody else has it open, and is held alone until the new one has its name.
//! Whoever opened the old file in that moment waits for it, finds then that
//! another has its name, and opens that one (`connect::open_where_it_lies`); and
//! the new one comes with its write-ahead log, so that no other journal is ever
//! laid under its name. A log that stays after all gets its journal again from the
//! first who writes.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode};

use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::connect::{self, Purpose, beside};
use crate::store::failure::{self, database};
use crate::store::log_file::LogFile;
use crate::store::unfinished::{SIDE_FILES, Unfinished, lasting};

/// How long readers are waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// Gives the log at `place` the name `kept`, and `file` its place. What is no
/// log that can be opened is moved as it lies, with what belongs to it.
pub fn swap(
    log: &LogFile,
    place: &Path,
    kept: &Path,
    file: Unfinished,
    is_log: bool,
) -> Result<()> {
    if !is_log {
        for suffix in SIDE_FILES {
            match fs::rename(beside(place, suffix), beside(kept, suffix)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(failure::file(error, place));
                }
                _ => {}
            }
        }
        return exchange(place, kept, file);
    }
    let (alone, _) = connect::open_any_version(log, Purpose::Write)?;
    hold(&alone)?;
    // Windows does not rename over a file that anybody has open; there a
    // reader that comes now makes the exchange fail, and nothing is lost.
    let alone = match cfg!(windows) {
        true => None,
        false => Some(alone),
    };
    let exchanged = exchange(place, kept, file);
    drop(alone);
    exchanged
}

/// Takes the log out of the mode with a journal beside it and keeps everybody
/// else from it.
fn hold(connection: &Connection) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    let held = loop {
        // Between the one and the other nobody comes in.
        let tried = connection
            .pragma_update(None, "locking_mode", "EXCLUSIVE")
            .and_then(|()| connection.pragma_update(None, "journal_mode", "DELETE"))
            .and_then(|()| connection.execute_batch("BEGIN EXCLUSIVE"));
        let busy = tried.as_ref().err().is_some_and(is_busy);
        if busy {
            // Others go on meanwhile.
            let _ = connection.pragma_update(None, "locking_mode", "NORMAL");
        }
        if !busy || Instant::now() > deadline {
            break tried;
        }
        sleep(PAUSE);
    };
    held.map_err(|error| match is_busy(&error) {
        true => Error::new(Kind::Busy, msg!("restore-in-use")).hint(msg!("restore-in-use-hint")),
        false => database(error),
    })
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}

/// There is a log under the name at every moment, where the disk knows second
/// names for a file; else there is none for an instant.
fn exchange(place: &Path, kept: &Path, file: Unfinished) -> Result<()> {
    file.sync()?;
    let linked = fs::hard_link(place, kept);
    if linked.is_err() {
        fs::rename(place, kept).map_err(|error| failure::file(error, kept))?;
    }
    let named = file.name(place, true);
    if named.is_err() {
        let _ = match linked.is_ok() {
            true => fs::remove_file(kept),
            false => fs::rename(kept, place),
        };
    }
    // From here on the old log has no other name than the one it is kept under.
    named.and_then(|()| lasting(place))
}
