//! Cases attended over a period, as the final report lists them. For the
//! office itself, since it names folios; the texts only where they are asked
//! for.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::params;

use super::reserved::Reserved;
use crate::domain::attended::{Attended, Conclusion, FinalText};
use crate::domain::code::{Code, Outcome, TurnState};
use crate::domain::personal::Part;
use crate::error::Result;
use crate::store::codec::day;
use crate::store::columns::Columns;
use crate::store::failure::{damaged, database};
use crate::store::names::Names;
use crate::store::reader::Reader;

/// What is asked of the cases of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Only those that this unit attended, alone or with others (code).
    pub unit: Option<String>,
    /// With the text of each final report; of reserved cases only if they are
    /// opened.
    pub with_text: Option<Reserved>,
}

/// A closing that stood at the end of the period, with its entry.
type Closings = BTreeMap<i64, (Conclusion, u32)>;

impl Reader {
    /// Cases that were open on some day of a period or were concluded in it,
    /// by folio.
    ///
    /// # Errors
    /// Those of reading.
    pub fn attended(&self, asked: &Attention) -> Result<Vec<Attended>> {
        let names = Names::load(self.derived()?)?;
        let concluded = self.concluded(asked.from, asked.to)?;
        let open = self.open_on(asked.to)?;
        let mut ids: Vec<i64> = concluded.keys().chain(open.keys()).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let mut cases = Vec::with_capacity(ids.len());
        for id in ids {
            let case = self.attended_case(id, asked, concluded.get(&id), &names)?;
            let wanted = |unit| case.units.contains(unit);
            if asked.unit.as_ref().is_none_or(wanted) {
                cases.push(case);
            }
        }
        cases.sort_by_key(|case| (case.folio.year, case.folio.number, case.folio.site));
        Ok(cases)
    }

    /// Closings of the period that stood at its end: of each case one at most,
    /// since their days do not overlap.
    fn concluded(&self, from: NaiveDate, to: NaiveDate) -> Result<Closings> {
        let mut statement = self.prepare(
            "SELECT case_id, closed_on, outcome, entry \
                 FROM closing_view INDEXED BY closing_day \
                 WHERE closed_on BETWEEN ?1 AND ?2 \
                 AND (reopened_on IS NULL OR reopened_on > ?2)",
        )?;
        let mut rows = statement.query([day(from), day(to)]).map_err(database)?;
        let mut closings = Closings::new();
        while let Some(row) = rows.next().map_err(database)? {
            let conclusion = Conclusion {
                on: row.day(1)?,
                outcome: row.code::<Outcome>(2)?,
            };
            closings.insert(row.int(0)?, (conclusion, row.narrow(3)?));
        }
        Ok(closings)
    }

    fn attended_case(
        &self,
        id: i64,
        asked: &Attention,
        closing: Option<&(Conclusion, u32)>,
        names: &Names,
    ) -> Result<Attended> {
        let mut statement = self.prepare(
            "SELECT site, year, number, reserved, kind, received_on \
                 FROM case_view WHERE id = ?1",
        )?;
        let mut rows = statement.query([id]).map_err(database)?;
        let row = rows.next().map_err(database)?.ok_or_else(damaged)?;
        let reserved = row.flag(3)?;
        let may_be_read = match asked.with_text {
            None => false,
            Some(Reserved::Withheld) => !reserved,
            Some(Reserved::Opened) => true,
        };
        Ok(Attended {
            folio: names.folio(row.int(0)?, row.narrow(1)?, row.narrow(2)?)?,
            reserved,
            kind: row.code(4)?,
            received_on: row.day(5)?,
            conclusion: closing.map(|(conclusion, _)| *conclusion),
            units: self.attending(id, asked.to, names)?,
            text: match closing {
                Some((_, entry)) if may_be_read => self.final_text(id, *entry)?,
                _ => FinalText::None,
            },
        })
    }

    /// Units that a case was turned to by a day, but for turns that were
    /// returned or withdrawn by then.
    fn attending(&self, id: i64, by: NaiveDate, names: &Names) -> Result<Vec<String>> {
        let mut statement = self.prepare(
            "SELECT unit FROM turn_view \
                 WHERE case_id = ?1 AND turned_on <= ?2 \
                 AND NOT (state IN (?3, ?4) AND ended_on <= ?2) \
                 ORDER BY number",
        )?;
        let gone = [TurnState::Returned, TurnState::Withdrawn].map(Code::index);
        let mut rows = statement
            .query(params![id, day(by), gone[0], gone[1]])
            .map_err(database)?;
        let mut units: Vec<String> = Vec::new();
        while let Some(row) = rows.next().map_err(database)? {
            let unit = names.code(row.int(0)?)?;
            if !units.iter().any(|one| one == unit) {
                units.push(unit.to_owned());
            }
        }
        Ok(units)
    }

    fn final_text(&self, id: i64, entry: u32) -> Result<FinalText> {
        let case = self.case_numbered(id)?.ok_or_else(damaged)?;
        let entry = case.entry(entry).ok_or_else(damaged)?;
        Ok(match entry.personal.get(Part::Report) {
            Some(text) => FinalText::Typed(text.to_owned()),
            None if case.erased_parts(entry).contains_key(&Part::Report) => FinalText::Erased,
            None => FinalText::None,
        })
    }
}
