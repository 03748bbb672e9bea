//! Which entry of a catalogue is meant by what was typed: its code, its number
//! or a part of its name, without regard to accents or case.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Choice;
use crate::domain::likeness::by_slips;

/// How alike a mistyped name must be to be proposed, from 0 to 1.
const ALIKE: f64 = 0.75;

/// What a typed text matches; indices into the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Just one.
    One(usize),
    /// More than one.
    Several(Vec<usize>),
    /// Nothing; the nearest, best first.
    None(Vec<usize>),
}

/// A whole code, else a number of the list, else a whole label or another word
/// for it, else the only label that begins with the one letter typed, else the labels and codes that
/// contain what was typed.
pub(super) fn find(choices: &[Choice], typed: &str) -> Found {
    let needle = fold(typed);
    let position = |test: &dyn Fn(&Choice) -> bool| choices.iter().position(test);
    let number = || {
        let number = needle.parse::<usize>().ok()?.checked_sub(1)?;
        (number < choices.len()).then_some(number)
    };
    let whole = position(&|choice| fold(&choice.code) == needle)
        .or_else(number)
        .or_else(|| position(&|choice| fold(&choice.label) == needle))
        .or_else(|| position(&|choice| choice.is_called(typed)))
        .or_else(|| initial(choices, &needle));
    if let Some(index) = whole {
        return Found::One(index);
    }
    let holding: Vec<usize> = (0..choices.len())
        .filter(|&index| {
            fold(&choices[index].label).contains(&needle)
                || fold(&choices[index].code).contains(&needle)
        })
        .collect();
    match holding[..] {
        [] => Found::None(nearest(choices, &needle)),
        [only] => Found::One(only),
        _ => Found::Several(holding),
    }
}

/// The only entry whose label begins with the one letter of `needle`: `m` and
/// `h` are how the sexes are written on every form.
fn initial(choices: &[Choice], needle: &str) -> Option<usize> {
    if needle.chars().count() != 1 {
        return None;
    }
    let mut beginning =
        (0..choices.len()).filter(|&index| fold(&choices[index].label).starts_with(needle));
    match (beginning.next(), beginning.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Up to three entries whose name, or a word of it, is much like `needle`.
fn nearest(choices: &[Choice], needle: &str) -> Vec<usize> {
    let likeness = |choice: &Choice| {
        let label = fold(&choice.label);
        label
            .split_whitespace()
            .chain([label.as_str(), choice.code.as_str()])
            .map(|name| by_slips(needle, name))
            .fold(0.0, f64::max)
    };
    let mut alike: Vec<(usize, f64)> = choices
        .iter()
        .map(likeness)
        .enumerate()
        .filter(|(_, likeness)| *likeness >= ALIKE)
        .collect();
    alike.sort_by(|one, other| other.1.total_cmp(&one.1));
    alike.into_iter().take(3).map(|(index, _)| index).collect()
}

/// `text` for comparing: without accents, case or doubled spaces.
pub(super) fn fold(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::sample::units;

    #[test]
    fn names_are_found_without_accents_or_case() {
        assert_eq!(find(&units(), "MEDICA"), Found::One(5));
        assert_eq!(find(&units(), "médica"), Found::One(5));
        assert_eq!(find(&units(), "administrat"), Found::One(1));
    }

    #[test]
    fn a_code_or_a_number_is_taken_before_a_part_of_a_name() {
        assert_eq!(find(&units(), "da"), Found::One(1));
        assert_eq!(find(&units(), "4"), Found::One(3));
        assert_eq!(find(&units(), "jurisdiccion sanitaria i"), Found::One(3));
        assert_eq!(find(&units(), "7"), Found::None(vec![]));
        assert_eq!(find(&units(), "0"), Found::None(vec![]));
    }
}
