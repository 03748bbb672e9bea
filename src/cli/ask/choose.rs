//! Choosing from a catalogue by number or by part of a name, without regard to
//! accents or case, with nothing but lines: it works on any terminal, and with
//! what is pasted.

use super::find::{Found, find, fold};
use super::layout::visible;
use super::{Ask, BACK, BLANK, Choice, Reply, Stop, Tone, question};
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::sample::units;
    use crate::cli::ask::script::{Script, Spanish};

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
