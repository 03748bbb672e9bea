//! Which figure of a report is meant, for the list of the cases behind it.

use chrono::NaiveDate;
use clap::ValueEnum;

use crate::cli::desk::Desk;
use crate::cli::reading::{Reading, missing};
use crate::domain::age::AgeBand;
use crate::domain::age_groups::AgeGroups;
use crate::domain::catalogue::TermList;
use crate::domain::code::Sex;
use crate::domain::fold::search_key;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::query::TurnColumn;
use crate::store::query::behind::Cell;
use crate::store::reader::Reader;

use super::whole_year;

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
}

/// Units of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// Acts.
    #[value(alias = "intervenciones")]
    Interventions,
    /// Cases received.
    #[value(alias = "recibidos")]
    Received,
    /// Cases closed.
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
}

/// A figure of the directorates' report.
#[derive(Debug, clap::Args)]
pub struct TurnCell {
    /// Column of the report
    #[arg(long, value_name = "COLUMN")]
    column: Option<Column>,
    /// Unit of the row; all of them where nothing is said
    #[arg(long, value_name = "UNIT", add = crate::cli::completions::units())]
    unit: Option<String>,
}

/// Columns of the directorates' report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Column {
    /// Open at the beginning.
    #[value(alias = "vienen")]
    CarriedOver,
    /// Made in the period.
    #[value(alias = "recibidos")]
    Received,
    /// Accepted in the period.
    #[value(alias = "aceptados")]
    Accepted,
    /// Answered in the period.
    #[value(alias = "respondidos")]
    Answered,
    /// Returned in the period.
    #[value(alias = "devueltos")]
    Returned,
    /// Withdrawn in the period.
    #[value(alias = "retirados")]
    Withdrawn,
    /// Open at the end.
    #[value(alias = "pendientes")]
    Pending,
    /// Open at the end and past due.
    #[value(alias = "vencidos")]
    Overdue,
}

impl YearCell {
    /// The figure that was chosen.
    pub fn figure(
        &self,
        year: i32,
        groups: &AgeGroups,
        reader: &Reader,
        desk: &Desk,
    ) -> Result<Cell> {
        let today = desk.moment(&reader.office().timezone).today();
        let (first, last) = whole_year(year)?;
        let (from, to) = match self.month {
            None => (first, last),
            Some(month) => month_of(year, month).unwrap_or((first, last)),
        };
        let of = self.of.unwrap_or(Of::Interventions);
        if of != Of::Interventions && self.narrows_interventions() {
            return Err(Error::new(Kind::Usage, msg!("typed-cell-interventions")));
        }
        Ok(match of {
            Of::Interventions => self.interventions(from, to, groups, reader, desk)?,
            Of::Received => Cell::CasesReceived {
                from,
                to,
                kind: None,
                channel: None,
            },
            Of::Closed => Cell::CasesClosed {
                from,
                to,
                outcome: None,
            },
            Of::Open => Cell::CasesOpen { on: to.min(today) },
            Of::Persons => Cell::Persons { from, to },
            Of::Turns => Cell::Turns {
                from,
                to,
                as_of: to.min(today),
                unit: None,
                column: TurnColumn::Received,
            },
        })
    }

    /// Choosing a figure means something only with `--folios`.
    pub fn refuse_alone(&self) -> Result<()> {
        match self.narrows_interventions() || self.of.is_some() || self.month.is_some() {
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

    fn interventions(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        groups: &AgeGroups,
        reader: &Reader,
        desk: &Desk,
    ) -> Result<Cell> {
        let catalogue = &reader.office().catalogue;
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
        let affiliation = match &self.affiliation {
            None => None,
            Some(typed) if unknown(typed) => Some(None),
            Some(typed) => Some(Some(term(TermList::Affiliation, typed)?)),
        };
        let unit = match &self.unit {
            None => None,
            Some(typed) if ["desk", "oficina"].contains(&search_key(typed).as_str()) => Some(None),
            Some(typed) => Some(Some(unit_code(typed, reader)?)),
        };
        Ok(Cell::Interventions {
            from,
            to,
            kind,
            sex: self.sex(desk)?,
            ages: self
                .age_group
                .as_deref()
                .map(|typed| ages(typed, groups))
                .transpose()?,
            affiliation,
            unit,
        })
    }

    fn sex(&self, desk: &Desk) -> Result<Option<Option<Sex>>> {
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
            lang: desk.text.lang(),
        };
        reading.sex("sex").map(Some)
    }
}

impl TurnCell {
    /// The figure that was chosen.
    pub fn figure(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        today: NaiveDate,
        reader: &Reader,
    ) -> Result<Cell> {
        let column = match self.column.ok_or_else(|| missing(&["column"]))? {
            Column::CarriedOver => TurnColumn::CarriedOver,
            Column::Received => TurnColumn::Received,
            Column::Accepted => TurnColumn::Accepted,
            Column::Answered => TurnColumn::Answered,
            Column::Returned => TurnColumn::Returned,
            Column::Withdrawn => TurnColumn::Withdrawn,
            Column::Pending => TurnColumn::Pending,
            Column::Overdue => TurnColumn::Overdue,
        };
        Ok(Cell::Turns {
            from,
            to,
            as_of: to.min(today),
            unit: self
                .unit
                .as_deref()
                .map(|typed| unit_code(typed, reader))
                .transpose()?,
            column,
        })
    }

    /// Choosing a figure means something only with `--folios`.
    pub fn refuse_alone(&self) -> Result<()> {
        match self.column.is_some() || self.unit.is_some() {
            true => Err(missing(&["folios"])),
            false => Ok(()),
        }
    }
}

fn month_of(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    Some((first, next.pred_opt()?))
}

fn unit_code(typed: &str, reader: &Reader) -> Result<String> {
    reader
        .office()
        .catalogue
        .find_unit(typed)
        .map(|unit| unit.code.clone())
        .map_err(|unlisted| Refusal::UnknownUnit(unlisted).into())
}

fn unknown(typed: &str) -> bool {
    ["unknown", "no consta"].contains(&search_key(typed).as_str())
}

fn ages(typed: &str, groups: &AgeGroups) -> Result<Vec<AgeBand>> {
    let wanted = if unknown(typed) { "unknown" } else { typed };
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
                values = groups.codes().collect::<Vec<_>>().join(", "),
            ))
        })?;
    Ok(AgeBand::all()
        .filter(|band| groups.group_of(*band) == group)
        .collect())
}
