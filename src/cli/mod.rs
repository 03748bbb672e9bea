//! The command line: what was typed → what it means → one transaction → an
//! answer. One file or folder for each subcommand.

mod amend;
pub mod ask;
mod choices;
mod close;
mod demo;
mod desk;
mod done;
mod drafts;
mod follow_up;
pub mod help;
mod init;
mod intake;
mod perform;
mod reading;
mod reopen;
mod typed_text;
mod start;
mod turn;
mod undo;
pub mod usage;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

pub use start::run;

/// Keeps the cases of people who ask a health service for help: from intake to
/// close, with every turn and every follow-up, and the reports that come of it
#[derive(Debug, Parser)]
#[command(
    name = "folio",
    version,
    disable_help_subcommand = true,
    propagate_version = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    pub order: Order,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Everywhere {
    /// The case log [environment: FOLIO_DB]
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Language of the screen: es or en [environment: FOLIO_LANG]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["es", "en"])]
    pub lang: Option<String>,
    /// Who is typing [environment: FOLIO_USER]
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// Never ask; what is missing is an error
    #[arg(long, global = true, action = ArgAction::SetTrue)]
    pub no_input: bool,
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
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Order {
    #[command(visible_alias = "inicio")]
    Init(init::Args),
    #[command(visible_alias = "recibir")]
    Intake(intake::Args),
    #[command(visible_alias = "turnar")]
    Turn(turn::Args),
    #[command(visible_alias = "seguimiento")]
    FollowUp(follow_up::Args),
    #[command(visible_alias = "concluir")]
    Close(close::Args),
    #[command(visible_alias = "reabrir")]
    Reopen(reopen::Args),
    #[command(visible_alias = "corregir")]
    Amend(amend::Args),
    #[command(visible_alias = "deshacer")]
    Undo(undo::Args),
    Demo(demo::Args),
}

impl Order {
    fn run(self, desk: &mut desk::Desk) -> crate::error::Result<u8> {
        match self {
            Self::Init(args) => init::run(args, desk),
            Self::Intake(args) => intake::run(args, desk),
            Self::Turn(args) => turn::run(args, desk),
            Self::FollowUp(args) => follow_up::run(args, desk),
            Self::Close(args) => close::run(args, desk),
            Self::Reopen(args) => reopen::run(args, desk),
            Self::Amend(args) => amend::run(args, desk),
            Self::Undo(args) => undo::run(args, desk),
            Self::Demo(args) => demo::run(args, desk),
        }
    }
}
