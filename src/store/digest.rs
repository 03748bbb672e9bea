//! The digest chain: SHA-256 over length-prefixed stored bytes and the digest
//! of the site's previous event. Personal parts enter by salted digests of
//! their own, so that one can be erased and the chain still checked.

use sha2::{Digest as _, Sha256};

/// A SHA-256 digest.
pub type Digest = [u8; 32];

/// What stands before the first event of a site.
pub const BEGINNING: Digest = [0; 32];

/// The stored bytes of an event that its digest covers; not the local row
/// numbers, which differ from file to file.
pub struct Sealed<'e> {
    /// UUID of the site.
    pub site: &'e [u8],
    /// Number on the site.
    pub site_seq: i64,
    /// UUID of the site on which the subject began.
    pub subject_site: &'e [u8],
    /// Number of the event there with which it began.
    pub subject_seq: i64,
    /// Number of the first event of the command.
    pub command: i64,
    /// Kind of event.
    pub kind: &'e str,
    /// Day.
    pub occurred_on: i64,
    /// Milliseconds.
    pub recorded_at: i64,
    /// Minutes.
    pub utc_offset: i64,
    /// Clock set by hand.
    pub clock_was_set: bool,
    /// Digest of the typist's name.
    pub typist: &'e [u8],
    /// Stored fact.
    pub fact: &'e str,
    /// Digests of personal parts.
    pub personal_digests: &'e [u8],
}

/// The digest of an event after `previous`.
pub fn of_event(sealed: &Sealed<'_>, previous: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    for bytes in [
        previous,
        sealed.site,
        &sealed.site_seq.to_be_bytes(),
        sealed.subject_site,
        &sealed.subject_seq.to_be_bytes(),
        &sealed.command.to_be_bytes(),
        sealed.kind.as_bytes(),
        &sealed.occurred_on.to_be_bytes(),
        &sealed.recorded_at.to_be_bytes(),
        &sealed.utc_offset.to_be_bytes(),
        &[u8::from(sealed.clock_was_set)],
        sealed.typist,
        sealed.fact.as_bytes(),
        sealed.personal_digests,
    ] {
        prefixed(&mut hash, bytes);
    }
    hash.finalize().into()
}

/// The salted digest of a personal body; `part` keeps two parts with the same
/// body apart.
pub fn of_personal(part: u8, salt: &[u8], body: &str) -> Digest {
    let mut hash = Sha256::new();
    for bytes in [&[part], salt, body.as_bytes()] {
        prefixed(&mut hash, bytes);
    }
    hash.finalize().into()
}

/// The digest of an audit row after `previous`, over its length-prefixed
/// stored values.
pub fn of_audit(values: &[&[u8]], previous: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    prefixed(&mut hash, previous);
    for bytes in values {
        prefixed(&mut hash, bytes);
    }
    hash.finalize().into()
}

fn prefixed(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
