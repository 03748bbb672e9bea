//! The files of the transparency set: open data that load untouched. Always in
//! Spanish, whatever the language of the screen, and the same bytes for the
//! same set.

mod columns;
mod csv;
mod dictionary;
mod note;
mod package;

use sha2::{Digest, Sha256};

use crate::domain::publication::PublicationRule;
use crate::error::Result;
use crate::hex::hex;
use crate::report::Provenance;
use crate::report::transparency::TransparencySet;

/// Everything that the files say.
#[derive(Debug, Clone)]
pub struct OpenData<'s> {
    /// The tables.
    pub set: &'s TransparencySet,
    /// Which publication of its period it is, from 1.
    pub version: u32,
    /// From which state of the log.
    pub provenance: &'s Provenance,
    /// Name of the cut of that state.
    pub cut: &'s str,
    /// By which rule it was made.
    pub rule: &'s PublicationRule,
    /// Labels of the kinds under the stricter minimum.
    pub strict: Vec<String>,
    /// Under which law it is published, in words.
    pub legal: Option<String>,
}

/// A file that is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Name of the note that tells the method.
pub const NOTE: &str = "nota_metodologica.md";
/// Name of the data dictionary.
pub const DICTIONARY: &str = "diccionario_de_datos.csv";
/// Name of the description for programs (Frictionless Data Package).
pub const PACKAGE: &str = "datapackage.json";

/// A table of the set as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFile {
    /// The name of the file.
    pub name: String,
    /// Its title in Spanish.
    pub title: &'static str,
    /// How many rows it has below its headers.
    pub rows: usize,
}

impl OpenData<'_> {
    /// The tables that have a file, in their order.
    pub fn tables(&self) -> Vec<TableFile> {
        let shown = self.set.tables.iter().filter(|table| table.cells.is_ok());
        shown
            .map(|table| {
                let words = columns::of(table);
                TableFile {
                    name: format!("{}.csv", words.name),
                    title: words.title,
                    rows: table.extent().cells(),
                }
            })
            .collect()
    }

    /// The titles in Spanish of the tables that are withheld.
    pub fn withheld(&self) -> Vec<&'static str> {
        let withheld = self.set.tables.iter().filter(|table| table.cells.is_err());
        withheld.map(|table| columns::of(table).title).collect()
    }

    /// The files in order: tables, dictionary, note, package. With `bom`, the
    /// CSV files begin with a byte-order mark, for spreadsheets that take a
    /// file without one for another encoding.
    ///
    /// # Errors
    /// When a text cannot be written, which memory alone can cause.
    pub fn files(&self, bom: bool) -> Result<Vec<OpenFile>> {
        let mark: &[u8] = if bom { "\u{feff}".as_bytes() } else { &[] };
        let marked = |text: Vec<u8>| [mark, &text].concat();
        let mut files = Vec::new();
        for table in self.set.tables.iter().filter(|table| table.cells.is_ok()) {
            files.push(OpenFile {
                name: format!("{}.csv", columns::of(table).name),
                bytes: marked(csv::table(self.set, table)?),
            });
        }
        let dictionary = OpenFile {
            name: DICTIONARY.to_owned(),
            bytes: marked(dictionary::dictionary(self.set)?),
        };
        let package = package::package(self, &files, &dictionary);
        files.push(dictionary);
        files.push(OpenFile {
            name: NOTE.to_owned(),
            bytes: note::note(self).into_bytes(),
        });
        files.push(OpenFile {
            name: PACKAGE.to_owned(),
            bytes: package,
        });
        Ok(files)
    }
}

impl OpenFile {
    /// SHA-256 of its content, in hexadecimal.
    pub fn sha256(&self) -> String {
        hex(&Sha256::digest(&self.bytes))
    }
}
