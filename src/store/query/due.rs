//! Closed cases whose time of keeping has run out, by the rules of the office.

use chrono::NaiveDate;

use crate::domain::code::{Code, RequestKind};
use crate::domain::folio::Folio;
use crate::domain::retention::{kept_until, last_due};
use crate::error::Result;
use crate::store::codec::day;
use crate::store::columns::Columns;
use crate::store::failure::database;
use crate::store::names::Names;
use crate::store::reader::Reader;

/// A case that need not be kept any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueCase {
    /// Its reference number.
    pub folio: Folio,
    /// Sort of request.
    pub kind: RequestKind,
    /// The day on which it was closed.
    pub closed_on: NaiveDate,
    /// The day from which it need not be kept.
    pub due_on: NaiveDate,
    /// The day from which it is held, where it is: then it is not erased.
    pub held_on: Option<NaiveDate>,
    /// Shown by folio only.
    pub reserved: bool,
}

impl Reader {
    /// Closed cases whose time has run out by `today` and that were not
    /// erased, those due longest first and reserved ones last, by folio, so
    /// that their place tells nothing of them. A kind without a rule has none.
    ///
    /// # Errors
    /// Those of reading.
    pub fn due(&self, today: NaiveDate) -> Result<Vec<DueCase>> {
        let names = Names::load(&self.connection)?;
        let mut due = Vec::new();
        for (kind, months) in &self.office().retention {
            let mut statement = self
                .connection
                .prepare_cached(
                    "SELECT site, year, number, closed_on, held_on, reserved \
                     FROM case_view \
                     WHERE closed_on <= ?1 AND kind = ?2 AND erased = 0",
                )
                .map_err(database)?;
            let until = day(last_due(today, *months));
            let mut rows = statement.query([until, kind.index()]).map_err(database)?;
            while let Some(row) = rows.next().map_err(database)? {
                let closed_on = row.day(3)?;
                due.push(DueCase {
                    folio: names.folio(row.int(0)?, row.narrow(1)?, row.narrow(2)?)?,
                    kind: *kind,
                    closed_on,
                    due_on: kept_until(closed_on, *months),
                    held_on: row.optional_day(4)?,
                    reserved: row.flag(5)?,
                });
            }
        }
        due.sort_by_key(|case| {
            let due_on = (!case.reserved).then_some(case.due_on);
            (case.reserved, due_on, case.folio)
        });
        Ok(due)
    }
}
