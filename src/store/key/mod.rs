//! The key of an encrypted log: 32 random bytes, given to SQLCipher as they
//! are, so that opening does not wait for a passphrase to be stretched. The
//! passphrase wraps this key once, in a file beside the log; changing it
//! leaves the log as it is.

pub mod file;
pub mod passphrase;
pub mod recovery;
pub mod wrapped;

use std::fmt;
use std::fmt::Write as _;
use std::sync::Arc;

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::error::{Error, Kind, Result};
use crate::msg;

/// Bytes of a key.
pub const LENGTH: usize = 32;

/// The key of a log. Its copies share one place in memory, which is
/// overwritten when the last of them goes; nothing prints it by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Arc<Zeroizing<[u8; LENGTH]>>);

impl Key {
    /// A new one, from the system's random numbers.
    ///
    /// # Errors
    /// [`Kind::Failed`] when the system has none to give.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; LENGTH]);
        getrandom::fill(&mut *bytes).map_err(|error| {
            Error::new(Kind::Failed, msg!("key-no-random")).caused_by(anyhow::anyhow!(error))
        })?;
        Ok(Self(Arc::new(bytes)))
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let mut whole = Zeroizing::new([0; LENGTH]);
        if bytes.len() != LENGTH {
            return None;
        }
        whole.copy_from_slice(bytes);
        Some(Self(Arc::new(whole)))
    }

    /// As SQLCipher takes a key that is to be used as it is.
    pub(super) fn raw(&self) -> Zeroizing<String> {
        // With room for all of it from the start, no copy of a part is left.
        let mut raw = Zeroizing::new(String::with_capacity(2 * LENGTH + 3));
        raw.push_str("x'");
        for byte in self.0.iter() {
            let _ = write!(raw, "{byte:02x}");
        }
        raw.push('\'');
        raw
    }

    /// Gives the key to a connection, as the first thing it is told.
    pub(super) fn unlock(&self, connection: &Connection) -> rusqlite::Result<()> {
        silence(connection)?;
        let raw = self.raw();
        let mut pragma = Zeroizing::new(String::with_capacity(raw.len() + 16));
        pragma.push_str("PRAGMA key = \"");
        pragma.push_str(&raw);
        pragma.push('"');
        connection.execute_batch(&pragma)
    }
}

/// SQLCipher writes to stderr on its own when a key does not fit. What went
/// wrong is told once, by us.
pub(super) fn silence(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("PRAGMA cipher_log_level = NONE")
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_prints_a_key_by_accident() {
        let key = Key::of(&[0xAB; LENGTH]).expect("a key");
        assert_eq!(format!("{key:?}"), "Key(…)");
        let log = crate::store::log_file::LogFile::at("folio.db").with_key(key);
        let shown = format!("{log:?}").to_lowercase();
        assert!(!shown.contains("ab") && !shown.contains("171"), "{shown}");
    }

    #[test]
    fn two_keys_differ() {
        let keys = [Key::random(), Key::random()].map(|key| key.expect("a key"));
        assert_ne!(keys[0], keys[1]);
        assert_eq!(keys[0].raw().len(), 2 * LENGTH + 3);
    }
}
