//! Sums of what is written, taken on the way to the disk, and of what is
//! there already.

use std::fmt;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::{Error, Kind, Result};
use crate::hex::hex;
use crate::msg;

/// A file as a list of sums has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Listed {
    /// Its name in the folder.
    pub name: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// A line in the form of GNU coreutils, with its end.
impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}  {}", self.sha256, self.name)
    }
}

impl Listed {
    /// A line that is told from the others by the mark of a binary file, which
    /// changes nothing for GNU coreutils; with its end.
    pub fn marked(&self) -> String {
        format!("{} *{}\n", self.sha256, self.name)
    }
}

/// Passes on what is written, and sums it.
pub(super) struct Summing<W> {
    to: W,
    bytes: u64,
    sum: Sha256,
}

impl<W: Write> Summing<W> {
    /// Passes on to this one.
    pub fn new(to: W) -> Self {
        Self {
            to,
            bytes: 0,
            sum: Sha256::new(),
        }
    }

    /// What it passed on to, how many bytes, and their sum in hexadecimal.
    pub fn finish(self) -> (W, u64, String) {
        (self.to, self.bytes, hex(&self.sum.finalize()))
    }
}

impl<W: Write> Write for Summing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.to.write(bytes)?;
        self.sum.update(&bytes[..taken]);
        self.bytes += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// The sum of a file, in hexadecimal.
///
/// # Errors
/// When it cannot be read.
pub(super) fn of_file(path: &Path) -> Result<String> {
    let mut summing = Summing::new(io::sink());
    let read = File::open(path).and_then(|mut file| io::copy(&mut file, &mut summing));
    let (_, _, sum) = summing.finish();
    read.map(|_| sum).map_err(|cause| unread(path, cause))
}

/// The error of a file that is there and cannot be read.
pub(super) fn unread(path: &Path, cause: io::Error) -> Error {
    let path = path.display().to_string();
    Error::new(Kind::Failed, msg!("render-set-unread", path = path)).caused_by(cause)
}
