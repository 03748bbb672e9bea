//! What a header says beside the name of its column: from when on it is asked
//! for, the sheet of its sub-table, that its values come from a catalogue.

use chrono::NaiveDate;

use crate::domain::dates::parse_written_date;
use crate::domain::fold::search_key;

/// What a header begins with when it was added later.
const CRITERION: &str = "este criterio aplica a partir del";

/// A header as it is compared: without case, accents, punctuation and the
/// remark that its values come from a catalogue.
pub fn heading_key(header: &str) -> String {
    let key = search_key(header);
    match key.strip_suffix(" catalogo") {
        Some(key) => key.to_owned(),
        None => key,
    }
}

/// A header without `ESTE CRITERIO APLICA A PARTIR DEL dd/mm/aaaa ->`, and
/// that date.
pub fn without_criterion(header: &str) -> (Option<NaiveDate>, &str) {
    let Some((criterion, rest)) = header.split_once("->") else {
        return (None, header);
    };
    if !search_key(criterion).starts_with(CRITERION) {
        return (None, header);
    }
    let date = criterion.split_whitespace().last();
    (
        date.and_then(|date| parse_written_date(date).ok()),
        rest.trim(),
    )
}

/// A header without the sheet that it names at its end, and that sheet.
pub fn without_table(header: &str) -> (&str, Option<&str>) {
    let header = header.trim();
    let last = header
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_table = last.len() > 6 && last.to_lowercase().starts_with("tabla_");
    match is_table {
        true => (header[..header.len() - last.len()].trim(), Some(last)),
        false => (header, None),
    }
}
