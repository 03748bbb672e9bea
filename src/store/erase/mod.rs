//! Erasing personal parts: the event that says so, the rows themselves, and
//! what was derived from them, in one transaction. Afterwards [`finish`]
//! rids the file and its journals of the bytes, and proves it.

mod again;
mod beside;
mod finish;
pub(super) mod named;
mod texts;

use rusqlite::{Connection, params};

use super::append::{Subject, append};

use super::codec::instant;
use super::failure::database;
use super::names::Names;
use super::reader::Reader;
use super::writer::Writer;
use super::{audit, draft, events};
use crate::domain::case::Case;
use crate::domain::code::{Code, Deed, ErasedParty};
use crate::domain::command::Command;
use crate::domain::curp::Curp;
use crate::domain::decide::decide;
use crate::domain::erasure::{Erased, Erasure};
use crate::domain::event::{EventId, NewEvent};
use crate::domain::fact::Fact;
use crate::domain::folio::Folio;
use crate::domain::personal::Part;
use crate::error::Result;

pub use again::reapply;
pub use finish::{Proof, finish};
pub use texts::Texts;

impl Writer {
    /// Erases personal data of a case; the case as it is then, and the texts
    /// that went.
    ///
    /// # Errors
    /// The refusals of [`decide`]; nothing is erased then.
    pub fn erase(&mut self, folio: &Folio, erasure: &Erasure) -> Result<(Case, Texts)> {
        let id = events::case_id(&self.connection, folio)?;
        let case = events::case(&self.connection, id)?;
        let moment = self.moment();
        let erasure = Erasure {
            audit: audit::last(&self.connection).map_err(database)?,
            ..erasure.clone()
        };
        let command = Command::Erase(erasure.clone());
        let new = decide(&self.office, &case, &command, &moment)?;
        self.carry_out(id, &case, &new, &erasure.reason)
    }

    /// Appends an erasure, removes what it names, and derives the case anew.
    fn carry_out(
        &mut self,
        id: i64,
        case: &Case,
        new: &[NewEvent],
        reason: &str,
    ) -> Result<(Case, Texts)> {
        let moment = self.moment();
        let mut texts = Texts::default();
        texts.derived(&self.connection, id).map_err(database)?;
        append(
            &self.connection,
            self.office.site,
            &self.typist,
            Subject::Known(id),
            new,
            &moment,
        )?;
        for event in new {
            if let Fact::Erased(erased) = &event.fact {
                self.remove(id, case, erased, &mut texts)?;
            }
        }
        let case = self.project(id)?;
        let (at, utc_offset) = instant(moment.at);
        let row = audit::Row {
            at,
            utc_offset,
            typist: self.typist.clone(),
            deed: Deed::Erased.code().to_owned(),
            subject: Some(id),
        };
        audit::append(&self.connection, &row, reason).map_err(database)?;
        Ok((case, texts))
    }

    fn remove(&self, id: i64, case: &Case, erased: &Erased, texts: &mut Texts) -> Result<()> {
        for from in &erased.erased {
            let event = case.entries.iter().map(|entry| &entry.event).find(|event| {
                event.id.seq == from.event.seq
                    && event.id.site == from.event.site.unwrap_or(self.office.site)
            });
            let Some(event) = event else { continue };
            for part in from.parts() {
                if let Some(body) = event.personal.get(part) {
                    texts.part(part, body);
                }
                self.delete(event.id, part)?;
            }
        }
        let folio = case.folio.to_string();
        for body in draft::take_of_case(&self.connection, &folio).map_err(database)? {
            texts.draft(&body);
        }
        if let Some(up_to) = erased.audit {
            let reasons = audit::take_reasons(&self.connection, id, up_to).map_err(database)?;
            reasons.iter().for_each(|reason| texts.text(reason));
        }
        Ok(())
    }

    fn delete(&self, event: EventId, part: Part) -> Result<()> {
        self.connection
            .prepare_cached(
                "DELETE FROM personal \
                 WHERE part = ?3 AND event = ( \
                 SELECT event.seq FROM event JOIN site ON site.id = event.site \
                 WHERE site.uuid = ?1 AND event.site_seq = ?2)",
            )
            .and_then(|mut statement| {
                statement.execute(params![event.site.as_bytes(), event.seq as i64, part as u8])
            })
            .map(drop)
            .map_err(database)
    }
}

impl Reader {
    /// Other cases that know a party of this one, whose data are erased, by the
    /// same CURP. One that does not hold together tells nobody from anybody.
    ///
    /// # Errors
    /// Those of reading.
    pub fn same_person(&self, case: &Case, party: ErasedParty) -> Result<Vec<Elsewhere>> {
        same_person(&self.connection, case, party)
    }
}

/// Another case of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere {
    /// The case.
    pub folio: Folio,
    /// Whether it is reserved.
    pub reserved: bool,
}

fn same_person(connection: &Connection, case: &Case, party: ErasedParty) -> Result<Vec<Elsewhere>> {
    let parts: &[Part] = match party {
        ErasedParty::Petitioner => &[Part::Petitioner],
        ErasedParty::Patient => &[Part::Patient],
        ErasedParty::Accused => &[],
        ErasedParty::All => &[Part::Petitioner, Part::Patient],
    };
    let names = Names::load(connection)?;
    let mut found = Vec::new();
    for part in parts {
        let person = case.entries[0].personal.person(*part);
        let Some(curp) = person.curp.filter(|curp| Curp::parse(curp).is_ok()) else {
            continue;
        };
        let mut statement = connection
            .prepare_cached(
                "SELECT site, year, number, reserved \
                 FROM personal_curp JOIN case_view ON case_view.id = case_id \
                 WHERE curp = ?1 \
                 ORDER BY site, year, number",
            )
            .map_err(database)?;
        let mut rows = statement.query([curp]).map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            let get = |at| row.get::<_, i64>(at).map_err(database);
            let folio = names.folio(get(0)?, get(1)? as i32, get(2)? as u32)?;
            let elsewhere = Elsewhere {
                folio,
                reserved: get(3)? != 0,
            };
            if folio != case.folio && !found.contains(&elsewhere) {
                found.push(elsewhere);
            }
        }
    }
    Ok(found)
}
