//! What answers about the office's own lists share.

use serde_json::Value;

use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind};
use crate::msg;
use crate::report::table::Cell;

/// Yes or no in a cell.
pub fn yes_or_no(value: bool) -> Cell {
    Cell::Words(match value {
        true => msg!("office-yes"),
        false => msg!("office-no"),
    })
}

/// What somebody looked for is not there: the same words as when a command is
/// refused for it, with the exit code of a search in vain.
pub fn not_found(refusal: Refusal) -> Error {
    Error {
        kind: Kind::NotFound,
        ..refusal.into()
    }
}

/// An answer as it stands within a list, which says the schema once.
pub fn within_list(mut answer: Value) -> Value {
    if let Some(fields) = answer.as_object_mut() {
        fields.remove("schema");
        fields.remove("version");
    }
    answer
}
