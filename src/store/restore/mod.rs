//! Restoring a backup: its copy is made and checked beside the place of the
//! log, compared with the log that is there, and only then takes its place.
//! What it replaces is kept.

mod loss;
mod published;
mod standing;
mod swap;
mod trail;

use std::fs;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::access::Access;
use super::audit::{self, Deed};
use super::check::Checked;
use super::connect::{self, Purpose};
use super::copy;
use super::erase;
use super::lock::Lock;
use super::log_file::{LogFile, Terms};
use super::progress::{Progress, Stage};
use super::reader::Reader;
use super::schema::VERSION;
use super::schema::upgrade::bring_copy_up_to_date;
use super::sealed::{self, Identities};
use super::sole_desk::SoleDesk;
use super::unfinished::{Unfinished, folder_of, free_name};
use crate::clock::Clock;
use crate::domain::folio::Folio;
use crate::error::{Error, Kind, Result};
use crate::msg;

pub use loss::{Cases, Loss};
pub use standing::Standing;

/// A checked copy beside the place that it may take.
pub struct Candidate {
    file: Unfinished,
    access: Access,
    site: Uuid,
    /// What it holds.
    pub checked: Checked,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the log holds now, read back from its place.
    pub checked: Checked,
    /// Where the log lies that was replaced.
    pub kept: Option<PathBuf>,
    /// Cases in which was erased again what that log had erased since.
    pub erased: Vec<Folio>,
    /// Rows of the audit trail that were carried over from that log.
    pub carried: u64,
}

/// What the audit trail says in the language of whoever restores.
pub struct Words<'w> {
    /// Why the log was replaced, by what.
    pub restored: String,
    /// In the place of a reason about the case with this folio, which the log
    /// does not have any more.
    pub about_gone: &'w dyn Fn(&str) -> String,
    /// In the place of a reason that was erased.
    pub reason_erased: String,
}

/// Copies a backup beside the place of `log` and checks it whole; an older one
/// is upgraded on the way. Neither the backup nor the log is touched.
///
/// # Errors
/// [`Kind::NotFound`] when there is no backup; [`Kind::Usage`] when it is the
/// log itself, or encrypted and no identities are given; [`Kind::Refused`] when
/// they do not open it; [`Kind::Damaged`] when it does not check.
pub fn examine(
    backup: &LogFile,
    log: &LogFile,
    identities: Option<&Identities>,
    progress: &Progress,
) -> Result<Candidate> {
    let place = connect::absolute(log.path())?;
    let from = connect::absolute(backup.path())?;
    if from == place {
        return Err(Error::new(Kind::Usage, msg!("restore-itself")));
    }
    if fs::metadata(&from).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
        let path = backup.path().display().to_string();
        return Err(Error::new(
            Kind::NotFound,
            msg!("restore-missing", path = path),
        ));
    }
    let access = match place.exists() {
        true => Access::of(&place),
        false => log.access(),
    };
    let file = Unfinished::begin(&folder_of(&place), access)?;
    let file = match sealed::is_sealed(&from) {
        true => {
            let identities = identities.ok_or_else(|| {
                Error::new(Kind::Usage, msg!("restore-sealed")).hint(msg!("restore-sealed-hint"))
            })?;
            sealed::open(&from, identities, &file, progress)?;
            file.sync()?;
            file
        }
        false => copy::draw(backup, file, progress).map_err(|error| not_sound(error, None))?,
    };
    progress.begin(Stage::Checking, 0);
    let copied = log.on_its_way(file.path());
    let plain = (!sealed::is_sealed(&from)).then_some(backup);
    let (checked, site) = bring_copy_up_to_date(&copied)
        .and_then(|()| checked(&copied))
        .map_err(|error| not_sound(error, plain))?;
    Ok(Candidate {
        file,
        access,
        site,
        checked,
    })
}

impl Candidate {
    /// How the copy stands to the log whose place it may take.
    ///
    /// # Errors
    /// [`Kind::Busy`] when others keep the log too long.
    pub fn standing(&self, log: &LogFile) -> Result<Standing> {
        standing::compare(self.site, &log.on_its_way(self.file.path()), log)
    }

    /// Puts the copy in the place of the log, which must still be as it was
    /// when it was `seen`, and reads it back from there.
    ///
    /// # Errors
    /// [`Kind::Busy`] when others have the log open and do not let go;
    /// [`Kind::Refused`] when it changed since; [`Kind::Failed`] when the disk
    /// refuses. The log is as it was then.
    pub fn put(
        mut self,
        log: &LogFile,
        seen: &Standing,
        clock: Clock,
        user: &str,
        words: &Words,
    ) -> Result<Restored> {
        let place = connect::absolute(log.path())?;
        log.writable()?;
        let lock = match log.terms() {
            Terms::Alone => None,
            _ => {
                let lock = Lock::take_as(&place, self.access)?;
                SoleDesk::refuse(&place)?;
                Some(lock)
            }
        };
        if self.standing(log)? != *seen {
            return Err(Error::new(Kind::Refused, msg!("restore-changed"))
                .hint(msg!("restore-changed-hint")));
        }
        let copied = log.on_its_way(self.file.path());
        let carried = match seen.common() {
            Some(common) => trail::carry_over(log, &copied, common, words)?,
            None => 0,
        };
        // An entry of the copy from here on: erasures come after it.
        if let Some(loss) = seen.loss() {
            published::carry_over(log, &copied, loss.common, clock, user)?;
        }
        let erased = self.erase_again(log, seen, clock, user)?;
        audit::record(&copied, clock, user, Deed::Restored, None, &words.restored)?;
        (self.checked, _) = checked(&copied)?;
        if *log.terms() == Terms::Shared {
            connect::to_write_ahead(&copied)?;
        }
        let kept = match seen {
            Standing::Nothing => {
                self.file.put(&place, false)?;
                None
            }
            seen => {
                let office = Reader::open(&log.on_its_way(self.file.path()))?;
                let at = clock.moment(&office.office().timezone).at;
                drop(office);
                let word = format!("replaced-{}", at.format("%Y%m%dT%H%M%S"));
                let kept = free_name(&place, &word);
                let is_log = !matches!(seen, Standing::Unreadable);
                swap::swap(log, &place, &kept, self.file, is_log)
                    .map_err(|error| naming(error, Some(&kept)))?;
                Some(kept)
            }
        };
        let read_back =
            read_back(log, &self.checked).map_err(|error| naming(error, kept.as_deref()))?;
        // Others who wait in line would move it on.
        drop(lock);
        Ok(Restored {
            checked: read_back,
            kept,
            erased,
            carried,
        })
    }
}

impl Candidate {
    /// Erases in the copy what the log in place erased since, before it takes
    /// that place: nothing erased comes back.
    fn erase_again(
        &self,
        log: &LogFile,
        seen: &Standing,
        clock: Clock,
        user: &str,
    ) -> Result<Vec<Folio>> {
        let goes_on = matches!(seen, Standing::LogIsLonger { .. } | Standing::Forked { .. });
        // A log of an earlier schema has erased nothing.
        let (place, version) = match goes_on {
            true => connect::open_any_version(log, Purpose::Read)?,
            false => return Ok(Vec::new()),
        };
        drop(place);
        if version < VERSION {
            return Ok(Vec::new());
        }
        erase::reapply(log, &log.on_its_way(self.file.path()), clock, user)
    }
}

/// What is in place now, which must be what was put there.
fn read_back(log: &LogFile, put: &Checked) -> Result<Checked> {
    let (found, _) = checked(log)?;
    match found == *put {
        true => Ok(found),
        false => Err(Error::new(Kind::Failed, msg!("restore-differs"))),
    }
}

/// An error that also says where the log is that was replaced, if it was.
fn naming(error: Error, kept: Option<&Path>) -> Error {
    match kept.filter(|kept| kept.exists()) {
        Some(kept) => error.hint(msg!("restore-kept", path = kept.display().to_string())),
        None => error,
    }
}

fn checked(log: &LogFile) -> Result<(Checked, Uuid)> {
    let mut reader = Reader::open(log)?;
    Ok((reader.check(None)?, reader.office().site))
}

/// What is wrong with a backup, and what to do instead: advice about a log in
/// use is none about a backup. One of which only what is derived is damaged has
/// all its entries, which an earlier one has not: `mendable` is the file that
/// can be mended, unless it is encrypted.
fn not_sound(mut error: Error, mendable: Option<&LogFile>) -> Error {
    if error.kind == Kind::Damaged {
        let derived = error
            .hints
            .iter()
            .any(|hint| hint.id == "check-rebuild-hint");
        error.message = msg!("restore-not-sound", what = error.message);
        error.hints = match (derived, mendable) {
            (true, Some(backup)) => vec![msg!(
                "restore-rebuild-hint",
                path = backup.path().display().to_string()
            )],
            _ => vec![msg!("restore-not-sound-hint")],
        };
    }
    error.hints.retain(|hint| hint.id != "store-not-a-log-hint");
    error
}
