//! The days on which an office is closed, as a file says them.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use crate::cli::typed_text;
use crate::domain::dates::parse_written_date;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Most days of a calendar that an office begins with: far more than a century
/// of its own closures.
const MOST_CLOSURES: usize = 5_000;

/// Closures of a CSV file: date and reason; a heading, which is a first line
/// without a digit before the reason, is passed over.
///
/// # Errors
/// A file that cannot be read, a line without a day, or too many of them.
pub fn read(path: &Path) -> Result<Vec<(NaiveDate, String)>> {
    let shown = path.display().to_string();
    let file = fs::File::open(path).map_err(|error| {
        Error::new(Kind::Usage, msg!("typed-text-file", path = &shown)).caused_by(error)
    })?;
    let text = typed_text::read(file, &shown)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut closures = Vec::new();
    for (record, line) in reader.records().zip(1..) {
        let record = record.map_err(|error| {
            Error::new(Kind::Usage, msg!("typed-text-file", path = &shown)).caused_by(error)
        })?;
        let typed = record.get(0).unwrap_or_default();
        match parse_written_date(typed) {
            Ok(date) => closures.push((date, record.get(1).unwrap_or_default().to_owned())),
            Err(_) if line == 1 && !typed.contains(|c: char| c.is_ascii_digit()) => {}
            Err(_) => {
                return Err(Error::new(
                    Kind::Usage,
                    msg!(
                        "typed-calendar-line",
                        path = &shown,
                        line = line,
                        value = typed
                    ),
                )
                .hint(msg!("typed-date-hint")));
            }
        }
        if closures.len() > MOST_CLOSURES {
            return Err(Error::new(
                Kind::Usage,
                msg!(
                    "typed-calendar-too-long",
                    path = shown,
                    limit = MOST_CLOSURES
                ),
            ));
        }
    }
    Ok(closures)
}
