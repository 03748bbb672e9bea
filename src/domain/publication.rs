//! What an office publishes about its work, by which rule, and what it has
//! published so far. An entry of the log remembers each publication with every
//! value that was shown, so that the next one can be kept from giving away by
//! subtraction what this one hid.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::age::AgeGroups;
use super::dates::last_of_month;
use super::event::Moment;
use super::legal::LegalLabel;
use super::period::Period;

/// The tables that can be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublicTable {
    /// Interventions by kind and month.
    KindMonth,
    /// Interventions by kind and sex of the beneficiary.
    KindSex,
    /// Interventions by kind and age group of the beneficiary.
    KindAge,
    /// Interventions by kind and affiliation of the beneficiary.
    KindAffiliation,
    /// Interventions by the unit that intervened and month.
    UnitMonth,
    /// Interventions by municipality or jurisdiction of the beneficiary and
    /// kind.
    PlaceKind,
    /// Turns by unit and the month in which they were made.
    TurnsMonth,
    /// Turns answered, by unit and working days to answer.
    TurnsDays,
}

impl PublicTable {
    /// Every table, in the order of the set.
    pub const ALL: [Self; 8] = [
        Self::KindMonth,
        Self::KindSex,
        Self::KindAge,
        Self::KindAffiliation,
        Self::UnitMonth,
        Self::PlaceKind,
        Self::TurnsMonth,
        Self::TurnsDays,
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::KindMonth => "kind-month",
            Self::KindSex => "kind-sex",
            Self::KindAge => "kind-age",
            Self::KindAffiliation => "kind-affiliation",
            Self::UnitMonth => "unit-month",
            Self::PlaceKind => "place-kind",
            Self::TurnsMonth => "turns-month",
            Self::TurnsDays => "turns-days",
        }
    }
}

/// By which rule figures are published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicationRule {
    /// The fewest acts, and the fewest distinct persons, that a count must
    /// have to be shown. Five is what many agencies ask for (Glossary of
    /// Statistical Disclosure Control, UNECE/Eurostat work session of 2005,
    /// “threshold rule”: some require at least five, others three).
    #[serde(default = "default_minimum")]
    pub minimum: u64,
    /// The same for kinds that are marked as sensitive. Ten is what health
    /// departments ask for where the subject is sensitive (Washington State
    /// Department of Health, Standards for Reporting Data with Small Numbers,
    /// 2018: counts below ten are suppressed).
    #[serde(default = "default_strict_minimum")]
    pub strict_minimum: u64,
    /// Kinds of intervention under the stricter minimum; where it is not said,
    /// those that demand a notice to the public prosecutor.
    #[serde(default)]
    pub strict_kinds: Option<BTreeSet<String>>,
    /// The tables that are published.
    #[serde(default = "all_tables")]
    pub tables: BTreeSet<PublicTable>,
    /// Groups of ages, such as `0-14,15-64,65+`.
    #[serde(default = "national_groups")]
    pub age_groups: String,
    /// Jurisdiction (a unit's code) by municipality (INEGI's key): where there
    /// is one, places are published by jurisdiction.
    #[serde(default)]
    pub jurisdictions: BTreeMap<String, String>,
    /// The office's own legal labels; the general law's where there is none.
    #[serde(default)]
    pub legal: Vec<LegalLabel>,
    /// The month with which the log begins, where the office itself says so;
    /// otherwise it is found out.
    #[serde(default)]
    pub begins: Option<Period>,
    /// Terms of use, such as an open licence, in public words.
    #[serde(default)]
    pub licence: Option<String>,
}

/// The least minimum that can be set: below it hiding protects nobody.
pub const LEAST_MINIMUM: u64 = 3;

/// Why a rule is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleError {
    /// A minimum below [`LEAST_MINIMUM`] or above a million, or a stricter
    /// one that is milder.
    Minimum,
    /// Groups of ages that cannot be read.
    AgeGroups,
    /// No table.
    NoTable,
    /// A key that is no municipality's.
    Municipality(String),
    /// A code that is no unit's.
    Unit(String),
    /// A code that is no kind of intervention.
    Kind(String),
    /// A text that is blank, too long, or not one line; the key of which it is
    /// the value.
    Text(&'static str),
}

impl Default for PublicationRule {
    fn default() -> Self {
        Self {
            minimum: default_minimum(),
            strict_minimum: default_strict_minimum(),
            strict_kinds: None,
            tables: all_tables(),
            age_groups: national_groups(),
            jurisdictions: BTreeMap::new(),
            legal: Vec::new(),
            begins: None,
            licence: None,
        }
    }
}

fn default_minimum() -> u64 {
    5
}

fn default_strict_minimum() -> u64 {
    10
}

fn all_tables() -> BTreeSet<PublicTable> {
    PublicTable::ALL.into_iter().collect()
}

fn national_groups() -> String {
    let groups = AgeGroups::default();
    let codes: Vec<&str> = groups.codes().filter(|code| *code != "unknown").collect();
    codes.join(",")
}

/// A set of tables that was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The period.
    pub period: Period,
    /// Which publication of the period it is, from 1.
    pub version: u32,
    /// Name of the cut that its figures are of.
    pub cut: String,
    /// The month with which the log began for it, where the period begins before
    /// that: earlier months were not known, and nothing was told of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<Period>,
    /// Last day that was counted.
    pub until: NaiveDate,
    /// By which rule it was made.
    pub rule: PublicationRule,
    /// Its tables.
    pub tables: Vec<PublishedTable>,
    /// Totals of its period by their names; nothing where they were not
    /// remembered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<BTreeMap<String, PublishedTotal>>,
    /// When it was recorded first, if that was in a log whose place a backup
    /// took: what is out is out, and this log goes on minding it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
}

/// The moment at which a publication was recorded in a log that was replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The moment, in the office's time zone.
    pub at: DateTime<FixedOffset>,
    /// That moment was set by hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub clock_was_set: bool,
}

/// The place of the newest of those `wanted`, by the moment at which each was
/// recorded first: what was carried over from a log that was replaced stands
/// last in this one, however old it is. Of one moment, the last.
pub fn newest(
    publications: &[(Moment, Publication)],
    wanted: impl Fn(&Publication) -> bool,
) -> Option<usize> {
    let places = publications.iter().enumerate();
    let wanted = places.filter(|(_, (_, own))| wanted(own));
    wanted
        .max_by_key(|(_, (moment, _))| moment.at)
        .map(|(place, _)| place)
}

/// What was minded when the publication at `place` was made: all that this log
/// recorded before it; of one that was carried over, what had been recorded by
/// then, too, since the log that made it knew no other.
pub fn minded_by(publications: &[(Moment, Publication)], place: usize) -> Vec<&Publication> {
    let Some((made, publication)) = publications.get(place) else {
        return Vec::new();
    };
    let is_known = |moment: &Moment| publication.carried.is_none() || moment.at <= made.at;
    publications[..place]
        .iter()
        .filter(|(moment, _)| is_known(moment))
        .map(|(_, own)| own)
        .collect()
}

impl Publication {
    /// The months of its period of which it tells, from 1; none where it was
    /// over before the log began.
    pub fn months(&self) -> RangeInclusive<u8> {
        self.period.months_known(self.begins, self.until)
    }

    /// Whether it tells of every month of a year up to one, from 1, to its end.
    pub fn has_whole_year_through(&self, year: i32, through: u32) -> bool {
        let is_whole = last_of_month(year, through).is_some_and(|end| self.until >= end);
        is_whole && self.period.has_year_through(year, through)
    }

    /// How many cells of a table it shows, and how many it hides; what is not
    /// known is neither. Nothing of a table that was withheld.
    pub fn told_of(&self, table: &PublishedTable) -> Option<(usize, usize)> {
        let known = self.months();
        let is_known = |column: &str| match Period::parse(column) {
            Ok(month) if month.is_month() => known.contains(&month.number()),
            _ => !known.is_empty(),
        };
        let columns: Vec<bool> = table.columns.iter().map(|own| is_known(own)).collect();
        let values = table.values.as_ref()?.iter().zip(columns.iter().cycle());
        let cells = values.filter(|(_, is_known)| **is_known);
        let (shown, hidden): (Vec<_>, Vec<_>) = cells.partition(|(value, _)| value.is_some());
        Some((shown.len(), hidden.len()))
    }

    /// Whether it shows what `other` does: the same publication, under
    /// whatever name of its cut.
    pub fn shows_what(&self, other: &Self) -> bool {
        let Self {
            period,
            version,
            cut: _,
            begins,
            until,
            rule,
            tables,
            totals,
            carried: _,
        } = self;
        *period == other.period
            && *version == other.version
            && *begins == other.begins
            && *until == other.until
            && *rule == other.rule
            && *tables == other.tables
            && *totals == other.totals
    }
}

/// A total of a period, as it was when its set was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTotal {
    /// How many.
    pub count: u64,
    /// Whether a load format may say it.
    pub said: bool,
}

/// A table as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTable {
    /// Which.
    pub table: PublicTable,
    /// By which classes its columns or rows were grouped, where that is
    /// configured: groups of ages, jurisdictions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grouping: Option<String>,
    /// Codes of its rows.
    pub rows: Vec<String>,
    /// Codes of its columns.
    pub columns: Vec<String>,
    /// The values, row by row; none where it was hidden. A table that was
    /// withheld has none at all.
    pub values: Option<Vec<Option<u64>>>,
}

impl PublishedTable {
    /// What was shown of a cell: a value, or that it was hidden; nothing where
    /// the table had no such cell.
    pub fn value(&self, row: &str, column: &str) -> Option<Option<u64>> {
        let at = |codes: &[String], code: &str| codes.iter().position(|own| own == code);
        let cell = at(&self.rows, row)? * self.columns.len() + at(&self.columns, column)?;
        self.values.as_ref()?.get(cell).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_in_a_rule_is_the_default() {
        let rule: PublicationRule = serde_json::from_str("{}").expect("a rule");
        assert_eq!(rule, PublicationRule::default());
        assert!(AgeGroups::parse(&rule.age_groups).is_ok());
        assert!(serde_json::from_str::<PublicationRule>(r#"{"minimo":5}"#).is_err());
    }

    #[test]
    fn a_published_table_tells_shown_hidden_and_absent_apart() {
        let table = PublishedTable {
            table: PublicTable::KindSex,
            grouping: None,
            rows: vec!["guidance".to_owned()],
            columns: vec!["female".to_owned(), "male".to_owned()],
            values: Some(vec![Some(7), None]),
        };
        assert_eq!(table.value("guidance", "female"), Some(Some(7)));
        assert_eq!(table.value("guidance", "male"), Some(None));
        assert_eq!(table.value("shelter", "male"), None);
    }
}
