//! Founding an office and changing its lists, calendar and deadlines.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::publication;
use super::typed::{line, term, unit, version};
use crate::domain::catalogue::{Term, Unit};
use crate::domain::command::{Founding, OfficeCommand};
use crate::domain::cut::Cut;
use crate::domain::event::{Moment, NewEvent};
use crate::domain::fact::Fact;
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;

/// The events that found an office.
///
/// # Errors
/// A [`Refusal`] when a code of its lists is malformed or doubled.
pub fn found(founding: &Founding, moment: &Moment) -> Result<Vec<NewEvent>, Refusal> {
    let today = moment.today();
    let institution = line("institution", Some(&founding.institution))?.unwrap_or_default();
    let mut events = vec![NewEvent::new(
        today,
        Fact::Founded {
            site: founding.site,
            institution,
            timezone: founding.timezone.clone(),
            entity: founding.entity.clone(),
        },
    )];
    refuse_doubled(founding)?;
    for unit in &founding.units {
        events.push(NewEvent::new(today, Fact::UnitSet(checked_unit(unit)?)));
    }
    for term in &founding.terms {
        events.push(NewEvent::new(today, Fact::TermSet(checked_term(term)?)));
    }
    events.extend(closures(&founding.closures, today)?);
    Ok(events)
}

/// A code names one unit, and one term of its list.
fn refuse_doubled(founding: &Founding) -> Result<(), Refusal> {
    let mut codes = HashSet::new();
    for unit in &founding.units {
        if !codes.insert((None, &unit.code)) {
            return Err(Refusal::UnitExists {
                code: unit.code.clone(),
            });
        }
    }
    for term in &founding.terms {
        if !codes.insert((Some(term.list), &term.code)) {
            return Err(Refusal::TermExists {
                list: term.list,
                code: term.code.clone(),
            });
        }
    }
    Ok(())
}

/// The events of a change of the office.
pub fn decide(
    office: &Office,
    command: &OfficeCommand,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let today = moment.today();
    let one = |fact| Ok(vec![NewEvent::new(today, fact)]);
    match command {
        OfficeCommand::AddUnit(unit) => {
            if let Some(known) = office.catalogue.unit(&unit.code)
                && !known.retired
            {
                return Err(Refusal::UnitExists {
                    code: unit.code.clone(),
                });
            }
            one(Fact::UnitSet(checked_unit(unit)?))
        }
        OfficeCommand::ChangeUnit(unit) => {
            if office.catalogue.unit(&unit.code) == Some(unit) {
                return Err(Refusal::NothingChanges);
            }
            one(Fact::UnitSet(checked_unit(unit)?))
        }
        OfficeCommand::RetireUnit(typed) => one(Fact::UnitRetired {
            code: unit(office, typed, None)?.code.clone(),
        }),
        OfficeCommand::AddTerm(term) => {
            if let Some(known) = office.catalogue.term(term.list, &term.code)
                && !known.retired
            {
                return Err(Refusal::TermExists {
                    list: term.list,
                    code: term.code.clone(),
                });
            }
            one(Fact::TermSet(checked_term(term)?))
        }
        OfficeCommand::RetireTerm(list, typed) => one(Fact::TermRetired {
            list: *list,
            code: term(office, *list, typed, None)?.code.clone(),
        }),
        OfficeCommand::SetDeadline(kind, days) => {
            if office.deadlines.get(kind).copied() == *days {
                return Err(Refusal::NothingChanges);
            }
            one(Fact::DeadlineSet {
                kind: *kind,
                days: *days,
            })
        }
        OfficeCommand::SetRetention(kind, months) => {
            if office.retention.get(kind).copied() == *months {
                return Err(Refusal::NothingChanges);
            }
            one(Fact::RetentionSet {
                kind: *kind,
                months: *months,
            })
        }
        OfficeCommand::SetPrivacyNotice(typed) => {
            let version = typed.as_deref().map(version).transpose()?;
            if office.privacy_notice == version {
                return Err(Refusal::NothingChanges);
            }
            one(Fact::PrivacyNoticeSet { version })
        }
        OfficeCommand::SetPublicationRule(typed) => {
            let rule = publication::checked(office, typed)?;
            if office.publication_rule == rule {
                return Err(Refusal::NothingChanges);
            }
            one(Fact::PublicationRuleSet {
                rule: Box::new(rule),
            })
        }
        OfficeCommand::Publish(publication) => one(Fact::Published(publication.clone())),
        OfficeCommand::AddClosures(days) => closures(days, today),
        OfficeCommand::RemoveClosure(date) => {
            if !office.calendar.closures.contains_key(date) {
                return Err(Refusal::NotAClosure { date: *date });
            }
            one(Fact::ClosureRemoved { date: *date })
        }
        OfficeCommand::Cut(typed, stand) => {
            let cut = Cut::of(stand, typed)?;
            match office.cut(&cut.name) {
                Some(known) => Err(Refusal::CutExists {
                    name: known.name.clone(),
                    on: known.at.date_naive(),
                }),
                None => one(Fact::Cut(cut)),
            }
        }
    }
}

fn closures(days: &[(NaiveDate, String)], today: NaiveDate) -> Result<Vec<NewEvent>, Refusal> {
    days.iter()
        .map(|(date, label)| {
            let label = line("label", Some(label))?.unwrap_or_default();
            Ok(NewEvent::new(
                today,
                Fact::ClosureSet { date: *date, label },
            ))
        })
        .collect()
}

fn checked_unit(unit: &Unit) -> Result<Unit, Refusal> {
    Ok(Unit {
        code: valid_code(&unit.code, |c| c.is_ascii_uppercase() || c.is_ascii_digit())?,
        name: line("name", Some(&unit.name))?.unwrap_or_else(|| unit.code.clone()),
        ..unit.clone()
    })
}

fn checked_term(term: &Term) -> Result<Term, Refusal> {
    Ok(Term {
        code: valid_code(&term.code, |c| c.is_ascii_lowercase() || c.is_ascii_digit())?,
        es: line("label", Some(&term.es))?.unwrap_or_else(|| term.code.clone()),
        en: line("label", Some(&term.en))?.unwrap_or_else(|| term.code.clone()),
        ..term.clone()
    })
}

/// A code of 1 to 24 allowed characters and inner hyphens.
///
/// # Errors
/// [`Refusal::MalformedCode`] otherwise.
pub fn valid_code(typed: &str, allowed: impl Fn(char) -> bool) -> Result<String, Refusal> {
    let fits = (1..=24).contains(&typed.len())
        && typed.chars().all(|c| allowed(c) || c == '-')
        && !typed.starts_with('-')
        && !typed.ends_with('-');
    if fits {
        Ok(typed.to_owned())
    } else {
        Err(Refusal::MalformedCode {
            typed: typed.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::domain::folio::SiteCode;
    use crate::domain::preset::state_units;

    #[test]
    fn a_unit_is_founded_once() {
        let mut founding = Founding {
            site: SiteCode::parse("SLP").expect("a site"),
            institution: "Oficina inventada".to_owned(),
            timezone: "America/Mexico_City".to_owned(),
            entity: None,
            units: state_units(),
            terms: Vec::new(),
            closures: Vec::new(),
        };
        let moment = Clock::machine().moment(&founding.timezone);
        assert!(found(&founding, &moment).is_ok());
        founding.units.push(founding.units[0].clone());
        assert_eq!(
            found(&founding, &moment).err(),
            Some(Refusal::UnitExists {
                code: founding.units[0].code.clone()
            })
        );
    }
}
