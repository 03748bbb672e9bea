//! What happened between two states of the log: the cases that were touched,
//! as they were in each.

use std::collections::{BTreeSet, HashMap};

use super::{is_reserved_by_now, sites};
use crate::domain::case::Case;
use crate::domain::cut::Reach;
use crate::domain::news::{News, since};
use crate::error::Result;
use crate::store::events::{self, OFFICE, Parts};
use crate::store::failure::database;
use crate::store::reader::Reader;

/// A case that was touched between two states, without what names anybody.
#[derive(Debug)]
pub struct Touched {
    /// As it was in the earlier state; `None` when it had not begun.
    pub was: Option<Case>,
    /// As it was in the later one; reserved where it is so by now.
    pub is: Case,
    /// The entries that it gained.
    pub news: News,
}

impl Reader {
    /// Shows `each` every case that gained an entry between two states of the
    /// log, in the order in which the cases began.
    ///
    /// # Errors
    /// [`Kind::Damaged`](crate::error::Kind::Damaged) when an event cannot be
    /// read; what `each` says.
    pub fn each_touched(
        &self,
        was: &Reach,
        is: &Reach,
        mut each: impl FnMut(Touched) -> Result<()>,
    ) -> Result<()> {
        let typists: HashMap<i64, String> = self.typists()?;
        let name = |typist: i64| typists.get(&typist).cloned().unwrap_or_default();
        for id in self.touched(was, is)? {
            let within = |reach| events::case_within(&self.connection, id, reach, Parts::Facts);
            let (before, Some(mut after)) = (within(was)?, within(is)?) else {
                continue;
            };
            after.reserved |= is_reserved_by_now(&self.connection, id)?;
            let seen = before.as_ref().map_or(0, |case| case.entries.len() as u32);
            if let Some(news) = since(&after, seen, name)? {
                each(Touched {
                    was: before,
                    is: after,
                    news,
                })?;
            }
        }
        Ok(())
    }

    fn touched(&self, was: &Reach, is: &Reach) -> Result<BTreeSet<i64>> {
        let mut touched = BTreeSet::new();
        for (id, site) in sites(&self.connection)? {
            let mut statement = self
                .connection
                .prepare_cached(
                    "SELECT subject FROM event \
                     WHERE site = ?1 AND site_seq > ?2 AND site_seq <= ?3 AND subject <> ?4",
                )
                .map_err(database)?;
            let range = [id, was.of(site) as i64, is.of(site) as i64, OFFICE];
            let mut rows = statement.query(range).map_err(database)?;
            while let Some(row) = rows.next().map_err(database)? {
                touched.insert(row.get(0).map_err(database)?);
            }
        }
        Ok(touched)
    }
}
