//! The classes that public tables are by: codes as text, labels in Spanish,
//! the unknown as a class of its own. Every class is listed whether or not
//! anything is in it, so that a row's being there says nothing.

use std::collections::BTreeSet;

use crate::domain::age::{AgeBand, AgeGroups};
use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::{Code, Sex};
use crate::domain::entity::Entity;
use crate::domain::municipality;
use crate::domain::office::Office;
use crate::domain::public_figures::Cross;
use crate::report::month;

/// One class of a table's rows or columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its code.
    pub code: String,
    /// Its label in Spanish.
    pub label: String,
}

/// The class of what is not known.
pub const UNKNOWN: &str = "no_especificado";
/// The class of interventions of the office itself.
const OWN: &str = "oficina_propia";
/// The class of municipalities without a jurisdiction.
const NO_JURISDICTION: &str = "sin_jurisdiccion";
/// The class of municipalities of other states.
const OTHER_STATE: &str = "otra_entidad";

/// Last working day of each band of days to answer; the last one is open.
const DAY_BANDS: [(u32, &str, &str); 6] = [
    (5, "0-5", "0 a 5 días hábiles"),
    (10, "6-10", "6 a 10 días hábiles"),
    (15, "11-15", "11 a 15 días hábiles"),
    (20, "16-20", "16 a 20 días hábiles"),
    (30, "21-30", "21 a 30 días hábiles"),
    (u32::MAX, "31+", "31 días hábiles o más"),
];

/// The code of the class that a code of the figures belongs to.
type ToClass = dyn Fn(Option<&str>) -> String;

/// Classes, and which of them a code of the figures belongs to.
pub struct Classes {
    /// The classes in order.
    pub all: Vec<Class>,
    place: Box<ToClass>,
}

impl Classes {
    fn new(all: Vec<(String, String)>, place: impl Fn(Option<&str>) -> String + 'static) -> Self {
        Self {
            all: all
                .into_iter()
                .map(|(code, label)| Class { code, label })
                .collect(),
            place: Box::new(place),
        }
    }

    /// The class of a code.
    pub fn of(&self, code: Option<&str>) -> Option<usize> {
        let code = (self.place)(code);
        self.all.iter().position(|class| class.code == code)
    }

    /// Kinds of intervention: those of the catalogue, retired ones too, and
    /// what is counted without being in it.
    pub fn kinds(catalogue: &Catalogue, counted: &Cross) -> Self {
        let terms = catalogue
            .list(TermList::FollowUp)
            .filter(|term| term.intervention);
        let mut all: Vec<(String, String)> = terms
            .map(|term| (term.code.clone(), term.es.clone()))
            .collect();
        add_counted(
            &mut all,
            counted.0.keys().filter_map(|(kind, _)| kind.clone()),
        );
        Self::new(all, |kind| kind.unwrap_or(UNKNOWN).to_owned())
    }

    /// Units, retired ones too; where `with_own`, the office itself first.
    pub fn units(catalogue: &Catalogue, counted: &Cross, with_own: bool) -> Self {
        let own = (OWN.to_owned(), "La propia oficina".to_owned());
        let mut all: Vec<(String, String)> = Vec::new();
        all.extend(with_own.then_some(own));
        let units = catalogue.units.iter();
        all.extend(units.map(|unit| (unit.code.clone(), unit.name.clone())));
        add_counted(
            &mut all,
            counted.0.keys().filter_map(|(unit, _)| unit.clone()),
        );
        Self::new(all, |unit| unit.unwrap_or(OWN).to_owned())
    }

    /// Sexes.
    pub fn sexes() -> Self {
        let label = |sex: Sex| match sex {
            Sex::Female => "Mujer",
            Sex::Male => "Hombre",
            Sex::X => "X",
        };
        let known = Sex::ALL.iter().map(|sex| (sex.code(), label(*sex)));
        Self::closed(known)
    }

    /// Groups of ages.
    pub fn ages(groups: &AgeGroups) -> Self {
        let label = |code: &str| match (code, code.split_once('-')) {
            ("0", _) => "Menor de 1 año".to_owned(),
            (_, Some((first, last))) => format!("{first} a {last} años"),
            _ => match code.strip_suffix('+') {
                Some(first) => format!("{first} años o más"),
                None => format!("{code} años"),
            },
        };
        let known = groups
            .codes()
            .filter(|code| *code != AgeBand::UNKNOWN.code());
        let mut all: Vec<(String, String)> =
            known.map(|code| (code.to_owned(), label(code))).collect();
        all.push(unknown());
        let groups = groups.clone();
        Self::new(all, move |band| {
            let band = band.and_then(AgeBand::from_code);
            match band.filter(|band| *band != AgeBand::UNKNOWN) {
                Some(band) => groups.code(groups.group_of(band)).to_owned(),
                None => UNKNOWN.to_owned(),
            }
        })
    }

    /// Affiliations; one that is said to be unknown is not told from one that
    /// was not recorded.
    pub fn affiliations(catalogue: &Catalogue, counted: &Cross) -> Self {
        let is_known = |code: &String| code != AgeBand::UNKNOWN.code();
        let terms = catalogue.list(TermList::Affiliation);
        let mut all: Vec<(String, String)> = terms
            .filter(|term| is_known(&term.code))
            .map(|term| (term.code.clone(), term.es.clone()))
            .collect();
        let counted = counted.0.keys().filter_map(|(_, code)| code.clone());
        add_counted(&mut all, counted.filter(is_known));
        all.push(unknown());
        Self::new(all, |code| match code {
            Some(code) if code != AgeBand::UNKNOWN.code() => code.to_owned(),
            _ => UNKNOWN.to_owned(),
        })
    }

    /// Bands of working days to answer.
    pub fn days() -> Self {
        let known = DAY_BANDS.iter().map(|(_, code, label)| (*code, *label));
        let all = known.map(|(code, label)| (code.to_owned(), label.to_owned()));
        Self::new(all.collect(), |days| {
            let days: Option<u32> = days.and_then(|days| days.parse().ok());
            let band = days.and_then(|days| DAY_BANDS.iter().find(|(last, ..)| days <= *last));
            band.map_or(UNKNOWN, |(_, code, _)| code).to_owned()
        })
    }

    /// Months of a year.
    pub fn months(year: i32) -> Vec<Class> {
        let months = month::SPANISH.iter().zip(1..);
        let class = |(name, number): (&&str, u32)| Class {
            code: format!("{year:04}-{number:02}"),
            label: (*name).to_owned(),
        };
        months.map(class).collect()
    }

    fn closed<'a>(known: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let owned = known.map(|(code, label)| (code.to_owned(), label.to_owned()));
        let all: Vec<(String, String)> = owned.chain([unknown()]).collect();
        Self::new(all, |code| code.unwrap_or(UNKNOWN).to_owned())
    }
}

/// Places, as coarse as the office says: jurisdictions where it maps
/// municipalities to them, else the municipalities of its state, else states.
pub struct Places {
    /// The classes.
    pub classes: Classes,
    /// What they are.
    pub kind: PlaceKind,
}

/// What a place of a public table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// A health jurisdiction.
    Jurisdiction,
    /// A municipality.
    Municipality,
    /// A state.
    State,
}

impl Places {
    /// The places of an office.
    pub fn of(office: &Office) -> Self {
        let map = office.publication_rule.jurisdictions.clone();
        if !map.is_empty() {
            let units: BTreeSet<&String> = map.values().collect();
            let listed = office.catalogue.units.iter();
            let mut all: Vec<(String, String)> = listed
                .filter(|unit| units.contains(&unit.code))
                .map(|unit| (unit.code.clone(), unit.name.clone()))
                .collect();
            all.push((
                NO_JURISDICTION.to_owned(),
                "Municipio sin jurisdicción asignada u otra entidad".to_owned(),
            ));
            all.push(unknown());
            let place = move |code: Option<&str>| match code {
                None => UNKNOWN.to_owned(),
                Some(code) => map
                    .get(code)
                    .map_or(NO_JURISDICTION, String::as_str)
                    .to_owned(),
            };
            return Self {
                classes: Classes::new(all, place),
                kind: PlaceKind::Jurisdiction,
            };
        }
        match office.entity.clone() {
            Some(entity) => Self::municipalities(entity),
            None => Self::states(),
        }
    }

    fn municipalities(entity: String) -> Self {
        let own = municipality::all().filter(|place| place.entity == entity);
        let mut all: Vec<(String, String)> = own
            .map(|place| (place.code.to_owned(), place.name.to_owned()))
            .collect();
        all.push((OTHER_STATE.to_owned(), "Otra entidad federativa".to_owned()));
        all.push(unknown());
        let place = move |code: Option<&str>| match code {
            None => UNKNOWN.to_owned(),
            Some(code) if code.starts_with(&entity) => code.to_owned(),
            Some(_) => OTHER_STATE.to_owned(),
        };
        Self {
            classes: Classes::new(all, place),
            kind: PlaceKind::Municipality,
        }
    }

    fn states() -> Self {
        let mut all: Vec<(String, String)> = Entity::all()
            .iter()
            .map(|entity| (entity.code.to_owned(), entity.name.to_owned()))
            .collect();
        all.push(unknown());
        let place = |code: Option<&str>| code.map_or(UNKNOWN, |code| &code[..2]).to_owned();
        Self {
            classes: Classes::new(all, place),
            kind: PlaceKind::State,
        }
    }
}

fn unknown() -> (String, String) {
    (UNKNOWN.to_owned(), "No especificado".to_owned())
}

fn add_counted(all: &mut Vec<(String, String)>, counted: impl Iterator<Item = String>) {
    for code in counted {
        if !all.iter().any(|(known, _)| *known == code) {
            all.push((code.clone(), code));
        }
    }
}
