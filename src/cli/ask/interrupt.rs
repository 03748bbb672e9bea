//! Ctrl-C while questions are open, or while something is stored and answered:
//! noted, instead of killing the process.
//!
//! Between two keys the terminal is in its ordinary state, so a Ctrl-C may
//! arrive as a signal rather than as a key; both end the form the same way.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// The two flags that the signal handlers look at. Handlers stay installed for
/// the life of the process: taking them out would not bring the default back.
struct Flags {
    /// Nobody watches: signals do what they do by default.
    idle: Arc<AtomicBool>,
    /// A signal came.
    came: Arc<AtomicBool>,
}

static FLAGS: OnceLock<Flags> = OnceLock::new();

/// While it lives, signals that ask the process to end are only noted.
pub struct Watch(&'static Flags);

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// When the signal handlers cannot be installed.
    pub fn begin() -> io::Result<Self> {
        let flags = match FLAGS.get() {
            Some(flags) => flags,
            None => {
                let installed = install()?;
                FLAGS.get_or_init(|| installed)
            }
        };
        flags.came.store(false, Ordering::SeqCst);
        flags.idle.store(false, Ordering::SeqCst);
        Ok(Self(flags))
    }

    /// Whether a signal came since the watch began.
    pub fn came(&self) -> bool {
        self.0.came.load(Ordering::SeqCst)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.idle.store(true, Ordering::SeqCst);
    }
}

fn install() -> io::Result<Flags> {
    let flags = Flags {
        idle: Arc::new(AtomicBool::new(true)),
        came: Arc::new(AtomicBool::new(false)),
    };
    for signal in [SIGINT, SIGTERM] {
        flag::register_conditional_default(signal, Arc::clone(&flags.idle))?;
        flag::register(signal, Arc::clone(&flags.came))?;
    }
    Ok(flags)
}
