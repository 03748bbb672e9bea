//! Who can open an encrypted copy: recipients, who are public, and identities,
//! which are secret and stand in a file, never on the command line.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

use age::x25519;
use age::{Identity, IdentityFile, Recipient};

use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::failure;

/// For whom a copy is encrypted; nobody: it is not encrypted.
#[derive(Default)]
pub struct Recipients(Vec<x25519::Recipient>);

impl Recipients {
    /// Reads recipients as they are typed: `age1…`, or `@FILE` with one a line.
    ///
    /// # Errors
    /// [`Kind::Usage`] for what is no recipient.
    pub fn parse(typed: &[String]) -> Result<Self> {
        let mut all = Vec::new();
        for text in typed {
            match text.strip_prefix('@') {
                Some(path) => all.extend(listed(Path::new(path))?),
                None => all.push(one(text, msg!("sealed-recipient"))?),
            }
        }
        Ok(Self(all))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &dyn Recipient> {
        self.0.iter().map(|one| one as &dyn Recipient)
    }
}

fn listed(path: &Path) -> Result<Vec<x25519::Recipient>> {
    let shown = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| failure::file(error, path))?;
    let found: Vec<x25519::Recipient> = text
        .lines()
        .zip(1_i64..)
        .map(|(line, number)| (line.trim(), number))
        .filter(|(line, _)| !line.is_empty() && !line.starts_with('#'))
        .map(|(line, number)| {
            let told = msg!("sealed-recipient-line", path = &shown, line = number);
            one(line, told)
        })
        .collect::<Result<_>>()?;
    match found.is_empty() {
        true => Err(Error::new(
            Kind::Usage,
            msg!("sealed-no-recipients", path = shown),
        )),
        false => Ok(found),
    }
}

/// What is no recipient is not repeated: it may be a secret.
fn one(text: &str, told: Message) -> Result<x25519::Recipient> {
    text.trim()
        .parse()
        .map_err(|_| Error::new(Kind::Usage, told).hint(msg!("sealed-recipient-hint")))
}

/// The secrets of a file, as `age-keygen` writes it.
pub struct Identities(Vec<Box<dyn Identity + Send + Sync>>);

impl Identities {
    /// Reads them.
    ///
    /// # Errors
    /// [`Kind::Usage`] when the file is none of identities; what is in it is
    /// never repeated.
    pub fn read(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|error| failure::file(error, path))?;
        IdentityFile::from_buffer(BufReader::new(file))
            .ok()
            .and_then(|file| file.into_identities().ok())
            .filter(|all| !all.is_empty())
            .map(Self)
            .ok_or_else(|| {
                Error::new(
                    Kind::Usage,
                    msg!("sealed-identity", path = path.display().to_string()),
                )
                .hint(msg!("sealed-identity-hint"))
            })
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &dyn Identity> {
        self.0.iter().map(|one| &**one as &dyn Identity)
    }
}
