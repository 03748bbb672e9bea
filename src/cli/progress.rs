//! Long work, watched: on a terminal, what lasts longer than a moment is told
//! on one line of stderr, which is gone when the work is done.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::ask::Watch;
use super::desk::Desk;
use crate::error::Result;
use crate::msg;
use crate::store::progress::{Progress, Stage, beside};

/// How often is looked whether she asked to end.
const BLINK: Duration = Duration::from_millis(100);

/// How many looks nothing is told for, and then how often.
const MOMENT: u32 = 7;

/// Does `work` and tells how far it has come. Ctrl-C ends it in order: nothing
/// half done is left behind.
///
/// # Errors
/// Those of `work`; that it was ended; that the computer has no room for it.
pub fn watch<T: Send>(
    desk: &mut Desk,
    work: impl FnOnce(&Progress) -> Result<T> + Send,
) -> Result<T> {
    let progress = Progress::default();
    let signals = Watch::begin().ok();
    let (done, waiting) = channel::<()>();
    thread::scope(|scope| {
        let watched = progress.clone();
        let working = beside(scope, move || {
            let outcome = work(&watched);
            drop(done);
            outcome
        })?;
        let mut looks = 0;
        while let Err(RecvTimeoutError::Timeout) = waiting.recv_timeout(BLINK) {
            looks += 1;
            if looks % MOMENT == 0 {
                tell(desk, &progress);
            }
            if signals.as_ref().is_some_and(Watch::came) {
                progress.stop();
            }
        }
        if looks >= MOMENT {
            desk.out.live("");
        }
        working
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            .map_err(|error| progress.ended(error))
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
