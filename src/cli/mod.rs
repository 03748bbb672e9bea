//! The command line: what was typed → what it means → one transaction → an
//! answer. One file or folder for each subcommand.

mod amend;
mod answer;
pub mod ask;
mod asking;
mod audit;
mod backup;
mod bounded;
mod calendar;
mod case_table;
mod catalog;
mod change;
mod check;
mod choices;
mod close;
pub mod completions;
mod cut;
mod demo;
mod desk;
mod done;
mod door;
mod drafts;
mod encryption;
mod erase;
mod everywhere;
mod explain;
mod export;
mod fields;
mod folio_ref;
mod follow_up;
pub mod help;
mod hold;
mod init;
pub mod intake;
mod list;
mod perform;
mod progress;
pub mod reading;
mod rebuild;
mod record;
mod reopen;
mod report;
mod reserved;
mod restore;
mod retention;
mod seen;
mod show;
mod start;
mod strange_names;
mod turn;
mod typed_text;
mod undo;
mod unit;
pub mod usage;

use std::io::Read;
use std::path::Path;

use clap::{Parser, Subcommand};

use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

use encryption::Unlocking;
pub use everywhere::{Color, Everywhere, FormatName};
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
    /// Options of every command.
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// The command.
    #[command(subcommand)]
    pub order: Order,
}

/// What can be asked for.
#[allow(
    missing_docs,
    reason = "the arguments of each say what it does; that is its help"
)]
#[derive(Debug, Subcommand)]
pub enum Order {
    #[command(visible_alias = "inicio")]
    Init(init::Args),
    #[command(visible_alias = "recibir", alias = "registrar")]
    Intake(Box<intake::Args>),
    #[command(visible_alias = "turnar")]
    Turn(turn::Args),
    #[command(visible_alias = "seguimiento")]
    FollowUp(follow_up::Args),
    #[command(visible_alias = "concluir", alias = "cerrar")]
    Close(close::Args),
    #[command(visible_alias = "reabrir")]
    Reopen(reopen::Args),
    #[command(visible_alias = "corregir")]
    Amend(amend::Args),
    #[command(visible_alias = "deshacer")]
    Undo(undo::Args),
    #[command(visible_alias = "ver", alias = "mostrar")]
    Show(show::Args),
    #[command(visible_alias = "listar", alias = "lista")]
    List(list::Args),
    #[command(visible_alias = "informe", aliases = ["informes", "reporte", "reportes"])]
    Report(report::Args),
    #[command(visible_alias = "corte")]
    Cut(cut::Args),
    #[command(visible_alias = "exportar")]
    Export(export::Args),
    #[command(visible_alias = "suprimir")]
    Erase(erase::Args),
    #[command(visible_alias = "bloqueo")]
    Hold(hold::Args),
    #[command(visible_alias = "conservacion")]
    Retention(retention::Args),
    #[command(visible_alias = "auditoria")]
    Audit(audit::Args),
    #[command(visible_alias = "area", aliases = ["areas", "unidad", "unidades"])]
    Unit(unit::Args),
    #[command(visible_alias = "catalogo")]
    Catalog(catalog::Args),
    #[command(visible_alias = "calendario")]
    Calendar(calendar::Args),
    #[command(visible_alias = "verificar")]
    Check(check::Args),
    #[command(visible_alias = "reconstruir")]
    Rebuild(rebuild::Args),
    #[command(visible_alias = "cifrar")]
    Encrypt(encryption::EncryptArgs),
    #[command(visible_alias = "descifrar")]
    Decrypt(encryption::DecryptArgs),
    #[command(visible_alias = "contrasena")]
    Passphrase(encryption::PassphraseArgs),
    #[command(visible_alias = "respaldar", alias = "respaldo")]
    Backup(backup::Args),
    #[command(visible_alias = "restaurar")]
    Restore(restore::Args),
    Completions(completions::Args),
    Demo(demo::Args),
}

impl Order {
    /// Whether it works on a log that is there already.
    fn needs_log(&self) -> bool {
        !matches!(
            self,
            Self::Init(_) | Self::Restore(_) | Self::Demo(_) | Self::Completions(_)
        )
    }

    /// How it opens a log that is encrypted.
    fn unlocking(&self) -> Unlocking {
        match self {
            Self::Encrypt(_) => Unlocking::Never,
            Self::Passphrase(args) if args.recover => Unlocking::ByCode,
            order if order.needs_log() => Unlocking::ByKey,
            _ => Unlocking::Never,
        }
    }

    /// The file that the answer goes to, where one was named.
    fn output(&self) -> Option<&Path> {
        match self {
            Self::Report(args) => args.output(),
            Self::Cut(args) => args.output(),
            Self::Export(args) => args.output.as_deref(),
            _ => None,
        }
    }

    /// Whether it stores something, beside what is recorded of a look.
    fn writes(&self) -> bool {
        match self {
            Self::Unit(args) => args.writes(),
            Self::Catalog(args) => args.writes(),
            Self::Calendar(args) => args.writes(),
            Self::Cut(args) => args.writes(),
            Self::Erase(args) => args.writes(),
            Self::Hold(args) => args.writes(),
            Self::Report(args) => args.writes(),
            Self::Show(_)
            | Self::Audit(_)
            | Self::Retention(_)
            | Self::List(_)
            | Self::Export(_)
            | Self::Check(_)
            | Self::Backup(_)
            | Self::Completions(_) => false,
            Self::Init(_)
            | Self::Intake(_)
            | Self::Turn(_)
            | Self::FollowUp(_)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::Amend(_)
            | Self::Undo(_)
            | Self::Rebuild(_)
            | Self::Encrypt(_)
            | Self::Decrypt(_)
            | Self::Passphrase(_)
            | Self::Restore(_)
            | Self::Demo(_) => true,
        }
    }

    fn run(self, desk: &mut desk::Desk) -> Result<u8> {
        match self {
            Self::Init(args) => init::run(args, desk),
            Self::Intake(args) => intake::run(*args, desk),
            Self::Turn(args) => perform::run(&*args.deed(), desk),
            Self::FollowUp(args) => perform::run(&args, desk),
            Self::Close(args) => perform::run(&args, desk),
            Self::Reopen(args) => perform::run(&args, desk),
            Self::Show(args) => show::run(args, desk),
            Self::List(args) => list::run(args, desk),
            Self::Report(args) => report::run(args, desk),
            Self::Amend(args) => amend::run(args, desk),
            Self::Undo(args) => undo::run(args, desk),
            Self::Cut(args) => cut::run(args, desk),
            Self::Export(args) => export::run(args, desk),
            Self::Erase(args) => erase::run(args, desk),
            Self::Hold(args) => hold::run(args, desk),
            Self::Retention(args) => retention::run(args, desk),
            Self::Audit(args) => audit::run(args, desk),
            Self::Unit(args) => unit::run(args, desk),
            Self::Catalog(args) => catalog::run(args, desk),
            Self::Calendar(args) => calendar::run(args, desk),
            Self::Check(args) => check::run(args, desk),
            Self::Rebuild(args) => rebuild::run(args, desk),
            Self::Encrypt(args) => encryption::encrypt(args, desk),
            Self::Decrypt(args) => encryption::decrypt(args, desk),
            Self::Passphrase(args) => encryption::passphrase(args, desk),
            Self::Backup(args) => backup::run(args, desk),
            Self::Restore(args) => restore::run(args, desk),
            Self::Completions(args) => completions::run(&args, desk),
            Self::Demo(args) => demo::run(args, desk),
        }
    }

    /// Carries out an order of a script within a transaction that is open.
    fn apply(self, stdin: &mut dyn Read, writer: &mut Writer, lang: Lang) -> Result<()> {
        match self {
            Self::Intake(args) => {
                let answers = args.answers(stdin)?;
                intake::register(&answers, writer, lang).map(drop)
            }
            Self::Turn(args) => perform::apply(&*args.deed(), stdin, writer, lang).map(drop),
            Self::FollowUp(args) => perform::apply(&args, stdin, writer, lang).map(drop),
            Self::Close(args) => perform::apply(&args, stdin, writer, lang).map(drop),
            Self::Reopen(args) => perform::apply(&args, stdin, writer, lang).map(drop),
            Self::Amend(args) => amend::apply(&args, stdin, writer, lang).map(drop),
            Self::Undo(args) => undo::apply(&args, stdin, writer).map(drop),
            Self::Unit(args) => unit::apply(args, writer, lang),
            Self::Catalog(args) => catalog::apply(args, writer, lang),
            Self::Calendar(args) => calendar::apply(args, writer, lang),
            _ => Err(Error::new(Kind::Usage, msg!("usage-unclear"))),
        }
    }
}
