//! Asking one field until its answer stands.

use super::choose::{Catalogue, SHORT, choose};
use super::field::Fault;
use super::layout::visible;
use super::yes_no::ask_yes_no;
use super::{Answers, Ask, BACK, BLANK, Field, Input, Reply, Stop, Tone};
use crate::cli::reading::shown;
use crate::error::Error;
use crate::message::Say;
use crate::msg;

/// Asks `field` until it is answered in a way that can stand, or she goes
/// back. What was answered before stands there to be kept, edited or replaced;
/// after a refusal, so does what was just typed.
pub(super) fn ask_field(
    ask: &mut dyn Ask,
    text: &dyn Say,
    field: &Field,
    answers: &Answers,
) -> Result<Reply, Stop> {
    let label = text.say(&field.prompt) + if field.required { "*" } else { "" };
    let mut current = answers.get(field.name).unwrap_or_default().to_owned();
    if !current.is_empty()
        && let Some(fault) = field.fault(&current, answers)
    {
        tell_fault(ask, text, field, fault)?;
    }
    if !current.is_empty() && !field.required && !matches!(field.input, Input::Long) {
        ask.tell(Tone::Hint, &text.say(&msg!("ask-blank")))?;
    }
    loop {
        let reply = match &field.input {
            Input::Line => ask_line(ask, text, field, &label, &current)?,
            Input::Long => ask_long(ask, text, &label, &current)?,
            Input::Choice(choices) => {
                let known = choices.iter().any(|choice| choice.code == current);
                let default = if known {
                    Some(current.as_str())
                } else {
                    field.default.as_deref()
                };
                let initial = if known { "" } else { current.as_str() };
                choose(
                    ask,
                    text,
                    &label,
                    Catalogue {
                        choices,
                        default,
                        initial,
                        short: SHORT,
                    },
                )?
            }
            Input::YesNo => {
                let default = Some(current.as_str())
                    .filter(|current| !current.is_empty())
                    .or(field.default.as_deref())
                    .map(|answer| answer == "true");
                ask_yes_no(ask, text, &label, default)?
            }
        };
        let Reply::Given(answer) = reply else {
            return Ok(Reply::Back);
        };
        match field.fault(&answer, answers) {
            None => return Ok(Reply::Given(answer)),
            Some(fault) => {
                tell_fault(ask, text, field, fault)?;
                // Enter alone stands for the default again, not for what was
                // just refused.
                current = match (&field.input, &field.default) {
                    (Input::Line, Some(_)) => String::new(),
                    _ => answer,
                };
            }
        }
    }
}

/// `label`, what Enter or the keys stand for, and the sign that an answer is awaited.
pub(super) fn prompt(label: &str, aside: Option<&str>) -> String {
    // "¿Guardar?*" is a question too.
    let colon = if label.trim_end_matches('*').ends_with('?') {
        ""
    } else {
        ":"
    };
    match aside {
        Some(aside) => format!("{label} {aside}{colon} "),
        None => format!("{label}{colon} "),
    }
}

fn ask_line(
    ask: &mut dyn Ask,
    text: &dyn Say,
    field: &Field,
    label: &str,
    current: &str,
) -> Result<Reply, Stop> {
    let default = field.default.as_deref().filter(|_| current.is_empty());
    let aside = default.map(|default| format!("[{}]", visible(default)));
    if !current.is_empty() {
        ask.tell(Tone::Hint, &text.say(&msg!("ask-keep-or-edit")))?;
    }
    let typed = ask.line(&prompt(label, aside.as_deref()), current)?;
    Ok(match (typed.trim(), default) {
        (BACK, _) => Reply::Back,
        (BLANK, _) => Reply::Given(String::new()),
        ("", Some(default)) => Reply::Given(default.to_owned()),
        (answer, _) => Reply::Given(answer.to_owned()),
    })
}

/// Reads lines up to an empty one. A former answer is gone through line by
/// line; a line emptied is dropped, a paragraph's empty line is left alone.
fn ask_long(ask: &mut dyn Ask, text: &dyn Say, label: &str, current: &str) -> Result<Reply, Stop> {
    ask.tell(Tone::Plain, label)?;
    let how = if current.is_empty() {
        msg!("ask-long-how")
    } else {
        msg!("ask-long-edit")
    };
    ask.tell(Tone::Hint, &text.say(&how))?;
    let mut lines: Vec<String> = Vec::new();
    let mut former = current.lines();
    loop {
        let initial = former.next();
        if initial.is_some_and(|line| line.trim().is_empty()) {
            lines.push(String::new());
            continue;
        }
        let typed = ask.line(LONG_PROMPT, initial.unwrap_or_default())?;
        match typed.trim_end() {
            BACK => return Ok(Reply::Back),
            "." => {
                lines.extend(initial.map(str::to_owned));
                lines.extend(former.map(str::to_owned));
                break;
            }
            "" if initial.is_none() => break,
            "" => {}
            line => lines.push(line.to_owned()),
        }
    }
    Ok(Reply::Given(lines.join("\n").trim().to_owned()))
}

/// What each line of a long answer begins with on the screen.
const LONG_PROMPT: &str = "  | ";

fn tell_fault(ask: &mut dyn Ask, text: &dyn Say, field: &Field, fault: Fault) -> Result<(), Stop> {
    match fault {
        Fault::Empty => ask.tell(Tone::Problem, &text.say(&msg!("ask-required"))),
        Fault::Unknown => ask.tell(Tone::Problem, &text.say(&msg!("ask-not-in-list"))),
        Fault::Refused(error) => tell_error(ask, text, field, error),
    }
}

/// She was asked a question, and knows nothing of the option of that name.
fn tell_error(ask: &mut dyn Ask, text: &dyn Say, field: &Field, error: Error) -> Result<(), Stop> {
    let asked = msg!("ask-the-question", question = field.prompt.clone());
    let message = error.message.renaming(&shown(field.name), &asked.into());
    ask.tell(Tone::Problem, &text.say(&message))?;
    error
        .hints
        .iter()
        .try_for_each(|hint| ask.tell(Tone::Hint, &text.say(hint)))
}
