//! `folio cut diff`: which figures changed between two states of the log, and
//! which cases changed them.

use chrono::{Datelike, NaiveDate};

use crate::cli::FormatName;
use crate::cli::desk::Desk;
use crate::cli::report::state::{Source, State};
use crate::cli::report::{Destination, whole_year};
use crate::cli::typed_text::resolve;
use crate::domain::case::Case;
use crate::domain::code::Deed;
use crate::domain::cut::Reach;
use crate::domain::decide;
use crate::error::news::entry;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::Provenance;
use crate::report::cut_diff::{self, Changes, Comparison, Medium, OfYear, cut_diff};
use crate::store::audit;
use crate::store::past::alone::Alone;
use crate::store::past::between::Touched;
use crate::store::query::Figures;

/// Compare two cuts, or a cut with the log as it stands: which figures changed,
/// from what to what, and which cases changed them
#[derive(Debug, clap::Args)]
pub struct DiffCuts {
    /// The earlier cut
    #[arg(value_name = "NAME", add = crate::cli::completions::cuts())]
    from: String,
    /// The later cut; the log as it stands where nothing is said
    #[arg(value_name = "NAME", add = crate::cli::completions::cuts())]
    to: Option<String>,
    /// Tell what reserved cases changed, too, and why they are opened: a text,
    /// @FILE, or -; it is recorded
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    pub(super) destination: Destination,
}

/// One state, ready to be asked.
struct Side {
    figures: Figures,
    provenance: Provenance,
    today: NaiveDate,
    reach: Reach,
}

impl Side {
    fn of(source: &mut Source) -> Result<Self> {
        let (figures, provenance) = source.figures()?;
        Ok(Self {
            figures,
            provenance,
            today: source.today()?,
            reach: source.stand()?.reach,
        })
    }
}

impl DiffCuts {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        // A form that there is not is said before anything is on record.
        desk.report_format()?;
        let why = match &self.reason {
            Some(typed) => Some(decide::reason(&resolve(typed, &mut *desk.stdin)?)?),
            None => None,
        };
        let mut earlier = State::at_cut(&self.from).open(desk)?;
        let mut later = match &self.to {
            Some(name) => State::at_cut(name).open(desk)?,
            None => State::default().open(desk)?,
        };
        let (was, is) = (Side::of(&mut earlier)?, Side::of(&mut later)?);
        if !is.reach.covers(&was.reach) {
            return Err(Error::new(
                Kind::Usage,
                msg!(
                    "cut-diff-backwards",
                    from = &self.from,
                    to = self.to.as_deref().unwrap_or_default()
                ),
            ));
        }
        let changes = changes(&was, &is, &later, why.is_some())?;
        let report = cut_diff(&changes, &was.provenance, &is.provenance, medium(desk));
        drop((earlier, later));
        let (log, clock, user) = (desk.log.clone(), desk.clock, desk.user.clone());
        let what = desk.text.say(&match &self.to {
            Some(to) => msg!("audit-cut-diff", from = &self.from, to = to),
            None => msg!("audit-cut-diff-present", from = &self.from),
        });
        let reserved = changes.movers.iter().filter(|mover| mover.reserved);
        let opened: Vec<_> = reserved.map(|mover| Some(&mover.folio)).collect();
        let record = || match &why {
            Some(why) if !opened.is_empty() => {
                let what = format!("{what}: {why}");
                audit::record_each(&log, clock, &user, Deed::OpenedReserved, &opened, &what)
            }
            _ => Ok(()),
        };
        self.destination.deliver_recorded(&report, desk, record)?;
        Ok(0)
    }
}

/// Where the answer is read.
fn medium(desk: &Desk) -> Medium {
    match desk.format {
        Some(FormatName::Csv | FormatName::Xlsx) => Medium::Cells,
        Some(FormatName::Html) => Medium::Page,
        _ => Medium::Screen,
    }
}

/// The figures of a year, as far as they are compared.
fn of_year(figures: &Figures, year: i32, today: NaiveDate) -> Result<OfYear> {
    let (from, to) = whole_year(year)?;
    Ok(OfYear {
        year: figures.year(year, today)?,
        units: figures.directorates(from, to, today)?,
    })
}

fn changes(was: &Side, is: &Side, later: &Source, opened: bool) -> Result<Changes> {
    let reader = later.reader();
    let mut first = i32::MAX;
    reader.each_touched(&was.reach, &is.reach, |touched| {
        first = first.min(first_year(&touched));
        Ok(())
    })?;
    let (last, now) = (was.today.year(), is.today.year());
    let mut comparison = Comparison::new(&later.office().catalogue, &is.provenance, opened);
    // Days alone can change what is overdue, where nothing was typed.
    for year in first.min(last)..=last {
        comparison.year(&[
            of_year(&was.figures, year, was.today)?,
            of_year(&is.figures, year, is.today)?,
        ]);
    }
    let (mut before, mut after) = (Alone::new()?, Alone::new()?);
    reader.each_touched(&was.reach, &is.reach, |touched| {
        let then = before.figures(touched.was.as_ref())?;
        let since = after.figures(Some(&touched.is))?;
        let changed = comparison.changed_since(first_year(&touched));
        let years = changed.into_iter().map(|year| {
            Ok([
                of_year(then, year, was.today)?,
                of_year(since, year, is.today)?,
            ])
        });
        let years: Vec<[OfYear; 2]> = years.collect::<Result<_>>()?;
        let case = cut_diff::Touched {
            folio: touched.news.folio,
            reserved: touched.is.reserved || touched.was.as_ref().is_some_and(|was| was.reserved),
            told: touched.news.entries.iter().map(entry).collect(),
            entries: touched.news.entries,
        };
        comparison.case(case, &years);
        Ok(())
    })?;
    Ok(comparison.finish((now > last).then_some(last + 1)))
}

/// The first year in which anything of the case took place, in either state.
fn first_year(touched: &Touched) -> i32 {
    let days = |case: &Case| case.entries.iter().map(|entry| entry.on.year()).min();
    let was = touched.was.as_ref().and_then(days);
    [was, days(&touched.is)]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(i32::MAX)
}
