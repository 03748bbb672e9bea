//! Ridding the file and its journals of what was erased, and the proof of it:
//! the journal is emptied into the file, the file is written anew without
//! what was deleted, and then every byte is looked through.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use aho_corasick::AhoCorasick;
use rusqlite::Connection;

use super::Texts;
use super::beside::copies_beside;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::connect::{self, Purpose, beside};
use crate::store::failure::{self, database};
use crate::store::lock::Lock;
use crate::store::log_file::LogFile;

/// How much of a file is looked through at once.
const CHUNK: usize = 1 << 20;

/// What lies beside a log and may hold bytes of it.
const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Every column that may rightly hold a text that was erased elsewhere.
const COLUMNS: [(&str, &str); 13] = [
    ("personal", "body"),
    ("personal_audit", "reason"),
    ("personal_draft", "body"),
    ("personal_typist", "name"),
    ("personal_case", "name"),
    ("personal_case", "search"),
    ("personal_curp", "curp"),
    ("event", "kind"),
    ("event", "fact"),
    ("audit", "deed"),
    ("code", "text"),
    ("site", "code"),
    ("sqlite_schema", "sql"),
];

/// What was looked through, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Bytes of the file and its journals.
    pub bytes: u64,
    /// Texts that were looked for, and are nowhere.
    pub gone: usize,
    /// Texts too short to be told from chance.
    pub too_short: usize,
    /// Texts that, in part or as a whole, rightly stand elsewhere in the log: in
    /// another case of the same person, in what was left of this one.
    pub elsewhere: usize,
    /// Names of the copies that folio itself made of the log and left beside it:
    /// they were not looked through.
    pub copies_beside: Vec<String>,
}

/// Rids the file of what was erased, and proves it. May be repeated; without
/// texts it only does the first.
///
/// No other connection of this very process may be open: on POSIX, reading
/// the file past SQLite drops its locks.
///
/// # Errors
/// [`Kind::Busy`] when somebody reads the log for so long that its journal
/// cannot be emptied; [`Kind::Failed`] when the disk is full or a text is
/// still there. What was erased stays erased in each case; only the bytes are
/// not gone yet.
pub fn finish(log: &LogFile, texts: &Texts) -> Result<Proof> {
    finished(log, texts).map_err(unfinished)
}

/// The erasure is stored by now: what says that nothing was, is said anew, with
/// what to do about this very cause.
fn unfinished(error: Error) -> Error {
    let (why, hint) = match (error.message.id, error.kind) {
        ("erase-still-there", _) => (error.message, msg!("erase-still-there-hint")),
        ("store-disk-full" | "file-disk-full", _) => {
            (msg!("erase-disk-full"), msg!("erase-disk-full-hint"))
        }
        ("store-busy", _) => (
            msg!("erase-journal-in-use"),
            msg!("erase-journal-in-use-hint"),
        ),
        (_, Kind::Busy) => (error.message, msg!("erase-journal-in-use-hint")),
        ("store-io" | "store-failed" | "store-read-only", _) => {
            (msg!("erase-not-written"), msg!("erase-not-written-hint"))
        }
        _ => (error.message, msg!("erase-not-written-hint")),
    };
    Error {
        message: msg!("erase-unfinished", why = why),
        hints: vec![hint],
        kind: error.kind,
        cause: error.cause,
    }
}

fn finished(log: &LogFile, texts: &Texts) -> Result<Proof> {
    // Nobody writes between the cleaning and the looking.
    let _lock = Lock::of(log)?;
    let path = connect::absolute(log.path())?;
    let connection = connect::open(log, Purpose::Write)?;
    empty_journal(&connection)?;
    connection.execute_batch("VACUUM").map_err(database)?;
    empty_journal(&connection)?;
    connection.close().map_err(|(_, error)| database(error))?;

    let pieces = texts.pieces();
    let (bytes, found) = looked_through(&path, &pieces)?;
    let found: BTreeSet<&[u8]> = found.into_iter().map(|piece| pieces[piece]).collect();
    if !found.is_empty() {
        let connection = connect::open(log, Purpose::Read)?;
        for piece in &found {
            if !stands(&connection, piece).map_err(database)? {
                return Err(Error::new(Kind::Failed, msg!("erase-still-there")));
            }
        }
    }
    let elsewhere = texts.with_any_of(&found);
    Ok(Proof {
        bytes,
        gone: texts.len() - texts.too_short() - elsewhere,
        too_short: texts.too_short(),
        elsewhere,
        copies_beside: copies_beside(&path)?,
    })
}

/// Moves the journal into the file and leaves it empty, once nobody reads
/// what it holds.
fn empty_journal(connection: &Connection) -> Result<()> {
    let busy: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .map_err(database)?;
    match busy {
        0 => Ok(()),
        _ => Err(Error::new(Kind::Busy, msg!("erase-journal-in-use"))),
    }
}

/// The number of bytes of the file and its journals, and which of the pieces
/// are among them.
fn looked_through(path: &Path, pieces: &[&[u8]]) -> Result<(u64, Vec<usize>)> {
    let search = AhoCorasick::new(pieces)
        .map_err(|error| Error::new(Kind::Failed, msg!("store-failed")).caused_by(error))?;
    let mut found = vec![false; pieces.len()];
    let mut bytes = look_through(path, &search, &mut found)?.unwrap_or(0);
    for suffix in JOURNALS {
        let journal = beside(path, suffix);
        bytes += look_through(&journal, &search, &mut found)?.unwrap_or(0);
    }
    let found = (0..pieces.len()).filter(|piece| found[*piece]);
    Ok((bytes, found.collect()))
}

/// Looks through one file; none where it is not there.
fn look_through(path: &Path, search: &AhoCorasick, found: &mut [bool]) -> Result<Option<u64>> {
    let refused = |error| failure::file(error, path);
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(refused(error)),
    };
    // A piece may lie across two chunks.
    let overlap = search.max_pattern_len().saturating_sub(1);
    let mut held = Vec::with_capacity(CHUNK + overlap);
    let mut bytes = 0;
    loop {
        let read = (&mut file)
            .take(CHUNK as u64)
            .read_to_end(&mut held)
            .map_err(refused)?;
        if read == 0 {
            return Ok(Some(bytes));
        }
        bytes += read as u64;
        for hit in search.find_overlapping_iter(&held) {
            found[hit.pattern().as_usize()] = true;
        }
        held.drain(..held.len().saturating_sub(overlap));
    }
}

/// Whether a row of the log rightly holds a piece.
fn stands(connection: &Connection, piece: &[u8]) -> rusqlite::Result<bool> {
    for (table, column) in COLUMNS {
        let holds = connection
            .prepare_cached(&format!(
                "SELECT 1 FROM {table} WHERE instr(CAST({column} AS BLOB), ?1) > 0 LIMIT 1"
            ))?
            .exists([piece])?;
        if holds {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;
    use crate::text::{Lang, Text};

    /// What is said, and what to do, where finishing meets a code of SQLite.
    fn said(error: Error, lang: Lang) -> (String, String) {
        let error = unfinished(error);
        let text = Text::new(lang);
        (text.say(&error.message), text.say(&error.hints[0]))
    }

    fn code(code: i32) -> Error {
        database(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None))
    }

    #[test]
    fn it_never_says_that_nothing_was_stored() {
        for failed in [
            ffi::SQLITE_FULL,
            ffi::SQLITE_BUSY,
            ffi::SQLITE_IOERR,
            ffi::SQLITE_READONLY,
            ffi::SQLITE_ERROR,
            ffi::SQLITE_CANTOPEN,
            ffi::SQLITE_CORRUPT,
        ] {
            let (spanish, _) = said(code(failed), Lang::Es);
            assert!(spanish.starts_with("La supresión quedó registrada"));
            assert!(!spanish.contains("No se guardó nada"), "{spanish}");
            let (english, _) = said(code(failed), Lang::En);
            assert!(!english.contains("Nothing was stored"), "{english}");
        }
    }

    #[test]
    fn what_to_do_fits_the_cause() {
        let (_, full) = said(code(ffi::SQLITE_FULL), Lang::Es);
        assert!(full.contains("Libere espacio"), "{full}");
        let (_, busy) = said(code(ffi::SQLITE_BUSY), Lang::Es);
        assert!(busy.contains("Cierre los otros programas"), "{busy}");
        let found = Error::new(Kind::Failed, msg!("erase-still-there"));
        let (_, found) = said(found, Lang::Es);
        assert!(!found.contains("repita"), "{found}");
    }
}
