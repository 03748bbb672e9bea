//! The peers: what a careful person would write by hand on plain SQLite for
//! one piece of work and nothing else. No argument parser, no screen text, no
//! checks, no lock; the same rows, the same indices, the same durability.

use std::collections::HashSet;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OpenFlags, TransactionBehavior, params};

use super::office::YEAR;

/// Does one piece of work when this process was started for that.
pub fn done() -> bool {
    let args: Vec<String> = std::env::args().collect();
    let [_, mark, work, log] = args.as_slice() else {
        return false;
    };
    if mark != "bare" {
        return false;
    }
    let log = Path::new(log);
    let done = match work.as_str() {
        "open" => one_read(log),
        "intake" => intake(log),
        "list" => list(log),
        "yearly" => yearly(log).map(|counts| println!("{counts:?}")),
        "directorates" => directorates(log).map(|counts| println!("{counts:?}")),
        _ => panic!("no such work: {work}"),
    };
    done.expect("the bare program does its work");
    true
}

fn open(log: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(
        log,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
}

fn one_read(log: &Path) -> rusqlite::Result<()> {
    let connection = open(log)?;
    let code: String =
        connection.query_row("SELECT code FROM site WHERE id = 1", [], |row| row.get(0))?;
    println!("{code}");
    Ok(())
}

/// The rows of one request: subject, event, two personal parts, a case and its
/// search line.
fn intake(log: &Path) -> rusqlite::Result<()> {
    let mut connection = open(log)?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let seq: i64 = transaction.query_row("SELECT max(seq) + 1 FROM event", [], |row| row.get(0))?;
    let number: i64 = transaction.query_row(
        "SELECT coalesce(max(number), 0) + 1 FROM case_view WHERE site = 1 AND year = 2026",
        [],
        |row| row.get(0),
    )?;
    transaction.execute("INSERT INTO subject (site, site_seq) VALUES (1, ?1)", [seq])?;
    let subject = transaction.last_insert_rowid();
    transaction.execute(
        "INSERT INTO event VALUES \
         (?1, 1, ?1, ?2, ?1, 'intake', 20778, 1795300000000, -360, 0, 1, ?3, ?4, ?5)",
        params![seq, subject, FACT, [7_u8; 66], [9_u8; 32]],
    )?;
    for (part, body) in [(1, PERSON), (4, NARRATIVE)] {
        transaction.execute(
            "INSERT INTO personal VALUES (?1, ?2, ?3, ?4)",
            params![seq, part, [5_u8; 16], body],
        )?;
    }
    transaction.execute(
        "INSERT INTO case_view VALUES \
         (?1, 1, 2026, ?2, 0, 0, 0, NULL, NULL, 0, NULL, 24028, 0, 12, ?3, 0, 0, NULL, \
          20778, 20778, NULL, 0, NULL, NULL, NULL)",
        params![subject, number, seq << 32],
    )?;
    transaction.execute(
        "INSERT INTO personal_case VALUES (?1, 'Íñigo Peña Yáñez', 'inigo pena yanez')",
        [subject],
    )?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    println!("SLP-2026-{number:06}");
    Ok(())
}

const FACT: &str = "{\"v\":1,\"kind\":\"intake\",\"folio\":\"SLP-2026-000001\",\
     \"request\":\"petition\",\"channel\":\"in-person\",\"priority\":\"normal\",\
     \"petitioner\":{\"person\":1234567890123456789,\"sex\":\"female\",\"age\":\"40-44\"},\
     \"municipality\":\"24028\"}";
const PERSON: &str = "{\"name\":\"Íñigo Peña Yáñez\",\"age\":40}";

/// The same text is given to folio.
pub const NARRATIVE: &str = "Refiere que acudió al hospital con su madre y no había \
     medicamento para la presión desde hace tres semanas; señala además el trato del personal \
     de turno vespertino y solicita una cita con especialista porque la referencia está detenida \
     en trámite y la atención en urgencias no llegó.";

/// The first screen of open cases.
fn list(log: &Path) -> rusqlite::Result<()> {
    let connection = open(log)?;
    let mut statement = connection.prepare(
        "SELECT site, year, number, status, kind, channel, received_on, due_on, name \
         FROM case_view JOIN personal_case ON case_id = case_view.id \
         WHERE status < 3 \
         ORDER BY year DESC, number DESC, site DESC LIMIT 50",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let numbers: [i64; 7] = std::array::from_fn(|at| row.get(at).unwrap_or_default());
        let due: Option<i64> = row.get(7)?;
        println!("{numbers:?} {due:?} {}", row.get_ref(8)?.as_str()?);
    }
    Ok(())
}

/// What the yearly report counts, for two years.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Year {
    /// Interventions by kind and month.
    pub months: Vec<[u64; 12]>,
    /// Interventions by unit, sex, age band, affiliation; missing first.
    pub by: [Vec<u64>; 4],
    /// Cases received, by kind and by channel.
    pub received: [Vec<u64>; 2],
    /// Cases closed, by outcome.
    pub closed: Vec<u64>,
    /// Cases open at the end.
    pub open: i64,
    /// Distinct persons.
    pub persons: HashSet<i64>,
    /// Turns made, answered, returned, withdrawn.
    pub turns: [u64; 4],
}

fn add(counts: &mut Vec<u64>, at: usize) {
    if at >= counts.len() {
        counts.resize(at + 1, 0);
    }
    counts[at] += 1;
}

/// One pass over each covering index, both years at once.
pub fn yearly(log: &Path) -> rusqlite::Result<[Year; 2]> {
    let connection = open(log)?;
    let mut years = [Year::default(), Year::default()];
    let (first, middle, last) = (new_year(YEAR - 1), new_year(YEAR), new_year(YEAR + 1) - 1);
    let month: Vec<usize> = (first..=last)
        .map(|on| date(on).month0() as usize)
        .collect();

    let mut statement = connection.prepare(
        "SELECT occurred_on, kind, unit, sex, age, affiliation, person \
         FROM intervention_view WHERE occurred_on BETWEEN ?1 AND ?2",
    )?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let on: i64 = row.get(0)?;
        let year = &mut years[usize::from(on >= middle)];
        let kind = row.get::<_, i64>(1)? as usize;
        if kind >= year.months.len() {
            year.months.resize(kind + 1, [0; 12]);
        }
        year.months[kind][month[(on - first) as usize]] += 1;
        for (counts, at) in year.by.iter_mut().zip(2..) {
            add(
                counts,
                row.get::<_, Option<i64>>(at)?
                    .map_or(0, |value| value as usize + 1),
            );
        }
        year.persons.insert(row.get(6)?);
    }

    let mut statement = connection.prepare(
        "SELECT received_on, kind, channel, person \
         FROM case_view INDEXED BY case_received \
         WHERE received_on BETWEEN ?1 AND ?2 AND status < 4",
    )?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let year = &mut years[usize::from(row.get::<_, i64>(0)? >= middle)];
        for (counts, at) in year.received.iter_mut().zip(1..) {
            add(counts, row.get::<_, i64>(at)? as usize);
        }
        year.persons.insert(row.get(3)?);
    }

    let mut statement = connection.prepare(
        "SELECT closed_on, outcome FROM closing_view INDEXED BY closing_day \
         WHERE closed_on BETWEEN ?1 AND ?2",
    )?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let year = &mut years[usize::from(row.get::<_, i64>(0)? >= middle)];
        add(&mut year.closed, row.get::<_, i64>(1)? as usize);
    }

    let mut open = connection.prepare(
        "SELECT (SELECT count(*) FROM case_view INDEXED BY case_open \
                 WHERE status < 3 AND received_on <= ?1) \
              + (SELECT count(*) FROM case_view INDEXED BY case_closed \
                 WHERE closed_on > ?1 AND received_on <= ?1 AND status < 4) \
              - (SELECT count(*) FROM closing_view INDEXED BY closing_reopened \
                 WHERE reopened_on > ?1 AND closed_on <= ?1)",
    )?;
    for (year, end) in years.iter_mut().zip([middle - 1, last]) {
        year.open = open.query_row([end], |row| row.get(0))?;
    }

    let mut statement = connection.prepare(
        "SELECT turned_on, ended_on, state FROM turn_view INDEXED BY turn_unit \
         WHERE turned_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?1 OR turned_on >= ?1)",
    )?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let mut count = |on: i64, at: usize| {
            if (first..=last).contains(&on) {
                years[usize::from(on >= middle)].turns[at] += 1;
            }
        };
        count(row.get(0)?, 0);
        if let Some(ended_on) = row.get(1)? {
            match row.get(2)? {
                3_i64 => count(ended_on, 1),
                2 => count(ended_on, 2),
                4 => count(ended_on, 3),
                _ => {}
            }
        }
    }
    Ok(years)
}

/// What the report of the directorates counts for one unit.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Carried over, received, accepted, answered, returned, withdrawn,
    /// pending, overdue, with a due date, on time.
    pub counts: [u64; 10],
    /// Answered, by working days.
    pub days: Vec<u64>,
}

/// One pass over the covering index of turns.
pub fn directorates(log: &Path) -> rusqlite::Result<Vec<Unit>> {
    let connection = open(log)?;
    let (from, to) = (new_year(YEAR), new_year(YEAR + 1) - 1);
    let mut units: Vec<Unit> = Vec::new();
    let mut statement = connection.prepare(
        "SELECT unit, turned_on, ended_on, state, accepted_on, due_on, working_days \
         FROM turn_view INDEXED BY turn_unit \
         WHERE turned_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?1 OR turned_on >= ?1)",
    )?;
    let mut rows = statement.query([from, to])?;
    while let Some(row) = rows.next()? {
        let unit = row.get::<_, i64>(0)? as usize;
        if unit >= units.len() {
            units.resize(unit + 1, Unit::default());
        }
        let unit = &mut units[unit];
        let turned: i64 = row.get(1)?;
        let ended: Option<i64> = row.get(2)?;
        let state: i64 = row.get(3)?;
        let accepted: Option<i64> = row.get(4)?;
        let due: Option<i64> = row.get(5)?;
        let ended_within = ended.is_some_and(|on| (from..=to).contains(&on));
        let answered = ended_within && state == 3;
        let pending = turned <= to && ended.is_none_or(|on| on > to);
        let facts = [
            turned < from && ended.is_none_or(|on| on >= from),
            (from..=to).contains(&turned),
            accepted.is_some_and(|on| (from..=to).contains(&on)),
            answered,
            ended_within && state == 2,
            ended_within && state == 4,
            pending,
            pending && due.is_some_and(|due| due < to),
            answered && due.is_some(),
            answered && due.is_some() && ended <= due,
        ];
        for (count, fact) in unit.counts.iter_mut().zip(facts) {
            *count += u64::from(fact);
        }
        if let (true, Some(days)) = (answered, row.get::<_, Option<i64>>(6)?) {
            add(&mut unit.days, days as usize);
        }
    }
    Ok(units)
}

fn new_year(year: i32) -> i64 {
    NaiveDate::from_ymd_opt(year, 1, 1).map_or(0, |day| {
        day.signed_duration_since(NaiveDate::default()).num_days()
    })
}

fn date(day: i64) -> NaiveDate {
    NaiveDate::default() + chrono::TimeDelta::days(day)
}
