//! `folio export`: whole tables for the office itself, with personal data.

mod cells;

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use clap::ValueEnum;

use self::cells::Cells;
use super::FormatName;
use super::desk::{Desk, no_such_format};
use super::typed_text::resolve;
use crate::domain::code::Deed;
use crate::domain::decide;
use crate::error::{Error, Kind, Result};
use crate::message::Value;
use crate::msg;
use crate::render::file::{folder_of, write_whole};
use crate::render::rows::{CsvRows, JsonLines, Rows, XlsxRows};
use crate::report::table::{Cell, Column};
use crate::store::audit;
use crate::store::log_file::LogFile;
use crate::store::query::Reserved;
use crate::store::query::export::Table;
use crate::store::reader::Reader;
use crate::text::Text;

/// Export a whole table, with personal data, for the office itself
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The table
    #[arg(value_name = "TABLE")]
    table: TableName,
    /// Write to a file that only you can read, whole or not at all; its ending
    /// tells the form where --format does not: .csv, .jsonl, .xlsx
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Overwrite the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
    /// Reserved cases with all that is known of them, not just their folio
    #[arg(long, requires = "reason")]
    reserved: bool,
    /// Why reserved cases are exported: a text, @FILE, or -; it is recorded
    #[arg(long, value_name = "TEXT", requires = "reserved")]
    reason: Option<String>,
}

/// Tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TableName {
    /// A row a case.
    #[value(alias = "casos")]
    Cases,
    /// A row a turn.
    #[value(alias = "turnos")]
    Turns,
    /// A row an intervention.
    #[value(alias = "intervenciones")]
    Interventions,
}

/// Forms of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    JsonLines,
    Workbook,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let form = match desk.format {
        None | Some(FormatName::Csv) => Form::Csv,
        Some(FormatName::Json | FormatName::Jsonl) => Form::JsonLines,
        Some(FormatName::Xlsx) => Form::Workbook,
        Some(FormatName::Table) => return Err(no_such_format("table", "csv, jsonl, xlsx")),
        Some(FormatName::Html) => return Err(no_such_format("html", "csv, jsonl, xlsx")),
    };
    if form == Form::Workbook && args.output.is_none() && desk.stdout_is_terminal {
        return Err(
            Error::new(Kind::Usage, msg!("export-workbook-on-screen")).hint(msg!(
                "export-workbook-hint",
                table = Value::Own(args.table.spanish().into(), args.table.code().into())
            )),
        );
    }
    let why = match &args.reason {
        Some(typed) => Some(decide::reason(&resolve(typed, &mut *desk.stdin)?)?),
        None => None,
    };
    // A log that is not there is said before a file is begun.
    let reader = desk.read()?;
    let as_of = desk.moment(&reader.office().timezone).at;
    drop(reader);
    let export = Export {
        table: args.table,
        reserved: Reserved::by_reason(why.as_deref()),
        form,
        log: &desk.log,
        text: &desk.text,
        as_of,
    };
    let record = || {
        let what = desk.text.say(&msg!(
            "audit-exported",
            table = args.table.code(),
            format = form.name()
        ));
        let (deed, what) = match &why {
            Some(why) => (Deed::ExportedReserved, format!("{what}: {why}")),
            None => (Deed::Exported, what),
        };
        audit::record(&desk.log, desk.clock, &desk.user, deed, None, &what)
    };
    let note = match &args.output {
        Some(path) => {
            write_whole(path, args.force, |to| {
                record()?;
                export.write(to, &folder_of(path))
            })?;
            msg!("export-file", path = path.display().to_string())
        }
        None => {
            record()?;
            export.write(desk.out.writer(), &folder_of(desk.log.path()))?;
            msg!("export-stdout")
        }
    };
    desk.note(&note);
    if why.is_none() && args.table != TableName::Cases {
        desk.note(&msg!("export-left-out"));
    }
    if desk.log.is_encrypted() {
        desk.note(&msg!("export-plain"));
    }
    Ok(0)
}

struct Export<'e> {
    table: TableName,
    reserved: Reserved,
    form: Form,
    log: &'e LogFile,
    text: &'e Text,
    as_of: DateTime<FixedOffset>,
}

impl Export<'_> {
    /// Writes every row. What a workbook keeps meanwhile lies in `scratch`.
    fn write(&self, to: &mut (dyn Write + Send), scratch: &Path) -> Result<()> {
        let reader = Reader::open(self.log)?;
        let table = self.table.table();
        let columns: Vec<Column> = table
            .columns()
            .iter()
            .map(|column| Column::text(column.es, Cell::from(column.es)))
            .collect();
        let mut rows: Box<dyn Rows + '_> = match self.form {
            Form::Csv => Box::new(CsvRows::new(&columns, self.text, to)?),
            Form::JsonLines => {
                let fields = table.columns().iter().map(|column| column.en);
                Box::new(JsonLines::new(fields.collect(), to))
            }
            Form::Workbook => Box::new(XlsxRows::new(
                self.table.spanish(),
                &columns,
                self.text,
                to,
                scratch,
                self.as_of,
            )?),
        };
        let mut cells = match self.form {
            Form::JsonLines => Cells::in_codes(),
            Form::Csv | Form::Workbook => {
                Cells::in_words(table, &reader.office().catalogue, self.text)
            }
        };
        reader.export(table, self.reserved, &mut |values| {
            rows.row(cells.of(values))
        })?;
        rows.finish()
    }
}

impl TableName {
    fn table(self) -> Table {
        match self {
            Self::Cases => Table::Cases,
            Self::Turns => Table::Turns,
            Self::Interventions => Table::Interventions,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Turns => "turns",
            Self::Interventions => "interventions",
        }
    }

    fn spanish(self) -> &'static str {
        match self {
            Self::Cases => "casos",
            Self::Turns => "turnos",
            Self::Interventions => "intervenciones",
        }
    }
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Workbook => "xlsx",
        }
    }
}
