//! Turns that are past their due date, one by one: those that the column
//! "overdue" of the directorates' report counts. For the office itself, since
//! it names folios.

use chrono::NaiveDate;

use super::balance::{self, Period, TurnColumn, TurnRow};
use super::reserved::Reserved;
use crate::domain::overdue::OverdueTurn;
use crate::error::Result;
use crate::store::codec::day;
use crate::store::columns::Columns;
use crate::store::failure::{damaged, database};
use crate::store::names::Names;
use crate::store::reader::Reader;

impl Reader {
    /// Turns pending at the end of a period that were due before `as_of`, the
    /// longest overdue first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn overdue_turns(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        as_of: NaiveDate,
    ) -> Result<Vec<OverdueTurn>> {
        let period = Period {
            from: day(from),
            to: day(to),
            as_of: day(as_of),
        };
        let names = Names::load(self.derived()?)?;
        let sql = format!(
            "SELECT {}, case_id, number FROM turn_view INDEXED BY turn_unit WHERE due_on < ?1",
            balance::COLUMNS
        );
        let mut statement = self.prepare(&sql)?;
        let mut rows = statement.query([period.as_of]).map_err(database)?;
        let mut turns = Vec::new();
        while let Some(row) = rows.next().map_err(database)? {
            if !TurnRow::read(row, 0)?.counts(TurnColumn::Overdue, &period) {
                continue;
            }
            let case = self.case_row(row.int(7)?, &names, Reserved::Withheld)?;
            turns.push(OverdueTurn {
                folio: case.folio,
                reserved: case.reserved,
                number: row.narrow(8)?,
                unit: names.code(row.int(0)?)?.to_owned(),
                turned_on: row.day(1)?,
                due_on: row.optional_day(5)?.ok_or_else(damaged)?,
            });
        }
        turns.sort_by_key(|turn| {
            let folio = turn.folio;
            let folio = (folio.year, folio.number, folio.site);
            (turn.due_on, folio, turn.number)
        });
        Ok(turns)
    }
}
