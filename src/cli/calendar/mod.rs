//! `folio calendar`: which days the office works, and what is due when.

mod change;
mod show;
mod span;

use clap::Subcommand;

use self::change::{AddClosure, RetireClosure};
use self::show::{ListDays, ShowDay};
use super::change::Change;
use super::desk::Desk;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

/// Working days: the rest days of the law and the office's own closures
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    order: Which,
}

/// What can be asked about the calendar.
#[derive(Debug, Subcommand)]
enum Which {
    #[command(visible_alias = "agregar")]
    Add(AddClosure),
    #[command(visible_alias = "listar")]
    List(ListDays),
    #[command(visible_alias = "ver")]
    Show(ShowDay),
    #[command(visible_alias = "retirar", alias = "baja")]
    Retire(RetireClosure),
}

impl Args {
    /// Whether it changes the lists.
    pub fn writes(&self) -> bool {
        !matches!(self.order, Which::List(_) | Which::Show(_))
    }
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    match &args.order {
        Which::List(list) => list.run(desk),
        Which::Show(show) => show.run(desk),
        Which::Add(change) => super::change::run(change, desk),
        Which::Retire(change) => super::change::run(change, desk),
    }
}

/// Makes the change within a transaction that is open.
pub fn apply(args: Args, writer: &mut Writer, lang: Lang) -> Result<()> {
    let change: &dyn Change = match &args.order {
        Which::Add(change) => change,
        Which::Retire(change) => change,
        Which::List(_) | Which::Show(_) => {
            return Err(Error::new(Kind::Usage, msg!("usage-unclear")));
        }
    };
    super::change::apply(change, writer, lang)
}
