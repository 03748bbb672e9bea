//! The reading side: one snapshot of the log, from opening on. What desks
//! write meanwhile is not seen, so that everything one command prints fits
//! together, and nobody who writes waits for it.

use std::cell::Cell;
use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{CachedStatement, Connection};

use super::connect::{self, Purpose};
use super::events::{self, Head, Parts};
use super::failure::{self, database};
use super::log_file::LogFile;
use super::past::layer::{Layer, lay};
use super::past::worded::Laid;
use super::query::Figures;
use super::zone::{civil, civil_day};
use super::{past, public};
use crate::domain::case::Case;
use crate::domain::cut::Reach;
use crate::domain::event::Moment;
use crate::domain::folio::Folio;
use crate::domain::office::Office;
use crate::domain::publication::{self, Publication};
use crate::error::{Error, Kind, Result};
use crate::msg;

/// How often a second connection is opened until both see the same log.
const TRIES: usize = 100;

/// A log that is being read.
pub struct Reader {
    pub(super) connection: Connection,
    log: LogFile,
    office: Office,
    past: Option<Past>,
}

/// The state of the log that is read, where it is not the present one.
struct Past {
    reach: Reach,
    /// Whether the derived tables as they were are laid over those of the file.
    laid: Cell<bool>,
}

impl Reader {
    /// Opens a log for reading; works in a folder that cannot be written, too.
    ///
    /// # Errors
    /// [`Kind::NotFound`] when there is no file; [`Kind::Failed`] when it is
    /// no log or a newer one; [`Kind::Damaged`] when it cannot be read.
    pub fn open(log: &LogFile) -> Result<Self> {
        let connection = snapshot(connect::open(log, Purpose::Read)?)?;
        let office = events::office(&connection)?;
        Ok(Self {
            connection,
            log: log.clone(),
            office,
            past: None,
        })
    }

    /// Goes back to a state of the log: from here on the office, the head, its
    /// moment, cases, the cases behind figures, and figures are those of it;
    /// what was erased since is gone all the same. For what goes into reports;
    /// lists, exports and the audit trail are of the present alone.
    ///
    /// # Errors
    /// [`Kind::NotFound`] when the office had not been founded.
    pub fn go_back(&mut self, reach: Reach) -> Result<()> {
        let office = events::office_within(&self.connection, &reach)?;
        let Some(office) = office else {
            let began = events::first_recorded(&self.connection, &self.office.timezone)?;
            return Err(Error::new(
                Kind::NotFound,
                msg!("store-not-begun", on = began.date_naive()),
            ));
        };
        self.office = office;
        self.past = Some(Past {
            reach,
            laid: Cell::new(false),
        });
        Ok(())
    }

    /// The day on which the log was begun, in the office's time zone.
    pub fn founded_on(&self) -> Result<NaiveDate> {
        events::first_recorded(&self.connection, &self.office.timezone).map(|at| at.date_naive())
    }

    /// How far the log reaches, as it is read.
    pub fn reach(&self) -> Result<Reach> {
        match &self.past {
            Some(past) => Ok(past.reach.clone()),
            None => past::present(&self.connection),
        }
    }

    /// How far the log reached at an instant.
    pub fn reach_at(&self, instant: DateTime<FixedOffset>) -> Result<Reach> {
        past::at(&self.connection, instant)
    }

    /// The last instant of a civil day of the office, to the millisecond.
    pub fn end_of_day(&self, day: NaiveDate) -> DateTime<FixedOffset> {
        let (_, next) = civil_day(day, &self.office.timezone);
        civil(next - 1, &self.office.timezone)
    }

    /// An instant, in the office's time zone.
    pub fn in_office(&self, instant: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        civil(instant.timestamp_millis(), &self.office.timezone)
    }

    /// The office.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The end of the office's chain.
    pub fn head(&self) -> Result<Head> {
        events::head_within(&self.connection, self.last())
    }

    /// The head of the office's own chain when it reached so far.
    pub fn head_within(&self, reach: &Reach) -> Result<Head> {
        events::head_within(&self.connection, reach.of(self.office.site) as i64)
    }

    /// The number of the last event of the office's own chain, as it is read.
    fn last(&self) -> i64 {
        self.past
            .as_ref()
            .map_or(i64::MAX, |past| past.reach.of(self.office.site) as i64)
    }

    /// The moment at which the last entry was recorded, in the office's time
    /// zone.
    pub fn last_recorded(&self) -> Result<Moment> {
        events::last_recorded(&self.connection, self.last(), &self.office.timezone)
    }

    /// A case with its personal parts.
    ///
    /// # Errors
    /// [`Kind::NotFound`] when there is no such case.
    pub fn case(&self, folio: &Folio) -> Result<Case> {
        let id = events::case_id(&self.connection, folio)?;
        self.case_numbered(id)?
            .ok_or_else(|| events::no_such_case(folio))
    }

    /// The case of a local number; `None` when it had not begun in the state
    /// that is read.
    pub(super) fn case_numbered(&self, id: i64) -> Result<Option<Case>> {
        match &self.past {
            None => events::case(&self.connection, id).map(Some),
            Some(past) => past::case(&self.connection, id, &past.reach, Parts::Personal),
        }
    }

    /// The connection, on which the derived tables are those of the state that
    /// is read.
    pub(super) fn derived(&self) -> Result<&Connection> {
        if let Some(past) = &self.past
            && !past.laid.get()
        {
            lay(&self.connection, &past.reach, Layer::Whole)?;
            past.laid.set(true);
        }
        Ok(&self.connection)
    }

    /// A question to the derived tables of the state that is read.
    pub(super) fn prepare(&self, sql: &str) -> Result<CachedStatement<'_>> {
        let connection = self.derived()?;
        match self.past {
            None => connection.prepare_cached(sql),
            Some(_) => connection.prepare_cached(&Laid::Whole.worded(sql)),
        }
        .map_err(database)
    }

    /// Names of all who ever typed, by the number that stands in events.
    pub fn typists(&self) -> Result<HashMap<i64, String>> {
        events::typists(&self.connection)
    }

    /// What the office published, in the order of the log, with the moment at
    /// which each was recorded first. Publications are of the log as it stands, whatever state of
    /// it is read: what is out is out.
    pub fn publications(&self) -> Result<Vec<(Moment, Publication)>> {
        events::publications(&self.connection)
    }

    /// The newest of the publications `wanted` that the state that is read knows.
    pub fn newest_publication(
        &self,
        wanted: impl Fn(&Publication) -> bool,
    ) -> Result<Option<Publication>> {
        let mut publications = match &self.past {
            None => events::publications(&self.connection)?,
            Some(past) => events::publications_within(&self.connection, &past.reach)?,
        };
        let newest = publication::newest(&publications, wanted);
        Ok(newest.map(|place| publications.swap_remove(place).1))
    }

    /// What reports are made of: a second connection, which can read columns
    /// that count and nothing else. Moves this reader on to what the new
    /// connection sees, so that the head printed beside the figures is theirs.
    ///
    /// # Errors
    /// [`Kind::Busy`] when others write without a pause.
    pub fn figures(&mut self) -> Result<Figures> {
        match &self.past {
            None => {
                let twin = self.twin()?;
                public::restrict(twin, None).map(Figures::new)
            }
            Some(past) => self.figures_within(&past.reach),
        }
    }

    /// What reports are made of, as it was when the log reached so far. Such a
    /// state is the same for whoever looks later, so this reader stays.
    ///
    /// # Errors
    /// Those of opening.
    pub fn figures_within(&self, reach: &Reach) -> Result<Figures> {
        let twin = snapshot(connect::open_again(&self.log)?)?;
        let layer = Layer::Counted {
            tables: &public::READABLE,
            in_file: !self.log.is_encrypted(),
        };
        let laid = lay(&twin, reach, layer)?;
        public::restrict(twin, Some(laid)).map(Figures::new)
    }

    /// A second connection that sees the same log as this one.
    pub(super) fn twin(&mut self) -> Result<Connection> {
        for _ in 0..TRIES {
            let twin = snapshot(connect::open_again(&self.log)?)?;
            if events::head(&twin)? == events::head(&self.connection)? {
                return Ok(twin);
            }
            self.move_on()?;
        }
        Err(Error::new(Kind::Busy, msg!("store-busy")).hint(msg!("store-busy-hint")))
    }

    fn move_on(&mut self) -> Result<()> {
        self.connection
            .execute_batch("COMMIT; BEGIN")
            .map_err(database)?;
        self.office = events::office(&self.connection)?;
        Ok(())
    }
}

/// A connection whose every statement reads the same state of the file.
pub(super) fn snapshot(connection: Connection) -> Result<Connection> {
    // SQLite takes the snapshot at the first read, not at BEGIN.
    connection
        .execute_batch("BEGIN; SELECT 1 FROM site")
        .map_err(failure::database)?;
    Ok(connection)
}
