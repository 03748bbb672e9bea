//! Upgrades of an older log: a checked copy of it first, then every step to
//! this version in one transaction, what is derived made anew, all of it checked
//! before it is committed. A process that is killed on the way leaves the log as
//! it was.
//!
//! A version is raised by adding a step here, its fingerprint to
//! `fingerprint.rs`, and a stored file of the version before to
//! `fixtures/schema`.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{ERASURE, VERSION, fingerprint, replace_projections};
use crate::clock::Clock;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::access::Access;
use crate::store::check;
use crate::store::connect::{self, Purpose};
use crate::store::copy;
use crate::store::events;
use crate::store::failure::{damaged, database};
use crate::store::lock::Lock;
use crate::store::log_file::LogFile;
use crate::store::progress::Progress;
use crate::store::rebuild::refold;
use crate::store::settle;
use crate::store::unfinished::{Unfinished, folder_of, free_name};

/// What a step does to the tables that an office keeps for good. The derived
/// ones are made anew after the last step, whatever they were.
type Step = fn(&Connection) -> rusqlite::Result<()>;

/// The step from each version to the next, that from version 1 first.
const STEPS: [Step; VERSION as usize - 1] = [personal_parts_can_be_erased, more_kinds_of_entries];

fn personal_parts_can_be_erased(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(ERASURE)
}

/// From version 3 on the log may hold cuts, which an older program would take
/// for damage; no table changes.
fn more_kinds_of_entries(_: &Connection) -> rusqlite::Result<()> {
    Ok(())
}

/// What was upgraded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upgraded {
    /// The version that the log had.
    pub from: i32,
    /// The version that it has.
    pub to: i32,
    /// The log as it was.
    pub copy: PathBuf,
}

/// Upgrades the log if it is an older one. For the door of the program, before
/// anything has the log open.
///
/// # Errors
/// [`Kind::Failed`] when the log or its folder cannot be written;
/// [`Kind::Busy`] when others keep the log too long; [`Kind::Damaged`] when it
/// does not check. The log is as it was in each case.
pub fn bring_up_to_date(log: &LogFile, clock: Clock) -> Result<Option<Upgraded>> {
    let path = connect::absolute(log.path())?;
    match connect::version_at_rest(log) {
        Some(version) if (1..VERSION).contains(&version) => {}
        _ => return Ok(None),
    }
    let _lock = Lock::of(log).map_err(unwritable)?;
    let (connection, from) = connect::open_any_version(log, Purpose::Write)?;
    if from == VERSION {
        // Another desk was quicker.
        return Ok(None);
    }
    let copy = keep(log, &path, &connection, from, clock)?;
    apply(log, connection, from)?;
    Ok(Some(Upgraded {
        from,
        to: VERSION,
        copy,
    }))
}

/// Brings a copy that nobody else knows of to this version, in place.
///
/// # Errors
/// As [`bring_up_to_date`].
pub(in crate::store) fn bring_copy_up_to_date(copy: &LogFile) -> Result<()> {
    let (connection, from) = connect::open_any_version(copy, Purpose::Write)?;
    match from < VERSION {
        true => apply(copy, connection, from),
        false => connection.close().map_err(|(_, error)| database(error)),
    }
}

/// Keeps the log as it is beside itself, under its version and the time.
fn keep(
    log: &LogFile,
    path: &Path,
    connection: &Connection,
    version: i32,
    clock: Clock,
) -> Result<PathBuf> {
    let office = events::office(connection)?;
    let at = clock.moment(&office.timezone).at.format("%Y%m%dT%H%M%S");
    let place = free_name(path, &format!("v{version}-{at}"));
    let file = Unfinished::begin(&folder_of(path), Access::of(path)).map_err(unwritable)?;
    let drawn = copy::draw(log, file, &Progress::default())?;
    let copied = log.on_its_way(drawn.path());
    let (read_back, _) = connect::open_any_version(&copied, Purpose::Read)?;
    copy::compare(connection, &read_back)?;
    drop(read_back);
    drawn.put(&place, false)?;
    Ok(place)
}

/// All steps in one transaction.
fn apply(log: &LogFile, connection: Connection, from: i32) -> Result<()> {
    steps(&connection, from)?;
    settle::commit(log, connection, |log| {
        log.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0))
            .map(|version| version == VERSION)
            .map_err(database)
    })
}

fn steps(connection: &Connection, from: i32) -> Result<()> {
    connection
        .execute_batch("BEGIN EXCLUSIVE")
        .map_err(database)?;
    let done = usize::try_from(from - 1).map_err(|_| damaged())?;
    for step in STEPS.iter().skip(done) {
        step(connection).map_err(database)?;
    }
    replace_projections(connection).map_err(database)?;
    refold(connection)?;
    connection
        .pragma_update(None, "user_version", VERSION)
        .map_err(database)?;
    if !fingerprint::is_of(connection, VERSION).map_err(database)? {
        return Err(damaged());
    }
    check::whole(connection)
}

/// An older log that can only be read is not read at all: what would be shown
/// is derived by rules of another version.
fn unwritable(error: Error) -> Error {
    if error.kind != Kind::Failed {
        return error;
    }
    let told = Error::new(Kind::Failed, msg!("store-older-unwritable"))
        .hint(msg!("store-older-unwritable-hint"));
    match error.cause {
        Some(cause) => told.caused_by(cause),
        None => told,
    }
}
