//! `folio report transparency`: the public set of a period. What is shown is
//! recorded before any file gets its name, so that whatever is out is known to
//! the sets that follow.

mod filled;
mod made;
mod template;
mod told;
mod withheld;

use std::path::PathBuf;

use super::state::State;
use crate::cli::desk::Desk;
use crate::domain::period::Period;
use crate::domain::publication::Publication;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::json;
use crate::render::set::{Readers, Set, Unput};

use filled::Filled;
pub use made::Made;

/// The exit code of a set that was made, or planned, and in which every table is
/// withheld: a script is not to take it for one that says something.
const ALL_WITHHELD: u8 = 9;

/// Public tables of a year, a quarter or a month as open data, of which nobody
/// can be singled out: small counts are hidden, and what would give them away
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The period: 2022, 2022-Q3 or 2022-10
    #[arg(long, value_name = "PERIOD", required_unless_present_any = ["published", "start_mapping"])]
    period: Option<String>,
    /// The folder for the files; it is made if it is not there
    #[arg(long, value_name = "DIR", required_unless_present_any = ["dry_run", "published", "start_mapping"])]
    out: Option<PathBuf>,
    /// Say what would be hidden and why or, with --template, what would go into
    /// the format; write and record nothing
    #[arg(long, conflicts_with_all = ["out", "force", "bom"])]
    dry_run: bool,
    /// List what was published so far; with --period, what it showed and hid
    #[arg(long, conflicts_with_all = ["out", "dry_run", "force", "bom", "cut", "as_of"])]
    published: bool,
    /// Begin CSV files with a byte-order mark
    #[arg(long)]
    bom: bool,
    /// Replace files of another content
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    format: template::Options,
    #[command(flatten)]
    state: State,
}

impl Args {
    /// Whether it records a publication.
    pub fn writes(&self) -> bool {
        !self.dry_run && !self.published && !self.format.start_mapping
    }
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let template = template::read(&args.format, desk)?;
    if let (Some(template), true) = (&template, args.format.start_mapping) {
        let draft = json::pretty(&template.draft());
        desk.out.result(&draft)?;
        return Ok(0);
    }
    let period = args.period.as_deref().map(read_period).transpose()?;
    let (Some(period), false) = (period, args.published) else {
        let reader = desk.read()?;
        let publications = reader.publications()?;
        let institution = reader.office();
        let report = told::published(institution, &publications, period, desk)?;
        desk.print(&report)?;
        return Ok(0);
    };
    let made = Made::of(period, &args.state, desk)?;
    let filled = template.map(|template| Filled::new(template, &made));
    match (&args.out, &filled) {
        (Some(folder), _) if !args.dry_run => {
            publish(&args, folder, &made, filled.as_ref(), desk)?;
        }
        (_, Some(filled)) => {
            let mut plan = filled.plan(&made);
            plan.notes.splice(0..0, told::not_over(&made));
            desk.print(&plan)?;
            filled.sound()?;
        }
        _ => {
            let report = told::planned(&made, desk.text.lang());
            desk.print(&report)?;
        }
    }
    Ok(match made.set.is_withheld() {
        true => ALL_WITHHELD,
        false => 0,
    })
}

/// Prepares every file, records the publication, and names the files.
fn publish(
    args: &Args,
    folder: &std::path::Path,
    made: &Made,
    filled: Option<&Filled>,
    desk: &mut Desk,
) -> Result<()> {
    let mut files = made.open_data().files(args.bom)?;
    if let Some(filled) = filled {
        files.push(filled.file()?);
    }
    desk.watch();
    let mut set = Set::begin(folder, Readers::Everyone)?;
    for file in files {
        desk.go_on_with(&set)?;
        set.file(&file.name, |to| {
            to.write_all(&file.bytes).map_err(|cause| {
                Error::new(Kind::Failed, msg!("render-unprinted")).caused_by(cause)
            })
        })?;
    }
    set.may_be_put(args.force)?;
    desk.go_on_with(&set)?;
    if let Some(new) = &made.new {
        let publication = Publication {
            totals: Some(made.totals.remembered()),
            ..made.set.published(made.version, &made.cut, &made.rule)
        };
        let mut writer = desk.write()?;
        let cut = new.stand.clone().map(|stand| (made.cut.clone(), stand));
        writer.publish(new.seen, cut, publication)?;
        desk.commit(writer)?;
    }
    let written = set
        .put(args.force)
        .map_err(|unput| match (unput, &made.new) {
            (Unput::Differs(error) | Unput::Failed(error), Some(_)) => only_recorded(made, error),
            (unput, _) => unput.into(),
        })?;
    desk.out.mark_stored();
    let report = told::written(&written, made, desk.text.lang());
    desk.print(&report)?;
    if let Some(filled) = filled {
        filled.tell_empty(desk);
    }
    Ok(())
}

/// The error of files that could not be put after their publication was
/// recorded, which cannot be taken back.
fn only_recorded(made: &Made, error: Error) -> Error {
    let recorded = msg!("transparency-only-recorded", version = made.version);
    let mut hints = vec![msg!("transparency-only-recorded-hint", cut = &made.cut)];
    hints.extend(error.hints);
    Error {
        message: recorded,
        hints,
        ..error
    }
}

fn read_period(typed: &str) -> Result<Period> {
    Period::parse(typed).map_err(|_| {
        Error::new(Kind::Usage, msg!("typed-period", value = typed)).hint(msg!("typed-period-hint"))
    })
}
