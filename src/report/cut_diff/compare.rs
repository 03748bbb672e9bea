//! The comparison of two states: the figures of both, year by year, and then
//! those of each case alone, which tell what it moved. Of reserved cases nothing
//! is told but how many there are, unless they are opened: a folio beside figures
//! that no other case moved would be told what is in it.

use std::collections::BTreeMap;

use super::{Changes, Compared, Figure, Moved, Mover};
use crate::domain::age_groups::AgeGroups;
use crate::domain::catalogue::Catalogue;
use crate::domain::figures::{DirectorateFigures, YearFigures};
use crate::domain::folio::Folio;
use crate::domain::news::NewEntry;
use crate::message::Message;
use crate::report::differences::{Difference, Place, compared, is_headline, told_once};
use crate::report::directorates::directorates;
use crate::report::provenance::Provenance;
use crate::report::table::Table;
use crate::report::yearly;

/// The figures of a year in one state, of the whole log or of one case alone.
#[derive(Debug, Clone, PartialEq)]
pub struct OfYear {
    /// What `report yearly` counts.
    pub year: YearFigures,
    /// What `report directorates` counts, of the whole year.
    pub units: DirectorateFigures,
}

/// The same year in the earlier and in the later state.
pub type InBoth = [OfYear; 2];

/// A case that gained entries between the two states.
#[derive(Debug, Clone, PartialEq)]
pub struct Touched {
    /// Its reference number.
    pub folio: Folio,
    /// Whether it is reserved in either state or by now.
    pub reserved: bool,
    /// The entries.
    pub entries: Vec<NewEntry>,
    /// The same in words, entry by entry.
    pub told: Vec<Message>,
}

/// A comparison that is being made.
pub struct Comparison<'c> {
    catalogue: &'c Catalogue,
    provenance: &'c Provenance,
    /// Whether reserved cases are told like others.
    opened: bool,
    /// Of each year that was compared, where its figures stand in the list.
    places: BTreeMap<i32, BTreeMap<(Compared, Place), usize>>,
    changes: Changes,
}

impl<'c> Comparison<'c> {
    /// One in which nothing was compared yet. Lines are named as the catalogue
    /// of the later state has them.
    pub fn new(catalogue: &'c Catalogue, provenance: &'c Provenance, opened: bool) -> Self {
        Self {
            catalogue,
            provenance,
            opened,
            places: BTreeMap::new(),
            changes: Changes::default(),
        }
    }

    /// Compares the figures of a year.
    pub fn year(&mut self, figures: &InBoth) {
        let year = figures[1].year.year;
        let mut differing = self.differences(figures, told_once);
        // What a year is known by comes first, the breakdowns after it.
        differing.sort_by_key(|(report, one)| (*report, !is_headline(&one.place)));
        let places = self.places.entry(year).or_default();
        for (report, difference) in differing {
            places.insert(
                (report, difference.place.clone()),
                self.changes.figures.len(),
            );
            self.changes.figures.push(Figure {
                report,
                year,
                difference,
                folios: Vec::new(),
            });
        }
    }

    /// The years from `first` on in which figures changed.
    pub fn changed_since(&self, first: i32) -> Vec<i32> {
        let years = self.places.range(first..);
        years
            .filter(|(_, places)| !places.is_empty())
            .map(|(year, _)| *year)
            .collect()
    }

    /// Finds what a case moved, from its figures alone in each of those years.
    pub fn case(&mut self, case: Touched, years: &[InBoth]) {
        let mut moved = Vec::new();
        for figures in years {
            let Some(places) = self.places.get(&figures[1].year.year) else {
                continue;
            };
            for (report, difference) in self.differences(figures, |all| all) {
                let change = difference.change();
                if let (true, Some(at)) = (
                    difference.differs(),
                    places.get(&(report, difference.place)),
                ) {
                    moved.push((*at, change));
                }
            }
        }
        if moved.is_empty() {
            self.changes.others += 1;
            return;
        }
        if case.reserved && !self.opened {
            self.changes.reserved += 1;
            return;
        }
        for (at, _) in &moved {
            self.changes.figures[*at].folios.push(case.folio);
        }
        self.changes.movers.push(Mover {
            folio: case.folio,
            reserved: case.reserved,
            moved: Moved {
                entries: case.entries,
                told: case.told,
                figures: moved,
            },
        });
    }

    /// All that changed. `not_begun` as in [`Changes`].
    pub fn finish(self, not_begun: Option<i32>) -> Changes {
        Changes {
            not_begun,
            ..self.changes
        }
    }

    /// Figures of both states side by side, as far as `kept` keeps them.
    fn differences(
        &self,
        [was, is]: &InBoth,
        kept: impl Fn(Vec<Difference>) -> Vec<Difference>,
    ) -> Vec<(Compared, Difference)> {
        let mut all = Vec::new();
        if was.year != is.year {
            let of = |figures| yearly::tables_of(figures, self.catalogue, &AgeGroups::default());
            all.push((Compared::Yearly, of(&was.year), of(&is.year)));
        }
        if was.units.units != is.units.units {
            let of = |figures: &DirectorateFigures| -> Vec<Table> {
                directorates(figures, self.catalogue, self.provenance).tables
            };
            all.push((Compared::Directorates, of(&was.units), of(&is.units)));
        }
        let all = all.into_iter().flat_map(|(report, was, is)| {
            let differing = kept(compared(&was, &is)).into_iter();
            differing.map(move |one| (report, one))
        });
        all.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, NaiveDate};

    fn of_year(received: u64) -> OfYear {
        let day = NaiveDate::default();
        let mut year = YearFigures {
            year: 2026,
            ..YearFigures::default()
        };
        year.cases.received = received;
        OfYear {
            year,
            units: DirectorateFigures {
                from: day,
                to: day,
                as_of: day,
                units: BTreeMap::new(),
            },
        }
    }

    fn touched(number: u32, reserved: bool) -> Touched {
        let folio = format!("SLP-2026-{number:06}");
        Touched {
            folio: folio.parse().expect("a folio"),
            reserved,
            entries: Vec::new(),
            told: Vec::new(),
        }
    }

    fn compared(opened: bool) -> Changes {
        let catalogue = Catalogue::default();
        let provenance = Provenance {
            institution: String::new(),
            site: String::new(),
            head: String::new(),
            events: 0,
            cut: None,
            as_of: DateTime::UNIX_EPOCH.into(),
            clock_was_set: false,
        };
        let mut comparison = Comparison::new(&catalogue, &provenance, opened);
        comparison.year(&[of_year(3), of_year(5)]);
        assert_eq!(comparison.changed_since(2026), [2026]);
        assert_eq!(comparison.changed_since(2027), [0; 0]);
        let moved = [of_year(0), of_year(1)];
        comparison.case(touched(1, false), std::slice::from_ref(&moved));
        comparison.case(touched(2, true), std::slice::from_ref(&moved));
        comparison.case(touched(3, true), &[[of_year(1), of_year(1)]]);
        comparison.finish(None)
    }

    #[test]
    fn reserved_cases_are_counted_and_told_only_when_they_are_opened() {
        let changes = compared(false);
        let folios = |changes: &Changes| -> Vec<String> {
            let movers = changes.movers.iter();
            movers.map(|mover| mover.folio.to_string()).collect()
        };
        assert_eq!(folios(&changes), ["SLP-2026-000001"]);
        assert_eq!((changes.reserved, changes.others), (1, 1));
        assert_eq!(changes.figures.len(), 1);
        assert_eq!(changes.figures[0].difference.change(), Some(2));
        assert_eq!(changes.figures[0].folios.len(), 1);
        let changes = compared(true);
        assert_eq!(folios(&changes), ["SLP-2026-000001", "SLP-2026-000002"]);
        assert_eq!((changes.reserved, changes.others), (0, 1));
        assert!(changes.movers[1].reserved);
        assert_eq!(changes.figures[0].folios.len(), 2);
    }
}
