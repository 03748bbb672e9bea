//! What happened between two states of the log: the cases that were touched,
//! as they were in each.

use std::collections::HashMap;

use super::{is_reserved_by_now, touched};
use crate::domain::case::Case;
use crate::domain::cut::Reach;
use crate::domain::news::{News, since};
use crate::error::Result;
use crate::store::events::{self, Parts};
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
        for id in touched::between(&self.connection, was, is)? {
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
}
