//! What an argument's value is completed with. Command definitions only name
//! it; candidates are made when a shell asks, from the log that its line names.

use std::ffi::OsStr;
use std::sync::Arc;

use clap::builder::ArgExt;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::{Code, Status};
use crate::domain::fold::search_key;
use crate::domain::plain::{is_hidden, visible_line};
use crate::store::log_file::LogFile;
use crate::store::query::{CaseFilter, Reserved};
use crate::store::reader::Reader;
use crate::text::{Lang, Text};

/// Most folios that are offered.
const MOST_FOLIOS: usize = 50;

/// What a value is completed with.
#[derive(Debug, Clone)]
pub enum Offer {
    /// The newest cases that are open and not reserved: that one is offered
    /// would tell where it stands.
    Folios,
    /// Cuts, the newest first.
    Cuts,
    /// Units in use.
    Units,
    /// Terms of the catalogue that are in use.
    Terms(TermList),
    /// A closed list, in both languages.
    Codes {
        /// Its name, for labels.
        list: &'static str,
        /// Its codes and their Spanish words.
        values: fn() -> Vec<Names>,
    },
}

impl ArgExt for Offer {}

/// A code and the Spanish words for it.
pub type Names = (&'static str, &'static [&'static str]);

/// Offers folios.
pub fn folios() -> Offer {
    Offer::Folios
}

/// Offers cuts.
pub fn cuts() -> Offer {
    Offer::Cuts
}

/// Offers units.
pub fn units() -> Offer {
    Offer::Units
}

/// Offers topics.
pub fn topics() -> Offer {
    Offer::Terms(TermList::Topic)
}

/// Offers kinds of follow-up.
pub fn follow_ups() -> Offer {
    Offer::Terms(TermList::FollowUp)
}

/// Offers affiliations.
pub fn affiliations() -> Offer {
    Offer::Terms(TermList::Affiliation)
}

/// Offers the values of a closed list.
pub fn codes<C: Code>() -> Offer {
    Offer::Codes {
        list: C::LIST,
        values: || {
            let names = |value: &C| (value.code(), value.aliases());
            C::ALL.iter().map(names).collect()
        },
    }
}

impl Offer {
    /// What answers for it, from the log and in the language given.
    pub fn completer(self, log: Option<Arc<LogFile>>, lang: Lang) -> ArgValueCompleter {
        ArgValueCompleter::new(move |typed: &OsStr| {
            let typed = typed.to_string_lossy();
            let reader = || Reader::open(log.as_deref()?).ok();
            match &self {
                Self::Codes { list, values } => closed(list, &values(), &typed, lang),
                Self::Folios => reader().map_or_else(Vec::new, |log| open_cases(&log, &typed)),
                Self::Cuts => reader().map_or_else(Vec::new, |log| cuts_of(&log, &typed)),
                Self::Units => reader().map_or_else(Vec::new, |log| in_use(&log, units_of, &typed)),
                Self::Terms(list) => {
                    let terms = |catalogue: &Catalogue| terms_of(catalogue, *list, lang);
                    reader().map_or_else(Vec::new, |log| in_use(&log, terms, &typed))
                }
            }
        })
    }
}

fn open_cases(log: &Reader, typed: &str) -> Vec<CompletionCandidate> {
    let filter = CaseFilter {
        statuses: vec![Status::Received, Status::InReview, Status::Turned],
        // That one is offered would tell that it is open.
        of_reserved: Reserved::Withheld,
        limit: MOST_FOLIOS,
        ..CaseFilter::default()
    };
    let typed = typed.to_uppercase();
    let rows = log.cases(&filter).map(|list| list.rows);
    rows.unwrap_or_default()
        .into_iter()
        .map(|row| row.folio.to_string())
        .filter(|folio| folio.starts_with(&typed))
        .map(CompletionCandidate::new)
        .collect()
}

fn cuts_of(log: &Reader, typed: &str) -> Vec<CompletionCandidate> {
    let typed = typed.to_lowercase();
    let cuts = log.office().cuts.iter().rev();
    let cuts = cuts.filter(|cut| cut.lost.is_none());
    cuts.filter(|cut| cut.name.to_lowercase().starts_with(&typed))
        .map(|cut| {
            let at = cut.at.format("%Y-%m-%d %H:%M").to_string();
            CompletionCandidate::new(&cut.name).help(Some(at.into()))
        })
        .collect()
}

/// Codes with what they mean.
type Labelled = Vec<(String, String)>;

fn in_use(
    log: &Reader,
    offered: impl Fn(&Catalogue) -> Labelled,
    typed: &str,
) -> Vec<CompletionCandidate> {
    let typed = typed.to_lowercase();
    offered(&log.office().catalogue)
        .into_iter()
        .filter(|(code, _)| code.to_lowercase().starts_with(&typed))
        // A code that hides something would be typed for the person unseen.
        .filter(|(code, _)| !code.contains(is_hidden))
        .map(|(code, label)| {
            let label = visible_line(&label).into_owned();
            CompletionCandidate::new(code).help(Some(label.into()))
        })
        .collect()
}

fn units_of(catalogue: &Catalogue) -> Labelled {
    let units = catalogue.units.iter().filter(|unit| !unit.retired);
    units
        .map(|unit| (unit.code.clone(), unit.name.clone()))
        .collect()
}

fn terms_of(catalogue: &Catalogue, list: TermList, lang: Lang) -> Labelled {
    let terms = catalogue.list(list).filter(|term| !term.retired);
    terms
        .map(|term| {
            let label = match lang {
                Lang::Es => &term.es,
                Lang::En => &term.en,
            };
            (term.code.clone(), label.clone())
        })
        .collect()
}

/// One candidate a value: of its names that begin as was typed, the first in
/// the language of the screen.
fn closed(list: &str, values: &[Names], typed: &str, lang: Lang) -> Vec<CompletionCandidate> {
    let text = Text::new(lang);
    let key = search_key(typed);
    values
        .iter()
        .filter_map(|(code, words)| {
            let mut names: Vec<&str> = match lang {
                Lang::Es => words.to_vec(),
                Lang::En => vec![code],
            };
            names.extend(words.iter().chain([code]));
            let name = names.into_iter().find(|name| name.starts_with(&key))?;
            let label = text.label(list, code);
            Some(CompletionCandidate::new(name).help(Some(label.into())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::RequestKind;

    fn offered(typed: &str, lang: Lang) -> Vec<String> {
        let completer = codes::<RequestKind>().completer(None, lang);
        completer
            .complete(OsStr::new(typed))
            .iter()
            .map(|candidate| candidate.get_value().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn closed_lists_are_offered_in_the_language_of_the_screen_and_understood_in_both() {
        assert_eq!(
            offered("", Lang::Es)[..3],
            ["peticion", "queja", "denuncia"]
        );
        assert_eq!(
            offered("", Lang::En)[..3],
            ["petition", "complaint", "denunciation"]
        );
        assert_eq!(offered("que", Lang::En), ["queja"]);
        assert_eq!(offered("comp", Lang::Es), ["complaint"]);
        assert_eq!(offered("Petici", Lang::Es), ["peticion"]);
        assert!(offered("zz", Lang::Es).is_empty());
    }

    #[test]
    fn without_a_log_nothing_of_it_is_offered() {
        for offer in [folios(), cuts(), units(), topics()] {
            let completer = offer.completer(None, Lang::Es);
            assert!(completer.complete(OsStr::new("")).is_empty());
        }
    }
}
