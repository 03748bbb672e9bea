//! The office as its own events made it: its site, its lists, its calendar,
//! its deadlines, and the folio that comes next.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::calendar::Calendar;
use super::catalogue::Catalogue;
use super::code::RequestKind;
use super::cut::Cut;
use super::fact::Fact;
use super::folio::{Folio, SiteCode};
use super::publication::PublicationRule;

/// An office, folded from its events.
#[derive(Debug, Clone)]
pub struct Office {
    /// Identity of the site across files.
    pub site: Uuid,
    /// Code in its folios.
    pub code: SiteCode,
    /// Public name of the institution.
    pub institution: String,
    /// IANA name of its civil time zone.
    pub timezone: String,
    /// INEGI key of its state, where it is known.
    pub entity: Option<String>,
    /// Its lists.
    pub catalogue: Catalogue,
    /// Its calendar.
    pub calendar: Calendar,
    /// Working days to answer, by kind of request.
    pub deadlines: BTreeMap<RequestKind, u32>,
    /// Months for which a closed case is kept, by kind of request.
    pub retention: BTreeMap<RequestKind, u32>,
    /// Version of the privacy notice in force.
    pub privacy_notice: Option<String>,
    /// States of its log under a name, in the order in which they were named.
    pub cuts: Vec<Cut>,
    /// By which rule figures are published.
    pub publication_rule: PublicationRule,
    /// Highest folio number of each year so far.
    pub folios: BTreeMap<i32, u32>,
}

impl Office {
    /// The office as founded; `None` when the fact is another.
    pub fn found(id: Uuid, fact: &Fact) -> Option<Self> {
        let Fact::Founded {
            site,
            institution,
            timezone,
            entity,
        } = fact
        else {
            return None;
        };
        Some(Self {
            site: id,
            code: *site,
            institution: institution.clone(),
            timezone: timezone.clone(),
            entity: entity.clone(),
            catalogue: Catalogue::default(),
            calendar: Calendar::default(),
            deadlines: BTreeMap::new(),
            retention: BTreeMap::new(),
            privacy_notice: None,
            cuts: Vec::new(),
            publication_rule: PublicationRule::default(),
            folios: BTreeMap::new(),
        })
    }

    /// Takes one more event into account; facts of cases only move the folio.
    pub fn apply(&mut self, fact: &Fact) {
        match fact {
            Fact::UnitSet(unit) => self.catalogue.set_unit(unit.clone()),
            Fact::UnitRetired { code } => {
                if let Some(unit) = self.catalogue.units.iter_mut().find(|u| u.code == *code) {
                    unit.retired = true;
                }
            }
            Fact::TermSet(term) => self.catalogue.set_term(term.clone()),
            Fact::TermRetired { list, code } => {
                if let Some(term) = self
                    .catalogue
                    .terms
                    .iter_mut()
                    .find(|t| t.list == *list && t.code == *code)
                {
                    term.retired = true;
                }
            }
            Fact::DeadlineSet { kind, days } => match days {
                Some(days) => {
                    self.deadlines.insert(*kind, *days);
                }
                None => {
                    self.deadlines.remove(kind);
                }
            },
            Fact::RetentionSet { kind, months } => match months {
                Some(months) => {
                    self.retention.insert(*kind, *months);
                }
                None => {
                    self.retention.remove(kind);
                }
            },
            Fact::PrivacyNoticeSet { version } => self.privacy_notice.clone_from(version),
            Fact::ClosureSet { date, label } => {
                self.calendar.closures.insert(*date, label.clone());
            }
            Fact::ClosureRemoved { date } => {
                self.calendar.closures.remove(date);
            }
            Fact::Cut(cut) => self.cuts.push(cut.clone()),
            Fact::PublicationRuleSet { rule } => self.publication_rule = (**rule).clone(),
            Fact::Intake(intake) if intake.folio.site == self.code => {
                let highest = self.folios.entry(intake.folio.year).or_default();
                *highest = (*highest).max(intake.folio.number);
            }
            _ => {}
        }
    }

    /// The cut of that name; capitals and small letters are the same.
    pub fn cut(&self, name: &str) -> Option<&Cut> {
        self.cuts
            .iter()
            .find(|cut| cut.name.eq_ignore_ascii_case(name))
    }

    /// The folio of the next case recorded in `year`.
    pub fn next_folio(&self, year: i32) -> Folio {
        Folio {
            site: self.code,
            year,
            number: self.folios.get(&year).copied().unwrap_or(0) + 1,
        }
    }
}
