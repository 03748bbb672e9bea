//! Municipalities and terms by the names that are typed for them. Apart from
//! the other texts, because every name is compared at each attempt.

use std::sync::LazyLock;

use folio::domain::catalogue::{Catalogue, TermList};
use folio::domain::municipality::{self, Found};
use folio::domain::preset::{state_terms, state_units};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = Catalogue::default();
    for unit in state_units() {
        catalogue.set_unit(unit);
    }
    for term in state_terms() {
        catalogue.set_term(term);
    }
    catalogue
});

/// What is found is found again by its key, and suggestions are few.
pub fn probe(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match municipality::find(&text, Some("24")) {
        Found::One(found) => {
            assert_eq!(municipality::by_code(found.code), Some(found));
        }
        Found::Several(found) => assert!(found.len() > 1),
        Found::None(nearest) => assert!(nearest.len() <= 5),
    }
    if let Err(unlisted) = CATALOGUE.find_unit(&text) {
        assert!(unlisted.near_es.len().max(unlisted.near_en.len()) <= 3);
    }
    if let Err(unlisted) = CATALOGUE.find_term(TermList::Topic, &text) {
        assert!(unlisted.near_es.len().max(unlisted.near_en.len()) <= 3);
    }
}
