//! A case on a page: where it stands, who it is about, what was told, its
//! turns with the days that each unit held it, and its timeline.

use super::Shown;
use super::timeline::{timeline, unit_name};
use crate::domain::case::Turn;
use crate::domain::catalogue::TermList;
use crate::domain::code::{Code, TurnState};
use crate::domain::fact::Party;
use crate::domain::municipality::by_code;
use crate::domain::personal::{Part, Person};
use crate::domain::plain::{visible_line, visible_text};
use crate::message::Message;
use crate::msg;
use crate::render::words::capitalised;
use crate::render::wrap::wrap;
use crate::render::{Look, table};
use crate::report::table::{Cell, Column, Row, Table};
use crate::text::Text;

/// Columns of a label before what it labels.
const LABEL_WIDTH: usize = 16;

/// The page.
pub fn page(shown: &Shown<'_>, text: &Text, look: Look) -> String {
    let mut page = heading(shown, text, look);
    page.push_str(&people(shown, text, look));
    for (label, part) in [
        (msg!("show-narrative"), Part::Narrative),
        (msg!("show-remedy"), Part::Remedy),
        (msg!("show-accused"), Part::Accused),
    ] {
        if let Some(body) = shown.case.entries[0].personal.get(part) {
            page.push_str(&paragraph(&label, body, text, look));
        } else if let Some(erased) = erased(shown, part, text) {
            page.push_str(&paragraph(&label, &erased, text, look));
        }
    }
    if !shown.case.turns.is_empty() {
        page.push('\n');
        page.push_str(&table::table(&turns(shown), text, look));
    }
    let title = text.say(&msg!("show-timeline"));
    page.push_str(&format!("\n{}\n", look.bold(&title)));
    page.push_str(&timeline(shown, text, look));
    page
}

fn heading(shown: &Shown<'_>, text: &Text, look: Look) -> String {
    let case = shown.case;
    let intake = &case.intake;
    let mut marks = vec![text.label("status", case.status().code())];
    if let Some(closing) = case.closing() {
        marks.push(text.label("outcome", closing.closed.outcome.code()));
    }
    if case.reserved {
        marks.push(text.say(&msg!("list-reserved")));
    }
    if case.hold.is_some() {
        marks.push(text.say(&msg!("show-held")));
    }
    if case.erased {
        marks.push(text.say(&msg!("list-erased")));
    }
    if intake.anonymous {
        marks.push(text.say(&msg!("list-anonymous")));
    }
    let mut what = vec![text.label("request-kind", intake.kind.code())];
    what.extend(
        intake
            .matter
            .map(|matter| text.label("matter", matter.code())),
    );
    what.extend(
        intake
            .topic
            .as_deref()
            .map(|code| term_label(shown, TermList::Topic, code, text)),
    );
    what.push(text.label("channel", intake.channel.code()));
    let priority = text.label("priority", intake.priority.code());
    what.push(text.say(&msg!("show-priority", priority = priority)));
    let mut days = vec![text.say(&msg!("show-received", on = case.received_on))];
    if let Some(closing) = case.closing() {
        days.push(text.say(&msg!("show-closed-on", on = closing.on)));
        if let Some(on) = closing.closed.notified_on {
            days.push(text.say(&msg!("show-notified", on = on)));
        }
    }
    if let Some(on) = case.next_on {
        days.push(text.say(&msg!("show-next-on", on = on)));
    }
    if let Some(hold) = case.hold {
        days.push(text.say(&msg!("show-held-on", on = hold.on)));
    }
    if let Some(version) = &intake.privacy_notice {
        days.push(text.say(&msg!("show-privacy-notice", version = version)));
    }
    if let Some(number) = intake.session {
        days.push(text.say(&msg!("show-session", number = number.to_string())));
    }
    let title = format!("{}  {}", case.folio, capitalised(&marks.join(" · ")));
    let mut page = format!("{}\n", look.bold(&title));
    for line in [what, days] {
        page.push_str(&wrap(&capitalised(&line.join(" · ")), look.prose(), "", 0));
        page.push('\n');
    }
    page
}

fn people(shown: &Shown<'_>, text: &Text, look: Look) -> String {
    let intake = &shown.case.intake;
    let personal = &shown.case.entries[0].personal;
    let mut lines = Vec::new();
    let petitioner = personal.person(Part::Petitioner);
    let mut facts = person_facts(&petitioner, &intake.petitioner, text);
    facts.extend(erased(shown, Part::Petitioner, text));
    if !facts.is_empty() {
        lines.push((msg!("show-petitioner"), facts.join(" · ")));
    }
    let contact: Vec<String> = [petitioner.phone, petitioner.email, petitioner.address]
        .into_iter()
        .flatten()
        .collect();
    if !contact.is_empty() {
        lines.push((msg!("show-contact"), contact.join(" · ")));
    }
    if let Some(patient) = &intake.patient {
        let mut facts = person_facts(&personal.person(Part::Patient), patient, text);
        if let Some(relationship) = personal.get(Part::Relationship) {
            let said = msg!("show-relationship", relationship = relationship);
            facts.push(text.say(&said));
        }
        facts.extend(erased(shown, Part::Patient, text));
        if facts.is_empty() {
            facts.push(text.say(&msg!("show-patient-unknown")));
        }
        lines.push((msg!("show-patient"), facts.join(" · ")));
    }
    if let Some(place) = intake.municipality.as_deref().and_then(by_code) {
        lines.push((
            msg!("show-municipality"),
            format!("{}, {}", place.name, place.entity_name),
        ));
    }
    if let Some(code) = &intake.affiliation {
        let label = term_label(shown, TermList::Affiliation, code, text);
        lines.push((msg!("show-affiliation"), label));
    }
    if let Some(folio) = personal.get(Part::ExternalFolio) {
        lines.push((msg!("show-external-folio"), folio.to_owned()));
    } else if let Some(erased) = erased(shown, Part::ExternalFolio, text) {
        lines.push((msg!("show-external-folio"), erased));
    }
    let lines: String = lines
        .iter()
        .map(|(label, body)| labelled(label, body, text, look))
        .collect();
    match lines.is_empty() {
        true => lines,
        false => format!("\n{lines}"),
    }
}

/// What stands where a part of the registration was erased.
fn erased(shown: &Shown<'_>, part: Part, text: &Text) -> Option<String> {
    let intake = &shown.case.entries[0];
    let by = *shown.case.erased_parts(intake).get(&part)?;
    let on = shown.case.entry(by)?.on;
    Some(text.say(&msg!("show-erased-here", on = on, by = by)))
}

fn person_facts(person: &Person, party: &Party, text: &Text) -> Vec<String> {
    let mut facts: Vec<String> = person.name.iter().cloned().collect();
    if let Some(sex) = party.sex {
        facts.push(text.label("sex", sex.code()));
    }
    if let Some(birth) = person.birth {
        facts.push(text.say(&msg!("show-birth", on = birth)));
    } else if let Some(age) = person.age {
        facts.push(text.say(&msg!("show-age", age = age)));
    }
    if let Some(curp) = &person.curp {
        facts.push(match party.curp_unverified {
            true => text.say(&msg!("show-curp-unverified", curp = curp)),
            false => format!("CURP {curp}"),
        });
    }
    facts
}

fn labelled(label: &Message, body: &str, text: &Text, look: Look) -> String {
    let label = text.say(label);
    let first = format!("{label:<LABEL_WIDTH$}");
    let body = visible_line(body);
    format!("{}\n", wrap(&body, look.prose(), &first, LABEL_WIDTH))
}

fn paragraph(label: &Message, body: &str, text: &Text, look: Look) -> String {
    let mut page = format!("\n{}\n", look.bold(&text.say(label)));
    for line in visible_text(body).lines() {
        page.push_str(&wrap(line, look.prose(), "", 0));
        page.push('\n');
    }
    page
}

fn turns(shown: &Shown<'_>) -> Table {
    Table {
        name: "turnos",
        title: Some(msg!("show-turns")),
        counts: None,
        columns: vec![
            Column::number("turno", msg!("show-turn-number")),
            Column::text("area", msg!("show-turn-unit")),
            Column::text("turnado", msg!("show-turn-on")),
            Column::text("vence", msg!("show-turn-due")),
            Column::text("estado", msg!("show-turn-state")),
            Column::text("termino", msg!("show-turn-ended")),
            Column::number("dias", msg!("show-turn-days")),
        ],
        rows: shown
            .case
            .turns
            .iter()
            .map(|turn| turn_row(shown, turn))
            .collect(),
    }
}

fn turn_row(shown: &Shown<'_>, turn: &Turn) -> Row {
    Row::body(vec![
        Cell::Number(i64::from(turn.number)),
        Cell::Text(unit_name(shown, &turn.turned.unit)),
        Cell::Date(turn.turned_on),
        Cell::or_missing(turn.turned.due_on),
        Cell::label(TurnState::LIST, turn.state.code()),
        Cell::or_missing(turn.ended_on),
        Cell::Number(i64::from(shown.days_held(turn))),
    ])
}

fn term_label(shown: &Shown<'_>, list: TermList, code: &str, text: &Text) -> String {
    let term = shown.office.catalogue.term(list, code);
    visible_line(term.map_or(code, |term| text.term(term))).into_owned()
}
