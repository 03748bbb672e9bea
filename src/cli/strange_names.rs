//! Notes about names that mix alphabets: what was typed is stored as it is,
//! and the person at the desk is told while the other is still there.

use crate::domain::scripts::strange_letters;
use crate::message::Message;
use crate::msg;

use super::ask::Answers;
use super::reading::shown;

/// Fields that hold the name of somebody.
const NAMES: &[&str] = &["name", "patient_name", "accused", "officer"];

/// Letters that a note shows.
const SHOWN: usize = 5;

/// A note for each name among the answers that mixes alphabets.
pub fn notes(answers: &Answers) -> Vec<Message> {
    answers
        .iter()
        .filter(|(name, _)| NAMES.contains(name))
        .filter_map(|(name, typed)| note(name, typed))
        .collect()
}

/// The note about what was typed for a field, if it is a name that mixes
/// alphabets.
fn note(name: &str, typed: &str) -> Option<Message> {
    let letters: Vec<String> = strange_letters(typed)
        .into_iter()
        .take(SHOWN)
        .map(|letter| format!("{letter} (U+{:04X})", u32::from(letter)))
        .collect();
    (!letters.is_empty()).then(|| {
        msg!(
            "note-strange-name",
            field = shown(name),
            letters = letters.join(", ")
        )
    })
}
