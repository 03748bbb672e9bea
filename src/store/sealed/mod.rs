//! Encrypted copies in the age format, for recipients whose secret is kept
//! elsewhere. Each bears a label that anybody can read: of which log it is, and
//! up to where. The label names no one.

mod keys;
mod label;

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use sha2::{Digest as _, Sha256};

use self::label::Witness;
use super::digest::Digest;
use super::failure;
use super::guard;
use super::progress::{Progress, Stage};
use super::unfinished::Unfinished;
use crate::error::{Error, Kind, Result};
use crate::msg;

pub use self::keys::{Identities, Recipients};
pub use self::label::Label;

/// How every file in the age format begins.
const MAGIC: &[u8] = b"age-encryption.org/";

/// Bytes that are moved at a time.
const PIECE: usize = 64 * 1024;

/// Whether a file is in the age format.
pub fn is_sealed(path: &Path) -> bool {
    let mut beginning = [0; MAGIC.len()];
    std::fs::metadata(path).is_ok_and(|about| about.is_file())
        && File::open(path)
            .and_then(|mut file| file.read_exact(&mut beginning))
            .is_ok_and(|()| beginning == *MAGIC)
}

/// Encrypts a file, then reads what was written and decrypts it with the key
/// of this one file, which is known until then: it must be what was encrypted.
/// That each recipient's secret opens it can only be tried with the secret.
///
/// # Errors
/// [`Kind::Failed`] when the disk refuses, or the file does not decrypt to what
/// it was made from.
pub fn seal(
    plain: &Path,
    to: &Unfinished,
    recipients: &Recipients,
    label: &Label,
    progress: &Progress,
) -> Result<()> {
    progress.begin(Stage::Encrypting, 2 * guard::size(plain));
    let mut moved = Moved::new(progress);
    let witness = Witness::new(label.clone());
    let written = write(plain, to, recipients, &witness, &mut moved)
        .map_err(|error| failure::file(error, to.path()))?;
    to.sync()?;
    let read_back = File::open(to.path())
        .map_err(DecryptError::from)
        .and_then(|file| Decryptor::new_buffered(BufReader::new(file)))
        .and_then(|sealed| sealed.decrypt(std::iter::once(&witness as &dyn Identity)))
        .and_then(|mut plain| Ok(moved.all(&mut plain, &mut io::sink())?));
    match read_back {
        Ok(digest) if digest == written => Ok(()),
        Ok(_) => Err(Error::new(Kind::Failed, msg!("copy-differs"))),
        Err(error) => Err(Error::new(Kind::Failed, msg!("copy-differs")).caused_by(error)),
    }
}

fn write(
    plain: &Path,
    to: &Unfinished,
    recipients: &Recipients,
    witness: &Witness,
    moved: &mut Moved<'_>,
) -> io::Result<Digest> {
    let all = recipients
        .each()
        .chain(std::iter::once(witness as &dyn Recipient));
    let sealing = Encryptor::with_recipients(all).map_err(io::Error::other)?;
    let mut sealed = sealing.wrap_output(BufWriter::new(to.file()))?;
    let digest = moved.all(&mut File::open(plain)?, &mut sealed)?;
    sealed.finish()?.flush()?;
    Ok(digest)
}

/// Decrypts a file into an empty one.
///
/// # Errors
/// [`Kind::Refused`] when none of the identities opens it; [`Kind::Damaged`]
/// when it was changed or its end is missing.
pub fn open(
    sealed: &Path,
    identities: &Identities,
    to: &Unfinished,
    progress: &Progress,
) -> Result<()> {
    progress.begin(Stage::Copying, guard::size(sealed));
    let file = File::open(sealed).map_err(|error| failure::file(error, sealed))?;
    let mut plain = Decryptor::new_buffered(BufReader::new(file))
        .and_then(|sealed| sealed.decrypt(identities.each()))
        .map_err(|error| match error {
            DecryptError::NoMatchingKeys => Error::new(Kind::Refused, msg!("sealed-other-key"))
                .hint(msg!("sealed-other-key-hint")),
            error => damaged(sealed).caused_by(error),
        })?;
    let mut writer = BufWriter::new(to.file());
    let mut failed = false;
    let written = Moved::new(progress)
        .all(
            &mut plain,
            &mut Noting {
                to: &mut writer,
                failed: &mut failed,
            },
        )
        .and_then(|_| writer.flush());
    written.map_err(|error| match failed {
        true => failure::file(error, to.path()),
        false => damaged(sealed).caused_by(error),
    })
}

fn damaged(path: &Path) -> Error {
    Error::new(
        Kind::Damaged,
        msg!("sealed-damaged", path = path.display().to_string()),
    )
    .hint(msg!("sealed-damaged-hint"))
}

/// Notes that it was the writing that failed, not the reading.
struct Noting<'w> {
    to: &'w mut dyn Write,
    failed: &'w mut bool,
}

impl Write for Noting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes).inspect_err(|_| *self.failed = true)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush().inspect_err(|_| *self.failed = true)
    }
}

/// Bytes that went from one place to another.
struct Moved<'p> {
    progress: &'p Progress,
    bytes: u64,
}

impl<'p> Moved<'p> {
    fn new(progress: &'p Progress) -> Self {
        Self { progress, bytes: 0 }
    }

    /// Moves everything; gives the digest of it.
    fn all(&mut self, from: &mut dyn Read, to: &mut dyn Write) -> io::Result<Digest> {
        let mut hash = Sha256::new();
        let mut piece = vec![0; PIECE];
        loop {
            let read = from.read(&mut piece)?;
            if self.progress.is_stopped() {
                return Err(io::ErrorKind::Other.into());
            }
            if read == 0 {
                return Ok(hash.finalize().into());
            }
            hash.update(&piece[..read]);
            to.write_all(&piece[..read])?;
            self.bytes += read as u64;
            self.progress.reach(self.bytes);
        }
    }
}
