//! A terminal that does not show what is typed. Keys are read one by one, and
//! between two of them the terminal would show what comes.

use std::io;

/// While it lives, nothing that is typed is shown.
pub(super) struct Unseen {
    #[cfg(unix)]
    before: rustix::termios::Termios,
}

impl Unseen {
    /// Begins not to show.
    #[cfg(unix)]
    #[allow(clippy::disallowed_methods, reason = "set only; console reads")]
    pub(super) fn begin() -> io::Result<Self> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let terminal = io::stdin();
        let before = tcgetattr(&terminal)?;
        let mut unseen = before.clone();
        unseen.local_modes.remove(LocalModes::ECHO);
        tcsetattr(&terminal, OptionalActions::Drain, &unseen)?;
        Ok(Self { before })
    }

    /// Elsewhere, keys that are read one by one are not shown anyway.
    #[cfg(not(unix))]
    pub(super) fn begin() -> io::Result<Self> {
        Ok(Self {})
    }
}

#[cfg(unix)]
impl Drop for Unseen {
    #[allow(clippy::disallowed_methods, reason = "set only; console reads")]
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        let _ = tcsetattr(io::stdin(), OptionalActions::Drain, &self.before);
    }
}
