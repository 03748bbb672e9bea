//! The mark of the one desk that works on a log in a shared folder, where the
//! locks of the system cannot be relied on: a folder beside the log, in which a
//! file says who works. Only one can make a folder; a file, which O_EXCL should
//! keep to one, was made by two at once through `smbnetfs`
//! (docs/reliability.md). Left over after a crash it is never taken over; she
//! is told how to remove it.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::connect::beside;
use super::failure;
use super::lock::owner_only;
use crate::clock::Clock;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Who works alone: computer, process, since when.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Holder {
    host: String,
    process: String,
    since: String,
}

/// The held mark; removed when dropped.
#[derive(Debug)]
pub struct SoleDesk {
    path: PathBuf,
}

/// The file within the mark.
const WHO: &str = "who";

/// The mark beside a log.
fn path_of(log: &Path) -> PathBuf {
    beside(log, ".desk")
}

impl SoleDesk {
    /// Marks the log as that of this process alone, on a computer of this name.
    ///
    /// # Errors
    /// [`Kind::Busy`] when another process has it, or left it behind.
    pub fn take(log: &Path, host: &str, clock: Clock) -> Result<Self> {
        let path = path_of(log);
        match make(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(taken(&path, Some(host)));
            }
            Err(error) => return Err(failure::file(error, &path)),
        }
        // From here on it is removed, whatever happens.
        let mark = Self { path };
        let since = clock.moment("UTC").at.format("%Y-%m-%dT%H:%M:%SZ");
        let process = std::process::id();
        owner_only()
            .create_new(true)
            .open(mark.path.join(WHO))
            .and_then(|mut file| file.write_all(format!("{host}\n{process}\n{since}\n").as_bytes()))
            .map_err(|error| failure::file(error, &mark.path))?;
        Ok(mark)
    }

    /// Makes sure that nobody works alone on the log.
    ///
    /// # Errors
    /// [`Kind::Busy`] when somebody does, or left the mark behind.
    pub fn refuse(log: &Path) -> Result<()> {
        let path = path_of(log);
        match fs::symlink_metadata(&path) {
            Ok(_) => Err(taken(&path, None)),
            Err(_) => Ok(()),
        }
    }
}

impl Drop for SoleDesk {
    fn drop(&mut self) {
        // What cannot be removed is told to whoever comes next.
        let _ = fs::remove_file(self.path.join(WHO));
        let _ = fs::remove_dir(&self.path);
    }
}

/// A folder that its owner alone may look into, where nothing is yet.
fn make(path: &Path) -> std::io::Result<()> {
    let mut folder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

/// Who has it, and what to do when it was left behind; on a computer of this
/// name it can be told whether it was.
fn taken(path: &Path, host: Option<&str>) -> Error {
    let shown = path.display().to_string();
    let Some(holder) = read(path) else {
        return Error::new(Kind::Busy, msg!("place-taken-unknown", path = &shown))
            .hint(msg!("place-taken-hint", path = shown));
    };
    let gone = host == Some(holder.host.as_str()) && !runs(&holder.process);
    let error = Error::new(
        Kind::Busy,
        msg!(
            "place-taken",
            host = &holder.host,
            process = &holder.process,
            since = &holder.since,
        ),
    );
    match gone {
        true => error.hint(msg!("place-taken-gone-hint", path = shown)),
        false => error.hint(msg!("place-taken-hint", path = shown)),
    }
}

fn read(path: &Path) -> Option<Holder> {
    let text = fs::read_to_string(path.join(WHO)).ok()?;
    let mut lines = text.lines().map(str::to_owned);
    Some(Holder {
        host: lines.next()?,
        process: lines.next()?,
        since: lines.next()?,
    })
}

/// Whether a process of this computer runs; where it cannot be told, it does.
fn runs(process: &str) -> bool {
    let told = Path::new("/proc/self").exists();
    !told || Path::new("/proc").join(process).exists()
}
