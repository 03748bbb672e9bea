//! What can be chosen from: closed lists and the office's own, as a form
//! offers them.

use super::ask::Choice;
use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::Code;
use crate::text::Text;

/// Every value of a closed list.
pub fn codes<C: Code>(text: &Text) -> Vec<Choice> {
    C::ALL
        .iter()
        .map(|value| Choice::new(value.code(), text.label(C::LIST, value.code())))
        .collect()
}

/// The terms of a list that are in use.
pub fn terms(catalogue: &Catalogue, list: TermList, text: &Text) -> Vec<Choice> {
    catalogue
        .list(list)
        .filter(|term| !term.retired)
        .map(|term| Choice::new(&term.code, text.term(term)))
        .collect()
}

/// The units that are in use.
pub fn units(catalogue: &Catalogue) -> Vec<Choice> {
    catalogue
        .units
        .iter()
        .filter(|unit| !unit.retired)
        .map(|unit| Choice::new(&unit.code, &unit.name))
        .collect()
}
