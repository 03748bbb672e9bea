//! One file of the modelled disk: what of it lasts, and what was done to it
//! since it was synced.

/// Bytes that a disk writes as one.
const SECTOR: usize = 512;

/// A file.
#[derive(Default)]
pub struct File {
    /// What lasts.
    pub lasting: Vec<u8>,
    /// What was done since it was synced.
    pub pending: Vec<Change>,
}

/// A change of a file's content.
pub enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate { length: usize },
}

/// What becomes of one change that was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It reached the disk.
    Kept,
    /// It did not.
    Dropped,
    /// Some of its sectors did.
    Torn,
}

impl File {
    /// Its content after a power failure, when each change since it was synced
    /// met the fate that `fate` gives it, and `torn` says which sectors of a
    /// torn one reached the disk.
    pub fn after_failure(
        &self,
        fate: &mut impl FnMut() -> Fate,
        torn: &mut impl FnMut() -> bool,
    ) -> Vec<u8> {
        let mut content = self.lasting.clone();
        for change in &self.pending {
            match fate() {
                Fate::Kept => change.apply(&mut content, |_| true),
                Fate::Dropped => {}
                Fate::Torn => change.apply(&mut content, |_| torn()),
            }
        }
        content
    }

    /// All that was done lasts.
    pub fn sync(&mut self) {
        for change in std::mem::take(&mut self.pending) {
            change.apply(&mut self.lasting, |_| true);
        }
    }
}

impl Change {
    /// Carries it out on the sectors that `reached` names by their number.
    fn apply(&self, content: &mut Vec<u8>, mut reached: impl FnMut(usize) -> bool) {
        match self {
            Self::Truncate { length } => content.resize(*length, 0),
            Self::Write { at, bytes } => {
                let end = at + bytes.len();
                if content.len() < end {
                    content.resize(end, 0);
                }
                let mut from = *at;
                while from < end {
                    let to = end.min((from / SECTOR + 1) * SECTOR);
                    if reached(from / SECTOR) {
                        content[from..to].copy_from_slice(&bytes[from - at..to - at]);
                    }
                    from = to;
                }
            }
        }
    }
}
