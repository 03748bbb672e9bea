//! The moment in which the files of a set get their names. While it lasts
//! `SHA256SUMS.part` lists the files of the set and those that give way to them,
//! so that whoever comes after an end at any point knows what may be replaced;
//! it is there from before the first name until the sums are in their place.

use std::fs;
use std::path::PathBuf;

use super::Prepared;
use super::folder::Folder;
use super::former::Former;
use super::there::There;
use super::unput::Unput;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::place::Place;

/// Names that are being given.
pub(super) struct Naming<'f> {
    folder: &'f Folder,
    /// Where the list is until the sums are in their place.
    part: Place,
    made: Vec<PathBuf>,
    /// Nothing is taken back any more: a set was cut short here before, or
    /// something of before is gone.
    is_half: bool,
}

impl<'f> Naming<'f> {
    /// Puts the list of what is coming and of what gives way to it.
    ///
    /// # Errors
    /// When the disk refuses; all is as it was then, or the error says that the
    /// set is not whole.
    pub fn begin(part: Prepared, former: &Former, folder: &'f Folder) -> Result<Self> {
        let is_there = former.has_part() || former.has_foreign_part();
        part.place.put(part.file, is_there)?;
        let naming = Self {
            folder,
            part: part.place,
            made: Vec::new(),
            is_half: former.was_cut_short() || former.has_foreign_part(),
        };
        match folder.sync() {
            Ok(()) => Ok(naming),
            Err(error) => Err(naming.taken_back(error)),
        }
    }

    /// Names every file: new names first, so that a disk that refuses leaves the
    /// old set alone; the sums last.
    ///
    /// # Errors
    /// When something has a name by now that nothing had; when the disk refuses.
    /// What is new is taken back again where nothing of before is gone yet; else
    /// the error says that the set is not whole.
    pub fn give(
        mut self,
        files: Vec<(Prepared, There)>,
        sums: (Prepared, There),
    ) -> Result<(), Unput> {
        match self.give_all(files, sums) {
            Ok(()) => finish(&self.part, self.folder),
            Err(error) => Err(self.taken_back(error).into()),
        }
    }

    fn give_all(
        &mut self,
        files: Vec<(Prepared, There)>,
        (sums, there): (Prepared, There),
    ) -> Result<()> {
        let differing = files.into_iter().filter(|(_, there)| *there != There::Same);
        let is_new = |(_, there): &(Prepared, There)| *there == There::Nothing;
        let (new, others): (Vec<_>, Vec<_>) = differing.partition(is_new);
        for (file, _) in new {
            self.name(file)?;
        }
        let would_not_fit = there != There::Nothing && !others.is_empty();
        if would_not_fit {
            self.remove_sums(&sums.place)?;
        }
        for (file, _) in others {
            self.replace(file)?;
        }
        // What the sums vouch for is on the disk before them.
        self.folder.sync()?;
        match there {
            There::Nothing => self.name(sums),
            _ if would_not_fit => self.name(sums),
            There::Same => Ok(()),
            There::Leftover(_) | There::Other(_) => self.replace(sums),
        }
    }

    /// Gives a file its name in the place of another.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn replace(&mut self, file: Prepared) -> Result<()> {
        file.place.put(file.file, true)?;
        self.is_half = true;
        Ok(())
    }

    fn name(&mut self, file: Prepared) -> Result<()> {
        file.place.put(file.file, false)?;
        self.made.push(file.place.path().to_owned());
        Ok(())
    }

    /// Takes away sums that would not fit what comes now.
    fn remove_sums(&mut self, sums: &Place) -> Result<()> {
        fs::remove_file(sums.path()).map_err(|cause| sums.failed(cause))?;
        self.is_half = true;
        self.folder.sync()
    }

    /// Takes back what was new, and says what that leaves.
    fn taken_back(self, error: Error) -> Error {
        // Where a set is half there, the new files are the greater part of the
        // one that is to be made again.
        match !self.is_half && self.folder.is_there() && self.is_taken_back() {
            true => error,
            false => Error {
                message: msg!("render-set-half"),
                hints: vec![msg!("render-set-half-hint")],
                ..error
            },
        }
    }

    /// Removes what was given names, and then the list that says so.
    fn is_taken_back(&self) -> bool {
        let stay = self
            .made
            .iter()
            .filter(|path| fs::remove_file(path).is_err());
        if stay.count() > 0 {
            return false;
        }
        // What may come back with a power failure must find its list.
        let is_certain = self.made.is_empty() || self.folder.sync().is_ok();
        is_certain && fs::remove_file(self.part.path()).is_ok()
    }
}

/// Takes the list away that said that a set is not whole, which it is by now.
///
/// # Errors
/// [`Unput::Whole`] when the disk does not confirm the names, or refuses.
pub(super) fn finish(part: &Place, folder: &Folder) -> Result<(), Unput> {
    let path = part.shown();
    folder.sync().map_err(|error| {
        let text = msg!("render-set-perhaps", path = &path);
        Unput::Whole(Error {
            cause: error.cause,
            ..Error::new(Kind::Failed, text).hint(msg!("render-set-perhaps-hint"))
        })
    })?;
    fs::remove_file(part.path()).map_err(|cause| {
        let text = msg!("render-set-part-stays", path = path);
        let error = Error::new(Kind::Failed, text).hint(msg!("render-set-part-stays-hint"));
        Unput::Whole(error.caused_by(cause))
    })?;
    // A list that comes back with a power failure is known as that of a whole
    // set, and goes with the next run: nothing hangs on this one.
    let _ = folder.sync();
    Ok(())
}
