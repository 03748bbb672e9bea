//! The two tables of the final report: a line an area, and a line a case.

use super::{Line, Scope, short};
use crate::domain::attended::{Area, AreaFigures, Attended, FinalText};
use crate::domain::catalogue::Catalogue;
use crate::domain::code::{Code, Outcome, RequestKind};
use crate::msg;
use crate::report::directorates::one_decimal;
use crate::report::table::{Cell, Column, Counted, Row, Table};

/// Names of the columns of outcomes in CSV, in the order of the list.
const OUTCOMES: [&str; 6] = [
    "resueltas",
    "parciales",
    "improcedentes",
    "desistidas",
    "canalizadas",
    "no_localizadas",
];

/// A line an area, and the total.
pub(super) fn summary(
    lines: &[Line],
    total: &AreaFigures,
    scope: &Scope,
    catalogue: &Catalogue,
) -> Table {
    let period = [Cell::Date(scope.from), Cell::Date(scope.to)];
    let mut rows: Vec<Row> = lines
        .iter()
        .map(|line| {
            let mut cells = vec![short(&line.area), name(&line.area, catalogue)];
            cells.extend(measures(&line.figures));
            cells.push(match line.area {
                Area::Unit(_) => Cell::count(line.figures.shared),
                Area::Desk | Area::Several => Cell::Missing,
            });
            cells.extend(period.clone());
            Row::body(cells)
        })
        .collect();
    let mut cells = vec![msg!("report-total").into(), Cell::from("")];
    cells.extend(measures(total));
    // What is shared would be counted once for each that shares it.
    cells.push(Cell::Missing);
    cells.extend(period);
    rows.push(Row::total(cells));
    Table {
        name: "peticiones_por_area",
        title: Some(msg!("report-final-summary")),
        counts: Some(Counted::Cases),
        columns: summary_columns(),
        rows,
    }
}

fn summary_columns() -> Vec<Column> {
    let mut columns = vec![
        Column::text("area", msg!("report-column-unit")),
        Column::text("nombre", msg!("report-column-unit-name")).when_it_fits(),
        Column::number("atendidas", msg!("report-column-attended")),
        Column::number("en_tramite", msg!("report-column-open")),
        Column::number("concluidas", msg!("report-column-concluded")),
    ];
    let headings = [
        msg!("report-column-resolved"),
        msg!("report-column-partial"),
        msg!("report-column-unfounded"),
        msg!("report-column-desisted"),
        msg!("report-column-channelled"),
        msg!("report-column-not-located"),
    ];
    let outcomes = OUTCOMES.into_iter().zip(headings);
    columns.extend(outcomes.map(|(key, heading)| Column::number(key, heading)));
    columns.extend([
        Column::number("mediana_dias", msg!("report-column-median")),
        Column::number("p90_dias", msg!("report-column-p90")),
        Column::number("con_otras", msg!("report-column-shared")),
        Column::code("desde", msg!("report-column-from")),
        Column::code("hasta", msg!("report-column-to")),
    ]);
    columns
}

fn name(area: &Area, catalogue: &Catalogue) -> Cell {
    match area {
        Area::Desk => msg!("report-area-desk-name").into(),
        Area::Unit(code) => Cell::or_missing(catalogue.unit(code).map(Cell::from)),
        Area::Several => msg!("report-area-several-name").into(),
    }
}

fn measures(figures: &AreaFigures) -> Vec<Cell> {
    let mut cells = vec![
        Cell::count(figures.attended),
        Cell::count(figures.open),
        Cell::count(figures.all_concluded()),
    ];
    let concluded = |outcome| figures.concluded.get(outcome).copied().unwrap_or_default();
    cells.extend(
        Outcome::ALL
            .iter()
            .map(|outcome| Cell::count(concluded(outcome))),
    );
    cells.extend([
        Cell::or_missing(figures.median_days().map(one_decimal)),
        Cell::or_missing(figures.p90_days().map(i64::from)),
    ]);
    cells
}

/// A line a case.
pub(super) fn list(cases: &[&Attended], scope: &Scope) -> Table {
    let mut columns = vec![
        Column::text("folio", msg!("column-folio")),
        Column::text("tipo", msg!("report-column-kind")),
        Column::text("recibida", msg!("report-column-received-on")),
        Column::text("concluida", msg!("report-column-concluded-on")),
        Column::text("areas", msg!("report-column-areas")),
        Column::text("sentido", msg!("report-column-outcome")),
        Column::number("dias", msg!("report-column-days")),
    ];
    if scope.with_text {
        columns.push(Column::text("informe", msg!("report-column-report")).when_it_fits());
    }
    Table {
        name: "peticiones",
        title: Some(msg!("report-final-list")),
        counts: Some(Counted::Cases),
        columns,
        rows: cases
            .iter()
            .map(|case| match scope.withholds(case) {
                true => withheld(case, scope),
                false => told(case, scope),
            })
            .collect(),
    }
}

fn told(case: &Attended, scope: &Scope) -> Row {
    let conclusion = case.conclusion;
    let outcome = conclusion.map(|one| Cell::label(Outcome::LIST, one.outcome.code()));
    let mut cells = vec![
        Cell::Text(case.folio.to_string()),
        Cell::label(RequestKind::LIST, case.kind.code()),
        Cell::Date(case.received_on),
        Cell::or_missing(conclusion.map(|one| one.on)),
        match case.units.is_empty() {
            true => short(&Area::Desk),
            false => Cell::Text(case.units.join(", ")),
        },
        outcome.unwrap_or_else(|| Cell::label(Outcome::LIST, "open")),
        Cell::or_missing(case.days().map(i64::from)),
    ];
    if scope.with_text {
        cells.push(match &case.text {
            FinalText::None => Cell::Missing,
            FinalText::Erased => msg!("report-text-erased").into(),
            FinalText::Typed(text) => Cell::from(text.as_str()),
        });
    }
    Row::body(cells)
}

fn withheld(case: &Attended, scope: &Scope) -> Row {
    let width = if scope.with_text { 8 } else { 7 };
    let mut cells = vec![Cell::Missing; width];
    cells[0] = Cell::Text(case.folio.to_string());
    cells[1] = msg!("report-reserved").into();
    Row::body(cells)
}
