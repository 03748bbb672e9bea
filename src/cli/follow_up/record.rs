//! The typed record of a follow-up.

use crate::cli::ask::Answers;
use crate::cli::reading::Reading;
use crate::domain::case::Entry;
use crate::domain::code::Code;
use crate::domain::command::NewFollowUp;
use crate::domain::fact::FollowUp;
use crate::domain::personal::Part;
use crate::error::Result;

/// Every field.
pub const FIELDS: &[&str] = &[
    "kind",
    "unit",
    "on",
    "note",
    "result",
    "next",
    "notice",
    "notice_number",
];

/// The follow-up that a record says.
pub fn follow_up(reading: &Reading<'_>) -> Result<NewFollowUp> {
    Ok(NewFollowUp {
        kind: reading.required("kind")?,
        on: reading.date_or_today("on")?,
        unit: reading.text("unit"),
        note: reading.text("note"),
        result: reading.text("result"),
        next_on: reading.date("next")?,
        notice: reading.code("notice")?,
        notice_number: reading.text("notice_number"),
    })
}

/// The record that would give this follow-up.
pub fn typed_again(entry: &Entry, act: &FollowUp) -> Answers {
    let mut answers = Answers::new();
    answers.set("kind", &act.kind);
    answers.set("on", entry.on.to_string());
    if let Some(unit) = &act.unit {
        answers.set("unit", unit);
    }
    if let Some(next_on) = act.next_on {
        answers.set("next", next_on.to_string());
    }
    if let Some(notice) = act.notice {
        answers.set("notice", notice.code());
    }
    for (name, part) in [
        ("note", Part::Note),
        ("result", Part::Result),
        ("notice_number", Part::NoticeNumber),
    ] {
        if let Some(text) = entry.personal.get(part) {
            answers.set(name, text);
        }
    }
    answers
}
