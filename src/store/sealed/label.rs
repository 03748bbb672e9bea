//! The label of an encrypted copy: a stanza of its header beside those of the
//! recipients, which programs that do not know it pass over. It tells of which
//! log the copy is and up to which event, so that an old one can be told from
//! a stranger's file without any secret.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::File;
use std::io::BufReader;
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
}

impl Label {
    /// The label of a log that ends in `head`.
    pub fn of(site: Uuid, head: &Head) -> Self {
        Self {
            site,
            events: head.events,
            digest: head.digest.clone(),
        }
    }

    /// The label of an encrypted copy; none when it has none.
    pub fn read(path: &Path) -> Option<Self> {
        if !super::is_sealed(path) {
            return None;
        }
        let reader = Reading::default();
        let file = File::open(path).ok()?;
        let sealed = Decryptor::new_buffered(BufReader::new(file)).ok()?;
        // Nothing is decrypted: it is only shown the stanzas.
        let _ = sealed.decrypt(std::iter::once(&reader as &dyn Identity));
        reader.0.into_inner()
    }

    fn stanza(&self) -> Stanza {
        Stanza {
            tag: TAG.to_owned(),
            args: vec![
                self.site.simple().to_string(),
                self.events.to_string(),
                self.digest.clone(),
            ],
            body: Vec::new(),
        }
    }

    fn parse(stanza: &Stanza) -> Option<Self> {
        let [site, events, digest] = stanza.args.as_slice() else {
            return None;
        };
        (stanza.tag == TAG).then_some(Self {
            site: Uuid::parse_str(site).ok()?,
            events: events.parse().ok()?,
            digest: digest.clone(),
        })
    }
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
