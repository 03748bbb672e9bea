//! Files written whole or not at all: into a temporary file beside the place,
//! readable by its owner only, synced, then renamed. Whoever looks at the
//! place sees the old file or the new one, never a part of it.

use std::io::{BufWriter, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::out::is_unprinted;
pub use super::place::folder_of;
use super::place::{Place, Readers};
use crate::error::{Error, Result};

/// Writes the file at `path` with what `fill` writes. An existing file is
/// replaced only with `force`, and only if it is an ordinary one; links are
/// never followed.
///
/// # Errors
/// What `fill` fails with; a file that is there; a folder that is not there or
/// may not be written in; a disk that is full. The place is then as it was. When
/// the disk does not confirm the name, the file is there, and the error says so.
pub fn write_whole(
    path: &Path,
    force: bool,
    fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<()>,
) -> Result<()> {
    let place = Place::new(path)?;
    if place.is_taken()? && !force {
        return Err(place.exists());
    }
    let mut writer = BufWriter::new(place.temporary(".folio-", Readers::Owner)?);
    fill(&mut writer).map_err(|error| said_of(&place, error))?;
    let file = whole(writer, &place)?;
    place.put(file.into_temp_path(), force)?;
    place.sync_folder()
}

/// An answer that could not be written, said of the file that it went to.
pub(super) fn said_of(place: &Place, error: Error) -> Error {
    match is_unprinted(&error) {
        true => Error {
            cause: error.cause,
            ..place.unwritten()
        },
        false => error,
    }
}

/// The file with every byte of it on the disk.
pub(super) fn whole(writer: BufWriter<NamedTempFile>, place: &Place) -> Result<NamedTempFile> {
    let file = writer
        .into_inner()
        .map_err(|error| place.failed(error.into_error()))?;
    file.as_file()
        .sync_all()
        .map_err(|cause| place.failed(cause))?;
    Ok(file)
}

#[cfg(test)]
mod tests;
