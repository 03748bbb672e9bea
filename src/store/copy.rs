//! A copy of a log as it stood at one moment, made while others work: written
//! by SQLite itself, without what was erased and without unfinished answers,
//! under a temporary name, and then read back.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, params};

use super::check::pages;
use super::connect::{self, Purpose};
use super::events;
use super::failure::{damaged, database};
use super::log_file::LogFile;
use super::progress::{Progress, Stage};
use super::unfinished::Unfinished;
use super::{guard, schema};
use crate::error::{Error, Kind, Result};
use crate::hex::hex;
use crate::msg;

/// Steps of SQLite's machine between two looks at the size of the copy.
const STRIDE: i32 = 100_000;

/// Bytes that a copy may have more than the log: pages that fill up otherwise.
const SLACK: u64 = 64 * 1024 * 1024;

/// Copies a log of this or an older schema into an empty file, and gives that
/// back.
///
/// # Errors
/// Those of opening, of a full disk, and [`Kind::Failed`] when the copy is not
/// of the log as it stood.
pub fn draw(log: &LogFile, file: Unfinished, progress: &Progress) -> Result<Unfinished> {
    let (mut source, version) = connect::open_any_version(log, Purpose::Read)?;
    let before = events::head(&source)?;
    write(&mut source, log, &file, progress)?;
    let copied = log.on_its_way(file.path());
    without_drafts(&copied)?;
    file.sync()?;
    let (copy, copied_version) = connect::open_any_version(&copied, Purpose::Read)?;
    let head = events::head(&copy)?;
    drop(copy);
    // Desks may have gone on meanwhile: the copy is of some moment since.
    let is_of_log = digest_at(&source, head.events)?.as_deref() == Some(head.digest.as_str());
    match head.events >= before.events && is_of_log && copied_version == version {
        true => Ok(file),
        false => Err(Error::new(Kind::Failed, msg!("copy-differs"))),
    }
}

fn write(
    source: &mut Connection,
    log: &LogFile,
    file: &Unfinished,
    progress: &Progress,
) -> Result<()> {
    let size = guard::size(&connect::absolute(log.path())?);
    progress.begin(Stage::Copying, size);
    let (watched, to) = (progress.clone(), file.path().to_owned());
    let too_long = move || {
        let written = guard::size(&to);
        watched.reach(written);
        watched.is_stopped() || written > 2 * size + SLACK
    };
    source
        .progress_handler(STRIDE, Some(too_long))
        .and_then(|()| source.pragma_update(None, "query_only", false))
        .and_then(|()| source.execute("VACUUM INTO ?1", params![as_text(file.path())]))
        .and_then(|_| source.pragma_update(None, "query_only", true))
        .map_err(database)?;
    guard::bound(source, log.path()).map_err(database)
}

/// A path as SQLite takes it: its bytes, also where they are no UTF-8.
fn as_text(path: &Path) -> ToSqlOutput<'_> {
    #[cfg(unix)]
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str());
    #[cfg(not(unix))]
    let bytes = path.to_str().unwrap_or_default().as_bytes();
    ToSqlOutput::Borrowed(ValueRef::Text(bytes))
}

/// What somebody has not saved yet is in no copy.
fn without_drafts(copy: &LogFile) -> Result<()> {
    let (copy, _) = connect::open_any_version(copy, Purpose::Write)?;
    copy.execute("DELETE FROM personal_draft", [])
        .map_err(database)?;
    copy.close().map_err(|(_, error)| database(error))
}

/// The digest of an event of the office's own chain, if it is there.
pub fn digest_at(connection: &Connection, event: i64) -> Result<Option<String>> {
    connection
        .query_row(
            "SELECT digest FROM event WHERE site = 1 AND site_seq = ?1",
            params![event],
            |row| row.get::<_, Vec<u8>>(0),
        )
        .optional()
        .map(|digest| digest.map(|digest| hex(&digest)))
        .map_err(database)
}

/// Proves that two files of one schema hold the same rows in every table but
/// that of unfinished answers, and that the pages of the second agree. For
/// files of an older schema, which `check` cannot read.
///
/// # Errors
/// [`Kind::Damaged`] when they differ.
pub fn compare(one: &Connection, other: &Connection) -> Result<()> {
    // What can be done about a log is no advice about a copy.
    pages(other).map_err(|error| Error {
        hints: Vec::new(),
        ..error
    })?;
    for table in schema::tables(one).map_err(database)? {
        if table != "personal_draft" && rows(one, &table)? != rows(other, &table)? {
            return Err(damaged());
        }
    }
    Ok(())
}

/// The number of rows of a table, and a digest of them all in order.
fn rows(connection: &Connection, table: &str) -> Result<(u64, super::digest::Digest)> {
    let mut digest = super::digest::BEGINNING;
    let mut count = 0;
    let mut read = || -> rusqlite::Result<()> {
        let columns = connection
            .prepare(&format!("SELECT * FROM {table}"))?
            .column_count();
        let order: Vec<String> = (1..=columns).map(|at| at.to_string()).collect();
        let order = order.join(", ");
        let mut statement =
            connection.prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..columns)
                .map(|at| row.get_ref(at).map(|value| format!("{value:?}")))
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let values: Vec<&[u8]> = values.iter().map(String::as_bytes).collect();
            digest = super::digest::of_audit(&values, &digest);
            count += 1;
        }
        Ok(())
    };
    read().map_err(database)?;
    Ok((count, digest))
}
