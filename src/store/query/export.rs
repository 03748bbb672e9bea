//! Whole tables for the office itself, streamed in the order of folios: one
//! row in memory at a time, whatever the size of the log.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::export_columns::{CASES, Column, INTERVENTIONS, TURNS};
use super::reserved::Reserved;
use crate::domain::age::AgeBand;
use crate::domain::code::{
    Channel, Code, Matter, Outcome, Priority, RequestKind, Sex, Status, TurnState,
};
use crate::domain::personal::{Part, Personal};
use crate::error::Result;
use crate::store::columns::Columns;
use crate::store::events;
use crate::store::failure::{damaged, database};
use crate::store::names::Names;
use crate::store::reader::Reader;

/// A table to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row a case, with what was told at intake, as last corrected.
    Cases,
    /// A row a turn that stands.
    Turns,
    /// A row an intervention that stands.
    Interventions,
}

/// A value of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportValue<'r> {
    /// Text; of a closed list or the catalogue, its code.
    Text(&'r str),
    /// A whole number; 1 and 0 for yes and no.
    Number(i64),
    /// A civil date.
    Date(NaiveDate),
    /// Not known, or withheld because the case is reserved.
    Missing,
}

/// Takes one row after the other.
pub type Each<'e> = dyn FnMut(&[ExportValue<'_>]) -> Result<()> + 'e;

impl Table {
    /// The columns of a row, in order.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Cases => &CASES,
            Self::Turns => &TURNS,
            Self::Interventions => &INTERVENTIONS,
        }
    }

    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Cases => {
                "SELECT id, site, year, number, reserved, \
                 status, kind, channel, matter, topic, priority, received_on, last_act_on, \
                 next_on, open_turns, due_on, closed_on, outcome, affiliation, municipality, \
                 sex, age, anonymous, session, privacy_notice \
                 FROM case_view INDEXED BY case_folio \
                 ORDER BY site, year, number"
            }
            Self::Turns => {
                "SELECT id, site, year, case_view.number, reserved, \
                 turn_view.entry, turn_view.number, unit, turned_on, turn_view.due_on, state, \
                 accepted_on, ended_on, working_days \
                 FROM case_view INDEXED BY case_folio CROSS JOIN turn_view ON case_id = id \
                 ORDER BY site, year, case_view.number, turn_view.number"
            }
            Self::Interventions => {
                "SELECT id, site, year, number, reserved, \
                 entry, occurred_on, intervention_view.kind, unit, intervention_view.sex, \
                 intervention_view.age, intervention_view.affiliation, \
                 intervention_view.municipality \
                 FROM case_view INDEXED BY case_folio CROSS JOIN intervention_view \
                 ON case_id = id \
                 ORDER BY site, year, number, entry"
            }
        }
    }
}

impl Reader {
    /// Shows `each` every row of a table, in the order of folios. Of reserved
    /// cases that are withheld only the folio and the mark are there, and of
    /// their turns and interventions no row: how many there are tells of them.
    ///
    /// # Errors
    /// Those of reading, and whatever `each` returns, at once.
    pub fn export(&self, table: Table, reserved: Reserved, each: &mut Each<'_>) -> Result<()> {
        let names = Names::load(&self.connection)?;
        let mut statement = self.connection.prepare(table.sql()).map_err(database)?;
        let mut rows = statement.query([]).map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            if reserved == Reserved::Withheld && row.flag(4)? {
                if table == Table::Cases {
                    let folio = folio(row, &names)?;
                    each(&marked(&folio))?;
                }
                continue;
            }
            match table {
                Table::Cases => self.export_case(row, &names, each)?,
                Table::Turns => self.export_turn(row, &names, each)?,
                Table::Interventions => self.export_intervention(row, &names, each)?,
            }
        }
        Ok(())
    }

    fn export_case(&self, row: &Row<'_>, names: &Names, each: &mut Each<'_>) -> Result<()> {
        let folio = folio(row, names)?;
        let municipality = municipality(row, 19)?;
        let personal = self.personal(row, 1)?;
        let parties = [Part::Petitioner, Part::Patient].map(|part| personal.person(part));
        let mut values = Vec::with_capacity(CASES.len());
        values.extend([
            ExportValue::Text(&folio),
            listed::<Status>(row, 5)?,
            listed::<RequestKind>(row, 6)?,
            listed::<Channel>(row, 7)?,
            listed::<Matter>(row, 8)?,
            coded(row, 9, names)?,
            listed::<Priority>(row, 10)?,
            date(row, 11)?,
            date(row, 12)?,
            date(row, 13)?,
            number(row, 14)?,
            date(row, 15)?,
            date(row, 16)?,
            listed::<Outcome>(row, 17)?,
            coded(row, 18, names)?,
            text(municipality.as_deref()),
            listed::<Sex>(row, 20)?,
            age(row, 21)?,
            number(row, 22)?,
            number(row, 4)?,
            number(row, 23)?,
        ]);
        for person in &parties {
            values.extend([
                text(person.name.as_deref()),
                text(person.curp.as_deref()),
                person.birth.map_or(ExportValue::Missing, ExportValue::Date),
                person
                    .age
                    .map_or(ExportValue::Missing, |age| ExportValue::Number(age.into())),
                text(person.phone.as_deref()),
                text(person.email.as_deref()),
                text(person.address.as_deref()),
            ]);
        }
        let told = [
            Part::Relationship,
            Part::Accused,
            Part::Narrative,
            Part::Remedy,
            Part::ExternalFolio,
        ];
        values.extend(told.map(|part| text(personal.get(part))));
        values.push(coded(row, 24, names)?);
        each(&values)
    }

    fn export_turn(&self, row: &Row<'_>, names: &Names, each: &mut Each<'_>) -> Result<()> {
        let folio = folio(row, names)?;
        let personal = self.personal(row, row.int(5)?)?;
        each(&[
            ExportValue::Text(&folio),
            number(row, 6)?,
            coded(row, 7, names)?,
            date(row, 8)?,
            date(row, 9)?,
            listed::<TurnState>(row, 10)?,
            date(row, 11)?,
            date(row, 12)?,
            number(row, 13)?,
            text(personal.get(Part::Officer)),
            text(personal.get(Part::Letter)),
            text(personal.get(Part::Instructions)),
            number(row, 4)?,
        ])
    }

    fn export_intervention(&self, row: &Row<'_>, names: &Names, each: &mut Each<'_>) -> Result<()> {
        let folio = folio(row, names)?;
        let municipality = municipality(row, 12)?;
        let personal = self.personal(row, row.int(5)?)?;
        each(&[
            ExportValue::Text(&folio),
            number(row, 5)?,
            date(row, 6)?,
            coded(row, 7, names)?,
            coded(row, 8, names)?,
            listed::<Sex>(row, 9)?,
            age(row, 10)?,
            coded(row, 11, names)?,
            text(municipality.as_deref()),
            text(personal.get(Part::Note)),
            text(personal.get(Part::Result)),
            text(personal.get(Part::NoticeNumber)),
            number(row, 4)?,
        ])
    }

    /// Personal parts of an entry of the case in this row, as last corrected.
    /// Only a case with an amendment is folded.
    fn personal(&self, row: &Row<'_>, entry: i64) -> Result<Personal> {
        let id = row.int(0)?;
        let amended = self
            .connection
            .prepare_cached("SELECT 1 FROM event WHERE subject = ?1 AND kind = 'amended'")
            .and_then(|mut statement| statement.exists([id]))
            .map_err(database)?;
        if amended {
            let case = events::case(&self.connection, id)?;
            let number = u32::try_from(entry).map_err(|_| damaged())?;
            return Ok(case.entry(number).ok_or_else(damaged)?.personal.clone());
        }
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT part, body FROM personal \
                 WHERE event = ( \
                 SELECT seq FROM event WHERE subject = ?1 ORDER BY seq LIMIT 1 OFFSET ?2)",
            )
            .map_err(database)?;
        let mut rows = statement.query(params![id, entry - 1]).map_err(database)?;
        let mut parts = Vec::new();
        while let Some(row) = rows.next().map_err(database)? {
            let part = Part::from_number(row.narrow(0)?).ok_or_else(damaged)?;
            parts.push((part, row.get(1).map_err(database)?));
        }
        Ok(parts.into_iter().collect())
    }
}

/// The row of a reserved case that is withheld.
fn marked(folio: &str) -> Vec<ExportValue<'_>> {
    let columns = CASES.iter();
    columns
        .map(|column| match column.en {
            "folio" => ExportValue::Text(folio),
            "reserved" => ExportValue::Number(1),
            _ => ExportValue::Missing,
        })
        .collect()
}

fn folio(row: &Row<'_>, names: &Names) -> Result<String> {
    let folio = names.folio(row.int(1)?, row.narrow(2)?, row.narrow(3)?)?;
    Ok(folio.to_string())
}

fn text(value: Option<&str>) -> ExportValue<'_> {
    value.map_or(ExportValue::Missing, ExportValue::Text)
}

fn number(row: &Row<'_>, at: usize) -> Result<ExportValue<'static>> {
    let value = row.optional_int(at)?;
    Ok(value.map_or(ExportValue::Missing, ExportValue::Number))
}

fn date(row: &Row<'_>, at: usize) -> Result<ExportValue<'static>> {
    let value = row.optional_day(at)?;
    Ok(value.map_or(ExportValue::Missing, ExportValue::Date))
}

fn coded<'n>(row: &Row<'_>, at: usize, names: &'n Names) -> Result<ExportValue<'n>> {
    Ok(text(names.optional(row.optional_int(at)?)?))
}

fn listed<C: Code>(row: &Row<'_>, at: usize) -> Result<ExportValue<'static>> {
    Ok(text(row.optional_code::<C>(at)?.map(Code::code)))
}

fn age(row: &Row<'_>, at: usize) -> Result<ExportValue<'static>> {
    let band = AgeBand::from_index(row.narrow(at)?).ok_or_else(damaged)?;
    Ok(ExportValue::Text(band.code()))
}

/// INEGI's keys have five digits; the first may be zero.
fn municipality(row: &Row<'_>, at: usize) -> Result<Option<String>> {
    let key = row.optional_int(at)?;
    Ok(key.map(|key| format!("{key:05}")))
}
