//! What a filter asks of a case, in SQL, and in the order of which index cases
//! are visited.

use rusqlite::params;
use rusqlite::types::Value;

use super::cases::CaseFilter;
use crate::domain::code::Code;
use crate::domain::fold::search_key;
use crate::error::Result;
use crate::store::codec::day;
use crate::store::failure::database;
use crate::store::reader::Reader;
use crate::store::zone::civil_day;

/// From how many rows on it is quicker to look at cases one by one, newest
/// first, than to gather the rows and sort them.
const MANY: i64 = 10_000;

/// What a row must satisfy, and the index in whose order rows are visited.
pub struct Conditions {
    /// The index.
    pub index: &'static str,
    clauses: Vec<String>,
    /// Whether reserved cases are told from the others.
    asks_for_mark: bool,
    /// What fills the gaps of the clauses.
    pub values: Vec<Value>,
}

impl Default for Conditions {
    fn default() -> Self {
        Self {
            index: "case_newest",
            clauses: Vec::new(),
            asks_for_mark: false,
            values: Vec::new(),
        }
    }
}

impl Conditions {
    fn add(&mut self, clause: &str, values: impl IntoIterator<Item = Value>) {
        self.clauses.push(clause.to_owned());
        self.values.extend(values);
    }

    /// The index by which cases are counted: the mark of reserved ones is not in
    /// that of open cases, for which each row would be read.
    pub fn counting_index(&self) -> &'static str {
        match self.index {
            "case_open" if self.asks_for_mark => "case_newest",
            index => index,
        }
    }

    fn mark(&mut self, reserved: bool) {
        self.asks_for_mark = true;
        self.add("reserved = ?", [i64::from(reserved).into()]);
    }

    /// The WHERE clause; empty when nothing is asked.
    pub fn clause(&self) -> String {
        if self.clauses.is_empty() {
            return String::new();
        }
        format!("WHERE {}", self.clauses.join(" AND "))
    }

    /// The index of open cases is taken where every case sought is open: one
    /// at a unit is, unless other states are named.
    fn states(&mut self, filter: &CaseFilter) {
        let only_open = match filter.statuses.as_slice() {
            [] => filter.unit.is_some(),
            statuses => statuses.iter().all(|status| status.is_open()),
        };
        if filter.open || only_open || filter.overdue.is_some() {
            self.index = "case_open";
            self.add("status < 3", []);
        }
        if !filter.statuses.is_empty() {
            let indices = filter.statuses.iter().map(|status| status.index());
            let gaps = vec!["?"; filter.statuses.len()].join(", ");
            self.add(
                &format!("status IN ({gaps})"),
                indices.map(Value::from).collect::<Vec<_>>(),
            );
        }
    }

    fn codes(&mut self, filter: &CaseFilter) {
        if let Some(kind) = filter.kind {
            self.add("kind = ?", [kind.index().into()]);
        }
        if let Some(channel) = filter.channel {
            self.add("channel = ?", [channel.index().into()]);
        }
        if let Some(topic) = &filter.topic {
            self.add(
                "topic = (SELECT id FROM code WHERE text = ?)",
                [topic.clone().into()],
            );
        }
        if filter.held {
            self.add("held_on IS NOT NULL", []);
        }
        if let Some(reserved) = filter.reserved {
            self.mark(reserved);
        }
        if filter.leaves_out_reserved() {
            self.mark(false);
        }
    }

    fn days(&mut self, filter: &CaseFilter) {
        if let Some(from) = filter.from {
            self.add("received_on >= ?", [day(from).into()]);
        }
        if let Some(to) = filter.to {
            self.add("received_on <= ?", [day(to).into()]);
        }
    }

    fn turns(&mut self, filter: &CaseFilter) {
        let overdue = filter.overdue.map(|on| Value::from(day(on)));
        match (&filter.unit, overdue) {
            (None, None) => {}
            (None, Some(on)) => self.add("due_on < ?", [on]),
            (Some(unit), overdue) => {
                // A closed case has only ended turns.
                let which = match overdue {
                    Some(_) => "ended_on IS NULL AND due_on < ?",
                    None => "(ended_on IS NULL OR case_view.status >= 3)",
                };
                self.add(
                    &format!(
                        "EXISTS (SELECT 1 FROM turn_view \
                         WHERE case_id = case_view.id \
                         AND unit = (SELECT id FROM code WHERE text = ?) AND {which})"
                    ),
                    std::iter::once(unit.clone().into()).chain(overdue),
                );
            }
        }
    }

    /// Words of a search key have no letters that LIKE would read otherwise,
    /// and `instr` needs none escaped.
    fn named(&mut self, name: &str) {
        for word in search_key(name).split_whitespace() {
            self.add(
                "instr((SELECT search FROM personal_case WHERE case_id = case_view.id), ?) > 0",
                [word.to_owned().into()],
            );
        }
    }
}

impl Reader {
    /// What a filter asks of a case.
    pub(super) fn conditions(&self, filter: &CaseFilter) -> Result<Conditions> {
        let mut conditions = Conditions::default();
        conditions.states(filter);
        conditions.codes(filter);
        conditions.days(filter);
        conditions.turns(filter);
        if let Some(name) = &filter.name {
            conditions.named(name);
        }
        self.typed(filter, &mut conditions)?;
        if conditions.index == "case_newest" && self.is_short(filter)? {
            conditions.index = "case_received";
        }
        Ok(conditions)
    }

    /// Whether few cases were received in the days asked for.
    fn is_short(&self, filter: &CaseFilter) -> Result<bool> {
        if filter.from.is_none() && filter.to.is_none() {
            return Ok(false);
        }
        let from = filter.from.map_or(i64::MIN, day);
        let to = filter.to.map_or(i64::MAX, day);
        self.connection
            .prepare_cached(
                "SELECT count(*) FROM ( \
                 SELECT 1 FROM case_view WHERE received_on BETWEEN ?1 AND ?2 LIMIT ?3)",
            )
            .and_then(|mut statement| {
                statement.query_row(params![from, to, MANY], |row| row.get::<_, i64>(0))
            })
            .map(|count| count < MANY)
            .map_err(database)
    }

    fn typed(&self, filter: &CaseFilter, conditions: &mut Conditions) -> Result<()> {
        let typist = "typist = (SELECT id FROM personal_typist WHERE name = ?)";
        match (&filter.by, filter.typed_on) {
            (None, None) => {}
            (Some(user), None) if self.is_busy(user)? => conditions.add(
                &format!("EXISTS (SELECT 1 FROM event WHERE subject = case_view.id AND {typist})"),
                [user.clone().into()],
            ),
            (Some(user), None) => conditions.add(
                &format!("id IN (SELECT subject FROM event WHERE {typist})"),
                [user.clone().into()],
            ),
            (user, Some(on)) => {
                let (from, to) = civil_day(on, &self.office().timezone);
                let who = match user {
                    Some(_) => typist,
                    None => "typist IN (SELECT id FROM personal_typist)",
                };
                let user = user.iter().map(|user| user.clone().into());
                conditions.add(
                    &format!(
                        "id IN (SELECT subject FROM event \
                         WHERE {who} AND recorded_at >= ? AND recorded_at < ?)"
                    ),
                    user.chain([from.into(), to.into()]),
                );
            }
        }
        Ok(())
    }

    fn is_busy(&self, user: &str) -> Result<bool> {
        self.connection
            .prepare_cached(
                "SELECT count(*) FROM ( \
                 SELECT 1 FROM event \
                 WHERE typist = (SELECT id FROM personal_typist WHERE name = ?1) \
                 LIMIT ?2)",
            )
            .and_then(|mut statement| {
                statement.query_row(params![user, MANY], |row| row.get::<_, i64>(0))
            })
            .map(|count| count == MANY)
            .map_err(database)
    }
}
