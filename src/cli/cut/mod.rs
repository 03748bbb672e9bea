//! `folio cut`: states of the log under a name, from which reports can be made
//! again, byte for byte.

mod diff;
mod show;
mod slip;

use chrono::SecondsFormat;
use clap::Subcommand;
use serde_json::{Value, json};

use std::path::Path;

use self::diff::DiffCuts;
use self::show::ShowCut;
use super::desk::Desk;
use super::reading::lacking;
use super::report::state::{lost, stand_at};
use crate::domain::cut::Cut;
use crate::error::Result;
use crate::msg;
use crate::store::events::Head;
use crate::store::reader::Reader;

/// Freeze the state of the log under a name, so that reports can be made from it
/// again; list and compare such cuts
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Args {
    #[command(subcommand)]
    order: Option<Which>,
    #[command(flatten)]
    new: NewCut,
}

/// A cut to make.
#[derive(Debug, clap::Args)]
struct NewCut {
    /// A name such as 2026-10: letters without accents, digits, hyphens, dots,
    /// underscores
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Name the state at this instant, such as 2026-11-01T09:30:00-06:00, or at
    /// the end of this day, instead of the present one
    #[arg(long, value_name = "INSTANT")]
    as_of: Option<String>,
    /// Leave a cut of that name as it is where there is one, for scripts that
    /// run again
    #[arg(long)]
    if_missing: bool,
}

/// What can be asked about cuts.
#[derive(Debug, Subcommand)]
enum Which {
    /// List the cuts
    #[command(visible_alias = "listar", alias = "lista")]
    List,
    #[command(visible_alias = "ver", alias = "mostrar")]
    Show(ShowCut),
    #[command(visible_alias = "comparar", aliases = ["compare", "diferencias"])]
    Diff(DiffCuts),
}

impl Args {
    /// Whether it stores something.
    pub fn writes(&self) -> bool {
        self.order.is_none()
    }

    /// The file that a comparison goes to, where one was named.
    pub fn output(&self) -> Option<&Path> {
        match &self.order {
            Some(Which::Diff(diff)) => diff.destination.output(),
            _ => None,
        }
    }
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    match args.order {
        None => make(&args.new, desk),
        Some(Which::List) => show::list(desk),
        Some(Which::Show(show)) => show.run(desk),
        Some(Which::Diff(diff)) => diff.run(desk),
    }
}

fn make(new: &NewCut, desk: &mut Desk) -> Result<u8> {
    let name = new.name.as_deref().ok_or_else(|| {
        lacking(&[desk.text.say(&msg!("cut-place-name"))]).hint(msg!("cut-none-hint"))
    })?;
    let earlier = match &new.as_of {
        Some(typed) => Some(stand_at(typed, desk)?),
        None => None,
    };
    let mut writer = desk.write()?;
    match writer.office().cut(name).cloned() {
        // What follows in a script would be refused, too.
        Some(known) if new.if_missing && known.lost.is_some() => {
            let name = &known.name;
            return Err(lost(&known).hint(msg!("cut-lost-name-hint", name = name)));
        }
        Some(known) if new.if_missing => {
            drop(writer);
            return told(&known, false, desk);
        }
        // It is a name already; the writer says so.
        Some(_) => {}
        None => slip::refuse(name)?,
    }
    let stand = match earlier {
        Some(stand) => stand,
        None => writer.stand()?,
    };
    let cut = writer.cut(name, &stand)?;
    desk.store(writer)?;
    told(&cut, true, desk)
}

/// Says which state the cut names, and whether it was made just now.
fn told(cut: &Cut, is_new: bool, desk: &mut Desk) -> Result<u8> {
    let (cut, head) = with_head(cut, &desk.read()?)?;
    if desk.json() {
        let mut answer = object(&cut, &head);
        answer["new"] = json!(is_new);
        desk.out.object(&answer)?;
        return Ok(0);
    }
    let said = desk.text.say(&msg!(
        "cut-made",
        name = &cut.name,
        date = cut.at.date_naive(),
        time = cut.at.format("%H:%M").to_string(),
        events = head.events,
        head = head.digest
    ));
    desk.out.result(&said)?;
    let name = &cut.name;
    desk.note(&match is_new {
        true => msg!("cut-made-hint", name = name),
        false => msg!("cut-stays", name = name),
    });
    Ok(0)
}

/// A cut with the head of the log that it names, which may have been another.
fn with_head(cut: &Cut, reader: &Reader) -> Result<(Cut, Head)> {
    let head = match &cut.lost {
        None => reader.head_within(&cut.reach)?,
        Some(lost) => Head {
            events: lost.events,
            digest: lost.digest.clone(),
        },
    };
    Ok((cut.clone(), head))
}

fn object(cut: &Cut, head: &Head) -> Value {
    json!({
        "schema": "folio/cut",
        "version": 1,
        "name": cut.name,
        "at": cut.at.to_rfc3339_opts(SecondsFormat::Secs, false),
        "clock_was_set": cut.clock_was_set,
        "events": head.events,
        "head": head.digest,
        "lost": cut.lost.is_some(),
    })
}
