//! What a rule of publication has to be like.

use super::typed::line;
use crate::domain::age::AgeGroups;
use crate::domain::catalogue::TermList;
use crate::domain::municipality;
use crate::domain::office::Office;
use crate::domain::publication::{LEAST_MINIMUM, PublicationRule, RuleError};
use crate::domain::refusal::Refusal;

/// The rule with its texts cleaned.
pub fn checked(office: &Office, typed: &PublicationRule) -> Result<PublicationRule, Refusal> {
    let refuse = |error| Err(Refusal::PublicationRule(error));
    let bounds = LEAST_MINIMUM..=1_000_000;
    if !bounds.contains(&typed.minimum)
        || !(typed.minimum..=1_000_000).contains(&typed.strict_minimum)
    {
        return refuse(RuleError::Minimum);
    }
    if typed.tables.is_empty() {
        return refuse(RuleError::NoTable);
    }
    if AgeGroups::parse(&typed.age_groups).is_err() {
        return refuse(RuleError::AgeGroups);
    }
    let catalogue = &office.catalogue;
    for kind in typed.strict_kinds.iter().flatten() {
        let term = catalogue.term(TermList::FollowUp, kind);
        if !term.is_some_and(|term| term.intervention) {
            return refuse(RuleError::Kind(kind.clone()));
        }
    }
    for (municipality, unit) in &typed.jurisdictions {
        if municipality::by_code(municipality).is_none() {
            return refuse(RuleError::Municipality(municipality.clone()));
        }
        if catalogue.unit(unit).is_none() {
            return refuse(RuleError::Unit(unit.clone()));
        }
    }
    let mut rule = typed.clone();
    for label in &mut rule.legal {
        label.law = text("law", &label.law)?;
        for (key, part) in [
            ("article", &mut label.article),
            ("fraction", &mut label.fraction),
        ] {
            if let Some(part) = part {
                *part = text(key, part)?;
            }
        }
    }
    if let Some(licence) = &mut rule.licence {
        *licence = text("licence", licence)?;
    }
    Ok(rule)
}

fn text(key: &'static str, typed: &str) -> Result<String, Refusal> {
    match line("publication", Some(typed)) {
        Ok(Some(text)) => Ok(text),
        Ok(None) | Err(_) => Err(Refusal::PublicationRule(RuleError::Text(key))),
    }
}
