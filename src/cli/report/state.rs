//! The state of the log that a report is made from, and the log opened in it.
//! Every figure of a report comes from the one [`Figures`] handle that is got
//! here, and is printed with the [`Provenance`] that comes with it.

use chrono::NaiveDate;

use crate::cli::desk::Desk;
use crate::domain::event::Moment;
use crate::domain::office::Office;
use crate::error::Result;
use crate::report::Provenance;
use crate::store::query::Figures;
use crate::store::reader::Reader;

/// Which state of the log a report is made from: the log as it stands.
#[derive(Debug, Default, clap::Args)]
pub struct State {}

impl State {
    /// Opens the log in this state, for a report that a person reads now: the
    /// log as it stands has the moment of the clock.
    ///
    /// # Errors
    /// Those of opening a log.
    pub fn open(&self, desk: &Desk) -> Result<Source> {
        let reader = desk.read()?;
        let moment = desk.moment(&reader.office().timezone);
        Ok(Source {
            reader,
            moment: Some(moment),
        })
    }

    /// Opens the log in this state, for files that are to have the same bytes
    /// whenever they are made again from it: nothing comes from the clock, and
    /// the log as it stands has the moment at which its last entry was
    /// recorded.
    ///
    /// # Errors
    /// Those of opening a log.
    pub fn open_for_a_set(&self, desk: &Desk) -> Result<Source> {
        Ok(Source {
            reader: desk.read()?,
            moment: None,
        })
    }
}

/// The log in one state.
pub struct Source {
    reader: Reader,
    /// The clock's; without one, that of the last entry.
    moment: Option<Moment>,
}

impl Source {
    /// Reads what is no figure: cases behind one, texts for internal eyes.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The office as it was in this state, with its catalogue.
    pub fn office(&self) -> &Office {
        self.reader.office()
    }

    /// The moment of the report, in the office's time zone.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn moment(&self) -> Result<Moment> {
        match self.moment {
            Some(moment) => Ok(moment),
            None => self.reader.last_recorded(),
        }
    }

    /// The last day counted: by it a turn is overdue and a case open.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn today(&self) -> Result<NaiveDate> {
        Ok(self.moment()?.today())
    }

    /// What the figures are made of, and what is printed beside them.
    ///
    /// # Errors
    /// [`Kind::Busy`](crate::error::Kind::Busy) when others write without a
    /// pause.
    pub fn figures(&mut self) -> Result<(Figures, Provenance)> {
        // Asking for figures may move the reader on; the head is to be theirs.
        let figures = self.reader.figures()?;
        Ok((figures, self.provenance()?))
    }

    /// Whose answer this is, and from which state of the log.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn provenance(&self) -> Result<Provenance> {
        let office = self.office();
        let head = self.reader.head()?;
        let moment = self.moment()?;
        Ok(Provenance {
            institution: office.institution.clone(),
            site: office.code.to_string(),
            head: head.digest,
            events: head.events.unsigned_abs(),
            as_of: moment.at,
            clock_was_set: moment.clock_was_set,
        })
    }
}
