//! The timeline: one numbered entry after the other, each with its day, what
//! happened, who typed it, and the words that belong to it.

use std::collections::BTreeMap;

use super::{Shown, before};
use crate::domain::case::Entry;
use crate::domain::catalogue::TermList;
use crate::domain::code::{Code, ErasedParty, ErasureBasis};
use crate::domain::erasure::Erased;
use crate::domain::fact::{Fact, FollowUp, Reference, Turned};
use crate::domain::personal::{Part, Person};
use crate::domain::plain::visible_text;
use crate::message::Message;
use crate::msg;
use crate::render::Look;
use crate::render::wrap::wrap;
use crate::text::Text;

/// The entries in their order.
pub fn timeline(shown: &Shown<'_>, text: &Text, look: Look) -> String {
    let digits = shown.case.entries.len().to_string().len();
    shown
        .case
        .entries
        .iter()
        .map(|entry| one(shown, entry, digits, text, look))
        .collect()
}

fn one(shown: &Shown<'_>, entry: &Entry, digits: usize, text: &Text, look: Look) -> String {
    let first = format!(
        "{:>width$}  {}  ",
        format!("#{}", entry.number),
        text.date(entry.on),
        width = digits + 2,
    );
    let hang = first.chars().count();
    let mut lines = text.say(&happened(shown, entry, text, look));
    if let Some(by) = entry.undone_by {
        lines = format!("{} {lines}", text.say(&msg!("show-undone", by = by)));
    } else if let Some(by) = entry.amended_by.last() {
        lines = format!("{lines} {}", text.say(&msg!("show-amended", by = *by)));
    }
    lines = format!("{lines} · {}", shown_line(shown.typist(entry.event.typist)));
    let mut page = wrap(&lines, look.prose(), &first, hang);
    page.push('\n');
    let indent = " ".repeat(hang);
    let replaced = before::replaced(shown, entry)
        .into_iter()
        .map(|(part, body)| {
            let field = text.label("field", &part.field().replace('_', "-"));
            (msg!("show-before", field = field), said(part, body))
        });
    let words = words(entry)
        .into_iter()
        .map(|(label, body)| (label, body.to_owned()));
    let erased = erased(entry, text)
        .into_iter()
        .map(|(by, fields)| (msg!("show-erased-by", by = by), fields));
    for (label, body) in words.chain(replaced).chain(erased) {
        let body = format!("{}: {}", text.say(&label), visible_text(&body));
        for paragraph in body.lines() {
            page.push_str(&wrap(paragraph, look.prose(), &indent, hang));
            page.push('\n');
        }
    }
    page
}

fn happened(shown: &Shown<'_>, entry: &Entry, text: &Text, look: Look) -> Message {
    match &entry.fact {
        Fact::Intake(intake) => msg!(
            "show-intake",
            kind = text.label("request-kind", intake.kind.code()),
            channel = text.label("channel", intake.channel.code()),
        ),
        Fact::Turned(turned) => turned_line(shown, entry, turned),
        Fact::FollowUp(act) => follow_up(shown, act, text),
        Fact::Closed(closed) => msg!(
            "show-closed",
            outcome = text.label("outcome", closed.outcome.code()),
        ),
        Fact::Reopened => msg!("show-reopened"),
        Fact::Amended { target, .. } => msg!(
            "show-amends",
            number = numbers(shown, entry, &[*target]),
            fields = before::in_words(shown, entry, text, look),
        ),
        Fact::Undone { targets } => {
            msg!("show-undoes", numbers = numbers(shown, entry, targets))
        }
        Fact::Erased(erased) => erasure(shown, entry, erased, text),
        Fact::HoldSet => msg!("show-hold-set"),
        Fact::HoldLifted => msg!("show-hold-lifted"),
        step => step_line(shown, entry, step),
    }
}

/// What was erased of an entry's own parts, by the entries that did it.
fn erased(entry: &Entry, text: &Text) -> BTreeMap<u32, String> {
    let mut erased: BTreeMap<u32, String> = BTreeMap::new();
    for (part, by) in &entry.erased {
        let fields = erased.entry(*by).or_default();
        if !fields.is_empty() {
            fields.push_str(", ");
        }
        fields.push_str(&text.label("field", &part.field().replace('_', "-")));
    }
    erased
}

fn erasure(shown: &Shown<'_>, entry: &Entry, erased: &Erased, text: &Text) -> Message {
    let whose = text.label(ErasedParty::LIST, erased.party.code());
    let basis = text.label(ErasureBasis::LIST, erased.basis.code());
    let from: Vec<Reference> = erased.erased.iter().map(|from| from.event).collect();
    let numbers = numbers(shown, entry, &from);
    match erased.texts && erased.party != ErasedParty::All {
        true => msg!(
            "show-erased-texts",
            whose = whose,
            basis = basis,
            numbers = numbers
        ),
        false => msg!(
            "show-erased",
            whose = whose,
            basis = basis,
            numbers = numbers
        ),
    }
}

fn turned_line(shown: &Shown<'_>, entry: &Entry, turned: &Turned) -> Message {
    let number = shown
        .case
        .turns
        .iter()
        .find(|turn| turn.entry == entry.number)
        .map_or_else(|| "–".to_owned(), |turn| turn.number.to_string());
    let unit = unit_name(shown, &turned.unit);
    match turned.due_on {
        Some(due_on) => msg!(
            "show-turned-due",
            number = number,
            unit = unit,
            due = due_on
        ),
        None => msg!("show-turned", number = number, unit = unit),
    }
}

fn step_line(shown: &Shown<'_>, entry: &Entry, step: &Fact) -> Message {
    let (number, unit) = shown.case.turn_of(entry).map_or_else(
        || ("–".to_owned(), String::new()),
        |turn| (turn.number.to_string(), turn.turned.unit.clone()),
    );
    match step {
        Fact::TurnAccepted { .. } => msg!("show-accepted", number = number, unit = unit),
        Fact::TurnReturned { .. } => msg!("show-returned", number = number, unit = unit),
        Fact::TurnWithdrawn { .. } => msg!("show-withdrawn", number = number, unit = unit),
        Fact::TurnAnswered(answered) => msg!(
            "show-answered",
            number = number,
            unit = unit,
            days = answered.working_days,
        ),
        other => msg!("show-other", kind = other.kind()),
    }
}

fn follow_up(shown: &Shown<'_>, act: &FollowUp, text: &Text) -> Message {
    let term = shown
        .office
        .catalogue
        .term(TermList::FollowUp, &act.kind)
        .map_or(act.kind.as_str(), |term| text.term(term));
    let mut said = match act.intervention {
        true => msg!("show-intervention", kind = term),
        false => msg!("show-follow-up", kind = term),
    };
    if let Some(unit) = &act.unit {
        said = msg!("show-by-unit", what = said, unit = unit_name(shown, unit));
    }
    if let Some(notice) = act.notice {
        let notice = text.label("notice", notice.code());
        said = msg!("show-notice", what = said, notice = notice);
    }
    if let Some(next_on) = act.next_on {
        said = msg!("show-next", what = said, on = next_on);
    }
    said
}

/// A replaced part in words: of a party, what was known of it.
fn said(part: Part, body: &str) -> String {
    if !matches!(part, Part::Petitioner | Part::Patient) {
        return body.to_owned();
    }
    let person: Person = serde_json::from_str(body).unwrap_or_default();
    let birth = person.birth.map(|birth| birth.to_string());
    let age = person.age.map(|age| age.to_string());
    [
        person.name,
        person.curp,
        birth,
        age,
        person.phone,
        person.email,
        person.address,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// The words that belong to an entry, each with its label.
fn words(entry: &Entry) -> Vec<(Message, &str)> {
    if matches!(entry.fact, Fact::Intake(_)) {
        return Vec::new();
    }
    let mut parts = vec![
        (Part::Correction, msg!("show-reason")),
        (Part::ErasureReason, msg!("show-reason")),
        (Part::ErasureAuthority, msg!("show-authority")),
    ];
    if !matches!(entry.fact, Fact::Amended { .. }) {
        parts.extend([
            (Part::Officer, msg!("show-officer")),
            (Part::Letter, msg!("show-letter")),
            (Part::Instructions, msg!("show-instructions")),
            (Part::Reason, msg!("show-reason")),
            (Part::Report, msg!("show-report")),
            (Part::Note, msg!("show-note")),
            (Part::Result, msg!("show-result")),
            (Part::NoticeNumber, msg!("show-notice-number")),
        ]);
    }
    parts
        .into_iter()
        .filter_map(|(part, label)| entry.personal.get(part).map(|body| (label, body)))
        .collect()
}

fn numbers(shown: &Shown<'_>, entry: &Entry, targets: &[Reference]) -> String {
    targets
        .iter()
        .filter_map(|target| shown.case.entry_of(entry.event.id.resolve(*target)))
        .map(|target| format!("#{}", target.number))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A unit by code and name.
pub fn unit_name(shown: &Shown<'_>, code: &str) -> String {
    match shown.office.catalogue.unit(code) {
        Some(unit) if unit.name != code => format!("{code} {}", unit.name),
        _ => code.to_owned(),
    }
}

fn shown_line(text: &str) -> String {
    crate::domain::plain::visible_line(text).into_owned()
}
