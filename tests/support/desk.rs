//! A desk of its own for each test: the program under test in an empty folder,
//! with nothing in its environment but the path, a log, a user, a language
//! and a clock that stands still. What it prints names no place of the
//! machine: the folder is `[DIR]`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

use tempfile::TempDir;

#[cfg(feature = "encryption")]
use super::encrypted;

/// The moment at which every desk starts: a Wednesday.
pub const NOW: &str = "2026-11-18T10:00:00-06:00";

/// Founds an office with the lists of a state.
pub const INIT: &[&str] = &[
    "init",
    "--site",
    "SLP",
    "--institution",
    "Servicios de Salud (prueba)",
    "--timezone",
    "America/Mexico_City",
    "--entity",
    "24",
    "--no-input",
];

/// A desk with its folder, language and clock.
pub struct Desk {
    dir: TempDir,
    now: Mutex<String>,
    lang: &'static str,
    user: &'static str,
    /// Whether its log is encrypted under the key of the tests.
    #[cfg(feature = "encryption")]
    pub encrypted: bool,
}

/// What one command came to.
#[derive(Debug)]
pub struct Ran {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Desk {
    /// A desk without a log.
    pub fn new() -> Self {
        Self::in_folder(TempDir::new().expect("a temporary folder"))
    }

    /// A desk without a log whose folder is kept in memory, where that can be.
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        match tempfile::tempdir_in(memory) {
            Ok(dir) => Self::in_folder(dir),
            Err(_) => Self::new(),
        }
    }

    fn in_folder(dir: TempDir) -> Self {
        Self {
            dir,
            now: Mutex::new(NOW.to_owned()),
            lang: "es",
            user: "maria",
            #[cfg(feature = "encryption")]
            encrypted: false,
        }
    }

    /// A desk whose office was founded with the lists of a state.
    pub fn with_office() -> Self {
        let desk = Self::plain_office();
        #[cfg(feature = "encryption")]
        let desk = encrypted::where_wanted(desk);
        desk
    }

    /// The same, never encrypted.
    pub fn plain_office() -> Self {
        let desk = Self::new();
        desk.ok(INIT);
        desk
    }

    /// The same desk, its log being encrypted under the key of the tests.
    #[cfg(feature = "encryption")]
    pub fn encrypted(mut self) -> Self {
        self.encrypted = true;
        self
    }

    /// The same desk with its screen in another language.
    pub fn lang(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    /// The same desk with somebody else at it.
    pub fn user(mut self, user: &'static str) -> Self {
        self.user = user;
        self
    }

    /// Sets the clock to an RFC 3339 instant.
    pub fn at(&self, now: &str) -> &Self {
        *self.now.lock().expect("a clock") = now.to_owned();
        self
    }

    /// A place in the desk's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Runs a command with nothing to read.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_in(args, "")
    }

    /// Runs a command that reads `stdin`. `[DIR]` in an argument stands for
    /// the folder.
    pub fn run_in(&self, args: &[&str], stdin: &str) -> Ran {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("its standard input");
        // A command that reads nothing may have ended already.
        let _ = input.write_all(stdin.as_bytes());
        drop(input);
        let output = child.wait_with_output().expect("the program ends");
        Ran {
            code: output.status.code().expect("an exit code"),
            out: self.shown(&output.stdout),
            err: self.shown(&output.stderr),
        }
    }

    /// Runs a command that must succeed; what it printed.
    pub fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}\n{}{}", ran.out, ran.err);
        ran.out
    }

    /// The command, ready to be started otherwise than [`Desk::run`] does.
    pub fn command(&self, args: &[&str]) -> Command {
        let folder = self.dir.path().to_string_lossy().into_owned();
        let mut command = Command::new(crate::program());
        command
            .args(args.iter().map(|arg| arg.replace("[DIR]", &folder)))
            .current_dir(self.dir.path())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("FOLIO_DB", self.path("folio.db"))
            .env("FOLIO_NOW", &*self.now.lock().expect("a clock"))
            .env("FOLIO_USER", self.user)
            .env("FOLIO_LANG", self.lang);
        #[cfg(feature = "encryption")]
        if self.encrypted {
            command.env("FOLIO_KEY_FILE", encrypted::key_file());
        }
        command
    }

    fn shown(&self, bytes: &[u8]) -> String {
        let folder = self.dir.path().to_string_lossy();
        String::from_utf8_lossy(bytes).replace(&*folder, "[DIR]")
    }
}

/// Text on one line, as it is compared: where lines break depends on how long
/// the folder's name is.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
