//! A desk whose month's set is made again and again over what may lie in its
//! folder: nothing, a set that is replaced, and sets that were really killed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::{Bytes, SUMS, held, is_honest};
use crate::ended::{Ended, run};
use crate::strace::{self, Own};
use crate::support::desk::{Desk, INIT};

/// The list of sums of a set that is not whole.
pub const PART: &str = "SHA256SUMS.part";

/// How many files the set has.
pub const FILES: usize = 8;

/// A file of somebody else.
const FOREIGN: (&str, &str) = ("notas.txt", "ajeno");

type Held = BTreeMap<String, Bytes>;

/// What lies in the folder before the set is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Before {
    /// There is no folder.
    Nothing,
    /// The whole set of an earlier state, to be replaced by `--force`.
    Whole,
    /// A set of an earlier state, cut short.
    CutShort,
    /// That one, and a second one of another state, cut short over it.
    TwiceCut,
    /// The whole set, the replacing of which by another was cut short.
    HalfReplaced,
}

/// All of them.
pub const ALL: [Before; 5] = [
    Before::Nothing,
    Before::Whole,
    Before::CutShort,
    Before::TwiceCut,
    Before::HalfReplaced,
];

impl Before {
    /// Whether the command needs `--force` over it.
    pub fn is_forced(self) -> bool {
        self == Self::Whole
    }
}

/// A desk, and what may lie in the folder of its set.
pub struct Bench {
    /// The desk.
    pub desk: Desk,
    laid: BTreeMap<Before, Held>,
    /// The set of the state as it is now.
    pub whole: Held,
    traces: TempDir,
}

impl Bench {
    /// A desk with a case, and folders of its earlier states.
    pub fn new() -> Self {
        let desk = Desk::in_memory().lang("en");
        desk.at("2026-10-01T09:00:00-06:00").ok(INIT);
        let mut bench = Self {
            desk,
            laid: BTreeMap::from([(Before::Nothing, Held::new())]),
            whole: Held::new(),
            traces: TempDir::new().expect("a folder for traces"),
        };
        bench.move_on();
        let former = bench.whole.clone();
        bench.laid.insert(Before::Whole, former.clone());
        bench.kill_over(Before::Nothing, Before::CutShort);
        bench.move_on();
        bench.kill_over(Before::CutShort, Before::TwiceCut);
        bench.kill_over(Before::Whole, Before::HalfReplaced);
        bench.move_on();
        let differing = former
            .iter()
            .filter(|(name, bytes)| bench.whole[*name] != **bytes);
        assert!(differing.count() >= FILES - 1, "states hardly differ");
        for held in bench.laid.values_mut().filter(|held| !held.is_empty()) {
            let (name, content) = FOREIGN;
            held.insert(name.to_owned(), Bytes(content.into()));
        }
        bench
    }

    /// One case more of the month, which a unit has and another concluded, so
    /// that most files of the set differ.
    pub fn move_on(&mut self) {
        self.desk.at("2026-10-20T10:00:00-06:00");
        let folio = self.desk.intake("petition");
        self.desk
            .ok(&["turn", &folio, "--to", "DSS", "--due", "1d"]);
        let folio = self.desk.intake("complaint");
        let close = ["--outcome", "resolved", "--report", "Hecho."];
        self.desk
            .ok(&[["close", &folio].as_slice(), &close].concat());
        self.desk.at("2026-11-18T10:00:00-06:00");
        let elsewhere = self.desk.path("elsewhere");
        let _ = fs::remove_dir_all(&elsewhere);
        let made = self.make(&elsewhere, false);
        assert_eq!(made.code, Some(0), "{made:?}");
        self.whole = held(&elsewhere);
        assert_eq!(self.whole.len(), FILES);
    }

    /// What the end of the process leaves when half the names are given.
    fn kill_over(&mut self, before: Before, after: Before) {
        let mut named: Vec<usize> = Vec::new();
        let calls = self.calls(before);
        for call in ["renameat", "renameat2"] {
            named.push(calls.get(call).map_or(0, |own| own.all));
        }
        let (call, all) = match named[0] > named[1] {
            true => ("renameat", named[0]),
            false => ("renameat2", named[1]),
        };
        let fault = format!("{call}:signal=KILL:when={}", all.div_ceil(2));
        self.lay(before);
        let (ended, _) = self.injected(before.is_forced(), &[&fault]);
        assert_eq!(ended.signal, Some(9), "{fault}: {ended:?}");
        let left = held(&self.set());
        assert!(left.contains_key(PART) && !left.contains_key(SUMS));
        self.laid.insert(after, left);
    }

    /// The folder of the set.
    pub fn set(&self) -> PathBuf {
        self.desk.path("sets/set")
    }

    /// A file for traces.
    pub fn trace(&self) -> PathBuf {
        self.traces.path().join("trace")
    }

    /// Lays the folder as it was before.
    pub fn lay(&self, before: Before) {
        let folder = self.set();
        let _ = fs::remove_dir_all(self.desk.path("sets"));
        let laid = &self.laid[&before];
        if !laid.is_empty() {
            fs::create_dir_all(&folder).expect("a folder");
        }
        for (name, bytes) in laid {
            fs::write(folder.join(name), &bytes.0).expect("a file");
        }
    }

    /// The files that are laid, but for those under temporary names.
    pub fn laid(&self, before: Before) -> Held {
        shown(self.laid[&before].clone())
    }

    /// The set of the state as it is now, among what else was laid.
    pub fn done(&self, before: Before) -> Held {
        let mut whole = self.whole.clone();
        let (name, _) = FOREIGN;
        let foreign = self.laid[&before].get(name);
        whole.extend(foreign.map(|bytes| (name.to_owned(), bytes.clone())));
        whole
    }

    /// The command that makes the set in a folder.
    pub fn command(&self, folder: &Path, force: bool) -> Command {
        let folder = folder.to_str().expect("a plain path");
        let mut args = vec!["report", "monthly", "--month", "2026-10", "--out", folder];
        args.extend(force.then_some("--force"));
        self.desk.command(&args)
    }

    /// Makes the set with nothing in the way.
    fn make(&self, folder: &Path, force: bool) -> Ended {
        run(&mut self.command(folder, force), "")
    }

    /// How often the command makes each call, from when it first looks at the
    /// folder.
    pub fn calls(&self, before: Before) -> BTreeMap<String, Own> {
        self.lay(before);
        let command = self.command(&self.set(), before.is_forced());
        let folder = self.set().display().to_string();
        let begins = |call: &str| call.starts_with("statx(") && call.contains(&folder);
        strace::counted_since(&command, "", &self.trace(), begins)
    }

    /// Runs the command with faults that go together; also whether they were met.
    pub fn injected(&self, force: bool, faults: &[&str]) -> (Ended, bool) {
        let command = self.command(&self.set(), force);
        strace::injected_all(&command, "", faults, &self.trace())
    }

    /// What holds of the folder at every instant: nobody else's file is touched,
    /// a list of sums vouches for what is there, and where there is none the
    /// folder has nothing of a set or the list that names what it has.
    ///
    /// # Errors
    /// What does not hold.
    pub fn promised(&self, before: Before, set: &Path) -> Result<(), String> {
        let left = held(set);
        let (name, _) = FOREIGN;
        if left.get(name) != self.laid[&before].get(name) {
            return Err(format!("{name} was touched"));
        }
        if !is_honest(set) {
            return Err(format!("{SUMS} does not fit {left:?}"));
        }
        let listed = listed(&set.join(PART));
        let own = left
            .iter()
            .filter(|(name, _)| self.whole.contains_key(*name));
        let mut unlisted = own.filter(|(name, bytes)| {
            let line = (sum(&bytes.0), (*name).clone());
            !listed.contains(&line)
        });
        match unlisted.next() {
            Some((name, _)) if !left.contains_key(SUMS) => Err(format!("{name} is not listed")),
            _ => Ok(()),
        }
    }

    /// Gives the same command once more, without `--force` but where a whole set
    /// stands as it did: it completes the set, to the byte.
    ///
    /// # Errors
    /// What it left instead.
    pub fn completed(&self, before: Before, set: &Path) -> Result<(), String> {
        let left = held(set);
        let force = before.is_forced() && stands(set);
        let done = self.done(before);
        if force && ![&done, &self.laid(before)].contains(&&shown(left.clone())) {
            return Err(format!("neither of the sets is whole: {left:?}"));
        }
        let again = self.make(set, force);
        match again.code == Some(0) && held(set) == done {
            true => Ok(()),
            false => Err(format!("{left:?}, then {again:?}, then {:?}", held(set))),
        }
    }
}

/// Whether the folder has a whole set, and nothing says otherwise.
pub fn stands(set: &Path) -> bool {
    set.join(SUMS).exists() && !set.join(PART).exists()
}

/// Whether the folder has a whole set, of which at most its own list of names is
/// still to be removed.
pub fn is_whole(set: &Path) -> bool {
    let sums = fs::read(set.join(SUMS));
    sums.is_ok_and(|sums| !listed(&set.join(PART)).contains(&(sum(&sums), SUMS.to_owned())))
}

/// But for what lies under temporary names.
pub fn shown(mut held: Held) -> Held {
    held.retain(|name, _| !name.starts_with(".folio-set-"));
    held
}

/// Sums and names of a list.
fn listed(list: &Path) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(list).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    lines
        .map(|(sum, name)| (sum.to_owned(), name.to_owned()))
        .collect()
}

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
