//! The rows that the events of a case give: computed from the folded case
//! alone.

use rusqlite::types::Value;

use super::{Numbers, Rows};
use crate::domain::case::Case;
use crate::domain::code::Code;
use crate::domain::fold::search_key;
use crate::domain::personal::{Part, Personal};
use crate::store::codec::day;

/// The rows that the events of a case give.
pub fn rows(site: i64, case: &Case, numbers: &mut dyn Numbers) -> rusqlite::Result<Rows> {
    Ok([
        vec![case_row(site, case, numbers)?],
        key_rows(case),
        turn_rows(case, numbers)?,
        intervention_rows(case, numbers)?,
        closing_rows(case),
        vec![search_row(case)],
        curp_rows(case),
    ])
}

fn case_row(site: i64, case: &Case, numbers: &mut dyn Numbers) -> rusqlite::Result<Vec<Value>> {
    let intake = &case.intake;
    let beneficiary = intake.beneficiary();
    let open: Vec<_> = if case.annulled {
        Vec::new()
    } else {
        case.open_turns().collect()
    };
    let due_on = open.iter().filter_map(|turn| turn.turned.due_on).min();
    Ok(vec![
        site.into(),
        i64::from(case.folio.year).into(),
        i64::from(case.folio.number).into(),
        case.status().index().into(),
        intake.kind.index().into(),
        intake.channel.index().into(),
        intake.matter.map(Code::index).into(),
        coded(intake.topic.as_deref(), numbers)?,
        intake.priority.index().into(),
        coded(intake.affiliation.as_deref(), numbers)?,
        municipality(case),
        beneficiary.sex.map(Code::index).into(),
        (beneficiary.age.index() as i64).into(),
        beneficiary.person.0.into(),
        i64::from(intake.anonymous).into(),
        i64::from(case.reserved).into(),
        intake.session.map(i64::from).into(),
        day(case.received_on).into(),
        day(case.last_act_on).into(),
        case.next_on.map(day).into(),
        (open.len() as i64).into(),
        due_on.map(day).into(),
        case.closing().map(|closing| day(closing.on)).into(),
        case.closing()
            .map(|closing| closing.closed.outcome.index())
            .into(),
        coded(intake.privacy_notice.as_deref(), numbers)?,
        case.hold.map(|hold| day(hold.on)).into(),
        i64::from(case.erased).into(),
    ])
}

fn key_rows(case: &Case) -> Vec<Vec<Value>> {
    case.intake
        .key
        .iter()
        .map(|key| vec![key.as_bytes().to_vec().into()])
        .collect()
}

fn turn_rows(case: &Case, numbers: &mut dyn Numbers) -> rusqlite::Result<Vec<Vec<Value>>> {
    if case.annulled {
        return Ok(Vec::new());
    }
    case.turns
        .iter()
        .map(|turn| {
            Ok(vec![
                i64::from(turn.number).into(),
                i64::from(turn.entry).into(),
                numbers.number(&turn.turned.unit)?.into(),
                day(turn.turned_on).into(),
                turn.turned.due_on.map(day).into(),
                turn.state.index().into(),
                turn.accepted_on.map(day).into(),
                turn.ended_on.map(day).into(),
                turn.working_days.map(i64::from).into(),
            ])
        })
        .collect()
}

fn intervention_rows(case: &Case, numbers: &mut dyn Numbers) -> rusqlite::Result<Vec<Vec<Value>>> {
    let beneficiary = case.intake.beneficiary();
    case.interventions()
        .map(|(entry, act)| {
            Ok(vec![
                i64::from(entry.number).into(),
                day(entry.on).into(),
                numbers.number(&act.kind)?.into(),
                coded(act.unit.as_deref(), numbers)?,
                beneficiary.sex.map(Code::index).into(),
                (beneficiary.age.index() as i64).into(),
                coded(case.intake.affiliation.as_deref(), numbers)?,
                municipality(case),
                beneficiary.person.0.into(),
            ])
        })
        .collect()
}

/// Reopened closings too: an act counts in the period in which it took place.
fn closing_rows(case: &Case) -> Vec<Vec<Value>> {
    if case.annulled {
        return Vec::new();
    }
    case.closings
        .iter()
        .map(|closing| {
            vec![
                i64::from(closing.entry).into(),
                day(closing.on).into(),
                closing.closed.outcome.index().into(),
                closing.reopened_on.map(day).into(),
            ]
        })
        .collect()
}

fn search_row(case: &Case) -> Vec<Value> {
    let personal = intake_parts(case);
    let names: Vec<String> = [Part::Patient, Part::Petitioner]
        .into_iter()
        .filter_map(|part| personal.person(part).name)
        .collect();
    let search = search_key(&names.join(" "));
    let name = names.into_iter().next().unwrap_or_default();
    vec![name.into(), search.into()]
}

fn curp_rows(case: &Case) -> Vec<Vec<Value>> {
    let personal = intake_parts(case);
    let parties = [
        (Part::Petitioner, Some(&case.intake.petitioner)),
        (Part::Patient, case.intake.patient.as_ref()),
    ];
    let mut rows: Vec<(String, i64)> = parties
        .into_iter()
        .filter_map(|(part, party)| Some((personal.person(part).curp?, party?.person.0)))
        .collect();
    rows.sort();
    rows.dedup();
    rows.into_iter()
        .map(|(curp, person)| vec![curp.into(), person.into()])
        .collect()
}

/// Personal parts of the registration as last corrected.
fn intake_parts(case: &Case) -> &Personal {
    &case.entries[0].personal
}

fn municipality(case: &Case) -> Value {
    case.intake
        .municipality
        .as_deref()
        .and_then(|code| code.parse::<i64>().ok())
        .into()
}

fn coded(code: Option<&str>, numbers: &mut dyn Numbers) -> rusqlite::Result<Value> {
    Ok(match code {
        Some(code) => numbers.number(code)?.into(),
        None => Value::Null,
    })
}
