//! Encrypted logs: opened at the door, once for each process; `folio encrypt`,
//! `decrypt` and `passphrase`. A build without encryption knows the same
//! commands, and says what it lacks.

#[cfg(feature = "encryption")]
mod decrypt;
#[cfg(feature = "encryption")]
mod encrypt;
#[cfg(feature = "encryption")]
mod new_key;
#[cfg(feature = "encryption")]
mod passphrase;
#[cfg(feature = "encryption")]
mod secret;
#[cfg(feature = "encryption")]
mod unlock;
#[cfg(not(feature = "encryption"))]
mod without;

use std::path::PathBuf;

#[cfg(not(feature = "encryption"))]
pub use without::{carry_key, decrypt, encrypt, found, open, open_copy, passphrase, quietly};
#[cfg(feature = "encryption")]
pub use {
    decrypt::decrypt,
    encrypt::{encrypt, found},
    passphrase::passphrase,
    unlock::{carry_key, open, open_copy, quietly},
};

/// How a command comes to the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlocking {
    /// With the key, where the log is encrypted.
    ByKey,
    /// With the recovery code.
    ByCode,
    /// Not at all: there is no log yet, or it is to be a plain one.
    Never,
}

/// Encrypt the log: without its passphrase or its recovery code, nobody can
/// read it again
#[derive(Debug, clap::Args)]
#[cfg_attr(
    not(feature = "encryption"),
    allow(dead_code, reason = "every build understands the same command line")
)]
pub struct EncryptArgs {
    /// Write the recovery code to this new file instead of the screen
    #[arg(long, value_name = "FILE")]
    recovery_file: Option<PathBuf>,
    /// Do not ask whether to go on
    #[arg(long)]
    yes: bool,
}

/// Make an encrypted log plain again
#[derive(Debug, clap::Args)]
#[cfg_attr(
    not(feature = "encryption"),
    allow(dead_code, reason = "every build understands the same command line")
)]
pub struct DecryptArgs {
    /// Do not ask whether to go on
    #[arg(long)]
    yes: bool,
}

/// Change the passphrase of an encrypted log; the log itself stays as it is
#[derive(Debug, clap::Args)]
#[cfg_attr(
    not(feature = "encryption"),
    allow(dead_code, reason = "every build understands the same command line")
)]
pub struct PassphraseArgs {
    /// Open the log with its recovery code, and make its key file anew
    #[arg(long)]
    pub(super) recover: bool,
    /// File that holds the new passphrase
    #[arg(long, value_name = "FILE")]
    new_key_file: Option<PathBuf>,
}
