//! Changing the office's own lists, naming states of the log, and remembering
//! what is published.

use super::Writer;
use crate::domain::command::OfficeCommand;
use crate::domain::cut::{Cut, Stand};
use crate::domain::decide::decide_office;
use crate::domain::news::unmoved;
use crate::domain::office::Office;
use crate::domain::publication::Publication;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::append::{Subject, append};
use crate::store::failure::damaged;
use crate::store::{events, past};

impl Writer {
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
}
