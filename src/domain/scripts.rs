//! Names written in two alphabets: an `а` of Cyrillic in a Latin name looks
//! like ours and is found by nobody who searches for it.

use unicode_script::{Script, UnicodeScript};

/// Alphabets that have letters which look like Latin ones.
const ALIKE: [Script; 5] = [
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
];

/// The letters of a name that has Latin ones too and look like these, each
/// once, in the order of the name; none when it is written in one alphabet.
pub fn strange_letters(name: &str) -> Vec<char> {
    let mut strange = Vec::new();
    if !name.chars().any(|letter| letter.script() == Script::Latin) {
        return strange;
    }
    for letter in name.chars() {
        if ALIKE.contains(&letter.script()) && !strange.contains(&letter) {
            strange.push(letter);
        }
    }
    strange
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_mixture_is_strange() {
        for plain in [
            "Ñandú O’Higgins 3ª",
            "Ана Лопес",
            "Άννα",
            "Wei 王伟",
            "5 µg",
            "",
        ] {
            assert_eq!(strange_letters(plain), [], "{plain}");
        }
        assert_eq!(strange_letters("Аnа Lópеz"), ['А', 'а', 'е']);
        assert_eq!(strange_letters("Ροsa"), ['Ρ', 'ο']);
    }
}
