//! The one holder of stdout and stderr. Results go to stdout, everything else
//! to stderr; nothing panics when either is closed.
//!
//! When nobody reads stdout any more (`folio list | head`), a command that only
//! reads stops in silence and has succeeded. One that stored something must
//! say that it stored: see [`Out::mark_stored`].

use std::io::{self, BufWriter, ErrorKind, Write};

use super::wrap::wrap;
use super::{Look, error, json};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::text::Text;

/// The message of a result that could not be written.
const UNPRINTED: &str = "render-unprinted";

/// How answers are to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Keep notes to oneself.
    pub quiet: bool,
    /// Stderr is a terminal on which a line can be written over.
    pub live: bool,
    /// What stdout can show.
    pub stdout: Look,
    /// What stderr can show.
    pub stderr: Look,
}

/// Where answers go.
pub struct Out {
    stdout: Sink,
    stderr: Box<dyn Write + Send>,
    options: Options,
    stored: bool,
}

/// Stdout, buffered; remembers whether its reader has left.
struct Sink {
    to: BufWriter<Box<dyn Write + Send>>,
    reader_left: bool,
}

impl Out {
    /// Writes to these two.
    pub fn new(
        stdout: Box<dyn Write + Send>,
        stderr: Box<dyn Write + Send>,
        options: Options,
    ) -> Self {
        Self {
            stdout: Sink {
                to: BufWriter::with_capacity(64 * 1024, stdout),
                reader_left: false,
            },
            stderr,
            options,
            stored: false,
        }
    }

    /// Lines that only say that all is well: none for those who asked for
    /// quiet, who are told by the exit code.
    pub fn unless_quiet<T>(&self, lines: impl IntoIterator<Item = T>) -> Vec<T> {
        match self.options.quiet {
            true => Vec::new(),
            false => lines.into_iter().collect(),
        }
    }

    /// What stdout can show.
    pub fn look(&self) -> Look {
        self.options.stdout
    }

    /// Writes a result, ending in a line feed.
    ///
    /// # Errors
    /// When stdout cannot be written to; to be passed on to [`Out::conclude`].
    pub fn result(&mut self, result: &str) -> Result<()> {
        self.bytes(result.as_bytes())?;
        match result.ends_with('\n') {
            true => Ok(()),
            false => self.bytes(b"\n"),
        }
    }

    /// Writes a result in sentences, in lines as wide as the terminal.
    ///
    /// # Errors
    /// As [`Out::result`].
    pub fn prose(&mut self, said: &str) -> Result<()> {
        let wrapped = wrap(said, self.options.stdout.prose(), "", 2);
        self.result(&wrapped)
    }

    /// Writes an object for programs, on a line.
    ///
    /// # Errors
    /// As [`Out::result`].
    pub fn object(&mut self, object: &impl serde::Serialize) -> Result<()> {
        json::line(object, &mut self.stdout)
    }

    /// Writes a result as it is.
    ///
    /// # Errors
    /// As [`Out::result`].
    pub fn bytes(&mut self, result: &[u8]) -> Result<()> {
        written(self.stdout.write_all(result))
    }

    /// Stdout, for results that are written piece by piece.
    pub fn writer(&mut self) -> &mut (dyn Write + Send) {
        &mut self.stdout
    }

    /// Sends what is buffered on its way, as before a question is asked.
    ///
    /// # Errors
    /// As [`Out::result`].
    pub fn flush(&mut self) -> Result<()> {
        written(self.stdout.flush())
    }

    /// Says something beside the result, unless told to be quiet.
    pub fn note(&mut self, note: &str) {
        if self.options.quiet {
            return;
        }
        let wrapped = wrap(note, self.options.stderr.prose(), "", 0);
        self.say_beside(&format!("{wrapped}\n"));
    }

    /// Whether somebody watches who can be told how far long work has come.
    pub fn is_live(&self) -> bool {
        self.options.live && !self.options.quiet
    }

    /// Writes over the last line that was said by this; with nothing, removes
    /// it.
    pub fn live(&mut self, line: &str) {
        if self.is_live() {
            self.say_beside(&format!("\r\u{1b}[K{line}"));
        }
    }

    /// Says a page beside the result, laid out as it is.
    pub fn page_beside(&mut self, page: &str) {
        if !self.options.quiet {
            self.say_beside(&format!("{page}\n"));
        }
    }

    /// Shows an error, as JSON if results are asked for in JSON.
    pub fn error(&mut self, error: &Error, text: &Text, json: bool) {
        let shown = match json {
            true => error::json(error, text),
            false => error::human(error, text, self.options.stderr),
        };
        self.say_beside(&shown);
    }

    /// Tells that the command has stored something: from here on a failure
    /// that keeps the answer from being printed is [`Kind::Unprinted`], and
    /// nothing may say that nothing was stored.
    pub fn mark_stored(&mut self) {
        self.stored = true;
    }

    /// Ends the command: sends what is buffered, shows the error if there is
    /// one, and gives the exit code.
    pub fn conclude(&mut self, outcome: Result<u8>, text: &Text, json: bool) -> u8 {
        let outcome = outcome.and_then(|code| self.flush().map(|()| code));
        let error = match outcome {
            Ok(code) => return code,
            Err(error) if self.stored && matches!(error.kind, Kind::Failed | Kind::Busy) => {
                stored_unprinted(error)
            }
            Err(error) if is_unprinted(&error) && self.stdout.reader_left => return 0,
            Err(error) => error,
        };
        self.error(&error, text, json);
        error.kind.exit_code()
    }

    /// When stderr is closed there is nobody left to tell.
    fn say_beside(&mut self, said: &str) {
        let _ = self.stdout.flush();
        let _ = self.stderr.write_all(said.as_bytes());
        let _ = self.stderr.flush();
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let outcome = self.to.write(bytes);
        self.watch(outcome)
    }

    fn flush(&mut self) -> io::Result<()> {
        let outcome = self.to.flush();
        self.watch(outcome)
    }
}

impl Sink {
    fn watch<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &outcome {
            self.reader_left |= error.kind() == ErrorKind::BrokenPipe;
        }
        outcome
    }
}

/// A failure to write a result, as an error of this program.
pub(super) fn written<T>(outcome: io::Result<T>) -> Result<T> {
    outcome.map_err(unprinted)
}

/// The error of a result that could not be written.
pub(super) fn unprinted(cause: impl Into<anyhow::Error>) -> Error {
    Error::new(Kind::Failed, msg!("render-unprinted")).caused_by(cause)
}

/// Whether the error is that a result could not be written.
pub(super) fn is_unprinted(error: &Error) -> bool {
    error.message.id == UNPRINTED
}

fn stored_unprinted(error: Error) -> Error {
    Error {
        kind: Kind::Unprinted,
        message: msg!("render-unprinted-stored"),
        hints: vec![msg!("render-unprinted-hint")],
        cause: error.cause,
    }
}

#[cfg(test)]
mod tests;
