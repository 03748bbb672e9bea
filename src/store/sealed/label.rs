//! The label of an encrypted copy: a stanza of its header beside those of the
//! recipients, which programs that do not know it pass over. It tells of which
//! log the copy is and up to which event, so that an old one can be told from
//! a stranger's file without any secret.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::{DecryptError, Decryptor, EncryptError, Identity, Recipient};
use age_core::format::{FileKey, Stanza};
use uuid::Uuid;

use crate::store::events::Head;

/// How the stanza is called.
const TAG: &str = "folio-log";

/// Of which log a copy is, and up to where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The office.
    pub site: Uuid,
    /// Number of its events.
    pub events: i64,
    /// Digest of the last.
    pub digest: String,
    /// Bytes of the copy before it was encrypted, by which one that was cut
    /// short is known; earlier labels do not have them.
    pub bytes: Option<u64>,
}

impl Label {
    /// The label of a log that ends in `head`.
    pub fn of(site: Uuid, head: &Head) -> Self {
        Self {
            site,
            events: head.events,
            digest: head.digest.clone(),
            bytes: None,
        }
    }

    /// The same, of a copy with so many bytes.
    #[must_use]
    pub fn of_bytes(self, bytes: u64) -> Self {
        Self {
            bytes: Some(bytes),
            ..self
        }
    }

    /// The label of an encrypted copy; none when it has none, or its end is
    /// missing.
    pub fn read(path: &Path) -> Option<Self> {
        if !super::is_sealed(path) {
            return None;
        }
        let reader = Reading::default();
        let file = File::open(path).ok()?;
        let sealed = Decryptor::new_buffered(BufReader::new(file)).ok()?;
        // Nothing is decrypted: it is only shown the stanzas.
        let _ = sealed.decrypt(std::iter::once(&reader as &dyn Identity));
        let label = reader.0.into_inner()?;
        let whole = match label.bytes {
            Some(bytes) => fs::metadata(path).ok()?.len() == header(path)? + payload(bytes),
            None => true,
        };
        whole.then_some(label)
    }

    fn stanza(&self) -> Stanza {
        Stanza {
            tag: TAG.to_owned(),
            args: [
                self.site.simple().to_string(),
                self.events.to_string(),
                self.digest.clone(),
            ]
            .into_iter()
            .chain(self.bytes.map(|bytes| bytes.to_string()))
            .collect(),
            body: Vec::new(),
        }
    }

    fn parse(stanza: &Stanza) -> Option<Self> {
        let (site, events, digest, bytes) = match stanza.args.as_slice() {
            [site, events, digest] => (site, events, digest, None),
            [site, events, digest, bytes] => (site, events, digest, Some(bytes.parse().ok()?)),
            _ => return None,
        };
        (stanza.tag == TAG).then_some(Self {
            site: Uuid::parse_str(site).ok()?,
            events: events.parse().ok()?,
            digest: digest.clone(),
            bytes,
        })
    }
}

/// Bytes of the header of a file in the age format: it ends with the line that
/// begins with three dashes.
fn header(path: &Path) -> Option<u64> {
    let mut beginning = Vec::new();
    let file = File::open(path).ok()?;
    file.take(LONGEST).read_to_end(&mut beginning).ok()?;
    let mark = b"\n--- ";
    let last = beginning.windows(mark.len()).position(|at| at == mark)? + 1;
    let end = beginning[last..].iter().position(|byte| *byte == b'\n')?;
    u64::try_from(last + end + 1).ok()
}

/// More than any header: a line for each recipient.
const LONGEST: u64 = 1024 * 1024;

/// Bytes that follow the header: a nonce, and a tag for each piece of 64 KiB
/// (age-encryption.org/v1, "Payload").
fn payload(plain: u64) -> u64 {
    16 + plain + 16 * plain.div_ceil(64 * 1024).max(1)
}

/// Takes the label from the header and opens nothing.
#[derive(Default)]
struct Reading(RefCell<Option<Label>>);

impl Identity for Reading {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if let Some(label) = Label::parse(stanza) {
            self.0.replace(Some(label));
        }
        None
    }
}

/// Writes the label, and keeps the key of the one file in memory until the file
/// was read back.
pub struct Witness {
    label: Label,
    key: RefCell<Option<FileKey>>,
}

impl Witness {
    pub fn new(label: Label) -> Self {
        Self {
            label,
            key: RefCell::new(None),
        }
    }
}

impl Recipient for Witness {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        self.key.replace(Some(same(file_key)));
        Ok((vec![self.label.stanza()], HashSet::new()))
    }
}

impl Identity for Witness {
    /// Opens the file by its label: the label must have come through, too.
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        let is_mine = Label::parse(stanza).as_ref() == Some(&self.label);
        let key = self.key.borrow();
        is_mine.then(|| key.as_ref().map(|key| Ok(same(key))))?
    }
}

fn same(key: &FileKey) -> FileKey {
    FileKey::init_with_mut(|bytes| bytes.copy_from_slice(key.expose_secret()))
}
