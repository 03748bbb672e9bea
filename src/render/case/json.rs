//! The object of the contract: the names are those that `intake --json` takes.

use serde_json::{Map, Value, json};

use super::{Shown, before};
use crate::domain::case::{Entry, Turn};
use crate::domain::code::Code;
use crate::domain::fact::{Fact, Party};
use crate::domain::personal::{Part, Person};

/// The case as one object.
pub fn json(shown: &Shown<'_>) -> Value {
    let case = shown.case;
    let intake = &case.intake;
    let personal = &case.entries[0].personal;
    let closing = case.closing();
    let mut object = json!({
        "schema": "folio/case",
        "version": 1,
        "folio": case.folio,
        "status": case.status().code(),
        "kind": intake.kind.code(),
        "channel": intake.channel.code(),
        "matter": intake.matter.map(|matter| matter.code()),
        "topic": intake.topic,
        "priority": intake.priority.code(),
        "received_on": case.received_on,
        "closed_on": closing.map(|closing| closing.on),
        "outcome": closing.map(|closing| closing.closed.outcome.code()),
        "notified_on": closing.and_then(|closing| closing.closed.notified_on),
        "next_on": case.next_on,
        "anonymous": intake.anonymous,
        "reserved": case.reserved,
        "session": intake.session,
        "privacy_notice": intake.privacy_notice,
        "held_on": case.hold.map(|hold| hold.on),
        "erased": case.erased,
        "key": intake.key,
        "municipality": intake.municipality,
        "affiliation": intake.affiliation,
        "other_patient": intake.patient.is_some(),
        "entries": case.entries.len(),
    });
    let fields = object.as_object_mut().expect("an object was just made");
    party(
        fields,
        "",
        &personal.person(Part::Petitioner),
        &intake.petitioner,
    );
    fields.insert(
        "curp_unverified".to_owned(),
        json!(
            intake.petitioner.curp_unverified
                || intake
                    .patient
                    .as_ref()
                    .is_some_and(|patient| patient.curp_unverified)
        ),
    );
    if let Some(patient) = &intake.patient {
        party(fields, "patient_", &personal.person(Part::Patient), patient);
    }
    for (name, part) in [
        ("relationship", Part::Relationship),
        ("accused", Part::Accused),
        ("narrative", Part::Narrative),
        ("remedy", Part::Remedy),
        ("external_folio", Part::ExternalFolio),
    ] {
        fields.insert(name.to_owned(), json!(personal.get(part)));
    }
    fields.insert(
        "turns".to_owned(),
        case.turns
            .iter()
            .map(|turn| turn_json(shown, turn))
            .collect(),
    );
    fields.insert(
        "timeline".to_owned(),
        case.entries
            .iter()
            .map(|entry| entry_json(shown, entry))
            .collect(),
    );
    object
}

fn party(fields: &mut Map<String, Value>, prefix: &str, person: &Person, party: &Party) {
    let mut put = |name: &str, value: Value| {
        fields.insert(format!("{prefix}{name}"), value);
    };
    put("name", json!(person.name));
    put("curp", json!(person.curp));
    put("sex", json!(party.sex.map(|sex| sex.code())));
    put("birth", json!(person.birth));
    put("age", json!(person.age));
    put("age_band", json!(party.age.code()));
    if prefix.is_empty() {
        put("phone", json!(person.phone));
        put("email", json!(person.email));
        put("address", json!(person.address));
    }
}

fn turn_json(shown: &Shown<'_>, turn: &Turn) -> Value {
    let made = shown.case.entry(turn.entry);
    let ended = turn.ended_by.and_then(|number| shown.case.entry(number));
    let words = |entry: Option<&Entry>, part| {
        json!(entry.and_then(|entry| entry.personal.get(part).map(str::to_owned)))
    };
    json!({
        "number": turn.number,
        "entry": turn.entry,
        "unit": turn.turned.unit,
        "state": turn.state.code(),
        "turned_on": turn.turned_on,
        "due_on": turn.turned.due_on,
        "accepted_on": turn.accepted_on,
        "ended_on": turn.ended_on,
        "working_days": turn.working_days,
        "days_held": shown.days_held(turn),
        "officer": words(made, Part::Officer),
        "letter": words(made, Part::Letter),
        "instructions": words(made, Part::Instructions),
        "reason": words(ended, Part::Reason),
        "report": words(ended, Part::Report),
    })
}

fn entry_json(shown: &Shown<'_>, entry: &Entry) -> Value {
    let mut object = json!({
        "seq": entry.number,
        "kind": entry.fact.kind(),
        "on": entry.on,
        "by": shown.typist(entry.event.typist),
        "recorded_at": entry.event.recorded_at.to_rfc3339(),
        "undone_by": entry.undone_by,
        "amended_by": entry.amended_by,
    });
    let mut put = |name: &str, value: Value| object[name] = value;
    match &entry.fact {
        Fact::Turned(turned) => {
            let made = |turn: &&Turn| turn.entry == entry.number;
            let turn = shown.case.turns.iter().find(made);
            put("turn", json!(turn.map(|turn| turn.number)));
            put("unit", json!(turned.unit));
            put("due_on", json!(turned.due_on));
        }
        Fact::FollowUp(act) => {
            put("follow_up", json!(act.kind));
            put("intervention", json!(act.intervention));
            put("unit", json!(act.unit));
            put("next_on", json!(act.next_on));
            put("notice", json!(act.notice.map(|notice| notice.code())));
        }
        Fact::Closed(closed) => {
            put("outcome", json!(closed.outcome.code()));
            put("notified_on", json!(closed.notified_on));
        }
        Fact::Amended { target, fields, .. } => {
            put("amends", json!(number_of(shown, entry, *target)));
            put("fields", json!(fields));
            put("was", before::was(shown, entry));
        }
        Fact::Erased(erased) => {
            put("party", json!(erased.party.code()));
            put("texts", json!(erased.texts));
            put("basis", json!(erased.basis.code()));
            let from = erased.erased.iter().map(|from| {
                json!({
                    "entry": number_of(shown, entry, from.event),
                    "fields": from.parts().map(Part::field).collect::<Vec<_>>(),
                })
            });
            put("erases", from.collect());
        }
        Fact::Undone { targets } => {
            let numbers: Vec<_> = targets
                .iter()
                .filter_map(|target| number_of(shown, entry, *target))
                .collect();
            put("undoes", json!(numbers));
        }
        other => {
            if let Some(turn) = shown.case.turn_of(entry) {
                put("turn", json!(turn.number));
                put("unit", json!(turn.turned.unit));
            } else if let Some(turn) = other.turn() {
                put("turn_entry", json!(number_of(shown, entry, turn)));
            }
        }
    }
    for (name, part) in [
        ("officer", Part::Officer),
        ("letter", Part::Letter),
        ("instructions", Part::Instructions),
        ("reason", Part::Reason),
        ("report", Part::Report),
        ("note", Part::Note),
        ("result", Part::Result),
        ("notice_number", Part::NoticeNumber),
        ("reason", Part::ErasureReason),
        ("authority", Part::ErasureAuthority),
    ] {
        if !matches!(entry.fact, Fact::Amended { .. })
            && let Some(text) = entry.personal.get(part)
        {
            put(name, json!(text));
        }
    }
    if let Some(why) = entry.personal.get(Part::Correction) {
        put("reason", json!(why));
    }
    if !entry.erased.is_empty() {
        let erased = entry
            .erased
            .iter()
            .map(|(part, by)| json!({ "field": part.field(), "by": by }));
        put("erased", erased.collect());
    }
    object
}

fn number_of(
    shown: &Shown<'_>,
    entry: &Entry,
    reference: crate::domain::fact::Reference,
) -> Option<u32> {
    let id = entry.event.id.resolve(reference);
    shown.case.entry_of(id).map(|entry| entry.number)
}
