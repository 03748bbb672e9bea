//! The options of every command.

use std::path::{Path, PathBuf};

use clap::{ArgAction, Args, ValueEnum};

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Everywhere {
    /// The case log [environment: FOLIO_DB]
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Language of the screen [environment: FOLIO_LANG]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["es", "en"])]
    pub lang: Option<String>,
    /// Who is typing [environment: FOLIO_USER]
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// File with the passphrase or the recovery code of an encrypted log
    /// [environment: FOLIO_KEY_FILE]
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// Never ask; what is missing is an error
    #[arg(long, global = true, action = ArgAction::SetTrue)]
    pub no_input: bool,
    /// This is the only desk that works on a log in a shared folder
    #[arg(long, global = true, action = ArgAction::SetTrue)]
    pub single_desk: bool,
    /// Form of the answer
    #[arg(long, global = true, value_name = "FORMAT")]
    pub format: Option<FormatName>,
    /// Say nothing beside the result
    #[arg(long, short, global = true, action = ArgAction::SetTrue)]
    pub quiet: bool,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
}

/// Forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// For people.
    #[value(alias = "tabla")]
    Table,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// A workbook.
    Xlsx,
    /// A page to read or to print.
    Html,
}

impl FormatName {
    /// The form that the name of a file ends in, if it is one.
    pub fn of_file(path: &Path) -> Option<Self> {
        Self::from_str(path.extension()?.to_str()?, true).ok()
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    #[value(alias = "siempre")]
    Always,
    /// Never.
    #[value(alias = "nunca")]
    Never,
}
