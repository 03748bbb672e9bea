//! The lists that an office keeps itself: units, topics, kinds of follow-up,
//! affiliations. They change by events; what a case froze from them does not
//! change with them. Labels are the office's own public words.

use serde::{Deserialize, Serialize};

use super::code::UnitKind;
use super::fold::search_key;
use super::likeness::{by_beginning, by_slips};

/// Where a case can be turned, or who intervened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Short code, upper case, unique in the office: `DSS`.
    pub code: String,
    /// Full public name.
    pub name: String,
    /// Sort of unit.
    pub kind: UnitKind,
    /// Whether a denunciation may be settled by it (legal directorate, OIC).
    #[serde(default, skip_serializing_if = "is_false")]
    pub denunciations: bool,
    /// Working days it has to answer, where the office sets them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// No longer offered; what was turned to it keeps its name.
    #[serde(default, skip_serializing_if = "is_false")]
    pub retired: bool,
}

/// Which of the office's term lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermList {
    /// What a request is about.
    Topic,
    /// Kinds of follow-up, interventions among them.
    FollowUp,
    /// Social security institutions (derechohabiencia).
    Affiliation,
}

/// One value of a term list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The list it belongs to.
    pub list: TermList,
    /// English code, lower case with hyphens.
    pub code: String,
    /// Spanish label.
    pub es: String,
    /// English label.
    pub en: String,
    /// A follow-up of this kind is an intervention of social work.
    #[serde(default, skip_serializing_if = "is_false")]
    pub intervention: bool,
    /// A follow-up of this kind demands the answer about the notice to the
    /// public prosecutor and marks the case reserved.
    #[serde(default, skip_serializing_if = "is_false")]
    pub notice: bool,
    /// No longer offered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub retired: bool,
}

/// Everything an office can choose from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Units in the order in which they were added.
    pub units: Vec<Unit>,
    /// Terms of all lists in the order in which they were added.
    pub terms: Vec<Term>,
}

/// What was typed is not in the office's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlisted {
    /// What was typed.
    pub typed: String,
    /// The nearest, best first, at most three: the name that is nearest with
    /// the code behind it.
    pub nearest: Vec<String>,
}

impl TermList {
    /// Every list.
    pub const ALL: [Self; 3] = [Self::Topic, Self::FollowUp, Self::Affiliation];

    /// The name as typed and emitted.
    pub fn code(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::FollowUp => "follow-up",
            Self::Affiliation => "affiliation",
        }
    }

    /// What it is called in Spanish.
    pub fn spanish(self) -> &'static str {
        match self {
            Self::Topic => "tema",
            Self::FollowUp => "seguimiento",
            Self::Affiliation => "derechohabiencia",
        }
    }

    /// The list with this name, in either language.
    pub fn parse(typed: &str) -> Option<Self> {
        match search_key(typed).replace(' ', "-").as_str() {
            "topic" | "topics" | "tema" | "temas" => Some(Self::Topic),
            "follow-up" | "follow-ups" | "seguimiento" | "seguimientos" => Some(Self::FollowUp),
            "affiliation" | "affiliations" | "derechohabiencia" | "derechohabiencias" => {
                Some(Self::Affiliation)
            }
            _ => None,
        }
    }
}

impl Catalogue {
    /// The unit with exactly this code.
    pub fn unit(&self, code: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == code)
    }

    /// The unit that was meant: by code or by name, accents and case aside.
    ///
    /// # Errors
    /// [`Unlisted`] with the nearest.
    pub fn find_unit(&self, typed: &str) -> Result<&Unit, Unlisted> {
        find(self.units.iter(), typed, |unit| {
            vec![unit.code.as_str(), unit.name.as_str()]
        })
    }

    /// The term with exactly this code.
    pub fn term(&self, list: TermList, code: &str) -> Option<&Term> {
        self.terms
            .iter()
            .find(|term| term.list == list && term.code == code)
    }

    /// The term that was meant: by code or label in either language.
    ///
    /// # Errors
    /// [`Unlisted`] with the nearest.
    pub fn find_term(&self, list: TermList, typed: &str) -> Result<&Term, Unlisted> {
        find(self.list(list), typed, |term| {
            vec![term.code.as_str(), term.es.as_str(), term.en.as_str()]
        })
    }

    /// The terms of one list, retired ones too.
    pub fn list(&self, list: TermList) -> impl Iterator<Item = &Term> + Clone {
        self.terms.iter().filter(move |term| term.list == list)
    }

    /// Units that may settle a denunciation and are in use.
    pub fn competent_units(&self) -> impl Iterator<Item = &Unit> {
        self.units
            .iter()
            .filter(|unit| unit.denunciations && !unit.retired)
    }

    /// Adds the unit or puts it in the place of the one with its code.
    pub fn set_unit(&mut self, unit: Unit) {
        match self.units.iter_mut().find(|known| known.code == unit.code) {
            Some(known) => *known = unit,
            None => self.units.push(unit),
        }
    }

    /// Adds the term or puts it in the place of the one with its code.
    pub fn set_term(&mut self, term: Term) {
        match self
            .terms
            .iter_mut()
            .find(|known| known.list == term.list && known.code == term.code)
        {
            Some(known) => *known = term,
            None => self.terms.push(term),
        }
    }
}

/// The value one of whose names was typed; the first name is the code.
fn find<'a, T>(
    values: impl Iterator<Item = &'a T> + Clone,
    typed: &str,
    names: impl Fn(&'a T) -> Vec<&'a str>,
) -> Result<&'a T, Unlisted> {
    let key = search_key(typed);
    let exact = values
        .clone()
        .find(|value| names(value).iter().any(|name| search_key(name) == key));
    if let Some(value) = exact {
        return Ok(value);
    }
    let mut near: Vec<(f64, String)> = values
        .filter_map(|value| {
            let names = names(value);
            let (likeness, name) = names
                .iter()
                .map(|name| (likeness(&key, &search_key(name)), *name))
                .max_by(|a, b| a.0.total_cmp(&b.0))?;
            Some((likeness, with_code(name, names[0])))
        })
        .filter(|(likeness, _)| *likeness >= NEAR_ENOUGH)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    Err(Unlisted {
        typed: typed.to_owned(),
        nearest: near.into_iter().take(3).map(|(_, code)| code).collect(),
    })
}

/// A name with the code to type behind it.
fn with_code(name: &str, code: &str) -> String {
    if name == code {
        code.to_owned()
    } else {
        format!("{name} ({code})")
    }
}

/// Below this likeness a suggestion confuses more than it helps.
const NEAR_ENOUGH: f64 = 0.6;

fn likeness(typed: &str, name: &str) -> f64 {
    if typed.chars().count() >= 3 && name.contains(typed) {
        return 0.99;
    }
    by_beginning(typed, name).max(by_slips(typed, name))
}

fn is_false(value: &bool) -> bool {
    !*value
}
