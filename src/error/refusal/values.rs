//! What is wrong with one value that was typed: a CURP, a text, a rule of
//! publication.

use crate::domain::curp::CurpError;
use crate::domain::plain::TextError;
use crate::domain::publication::{LEAST_MINIMUM, RuleError};
use crate::message::Message;
use crate::msg;

/// What is wrong with a CURP, and what to do about it.
pub fn curp(error: &CurpError) -> (Message, Option<Message>) {
    let message = match error {
        CurpError::Length => msg!("refusal-curp-length"),
        CurpError::Alphabet { position } => {
            msg!("refusal-curp-alphabet", position = *position)
        }
        CurpError::Structure => msg!("refusal-curp-structure"),
        CurpError::Date => msg!("refusal-curp-date"),
        CurpError::Entity => msg!("refusal-curp-entity"),
        CurpError::CheckDigit { expected } => {
            msg!("refusal-curp-check-digit", expected = expected.to_string())
        }
    };
    let hint = match error {
        // These cannot be stored, verified or not.
        CurpError::Length | CurpError::Alphabet { .. } => msg!("refusal-curp-form-hint"),
        _ => msg!("refusal-curp-hint"),
    };
    (message, Some(hint))
}

/// What is wrong with a text that was typed for a field.
pub fn text(field: &str, error: &TextError) -> Message {
    let field = format!("--{field}");
    match error {
        TextError::Nul => msg!("refusal-text-nul", field = field),
        TextError::TooLong { limit, count } => msg!(
            "refusal-text-too-long",
            field = field,
            limit = *limit,
            count = *count,
        ),
    }
}

/// What is wrong with a rule of publication, and what to write instead.
pub fn publication_rule(error: &RuleError) -> (Message, Option<Message>) {
    let (message, hint) = match error {
        RuleError::Minimum => (
            msg!("refusal-rule-minimum", least = LEAST_MINIMUM),
            msg!("refusal-rule-hint"),
        ),
        RuleError::AgeGroups => (
            msg!("refusal-rule-age-groups"),
            msg!("typed-age-groups-hint"),
        ),
        RuleError::NoTable => (msg!("refusal-rule-no-table"), msg!("refusal-rule-hint")),
        RuleError::Municipality(code) => (
            msg!("refusal-rule-municipality", code = code),
            msg!("refusal-rule-municipality-hint"),
        ),
        RuleError::Unit(code) => (
            msg!("refusal-rule-unit", code = code),
            msg!("refusal-rule-unit-hint"),
        ),
        RuleError::Kind(code) => (
            msg!("refusal-rule-kind", code = code),
            msg!("refusal-rule-kind-hint"),
        ),
        RuleError::Text(key) => (
            msg!("refusal-rule-text", key = *key),
            msg!("refusal-rule-hint"),
        ),
    };
    (message, Some(hint))
}
