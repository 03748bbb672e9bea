//! Projections: what the reports and lists read. A case's rows are computed
//! from the folded case alone, by one function that serves live use, rebuild
//! and check.

use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use super::codec::day;
use super::dictionary::Dictionary;
use crate::domain::case::Case;
use crate::domain::code::Code;
use crate::domain::fold::search_key;
use crate::domain::personal::{Part, Personal};

/// A table that is derived from cases.
pub struct View {
    /// Its name.
    pub table: &'static str,
    /// The column that holds the case.
    pub key: &'static str,
    /// The other columns, in the order of a row.
    pub columns: &'static [&'static str],
    /// How the rows of one case are ordered.
    pub order: &'static str,
}

/// Every derived table.
pub const VIEWS: [View; 6] = [
    View {
        table: "case_view",
        key: "id",
        columns: &[
            "site",
            "year",
            "number",
            "entries",
            "status",
            "kind",
            "channel",
            "matter",
            "topic",
            "priority",
            "affiliation",
            "municipality",
            "sex",
            "age",
            "person",
            "anonymous",
            "reserved",
            "session",
            "received_on",
            "last_act_on",
            "next_on",
            "open_turns",
            "due_on",
            "closed_on",
            "outcome",
        ],
        order: "id",
    },
    View {
        table: "case_key",
        key: "case_id",
        columns: &["key"],
        order: "key",
    },
    View {
        table: "turn_view",
        key: "case_id",
        columns: &[
            "number",
            "entry",
            "unit",
            "turned_on",
            "due_on",
            "state",
            "accepted_on",
            "ended_on",
            "working_days",
        ],
        order: "number",
    },
    View {
        table: "intervention_view",
        key: "case_id",
        columns: &[
            "entry",
            "occurred_on",
            "kind",
            "unit",
            "sex",
            "age",
            "affiliation",
            "municipality",
            "person",
        ],
        order: "entry",
    },
    View {
        table: "personal_case",
        key: "case_id",
        columns: &["name", "search"],
        order: "case_id",
    },
    View {
        table: "personal_curp",
        key: "case_id",
        columns: &["curp", "person"],
        order: "curp, person",
    },
];

/// The rows of one case, a list for each of [`VIEWS`].
pub type Rows = [Vec<Vec<Value>>; VIEWS.len()];

/// Gives the number of a catalogue code.
pub trait Numbers {
    /// The number of `code`.
    fn number(&mut self, code: &str) -> rusqlite::Result<i64>;
}

/// Numbers codes and adds what is new to the dictionary.
pub struct Adding<'c>(pub &'c Connection, pub &'c mut Dictionary);

impl Numbers for Adding<'_> {
    fn number(&mut self, code: &str) -> rusqlite::Result<i64> {
        self.1.number(self.0, code)
    }
}

/// Numbers codes that are there; a missing one gets a number no row has.
pub struct Looking<'c>(pub &'c Connection, pub &'c mut Dictionary);

impl Numbers for Looking<'_> {
    fn number(&mut self, code: &str) -> rusqlite::Result<i64> {
        Ok(self.1.known(self.0, code)?.unwrap_or(-1))
    }
}

/// Replaces the rows of a case by those that its events give.
pub fn write(
    connection: &Connection,
    id: i64,
    site: i64,
    case: &Case,
    dictionary: &mut Dictionary,
) -> rusqlite::Result<()> {
    let fresh = case.entries.len() == 1;
    if !fresh {
        for view in &VIEWS {
            connection
                .prepare_cached(&view.delete_sql())?
                .execute(params![id])?;
        }
    }
    insert(connection, id, site, case, dictionary)
}

/// Adds the rows of a case that has none.
pub fn insert(
    connection: &Connection,
    id: i64,
    site: i64,
    case: &Case,
    dictionary: &mut Dictionary,
) -> rusqlite::Result<()> {
    let rows = rows(site, case, &mut Adding(connection, dictionary))?;
    for (view, rows) in VIEWS.iter().zip(rows) {
        for row in rows {
            let values = std::iter::once(Value::Integer(id)).chain(row);
            connection
                .prepare_cached(&view.insert_sql())?
                .execute(params_from_iter(values))?;
        }
    }
    Ok(())
}

/// The rows of a case as they are stored.
pub fn stored(connection: &Connection, id: i64) -> rusqlite::Result<Rows> {
    let mut all: Rows = Default::default();
    for (view, found) in VIEWS.iter().zip(&mut all) {
        let mut statement = connection.prepare_cached(&view.select_sql())?;
        let mut rows = statement.query(params![id])?;
        while let Some(row) = rows.next()? {
            found.push(
                (0..view.columns.len())
                    .map(|at| row.get(at))
                    .collect::<rusqlite::Result<_>>()?,
            );
        }
    }
    Ok(all)
}

/// The rows that the events of a case give.
pub fn rows(site: i64, case: &Case, numbers: &mut dyn Numbers) -> rusqlite::Result<Rows> {
    Ok([
        vec![case_row(site, case, numbers)?],
        key_rows(case),
        turn_rows(case, numbers)?,
        intervention_rows(case, numbers)?,
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
        (case.entries.len() as i64).into(),
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
        case.closing.as_ref().map(|closing| day(closing.on)).into(),
        case.closing
            .as_ref()
            .map(|closing| closing.closed.outcome.index())
            .into(),
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

impl View {
    fn delete_sql(&self) -> String {
        format!("DELETE FROM {} WHERE {} = ?1", self.table, self.key)
    }

    fn insert_sql(&self) -> String {
        let gaps = vec!["?"; self.columns.len() + 1].join(", ");
        format!(
            "INSERT INTO {} ({}, {}) VALUES ({gaps})",
            self.table,
            self.key,
            self.columns.join(", ")
        )
    }

    fn select_sql(&self) -> String {
        format!(
            "SELECT {} FROM {} WHERE {} = ?1 ORDER BY {}",
            self.columns.join(", "),
            self.table,
            self.key,
            self.order
        )
    }
}
