//! What every decision does with typed text and typed names.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::case::{Case, Entry};
use crate::domain::catalogue::{Term, TermList, Unit};
use crate::domain::event::Moment;
use crate::domain::office::Office;
use crate::domain::personal::Part;
use crate::domain::plain::{clean, clean_line, is_blank};
use crate::domain::refusal::Refusal;

/// Longest name, letter number, address: characters.
pub const LINE_LIMIT: usize = 300;
/// Longest narrative, note, report: characters.
pub const TEXT_LIMIT: usize = 20_000;

/// A one-line text, cleaned; blank counts as absent.
pub fn line(field: &'static str, typed: Option<&str>) -> Result<Option<String>, Refusal> {
    optional(field, typed, |text| clean_line(text, LINE_LIMIT))
}

/// A text of several lines, cleaned; blank counts as absent.
pub fn text(field: &'static str, typed: Option<&str>) -> Result<Option<String>, Refusal> {
    optional(field, typed, |text| clean(text, TEXT_LIMIT))
}

fn optional(
    field: &'static str,
    typed: Option<&str>,
    clean: impl Fn(&str) -> Result<String, crate::domain::plain::TextError>,
) -> Result<Option<String>, Refusal> {
    let Some(typed) = typed else {
        return Ok(None);
    };
    let cleaned = clean(typed).map_err(|error| Refusal::Text { field, error })?;
    Ok((!cleaned.is_empty()).then_some(cleaned))
}

/// A reason, cleaned, which must be given.
///
/// # Errors
/// A [`Refusal`] when it is blank or too long.
pub fn reason(typed: &str) -> Result<String, Refusal> {
    text("reason", Some(typed))?.ok_or(Refusal::ReasonMissing)
}

/// Texts without which an act is not recorded. Where one was erased from the
/// entry that is corrected, there is nothing left to demand.
pub struct Demanded {
    erased: BTreeMap<Part, u32>,
}

impl Demanded {
    /// What is demanded of an act, or of the correction of `before`.
    pub fn of(case: &Case, before: Option<&Entry>) -> Self {
        Self {
            erased: before.map_or_else(BTreeMap::new, |entry| case.erased_parts(entry)),
        }
    }

    /// A reason, cleaned.
    pub fn reason(&self, typed: &str) -> Result<Option<String>, Refusal> {
        match is_blank(typed) && self.erased.contains_key(&Part::Reason) {
            true => Ok(None),
            false => reason(typed).map(Some),
        }
    }

    /// A report, cleaned.
    pub fn report(&self, typed: Option<&str>) -> Result<Option<String>, Refusal> {
        match text("report", typed)? {
            None if !self.erased.contains_key(&Part::Report) => Err(Refusal::ReportMissing),
            report => Ok(report),
        }
    }
}

/// A version of the privacy notice: 1 to 20 letters without accent, digits,
/// dots, hyphens and underscores.
///
/// # Errors
/// [`Refusal::MalformedVersion`] otherwise.
pub fn version(typed: &str) -> Result<String, Refusal> {
    let version = typed.trim();
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    match (1..=20).contains(&version.len()) && version.chars().all(allowed) {
        true => Ok(version.to_owned()),
        false => Err(Refusal::MalformedVersion {
            typed: typed.to_owned(),
        }),
    }
}

/// The unit that was meant, which must be in use unless `before` already
/// named it.
pub fn unit<'o>(
    office: &'o Office,
    typed: &str,
    before: Option<&str>,
) -> Result<&'o Unit, Refusal> {
    let unit = office
        .catalogue
        .find_unit(typed)
        .map_err(Refusal::UnknownUnit)?;
    if unit.retired && before != Some(unit.code.as_str()) {
        return Err(Refusal::RetiredUnit {
            code: unit.code.clone(),
        });
    }
    Ok(unit)
}

/// The term that was meant, under the same rule as [`unit`].
pub fn term<'o>(
    office: &'o Office,
    list: TermList,
    typed: &str,
    before: Option<&str>,
) -> Result<&'o Term, Refusal> {
    let term = office
        .catalogue
        .find_term(list, typed)
        .map_err(|unlisted| Refusal::UnknownTerm { list, unlisted })?;
    if term.retired && before != Some(term.code.as_str()) {
        return Err(Refusal::RetiredTerm {
            list,
            code: term.code.clone(),
        });
    }
    Ok(term)
}

/// A day on which something took place: not later than today.
pub fn past(on: NaiveDate, moment: &Moment) -> Result<NaiveDate, Refusal> {
    let today = moment.today();
    if on > today {
        return Err(Refusal::InFuture { on, today });
    }
    Ok(on)
}
