//! Columns of a row, read into the types of the domain. A value that no code
//! or calendar knows means that the file was damaged.

use chrono::NaiveDate;
use rusqlite::Row;

use super::codec::date;
use super::failure::{damaged, database};
use crate::domain::code::Code;
use crate::error::Result;

/// Typed reading of the columns of a row, by position.
pub trait Columns {
    /// An integer.
    fn int(&self, at: usize) -> Result<i64>;
    /// An integer that may be missing.
    fn optional_int(&self, at: usize) -> Result<Option<i64>>;
    /// An integer, in a narrower type.
    fn narrow<N: TryFrom<i64>>(&self, at: usize) -> Result<N> {
        N::try_from(self.int(at)?).map_err(|_| damaged())
    }
    /// Zero or one.
    fn flag(&self, at: usize) -> Result<bool> {
        Ok(self.int(at)? != 0)
    }
    /// A day.
    fn day(&self, at: usize) -> Result<NaiveDate> {
        date(self.int(at)?)
    }
    /// A day that may be missing.
    fn optional_day(&self, at: usize) -> Result<Option<NaiveDate>> {
        self.optional_int(at)?.map(date).transpose()
    }
    /// A value of a closed list.
    fn code<C: Code>(&self, at: usize) -> Result<C> {
        C::from_index(self.int(at)?).ok_or_else(damaged)
    }
    /// A value of a closed list that may be missing.
    fn optional_code<C: Code>(&self, at: usize) -> Result<Option<C>> {
        self.optional_int(at)?
            .map(|index| C::from_index(index).ok_or_else(damaged))
            .transpose()
    }
}

impl Columns for Row<'_> {
    fn int(&self, at: usize) -> Result<i64> {
        self.get(at).map_err(database)
    }

    fn optional_int(&self, at: usize) -> Result<Option<i64>> {
        self.get(at).map_err(database)
    }
}
