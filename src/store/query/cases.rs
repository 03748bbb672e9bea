//! Lists of cases, newest first. Rows come in the order of an index and stop
//! at the limit; a total is counted only when it is asked for.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params_from_iter};

use super::conditions::Conditions;
use super::reserved::Reserved;
use crate::domain::code::{Channel, Matter, Outcome, Priority, RequestKind, Status};
use crate::domain::folio::Folio;
use crate::error::Result;
use crate::store::columns::Columns;
use crate::store::failure::{damaged, database};
use crate::store::names::Names;
use crate::store::reader::Reader;

const COLUMNS: &str = "id, site, year, number, status, kind, channel, matter, topic, priority, \
     received_on, closed_on, outcome, due_on, next_on, open_turns, reserved, anonymous, \
     held_on, erased, (SELECT name FROM personal_case WHERE case_id = case_view.id)";

/// Which cases to list; what is left open does not narrow the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFilter {
    /// In one of these states.
    pub statuses: Vec<Status>,
    /// Neither closed nor annulled.
    pub open: bool,
    /// With an open turn at this unit (code); of a closed case, with any turn
    /// there. Annulled cases have none.
    pub unit: Option<String>,
    /// Of this kind.
    pub kind: Option<RequestKind>,
    /// That came in so.
    pub channel: Option<Channel>,
    /// About this topic (code).
    pub topic: Option<String>,
    /// With every one of these words in the name of the patient or the
    /// petitioner, accents and case aside.
    pub name: Option<String>,
    /// Received on this day or later.
    pub from: Option<NaiveDate>,
    /// Received on this day or earlier.
    pub to: Option<NaiveDate>,
    /// With an open turn (at the unit, where one is given) that was due
    /// before this day.
    pub overdue: Option<NaiveDate>,
    /// Reserved, or not.
    pub reserved: Option<bool>,
    /// Held: nothing of it may be erased.
    pub held: bool,
    /// With an entry typed by this user.
    pub by: Option<String>,
    /// With an entry typed on this day in the office's time zone; by that
    /// user, where one is given.
    pub typed_on: Option<NaiveDate>,
    /// Whether reserved cases are opened. Where they are not, and the filter
    /// tells what is masked of them, they are neither found nor counted.
    pub of_reserved: Reserved,
    /// The most rows to read.
    pub limit: usize,
    /// Count all that match, too.
    pub count: bool,
}

/// Cases that match, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseList {
    /// The newest, up to the limit.
    pub rows: Vec<CaseRow>,
    /// There are more.
    pub more: bool,
    /// All that match, when it was asked for.
    pub total: Option<u64>,
}

/// A case as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Its reference number.
    pub folio: Folio,
    /// Where it stands.
    pub status: Status,
    /// Sort of request.
    pub kind: RequestKind,
    /// How it came in.
    pub channel: Channel,
    /// Medical, administrative, legal.
    pub matter: Option<Matter>,
    /// Topic code.
    pub topic: Option<String>,
    /// How soon.
    pub priority: Priority,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Day of conclusion.
    pub closed_on: Option<NaiveDate>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The earliest day on which an open turn is due.
    pub due_on: Option<NaiveDate>,
    /// The day promised for the next act.
    pub next_on: Option<NaiveDate>,
    /// Number of open turns.
    pub open_turns: u32,
    /// Codes of the units that hold them, in the order of the turns.
    pub units: Vec<String>,
    /// Marked as reserved.
    pub reserved: bool,
    /// Reserved and not opened: nothing but the folio and that mark may be
    /// shown.
    pub masked: bool,
    /// The petitioner chose not to be named.
    pub anonymous: bool,
    /// The day from which it is held, where it is.
    pub held_on: Option<NaiveDate>,
    /// Everything personal was erased, and nothing was recorded since.
    pub erased: bool,
    /// Name of the patient, else of the petitioner; none when none was given
    /// and none of a masked case.
    pub name: Option<String>,
}

impl Default for CaseFilter {
    /// Every case.
    fn default() -> Self {
        Self {
            statuses: Vec::new(),
            open: false,
            unit: None,
            kind: None,
            channel: None,
            topic: None,
            name: None,
            from: None,
            to: None,
            overdue: None,
            reserved: None,
            held: false,
            by: None,
            typed_on: None,
            of_reserved: Reserved::Withheld,
            limit: usize::MAX,
            count: false,
        }
    }
}

impl CaseFilter {
    /// Whether being found tells what is masked of a reserved case. Who typed
    /// an entry and when does, beside figures that changed since. That it is
    /// held, and that it is reserved, is told of every case.
    fn tells(&self) -> bool {
        !self.statuses.is_empty()
            || self.open
            || self.unit.is_some()
            || self.kind.is_some()
            || self.channel.is_some()
            || self.topic.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || self.overdue.is_some()
            || self.by.is_some()
            || self.typed_on.is_some()
            || self.name.is_some()
    }

    /// Whether reserved cases are left out, whatever they are: not even their
    /// number may tell what is masked of them.
    pub fn leaves_out_reserved(&self) -> bool {
        self.tells() && self.of_reserved == Reserved::Withheld
    }

    /// Whether reserved cases are searched by what is masked of them, so that
    /// even finding none tells something.
    pub fn searches_reserved(&self) -> bool {
        self.tells() && self.of_reserved == Reserved::Opened
    }
}

impl Reader {
    /// The newest cases that match.
    pub fn cases(&self, filter: &CaseFilter) -> Result<CaseList> {
        let conditions = self.conditions(filter)?;
        let total = match filter.count {
            true => Some(self.total(&conditions)?),
            false => None,
        };
        let sql = list_sql(&conditions);
        let names = Names::load(&self.connection)?;
        let most = i64::try_from(filter.limit.saturating_add(1)).unwrap_or(i64::MAX);
        let values = conditions.values.iter().cloned();
        let mut statement = self.connection.prepare(&sql).map_err(database)?;
        let mut found = statement
            .query(params_from_iter(values.chain([most.into()])))
            .map_err(database)?;
        let mut list = CaseList {
            rows: Vec::new(),
            more: false,
            total,
        };
        while let Some(row) = found.next().map_err(database)? {
            if list.rows.len() == filter.limit {
                list.more = true;
                break;
            }
            let row = case_row(&self.connection, row, &names, filter.of_reserved)?;
            list.rows.push(row);
        }
        Ok(list)
    }

    fn total(&self, conditions: &Conditions) -> Result<u64> {
        let total: i64 = self
            .connection
            .prepare(&count_sql(conditions))
            .and_then(|mut statement| {
                statement.query_row(params_from_iter(&conditions.values), |row| row.get(0))
            })
            .map_err(database)?;
        Ok(total as u64)
    }

    /// The row of one case.
    pub(super) fn case_row(
        &self,
        id: i64,
        names: &Names,
        of_reserved: Reserved,
    ) -> Result<CaseRow> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM case_view WHERE id = ?1"))
            .map_err(database)?;
        let mut rows = statement.query([id]).map_err(database)?;
        match rows.next().map_err(database)? {
            Some(row) => case_row(&self.connection, row, names, of_reserved),
            None => Err(damaged()),
        }
    }
}

pub(super) fn count_sql(conditions: &Conditions) -> String {
    format!(
        "SELECT count(*) FROM case_view INDEXED BY {} {}",
        conditions.counting_index(),
        conditions.clause()
    )
}

pub(super) fn list_sql(conditions: &Conditions) -> String {
    format!(
        "SELECT {COLUMNS} \
         FROM case_view INDEXED BY {} \
         {} \
         ORDER BY year DESC, number DESC, site DESC \
         LIMIT ?",
        conditions.index,
        conditions.clause(),
    )
}

/// Reads [`COLUMNS`].
fn case_row(
    connection: &Connection,
    row: &Row<'_>,
    names: &Names,
    of_reserved: Reserved,
) -> Result<CaseRow> {
    let reserved = row.flag(16)?;
    let masked = reserved && of_reserved == Reserved::Withheld;
    let open_turns = row.narrow(15)?;
    let name: Option<String> = row.get(20).map_err(database)?;
    Ok(CaseRow {
        folio: names.folio(row.int(1)?, row.narrow(2)?, row.narrow(3)?)?,
        status: row.code(4)?,
        kind: row.code(5)?,
        channel: row.code(6)?,
        matter: row.optional_code(7)?,
        topic: names.optional(row.optional_int(8)?)?.map(str::to_owned),
        priority: row.code(9)?,
        received_on: row.day(10)?,
        closed_on: row.optional_day(11)?,
        outcome: row.optional_code(12)?,
        due_on: row.optional_day(13)?,
        next_on: row.optional_day(14)?,
        open_turns,
        units: match open_turns {
            0 => Vec::new(),
            _ => open_units(connection, row.int(0)?, names)?,
        },
        reserved,
        masked,
        anonymous: row.flag(17)?,
        held_on: row.optional_day(18)?,
        erased: row.flag(19)?,
        name: name.filter(|name| !name.is_empty() && !masked),
    })
}

fn open_units(connection: &Connection, id: i64, names: &Names) -> Result<Vec<String>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT unit FROM turn_view \
             WHERE case_id = ?1 AND ended_on IS NULL \
             ORDER BY number",
        )
        .map_err(database)?;
    let mut rows = statement.query([id]).map_err(database)?;
    let mut units = Vec::new();
    while let Some(row) = rows.next().map_err(database)? {
        units.push(names.code(row.int(0)?)?.to_owned());
    }
    Ok(units)
}
