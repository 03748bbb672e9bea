//! The load format of the national platform that a public set fills: the blank
//! workbook, the mapping that says what goes in, and what is done with both.

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value;

use crate::cli::bounded::read_whole;
use crate::cli::desk::Desk;
use crate::cli::reading;
use crate::cli::typed_text;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::load_format;
use crate::report::load_format::draft::draft;
use crate::report::load_format::mapping::{NONE, SCHEMA};
use crate::report::load_format::place::letters;
use crate::report::load_format::plan::plan;
use crate::report::load_format::{Fault, Filling, Format, Known, Mapping, Preset, fill};
use crate::report::{Provenance, Report};

/// Columns that a note names at most.
const NAMED_COLUMNS: usize = 12;

/// What the options say about a load format.
#[derive(Debug, Default, clap::Args)]
pub struct Options {
    /// Fill this blank load format of the national platform (SIPOT), too, by
    /// its own headers; nothing else in it changes
    #[arg(long, value_name = "FILE", conflicts_with = "published")]
    pub template: Option<PathBuf>,
    /// What fills the format's columns: statistics, participation or services;
    /// told by the format's headers where nothing is said
    #[arg(long, value_name = "NAME", requires = "template")]
    pub preset: Option<String>,
    /// File that says what fills the format's columns, over the preset
    #[arg(long, value_name = "FILE", requires = "template")]
    pub mapping: Option<PathBuf>,
    /// Address of the folder in which the set will be published, for the links
    /// in the format
    #[arg(long, value_name = "URL", requires = "template")]
    pub base_url: Option<String>,
    /// Day on which the information was last changed, for the format; that of
    /// the last entry counted where nothing is said
    #[arg(long, value_name = "DATE", requires = "template")]
    pub updated: Option<String>,
    /// Only print a mapping file to begin with, for this format
    #[arg(long, requires = "template", conflicts_with_all = ["dry_run", "mapping"])]
    pub start_mapping: bool,
}

/// A template that was read, with what fills it.
#[derive(Debug)]
pub struct Template {
    path: String,
    bytes: Vec<u8>,
    format: Format,
    own: Mapping,
    preset: Option<Preset>,
    /// The address of the folder of the set, where one was told.
    pub base_url: Option<String>,
    /// The unit that answers, where the mapping tells one.
    pub responsible: Option<String>,
    /// The day of update, where one was told.
    pub updated: Option<NaiveDate>,
}

/// The template, read and understood, if there is one.
///
/// # Errors
/// A file that cannot be read; a workbook that is no load format; a mapping
/// that is none; a preset that does not exist; a day that is none.
pub fn read(options: &Options, desk: &Desk) -> Result<Option<Template>> {
    let Some(path) = &options.template else {
        return Ok(None);
    };
    let updated = match &options.updated {
        Some(typed) => {
            let today = desk.moment(&desk.read()?.office().timezone).today();
            Some(reading::date("updated", typed, today)?)
        }
        None => None,
    };
    options.understood(path, updated).map(Some)
}

impl Options {
    fn understood(&self, path: &Path, updated: Option<NaiveDate>) -> Result<Template> {
        let shown = path.display().to_string();
        let bytes = workbook(path)?;
        let found = load_format::read(&bytes)
            .and_then(|book| Format::find(&book).map_err(|fault| of_fault(&fault)));
        let format = found.map_err(|error| within(&shown, error))?;
        let own = match &self.mapping {
            Some(path) => mapping(path)?,
            None => Mapping::default(),
        };
        let preset = match self.preset.as_deref().or(own.preset.as_deref()) {
            None => Preset::for_format(&format),
            Some(NONE | "ninguno" | "ninguna") => None,
            Some(name) => Some(Preset::named(name).ok_or_else(|| no_preset(name))?),
        };
        Ok(Template {
            path: shown,
            bytes,
            preset,
            base_url: self.base_url.clone().or_else(|| own.base_url.clone()),
            responsible: own.responsible.clone(),
            updated,
            format,
            own,
        })
    }
}

impl Template {
    /// A mapping file to begin with.
    pub fn draft(&self) -> Value {
        draft(&self.format, &self.mapping_of_preset())
    }

    /// What the format asks for, with what would go in.
    pub fn plan(&self, known: &Known, provenance: &Provenance) -> Report {
        plan(&self.format, self.preset, &self.filling(known), provenance)
    }

    /// The name of the filled workbook in the set, and its bytes.
    ///
    /// # Errors
    /// Anything that is wrong, by sheet, row and column.
    pub fn filled(&self, known: &Known) -> Result<(String, Vec<u8>)> {
        let filling = self.sound(known).map_err(|(first, more)| match more {
            0 => first,
            more => first.hint(msg!("load-format-more-faults", more = more)),
        })?;
        let bytes = load_format::fill(&self.bytes, &filling);
        let bytes = bytes.map_err(|error| within(&self.path, error))?;
        Ok((self.format.file_name(), bytes))
    }

    /// Says which columns stay empty without a reason in the note.
    pub fn tell_empty(&self, known: &Known, desk: &mut Desk) {
        let columns = self.filling(known).unexplained(&self.format);
        if columns.is_empty() {
            return;
        }
        let named: Vec<String> = columns
            .iter()
            .take(NAMED_COLUMNS)
            .map(|column| letters(*column))
            .collect();
        desk.note(&msg!(
            "load-format-unexplained",
            count = columns.len(),
            columns = named.join(", "),
            more = columns.len().saturating_sub(NAMED_COLUMNS)
        ));
    }

    /// The filling, if nothing is wrong with it.
    ///
    /// # Errors
    /// The first thing that is wrong, and how many more there are.
    pub fn sound(&self, known: &Known) -> Result<Filling, (Error, usize)> {
        let filling = self.filling(known);
        let faults = filling.faults();
        match faults.first() {
            None => Ok(filling),
            Some(first) => Err((of_fault(first), faults.len() - 1)),
        }
    }

    fn filling(&self, known: &Known) -> Filling {
        fill(&self.format, &self.own, &self.mapping_of_preset(), known)
    }

    fn mapping_of_preset(&self) -> Mapping {
        self.preset.map(Preset::mapping).unwrap_or_default()
    }
}

fn workbook(path: &Path) -> Result<Vec<u8>> {
    let shown = path.display().to_string();
    let unread = || Error::new(Kind::Usage, msg!("load-format-unread", path = &shown));
    let file = File::open(path).map_err(|cause| unread().caused_by(cause))?;
    read_whole(file, load_format::MOST_BYTES)
        .map_err(|cause| unread().caused_by(cause))?
        .ok_or_else(|| {
            within(
                &shown,
                Error::new(Kind::Usage, msg!("load-format-too-large")),
            )
        })
}

fn mapping(path: &Path) -> Result<Mapping> {
    let shown = path.display().to_string();
    let file = File::open(path).map_err(|cause| {
        Error::new(Kind::Usage, msg!("load-format-unread", path = &shown)).caused_by(cause)
    })?;
    let text = typed_text::read(file, &shown)?;
    let text = text.trim_start_matches('\u{feff}');
    let mapping: Mapping = serde_json::from_str(text).map_err(|cause| {
        Error::new(
            Kind::Usage,
            msg!(
                "load-format-no-mapping",
                path = &shown,
                line = cause.line().to_string()
            ),
        )
        .hint(msg!("load-format-no-mapping-hint"))
        .caused_by(cause)
    })?;
    let known = mapping
        .schema
        .as_deref()
        .is_none_or(|schema| schema == SCHEMA)
        && mapping.version.unwrap_or(1) == 1;
    match known {
        true => Ok(mapping),
        false => Err(Error::new(
            Kind::Usage,
            msg!("load-format-other-schema", path = &shown),
        )),
    }
}

fn no_preset(name: &str) -> Error {
    let known: Vec<String> = Preset::ALL
        .iter()
        .map(|preset| format!("{} ({})", preset.alias(), preset.name()))
        .collect();
    Error::new(Kind::Usage, msg!("load-format-no-preset", name = name)).hint(msg!(
        "load-format-no-preset-hint",
        presets = known.join(", ")
    ))
}

fn of_fault(fault: &Fault) -> Error {
    Error::new(Kind::Usage, fault.message())
}

/// The same error with the file that it is about.
fn within(path: &str, error: Error) -> Error {
    Error {
        message: msg!("load-format-in-file", path = path, what = error.message),
        ..error
    }
}
