//! The answer to a command that stored something.

use serde_json::{Value, json};

use super::desk::Desk;
use crate::domain::case::Case;
use crate::domain::code::Code;
use crate::domain::folio::Folio;
use crate::error::Result;
use crate::message::Message;
use crate::msg;

/// What was stored about a case.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The case.
    pub folio: Folio,
    /// The number of the new entry.
    pub entry: u32,
    /// The sentence for people, without the reference.
    pub said: Message,
    /// The answer for programs.
    pub json: Value,
    /// What is to be told besides.
    pub notes: Vec<Message>,
}

impl Recorded {
    /// The newest entry of a case, with the sentence about it.
    pub fn of(case: &Case, said: Message) -> Self {
        Self::at(case, case.entries.len() as u32, said)
    }

    /// An entry of a case, with the sentence about it.
    pub fn at(case: &Case, entry: u32, said: Message) -> Self {
        Self {
            folio: case.folio,
            entry,
            said,
            json: json!({
                "schema": "folio/recorded",
                "version": 1,
                "folio": case.folio,
                "entry": entry,
                "entries": case.entries.len(),
                "status": (!case.reserved).then(|| case.status().code()),
            }),
            notes: Vec::new(),
        }
    }

    /// The same with notes.
    #[must_use]
    pub fn with_notes(self, notes: Vec<Message>) -> Self {
        Self { notes, ..self }
    }

    /// Prints it, once it is stored.
    pub fn print(&self, desk: &mut Desk) -> Result<()> {
        if desk.json() {
            desk.out.object(&self.json)?;
        } else {
            let line = desk.text.say(&msg!(
                "done-entry",
                entry = format!("{}#{}", self.folio, self.entry),
                said = self.said.clone(),
            ));
            desk.out.result(&line)?;
        }
        for note in &self.notes {
            desk.note(note);
        }
        Ok(())
    }
}
