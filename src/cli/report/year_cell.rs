//! Which figure of the yearly report is meant, for the list of the cases
//! behind it.

use chrono::NaiveDate;
use clap::ValueEnum;

use crate::cli::reading::{Reading, code, missing};
use crate::domain::age::AgeBand;
use crate::domain::age_groups::AgeGroups;
use crate::domain::catalogue::TermList;
use crate::domain::code::{Channel, Outcome, RequestKind, Sex};
use crate::domain::dates::last_of_month;
use crate::domain::fold::search_key;
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::yearly::UNKNOWN;
use crate::store::query::TurnColumn;
use crate::store::query::behind::Cell;
use crate::text::Lang;

use super::state::Source;
use super::{unit_code, whole_year};

/// A figure of the yearly report.
#[derive(Debug, clap::Args)]
pub struct YearCell {
    /// What the figure counts
    #[arg(long, value_name = "WHAT")]
    of: Option<Of>,
    /// A month, 1 to 12
    #[arg(long, value_name = "MONTH", value_parser = clap::value_parser!(u32).range(1..=12))]
    month: Option<u32>,
    /// Kind of intervention
    #[arg(long, value_name = "KIND", add = crate::cli::completions::follow_ups())]
    kind: Option<String>,
    /// Sex of the beneficiary, or unknown
    #[arg(long, value_name = "SEX", add = crate::cli::completions::codes::<Sex>())]
    sex: Option<String>,
    /// Age group as the report names it, such as 25-44, or unknown
    #[arg(long, value_name = "GROUP")]
    age_group: Option<String>,
    /// Affiliation, or unknown
    #[arg(long, value_name = "CODE", add = crate::cli::completions::affiliations())]
    affiliation: Option<String>,
    /// Unit that intervened, or desk for the office itself
    #[arg(long, value_name = "UNIT", add = crate::cli::completions::units())]
    unit: Option<String>,
    /// Kind of request, of the cases received
    #[arg(long, value_name = "KIND", add = crate::cli::completions::codes::<RequestKind>())]
    request_kind: Option<String>,
    /// Channel, of the cases received
    #[arg(long, value_name = "CHANNEL", add = crate::cli::completions::codes::<Channel>())]
    channel: Option<String>,
    /// Outcome, of the conclusions
    #[arg(long, value_name = "OUTCOME", add = crate::cli::completions::codes::<Outcome>())]
    outcome: Option<String>,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// Acts.
    #[value(alias = "intervenciones")]
    Interventions,
    /// Cases received.
    #[value(alias = "recibidos")]
    Received,
    /// Conclusions of cases.
    #[value(alias = "concluidos")]
    Closed,
    /// Cases open at the end.
    #[value(alias = "abiertos")]
    Open,
    /// Cases of the persons attended.
    #[value(alias = "personas")]
    Persons,
    /// Turns made.
    #[value(alias = "turnos")]
    Turns,
    /// Turns answered.
    #[value(alias = "contestados", alias = "respondidos")]
    Answered,
    /// Turns returned.
    #[value(alias = "devueltos")]
    Returned,
    /// Turns withdrawn.
    #[value(alias = "retirados")]
    Withdrawn,
}

impl YearCell {
    /// The figure that was chosen.
    pub fn figure(
        &self,
        year: i32,
        groups: &AgeGroups,
        source: &Source,
        lang: Lang,
    ) -> Result<Cell> {
        let today = source.today()?;
        let (first, last) = whole_year(year)?;
        let (from, to) = match self.month {
            None => (first, last),
            Some(month) => month_of(year, month).unwrap_or((first, last)),
        };
        let turns = |column| Cell::Turns {
            from,
            to,
            as_of: to.min(today),
            unit: None,
            column,
        };
        Ok(match self.counted()? {
            Of::Interventions => self.interventions(from, to, groups, source.office(), lang)?,
            Of::Received => Cell::CasesReceived {
                from,
                to,
                kind: self
                    .request_kind
                    .as_ref()
                    .map(|typed| code("request-kind", typed, lang))
                    .transpose()?,
                channel: self
                    .channel
                    .as_ref()
                    .map(|typed| code("channel", typed, lang))
                    .transpose()?,
            },
            Of::Closed => Cell::CasesClosed {
                from,
                to,
                outcome: self
                    .outcome
                    .as_ref()
                    .map(|typed| code("outcome", typed, lang))
                    .transpose()?,
            },
            Of::Open => Cell::CasesOpen { on: to.min(today) },
            Of::Persons => Cell::Persons { from, to },
            Of::Turns => turns(TurnColumn::Received),
            Of::Answered => turns(TurnColumn::Answered),
            Of::Returned => turns(TurnColumn::Returned),
            Of::Withdrawn => turns(TurnColumn::Withdrawn),
        })
    }

    /// What the figure counts: as said, else what the other options choose.
    fn counted(&self) -> Result<Of> {
        let mut of = self.of;
        for (narrowed, what, refusal) in [
            (
                self.narrows_interventions(),
                Of::Interventions,
                msg!("typed-cell-interventions"),
            ),
            (
                self.narrows_received(),
                Of::Received,
                msg!("typed-cell-received"),
            ),
            (
                self.outcome.is_some(),
                Of::Closed,
                msg!("typed-cell-closed"),
            ),
        ] {
            if narrowed && *of.get_or_insert(what) != what {
                return Err(Error::new(Kind::Usage, refusal));
            }
        }
        Ok(of.unwrap_or(Of::Interventions))
    }

    /// Choosing a figure means something only with `--folios`.
    pub fn refuse_alone(&self) -> Result<()> {
        let chosen = self.of.is_some()
            || self.month.is_some()
            || self.outcome.is_some()
            || self.narrows_received()
            || self.narrows_interventions();
        match chosen {
            true => Err(missing(&["folios"])),
            false => Ok(()),
        }
    }

    fn narrows_interventions(&self) -> bool {
        self.kind.is_some()
            || self.sex.is_some()
            || self.age_group.is_some()
            || self.affiliation.is_some()
            || self.unit.is_some()
    }

    fn narrows_received(&self) -> bool {
        self.request_kind.is_some() || self.channel.is_some()
    }

    fn interventions(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        groups: &AgeGroups,
        office: &Office,
        lang: Lang,
    ) -> Result<Cell> {
        let catalogue = &office.catalogue;
        let term = |list, typed: &String| {
            catalogue
                .find_term(list, typed)
                .map(|term| term.code.clone())
                .map_err(|unlisted| Error::from(Refusal::UnknownTerm { list, unlisted }))
        };
        let kind = self
            .kind
            .as_ref()
            .map(|typed| term(TermList::FollowUp, typed))
            .transpose()?;
        let affiliations = match &self.affiliation {
            None => None,
            Some(typed) if unknown(typed) => Some(not_known()),
            Some(typed) => match term(TermList::Affiliation, typed)? {
                code if code == UNKNOWN => Some(not_known()),
                code => Some(vec![Some(code)]),
            },
        };
        let unit = match &self.unit {
            None => None,
            Some(typed) if ["desk", "oficina"].contains(&search_key(typed).as_str()) => Some(None),
            Some(typed) => Some(Some(unit_code(typed, office)?)),
        };
        Ok(Cell::Interventions {
            from,
            to,
            kind,
            sex: self.sex(lang)?,
            ages: self
                .age_group
                .as_deref()
                .map(|typed| ages(typed, groups, lang))
                .transpose()?,
            affiliations,
            unit,
        })
    }

    fn sex(&self, lang: Lang) -> Result<Option<Option<Sex>>> {
        let Some(typed) = &self.sex else {
            return Ok(None);
        };
        if unknown(typed) {
            return Ok(Some(None));
        }
        let mut answers = crate::cli::ask::Answers::new();
        answers.set("sex", typed);
        let reading = Reading {
            answers: &answers,
            today: NaiveDate::default(),
            lang,
        };
        reading.sex("sex").map(Some)
    }
}

fn month_of(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(year, month, 1).zip(last_of_month(year, month))
}

/// The report counts "not recorded" and the answer "not known" in one line.
fn not_known() -> Vec<Option<String>> {
    vec![None, Some(UNKNOWN.to_owned())]
}

fn unknown(typed: &str) -> bool {
    [UNKNOWN, "no consta"].contains(&search_key(typed).as_str())
}

fn ages(typed: &str, groups: &AgeGroups, lang: Lang) -> Result<Vec<AgeBand>> {
    let wanted = if unknown(typed) { UNKNOWN } else { typed };
    let group = groups
        .codes()
        .position(|code| code == wanted)
        .ok_or_else(|| {
            Error::new(
                Kind::Usage,
                msg!(
                    "usage-invalid-value",
                    value = typed,
                    argument = "--age-group",
                ),
            )
            .hint(msg!(
                "usage-possible-values",
                values = groups
                    .codes()
                    .map(|code| match (code, lang) {
                        (UNKNOWN, Lang::Es) => "no-consta",
                        (code, _) => code,
                    })
                    .collect::<Vec<_>>()
                    .join(", "),
            ))
        })?;
    Ok(AgeBand::all()
        .filter(|band| groups.group_of(*band) == group)
        .collect())
}
