//! Long work, watched: on a terminal, what lasts longer than a moment is told
//! on one line of stderr, which is gone when the work is done.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::desk::Desk;
use crate::error::Result;
use crate::msg;
use crate::store::progress::{Progress, Stage};

/// How long nothing is told, and then how often.
const MOMENT: Duration = Duration::from_millis(700);

/// Does `work` and tells how far it has come.
///
/// # Errors
/// Those of `work`.
pub fn watch<T: Send>(
    desk: &mut Desk,
    work: impl FnOnce(&Progress) -> Result<T> + Send,
) -> Result<T> {
    let progress = Progress::default();
    if !desk.out.is_live() {
        return work(&progress);
    }
    let (done, waiting) = channel::<()>();
    thread::scope(|scope| {
        let watched = progress.clone();
        let working = scope.spawn(move || {
            let outcome = work(&watched);
            drop(done);
            outcome
        });
        let mut told = false;
        while let Err(RecvTimeoutError::Timeout) = waiting.recv_timeout(MOMENT) {
            tell(desk, &progress);
            told = true;
        }
        if told {
            desk.out.live("");
        }
        working
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn tell(desk: &mut Desk, progress: &Progress) {
    let (stage, percent) = progress.look();
    let what = match stage {
        Stage::Copying => msg!("progress-copying"),
        Stage::Checking => msg!("progress-checking"),
        Stage::Encrypting => msg!("progress-encrypting"),
    };
    let said = match percent {
        Some(percent) => msg!("progress-percent", what = what, percent = percent),
        None => msg!("progress-plain", what = what),
    };
    let said = desk.text.say(&said);
    desk.out.live(&said);
}
