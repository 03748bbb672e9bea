//! Telling an encrypted log from a plain one, and from what is no log at all.
//! Without its key, an encrypted log is random bytes from the first one on: it
//! is known by the key file beside it, or by being nothing else.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::connect::{MAGIC, absolute, beside};

/// The size of an encrypted page; the file is a whole number of them.
const PAGE: u64 = 4096;

/// Of the 256 values that a byte can have, a page of random ones shows nearly
/// all; words, numbers and zeros show far fewer than this.
const DIVERSE: usize = 240;

/// Where the wrapped key of a log lies: beside the file itself, not a link to
/// it.
pub fn key_path(log: &Path) -> PathBuf {
    beside(&absolute(log).unwrap_or(log.to_owned()), ".key")
}

/// Whether the file at `path` is, by its looks, an encrypted log, or one that
/// was made for a recipient besides, with its key beside it.
///
/// To be asked while this process has no connection to it: on POSIX, closing
/// a file drops every lock that the process holds on it.
pub fn is_encrypted(path: &Path) -> bool {
    let Ok((length, page)) = first_page(path) else {
        return false;
    };
    if page.is_empty() || page.starts_with(MAGIC) {
        return false;
    }
    key_path(path).exists() || (length.is_multiple_of(PAGE) && is_random(&page))
}

fn first_page(path: &Path) -> std::io::Result<(u64, Vec<u8>)> {
    // To open a pipe would wait for whoever writes to it.
    let about = fs::metadata(path)?;
    let mut page = Vec::new();
    if about.is_file() {
        fs::File::open(path)?.take(PAGE).read_to_end(&mut page)?;
    }
    Ok((about.len(), page))
}

fn is_random(page: &[u8]) -> bool {
    let mut seen = [false; 256];
    for byte in page {
        seen[usize::from(*byte)] = true;
    }
    seen.iter().filter(|seen| **seen).count() >= DIVERSE
}
