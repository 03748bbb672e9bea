//! What an amendment changed: each countable field and day of the entry, as it
//! read before and as it reads since, and the texts that it replaced.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::Shown;
use super::timeline::unit_name;
use crate::domain::case::Entry;
use crate::domain::catalogue::TermList;
use crate::domain::code::Code;
use crate::domain::event::EventId;
use crate::domain::fact::{Fact, Intake, Party};
use crate::domain::municipality::by_code;
use crate::domain::personal::Part;
use crate::msg;
use crate::render::Look;
use crate::render::words::{in_file, on_screen};
use crate::report::table::Cell;
use crate::text::Text;

/// A countable field of an entry.
struct Field {
    name: &'static str,
    /// For people.
    cell: Cell,
    /// For programs: codes, dates, numbers.
    value: Value,
}

/// One field that an amendment changed.
struct Change {
    name: &'static str,
    was: Field,
    is: Field,
}

/// The fields that `entry`, an amendment, changed: "kind: guidance → transport"
/// for what is countable, the name alone for texts.
pub fn in_words(shown: &Shown<'_>, entry: &Entry, text: &Text, look: Look) -> String {
    let Fact::Amended { fields, .. } = &entry.fact else {
        return String::new();
    };
    let called = |name: &str| text.label("field", &name.replace('_', "-"));
    let arrow = if look.unicode { "→" } else { "->" };
    let said = |cell: &Cell| match cell {
        // In the middle of a sentence labels stay as they are.
        Cell::Label { .. } => in_file(cell, text),
        cell => on_screen(cell, text, look),
    };
    let changes = changes(shown, entry);
    let of = |name: &str| changes.iter().find(|change| change.name == name);
    let worded = |change: &Change| {
        let (was, is) = (said(&change.was.cell), said(&change.is.cell));
        format!("{}: {was} {arrow} {is}", called(change.name))
    };
    let typed = fields
        .iter()
        .map(|field| of(field).map_or_else(|| called(field), worded));
    let followed = changes
        .iter()
        .filter(|change| !fields.iter().any(|field| field == change.name))
        .map(worded);
    typed.chain(followed).collect::<Vec<_>>().join(", ")
}

/// What the changed fields said before, by name.
pub fn was(shown: &Shown<'_>, entry: &Entry) -> Value {
    let countable = changes(shown, entry)
        .into_iter()
        .map(|change| (change.name.to_owned(), change.was.value));
    let texts = replaced(shown, entry).into_iter().map(|(part, body)| {
        let value = match part {
            Part::Petitioner | Part::Patient => serde_json::from_str(body).unwrap_or_default(),
            _ => json!(body),
        };
        (part.field().to_owned(), value)
    });
    let was: Map<String, Value> = countable.chain(texts).collect();
    Value::Object(was)
}

/// The texts that `entry`, an amendment, replaced, as they read before.
pub fn replaced<'s>(shown: &Shown<'s>, entry: &Entry) -> Vec<(Part, &'s str)> {
    let Fact::Amended { target, .. } = &entry.fact else {
        return Vec::new();
    };
    let target = entry.event.id.resolve(*target);
    let earlier = |part: Part| {
        shown
            .case
            .entries
            .iter()
            .take_while(|other| other.number < entry.number)
            .filter(|other| other.undone_by.is_none_or(|by| by > entry.number))
            .filter(|other| match &other.event.fact {
                Fact::Amended { target: of, .. } => other.event.id.resolve(*of) == target,
                _ => other.event.id == target,
            })
            .filter_map(|other| other.event.personal.get(part))
            .last()
    };
    entry
        .event
        .personal
        .iter()
        .filter(|(part, _)| *part != Part::Correction)
        .filter_map(|(part, _)| Some((part, earlier(part)?)))
        .filter(|(_, body)| !body.is_empty())
        .collect()
}

fn changes(shown: &Shown<'_>, entry: &Entry) -> Vec<Change> {
    let Fact::Amended {
        target, on, fact, ..
    } = &entry.fact
    else {
        return Vec::new();
    };
    let Some((was_on, was)) = before(shown, entry, entry.event.id.resolve(*target)) else {
        return Vec::new();
    };
    fields(shown, was_on, was)
        .into_iter()
        .zip(fields(shown, *on, fact))
        .filter(|(was, is)| was.value != is.value)
        .map(|(was, is)| Change {
            name: is.name,
            was,
            is,
        })
        .collect()
}

/// How the amended entry read when `amendment` was made: as the last amendment
/// before it that stood then, else as it was recorded.
fn before<'s>(
    shown: &Shown<'s>,
    amendment: &Entry,
    target: EventId,
) -> Option<(NaiveDate, &'s Fact)> {
    let earlier = shown
        .case
        .entries
        .iter()
        .take_while(|other| other.number < amendment.number)
        .filter(|other| other.undone_by.is_none_or(|by| by > amendment.number))
        .filter_map(|other| match &other.event.fact {
            Fact::Amended {
                target: of,
                on,
                fact,
                ..
            } if other.event.id.resolve(*of) == target => Some((*on, &**fact)),
            _ => None,
        })
        .last();
    earlier.or_else(|| {
        let entry = shown.case.entry_of(target)?;
        Some((entry.event.on, &entry.event.fact))
    })
}

/// The countable fields of a fact, by the names with which they are amended.
/// Facts of one kind have the same fields in the same order.
fn fields(shown: &Shown<'_>, on: NaiveDate, fact: &Fact) -> Vec<Field> {
    let day = |name, date: Option<NaiveDate>| field(name, date, json!(date));
    match fact {
        Fact::Intake(intake) => of_intake(shown, on, intake),
        Fact::Turned(turned) => vec![
            unit(shown, "to", Some(&turned.unit)),
            day("due", turned.due_on),
            day("on", Some(on)),
        ],
        Fact::FollowUp(act) => vec![
            term(shown, "kind", TermList::FollowUp, Some(&act.kind)),
            unit(shown, "unit", act.unit.as_ref()),
            code("notice", act.notice),
            day("next", act.next_on),
            day("on", Some(on)),
        ],
        Fact::Closed(closed) => vec![
            code("outcome", Some(closed.outcome)),
            day("notified", closed.notified_on),
            day("on", Some(on)),
        ],
        Fact::TurnAnswered(answered) => vec![
            number("working-days", Some(answered.working_days)),
            day("on", Some(on)),
        ],
        _ => vec![day("on", Some(on))],
    }
}

fn of_intake(shown: &Shown<'_>, on: NaiveDate, intake: &Intake) -> Vec<Field> {
    let patient = intake.patient.as_ref();
    let age = |name, party: Option<&Party>| {
        let band = party.map(|party| party.age.code());
        field(
            name,
            band.map(|band| Cell::label("age-group", band)),
            json!(band),
        )
    };
    let place = intake.municipality.as_deref();
    let unverified =
        intake.petitioner.curp_unverified || patient.is_some_and(|party| party.curp_unverified);
    vec![
        code("kind", Some(intake.kind)),
        code("channel", Some(intake.channel)),
        code("matter", intake.matter),
        term(shown, "topic", TermList::Topic, intake.topic.as_ref()),
        code("priority", Some(intake.priority)),
        field("received", Some(on), json!(on)),
        flag("anonymous", intake.anonymous),
        code("sex", intake.petitioner.sex),
        age("age", Some(&intake.petitioner)),
        field(
            "municipality",
            place.map(|code| by_code(code).map_or(code.to_owned(), |place| place.name.to_owned())),
            json!(place),
        ),
        term(
            shown,
            "affiliation",
            TermList::Affiliation,
            intake.affiliation.as_ref(),
        ),
        flag("other_patient", patient.is_some()),
        code("patient_sex", patient.and_then(|party| party.sex)),
        age("patient_age", patient),
        flag("reserved", intake.reserved),
        number("session", intake.session),
        field(
            "privacy_notice",
            intake.privacy_notice.as_deref(),
            json!(intake.privacy_notice),
        ),
        flag("curp_unverified", unverified),
    ]
}

fn field<C: Into<Cell>>(name: &'static str, cell: Option<C>, value: Value) -> Field {
    Field {
        name,
        cell: Cell::or_missing(cell),
        value,
    }
}

fn code<C: Code>(name: &'static str, value: Option<C>) -> Field {
    let code = value.map(Code::code);
    field(
        name,
        code.map(|code| Cell::label(C::LIST, code)),
        json!(code),
    )
}

fn term(shown: &Shown<'_>, name: &'static str, list: TermList, code: Option<&String>) -> Field {
    let cell = code.map(|code| match shown.office.catalogue.term(list, code) {
        Some(term) => Cell::from(term),
        None => Cell::from(code.as_str()),
    });
    field(name, cell, json!(code))
}

fn unit(shown: &Shown<'_>, name: &'static str, code: Option<&String>) -> Field {
    field(name, code.map(|code| unit_name(shown, code)), json!(code))
}

fn number(name: &'static str, number: Option<u32>) -> Field {
    field(name, number.map(i64::from), json!(number))
}

fn flag(name: &'static str, value: bool) -> Field {
    let words = match value {
        true => msg!("ask-yes"),
        false => msg!("ask-no"),
    };
    field(name, Some(words), json!(value))
}
