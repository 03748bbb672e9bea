//! A desk whose month's set is made again and again over what may lie in its
//! folder: nothing, a set that is replaced, and sets that were really killed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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
        self.lay(Before::Nothing);
        let made = self.make(false);
        assert_eq!(made.code, Some(0), "{made:?}");
        self.whole = held(&self.set());
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
        let (ended, _) = self.injected(before, &[&fault]);
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

    /// The command that makes the set, as it is given over what was laid.
    pub fn args(before: Before) -> Vec<&'static str> {
        Self::forced(before == Before::Whole)
    }

    fn forced(force: bool) -> Vec<&'static str> {
        let mut args = vec!["report", "monthly", "--month", "2026-10"];
        args.extend(["--out", "[DIR]/sets/set"]);
        args.extend(force.then_some("--force"));
        args
    }

    /// Makes the set with nothing in the way.
    pub fn make(&self, force: bool) -> Ended {
        run(&mut self.desk.command(&Self::forced(force)), "")
    }

    /// How often the command makes each call, from when it first looks at the
    /// folder.
    pub fn calls(&self, before: Before) -> BTreeMap<String, Own> {
        self.lay(before);
        let command = self.desk.command(&Self::args(before));
        let folder = self.set().display().to_string();
        let begins = |call: &str| call.starts_with("statx(") && call.contains(&folder);
        strace::counted_since(&command, "", &self.trace(), begins)
    }

    /// Runs the command with faults that go together; also whether they were
    /// met.
    pub fn injected(&self, before: Before, faults: &[&str]) -> (Ended, bool) {
        let command = self.desk.command(&Self::args(before));
        strace::injected_all(&command, "", faults, &self.trace())
    }

    /// What holds at every instant: nobody else's file is touched, a list of
    /// sums vouches for what is there, and where there is none the folder has
    /// nothing of a set or the list that names what it has.
    pub fn assert_promised(&self, before: Before, fault: &str) {
        let set = self.set();
        let left = held(&set);
        let (name, _) = FOREIGN;
        assert_eq!(left.get(name), self.laid[&before].get(name), "{fault}");
        assert!(is_honest(&set), "{fault}: {:?}", left.keys());
        if left.contains_key(SUMS) {
            return;
        }
        let listed = listed(&set.join(PART));
        for (name, bytes) in left
            .iter()
            .filter(|(name, _)| self.whole.contains_key(*name))
        {
            let line = (sum(&bytes.0), name.clone());
            assert!(listed.contains(&line), "{fault}: {name} is not listed");
        }
    }

    /// Gives the same command once more, without `--force` but where a whole set
    /// stands as it did: it completes the set, to the byte.
    pub fn assert_completed(&self, before: Before, fault: &str) {
        let left = held(&self.set());
        let stands = left.contains_key(SUMS) && !left.contains_key(PART);
        let force = before == Before::Whole && stands;
        if force && shown(left.clone()) != self.done(before) {
            assert_eq!(shown(left), self.laid(before), "{fault}");
        }
        let again = self.make(force);
        assert_eq!(again.code, Some(0), "{fault}: {again:?}");
        assert_eq!(held(&self.set()), self.done(before), "{fault}");
    }
}

/// But for what lies under temporary names.
pub fn shown(mut held: Held) -> Held {
    held.retain(|name, _| !name.starts_with(".folio-set-"));
    held
}

/// Sums and names of a list.
fn listed(list: &Path) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(list).unwrap_or_default();
    let lines = text
        .lines()
        .map(|line| line.split_once("  ").expect("a sum"));
    lines
        .map(|(sum, name)| (sum.to_owned(), name.to_owned()))
        .collect()
}

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
