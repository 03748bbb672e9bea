//! Whether a text names somebody of a case: why something was erased stays
//! for good, and must not say again what went.

use super::case::Case;
use super::fold::search_key;
use super::personal::{Part, Person};

/// Fewer letters or digits turn up in any text.
const SHORTEST: usize = 3;
/// Digits of a telephone by which it is known, with or without its prefix.
const PHONE_DIGITS: usize = 10;
/// Fewer digits are no telephone.
const SHORTEST_PHONE: usize = 7;

/// Whether `text` holds the name, CURP, telephone, e-mail or address of a party
/// of `case`, or the words that say who is accused, as any entry has them.
///
/// The words of a name count in any order; an address or an accusation of one
/// word is no more than a word.
pub fn names_party(case: &Case, text: &str) -> bool {
    let said = Said {
        words: format!(" {} ", search_key(text)),
        digits: digits(text),
    };
    case.entries.iter().any(|entry| {
        let personal = &entry.event.personal;
        [Part::Petitioner, Part::Patient]
            .into_iter()
            .any(|part| said.of(&personal.person(part)))
            || personal
                .get(Part::Accused)
                .is_some_and(|accused| said.several(accused))
    })
}

/// A text as it is compared.
struct Said {
    /// Folded, with a space before and after every word.
    words: String,
    digits: String,
}

impl Said {
    fn of(&self, person: &Person) -> bool {
        let Person {
            name,
            curp,
            birth: _,
            age: _,
            phone,
            email,
            address,
        } = person;
        name.as_deref().is_some_and(|name| self.name(name))
            || [curp, email]
                .into_iter()
                .flatten()
                .any(|text| self.phrase(text))
            || phone.as_deref().is_some_and(|phone| self.phone(phone))
            || address
                .as_deref()
                .is_some_and(|address| self.several(address))
    }

    /// Every word of it, in any order.
    fn name(&self, name: &str) -> bool {
        let key = search_key(name);
        let word = |word: &str| self.words.contains(&format!(" {word} "));
        key.len() >= SHORTEST && key.split(' ').all(word)
    }

    /// Its words, one after the other.
    fn phrase(&self, text: &str) -> bool {
        let key = search_key(text);
        key.len() >= SHORTEST && self.words.contains(&format!(" {key} "))
    }

    fn several(&self, text: &str) -> bool {
        search_key(text).contains(' ') && self.phrase(text)
    }

    fn phone(&self, phone: &str) -> bool {
        let digits = digits(phone);
        let known = &digits[digits.len().saturating_sub(PHONE_DIGITS)..];
        known.len() >= SHORTEST_PHONE && self.digits.contains(known)
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
