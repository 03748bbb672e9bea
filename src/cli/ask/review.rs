//! The whole form before it is saved: shown, then saved, corrected or left.

use super::choose::{Catalogue, choose, shown};
use super::layout::{visible, width, wrap};
use super::yes_no::understand;
use super::{Answers, Ask, BACK, Choice, Field, Input, Reply, Stop, Tone};
use crate::message::Say;
use crate::msg;

/// What she makes of the whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Save,
    Correct,
    Decline,
}

/// What follows when the whole is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is saved.
    Save,
    /// What would come of it is shown, and asked about on its own.
    GoOn,
}

/// The widest label that values are aligned behind; longer ones stand alone.
const LABEL_COLUMNS: usize = 30;

/// Shows `whole` and asks what to do with it.
pub(super) fn review(
    ask: &mut dyn Ask,
    text: &dyn Say,
    fields: &[Field],
    whole: &Answers,
    then: Then,
) -> Result<Verdict, Stop> {
    let (question, letters) = match then {
        Then::Save => (msg!("ask-save"), msg!("ask-save-letters")),
        Then::GoOn => (msg!("ask-go-on"), msg!("ask-go-on-letters")),
    };
    let columns = ask.columns();
    ask.tell(Tone::Plain, &summary(text, fields, whole, columns))?;
    let prompt = text.say(&question) + " ";
    loop {
        let typed = ask.line(&prompt, "")?;
        match typed.trim().to_lowercase().as_str() {
            "c" | BACK => return Ok(Verdict::Correct),
            letter => match understand(letter, None) {
                Some(true) => return Ok(Verdict::Save),
                Some(false) => return Ok(Verdict::Decline),
                None => ask.tell(Tone::Problem, &text.say(&letters))?,
            },
        }
    }
}

/// Which of the fields at `asked` to correct; `None` if none after all.
pub(super) fn pick(
    ask: &mut dyn Ask,
    text: &dyn Say,
    fields: &[Field],
    asked: &[usize],
    whole: &Answers,
) -> Result<Option<usize>, Stop> {
    let choices: Vec<Choice> = asked
        .iter()
        .map(|&index| {
            let field = &fields[index];
            let label = text.say(&field.prompt);
            let answer = whole
                .get(field.name)
                .map(|answer| worded(text, field, answer));
            let line = answer
                .unwrap_or_default()
                .lines()
                .next()
                .unwrap_or("—")
                .to_owned();
            Choice::new(field.name, format!("{label} · {}", short(&line)))
        })
        .collect();
    let catalogue = Catalogue {
        choices: &choices,
        default: None,
        initial: "",
        short: usize::MAX,
    };
    let reply = choose(ask, text, &text.say(&msg!("ask-correct-which")), catalogue)?;
    Ok(match reply {
        Reply::Back => None,
        Reply::Given(name) => fields.iter().position(|field| field.name == name),
    })
}

/// Label and value of each answered field, long ones wrapped under themselves.
fn summary(text: &dyn Say, fields: &[Field], whole: &Answers, columns: usize) -> String {
    let rows: Vec<(String, String)> = fields
        .iter()
        .filter_map(|field| {
            let answer = worded(text, field, whole.get(field.name)?);
            Some((text.say(&field.prompt), answer))
        })
        .collect();
    let aligned = rows
        .iter()
        .map(|(label, _)| width(label))
        .filter(|width| *width <= LABEL_COLUMNS.min(columns / 2))
        .max()
        .unwrap_or(0);
    let indent = aligned + 4;
    let mut lines = vec![String::new()];
    for (label, answer) in rows {
        let values = wrap(&answer, columns.saturating_sub(indent));
        let wide = width(&label);
        let alone = wide > aligned;
        // A wide label shares its row only with a value that needs no second one.
        let under = match &values[..] {
            [first, rest @ ..]
                if !alone || rest.is_empty() && wide + width(first) + 4 <= columns =>
            {
                let gap = aligned.saturating_sub(wide) + 2;
                lines.push(format!("  {label}{:gap$}{first}", ""));
                rest
            }
            all => {
                lines.push(format!("  {label}"));
                all
            }
        };
        lines.extend(under.iter().map(|value| format!("{:indent$}{value}", "")));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// An answer in her language.
fn worded(text: &dyn Say, field: &Field, answer: &str) -> String {
    match &field.input {
        Input::Choice(choices) => choices
            .iter()
            .find(|choice| choice.code == answer)
            .map_or_else(|| visible(answer), shown),
        Input::YesNo if answer == "true" => text.say(&msg!("ask-yes")),
        Input::YesNo => text.say(&msg!("ask-no")),
        Input::Line | Input::Long => visible(answer),
    }
}

/// The beginning of a long line.
fn short(line: &str) -> String {
    const MOST: usize = 40;
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    line.chars().take(MOST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::{Script, Spanish};
    use crate::message::Message;

    fn fields() -> Vec<Field<'static>> {
        vec![
            Field::choice(
                "kind",
                Message::new("Tipo"),
                vec![Choice::new("complaint", "Queja")],
            ),
            Field::yes_no(
                "anonymous",
                Message::new("¿La persona pide no dar su nombre?"),
            ),
            Field::line("name", Message::new("Nombre")),
            Field::long("narrative", Message::new("Lo que cuenta")),
        ]
    }

    #[test]
    fn the_whole_is_aligned_and_wrapped_and_leaves_out_what_is_not_known() {
        let whole = Answers::from_iter([
            ("kind", "complaint"),
            ("anonymous", "false"),
            (
                "narrative",
                "No le surtieron\u{1b} el medicamento.\nVolvió el lunes.",
            ),
        ]);
        assert_eq!(
            summary(&Spanish::new(), &fields(), &whole, 50),
            "
  Tipo           Queja
  ¿La persona pide no dar su nombre?  No
  Lo que cuenta  No le surtieron␛ el medicamento.
                 Volvió el lunes.
"
        );
    }

    #[test]
    fn a_field_to_correct_is_found_by_its_label() {
        let mut script = Script::new(["nomb"]);
        let whole = Answers::from_iter([("name", "Rosa Luna")]);
        let picked = pick(&mut script, &Spanish::new(), &fields(), &[0, 2], &whole);
        assert_eq!(picked.expect("a field"), Some(2));
        assert!(script.told[1].contains("2  Nombre · Rosa Luna"));
    }
}
