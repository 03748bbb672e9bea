//! Keeping what was typed so far beside the log, for the next time.

use super::ask::{Answers, Draft, Drafts};
use super::desk::Desk;
use crate::clock::Clock;
use crate::error::Result;
use crate::store::draft;
use crate::store::log_file::LogFile;

/// The drafts of one user for one form.
pub struct Kept {
    log: LogFile,
    user: String,
    form: String,
    clock: Clock,
}

impl Kept {
    /// The drafts of this desk's user for `form`.
    pub fn new(desk: &Desk, form: &str) -> Self {
        Self {
            log: desk.log.clone(),
            user: desk.user.clone(),
            form: form.to_owned(),
            clock: desk.clock,
        }
    }
}

impl Drafts for Kept {
    fn load(&mut self) -> Result<Option<Draft>> {
        let Some((saved_at, body)) = draft::load(&self.log, self.clock, &self.user, &self.form)?
        else {
            return Ok(None);
        };
        let fields: Vec<(String, String)> = serde_json::from_str(&body).unwrap_or_default();
        Ok(Some(Draft {
            answers: fields.into_iter().collect(),
            saved_at: saved_at.naive_local(),
        }))
    }

    fn save(&mut self, answers: &Answers) -> Result<()> {
        let fields: Vec<(&str, &str)> = answers.iter().collect();
        let body = serde_json::to_string(&fields).unwrap_or_default();
        draft::save(&self.log, self.clock, &self.user, &self.form, &body)
    }

    fn clear(&mut self) -> Result<()> {
        draft::clear(&self.log, &self.user, &self.form)
    }
}
