//! Scheduled backups: each under the office's code and the time, in one folder,
//! of which the newest are kept. Only a file that proves to be an earlier
//! backup of this very log is ever removed, only after the new one was proved,
//! and only for others that were read through and are sound: one that rotted
//! counts for none.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Made, backup};
use crate::clock::Clock;
use crate::error::Result;
use crate::store::check::pages;
use crate::store::connect::{self, Purpose};
use crate::store::copy::digest_at;
use crate::store::encrypted::key_path;
use crate::store::events;
use crate::store::failure;
use crate::store::log_file::LogFile;
use crate::store::progress::Progress;
use crate::store::reader::Reader;
use crate::store::schema::VERSION;
use crate::store::sealed::{Label, Recipients};
use crate::store::unfinished::listed;

/// How the time stands in a name.
const STAMP: &str = "%Y%m%dT%H%M%S";

/// What the names of plain and of encrypted backups end with.
const ENDINGS: [&str; 2] = [".db", ".db.age"];

/// What became of earlier backups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thinned {
    /// Those that were removed.
    pub removed: Vec<PathBuf>,
    /// Those that should have gone and could not be removed.
    pub left: Vec<PathBuf>,
    /// Those that are not sound any more: they are left, and count for none of
    /// those that are kept.
    pub damaged: Vec<PathBuf>,
}

/// Where scheduled backups lie.
pub struct Folder<'f> {
    /// The folder.
    pub path: &'f Path,
    /// How many are kept, the new one among them.
    pub keep: usize,
    /// A file in it as it may be opened where it lies.
    pub copy_at: &'f dyn Fn(&Path) -> Result<LogFile>,
}

/// Makes a backup in `folder` and keeps the newest ones there. Gives it with
/// what became of the others.
///
/// # Errors
/// Those of [`backup`]; nothing was removed then.
pub fn backup_into(
    log: &LogFile,
    clock: Clock,
    folder: &Folder<'_>,
    recipients: &Recipients,
    progress: &Progress,
) -> Result<(Made, Thinned)> {
    let reader = Reader::open(log)?;
    let office = reader.office();
    let beginning = format!("folio-{}-", office.code.as_str());
    let at = clock.moment(&office.timezone).at.format(STAMP);
    let ending = ENDINGS[usize::from(!recipients.is_empty())];
    drop(reader);
    let place = folder.path.join(format!("{beginning}{at}{ending}"));
    let made = backup(log, &place, false, recipients, progress)?;
    let thinned = thin_out(log, &made.path, folder, &beginning)?;
    Ok((made, thinned))
}

fn thin_out(log: &LogFile, new: &Path, folder: &Folder<'_>, beginning: &str) -> Result<Thinned> {
    let mut older: Vec<(i64, String, PathBuf)> = Vec::new();
    let there = listed(folder.path).map_err(|error| failure::file(error, folder.path))?;
    for path in there {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.into_owned();
        let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
        if path != new
            && is_file
            && is_named_like_one(&name, beginning)
            && let Some(events) = proved(log, &path, folder)
        {
            older.push((events, name, path));
        }
    }
    // The clock may have been moved; the log only ever grows.
    older.sort_by(|one, other| other.cmp(one));
    let mut thinned = Thinned::default();
    let mut to_keep = folder.keep.saturating_sub(1);
    // Where all may stay, nothing rests on their being sound.
    if older.len() <= to_keep {
        return Ok(thinned);
    }
    for (_, _, path) in older {
        if to_keep > 0 {
            match is_sound(&path, folder) {
                true => to_keep -= 1,
                false => thinned.damaged.push(path),
            }
            continue;
        }
        match fs::remove_file(&path) {
            Ok(()) => {
                let _ = fs::remove_file(key_path(&path));
                thinned.removed.push(path);
            }
            Err(_) => thinned.left.push(path),
        }
    }
    Ok(thinned)
}

/// Whether a name is one that [`backup_into`] gives.
fn is_named_like_one(name: &str, beginning: &str) -> bool {
    let Some(rest) = name.strip_prefix(beginning) else {
        return false;
    };
    let stamp = ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending));
    stamp.is_some_and(|stamp| {
        stamp.len() == 15
            && stamp.bytes().zip(0..).all(|(byte, at)| match at {
                8 => byte == b'T',
                _ => byte.is_ascii_digit(),
            })
    })
}

/// The number of events of an earlier backup of this log; none when the file
/// does not prove to be one: its head must be one that this log had, and its
/// end must be there. One that was cut short neither counts among those that
/// are kept nor is it removed.
fn proved(log: &LogFile, path: &Path, folder: &Folder<'_>) -> Option<i64> {
    let label = match Label::read(path) {
        Some(label) => label,
        None => plain_label(&(folder.copy_at)(path).ok()?)?,
    };
    let (connection, _) = connect::open_any_version(log, Purpose::Read).ok()?;
    let office = events::office(&connection).ok()?;
    let digest = digest_at(&connection, label.events).ok()??;
    (label.site == office.site && label.digest == digest).then_some(label.events)
}

/// Whether a backup can be read through: a plain one is checked whole. What an
/// encrypted one holds shows only to whoever has its secret.
fn is_sound(path: &Path, folder: &Folder<'_>) -> bool {
    if Label::read(path).is_some() {
        return true;
    }
    let checked = || -> Result<()> {
        let copy = (folder.copy_at)(path)?;
        match connect::open_any_version(&copy, Purpose::Read)? {
            (connection, VERSION) => {
                drop(connection);
                Reader::open(&copy)?.check(None).map(drop)
            }
            (connection, _) => pages(&connection),
        }
    };
    checked().is_ok()
}

fn plain_label(copy: &LogFile) -> Option<Label> {
    let (connection, _) = connect::open_any_version(copy, Purpose::Read).ok()?;
    let office = events::office(&connection).ok()?;
    Some(Label::of(office.site, &events::head(&connection).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_are_given_here_are_looked_at() {
        for (name, ours) in [
            ("folio-SLP-20261118T100000.db", true),
            ("folio-SLP-20261118T100000.db.age", true),
            ("folio-SLP-20261118T100000.db.bak", false),
            ("folio-SLP-20261118T10000.db", false),
            ("folio-SLP-20261118X100000.db", false),
            ("folio-SLPX-20261118T100000.db", false),
            ("folio-SLP-importante.db", false),
            ("folio.db", false),
        ] {
            assert_eq!(is_named_like_one(name, "folio-SLP-"), ours, "{name}");
        }
    }
}
