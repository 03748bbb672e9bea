//! Values of an export as cells: codes for programs, and for people the words
//! of the screen, looked up once for each code.

use std::collections::HashMap;

use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::{
    Channel, Code, Matter, Outcome, Priority, RequestKind, Sex, Status, TurnState,
};
use crate::report::table::Cell;
use crate::store::query::export::{ExportValue, Table};
use crate::text::Text;

/// Makes the cells of one row after the other.
pub struct Cells<'c> {
    /// Words for the codes of each column; none for a column without codes.
    words: Vec<Option<Words<'c>>>,
    row: Vec<Cell>,
}

/// Where the words of a column come from.
enum Source<'c> {
    Closed(&'static str),
    Terms(TermList, &'c Catalogue),
}

struct Words<'c> {
    source: Source<'c>,
    text: &'c Text,
    known: HashMap<String, String>,
}

impl<'c> Cells<'c> {
    /// Codes as they are.
    pub fn in_codes() -> Self {
        Self {
            words: Vec::new(),
            row: Vec::new(),
        }
    }

    /// Codes of closed lists and of the catalogue in words.
    pub fn in_words(table: Table, catalogue: &'c Catalogue, text: &'c Text) -> Self {
        let words = table.columns().iter().map(|column| {
            Some(Words {
                source: source(table, column.en, catalogue)?,
                text,
                known: HashMap::new(),
            })
        });
        Self {
            words: words.collect(),
            row: Vec::new(),
        }
    }

    /// The cells of a row.
    pub fn of(&mut self, values: &[ExportValue<'_>]) -> &[Cell] {
        self.row.clear();
        for (place, value) in values.iter().enumerate() {
            let words = self.words.get_mut(place).and_then(Option::as_mut);
            self.row.push(match (value, words) {
                (ExportValue::Missing, _) => Cell::Missing,
                (ExportValue::Number(number), _) => Cell::Number(*number),
                (ExportValue::Date(date), _) => Cell::Date(*date),
                (ExportValue::Text(code), Some(words)) => Cell::Text(words.of(code)),
                (ExportValue::Text(text), None) => Cell::from(*text),
            });
        }
        &self.row
    }
}

impl Words<'_> {
    fn of(&mut self, code: &str) -> String {
        if let Some(known) = self.known.get(code) {
            return known.clone();
        }
        let words = match &self.source {
            Source::Closed(list) => self.text.label(list, code),
            Source::Terms(list, catalogue) => match catalogue.term(*list, code) {
                None => code.to_owned(),
                Some(term) => self.text.term(term).to_owned(),
            },
        };
        self.known.insert(code.to_owned(), words.clone());
        words
    }
}

/// Where the words of a column come from, if its values are codes that have
/// words. Units are known by their codes.
fn source<'c>(table: Table, column: &str, catalogue: &'c Catalogue) -> Option<Source<'c>> {
    let terms = |list| Some(Source::Terms(list, catalogue));
    match (table, column) {
        (Table::Interventions, "kind") => terms(TermList::FollowUp),
        (_, "topic") => terms(TermList::Topic),
        (_, "affiliation") => terms(TermList::Affiliation),
        (_, "kind") => Some(Source::Closed(RequestKind::LIST)),
        (_, "status") => Some(Source::Closed(Status::LIST)),
        (_, "channel") => Some(Source::Closed(Channel::LIST)),
        (_, "matter") => Some(Source::Closed(Matter::LIST)),
        (_, "priority") => Some(Source::Closed(Priority::LIST)),
        (_, "outcome") => Some(Source::Closed(Outcome::LIST)),
        (_, "sex") => Some(Source::Closed(Sex::LIST)),
        (_, "state") => Some(Source::Closed(TurnState::LIST)),
        (_, "age_band") => Some(Source::Closed("age-group")),
        _ => None,
    }
}
