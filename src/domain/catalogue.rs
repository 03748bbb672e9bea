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
    /// The nearest in Spanish, best first, at most three: the name with the
    /// code behind it.
    pub near_es: Vec<String>,
    /// The nearest in English.
    pub near_en: Vec<String>,
}

impl Term {
    /// Other words by which a term that is in every office's lists is
    /// understood.
    pub fn also(&self) -> &'static [&'static str] {
        match (self.list, self.code.as_str()) {
            (TermList::Affiliation, "none") => &["ninguna", "ninguno", "no tiene"],
            (TermList::Affiliation, "unknown") => &["desconocida", "no se sabe"],
            _ => &[],
        }
    }
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
        let exact = exactly(self.units.iter(), typed, |unit| {
            vec![unit.code.as_str(), unit.name.as_str()]
        });
        exact.ok_or_else(|| {
            let near = nearest(self.units.iter(), typed, |key, unit| {
                let code = likeness(key, &search_key(&unit.code));
                let name = likeness(key, &search_key(&unit.name));
                match code >= name {
                    true => (code, unit.code.clone()),
                    false => (name, with_code(&unit.name, &unit.code)),
                }
            });
            Unlisted {
                typed: typed.to_owned(),
                near_es: near.clone(),
                near_en: near,
            }
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
        let exact = exactly(self.list(list), typed, |term| {
            let mut names = vec![term.code.as_str(), term.es.as_str(), term.en.as_str()];
            names.extend(term.also());
            names
        });
        exact.ok_or_else(|| {
            let near = |label: fn(&Term) -> &str| {
                nearest(self.list(list), typed, |key, term| {
                    let label = label(term);
                    // A code is what somebody remembers; a word of another
                    // language that begins alike is not.
                    let alike = likeness(key, &search_key(label));
                    let slip = by_slips(key, &search_key(&term.code));
                    (alike.max(slip), with_code(label, &term.code))
                })
            };
            Unlisted {
                typed: typed.to_owned(),
                near_es: near(|term| &term.es),
                near_en: near(|term| &term.en),
            }
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

/// The value one of whose names was typed.
fn exactly<'a, T>(
    mut values: impl Iterator<Item = &'a T>,
    typed: &str,
    names: impl Fn(&'a T) -> Vec<&'a str>,
) -> Option<&'a T> {
    let key = search_key(typed);
    values.find(|value| names(value).iter().any(|name| search_key(name) == key))
}

/// The values that are most like what was typed, in words. Where one holds what
/// was typed, those that are merely like it are left out.
fn nearest<'a, T: 'a>(
    values: impl Iterator<Item = &'a T>,
    typed: &str,
    alike: impl Fn(&str, &'a T) -> (f64, String),
) -> Vec<String> {
    let key = search_key(typed);
    let mut near: Vec<(f64, String)> = values
        .map(|value| alike(&key, value))
        .filter(|(likeness, _)| *likeness >= NEAR_ENOUGH)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let held = near.first().is_some_and(|(best, _)| *best >= HELD);
    near.retain(|(likeness, _)| !held || *likeness >= HELD);
    near.into_iter().take(3).map(|(_, name)| name).collect()
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

/// The likeness of a name that holds what was typed.
const HELD: f64 = 0.99;

fn likeness(typed: &str, name: &str) -> f64 {
    if typed.chars().count() >= 3 && name.contains(typed) {
        return HELD;
    }
    by_beginning(typed, name).max(by_slips(typed, name))
}

fn is_false(value: &bool) -> bool {
    !*value
}
