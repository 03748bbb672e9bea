//! `folio completions`, and what completes from the case log itself: folios,
//! units, terms of the catalogue.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::Status;
use crate::store::query::cases::CaseFilter;
use crate::store::reader::Reader;

/// Most folios that are offered.
const MOST_FOLIOS: usize = 50;

/// Completes folios: the newest cases that are open.
pub fn folios() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let typed = typed.to_string_lossy().to_uppercase();
        let Some(reader) = log() else {
            return Vec::new();
        };
        let filter = CaseFilter {
            statuses: vec![Status::Received, Status::InReview, Status::Turned],
            limit: MOST_FOLIOS,
            ..CaseFilter::default()
        };
        reader
            .cases(&filter)
            .map(|list| list.rows)
            .unwrap_or_default()
            .into_iter()
            .map(|row| row.folio.to_string())
            .filter(|folio| folio.starts_with(&typed))
            .map(CompletionCandidate::new)
            .collect()
    })
}

/// Completes units that are in use.
pub fn units() -> ArgValueCompleter {
    from_catalogue(|catalogue| {
        catalogue
            .units
            .iter()
            .filter(|unit| !unit.retired)
            .map(|unit| (unit.code.clone(), unit.name.clone()))
            .collect()
    })
}

/// Completes topics.
pub fn topics() -> ArgValueCompleter {
    terms(TermList::Topic)
}

/// Completes kinds of follow-up.
pub fn follow_ups() -> ArgValueCompleter {
    terms(TermList::FollowUp)
}

/// Completes affiliations.
pub fn affiliations() -> ArgValueCompleter {
    terms(TermList::Affiliation)
}

fn terms(list: TermList) -> ArgValueCompleter {
    from_catalogue(move |catalogue| {
        catalogue
            .list(list)
            .filter(|term| !term.retired)
            .map(|term| (term.code.clone(), term.es.clone()))
            .collect()
    })
}

/// Code and help of what can be typed.
type Offered = Vec<(String, String)>;

fn from_catalogue(
    offered: impl Fn(&Catalogue) -> Offered + Send + Sync + 'static,
) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let typed = typed.to_string_lossy();
        let Some(reader) = log() else {
            return Vec::new();
        };
        offered(&reader.office().catalogue)
            .into_iter()
            .filter(|(code, _)| code.to_lowercase().starts_with(&typed.to_lowercase()))
            .map(|(code, help)| CompletionCandidate::new(code).help(Some(help.into())))
            .collect()
    })
}

/// The log that completions read: no option is parsed yet, so it is that of
/// the environment or of the platform.
fn log() -> Option<Reader> {
    let path = crate::world::variable("FOLIO_DB")
        .map(PathBuf::from)
        .or_else(|| super::start::default_log().ok())?;
    Reader::open(&path).ok()
}
