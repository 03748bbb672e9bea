//! The audit trail in rows: who did what, when, about which case, and why.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::domain::code::{Code, Deed};
use crate::domain::folio::Folio;
use crate::error::Result;
use crate::hex::hex;
use crate::store::codec::recorded;
use crate::store::columns::Columns;
use crate::store::events::Head;
use crate::store::failure::{damaged, database};
use crate::store::names::Names;
use crate::store::reader::Reader;
use crate::store::zone::civil_day;

/// Which rows of the trail; what is left open does not narrow them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrailFilter {
    /// On this day or later, in the office's time zone.
    pub from: Option<NaiveDate>,
    /// On this day or earlier.
    pub to: Option<NaiveDate>,
    /// By this user.
    pub user: Option<String>,
    /// Of this sort.
    pub deed: Option<Deed>,
    /// About this case.
    pub case: Option<Folio>,
    /// The most rows, the newest.
    pub limit: usize,
}

/// Rows of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// The newest that match, the newest last.
    pub rows: Vec<TrailRow>,
    /// There are older ones.
    pub more: bool,
    /// The end of the trail's own chain; none while it is empty.
    pub head: Option<Head>,
}

/// One row of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailRow {
    /// Its number, from 1.
    pub number: i64,
    /// When, in the office's time zone then.
    pub at: DateTime<FixedOffset>,
    /// Who.
    pub user: String,
    /// What.
    pub deed: Deed,
    /// About which case.
    pub folio: Option<Folio>,
    /// Why; none where it was erased with the case.
    pub reason: Option<String>,
}

impl Reader {
    /// The newest rows of the trail that match, the newest last.
    ///
    /// # Errors
    /// Those of reading.
    pub fn trail(&self, filter: &TrailFilter) -> Result<Trail> {
        let (clauses, mut values) = self.asked(filter);
        let limit = i64::try_from(filter.limit).unwrap_or(i64::MAX);
        values.push(Value::Integer(limit.saturating_add(1)));
        let sql = format!(
            "SELECT audit.seq, at, utc_offset, personal_typist.name, deed, reason, \
             case_view.site, case_view.year, case_view.number \
             FROM audit \
             JOIN personal_typist ON personal_typist.id = audit.typist \
             LEFT JOIN personal_audit ON personal_audit.audit = audit.seq \
             LEFT JOIN case_view ON case_view.id = audit.subject \
             {clauses} \
             ORDER BY audit.seq DESC \
             LIMIT ?"
        );
        let names = Names::load(&self.connection)?;
        let mut statement = self.connection.prepare(&sql).map_err(database)?;
        let mut found = statement
            .query(params_from_iter(&values))
            .map_err(database)?;
        let mut trail = Trail {
            rows: Vec::new(),
            more: false,
            head: self.trail_head()?,
        };
        while let Some(row) = found.next().map_err(database)? {
            if trail.rows.len() == filter.limit {
                trail.more = true;
                break;
            }
            let deed: String = row.get(4).map_err(database)?;
            trail.rows.push(TrailRow {
                number: row.int(0)?,
                at: recorded(row.int(1)?, row.int(2)?)?,
                user: row.get(3).map_err(database)?,
                deed: Deed::parse(&deed).map_err(|_| damaged())?,
                folio: match row.optional_int(6)? {
                    Some(site) => Some(names.folio(site, row.narrow(7)?, row.narrow(8)?)?),
                    None => None,
                },
                reason: row.get(5).map_err(database)?,
            });
        }
        trail.rows.reverse();
        Ok(trail)
    }

    fn asked(&self, filter: &TrailFilter) -> (String, Vec<Value>) {
        let timezone = &self.office().timezone;
        let mut clauses: Vec<&str> = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        let mut ask = |clause: &'static str, value: Option<Value>| {
            if let Some(value) = value {
                clauses.push(clause);
                values.push(value);
            }
        };
        let begins = |day| civil_day(day, timezone).0.into();
        let ends = |day| civil_day(day, timezone).1.into();
        ask("at >= ?", filter.from.map(begins));
        ask("at < ?", filter.to.map(ends));
        ask(
            "personal_typist.name = ?",
            filter.user.clone().map(Value::from),
        );
        let deed = filter.deed.map(|deed| deed.code().to_owned().into());
        ask("deed = ?", deed);
        if let Some(folio) = filter.case {
            let site = folio.site.as_str().to_owned();
            ask(
                "case_view.site = (SELECT id FROM site WHERE code = ?)",
                Some(site.into()),
            );
            ask("case_view.year = ?", Some(i64::from(folio.year).into()));
            ask("case_view.number = ?", Some(i64::from(folio.number).into()));
        }
        match clauses.is_empty() {
            true => (String::new(), values),
            false => (format!("WHERE {}", clauses.join(" AND ")), values),
        }
    }

    fn trail_head(&self) -> Result<Option<Head>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, digest FROM audit ORDER BY seq DESC LIMIT 1")
            .map_err(database)?;
        let mut rows = statement.query([]).map_err(database)?;
        let Some(row) = rows.next().map_err(database)? else {
            return Ok(None);
        };
        let digest: Vec<u8> = row.get(1).map_err(database)?;
        Ok(Some(Head {
            events: row.int(0)?,
            digest: hex(&digest),
        }))
    }
}
