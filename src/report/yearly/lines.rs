//! The lines of each breakdown: codes and labels in the order in which they
//! are read, with the counts of both years. Tables and JSON are made of the
//! same lines, so that they cannot disagree.

use std::collections::BTreeMap;

use crate::domain::age::{AgeBand, AgeGroups};
use crate::domain::catalogue::{Catalogue, Term, TermList};
use crate::domain::code::{Channel, Code, Outcome, RequestKind, Sex};
use crate::domain::figures::YearFigures;
use crate::msg;
use crate::report::table::Cell;

/// The code under which counts of an unknown sex, age or affiliation stand.
pub const UNKNOWN: &str = "unknown";

/// Counts by month, January first.
pub(super) type Months = [u64; 12];

/// One line of a breakdown.
pub(super) struct Line<N> {
    /// The code; `None` only where the office itself acted and no unit.
    pub code: Option<String>,
    /// What the line is called.
    pub label: Cell,
    /// Counts of the year.
    pub now: N,
    /// Counts of the year before.
    pub before: N,
}

/// Every breakdown of the report.
pub(super) struct Lines {
    pub kinds: Vec<Line<Months>>,
    pub sexes: Vec<Line<u64>>,
    pub ages: Vec<Line<u64>>,
    pub affiliations: Vec<Line<u64>>,
    pub units: Vec<Line<u64>>,
    pub request_kinds: Vec<Line<u64>>,
    pub channels: Vec<Line<u64>>,
    pub outcomes: Vec<Line<u64>>,
}

impl Lines {
    pub fn new(
        now: &YearFigures,
        before: &YearFigures,
        catalogue: &Catalogue,
        groups: &AgeGroups,
    ) -> Self {
        let (acts, acts_before) = (&now.interventions, &before.interventions);
        let (cases, cases_before) = (&now.cases, &before.cases);
        Self {
            kinds: by_term(
                catalogue.list(TermList::FollowUp),
                |term| term.intervention && !term.retired,
                &acts.by_kind,
                &acts_before.by_kind,
            ),
            sexes: by_sex(&acts.by_sex, &acts_before.by_sex),
            ages: by_age(groups, &acts.by_age, &acts_before.by_age),
            affiliations: by_term(
                catalogue.list(TermList::Affiliation),
                |term| !term.retired,
                &unknown_named(&acts.by_affiliation),
                &unknown_named(&acts_before.by_affiliation),
            ),
            units: by_unit(catalogue, &acts.by_unit, &acts_before.by_unit),
            request_kinds: by_code::<RequestKind>(
                &cases.received_by_kind,
                &cases_before.received_by_kind,
            ),
            channels: by_code::<Channel>(
                &cases.received_by_channel,
                &cases_before.received_by_channel,
            ),
            outcomes: by_code::<Outcome>(&cases.closed_by_outcome, &cases_before.closed_by_outcome),
        }
    }
}

impl Lines {
    /// The kinds with their counts of all months together.
    pub fn kinds_in_all(&self) -> Vec<Line<u64>> {
        let in_all = |kind: &Line<Months>| Line {
            code: kind.code.clone(),
            label: kind.label.clone(),
            now: kind.now.iter().sum(),
            before: kind.before.iter().sum(),
        };
        self.kinds.iter().map(in_all).collect()
    }
}

/// The terms on offer and those counted, in the catalogue's order; then
/// counted codes that the catalogue has no term for.
fn by_term<'a, N: Copy + Default>(
    terms: impl Iterator<Item = &'a Term>,
    on_offer: impl Fn(&Term) -> bool,
    now: &BTreeMap<String, N>,
    before: &BTreeMap<String, N>,
) -> Vec<Line<N>> {
    let counted = |code: &str| now.contains_key(code) || before.contains_key(code);
    let line = |code: &str, label: Cell| Line {
        code: Some(code.to_owned()),
        label,
        now: now.get(code).copied().unwrap_or_default(),
        before: before.get(code).copied().unwrap_or_default(),
    };
    let mut lines: Vec<Line<N>> = terms
        .filter(|term| on_offer(term) || counted(&term.code))
        .map(|term| line(&term.code, term.into()))
        .collect();
    let mut unlisted: Vec<&String> = now.keys().chain(before.keys()).collect();
    unlisted.retain(|code| !lines.iter().any(|line| line.code.as_ref() == Some(*code)));
    unlisted.sort();
    unlisted.dedup();
    lines.extend(unlisted.into_iter().map(|code| match code.as_str() {
        UNKNOWN => line(code, msg!("report-not-recorded").into()),
        _ => line(code, code.as_str().into()),
    }));
    lines
}

/// "Not recorded" and the answer "not known" say the same to a reader of
/// counts, so they share one line.
fn unknown_named(counts: &BTreeMap<Option<String>, u64>) -> BTreeMap<String, u64> {
    let mut named = BTreeMap::new();
    for (code, count) in counts {
        let code = code.clone().unwrap_or_else(|| UNKNOWN.to_owned());
        *named.entry(code).or_default() += count;
    }
    named
}

fn by_code<C: Code + Ord>(now: &BTreeMap<C, u64>, before: &BTreeMap<C, u64>) -> Vec<Line<u64>> {
    C::ALL
        .iter()
        .map(|value| Line {
            code: Some(value.code().to_owned()),
            label: Cell::label(C::LIST, value.code()),
            now: now.get(value).copied().unwrap_or_default(),
            before: before.get(value).copied().unwrap_or_default(),
        })
        .collect()
}

fn by_sex(now: &BTreeMap<Option<Sex>, u64>, before: &BTreeMap<Option<Sex>, u64>) -> Vec<Line<u64>> {
    Sex::ALL
        .iter()
        .copied()
        .map(Some)
        .chain([None])
        .map(|sex| {
            let code = sex.map_or(UNKNOWN, Code::code);
            Line {
                code: Some(code.to_owned()),
                label: Cell::label(Sex::LIST, code),
                now: now.get(&sex).copied().unwrap_or_default(),
                before: before.get(&sex).copied().unwrap_or_default(),
            }
        })
        .collect()
}

fn by_age(
    groups: &AgeGroups,
    now: &BTreeMap<AgeBand, u64>,
    before: &BTreeMap<AgeBand, u64>,
) -> Vec<Line<u64>> {
    let in_group = |counts: &BTreeMap<AgeBand, u64>, group: usize| -> u64 {
        counts
            .iter()
            .filter(|(band, _)| groups.group_of(**band) == group)
            .map(|(_, count)| count)
            .sum()
    };
    groups
        .codes()
        .enumerate()
        .map(|(group, code)| Line {
            code: Some(code.to_owned()),
            label: Cell::label("age-group", code.to_owned()),
            now: in_group(now, group),
            before: in_group(before, group),
        })
        .collect()
}

/// Units in the catalogue's order, then those it does not have, the office
/// itself last.
fn by_unit(
    catalogue: &Catalogue,
    now: &BTreeMap<Option<String>, u64>,
    before: &BTreeMap<Option<String>, u64>,
) -> Vec<Line<u64>> {
    let mut counted: Vec<&Option<String>> = now.keys().chain(before.keys()).collect();
    let place = |code: &Option<String>| match code {
        Some(code) => catalogue
            .units
            .iter()
            .position(|unit| unit.code == *code)
            .unwrap_or(catalogue.units.len()),
        None => usize::MAX,
    };
    counted.sort_by_key(|code| (place(code), *code));
    counted.dedup();
    counted
        .into_iter()
        .map(|code| Line {
            code: code.clone(),
            label: match code {
                Some(code) => catalogue
                    .unit(code)
                    .map_or_else(|| code.as_str().into(), Cell::from),
                None => msg!("report-the-office-itself").into(),
            },
            now: now.get(code).copied().unwrap_or_default(),
            before: before.get(code).copied().unwrap_or_default(),
        })
        .collect()
}
