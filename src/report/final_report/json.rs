//! The final report as the JSON answer `folio/report-final`. The unit is null
//! for the desk itself and for several units together; `area` tells which. Of
//! a reserved case that is withheld, all but folio and mark is null.

use serde_json::{Map, Value, json};

use super::{Line, Scope};
use crate::domain::attended::{Area, AreaFigures, Attended, FinalText};
use crate::domain::code::{Code, Outcome};
use crate::report::directorates::one_decimal;
use crate::report::provenance::Provenance;

/// The whole answer.
pub(super) fn answer(
    lines: &[Line],
    total: &AreaFigures,
    cases: &[&Attended],
    scope: &Scope,
    provenance: &Provenance,
) -> Value {
    let areas: Value = lines.iter().map(area).collect();
    let cases: Value = cases.iter().map(|case| one(case, scope)).collect();
    let mut answer = provenance.json("folio/report-final");
    answer.insert("from".to_owned(), json!(scope.from));
    answer.insert("to".to_owned(), json!(scope.to));
    answer.insert("unit".to_owned(), json!(scope.unit));
    answer.insert("with_text".to_owned(), json!(scope.with_text));
    answer.insert("areas".to_owned(), areas);
    answer.insert("total".to_owned(), measures(total).into());
    answer.insert("cases".to_owned(), cases);
    answer.into()
}

fn area(line: &Line) -> Value {
    let (area, unit) = match &line.area {
        Area::Desk => ("desk", None),
        Area::Unit(code) => ("unit", Some(code)),
        Area::Several => ("several", None),
    };
    let mut object = Map::new();
    object.insert("area".to_owned(), json!(area));
    object.insert("unit".to_owned(), json!(unit));
    object.extend(measures(&line.figures));
    if unit.is_some() {
        object.insert("shared".to_owned(), json!(line.figures.shared));
    }
    object.into()
}

fn measures(figures: &AreaFigures) -> Map<String, Value> {
    let by_outcome: Map<String, Value> = Outcome::ALL
        .iter()
        .map(|outcome| {
            let count = figures.concluded.get(outcome).copied().unwrap_or_default();
            (outcome.code().to_owned(), json!(count))
        })
        .collect();
    let fields = [
        ("attended", json!(figures.attended)),
        ("open", json!(figures.open)),
        ("concluded", json!(figures.all_concluded())),
        ("by_outcome", by_outcome.into()),
        ("median_days", json!(figures.median_days().map(one_decimal))),
        ("p90_days", json!(figures.p90_days())),
    ];
    let named = fields.into_iter();
    named
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn one(case: &Attended, scope: &Scope) -> Value {
    let open = |value: Value| match scope.withholds(case) {
        true => Value::Null,
        false => value,
    };
    let conclusion = case.conclusion;
    let mut object = json!({
        "folio": case.folio,
        "reserved": case.reserved,
        "kind": open(json!(case.kind.code())),
        "received_on": open(json!(case.received_on)),
        "closed_on": open(json!(conclusion.map(|one| one.on))),
        "outcome": open(json!(conclusion.map(|one| one.outcome.code()))),
        "units": open(json!(case.units)),
        "days": open(json!(case.days())),
    });
    if scope.with_text {
        object["report"] = match &case.text {
            FinalText::Typed(text) => json!(text),
            FinalText::None | FinalText::Erased => Value::Null,
        };
        object["report_erased"] = json!(case.text == FinalText::Erased);
    }
    object
}
