//! Keeping what was typed so far beside the log, for the next time.

use super::ask::{Answers, Draft, Drafts};
use super::desk::Desk;
use super::seen::meanwhile;
use crate::clock::Clock;
use crate::domain::case::Case;
use crate::domain::folio::Folio;
use crate::error::Result;
use crate::message::Message;
use crate::store::draft;
use crate::store::log_file::LogFile;
use crate::store::reader::Reader;

/// The drafts of one user for one form.
pub struct Kept {
    log: LogFile,
    user: String,
    form: String,
    clock: Clock,
    /// The case that the form is about, and how many entries it has.
    about: Option<(Folio, u32)>,
}

/// Beside the answers stands how many entries the case had; no field has this
/// name.
const SEEN: &str = "#seen";

impl Kept {
    /// The drafts of this desk's user for `form`, about a case as it is now.
    pub fn new(desk: &Desk, form: &str, case: Option<&Case>) -> Self {
        Self {
            log: desk.log.clone(),
            user: desk.user.clone(),
            form: form.to_owned(),
            clock: desk.clock,
            about: case.map(|case| (case.folio, case.entries.len() as u32)),
        }
    }

    /// What came on the case after `seen` entries of it, in words.
    fn meanwhile(&self, seen: Option<u32>) -> Result<Vec<Message>> {
        let (Some((folio, entries)), Some(seen)) = (self.about, seen) else {
            return Ok(Vec::new());
        };
        if seen >= entries {
            return Ok(Vec::new());
        }
        let news = Reader::open(&self.log)?.news(&folio, seen)?;
        Ok(news.as_ref().map_or_else(Vec::new, meanwhile))
    }
}

impl Drafts for Kept {
    fn load(&mut self) -> Result<Option<Draft>> {
        let Some((saved_at, body)) = draft::load(&self.log, self.clock, &self.user, &self.form)?
        else {
            return Ok(None);
        };
        let fields: Vec<(String, String)> = serde_json::from_str(&body).unwrap_or_default();
        let (beside, fields): (Vec<_>, Vec<_>) =
            fields.into_iter().partition(|(name, _)| name == SEEN);
        let seen = beside.first().and_then(|(_, seen)| seen.parse().ok());
        Ok(Some(Draft {
            answers: fields.into_iter().collect(),
            meanwhile: self.meanwhile(seen)?,
            saved_at: saved_at.naive_local(),
        }))
    }

    fn save(&mut self, answers: &Answers) -> Result<()> {
        let seen = self.about.map(|(_, entries)| entries.to_string());
        let beside = seen.as_deref().map(|seen| (SEEN, seen));
        let fields: Vec<(&str, &str)> = answers.iter().chain(beside).collect();
        let body = serde_json::to_string(&fields).unwrap_or_default();
        draft::save(&self.log, self.clock, &self.user, &self.form, &body)
    }

    fn clear(&mut self) -> Result<()> {
        draft::clear(&self.log, &self.user, &self.form)
    }
}
