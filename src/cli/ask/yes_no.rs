//! Questions that are answered with yes or no, in either language.

use super::{Ask, BACK, BLANK, Reply, Stop, Tone, question};
use crate::message::{Message, Say};
use crate::msg;

/// Asks a single yes-or-no question; Enter alone gives `default`, if there is one.
///
/// # Errors
/// [`Stop`] when she leaves, or when the terminal fails.
pub fn confirm(
    ask: &mut dyn Ask,
    text: &dyn Say,
    question: &Message,
    default: Option<bool>,
) -> Result<bool, Stop> {
    let prompt = prompt(text, &text.say(question), default);
    loop {
        let typed = ask.line(&prompt, "")?;
        match understand(&typed, default) {
            Some(answer) => return Ok(answer),
            None => ask.tell(Tone::Problem, &text.say(&msg!("ask-yes-or-no")))?,
        }
    }
}

/// Asks the yes-or-no question of a form, where it may be left open or left backwards.
pub(super) fn ask_yes_no(
    ask: &mut dyn Ask,
    text: &dyn Say,
    label: &str,
    default: Option<bool>,
) -> Result<Reply, Stop> {
    let prompt = prompt(text, label, default);
    loop {
        let typed = ask.line(&prompt, "")?;
        match (typed.trim(), understand(&typed, default)) {
            (BACK, _) => return Ok(Reply::Back),
            (_, Some(answer)) => return Ok(Reply::Given(answer.to_string())),
            (BLANK, _) | ("", None) => return Ok(Reply::Given(String::new())),
            _ => ask.tell(Tone::Problem, &text.say(&msg!("ask-yes-or-no")))?,
        }
    }
}

fn prompt(text: &dyn Say, label: &str, default: Option<bool>) -> String {
    let letters = text.say(&match default {
        None => msg!("ask-letters"),
        Some(true) => msg!("ask-letters-yes"),
        Some(false) => msg!("ask-letters-no"),
    });
    question::prompt(label, Some(&letters))
}

/// What was meant; both languages are always understood.
pub(super) fn understand(typed: &str, default: Option<bool>) -> Option<bool> {
    match typed.trim().to_lowercase().as_str() {
        "" => default,
        "s" | "si" | "sí" | "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::{Script, Spanish};

    #[test]
    fn both_languages_are_understood_and_enter_takes_the_default() {
        for (typed, default, meant) in [
            ("S", None, Some(true)),
            (" sí ", None, Some(true)),
            ("SÍ", None, Some(true)),
            ("yes", None, Some(true)),
            ("N", Some(true), Some(false)),
            ("", Some(true), Some(true)),
            ("", None, None),
            ("quizá", Some(true), None),
        ] {
            assert_eq!(understand(typed, default), meant, "{typed:?}");
        }
    }

    #[test]
    fn an_answer_that_is_neither_is_asked_again() {
        let mut script = Script::new(["tal vez", "", "no"]);
        let answer = confirm(
            &mut script,
            &Spanish::new(),
            &Message::new("¿Borrar el borrador?"),
            None,
        );
        assert!(!answer.expect("an answer"));
        assert_eq!(script.prompts, ["¿Borrar el borrador? (s/n) "; 3]);
        assert_eq!(script.told.len(), 2);
    }
}
