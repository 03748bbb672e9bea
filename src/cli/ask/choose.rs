//! Choosing from a catalogue by number or by part of a name, without regard to
//! accents or case, with nothing but lines: it works on any terminal, and with
//! what is pasted.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::layout::visible;
use super::{Ask, BACK, BLANK, Choice, Reply, Stop, Tone, question};
use crate::domain::likeness::by_slips;
use crate::message::Say;
use crate::msg;

/// Catalogues of the office up to this long are shown whole, unasked.
pub(super) const SHORT: usize = 8;
/// Lines of a longer catalogue that are shown before she narrows it.
const PAGE: usize = 12;
/// Lines shown at most when she asks for the whole.
const WHOLE: usize = 200;
/// What asks for the whole list.
const ALL: &str = "?";
/// How alike a mistyped name must be to be proposed, from 0 to 1.
const ALIKE: f64 = 0.75;

/// What can be chosen, and how the question begins.
pub(super) struct Catalogue<'c> {
    /// The entries, numbered from 1 in this order.
    pub(super) choices: &'c [Choice],
    /// The code that Enter alone answers.
    pub(super) default: Option<&'c str>,
    /// What stands in the answer already.
    pub(super) initial: &'c str,
    /// How long it may be and still be shown whole, unasked.
    pub(super) short: usize,
}

/// Asks for one of a catalogue; the answer is its code, or empty.
pub(super) fn choose(
    ask: &mut dyn Ask,
    text: &dyn Say,
    label: &str,
    catalogue: Catalogue,
) -> Result<Reply, Stop> {
    let choices = catalogue.choices;
    let every: Vec<usize> = (0..choices.len()).collect();
    let default = catalogue
        .default
        .and_then(|code| choices.iter().find(|choice| choice.code == code));
    let aside = default.map(|choice| format!("[{}]", shown(choice)));
    let prompt = question::prompt(label, aside.as_deref());
    let mut initial = catalogue.initial.to_owned();

    ask.tell(Tone::Plain, "")?;
    let whole = choices.len() <= catalogue.short;
    let first = if whole { choices.len() } else { PAGE };
    show(ask, text, choices, &every, first)?;
    loop {
        let typed = ask.line(&prompt, &initial)?;
        initial.clear();
        match typed.trim() {
            BACK => return Ok(Reply::Back),
            BLANK => return Ok(Reply::Given(String::new())),
            ALL => show(ask, text, choices, &every, WHOLE)?,
            "" => {
                let code = default.map(|choice| choice.code.clone());
                return Ok(Reply::Given(code.unwrap_or_default()));
            }
            needle => match find(choices, needle) {
                Found::One(index) => {
                    let label = shown(&choices[index]);
                    if fold(needle) != fold(&choices[index].label) {
                        ask.tell(Tone::Plain, &format!("  → {label}"))?;
                    }
                    return Ok(Reply::Given(choices[index].code.clone()));
                }
                Found::Several(several) => {
                    ask.tell(
                        Tone::Hint,
                        &text.say(&msg!("ask-several", count = several.len())),
                    )?;
                    show(ask, text, choices, &several, PAGE)?;
                }
                Found::None(alike) => {
                    ask.tell(Tone::Problem, &text.say(&msg!("ask-none", typed = needle)))?;
                    if !alike.is_empty() {
                        ask.tell(Tone::Hint, &text.say(&msg!("ask-alike")))?;
                        show(ask, text, choices, &alike, PAGE)?;
                    }
                }
            },
        }
    }
}

/// Writes up to `most` of the entries at `indices`, and how many more there are.
fn show(
    ask: &mut dyn Ask,
    text: &dyn Say,
    choices: &[Choice],
    indices: &[usize],
    most: usize,
) -> Result<(), Stop> {
    let digits = choices.len().to_string().len();
    let rows: Vec<String> = indices
        .iter()
        .take(most)
        .map(|&index| format!("  {:>digits$}  {}", index + 1, shown(&choices[index])))
        .collect();
    ask.tell(Tone::Plain, &rows.join("\n"))?;
    match indices.len().saturating_sub(most) {
        0 => Ok(()),
        more if most < WHOLE => ask.tell(Tone::Hint, &text.say(&msg!("ask-more", count = more))),
        more => ask.tell(Tone::Hint, &text.say(&msg!("ask-still-more", count = more))),
    }
}

/// The label, with the code where the code is one that an office writes on
/// paper (DSS, JS1, 24028); the program's own lower-case codes would be noise.
pub(super) fn shown(choice: &Choice) -> String {
    let label = visible(&choice.label);
    let written = |c: char| c.is_uppercase() || c.is_ascii_digit();
    if choice.code.contains(written) && choice.code != choice.label {
        format!("{label} ({})", visible(&choice.code))
    } else {
        label
    }
}

/// What a typed text matches; indices into the catalogue.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    One(usize),
    Several(Vec<usize>),
    /// Nothing; the nearest, best first.
    None(Vec<usize>),
}

/// A whole code, else a number of the list, else a whole label, else the only
/// label that begins with the one letter typed, else the labels and codes that
/// contain what was typed.
fn find(choices: &[Choice], typed: &str) -> Found {
    let needle = fold(typed);
    let position = |test: &dyn Fn(&Choice) -> bool| choices.iter().position(test);
    let number = || {
        let number = needle.parse::<usize>().ok()?.checked_sub(1)?;
        (number < choices.len()).then_some(number)
    };
    let whole = position(&|choice| fold(&choice.code) == needle)
        .or_else(number)
        .or_else(|| position(&|choice| fold(&choice.label) == needle))
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
fn fold(text: &str) -> String {
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
    use crate::cli::ask::script::{Script, Spanish};

    fn units() -> Vec<Choice> {
        [
            ("DSS", "Dirección de Servicios de Salud"),
            ("DA", "Dirección Administrativa"),
            ("HG", "Hospital General"),
            ("JS1", "Jurisdicción Sanitaria I"),
            ("JS2", "Jurisdicción Sanitaria II"),
            ("medical", "Atención médica"),
        ]
        .map(|(code, label)| Choice::new(code, label))
        .to_vec()
    }

    fn answer<const N: usize>(choices: &[Choice], lines: [&str; N]) -> (Reply, Script) {
        let mut script = Script::new(lines);
        let catalogue = Catalogue {
            choices,
            default: None,
            initial: "",
            short: SHORT,
        };
        let reply = choose(&mut script, &Spanish::new(), "Área", catalogue).expect("a reply");
        (reply, script)
    }

    fn given(code: &str) -> Reply {
        Reply::Given(code.to_owned())
    }

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

    #[test]
    fn several_are_narrowed_until_one_is_left() {
        let (reply, script) = answer(&units(), ["jurisdi", "5"]);
        assert_eq!(reply, given("JS2"));
        assert!(script.told[3].contains("4  Jurisdicción Sanitaria I (JS1)"));
        assert!(!script.told[3].contains("Hospital"));
        assert_eq!(
            script.told.last().map(String::as_str),
            Some("  → Jurisdicción Sanitaria II (JS2)")
        );
    }

    #[test]
    fn a_mistyped_name_is_answered_with_the_nearest() {
        let (reply, script) = answer(&units(), ["hospitla", "hospital"]);
        assert_eq!(reply, given("HG"));
        assert!(script.told.iter().any(|told| told.contains("hospitla")));
        assert!(
            script
                .told
                .contains(&"  3  Hospital General (HG)".to_owned())
        );
    }

    #[test]
    fn a_long_catalogue_begins_with_a_page_and_is_shown_whole_when_asked() {
        let many: Vec<Choice> = (1..=58)
            .map(|n| Choice::new(format!("m{n}"), format!("Municipio {n}")))
            .collect();
        let (reply, script) = answer(&many, ["?", "municipio 58"]);
        assert_eq!(reply, given("m58"));
        assert_eq!(script.told[1].lines().count(), 12);
        assert!(script.told[2].contains("46"));
        assert_eq!(script.told[3].lines().count(), 58);
    }

    #[test]
    fn only_codes_that_offices_write_are_shown() {
        assert_eq!(shown(&Choice::new("complaint", "Queja")), "Queja");
        assert_eq!(
            shown(&Choice::new("HG", "Hospital General")),
            "Hospital General (HG)"
        );
    }
}
