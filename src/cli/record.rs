//! From option structs to typed records: absent options stay absent.

use std::io::Read;

use super::ask::Answers;
use super::typed_text::Texts;
use crate::error::Result;

/// Collects the options that were given.
pub struct Record<'r> {
    answers: Answers,
    texts: Texts<'r>,
}

impl<'r> Record<'r> {
    /// An empty record; `stdin` is read for a text given as `-`.
    pub fn new(stdin: &'r mut dyn Read) -> Self {
        Self {
            answers: Answers::new(),
            texts: Texts::new(stdin),
        }
    }

    /// A value as given.
    #[must_use]
    pub fn value(mut self, name: &str, given: Option<&str>) -> Self {
        if let Some(given) = given {
            self.answers.set(name, given);
        }
        self
    }

    /// A flag, when it was set.
    #[must_use]
    pub fn flag(self, name: &str, given: bool) -> Self {
        self.value(name, given.then_some("true"))
    }

    /// A text given as itself, as `@FILE` or as `-`.
    ///
    /// # Errors
    /// When the file or standard input cannot be read, or was read already.
    pub fn text(mut self, name: &str, given: Option<&str>) -> Result<Self> {
        if let Some(given) = given {
            let text = self.texts.resolve(given)?;
            self.answers.set(name, text);
        }
        Ok(self)
    }

    /// The record.
    pub fn answers(self) -> Answers {
        self.answers
    }
}
