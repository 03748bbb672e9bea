//! The moment in which the files of a set get their names: what is there while
//! it lasts, and what is left of it when it fails.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use tempfile::TempPath;

use super::folder::{self, Folder};
use super::{PART, Prepared};
use crate::error::{Error, Result};
use crate::msg;
use crate::render::place::Place;

/// Names that are being given; taken back when it is dropped before it is
/// finished.
pub(super) struct Naming<'f> {
    folder: &'f Folder,
    /// Where the sums will be.
    sums: Place,
    /// Where they are until then.
    part: Place,
    /// The sums that were there before, under a temporary name.
    former: Option<TempPath>,
    made: Vec<PathBuf>,
    has_replaced: bool,
    is_done: bool,
}

impl<'f> Naming<'f> {
    /// Puts the new sums where they tell a set that is not whole, and takes away
    /// those of before, which would not fit what comes now.
    ///
    /// # Errors
    /// When the disk refuses; all is as it was then.
    pub fn begin(sums: Prepared, folder: &'f Folder) -> Result<Self> {
        let part = Place::new(&folder.path().join(PART))?;
        part.put(sums.file, true)?;
        let mut naming = Self {
            folder,
            sums: sums.place,
            part,
            former: None,
            made: Vec::new(),
            has_replaced: false,
            is_done: false,
        };
        naming.former = naming.set_former_aside()?;
        folder.sync();
        Ok(naming)
    }

    /// Gives a file a name that nothing has.
    ///
    /// # Errors
    /// When something has it by now; when the disk refuses.
    pub fn name(&mut self, file: Prepared) -> Result<()> {
        file.place.put(file.file, false)?;
        self.made.push(file.place.path().to_owned());
        Ok(())
    }

    /// Gives a file its name in the place of another.
    ///
    /// # Errors
    /// When the disk refuses, with what that leaves.
    pub fn replace(&mut self, file: Prepared) -> Result<()> {
        let put = file.place.put(file.file, true);
        put.map_err(|error| self.said_of_half(error))?;
        self.has_replaced = true;
        Ok(())
    }

    /// Gives the sums their name.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn finish(mut self) -> Result<()> {
        self.folder.sync();
        fs::rename(self.part.path(), self.sums.path())
            .map_err(|cause| self.said_of_half(self.sums.failed(cause)))?;
        self.is_done = true;
        self.folder.sync();
        Ok(())
    }

    fn set_former_aside(&self) -> Result<Option<TempPath>> {
        let aside = tempfile::Builder::new()
            .prefix(folder::PREFIX)
            .make_in(self.folder.path(), |path| {
                fs::rename(self.sums.path(), path)
            });
        match aside {
            Ok(aside) => Ok(Some(aside.into_temp_path())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.sums.failed(error)),
        }
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

impl Drop for Naming<'_> {
    fn drop(&mut self) {
        // Beside files that were replaced the new ones are the greater part
        // of the new set, which is to be made again.
        if self.is_done || self.has_replaced {
            return;
        }
        for path in &self.made {
            let _ = fs::remove_file(path);
        }
        if let Some(former) = self.former.take() {
            let _ = former.persist(self.sums.path());
        }
        let _ = fs::remove_file(self.part.path());
    }
}
