//! How far long work has come, for whoever watches it from another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::thread::{Builder, Scope, ScopedJoinHandle};

use crate::error::{Error, Kind, Result};
use crate::msg;

/// Begins work beside this one, which waits for it before the scope ends.
///
/// # Errors
/// [`Kind::Failed`] when the computer has no thread to give.
pub fn beside<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Result<ScopedJoinHandle<'scope, T>> {
    Builder::new().spawn_scoped(scope, work).map_err(|cause| {
        Error::new(Kind::Failed, msg!("progress-no-room"))
            .hint(msg!("progress-no-room-hint"))
            .caused_by(cause)
    })
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The log is copied.
    Copying,
    /// A copy is checked.
    Checking,
    /// A copy is encrypted, and read back.
    Encrypting,
}

/// How far the work has come. Clones watch the same work.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    stage: AtomicU8,
    done: AtomicU64,
    all: AtomicU64,
    stopped: AtomicBool,
}

impl Progress {
    /// Begins a stage of so many bytes; 0 where nobody can tell.
    pub fn begin(&self, stage: Stage, all: u64) {
        self.0.stage.store(stage as u8, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
    }

    /// So many bytes of the stage are done.
    pub fn reach(&self, done: u64) {
        self.0.done.store(done, Ordering::Relaxed);
    }

    /// Asks the work to end before it is done.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }

    /// What came of work that was asked to end: that, whatever it failed with.
    pub fn ended(&self, error: Error) -> Error {
        match self.is_stopped() {
            true => stopped(),
            false => error,
        }
    }

    /// The stage, and how much of it is done in percent, where that can be
    /// told.
    pub fn look(&self) -> (Stage, Option<u64>) {
        let stage = match self.0.stage.load(Ordering::Relaxed) {
            0 => Stage::Copying,
            1 => Stage::Checking,
            _ => Stage::Encrypting,
        };
        let all = self.0.all.load(Ordering::Relaxed);
        let done = self.0.done.load(Ordering::Relaxed).min(all);
        (stage, (done * 100).checked_div(all))
    }
}

/// That work was asked to end, and did before anything came of it.
pub fn stopped() -> Error {
    Error::new(Kind::Failed, msg!("progress-stopped"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_told_in_percent_where_its_size_is_known() {
        let progress = Progress::default();
        let watched = progress.clone();
        assert_eq!(watched.look(), (Stage::Copying, None));
        progress.begin(Stage::Encrypting, 200);
        progress.reach(50);
        assert_eq!(watched.look(), (Stage::Encrypting, Some(25)));
        progress.reach(900);
        assert_eq!(watched.look(), (Stage::Encrypting, Some(100)));
        progress.begin(Stage::Checking, 0);
        assert_eq!(watched.look(), (Stage::Checking, None));
    }
}
