//! What the small numbers of the projections stand for: sites and codes of
//! the catalogue.

use std::collections::HashMap;

use rusqlite::Connection;

use super::dictionary::codes;
use super::failure::{damaged, database};
use crate::domain::folio::{Folio, SiteCode};
use crate::error::Result;

/// Site codes and catalogue codes by their numbers.
pub struct Names {
    sites: HashMap<i64, SiteCode>,
    codes: HashMap<i64, String>,
}

impl Names {
    /// Reads them all; there are few.
    pub fn load(connection: &Connection) -> Result<Self> {
        let sites: Vec<(i64, String)> = connection
            .prepare_cached("SELECT id, code FROM site")
            .and_then(|mut statement| {
                statement
                    .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .map_err(database)?;
        let sites = sites
            .into_iter()
            .map(|(id, code)| Ok((id, SiteCode::parse(&code).map_err(|_| damaged())?)))
            .collect::<Result<_>>()?;
        Ok(Self {
            sites,
            codes: codes(connection).map_err(database)?,
        })
    }

    /// The folio of a site's number, a year and a number.
    pub fn folio(&self, site: i64, year: i32, number: u32) -> Result<Folio> {
        let site = *self.sites.get(&site).ok_or_else(damaged)?;
        Ok(Folio { site, year, number })
    }

    /// The catalogue code of a number.
    pub fn code(&self, number: i64) -> Result<&str> {
        self.codes
            .get(&number)
            .map(String::as_str)
            .ok_or_else(damaged)
    }

    /// The catalogue code of a number that may be missing.
    pub fn optional(&self, number: Option<i64>) -> Result<Option<&str>> {
        number.map(|number| self.code(number)).transpose()
    }

    /// The number of a catalogue code, if any projection ever used it.
    pub fn number(&self, code: &str) -> Option<i64> {
        self.codes
            .iter()
            .find_map(|(number, text)| (text == code).then_some(*number))
    }
}
