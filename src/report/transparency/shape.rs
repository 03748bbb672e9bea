//! A public table before anything of it is hidden: its classes, its true
//! counts by month, and the floor of every cell.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::classes::{Class, Classes, PlaceKind, Places};
use crate::domain::age::AgeGroups;
use crate::domain::catalogue::TermList;
use crate::domain::office::Office;
use crate::domain::public_figures::{Cross, PublicYear};
use crate::domain::publication::PublicTable;
use crate::report::disclosure::{Count, Kinds, Months, Table};

/// A public table with its true counts.
pub struct Shape {
    /// Which.
    pub table: PublicTable,
    /// By what its places or ages are grouped, where that is configured.
    pub grouping: Option<String>,
    /// What its places are.
    pub places: Option<PlaceKind>,
    /// Its rows.
    pub rows: Vec<Class>,
    /// Its columns; the twelve months where it is by month.
    pub columns: Vec<Class>,
    /// What kinds of act are to it.
    pub kinds: Kinds,
    /// Its true counts.
    pub counts: Table,
}

/// What every shape is made of.
pub struct Source<'s> {
    /// The counts.
    pub year: &'s PublicYear,
    /// The office, with its lists and its rule.
    pub office: &'s Office,
    /// The day on which its log begins.
    pub begins_on: NaiveDate,
}

/// Where the columns of a table come from.
enum Across {
    Months,
    Classes(Classes),
}

impl Source<'_> {
    /// A table's shape.
    pub fn shape(&self, table: PublicTable) -> Shape {
        let (year, office) = (self.year, self.office);
        let catalogue = &office.catalogue;
        let rule = &office.publication_rule;
        let kinds = || Classes::kinds(catalogue, &year.kind_sex);
        let groups = AgeGroups::parse(&rule.age_groups).unwrap_or_default();
        let across = Across::Classes;
        match table {
            PublicTable::KindMonth => self.made(
                table,
                kinds(),
                Across::Months,
                &year.kind_sex,
                Kinds::ByMonth,
            ),
            PublicTable::KindSex => {
                let sexes = across(Classes::sexes());
                self.made(table, kinds(), sexes, &year.kind_sex, Kinds::Rows)
            }
            PublicTable::KindAge => Shape {
                grouping: Some(rule.age_groups.clone()),
                ..self.made(
                    table,
                    kinds(),
                    across(Classes::ages(&groups)),
                    &year.kind_age,
                    Kinds::Rows,
                )
            },
            PublicTable::KindAffiliation => {
                let affiliations = Classes::affiliations(catalogue, &year.kind_affiliation);
                let cross = &year.kind_affiliation;
                self.made(table, kinds(), across(affiliations), cross, Kinds::Rows)
            }
            PublicTable::UnitMonth => {
                let units = Classes::units(catalogue, &year.units, true);
                self.made(table, units, Across::Months, &year.units, Kinds::Absent)
            }
            PublicTable::PlaceKind => {
                let places = Places::of(office);
                let cross = turned(&year.kind_municipality);
                Shape {
                    grouping: Some(self.grouping(places.kind)),
                    places: Some(places.kind),
                    ..self.made(
                        table,
                        places.classes,
                        across(kinds()),
                        &cross,
                        Kinds::Columns,
                    )
                }
            }
            PublicTable::TurnsMonth => {
                let units = Classes::units(catalogue, &year.turns_made, false);
                self.made(
                    table,
                    units,
                    Across::Months,
                    &year.turns_made,
                    Kinds::Absent,
                )
            }
            PublicTable::TurnsDays => {
                let units = Classes::units(catalogue, &year.turns_answered, false);
                let days = across(Classes::days());
                self.made(table, units, days, &year.turns_answered, Kinds::Absent)
            }
        }
    }

    fn made(
        &self,
        table: PublicTable,
        rows: Classes,
        across: Across,
        cross: &Cross,
        kinds: Kinds,
    ) -> Shape {
        let by_month = matches!(across, Across::Months);
        let columns = match &across {
            Across::Months => Classes::months(self.year.year),
            Across::Classes(classes) => classes.all.clone(),
        };
        let cols = columns.len();
        let cells = rows.all.len() * cols;
        let months = if by_month { 1 } else { Months::COUNT };
        let mut counts = vec![Count::default(); cells * months];
        for ((own, other), by) in &cross.0 {
            let Some(row) = rows.of(own.as_deref()) else {
                continue;
            };
            for (month, few) in by.iter().enumerate() {
                let at = match &across {
                    Across::Months => Some(row * cols + month),
                    Across::Classes(classes) => classes
                        .of(other.as_deref())
                        .map(|col| (row * cols + col) * months + month),
                };
                if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                    count.acts += few.acts;
                    count.persons.extend(&few.persons);
                }
            }
        }
        let with_persons = !matches!(table, PublicTable::TurnsMonth | PublicTable::TurnsDays);
        let floors = self.floors(kinds, with_persons, &rows.all, &columns);
        Shape {
            table,
            grouping: None,
            places: None,
            rows: rows.all,
            columns,
            kinds,
            counts: Table {
                cols,
                by_month,
                floors,
                with_persons,
                counts,
            },
        }
    }

    fn floors(
        &self,
        kinds: Kinds,
        of_interventions: bool,
        rows: &[Class],
        columns: &[Class],
    ) -> Vec<u64> {
        let rule = &self.office.publication_rule;
        let strict = self.strict_kinds();
        let floor = |kind: &Class| match strict.contains(&kind.code) {
            true => rule.strict_minimum,
            false => rule.minimum,
        };
        // All acts of a cell may be of a strict kind, as those of a unit that
        // does nothing else.
        let of_all = match of_interventions && !strict.is_empty() {
            true => rule.strict_minimum,
            false => rule.minimum,
        };
        let cells = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| (row, column)));
        cells
            .map(|(row, column)| match kinds {
                Kinds::ByMonth | Kinds::Rows => floor(row),
                Kinds::Columns => floor(column),
                Kinds::Absent => of_all,
            })
            .collect()
    }

    /// Kinds under the stricter minimum.
    pub fn strict_kinds(&self) -> BTreeSet<String> {
        match &self.office.publication_rule.strict_kinds {
            Some(kinds) => kinds.clone(),
            None => {
                let terms = self.office.catalogue.list(TermList::FollowUp);
                let noticed = terms.filter(|term| term.notice);
                noticed.map(|term| term.code.clone()).collect()
            }
        }
    }

    /// By what places are grouped, so that a later publication can tell
    /// whether it is by the same.
    fn grouping(&self, kind: PlaceKind) -> String {
        match kind {
            PlaceKind::Municipality => "municipio".to_owned(),
            PlaceKind::State => "entidad".to_owned(),
            PlaceKind::Jurisdiction => {
                let map = self.office.publication_rule.jurisdictions.iter();
                let pairs: Vec<String> =
                    map.map(|(place, unit)| format!("{place}={unit}")).collect();
                pairs.join(",")
            }
        }
    }
}

/// The same counts by the second code first.
fn turned(cross: &Cross) -> Cross {
    let cells = cross.0.iter();
    Cross(
        cells
            .map(|((own, other), counts)| ((other.clone(), own.clone()), counts.clone()))
            .collect(),
    )
}
