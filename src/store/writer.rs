//! The writing side: one transaction, behind the lock, from opening to
//! commit. Never held while a person is being asked something.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::append::{Subject, Typist, append, typist};
use super::connect::{self, Purpose};
use super::dictionary::Dictionary;
use super::failure::{damaged, database};
use super::lock::Lock;
use super::log_file::LogFile;
use super::{audit, draft, events, past, projection, settle};
use crate::clock::Clock;
use crate::domain::case::Case;
use crate::domain::code::Deed;
use crate::domain::command::{Command, NewRequest, OfficeCommand};
use crate::domain::curp::Curp;
use crate::domain::cut::{Cut, Stand};
use crate::domain::decide::{decide, decide_intake, decide_office, reason};
use crate::domain::event::Moment;
use crate::domain::fact::{Fact, PersonId};
use crate::domain::folio::Folio;
use crate::domain::news::unmoved;
use crate::domain::office::Office;
use crate::domain::publication::Publication;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// A log that is being written. Dropped without [`Writer::commit`], it leaves
/// the file as it was.
///
/// Fields are dropped in this order: the connection tidies the journal away
/// before the lock is let go.
pub struct Writer {
    log: LogFile,
    pub(super) connection: Connection,
    pub(super) office: Office,
    seen: Option<Office>,
    clock: Clock,
    pub(super) typist: Typist,
    dictionary: Dictionary,
    _lock: Option<Lock>,
}

/// What a command about a new case came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The folio of the case.
    pub folio: Folio,
    /// The case was there already, under the same key.
    pub repeated: bool,
}

impl Writer {
    /// Opens a log for one transaction, after waiting in line for it.
    ///
    /// # Errors
    /// Those of opening; [`Kind::Busy`] when others
    /// keep the log too long.
    pub fn open(log: &LogFile, clock: Clock, user: &str) -> Result<Self> {
        let (lock, connection) = transaction(log)?;
        let office = events::office(&connection)?;
        let typist = typist(&connection, user).map_err(database)?;
        Ok(Self {
            log: log.clone(),
            connection,
            office,
            seen: None,
            clock,
            typist,
            dictionary: Dictionary::default(),
            _lock: lock,
        })
    }

    /// The office as it stands within this transaction.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The moment, in the office's time zone.
    pub fn moment(&self) -> Moment {
        self.clock.moment(&self.office.timezone)
    }

    /// Sets the clock for the commands that follow.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// Lets another person's name stand on the commands that follow.
    pub fn set_user(&mut self, user: &str) -> Result<()> {
        self.typist = typist(&self.connection, user).map_err(database)?;
        Ok(())
    }

    /// The case with its personal parts.
    pub fn case(&self, folio: &Folio) -> Result<Case> {
        events::case(&self.connection, events::case_id(&self.connection, folio)?)
    }

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

    /// Lets the changes of the office that follow be refused where another
    /// desk changed the same since it was `seen`.
    pub fn expect_office(&mut self, seen: Office) {
        self.seen = Some(seen);
    }

    /// Changes the office's own lists.
    pub fn change_office(&mut self, command: &OfficeCommand) -> Result<()> {
        let moment = self.moment();
        let new = decide_office(&self.office, command, &moment)?;
        if let Some(seen) = &self.seen {
            unmoved(seen, &self.office, command)?;
        }
        append(
            &self.connection,
            self.office.site,
            &self.typist,
            Subject::Known(events::OFFICE),
            &new,
            &moment,
        )?;
        for event in &new {
            self.office.apply(&event.fact);
        }
        Ok(())
    }

    /// The state of the log within this transaction.
    pub fn stand(&self) -> Result<Stand> {
        let last = events::last_recorded(&self.connection, i64::MAX, &self.office.timezone)?;
        let now = self.moment();
        Ok(Stand {
            reach: past::present(&self.connection)?,
            // A clock that was moved back names no moment before the last entry.
            moment: if now.at < last.at { last } else { now },
        })
    }

    /// Gives a state of the log a name: that of [`Writer::stand`], or the one
    /// whose figures were read for what is recorded in this transaction, too.
    ///
    /// # Errors
    /// [`Kind::Refused`] when the name is taken or
    /// no name.
    pub fn cut(&mut self, name: &str, stand: &Stand) -> Result<Cut> {
        self.change_office(&OfficeCommand::Cut(name.to_owned(), stand.clone()))?;
        self.office.cut(name).cloned().ok_or_else(damaged)
    }

    /// Remembers a set of tables that is published, and names the state that
    /// it was made from where that has no name yet.
    ///
    /// # Errors
    /// [`Kind::Busy`] when another set was published since `seen` of them were
    /// read: this one may give away what that one hides.
    pub fn publish(
        &mut self,
        seen: usize,
        cut: Option<(String, Stand)>,
        publication: Publication,
    ) -> Result<()> {
        if events::publications(&self.connection)?.len() != seen {
            return Err(Error::new(Kind::Busy, msg!("store-published-meanwhile"))
                .hint(msg!("store-published-meanwhile-hint")));
        }
        if let Some((name, stand)) = cut {
            self.change_office(&OfficeCommand::Cut(name, stand))?;
        }
        self.change_office(&OfficeCommand::Publish(Box::new(publication)))
    }

    /// Forgets what `user` left unfinished in a form, together with what is
    /// stored instead.
    pub fn forget_draft(&self, user: &str, form: &str) -> Result<()> {
        draft::forget(&self.connection, user, form).map_err(database)
    }

    /// Stores everything; only after this is anything acknowledged.
    ///
    /// # Errors
    /// When nothing was stored; or, with a message that says so, when that
    /// cannot be told.
    pub fn commit(self) -> Result<()> {
        let written = events::head(&self.connection)?;
        // The others wait in line until it is settled.
        let Self {
            log,
            connection,
            _lock,
            ..
        } = self;
        settle::commit(&log, connection, |log| Ok(events::head(log)? == written))
    }

    pub(super) fn project(&mut self, id: i64) -> Result<Case> {
        let case = events::case(&self.connection, id)?;
        projection::write(&self.connection, id, 1, &case, &mut self.dictionary)
            .map_err(database)?;
        Ok(case)
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

/// Waits in line for a log and begins a transaction on it. The connection
/// must be dropped before the lock: declare it after.
pub(super) fn transaction(log: &LogFile) -> Result<(Option<Lock>, Connection)> {
    let lock = Lock::of(log)?;
    #[cfg(feature = "encryption")]
    if let Some(lock) = &lock {
        super::recast::tidy(log, lock)?;
    }
    let connection = connect::open(log, Purpose::Write)?;
    connection
        .execute_batch("BEGIN IMMEDIATE")
        .map_err(database)?;
    Ok((lock, connection))
}

/// A positive 63-bit random number: says nothing about anyone.
fn random_person() -> i64 {
    let (high, _) = Uuid::new_v4().as_u64_pair();
    let (_, low) = Uuid::new_v4().as_u64_pair();
    ((high ^ low.rotate_left(32)) >> 1) as i64
}
