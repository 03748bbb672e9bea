//! What the program meets of the outer world, so that nothing else has to ask
//! for it: arguments, environment, standard streams, the system's user.

#![allow(clippy::disallowed_methods, reason = "the one door to the outer world")]

use std::ffi::OsString;
use std::io::{IsTerminal, Read, Write};

/// Looks up an environment variable.
pub type Lookup = Box<dyn Fn(&str) -> Option<String>>;

/// The outer world.
pub struct World {
    /// Arguments, the program's name first.
    pub args: Vec<OsString>,
    /// Environment variables; empty ones count as unset.
    pub env: Lookup,
    /// Standard input.
    pub stdin: Box<dyn Read>,
    /// Standard output.
    pub stdout: Box<dyn Write + Send>,
    /// Standard error.
    pub stderr: Box<dyn Write + Send>,
    /// Whether standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Whether standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Whether standard error is a terminal.
    pub stderr_is_terminal: bool,
    /// Columns of the terminal, where there is one.
    pub columns: Option<usize>,
    /// The table of mounts, where the system keeps one as a text.
    pub mounts: Box<dyn Fn() -> Option<String>>,
}

impl World {
    /// The real one.
    pub fn real() -> Self {
        outlive_file_limits();
        Self {
            args: std::env::args_os().collect(),
            env: Box::new(variable),
            stdin: Box::new(std::io::stdin()),
            stdout: Box::new(std::io::stdout()),
            stderr: Box::new(std::io::stderr()),
            stdin_is_terminal: std::io::stdin().is_terminal(),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
            columns: console::Term::stdout()
                .size_checked()
                .map(|(_, columns)| usize::from(columns)),
            mounts: Box::new(mounts),
        }
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Linux alone tells it by a file.
fn mounts() -> Option<String> {
    // The kernel does not tell its length, and a small buffer is filled in
    // many small reads.
    let mut table = Vec::with_capacity(16 * 1024);
    std::fs::File::open("/proc/self/mountinfo")
        .and_then(|mut file| file.read_to_end(&mut table))
        .ok()?;
    Some(String::from_utf8_lossy(&table).into_owned())
}

/// A file that reaches the user's size limit is an error to be told, not the
/// end of the process: the signal is noted and otherwise ignored.
fn outlive_file_limits() {
    #[cfg(unix)]
    {
        let noted = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        // Where the handler cannot be set, the limit ends the process as before.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, noted);
    }
}

/// The name of this computer.
pub fn system_host() -> String {
    whoami::hostname().unwrap_or_else(|_| "?".to_owned())
}

/// The name of the system's user, as the last resort for who is typing.
pub fn system_user() -> String {
    whoami::username().unwrap_or_else(|_| "?".to_owned())
}
