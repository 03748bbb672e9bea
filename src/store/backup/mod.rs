//! Backups: a copy of the log as it stood at one moment, made while others
//! work, checked whole before it gets its name, and encrypted where that is
//! asked for.

mod destination;
pub mod generations;

use std::path::{Path, PathBuf};

use super::access::Access;
use super::check::Checked;
use super::connect;
use super::copy;
use super::log_file::LogFile;
use super::progress::{Progress, Stage};
use super::reader::Reader;
use super::sealed::{self, Label, Recipients};
use super::unfinished::{Unfinished, folder_of};
use crate::error::{Error, Result};
use crate::msg;

pub use destination::may_take;

/// A backup that was made and proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub checked: Checked,
    /// Its length in bytes.
    pub bytes: u64,
}

/// Makes a backup at `to`. The copy is read back before it gets its name: the
/// plain one checked whole, the encrypted one decrypted again and compared with
/// the plain one. Nothing plain ever lies in the folder of an encrypted backup.
///
/// # Errors
/// Those of opening the log and of [`may_take`];
/// [`Kind::Damaged`](crate::error::Kind::Damaged) when the log does not check;
/// [`Kind::Failed`](crate::error::Kind::Failed) when the disk refuses. What was
/// at `to` is still there then.
pub fn backup(
    log: &LogFile,
    to: &Path,
    force: bool,
    recipients: &Recipients,
    progress: &Progress,
) -> Result<Made> {
    let source = connect::absolute(log.path())?;
    connect::recognise(log)?;
    may_take(&source, to, force)?;
    let access = Access::beside(&source, &folder_of(to));
    let folder = match recipients.is_empty() {
        true => folder_of(to),
        false => folder_of(&source),
    };
    let drawn = copy::draw(log, Unfinished::begin(&folder, access)?, progress)?;
    progress.begin(Stage::Checking, 0);
    let (checked, site) = Reader::open(&log.on_its_way(drawn.path()))
        .and_then(|mut copy| Ok((copy.check(None)?, copy.office().site)))
        .map_err(not_sound)?;
    let finished = match recipients.is_empty() {
        true => drawn,
        false => {
            let sealed = Unfinished::begin(&folder_of(to), access)?;
            let bytes = super::guard::size(drawn.path());
            let label = Label::of(site, &checked.head).of_bytes(bytes);
            sealed::seal(drawn.path(), &sealed, recipients, &label, progress)?;
            sealed
        }
    };
    let bytes = super::guard::size(finished.path());
    // An encrypted copy is one under the same key; it opens where that is.
    #[cfg(feature = "encryption")]
    if log.is_encrypted() {
        super::key::wrapped::carry(&source, to)?;
    }
    finished.put(to, force)?;
    Ok(Made {
        path: to.to_owned(),
        checked,
        bytes,
    })
}

/// The copy is faithful, so what is wrong with it is wrong with the log.
fn not_sound(error: Error) -> Error {
    Error {
        message: msg!("backup-not-sound", what = error.message),
        ..error
    }
}
