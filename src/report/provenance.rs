//! Where a report's figures come from, so that whoever holds it later can tell
//! whose it is and ask the log for the same state again.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde_json::{Map, Value, json};

use crate::message::Message;
use crate::msg;

/// Whose figures these are, and from which state of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The office's public name.
    pub institution: String,
    /// The site's code.
    pub site: String,
    /// Digest of the log's head.
    pub head: String,
    /// How many events the log held.
    pub events: u64,
    /// Name of the cut that the figures are made from, where there is one.
    pub cut: Option<String>,
    /// The moment of the report, in the office's time zone.
    pub as_of: DateTime<FixedOffset>,
    /// Whether that moment was set by hand instead of read from the clock.
    pub clock_was_set: bool,
}

impl Provenance {
    /// The line that says whose report it is.
    pub(super) fn office(&self) -> Message {
        msg!(
            "report-office",
            institution = &self.institution,
            site = &self.site
        )
    }

    /// What to compare with `check --head`, and the moment.
    pub(super) fn notes(&self) -> Vec<Message> {
        let date = self.as_of.date_naive();
        let time = self.as_of.format("%H:%M").to_string();
        let mut notes = vec![
            match &self.cut {
                None => msg!("report-note-as-of", date = date, time = time),
                Some(cut) => msg!("report-note-cut", cut = cut, date = date, time = time),
            },
            msg!("report-note-head", events = self.events, head = &self.head),
        ];
        if self.clock_was_set {
            notes.push(msg!("report-note-clock-set"));
        }
        notes
    }

    /// The head of a JSON answer: schema, version, and the provenance.
    pub(super) fn json(&self, schema: &'static str) -> Map<String, Value> {
        let moment = self.as_of.to_rfc3339_opts(SecondsFormat::Secs, false);
        let mut object = Map::new();
        object.insert("schema".to_owned(), json!(schema));
        object.insert("version".to_owned(), json!(1));
        object.insert("institution".to_owned(), json!(self.institution));
        object.insert("site".to_owned(), json!(self.site));
        object.insert("as_of".to_owned(), json!(moment));
        object.insert("cut".to_owned(), json!(self.cut));
        object.insert("clock_was_set".to_owned(), json!(self.clock_was_set));
        object.insert("events".to_owned(), json!(self.events));
        object.insert("head".to_owned(), json!(self.head));
        object
    }
}
