//! Registering requests, and carrying out commands about cases.

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::Writer;
use crate::domain::case::Case;
use crate::domain::code::Deed;
use crate::domain::command::{Command, NewRequest};
use crate::domain::curp::Curp;
use crate::domain::decide::{decide, decide_intake, reason, well_typed};
use crate::domain::event::Moment;
use crate::domain::fact::{Fact, PersonId};
use crate::domain::folio::Folio;
use crate::error::Result;
use crate::store::append::{Subject, append};
use crate::store::failure::database;
use crate::store::{audit, events};

/// What a command about a new case came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The folio of the case.
    pub folio: Folio,
    /// The case was there already, under the same key.
    pub repeated: bool,
}

impl Writer {
    /// The number of the person with this CURP, or a new random one. A CURP
    /// that does not hold together tells nobody from anybody: two that are
    /// alike may be the same slip about two persons.
    pub fn person(&self, curp: Option<&str>) -> Result<PersonId> {
        let known = match curp.filter(|curp| Curp::parse(curp).is_ok()) {
            None => None,
            Some(curp) => self
                .connection
                .prepare_cached("SELECT min(person) FROM personal_curp WHERE curp = ?1")
                .and_then(|mut statement| {
                    statement.query_row(params![curp], |row| row.get::<_, Option<i64>>(0))
                })
                .map_err(database)?,
        };
        Ok(PersonId(known.unwrap_or_else(random_person)))
    }

    /// Registers a request, or finds the case that has its key already.
    pub fn register(&mut self, request: &NewRequest) -> Result<Registered> {
        if let Some(key) = request.key
            && let Some(folio) = self.folio_of_key(key)?
        {
            return Ok(Registered {
                folio,
                repeated: true,
            });
        }
        let moment = self.moment();
        self.learn_folios(&moment)?;
        let new = decide_intake(&self.office, request, &moment)?;
        let id = append(
            &self.connection,
            self.office.site,
            &self.typist,
            Subject::New,
            &[new],
            &moment,
        )?;
        let case = self.project(id)?;
        self.office
            .apply(&Fact::Intake(Box::new(case.intake.clone())));
        Ok(Registered {
            folio: case.folio,
            repeated: false,
        })
    }

    /// Carries out a command about a case; returns the case as it is then.
    /// One that makes it reserved no longer is in the audit trail with it.
    pub fn perform(&mut self, folio: &Folio, command: &Command) -> Result<Case> {
        let id = events::case_id(&self.connection, folio)?;
        let case = events::case(&self.connection, id)?;
        let moment = self.moment();
        let new = decide(&self.office, &case, command, &moment)?;
        append(
            &self.connection,
            self.office.site,
            &self.typist,
            Subject::Known(id),
            &new,
            &moment,
        )?;
        let after = self.project(id)?;
        if case.reserved && !after.reserved {
            // What follows shows the case without a question: this is the
            // last moment at which it can be known who let that happen.
            let why = command.reason().map(reason).transpose()?;
            let deed = Deed::LiftedReserve;
            let row = audit::Row::of(deed, Some(id), self.typist.clone(), moment.at);
            audit::append(&self.connection, &row, &why.unwrap_or_default()).map_err(database)?;
        }
        Ok(after)
    }

    /// Makes sure that nothing of a command about a reserved case was typed
    /// wrong, before something else is compared with the case.
    ///
    /// # Errors
    /// Those of [`well_typed`].
    pub fn well_typed(&self, folio: &Folio, command: &Command) -> Result<()> {
        let case = self.case(folio)?;
        Ok(well_typed(&self.office, &case, command, &self.moment())?)
    }

    fn folio_of_key(&self, key: Uuid) -> Result<Option<Folio>> {
        self.connection
            .prepare_cached(
                "SELECT year, number FROM case_key JOIN case_view ON case_view.id = case_id \
                 WHERE key = ?1 ORDER BY case_id LIMIT 1",
            )
            .and_then(|mut statement| {
                statement
                    .query_row(params![key.as_bytes()], |row| {
                        Ok(Folio {
                            site: self.office.code,
                            year: row.get(0)?,
                            number: row.get(1)?,
                        })
                    })
                    .optional()
            })
            .map_err(database)
    }

    /// The highest folio of the present year; read at each intake, since the
    /// year can turn while a long command runs.
    fn learn_folios(&mut self, moment: &Moment) -> Result<()> {
        let year = chrono::Datelike::year(&moment.today());
        let highest: Option<u32> = self
            .connection
            .prepare_cached("SELECT max(number) FROM case_view WHERE site = 1 AND year = ?1")
            .and_then(|mut statement| statement.query_row(params![year], |row| row.get(0)))
            .map_err(database)?;
        self.office.folios.insert(year, highest.unwrap_or(0));
        Ok(())
    }
}

/// A positive 63-bit random number: says nothing about anyone.
fn random_person() -> i64 {
    let (high, _) = Uuid::new_v4().as_u64_pair();
    let (_, low) = Uuid::new_v4().as_u64_pair();
    ((high ^ low.rotate_left(32)) >> 1) as i64
}
