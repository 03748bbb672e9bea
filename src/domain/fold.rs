//! Text folded for searching. The log keeps text as it was typed; what is
//! compared is the search key made here, so that `nandu` finds `Ñandú` and
//! `imss` finds `I.M.S.S.` whatever keyboard either was typed on.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form of `text` that searches compare: lower case, without accents (ñ is
/// n), ligatures and look-alike forms taken apart (NFKD), one space between
/// words and none around them.
///
/// Punctuation and symbols part words, except apostrophes (`O'Higgins` is one
/// word) and the stops of initials (`S.L.P.` is `slp`). The key of a key is
/// the key itself.
pub fn search_key(text: &str) -> String {
    let mut folded = Vec::with_capacity(text.len());
    // An acute accent that stands alone is how many keyboards write an
    // apostrophe; taken apart it would leave a space.
    let apostrophes = text.chars().map(|c| if c == '´' { '\'' } else { c });
    for letter in apostrophes.nfkd().filter(|c| !is_combining_mark(*c)) {
        push_folded(letter, &mut folded);
    }
    join_words(&folded)
}

/// Appends the folded form of one letter that is already taken apart.
fn push_folded(letter: char, folded: &mut Vec<char>) {
    let spelled_out = match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' => "th",
        _ => "",
    };
    if !spelled_out.is_empty() {
        folded.extend(spelled_out.chars());
        return;
    }
    // Upper case first: it brings together what lower case keeps apart (σ and
    // ς, i and ı).
    let lower = letter.to_uppercase().flat_map(char::to_lowercase);
    folded.extend(lower.nfkd().filter(|c| !is_combining_mark(*c)));
}

/// Letters and digits in words one space apart.
fn join_words(folded: &[char]) -> String {
    let mut key = String::with_capacity(folded.len());
    let mut word_ended = false;
    for (index, &letter) in folded.iter().enumerate() {
        if letter.is_alphanumeric() {
            if word_ended && !key.is_empty() {
                key.push(' ');
            }
            word_ended = false;
            key.push(letter);
        } else if !is_apostrophe(letter) && !is_stop_of_initials(folded, index) {
            word_ended = true;
        }
    }
    key
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// Whether the stop at `index` stands between two letters that are each alone,
/// as in `S.L.P.`.
fn is_stop_of_initials(folded: &[char], index: usize) -> bool {
    let at = |place: Option<usize>| place.and_then(|i| folded.get(i)).copied();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    folded[index] == '.'
        && letter(at(index.checked_sub(1)))
        && !in_word(at(index.checked_sub(2)))
        && letter(at(Some(index + 1)))
        && !in_word(at(Some(index + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    #[test]
    fn accents_case_and_punctuation_do_not_matter() {
        for (typed, key) in [
            ("Ñandú", "nandu"),
            ("  San  Luis\tPotosí ", "san luis potosi"),
            ("I.M.S.S.", "imss"),
            ("S. L. P.", "s l p"),
            ("ana.lopez@correo.mx", "ana lopez correo mx"),
            ("O’Higgins, B.", "ohiggins b"),
            ("D´Artagnan", "dartagnan"),
            ("3.5 mg", "3 5 mg"),
            ("ﬁebre – ½ Ⅳ", "fiebre 1 2 iv"),
            ("Straße ŒUVRE Łódź", "strasse oeuvre lodz"),
            ("¡¿…?!", ""),
        ] {
            assert_eq!(search_key(typed), key, "{typed:?}");
        }
    }

    /// Every character there is, not a sample of them.
    #[test]
    fn folding_any_character_twice_changes_nothing() {
        for letter in '\0'..=char::MAX {
            let mut once = Vec::new();
            for part in std::iter::once(letter)
                .nfkd()
                .filter(|c| !is_combining_mark(*c))
            {
                push_folded(part, &mut once);
            }
            let mut twice = Vec::new();
            for part in once
                .iter()
                .copied()
                .nfkd()
                .filter(|c| !is_combining_mark(*c))
            {
                push_folded(part, &mut twice);
            }
            assert_eq!(once, twice, "U+{:04X}", letter as u32);
        }
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn a_key_is_its_own_key(text in ".*") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key);
        }

        #[test]
        fn a_key_holds_only_words_one_space_apart(text in ".*") {
            let key = search_key(&text);
            prop_assert!(key.split(' ').all(|word| word.chars().all(char::is_alphanumeric)));
            prop_assert!(key.is_empty() || key.split(' ').all(|word| !word.is_empty()));
        }

        #[test]
        fn normal_forms_fold_alike(text in ".*") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&text.nfc().collect::<String>()), key.clone());
            prop_assert_eq!(search_key(&text.nfd().collect::<String>()), key);
        }

        #[test]
        fn case_of_latin_text_does_not_matter(text in "[ -~\u{a0}-\u{24f}]*") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&text.to_lowercase()), key.clone());
            prop_assert_eq!(search_key(&text.to_uppercase()), key);
        }

        #[test]
        fn accents_do_not_matter(text in "[a-zA-ZñÑ ]*", accent in "[\u{300}-\u{304}\u{308}]") {
            let accented: String = text
                .chars()
                .flat_map(|c| if c == ' ' { vec![c] } else { vec![c, accent.chars().next().unwrap()] })
                .collect();
            prop_assert_eq!(search_key(&accented), search_key(&text));
        }
    }
}
