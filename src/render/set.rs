//! A set: several files in a folder that belong together and come whole or not
//! at all. Every one is written and synced under a temporary name, all are
//! compared with what is there, and only then are they named, last the list of
//! their sums, `SHA256SUMS`, which `sha256sum -c` reads. While names are given
//! the list is called `SHA256SUMS.part` and no other is there: a folder with it
//! was cut short, and making the set again completes it.

mod folder;
mod former;
mod naming;
mod sum;
mod told;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use self::folder::Folder;
use self::former::Former;
use self::naming::Naming;
use self::sum::Summing;
use super::file::{said_of, whole};
use super::place::Place;
pub use super::place::Readers;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// The list of sums, in the form of GNU coreutils.
pub const SUMS: &str = "SHA256SUMS";

/// What it is called while the files that it lists are given their names.
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

/// What is there under a file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum There {
    Nothing,
    Same,
    /// A file of another content that a set which was cut short left.
    Leftover,
    Other,
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

    /// Where the set will lie; big formats keep their scratch files there.
    pub fn folder(&self) -> &Path {
        self.folder.path()
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
        let prepared = self.prepare(name, fill)?;
        self.files.push(prepared);
        Ok(())
    }

    /// Names every file. One that is there with the same bytes is left alone,
    /// and one that a set which was cut short left is replaced.
    ///
    /// # Errors
    /// When another file of another content is there, without `force`: nothing
    /// was named then. When something that is no ordinary file is there. When the
    /// disk refuses: what was new is removed again, and only with `force` can
    /// files have been replaced, which the message says.
    pub fn put(mut self, force: bool) -> Result<Written> {
        let sums = self.sums()?;
        self.files.push(sums);
        let former = Former::of(self.folder.path());
        let there = self.compared(&former, force)?;
        let written = Written {
            folder: self.folder.path().to_owned(),
            files: self.files.iter().zip(&there).map(told).collect(),
            // By the list that is replaced now.
            left_over: former.left_over(|name| self.files.iter().any(|file| file.name == name)),
        };
        self.name(there)?;
        if former.was_cut_short() {
            // Of a set that was whole but for this, and was made again just so.
            let _ = std::fs::remove_file(self.folder.path().join(PART));
        }
        self.folder.keep();
        Ok(written)
    }

    /// Whether [`Set::put`] may name every file, as far as can be told now.
    ///
    /// # Errors
    /// As [`Set::put`], where a file of another content is there.
    pub fn may_be_put(&self, force: bool) -> Result<()> {
        let former = Former::of(self.folder.path());
        self.compared(&former, force).map(drop)
    }

    fn prepare(
        &self,
        name: &str,
        fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<()>,
    ) -> Result<Prepared> {
        let place = Place::new(&self.folder.path().join(name))?;
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

    fn sums(&self) -> Result<Prepared> {
        let lines = self.files.iter();
        let lines: String = lines
            .map(|file| format!("{}  {}\n", file.sha256, file.name))
            .collect();
        self.prepare(SUMS, |to| {
            super::out::written(to.write_all(lines.as_bytes()))
        })
    }

    /// What is there under each name; an error where it may not be replaced.
    fn compared(&self, former: &Former, force: bool) -> Result<Vec<There>> {
        let files = self.files.iter().map(|file| there(file, former));
        let there: Vec<There> = files.collect::<Result<_>>()?;
        let other = |(file, there): (&Prepared, &There)| {
            (*there == There::Other).then(|| file.name.clone())
        };
        let mut differing: Vec<String> = self.files.iter().zip(&there).filter_map(other).collect();
        let part = Place::new(&self.folder.path().join(PART))?;
        let is_whole = there.iter().all(|there| *there == There::Same);
        if !is_whole && part.is_taken()? && !former.was_cut_short() {
            differing.push(PART.to_owned());
        }
        match force || differing.is_empty() {
            true => Ok(there),
            false => Err(Error::new(
                Kind::Failed,
                msg!(
                    "render-set-differs",
                    count = differing.len(),
                    files = differing.join(", "),
                    folder = self.folder.path().display().to_string(),
                ),
            )
            .hint(msg!("render-set-differs-hint"))),
        }
    }

    /// New names first, so that a disk that refuses leaves the old set alone;
    /// the sums, which are the last file, last.
    fn name(&mut self, there: Vec<There>) -> Result<()> {
        let is_whole = there.iter().all(|there| *there == There::Same);
        let mut files: Vec<(Prepared, There)> = self.files.drain(..).zip(there).collect();
        if is_whole {
            return self.keep_from_others(&files);
        }
        let Some((sums, _)) = files.pop() else {
            return Ok(());
        };
        files.sort_by_key(|(_, there)| *there);
        let mut naming = Naming::begin(sums, &self.folder)?;
        for (file, there) in files {
            match there {
                There::Same => self.keep_from_others(&[(file, there)])?,
                There::Nothing => naming.name(file)?,
                There::Leftover | There::Other => naming.replace(file)?,
            }
        }
        naming.finish()
    }

    fn keep_from_others(&self, files: &[(Prepared, There)]) -> Result<()> {
        match self.readers {
            Readers::Everyone => Ok(()),
            Readers::Owner => files
                .iter()
                .try_for_each(|(file, _)| file.place.close_to_others()),
        }
    }
}

/// What is there under the file's name.
fn there(file: &Prepared, former: &Former) -> Result<There> {
    if !file.place.is_taken()? {
        return Ok(There::Nothing);
    }
    let (bytes, sha256) = sum::of_file(file.place.path()).map_err(|cause| {
        let path = file.place.shown();
        Error::new(Kind::Failed, msg!("render-set-unread", path = path)).caused_by(cause)
    })?;
    Ok(
        match (bytes, sha256.as_str()) == (file.bytes, file.sha256.as_str()) {
            true => There::Same,
            false if former.was_cut_short_with(&file.name, &sha256) => There::Leftover,
            false => There::Other,
        },
    )
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
