//! What another desk did meanwhile, told to the one that comes second.

use super::{Error, Kind};
use crate::domain::news::{Moved, NewEntry, News};
use crate::message::Message;
use crate::msg;

impl From<News> for Error {
    /// A refusal that names each new entry on a line of its own, but none of a
    /// reserved case.
    fn from(news: News) -> Self {
        let folio = news.folio.to_string();
        if news.reserved {
            return Self::new(Kind::Refused, msg!("news-refused-reserved", folio = &folio))
                .hint(msg!("refusal-case-reserved-hint", folio = folio));
        }
        let told = msg!(
            "news-refused",
            folio = &folio,
            count = news.entries.len(),
            now = news.count(),
        );
        news.entries
            .iter()
            .map(entry)
            .fold(Self::new(Kind::Refused, told), Self::hint)
            .hint(msg!("refusal-show-hint", folio = folio))
    }
}

/// A new entry in words: number, sort, day, by whom.
pub fn entry(new: &NewEntry) -> Message {
    let of = match new.turn {
        Some(turn) => turn.to_string(),
        None => new
            .corrects
            .iter()
            .map(|number| format!("#{number}"))
            .collect::<Vec<_>>()
            .join(", "),
    };
    msg!(
        "news-entry",
        number = format!("#{}", new.number),
        what = msg!("news-kind", kind = new.kind, of = of),
        on = new.on,
        by = &new.by,
    )
}

/// What another desk changed of the office's lists, and where to look.
pub(super) fn of_office(moved: &Moved) -> (Message, Option<Message>) {
    match moved {
        Moved::Unit(code) => (
            msg!("news-unit", unit = code),
            Some(msg!("news-unit-hint", unit = code)),
        ),
        Moved::Term(list, code) => (
            msg!("news-term", term = code),
            Some(msg!("news-term-hint", list = *list, term = code)),
        ),
        Moved::Deadline(kind) => (
            msg!(
                "news-deadline",
                kind = msg!("catalog-kind-words", kind = *kind)
            ),
            Some(msg!("news-deadline-hint")),
        ),
        Moved::Retention(kind) => (
            msg!(
                "news-retention",
                kind = msg!("catalog-kind-words", kind = *kind)
            ),
            Some(msg!("news-retention-hint")),
        ),
        Moved::PrivacyNotice => (
            msg!("news-privacy-notice"),
            Some(msg!("news-retention-hint")),
        ),
        Moved::Closure(on) => (
            msg!("news-closure", on = *on),
            Some(msg!("news-closure-hint", day = on.to_string())),
        ),
    }
}
