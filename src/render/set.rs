//! A set: several files in a folder that belong together and come whole or not
//! at all. Every one is written and synced under a temporary name, all are
//! compared with what is there, and only then are they named, last the list of
//! their sums, `SHA256SUMS`, which `sha256sum -c` reads. A set without it, or
//! one that it does not fit, was cut short; making it again mends it.

mod folder;
mod former;
mod sum;
mod told;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use self::folder::Folder;
use self::sum::Summing;
use super::file::{said_of, whole};
use super::place::Place;
pub use super::place::Readers;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// The list of sums, in the form of GNU coreutils.
pub const SUMS: &str = "SHA256SUMS";

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum There {
    Nothing,
    Same,
    Other,
}

impl Set {
    /// Begins a set in a folder, which is made where it is not there yet.
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
        if !is_plain(name) || name.eq_ignore_ascii_case(SUMS) || self.files.iter().any(taken) {
            return Err(Error::new(
                Kind::Failed,
                msg!("render-set-name", name = name),
            ));
        }
        let prepared = self.prepare(name, fill)?;
        self.files.push(prepared);
        Ok(())
    }

    /// Names every file. One that is there with the same bytes is left alone.
    ///
    /// # Errors
    /// When a file of another content is there, without `force`: nothing was
    /// named then. When something that is no ordinary file is there. When the
    /// disk refuses: what was new is removed again, and only with `force` can
    /// files have been replaced, which the message says.
    pub fn put(mut self, force: bool) -> Result<Written> {
        let sums = self.sums()?;
        self.files.push(sums);
        let there = self.compared(force)?;
        let written = Written {
            folder: self.folder.path().to_owned(),
            files: self.files.iter().zip(&there).map(told).collect(),
            // By the list that is replaced now.
            left_over: former::left_over(self.folder.path(), |name| {
                self.files.iter().any(|file| file.name == name)
            }),
        };
        self.name(there)?;
        self.folder.keep();
        Ok(written)
    }

    /// Whether [`Set::put`] may name every file, as far as can be told now.
    ///
    /// # Errors
    /// As [`Set::put`], where a file of another content is there.
    pub fn may_be_put(&self, force: bool) -> Result<()> {
        self.compared(force).map(drop)
    }

    fn prepare(
        &self,
        name: &str,
        fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<()>,
    ) -> Result<Prepared> {
        let place = Place::new(&self.folder.path().join(name))?;
        let mut writer = Summing::new(BufWriter::new(place.temporary(self.readers)?));
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
    fn compared(&self, force: bool) -> Result<Vec<There>> {
        let there: Vec<There> = self.files.iter().map(there).collect::<Result<_>>()?;
        let other = |(file, there): (&Prepared, &There)| {
            (*there == There::Other).then(|| file.name.clone())
        };
        let differing: Vec<String> = self.files.iter().zip(&there).filter_map(other).collect();
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
        let mut files: Vec<(Prepared, There)> = self.files.drain(..).zip(there).collect();
        let sums = files.pop();
        files.sort_by_key(|(_, there)| *there == There::Other);
        let mut naming = Naming::default();
        for (file, there) in files {
            naming.one(file, there, self.readers)?;
        }
        self.folder.sync();
        if let Some((file, there)) = sums {
            naming.one(file, there, self.readers)?;
        }
        naming.is_done = true;
        self.folder.sync();
        Ok(())
    }
}

/// Names that were given; taken back when it is dropped before it is done.
#[derive(Default)]
struct Naming {
    made: Vec<PathBuf>,
    has_replaced: bool,
    is_done: bool,
}

impl Naming {
    fn one(&mut self, file: Prepared, there: There, readers: Readers) -> Result<()> {
        match there {
            There::Nothing => {
                file.place.put(file.file, false)?;
                self.made.push(file.place.path().to_owned());
            }
            There::Other => {
                let put = file.place.put(file.file, true);
                put.map_err(|error| self.said_of_half(error))?;
                self.has_replaced = true;
            }
            There::Same if readers == Readers::Owner => file.place.close_to_others()?,
            There::Same => {}
        }
        Ok(())
    }

    fn said_of_half(&self, error: Error) -> Error {
        match self.has_replaced {
            true => Error {
                message: msg!("render-set-half"),
                hints: vec![msg!("render-set-half-hint")],
                ..error
            },
            false => error,
        }
    }
}

impl Drop for Naming {
    fn drop(&mut self) {
        // Beside files that were replaced the new ones are the greater part
        // of the new set, which is to be made again.
        if !self.is_done && !self.has_replaced {
            for path in &self.made {
                let _ = std::fs::remove_file(path);
            }
        }
    }
}

/// What is there under the file's name.
fn there(file: &Prepared) -> Result<There> {
    if !file.place.is_taken()? {
        return Ok(There::Nothing);
    }
    let (bytes, sha256) = sum::of_file(file.place.path()).map_err(|cause| {
        let path = file.place.shown();
        Error::new(Kind::Failed, msg!("render-set-unread", path = path)).caused_by(cause)
    })?;
    match (bytes, sha256) == (file.bytes, file.sha256.clone()) {
        true => Ok(There::Same),
        false => Ok(There::Other),
    }
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
