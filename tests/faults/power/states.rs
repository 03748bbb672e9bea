//! The states in which a disk may be found, built one by one and opened.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use tempfile::TempDir;

use super::content::Fate;
use super::disk::Disk;

/// What was found in a state.
pub enum Found {
    /// All that was acknowledged, and nothing by halves.
    Whole,
    /// Less than what was acknowledged.
    Lost(String),
    /// Something that cannot be read, or a command by halves.
    Damaged(String),
}

/// The states that were opened, and what was found in them.
pub struct States {
    folder: TempDir,
    random: fastrand::Rng,
    each: usize,
    moments: usize,
    built: usize,
    seen: HashSet<u64>,
    /// States in which something acknowledged was gone.
    pub lost: usize,
    /// States that could not be read or held a command by halves.
    pub damaged: usize,
    /// The first of both kinds, in words.
    pub wrong: Vec<String>,
}

/// How many wrong states are told in words.
const TOLD: usize = 10;

impl States {
    /// None yet; at each moment so many will be built, by chance that begins
    /// with `seed`.
    pub fn new(seed: u64, each: usize) -> Self {
        let memory = Path::new("/dev/shm");
        Self {
            folder: tempfile::tempdir_in(memory)
                .or_else(|_| TempDir::new())
                .expect("a folder for states"),
            random: fastrand::Rng::with_seed(seed),
            each,
            moments: 0,
            built: 0,
            seen: HashSet::new(),
            lost: 0,
            damaged: 0,
            wrong: Vec::new(),
        }
    }

    /// Builds states of this moment and opens those that were not seen yet
    /// since `acknowledged` was. The first lacks all that was not synced, the
    /// second lacks nothing.
    pub fn open_all(
        &mut self,
        disk: &Disk,
        acknowledged: impl Hash + Copy,
        open: impl Fn(&Path) -> Found,
    ) {
        self.moments += 1;
        for state in 0..self.each {
            let files = self.files(disk, state);
            self.built += 1;
            let mut hasher = DefaultHasher::new();
            (acknowledged, &files).hash(&mut hasher);
            if !self.seen.insert(hasher.finish()) {
                continue;
            }
            self.lay(&files);
            let (count, what) = match open(self.folder.path()) {
                Found::Whole => continue,
                Found::Lost(what) => (&mut self.lost, what),
                Found::Damaged(what) => (&mut self.damaged, what),
            };
            *count += 1;
            if self.wrong.len() < TOLD {
                let moment = self.moments;
                self.wrong
                    .push(format!("moment {moment}, state {state}: {what}"));
            }
        }
    }

    fn files(&mut self, disk: &Disk, state: usize) -> BTreeMap<String, Vec<u8>> {
        let pending = disk.pending_names();
        match state {
            0 => disk.after_failure(0, || Fate::Dropped, || false),
            1 => disk.after_failure(pending, || Fate::Kept, || true),
            _ => {
                let names = self.random.usize(..=pending);
                let (mut fates, mut sectors) = (self.random.fork(), self.random.fork());
                let fate = || match fates.u8(..10) {
                    0..4 => Fate::Kept,
                    4..7 => Fate::Torn,
                    _ => Fate::Dropped,
                };
                disk.after_failure(names, fate, || sectors.bool())
            }
        }
    }

    fn lay(&self, files: &BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(self.folder.path()).expect("the folder") {
            fs::remove_file(entry.expect("an entry").path()).expect("a file");
        }
        for (name, content) in files {
            fs::write(self.folder.path().join(name), content).expect("a file");
        }
    }

    /// How many states were different from all before.
    pub fn distinct(&self) -> usize {
        self.seen.len()
    }
}

impl fmt::Display for States {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} states at {} moments, {} of them different: {} lost something acknowledged, \
             {} were damaged",
            self.built,
            self.moments,
            self.distinct(),
            self.lost,
            self.damaged
        )
    }
}
