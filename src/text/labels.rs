//! Words for the codes of enumerations, by the convention `{list}-{code}`.

use super::{Lang, Text};
use crate::domain::catalogue::Term;
use crate::msg;

/// The lists of codes that have labels in `codes.ftl`: the first part of the
/// id. A test takes messages under these for used.
pub const LISTS: &[&str] = &[
    "age-group",
    "channel",
    "deed",
    "erased-party",
    "erasure-basis",
    "field",
    "matter",
    "month",
    "month-long",
    "notice",
    "outcome",
    "priority",
    "request-kind",
    "rest-day",
    "sex",
    "status",
    "turn-state",
    "unit-kind",
    "weekday",
];

impl Text {
    /// What the screen calls `code` of `list`, as in `label("sex", "female")`;
    /// the code itself where no file has a word for it. Bands of age read
    /// `1–4`, and `65+` as "65 and over".
    pub fn label(&self, list: &str, code: &str) -> String {
        self.find(&format!("{list}-{code}")).unwrap_or_else(|| {
            if list == "age-group" {
                self.band(code)
            } else {
                code.to_owned()
            }
        })
    }

    /// What the screen calls a term of one of the office's own lists.
    pub fn term<'t>(&self, term: &'t Term) -> &'t str {
        self.of_two(&term.es, &term.en)
    }

    /// The one of two labels that is in the language of the screen.
    pub fn of_two<'t>(&self, es: &'t str, en: &'t str) -> &'t str {
        match self.lang() {
            Lang::Es => es,
            Lang::En => en,
        }
    }

    fn band(&self, code: &str) -> String {
        match code.strip_suffix('+') {
            Some(youngest) => self.say(&msg!("age-and-over", age = youngest)),
            None => code.replace('-', "–"),
        }
    }
}
