//! The questions of a correction: which field of the entry, shown with what it
//! says; that field as its own form asks for it; and why.

use chrono::NaiveDate;

use super::again::typed_again;
use crate::cli::ask::{Choice, Field, Input};
use crate::cli::asking::{Questions, Setting};
use crate::cli::{close, follow_up, intake, reopen, turn};
use crate::domain::command::StepKind;
use crate::domain::fact::Fact;
use crate::msg;
use crate::text::Text;

/// Which field is corrected; the fields themselves follow by their own names.
pub const FIELD: &str = "field";

/// Why it is corrected; some entries have a reason of their own.
pub const WHY: &str = "why";

/// Which of the entry's fields, shown with what they say; then that field as
/// its own form asks for it; then why.
pub fn questions<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    let entry = setting
        .case
        .and_then(|case| Some((case, case.entry(setting.entry.unwrap_or(1))?)));
    let Some((case, entry)) = entry else {
        return Vec::new();
    };
    let Ok((now, known)) = typed_again(case, entry) else {
        return Vec::new();
    };
    let mut fields = form_of(&entry.fact)(setting);
    fields.retain(|field| known.contains(&field.name));
    let choices = fields
        .iter()
        .map(|field| {
            let label = setting.text.say(&msg!(
                "ask-amend-choice",
                field = field.prompt.clone(),
                now = in_words(field, now.get(field.name), setting.text),
            ));
            Choice::new(field.name, label)
        })
        .collect();
    let mut questions = vec![Field::choice(FIELD, msg!("ask-amend-field"), choices).required()];
    questions.extend(fields.into_iter().map(|field| {
        let name = field.name;
        Field {
            required: false,
            default: now.get(name).map(str::to_owned),
            when: Box::new(move |answers| answers.get(FIELD) == Some(name)),
            ..field
        }
    }));
    questions.push(Field::long(WHY, msg!("ask-amend-reason")).required());
    questions
}

/// What a field says now, short enough for a line.
fn in_words(field: &Field<'_>, now: Option<&str>, text: &Text) -> String {
    const LONGEST: usize = 40;
    let Some(now) = now else {
        return "—".to_owned();
    };
    if let Ok(date) = now.parse::<NaiveDate>() {
        return text.date(date);
    }
    let words = match &field.input {
        Input::Choice(choices) => choices
            .iter()
            .find(|choice| choice.code == now)
            .map_or(now, |choice| choice.label.as_str()),
        _ => now.lines().next().unwrap_or_default(),
    };
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// The questions by which an entry of this kind is typed.
fn form_of(fact: &Fact) -> Questions {
    match fact {
        Fact::Intake(_) => intake::form::fields,
        Fact::Turned(_) => turn::fields,
        Fact::TurnAccepted { .. } => turn::step::form_of(StepKind::Accept).fields,
        Fact::TurnReturned { .. } => turn::step::form_of(StepKind::Return).fields,
        Fact::TurnWithdrawn { .. } => turn::step::form_of(StepKind::Withdraw).fields,
        Fact::TurnAnswered(_) => turn::step::form_of(StepKind::Answer).fields,
        Fact::FollowUp(_) => follow_up::fields,
        Fact::Closed(_) => close::fields,
        _ => reopen::fields,
    }
}
