//! The copies that folio itself leaves beside a log, before it restores or
//! upgrades it: they hold what is erased later.

use std::fs;
use std::path::Path;

use crate::error::Result;
use crate::store::failure;

/// Names of the copies in the folder of a log, in their order.
///
/// # Errors
/// Those of reading the folder.
pub fn copies_beside(log: &Path) -> Result<Vec<String>> {
    let (Some(folder), Some(name)) = (log.parent(), log.file_name()) else {
        return Ok(Vec::new());
    };
    let name = name.to_string_lossy();
    let refused = |error| failure::file(error, folder);
    let mut copies = Vec::new();
    for entry in fs::read_dir(folder).map_err(refused)? {
        let found = entry.map_err(refused)?.file_name();
        let found = found.to_string_lossy();
        if found.strip_prefix(&*name).is_some_and(is_copy) {
            copies.push(found.into_owned());
        }
    }
    copies.sort();
    Ok(copies)
}

/// Whether the end of a name is that of a copy: `.replaced-…`, or `.v3-…` with
/// the version that the log had.
fn is_copy(end: &str) -> bool {
    let version = |end: &str| {
        end.strip_prefix(".v")
            .and_then(|end| end.split_once('-'))
            .is_some_and(|(version, _)| {
                !version.is_empty() && version.bytes().all(|digit| digit.is_ascii_digit())
            })
    };
    end.starts_with(".replaced-") || version(end)
}
