//! `folio cut diff`: which figures changed between two states of the log, and
//! which cases changed them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::cli::desk::Desk;
use crate::cli::report::state::{Source, State};
use crate::cli::report::{Destination, whole_year};
use crate::domain::age_groups::AgeGroups;
use crate::domain::case::Case;
use crate::domain::catalogue::Catalogue;
use crate::domain::cut::Reach;
use crate::error::news::entry;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::cut_diff::{Changes, Compared, Figure, Moved, Mover, cut_diff};
use crate::report::differences::{Difference, Place, compared, is_headline, told_once};
use crate::report::table::Table;
use crate::report::{Provenance, directorates, yearly};
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
    #[command(flatten)]
    destination: Destination,
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
        let changes = changes(&was, &is, &later)?;
        let report = cut_diff(&changes, &was.provenance, &is.provenance, desk.for_files());
        drop((earlier, later));
        self.destination.deliver(&report, desk)?;
        Ok(0)
    }
}

/// The tables of the reports that are compared, of one year in one state.
struct Year<'c> {
    year: i32,
    period: (NaiveDate, NaiveDate),
    catalogue: &'c Catalogue,
    provenance: &'c Provenance,
}

impl Year<'_> {
    /// What differs between figures of two states, told once.
    fn differences(
        &self,
        [was, is]: [(&Figures, NaiveDate); 2],
        wanted: Option<&BTreeMap<(Compared, Place), usize>>,
    ) -> Result<Vec<(Compared, Difference)>> {
        let mut all = Vec::new();
        let counted = [was, is].map(|(figures, today)| figures.year(self.year, today));
        let [before, after] = counted;
        let (before, after) = (before?, after?);
        if before != after {
            let tables = [&before, &after]
                .map(|figures| yearly::tables_of(figures, self.catalogue, &AgeGroups::default()));
            all.push((Compared::Yearly, tables));
        }
        let (from, to) = self.period;
        let counted = [was, is].map(|(figures, today)| figures.directorates(from, to, today));
        let [before, after] = counted;
        let (before, after) = (before?, after?);
        if before.units != after.units {
            let tables = [before, after].map(|figures| {
                directorates::directorates(&figures, self.catalogue, self.provenance).tables
            });
            all.push((Compared::Directorates, tables));
        }
        let differing = all
            .into_iter()
            .flat_map(|(report, [was, is]): (_, [Vec<Table>; 2])| {
                let all = compared(&was, &is);
                let kept = match wanted {
                    None => told_once(all),
                    Some(wanted) => all
                        .into_iter()
                        .filter(|one| {
                            one.differs() && wanted.contains_key(&(report, one.place.clone()))
                        })
                        .collect(),
                };
                kept.into_iter().map(move |one| (report, one))
            });
        Ok(differing.collect())
    }
}

fn changes(was: &Side, is: &Side, later: &Source) -> Result<Changes> {
    let reader = later.reader();
    let mut years = BTreeSet::new();
    reader.each_touched(&was.reach, &is.reach, |touched| {
        years.insert(first_year(&touched));
        Ok(())
    })?;
    let first = years.first().copied().unwrap_or(i32::MAX);
    let (last, now) = (was.today.year(), is.today.year());
    // Days alone can change what is overdue, where nothing was typed.
    let first = first.min(last);
    let mut figures: Vec<Figure> = Vec::new();
    let mut compared = Vec::new();
    for year in first..=last {
        let one = Year {
            year,
            period: whole_year(year)?,
            catalogue: &later.office().catalogue,
            provenance: &is.provenance,
        };
        let sides = [(&was.figures, was.today), (&is.figures, is.today)];
        let mut places = BTreeMap::new();
        let mut differing = one.differences(sides, None)?;
        // What a year is known by comes first, the breakdowns after it.
        differing.sort_by_key(|(report, one)| (*report, !is_headline(&one.place)));
        for (report, difference) in differing {
            places.insert((report, difference.place.clone()), figures.len());
            figures.push(Figure {
                report,
                year,
                difference,
                folios: Vec::new(),
            });
        }
        compared.push((one, places));
    }
    let (mut movers, mut reserved, mut others) = (Vec::new(), Vec::new(), 0);
    let (mut before, mut after) = (Alone::new()?, Alone::new()?);
    reader.each_touched(&was.reach, &is.reach, |touched| {
        let begun = first_year(&touched);
        let then = before.figures(touched.was.as_ref())?;
        let since = after.figures(Some(&touched.is))?;
        let mut moved = Vec::new();
        for (one, places) in compared.iter().filter(|(one, _)| one.year >= begun) {
            if places.is_empty() {
                continue;
            }
            let sides = [(then, was.today), (since, is.today)];
            for (report, difference) in one.differences(sides, Some(places))? {
                let change = difference.change();
                if let Some(at) = places.get(&(report, difference.place)) {
                    moved.push((*at, change));
                }
            }
        }
        if moved.is_empty() {
            others += 1;
            return Ok(());
        }
        let folio = touched.news.folio;
        if touched.is.reserved {
            reserved.push(Mover { folio, open: None });
            return Ok(());
        }
        for (at, _) in &moved {
            figures[*at].folios.push(folio);
        }
        let told = touched.news.entries.iter().map(entry).collect();
        movers.push(Mover {
            folio,
            open: Some(Moved {
                entries: touched.news.entries,
                told,
                figures: moved,
            }),
        });
        Ok(())
    })?;
    // Last, so that their place tells nothing of them.
    movers.append(&mut reserved);
    Ok(Changes {
        figures,
        movers,
        others,
        not_begun: (now > last).then_some(last + 1),
    })
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
