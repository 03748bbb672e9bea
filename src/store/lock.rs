//! The advisory lock beside the log. Whoever writes holds it first, so that
//! desks wait in line: SQLite's own waiting lets the unlucky starve.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::access::Access;
use super::connect;
use super::failure;
use super::log_file::{LogFile, Terms};
use super::sole_desk::SoleDesk;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// How long a desk waits for the others before it is told.
const PATIENCE: Duration = Duration::from_secs(30);

/// The held lock; released when dropped. The file itself stays.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// The lock file of a log.
pub fn path_of(log: &Path) -> PathBuf {
    let mut name = log.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

impl Lock {
    /// The lock under which a log is written; none where this process has the
    /// log for itself.
    ///
    /// # Errors
    /// Those of [`Lock::take`]; [`Kind::Failed`] when the log cannot be
    /// written or is none; [`Kind::Busy`] when a desk on another computer has
    /// it for itself.
    pub fn of(log: &LogFile) -> Result<Option<Self>> {
        log.writable()?;
        if *log.terms() == Terms::Alone {
            return Ok(None);
        }
        let path = connect::absolute(log.path())?;
        // No lock file may appear beside what is not a log.
        connect::recognise(log)?;
        let lock = Self::take(&path)?;
        SoleDesk::refuse(&path)?;
        Ok(Some(lock))
    }

    /// Waits for the lock of `log`, up to half a minute.
    ///
    /// # Errors
    /// [`Kind::Busy`] when another process keeps it longer.
    pub fn take(log: &Path) -> Result<Self> {
        Self::take_as(log, Access::of(log))
    }

    /// Waits for the lock of a `log` that may not be there yet, for those who
    /// will work on it.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub fn take_as(log: &Path, access: Access) -> Result<Self> {
        let path = path_of(log);
        let file = owner_only()
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| failure::file(error, &path))?;
        // One that another desk made is not ours to open to anybody.
        let _ = access.grant(&file);
        Self::wait_for(file, &path)
    }

    /// Waits until whoever holds the lock of `log` lets go of it, where there is
    /// a lock and its disk keeps it: it is not taken, and none is made.
    ///
    /// # Errors
    /// [`Kind::Busy`] when it is kept longer than half a minute.
    pub fn let_others_end(log: &Path) -> Result<()> {
        let path = path_of(log);
        let Ok(file) = owner_only().open(&path) else {
            return Ok(());
        };
        match Self::wait_for(file, &path) {
            Err(error) if error.kind == Kind::Busy => Err(error),
            // A share that keeps no locks.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    fn wait_for(file: File, path: &Path) -> Result<Self> {
        match file.try_lock() {
            Ok(()) => return Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(failure::file(error, path)),
        }
        let (done, waited) = mpsc::channel();
        let waiting = move || {
            let taken = file.lock().map(|()| file);
            // Nobody listens any more when patience ran out; the file is
            // dropped then, and the lock with it.
            drop(done.send(taken));
        };
        // A machine that is full of processes has no thread to give.
        thread::Builder::new()
            .spawn(waiting)
            .map_err(|error| busy().caused_by(error))?;
        match waited.recv_timeout(PATIENCE) {
            Ok(Ok(file)) => Ok(Self { _file: file }),
            Ok(Err(error)) => Err(failure::file(error, path)),
            Err(_) => Err(busy()),
        }
    }
}

fn busy() -> Error {
    Error::new(Kind::Busy, msg!("store-busy")).hint(msg!("store-busy-hint"))
}

/// Options for a file that its owner alone may read, from its first byte.
pub fn owner_only() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
