//! A set: several files in a folder that belong together and come whole or not
//! at all. Every one is written and synced under a temporary name, all are
//! compared with what is there, and only then are they named, last the list of
//! their sums, `SHA256SUMS`, which `sha256sum -c` reads. While names are given
//! `SHA256SUMS.part` lists what comes and what gives way: a folder with it was
//! cut short, and making the set again completes it.

mod folder;
mod former;
mod naming;
mod sum;
mod there;
mod told;
mod unput;

use std::collections::BTreeSet;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use self::folder::Folder;
use self::former::Former;
use self::naming::Naming;
use self::sum::{Listed, Summing};
use self::there::There;
pub use self::unput::Unput;
use super::file::{said_of, whole};
use super::place::Place;
pub use super::place::Readers;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// The list of sums, in the form of GNU coreutils.
pub const SUMS: &str = "SHA256SUMS";

/// What has the sums, and those of the files that give way, while names are
/// given.
pub const PART: &str = "SHA256SUMS.part";

/// A set that is being prepared. Dropped, nothing of it is left.
#[derive(Debug)]
pub struct Set {
    readers: Readers,
    files: Vec<Prepared>,
    // After the files in it: what is dropped last can be empty.
    folder: Folder,
}

/// A set that has its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The folder, as it was typed.
    pub folder: PathBuf,
    /// Its files in the order in which they were prepared, last the sums.
    pub files: Vec<WrittenFile>,
    /// Files of the set that was there before, which this one lacks.
    pub left_over: Vec<String>,
}

/// One file of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenFile {
    /// Its name in the folder.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Whether it had to be written; not where the same bytes were there.
    pub is_new: bool,
}

/// A file that has all but its name.
#[derive(Debug)]
struct Prepared {
    name: String,
    place: Place,
    file: TempPath,
    bytes: u64,
    sha256: String,
}

impl Set {
    /// Begins a set in a folder, which is made where it is not there yet. Waits
    /// for another set that is being made there, and clears away what one that
    /// was killed left under temporary names.
    ///
    /// # Errors
    /// [`Kind::Failed`] when it is no folder or cannot be made.
    pub fn begin(folder: &Path, readers: Readers) -> Result<Self> {
        Ok(Self {
            readers,
            files: Vec::new(),
            folder: Folder::open_or_make(folder)?,
        })
    }

    /// Prepares the file called `name` with what `fill` writes.
    ///
    /// # Errors
    /// What `fill` fails with; a folder that may not be written in; a disk
    /// that is full; a name that is not one plain name of its own.
    pub fn file(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<()>,
    ) -> Result<()> {
        let taken = |one: &Prepared| one.name.eq_ignore_ascii_case(name);
        let is_list = [SUMS, PART]
            .iter()
            .any(|own| name.eq_ignore_ascii_case(own));
        if !is_plain(name) || is_list || self.files.iter().any(taken) {
            return Err(Error::new(
                Kind::Failed,
                msg!("render-set-name", name = name),
            ));
        }
        let prepared = self.prepare(name, fill);
        self.files
            .push(prepared.map_err(|error| self.folder.said_of(error))?);
        Ok(())
    }

    /// Names every file. One that is there with the same bytes is left alone,
    /// and one that a set which was cut short left, or was to replace, is replaced.
    ///
    /// # Errors
    /// When another file of another content is there, without `force`: nothing
    /// was named then. When something that is no ordinary file is there. When the
    /// disk refuses: what was new is removed again, or the message says that the
    /// set is not whole. When the folder is not there any more.
    /// When the disk does not confirm that the names last.
    pub fn put(mut self, force: bool) -> Result<Written, Unput> {
        let written = self.named(force);
        let written = written.map_err(|unput| self.unless_gone(unput))?;
        self.folder.keep();
        Ok(written)
    }

    /// Whether [`Set::put`] may name every file, as far as can be told now.
    ///
    /// # Errors
    /// As [`Set::put`], where a file of another content is there or the folder
    /// is not.
    pub fn may_be_put(&self, force: bool) -> Result<()> {
        Former::of(self.folder.path())
            .map_err(Unput::from)
            .and_then(|former| self.compared(&former, force))
            .map(drop)
            .map_err(|unput| self.unless_gone(unput).into())
    }

    /// The error of work that was asked to end before the set was put, in words
    /// that fit a folder in which an earlier one was cut short.
    pub fn stopped(&self, error: Error) -> Error {
        match Former::of(self.folder.path()).is_ok_and(|former| former.was_cut_short()) {
            false => error,
            true => Error {
                message: msg!("render-set-stopped"),
                ..error.hint(msg!("render-set-half-hint"))
            },
        }
    }

    fn prepare(
        &self,
        name: &str,
        fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<()>,
    ) -> Result<Prepared> {
        let place = self.place(name)?;
        let mut writer = Summing::new(BufWriter::new(
            place.temporary(folder::PREFIX, self.readers)?,
        ));
        fill(&mut writer).map_err(|error| said_of(&place, error))?;
        let (writer, bytes, sha256) = writer.finish();
        let file = whole(writer, &place)?.into_temp_path();
        Ok(Prepared {
            name: name.to_owned(),
            place,
            file,
            bytes,
            sha256,
        })
    }

    /// What was said, in words that fit where it came because the folder went.
    fn unless_gone(&self, unput: Unput) -> Unput {
        self.folder.check().err().map_or(unput, Unput::from)
    }

    fn named(&mut self, force: bool) -> Result<Written, Unput> {
        self.sum_up()?;
        let former = Former::of(self.folder.path())?;
        let there = self.compared(&former, force)?;
        let left_over = former.gives_way(|name| self.has(name)).into_iter();
        let left_over = left_over.chain(former.stays(|name| self.has(name)));
        let left_over: BTreeSet<String> = left_over.map(|file| file.name).collect();
        let written = Written {
            folder: self.folder.path().to_owned(),
            files: self.files.iter().zip(&there).map(told).collect(),
            left_over: left_over.into_iter().collect(),
        };
        self.name(&former, there)?;
        Ok(written)
    }

    /// The last of the files: the list of all before it.
    fn sum_up(&mut self) -> Result<()> {
        let sums = self.list(SUMS, listing(self.lines()))?;
        self.files.push(sums);
        Ok(())
    }

    fn name(&mut self, former: &Former, there: Vec<There>) -> Result<(), Unput> {
        let same = self.files.iter().zip(&there);
        for (file, _) in same.filter(|(_, there)| **there == There::Same) {
            self.keep_from_others(file)?;
        }
        if there.iter().all(|there| *there == There::Same) {
            // Of a set that was whole but for this, and was made again just so.
            return match former.has_part() {
                true => naming::finish(&self.place(PART)?, &self.folder),
                false => Ok(()),
            };
        }
        let part = self.part(former, &there)?;
        let mut files: Vec<(Prepared, There)> = self.files.drain(..).zip(there).collect();
        match files.pop() {
            Some(sums) => Naming::begin(part, former, &self.folder)?.give(files, sums),
            None => Ok(()),
        }
    }

    /// The list of what comes and of what gives way. Nothing that was to give
    /// way before is forgotten: a later set may have a file of its name again.
    /// What only stays beside it, of sets that were whole, bears a mark: it is
    /// told of, and replaced by `--force` alone.
    fn part(&self, former: &Former, there: &[There]) -> Result<Prepared> {
        let files = self.files.iter().zip(there);
        let given_up = files.filter_map(|(file, there)| there.given_up(&file.name));
        let given_up = given_up.chain(former.gives_way(|name| self.has(name)));
        let given_up: BTreeSet<Listed> = given_up.collect();
        let stays = former.stays(|name| self.has(name));
        let marked: String = stays.difference(&given_up).map(Listed::marked).collect();
        let comes = listing(self.lines());
        let gives_way = listing(given_up.into_iter());
        self.list(PART, comes + &gives_way + &marked)
    }

    /// Whether one of its files is called so.
    fn has(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.name == name)
    }

    /// The files as a list of sums has them, but for that list.
    fn lines(&self) -> impl Iterator<Item = Listed> {
        let files = self.files.iter().filter(|file| file.name != SUMS);
        files.map(|file| Listed {
            name: file.name.clone(),
            sha256: file.sha256.clone(),
        })
    }

    fn compared(&self, former: &Former, force: bool) -> Result<Vec<There>, Unput> {
        self.folder.check()?;
        There::of_each(&self.files, self.folder.path(), former, force)
    }

    fn list(&self, name: &str, lines: String) -> Result<Prepared> {
        self.prepare(name, |to| {
            super::out::written(to.write_all(lines.as_bytes()))
        })
    }

    fn place(&self, name: &str) -> Result<Place> {
        Place::new(&self.folder.path().join(name))
    }

    fn keep_from_others(&self, file: &Prepared) -> Result<()> {
        match self.readers {
            Readers::Everyone => Ok(()),
            Readers::Owner => file.place.close_to_others(),
        }
    }
}

/// Files as a list has them.
fn listing(files: impl Iterator<Item = Listed>) -> String {
    files.map(|file| file.to_string()).collect()
}

fn told((file, there): (&Prepared, &There)) -> WrittenFile {
    WrittenFile {
        name: file.name.clone(),
        bytes: file.bytes,
        sha256: file.sha256.clone(),
        is_new: *there != There::Same,
    }
}

/// A name that stays in its folder, shows, and needs no quoting, on every
/// system.
fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "._- ".contains(c);
    !name.is_empty() && !name.starts_with(['.', '-', ' ']) && name.chars().all(plain)
}

#[cfg(test)]
mod tests;
