//! A model of a disk: what the machine sees, what lasts, and what lies between
//! the two and may or may not be there when the power fails.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::content::{Change, Fate, File};
use super::recording::Op;

/// The files of one folder.
pub struct Disk {
    folder: PathBuf,
    files: Vec<File>,
    /// Names as the machine sees them.
    names: BTreeMap<String, usize>,
    /// Names that last.
    lasting: BTreeMap<String, usize>,
    /// Changes of names since the folder was synced.
    pending: Vec<Naming>,
    open: BTreeMap<i32, Handle>,
}

#[derive(Clone)]
enum Naming {
    Is(String, usize),
    Gone(String),
    Moved(String, String, usize),
}

#[derive(Clone, Copy)]
enum Handle {
    File { number: usize, at: usize },
    Folder,
}

impl Disk {
    /// An empty folder.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.components().collect(),
            files: Vec::new(),
            names: BTreeMap::new(),
            lasting: BTreeMap::new(),
            pending: Vec::new(),
            open: BTreeMap::new(),
        }
    }

    /// A folder with the files that lie in it, all of which last.
    pub fn with(folder: &Path) -> Self {
        let mut disk = Self::new(folder);
        for (name, content) in disk.real() {
            disk.files.push(File {
                lasting: content,
                pending: Vec::new(),
            });
            disk.names.insert(name, disk.files.len() - 1);
        }
        disk.lasting = disk.names.clone();
        disk
    }

    /// Whether a power failure before `op` differs from one after it.
    pub fn would_change(&self, op: &Op) -> bool {
        match op {
            Op::Open { path, creates, .. } => *creates && self.name(path).is_some(),
            Op::Write { fd, .. } => *fd == 1 || self.open.contains_key(fd),
            Op::Truncate { fd, .. } | Op::Sync { fd, .. } => self.open.contains_key(fd),
            Op::Close { .. } => false,
            Op::Unlink { path } => self.name(path).is_some(),
            Op::Rename { to, .. } | Op::Link { to, .. } => self.name(to).is_some(),
        }
    }

    /// Carries out an operation; whether it acknowledges something, by writing
    /// to standard output.
    pub fn apply(&mut self, op: &Op) -> bool {
        match op {
            Op::Open {
                path,
                fd,
                truncates,
                ..
            } => self.opened(path, *fd, *truncates),
            Op::Write { fd, at, bytes } => match self.open.get_mut(fd) {
                Some(Handle::File { number, at: end }) => {
                    let at = at.map_or(*end, |at| usize::try_from(at).expect("a place"));
                    *end = at + bytes.len();
                    self.files[*number].pending.push(Change::Write {
                        at,
                        bytes: bytes.clone(),
                    });
                }
                Some(Handle::Folder) => panic!("a folder was written to"),
                None => return *fd == 1,
            },
            Op::Truncate { fd, length } => {
                if let Some(Handle::File { number, .. }) = self.open.get(fd) {
                    let length = usize::try_from(*length).expect("a length");
                    self.files[*number]
                        .pending
                        .push(Change::Truncate { length });
                }
            }
            Op::Sync { fd, kept: true } => match self.open.get(fd) {
                Some(Handle::File { number, .. }) => self.files[*number].sync(),
                Some(Handle::Folder) => {
                    for naming in std::mem::take(&mut self.pending) {
                        naming.apply(&mut self.lasting);
                    }
                }
                None => {}
            },
            Op::Sync { kept: false, .. } => {}
            Op::Close { fd } => drop(self.open.remove(fd)),
            Op::Unlink { path } => self.rename(path, None),
            Op::Rename { from, to } => self.rename(from, Some(to)),
            Op::Link { from, to } => {
                if let (Some(from), Some(to)) = (self.name(from), self.name(to)) {
                    let number = self.names[&from];
                    self.pend(Naming::Is(to, number));
                }
            }
        }
        false
    }

    fn opened(&mut self, path: &Path, fd: i32, truncates: bool) {
        let path: PathBuf = path.components().collect();
        if path == self.folder {
            self.open.insert(fd, Handle::Folder);
        }
        let Some(name) = self.name(&path) else {
            return;
        };
        let number = match self.names.get(&name) {
            Some(number) => *number,
            None => {
                self.files.push(File::default());
                self.pend(Naming::Is(name, self.files.len() - 1));
                self.files.len() - 1
            }
        };
        if truncates {
            self.files[number]
                .pending
                .push(Change::Truncate { length: 0 });
        }
        self.open.insert(fd, Handle::File { number, at: 0 });
    }

    fn rename(&mut self, from: &Path, to: Option<&PathBuf>) {
        let Some(from) = self.name(from) else {
            return;
        };
        match to.and_then(|to| self.name(to)) {
            None => self.pend(Naming::Gone(from)),
            Some(to) => {
                let number = self.names[&from];
                self.pend(Naming::Moved(from, to, number));
            }
        }
    }

    fn pend(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.pending.push(naming);
    }

    /// The name of a file of the folder that matters: the index of the journal
    /// is made anew by whoever opens the log first.
    fn name(&self, path: &Path) -> Option<String> {
        let name = path.strip_prefix(&self.folder).ok()?.to_str()?;
        (!name.is_empty() && !name.ends_with("-shm")).then(|| name.to_owned())
    }

    /// How many changes of names are not synced.
    pub fn pending_names(&self) -> usize {
        self.pending.len()
    }

    /// The files that are there after a power failure, when the first `names`
    /// changes of names reached the disk, and each change of a file met the
    /// fate that `fate` gives it; `torn` says which sectors of a torn one did.
    pub fn after_failure(
        &self,
        names: usize,
        mut fate: impl FnMut() -> Fate,
        mut torn: impl FnMut() -> bool,
    ) -> BTreeMap<String, Vec<u8>> {
        let mut there = self.lasting.clone();
        for naming in &self.pending[..names] {
            naming.apply(&mut there);
        }
        there
            .into_iter()
            .map(|(name, number)| {
                let content = self.files[number].after_failure(&mut fate, &mut torn);
                (name, content)
            })
            .collect()
    }

    /// The model ends where the real files do, byte for byte: the recorder
    /// missed nothing.
    pub fn assert_is_real(&self) {
        let all = self.after_failure(self.pending.len(), || Fate::Kept, || true);
        let real = self.real();
        let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&all), names(&real));
        assert!(all == real, "the recording differs from the real files");
    }

    fn real(&self) -> BTreeMap<String, Vec<u8>> {
        fs::read_dir(&self.folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .filter_map(|path| Some((self.name(&path)?, fs::read(&path).expect("a file"))))
            .collect()
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Is(name, number) => drop(names.insert(name.clone(), *number)),
            Self::Gone(name) => drop(names.remove(name)),
            Self::Moved(from, to, number) => {
                names.remove(from);
                names.insert(to.clone(), *number);
            }
        }
    }
}
