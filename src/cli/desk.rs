//! The desk at which a command is carried out: who types, in which language,
//! by which clock, into which log, and where answers go.

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use super::ask::{Terminal, Watch};
use super::door::Door;
use super::{Everywhere, FormatName};
use crate::clock::Clock;
use crate::domain::event::Moment;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::render::set::Set;
use crate::render::{Format, Out, format};
use crate::report::Report;
use crate::store::log_file::LogFile;
use crate::store::progress;
use crate::store::reader::Reader;
use crate::store::writer::Writer;
use crate::text::Text;

/// What a command needs besides its own arguments.
pub struct Desk {
    /// The only way to stdout and stderr.
    pub out: Out,
    /// The language.
    pub text: Text,
    /// The time.
    pub clock: Clock,
    /// Who types.
    pub user: String,
    /// The case log.
    pub log: LogFile,
    /// What is known at its door, and held while the command runs.
    pub door: Door,
    /// Whether nobody named a log, so that it is the platform's.
    pub log_is_default: bool,
    /// Where the key of an encrypted log is read instead of asked for.
    #[cfg_attr(
        not(feature = "encryption"),
        allow(dead_code, reason = "every build understands the same command line")
    )]
    pub key_file: Option<PathBuf>,
    /// Standard input, for `-` and JSON.
    pub stdin: Box<dyn Read>,
    /// Form of the answer, where one was asked for.
    pub format: Option<FormatName>,
    /// Whether questions may be asked.
    pub may_ask: bool,
    /// Whether questions may be in colour.
    pub color: bool,
    /// Whether results are shown to a person as they are.
    pub stdout_is_terminal: bool,
    /// Keeps Ctrl-C from what is being stored and answered.
    pub watch: Option<Watch>,
}

impl Desk {
    /// Opens the log for reading.
    pub fn read(&self) -> Result<Reader> {
        Reader::open(&self.log)
    }

    /// Opens the log for one transaction.
    pub fn write(&self) -> Result<Writer> {
        Writer::open(&self.log, self.clock, &self.user)
    }

    /// Stores what was written. Ctrl-C ends a command before this, and then
    /// nothing is stored, or comes too late, and then the answer is printed.
    pub fn store(&mut self, writer: Writer) -> Result<()> {
        self.commit(writer)?;
        self.out.mark_stored();
        Ok(())
    }

    /// Stores what was written as [`Desk::store`] does, where more is to be
    /// done before the command has succeeded.
    pub fn commit(&mut self, writer: Writer) -> Result<()> {
        self.watch();
        writer.commit()
    }

    /// From here on Ctrl-C is only noted, until the command ends.
    pub fn watch(&mut self) {
        // Where no handler can be set, Ctrl-C ends the process as before.
        if self.watch.is_none() {
            self.watch = Watch::begin().ok();
        }
    }

    /// Goes on with work that may be ended where it is.
    ///
    /// # Errors
    /// That Ctrl-C came since [`Desk::watch`].
    pub fn go_on(&self) -> Result<()> {
        match self.watch.as_ref().is_some_and(Watch::came) {
            true => Err(progress::stopped()),
            false => Ok(()),
        }
    }

    /// The same while a set of files is made, which may complete another.
    ///
    /// # Errors
    /// As [`Desk::go_on`].
    pub fn go_on_with(&self, set: &Set) -> Result<()> {
        self.go_on().map_err(|stopped| set.stopped(stopped))
    }

    /// The moment in the office's time zone.
    pub fn moment(&self, timezone: &str) -> Moment {
        self.clock.moment(timezone)
    }

    /// The terminal, when there is one and asking was not forbidden.
    pub fn terminal(&self) -> Result<Option<Terminal>> {
        if !self.may_ask {
            return Ok(None);
        }
        Terminal::open(self.color)
            .map_err(|error| Error::new(Kind::Failed, msg!("ask-terminal-failed")).caused_by(error))
    }

    /// Whether programs read the answer.
    pub fn json(&self) -> bool {
        matches!(self.format, Some(FormatName::Json | FormatName::Jsonl))
    }

    /// Whether the answer is for a file or a spreadsheet.
    pub fn for_files(&self) -> bool {
        matches!(
            self.format,
            Some(FormatName::Csv | FormatName::Xlsx | FormatName::Html)
        )
    }

    /// Makes the folder of a log that nobody named, where it is not there.
    pub fn make_default_folder(&self) -> Result<()> {
        match self.log.path().parent() {
            Some(folder) if self.log_is_default => fs::create_dir_all(folder).map_err(|error| {
                let path = folder.display().to_string();
                Error::new(Kind::Failed, msg!("file-failed", path = path)).caused_by(error)
            }),
            _ => Ok(()),
        }
    }

    /// Says something beside the result.
    pub fn note(&mut self, message: &Message) {
        let said = self.text.say(message);
        self.out.note(&said);
    }

    /// Prints a report in the format asked for.
    ///
    /// # Errors
    /// A usage error when this answer does not come in that format.
    pub fn print(&mut self, report: &Report) -> Result<()> {
        let format = self.report_format()?;
        format.write(report, &self.text, self.out.writer())
    }

    /// The writer of the format asked for.
    pub fn report_format(&self) -> Result<Box<dyn Format>> {
        match self.format {
            None | Some(FormatName::Table) => Ok(Box::new(format::Screen(self.out.look()))),
            Some(FormatName::Csv) => Ok(Box::new(format::Csv)),
            Some(FormatName::Json) => Ok(Box::new(format::Json)),
            Some(FormatName::Xlsx) => Ok(Box::new(format::Xlsx)),
            Some(FormatName::Html) => Ok(Box::new(format::Html)),
            Some(FormatName::Jsonl) => Err(no_such_format("jsonl", "table, csv, json, xlsx, html")),
        }
    }
}

/// For answers of a few lines, which come for people and for programs only.
///
/// # Errors
/// A usage error when another form was asked for.
pub fn only_table_or_json(desk: &Desk) -> Result<()> {
    match desk.format {
        Some(FormatName::Csv) => Err(no_such_format("csv", "table, json")),
        Some(FormatName::Xlsx) => Err(no_such_format("xlsx", "table, json")),
        Some(FormatName::Html) => Err(no_such_format("html", "table, json")),
        _ => Ok(()),
    }
}

/// An answer that does not come in the format asked for.
pub fn no_such_format(asked: &str, offered: &str) -> Error {
    // The only name of a format that is a word of the language.
    let offered = match offered.strip_prefix("table, ") {
        Some(others) => msg!("typed-formats-table", others = others),
        None => msg!("typed-formats", formats = offered),
    };
    Error::new(
        Kind::Usage,
        msg!("typed-no-such-format", format = asked, offered = offered),
    )
}

impl Everywhere {
    /// The form of the answer in JSON errors.
    pub fn wants_json(&self) -> bool {
        matches!(self.format, Some(FormatName::Json | FormatName::Jsonl))
    }
}
