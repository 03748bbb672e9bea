//! What can be chosen from: closed lists and the office's own, as a form
//! offers them.

use super::ask::Choice;
use super::reading::sex_of_letter;
use crate::domain::catalogue::{Catalogue, TermList};
use crate::domain::code::{Code, Sex};
use crate::text::Text;

/// Every value of a closed list.
pub fn codes<C: Code>(text: &Text) -> Vec<Choice> {
    C::ALL
        .iter()
        .map(|value| {
            let label = text.label(C::LIST, value.code());
            Choice::new(value.code(), label).also(value.aliases().iter().copied())
        })
        .collect()
}

/// The sexes, also by the one letter that forms have for them.
pub fn sexes(text: &Text) -> Vec<Choice> {
    let mut choices = codes::<Sex>(text);
    for choice in &mut choices {
        let letters = ["f", "h", "m"].into_iter();
        choice.also.extend(
            letters
                .filter(|letter| {
                    sex_of_letter(letter, text.lang()).is_some_and(|sex| sex.code() == choice.code)
                })
                .map(str::to_owned),
        );
    }
    choices
}

/// The terms of a list that are in use.
pub fn terms(catalogue: &Catalogue, list: TermList, text: &Text) -> Vec<Choice> {
    catalogue
        .list(list)
        .filter(|term| !term.retired)
        .map(|term| {
            Choice::new(&term.code, text.term(term))
                .also([&term.es, &term.en])
                .also(term.also().iter().copied())
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::{
        Channel, ErasedParty, ErasureBasis, Matter, Notice, Outcome, Priority, RequestKind,
        UnitKind,
    };
    use crate::text::Lang;

    /// Every name of every value leads to that value and to no other.
    fn each_name_is_understood<C: Code>(lang: Lang) {
        let choices = codes::<C>(&Text::new(lang));
        for value in C::ALL {
            let label = Text::new(lang).label(C::LIST, value.code());
            let words = value.aliases().iter().copied();
            for name in words.chain([value.code(), label.as_str()]) {
                let meant: Vec<&str> = choices
                    .iter()
                    .filter(|choice| choice.is_called(name))
                    .map(|choice| choice.code.as_str())
                    .collect();
                assert_eq!(meant, [value.code()], "{name} of {}", C::LIST);
            }
        }
    }

    #[test]
    fn every_word_of_every_closed_list_is_understood_in_a_form() {
        for lang in [Lang::Es, Lang::En] {
            each_name_is_understood::<Channel>(lang);
            each_name_is_understood::<ErasedParty>(lang);
            each_name_is_understood::<ErasureBasis>(lang);
            each_name_is_understood::<Matter>(lang);
            each_name_is_understood::<Notice>(lang);
            each_name_is_understood::<Outcome>(lang);
            each_name_is_understood::<Priority>(lang);
            each_name_is_understood::<RequestKind>(lang);
            each_name_is_understood::<Sex>(lang);
            each_name_is_understood::<UnitKind>(lang);
        }
    }

    #[test]
    fn a_letter_is_the_sex_that_it_stands_for_in_the_language_of_the_screen() {
        let called = |lang, letter: &str| -> Vec<String> {
            let sexes = sexes(&Text::new(lang)).into_iter();
            let called = sexes.filter(|choice| choice.is_called(letter));
            called.map(|choice| choice.code).collect()
        };
        assert_eq!(called(Lang::Es, "M"), ["female"]);
        assert_eq!(called(Lang::Es, "h"), ["male"]);
        assert_eq!(called(Lang::En, "m"), ["male"]);
        assert_eq!(called(Lang::En, "f"), ["female"]);
        assert!(called(Lang::Es, "f").is_empty());
    }
}
