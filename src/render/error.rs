//! How an error is shown: to a person as a sentence with what can be done
//! about it, to a program as an object of the contract.

use anstyle::{AnsiColor, Style};
use serde_json::json;

use super::wrap::wrap;
use super::{Look, words};
use crate::domain::plain::visible_line;
use crate::error::Error;
use crate::message::{Message, Value};
use crate::msg;
use crate::text::Text;

/// Most characters of what was typed that an error says again.
const LONGEST: usize = 600;

/// The error for a person: the sentence, a line a hint, the technical cause.
/// Ends in a line feed.
pub fn human(error: &Error, text: &Text, look: Look) -> String {
    let mark = text.say(&msg!("render-error"));
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let sentence = words::sentence(&brief(&error.message), text);
    let first = format!("{mark} ");
    let wrapped = wrap(&sentence, look.prose(), &first, 2);
    let rest = wrapped.strip_prefix(&mark).unwrap_or(&wrapped);
    let mut shown = format!("{}{rest}\n", look.styled(&mark, red));
    for hint in &error.hints {
        let hint = words::sentence(&brief(hint), text);
        shown.push_str(&wrap(&hint, look.prose(), "  ", 4));
        shown.push('\n');
    }
    if let Some(cause) = cause(error) {
        let mark = text.say(&msg!("render-cause"));
        let cause = wrap(&cause, look.prose(), &format!("  {mark} "), 4);
        shown.push_str(&look.dim(&cause));
        shown.push('\n');
    }
    shown
}

/// The error for a program: one line of JSON.
pub fn json(error: &Error, text: &Text) -> String {
    let hints: Vec<String> = error
        .hints
        .iter()
        .map(|hint| words::sentence(&brief(hint), text))
        .collect();
    let object = json!({
        "schema": "folio/error",
        "version": 1,
        "kind": error.kind.name(),
        "message": words::sentence(&brief(&error.message), text),
        "hints": hints,
        "cause": cause(error),
    });
    let mut line = Vec::new();
    // A vector takes everything.
    let _ = super::json::line(&object, &mut line);
    String::from_utf8_lossy(&line).into_owned()
}

/// The message with what was typed cut where it is so long that it would bury
/// the sentence.
fn brief(message: &Message) -> Message {
    let args = message.args.iter().map(|(name, value)| {
        let value = match value {
            Value::Text(text) => match text.char_indices().nth(LONGEST) {
                Some((end, _)) => Value::Text(format!("{}…", &text[..end])),
                None => value.clone(),
            },
            Value::Message(inner) => Value::Message(Box::new(brief(inner))),
            other => other.clone(),
        };
        (*name, value)
    });
    Message {
        id: message.id,
        args: args.collect(),
    }
}

/// The chain of causes on one line. Some libraries say what is behind an error
/// in the error, too: nothing is said twice.
fn cause(error: &Error) -> Option<String> {
    let mut causes: Vec<String> = Vec::new();
    for cause in error.cause.as_ref()?.chain().map(ToString::to_string) {
        if !causes.iter().any(|said| said.contains(&cause)) {
            causes.push(cause);
        }
    }
    let cause = causes.join(": ");
    let end = cause.char_indices().nth(LONGEST).map(|(end, _)| end);
    let cut = end.map_or_else(|| cause.clone(), |end| format!("{}…", &cause[..end]));
    Some(visible_line(&cut).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;
    use crate::text::Lang;

    fn sample() -> Error {
        let path = "informes/2022/informe-anual.csv";
        Error::new(Kind::Failed, msg!("render-file-exists", path = path))
            .hint(msg!("render-file-exists-hint"))
            .caused_by(anyhow::anyhow!("File exists\x1b[2J").context("link"))
    }

    #[test]
    fn a_person_reads_what_was_wrong_and_what_to_do() {
        let look = Look {
            width: 50,
            unicode: true,
            color: false,
        };
        insta::assert_snapshot!(human(&sample(), &Text::new(Lang::Es), look), @r"
        Error: El archivo informes/2022/informe-anual.csv
          ya existe y no se tocó.
          Elija otro nombre, o use --force para
            reemplazarlo.
          Causa técnica: link: File exists␛[2J
        ");
        insta::assert_snapshot!(human(&sample(), &Text::new(Lang::En), look), @r"
        Error: The file informes/2022/informe-anual.csv
          already exists and was not touched.
          Choose another name, or use --force to replace
            it.
          Technical cause: link: File exists␛[2J
        ");
    }

    #[test]
    fn color_changes_no_letter() {
        let plain = Look {
            width: 50,
            unicode: true,
            color: false,
        };
        let color = Look {
            color: true,
            ..plain
        };
        let text = Text::new(Lang::Es);
        let shown = human(&sample(), &text, color);
        assert!(shown.contains("\x1b[1m") && shown.contains("\x1b[31m"));
        let bare = regex::Regex::new("\x1b\\[[0-9;]*m").expect("a pattern");
        assert_eq!(bare.replace_all(&shown, ""), human(&sample(), &text, plain));
    }

    #[test]
    fn a_program_reads_an_object() {
        insta::assert_snapshot!(json(&sample(), &Text::new(Lang::En)), @r#"{"schema":"folio/error","version":1,"kind":"failed","message":"The file informes/2022/informe-anual.csv already exists and was not touched.","hints":["Choose another name, or use --force to replace it."],"cause":"link: File exists␛[2J"}"#);
    }
}
