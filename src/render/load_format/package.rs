//! The zip of a workbook: its parts by their names, within limits, and the same
//! zip with some of them replaced.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::{ZipArchive, ZipWriter};

use crate::error::{Error, Kind, Result};
use crate::msg;

/// Parts that a workbook has at most.
const MOST_PARTS: usize = 5_000;
/// Bytes that the parts which are read have at most, taken apart and together.
const MOST_UNPACKED: u64 = 64 << 20;
/// Bytes that all parts have at most together, those that are not read too:
/// pictures, styles.
const MOST_IN_ALL: u64 = 512 << 20;
/// How a file of the old binary format begins, and an encrypted workbook.
const COMPOUND: [u8; 4] = [0xd0, 0xcf, 0x11, 0xe0];

/// A workbook's zip.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// Another sort of file, a damaged one, one with too many parts or with
    /// two of one name.
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        if bytes.starts_with(&COMPOUND) {
            return Err(Error::new(Kind::Usage, msg!("load-format-old-workbook"))
                .hint(msg!("load-format-old-workbook-hint")));
        }
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|cause| not_a_workbook().caused_by(cause))?;
        let odd =
            archive.len() > MOST_PARTS || archive.offset() != 0 || archive.has_duplicate_names();
        match odd {
            true => Err(not_a_workbook()),
            false => Ok(Self {
                archive,
                left: MOST_UNPACKED,
            }),
        }
    }

    /// Unpacks every part, those too that are copied unread, and compares it
    /// with the sum that the zip has of it.
    ///
    /// # Errors
    /// A damaged part, by its name; more than may be unpacked.
    pub fn sound(&mut self) -> Result<()> {
        let mut left = MOST_IN_ALL;
        for index in 0..self.archive.len() {
            let raw = self.archive.by_index_raw(index);
            let raw = raw.map_err(|cause| not_a_workbook().caused_by(cause))?;
            let part = raw
                .name()
                .map_or_else(|_| index.to_string(), Cow::into_owned);
            drop(raw);
            let unread = |cause: anyhow::Error| damaged(&part).caused_by(cause);
            let file = self.archive.by_index(index);
            let file = file.map_err(|cause| unread(cause.into()))?;
            let length = file.size();
            let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink());
            let read = read.map_err(|cause| unread(cause.into()))?;
            left = left.checked_sub(read).ok_or_else(too_large)?;
            if read != length {
                return Err(damaged(&part));
            }
        }
        Ok(())
    }

    /// The text of a part.
    ///
    /// # Errors
    /// No such part, a damaged or encrypted one, more than may be unpacked, or
    /// another encoding than UTF-8.
    pub fn text(&mut self, part: &str) -> Result<String> {
        self.optional(part)?.ok_or_else(|| damaged(part))
    }

    /// The text of a part, if there is one of that name.
    ///
    /// # Errors
    /// As [`Package::text`].
    pub fn optional(&mut self, part: &str) -> Result<Option<String>> {
        let Some(index) = self.index(part) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let file = self
            .archive
            .by_index(index)
            .map_err(|cause| damaged(part).caused_by(cause))?;
        file.take(self.left + 1)
            .read_to_end(&mut bytes)
            .map_err(|cause| damaged(part).caused_by(cause))?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(length).ok_or_else(too_large)?;
        String::from_utf8(bytes)
            .map(Some)
            .map_err(|cause| damaged(part).caused_by(cause))
    }

    /// The same zip with the texts of some parts replaced. The others go over
    /// without being unpacked.
    ///
    /// # Errors
    /// A part whose place in the zip is damaged.
    pub fn with(mut self, changed: &BTreeMap<String, String>) -> Result<Vec<u8>> {
        let mut changes: BTreeMap<usize, &str> = BTreeMap::new();
        for (part, text) in changed {
            let index = self.index(part).ok_or_else(|| damaged(part))?;
            changes.insert(index, text);
        }
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let failed = |cause: ZipError| not_a_workbook().caused_by(cause);
        writer
            .set_raw_comment(self.archive.comment().into())
            .map_err(failed)?;
        for index in 0..self.archive.len() {
            let file = self.archive.by_index_raw(index).map_err(failed)?;
            let Some(text) = changes.get(&index) else {
                writer.raw_copy_file(file).map_err(failed)?;
                continue;
            };
            let name = file.name().map(Cow::into_owned).map_err(failed)?;
            let options = file.options();
            drop(file);
            writer.start_file(name, options).map_err(failed)?;
            writer
                .write_all(text.as_bytes())
                .map_err(|cause| not_a_workbook().caused_by(cause))?;
        }
        writer.finish().map(Cursor::into_inner).map_err(failed)
    }

    /// The number of a part; names of parts do not tell upper from lower case.
    fn index(&self, part: &str) -> Option<usize> {
        let exact = self.archive.index_for_name(part);
        exact.or_else(|| {
            let mut names = self.archive.file_names();
            names.position(|name| name.is_ok_and(|name| name.eq_ignore_ascii_case(part)))
        })
    }
}

fn too_large() -> Error {
    Error::new(Kind::Usage, msg!("load-format-too-large"))
}

/// The error of a file that is no workbook.
pub fn not_a_workbook() -> Error {
    Error::new(Kind::Usage, msg!("load-format-no-workbook"))
        .hint(msg!("load-format-no-workbook-hint"))
}

/// The error of a workbook with a part that cannot be read.
pub fn damaged(part: &str) -> Error {
    Error::new(Kind::Usage, msg!("load-format-damaged", part = part))
        .hint(msg!("load-format-no-workbook-hint"))
}
