//! `folio unit`: the units to which cases are turned.

mod change;
mod show;

use clap::Subcommand;
use serde_json::{Value, json};

use self::change::{AddUnit, ChangeUnit, RetireUnit};
use self::show::{ListUnits, ShowUnit};
use super::change::Change;
use super::desk::Desk;
use crate::domain::catalogue::Unit;
use crate::domain::code::Code;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

/// Units to which cases are turned: directorates, hospitals, jurisdictions
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    order: Which,
}

/// What can be asked about units.
#[derive(Debug, Subcommand)]
enum Which {
    #[command(visible_alias = "agregar")]
    Add(AddUnit),
    #[command(visible_alias = "listar")]
    List(ListUnits),
    #[command(visible_alias = "ver")]
    Show(ShowUnit),
    #[command(visible_alias = "cambiar")]
    Change(ChangeUnit),
    #[command(visible_alias = "retirar", alias = "baja")]
    Retire(RetireUnit),
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
        Which::Change(change) => super::change::run(change, desk),
        Which::Retire(change) => super::change::run(change, desk),
    }
}

/// Makes the change within a transaction that is open.
pub fn apply(args: Args, writer: &mut Writer, lang: Lang) -> Result<()> {
    let change: &dyn Change = match &args.order {
        Which::Add(change) => change,
        Which::Change(change) => change,
        Which::Retire(change) => change,
        Which::List(_) | Which::Show(_) => {
            return Err(Error::new(Kind::Usage, msg!("usage-unclear")));
        }
    };
    super::change::apply(change, writer, lang)
}

/// The unit as a program reads it.
fn json(unit: &Unit) -> Value {
    json!({
        "schema": "folio/unit",
        "version": 1,
        "code": unit.code,
        "name": unit.name,
        "kind": unit.kind.code(),
        "days": unit.days,
        "denunciations": unit.denunciations,
        "retired": unit.retired,
    })
}
