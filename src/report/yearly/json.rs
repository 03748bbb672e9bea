//! The year's count as the JSON answer `folio/report-yearly`. Each of its four
//! parts holds the year before under `previous`, in the same shape. Counts of
//! an unknown sex, age or affiliation stand under the code `unknown`; a null
//! unit is the office itself. Cases `closed` are closings: one closed twice
//! counts twice.

use serde_json::{Map, Value, json};

use super::lines::{Line, Lines};
use crate::domain::figures::{CaseFigures, Interventions, TurnFigures, YearFigures};
use crate::report::provenance::Provenance;

/// The whole answer.
pub(super) fn answer(
    now: &YearFigures,
    before: &YearFigures,
    lines: &Lines,
    provenance: &Provenance,
) -> Value {
    let mut answer = provenance.json("folio/report-yearly");
    let mut acts = interventions(&now.interventions, lines, When::Now);
    let acts_before = interventions(&before.interventions, lines, When::Before);
    let change = i128::from(now.interventions.total()) - i128::from(before.interventions.total());
    acts.insert("previous".to_owned(), acts_before.into());
    acts.insert("difference".to_owned(), json!(change));
    let mut cases = case_counts(&now.cases, lines, When::Now);
    cases.insert(
        "previous".to_owned(),
        case_counts(&before.cases, lines, When::Before).into(),
    );
    let mut turns = turn_counts(&now.turns);
    turns.insert("previous".to_owned(), turn_counts(&before.turns).into());
    answer.insert("year".to_owned(), json!(now.year));
    answer.insert("previous_year".to_owned(), json!(before.year));
    answer.insert("interventions".to_owned(), acts.into());
    answer.insert("cases".to_owned(), cases.into());
    answer.insert(
        "persons".to_owned(),
        json!({
            "attended": now.persons_attended,
            "previous": {"attended": before.persons_attended},
        }),
    );
    answer.insert("turns".to_owned(), turns.into());
    answer.into()
}

/// The four parts of one year, without another beside it.
pub(super) fn parts(figures: &YearFigures, lines: &Lines) -> Map<String, Value> {
    object([
        (
            "interventions",
            interventions(&figures.interventions, lines, When::Now).into(),
        ),
        (
            "cases",
            case_counts(&figures.cases, lines, When::Now).into(),
        ),
        ("persons", json!({"attended": figures.persons_attended})),
        ("turns", turn_counts(&figures.turns).into()),
    ])
}

/// Which of a line's two years.
#[derive(Clone, Copy)]
enum When {
    Now,
    Before,
}

impl When {
    fn of<N: Copy>(self, line: &Line<N>) -> N {
        match self {
            Self::Now => line.now,
            Self::Before => line.before,
        }
    }
}

fn interventions(acts: &Interventions, lines: &Lines, when: When) -> Map<String, Value> {
    let by_kind: Vec<Value> = lines
        .kinds
        .iter()
        .map(|line| {
            let months = when.of(line);
            json!({
                "kind": line.code,
                "total": months.iter().sum::<u64>(),
                "by_month": months,
            })
        })
        .collect();
    object([
        ("total", json!(acts.total())),
        ("by_month", json!(acts.by_month())),
        ("by_kind", by_kind.into()),
        ("by_sex", list("sex", &lines.sexes, when)),
        ("by_age_group", list("age_group", &lines.ages, when)),
        (
            "by_affiliation",
            list("affiliation", &lines.affiliations, when),
        ),
        ("by_unit", list("unit", &lines.units, when)),
    ])
}

fn case_counts(cases: &CaseFigures, lines: &Lines, when: When) -> Map<String, Value> {
    object([
        ("received", json!(cases.received)),
        ("closed", json!(cases.closed)),
        ("open", json!(cases.open)),
        ("received_by_kind", list("kind", &lines.request_kinds, when)),
        (
            "received_by_channel",
            list("channel", &lines.channels, when),
        ),
        ("closed_by_outcome", list("outcome", &lines.outcomes, when)),
    ])
}

fn turn_counts(turns: &TurnFigures) -> Map<String, Value> {
    object([
        ("made", json!(turns.made)),
        ("answered", json!(turns.answered)),
        ("returned", json!(turns.returned)),
        ("withdrawn", json!(turns.withdrawn)),
    ])
}

fn list(name: &str, lines: &[Line<u64>], when: When) -> Value {
    lines
        .iter()
        .map(|line| json!({name: line.code, "total": when.of(line)}))
        .collect()
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
