//! What became of the turns of each unit over a period. For every unit and for
//! all together, what was carried over and what was received equals what was
//! answered, returned and withdrawn and what is pending; the columns stand in
//! that order, and what takes no part in the balance follows.

use serde_json::{Value, json};

use super::front::{Chart, Form, Front, Series, Tone};
use super::provenance::Provenance;
use super::table::{Cell, Column, Counted, Report, Row, Table};
use crate::domain::catalogue::Catalogue;
use crate::domain::figures::{DirectorateFigures, UnitFigures};
use crate::message::Message;
use crate::msg;

/// The report over the period of `figures`: every unit in use, and every other
/// that has figures, in the catalogue's order.
pub fn directorates(
    figures: &DirectorateFigures,
    catalogue: &Catalogue,
    provenance: &Provenance,
) -> Report {
    let figures = &with_idle_units(figures, catalogue);
    let units = in_catalogue_order(figures, catalogue);
    Report {
        title: msg!("report-directorates-title"),
        subtitle: vec![
            provenance.office(),
            msg!(
                "report-directorates-period",
                from = figures.from,
                to = figures.to
            ),
        ],
        front: Front {
            headlines: Vec::new(),
            charts: vec![chart(&units)],
        },
        tables: vec![table(
            "turnos_por_area",
            msg!("report-directorates-table"),
            figures,
            &units,
            catalogue,
        )],
        notes: notes(figures, provenance),
        as_of: provenance.as_of,
        json: answer(figures, &units, provenance),
    }
}

/// The report over a month, with the year up to that month below it.
pub fn month_and_year(
    month: &DirectorateFigures,
    to_date: &DirectorateFigures,
    catalogue: &Catalogue,
    provenance: &Provenance,
) -> Report {
    let mut report = directorates(month, catalogue, provenance);
    let to_date = &with_idle_units(to_date, catalogue);
    let title = msg!(
        "report-directorates-to-date",
        from = to_date.from,
        to = to_date.to,
    );
    let units = in_catalogue_order(to_date, catalogue);
    let table = table("turnos_acumulado", title, to_date, &units, catalogue);
    report.tables.push(table);
    let note = msg!("report-note-carried-over-to-date", from = to_date.from);
    report.notes.insert(2, note);
    report
}

/// What is done and what is left, of units that had a turn.
fn chart(units: &[(&str, &UnitFigures)]) -> Chart {
    let busy = |unit: &UnitFigures| unit.answered + unit.pending > 0;
    let units: Vec<_> = units.iter().filter(|(_, unit)| busy(unit)).collect();
    let series = |tone, name: Message, count: fn(&UnitFigures) -> u64| Series {
        name: name.into(),
        tone,
        values: units.iter().map(|(_, unit)| count(unit)).collect(),
    };
    Chart {
        name: "turnos-por-area",
        title: msg!("report-chart-turns"),
        counts: Counted::Turns,
        form: Form::Rows,
        categories: units.iter().map(|(code, _)| Cell::from(*code)).collect(),
        series: vec![
            series(Tone::Main, msg!("report-turns-series-answered"), |unit| {
                unit.answered
            }),
            series(Tone::Other, msg!("report-turns-series-pending"), |unit| {
                unit.pending
            }),
            series(Tone::Alert, msg!("report-turns-series-overdue"), |unit| {
                unit.overdue
            }),
        ],
    }
}

/// A unit in use that had nothing to do is told too, with zeros.
fn with_idle_units(figures: &DirectorateFigures, catalogue: &Catalogue) -> DirectorateFigures {
    let mut figures = figures.clone();
    for unit in catalogue.units.iter().filter(|unit| !unit.retired) {
        figures.units.entry(unit.code.clone()).or_default();
    }
    figures
}

fn in_catalogue_order<'a>(
    figures: &'a DirectorateFigures,
    catalogue: &Catalogue,
) -> Vec<(&'a str, &'a UnitFigures)> {
    let mut units: Vec<(&str, &UnitFigures)> = figures
        .units
        .iter()
        .map(|(code, unit)| (code.as_str(), unit))
        .collect();
    // A stable sort: units that the catalogue lacks stay last, by code.
    units.sort_by_key(|(code, _)| {
        catalogue
            .units
            .iter()
            .position(|unit| unit.code == *code)
            .unwrap_or(catalogue.units.len())
    });
    units
}

fn table(
    name: &'static str,
    title: Message,
    figures: &DirectorateFigures,
    units: &[(&str, &UnitFigures)],
    catalogue: &Catalogue,
) -> Table {
    let period = [figures.from.into(), figures.to.into()];
    let mut rows: Vec<Row> = units
        .iter()
        .map(|(code, unit)| {
            let name = catalogue.unit(code).map(Cell::from);
            let mut cells = vec![Cell::from(*code), Cell::or_missing(name)];
            cells.extend(measures(unit));
            cells.extend(period.clone());
            Row::body(cells)
        })
        .collect();
    let mut total = vec![msg!("report-total").into(), Cell::from("")];
    total.extend(measures(&figures.total()));
    total.extend(period);
    rows.push(Row::total(total));
    Table {
        name,
        title: Some(title),
        counts: Some(Counted::Turns),
        columns: vec![
            Column::text("area", msg!("report-column-unit")),
            Column::text("nombre", msg!("report-column-unit-name")).when_it_fits(),
            Column::number("anteriores", msg!("report-column-carried-over")),
            Column::number("recibidos", msg!("report-column-received")),
            Column::number("respondidos", msg!("report-column-answered")),
            Column::number("devueltos", msg!("report-column-returned")),
            Column::number("retirados", msg!("report-column-withdrawn")),
            Column::number("pendientes", msg!("report-column-pending")),
            Column::number("vencidos", msg!("report-column-overdue")),
            Column::number("aceptados", msg!("report-column-accepted")),
            Column::number("porcentaje_en_plazo", msg!("report-column-on-time")),
            Column::number("mediana_dias", msg!("report-column-median")),
            Column::number("p90_dias", msg!("report-column-p90")),
            Column::code("desde", msg!("report-column-from")),
            Column::code("hasta", msg!("report-column-to")),
        ],
        rows,
    }
}

fn measures(unit: &UnitFigures) -> [Cell; 11] {
    [
        Cell::count(unit.carried_over),
        Cell::count(unit.received),
        Cell::count(unit.answered),
        Cell::count(unit.returned),
        Cell::count(unit.withdrawn),
        Cell::count(unit.pending),
        Cell::count(unit.overdue),
        Cell::count(unit.accepted),
        Cell::or_missing(unit.on_time_percent().map(one_decimal)),
        Cell::or_missing(unit.median_days().map(one_decimal)),
        Cell::or_missing(unit.p90_days().map(i64::from)),
    ]
}

fn notes(figures: &DirectorateFigures, provenance: &Provenance) -> Vec<Message> {
    let mut notes = vec![
        msg!("report-note-balance"),
        msg!("report-note-carried-over", from = figures.from),
        msg!("report-note-overdue", date = figures.as_of),
        msg!("report-note-accepted"),
        msg!("report-note-on-time"),
        msg!("report-note-days"),
    ];
    let last = provenance.as_of.date_naive();
    if last < figures.to {
        notes.push(msg!("report-note-period-running", date = last));
    }
    notes.extend(provenance.notes());
    notes
}

fn answer(
    figures: &DirectorateFigures,
    units: &[(&str, &UnitFigures)],
    provenance: &Provenance,
) -> Value {
    let units: Vec<Value> = units
        .iter()
        .map(|(code, unit)| {
            let mut object = json!({"unit": code});
            object
                .as_object_mut()
                .into_iter()
                .for_each(|object| object.extend(measures_json(unit)));
            object
        })
        .collect();
    let mut answer = provenance.json("folio/report-directorates");
    answer.insert("from".to_owned(), json!(figures.from));
    answer.insert("to".to_owned(), json!(figures.to));
    answer.insert("overdue_on".to_owned(), json!(figures.as_of));
    answer.insert("units".to_owned(), units.into());
    answer.insert(
        "total".to_owned(),
        measures_json(&figures.total())
            .collect::<serde_json::Map<_, _>>()
            .into(),
    );
    answer.into()
}

fn measures_json(unit: &UnitFigures) -> impl Iterator<Item = (String, Value)> {
    [
        ("carried_over", json!(unit.carried_over)),
        ("received", json!(unit.received)),
        ("accepted", json!(unit.accepted)),
        ("answered", json!(unit.answered)),
        ("returned", json!(unit.returned)),
        ("withdrawn", json!(unit.withdrawn)),
        ("pending", json!(unit.pending)),
        ("overdue", json!(unit.overdue)),
        (
            "on_time_percent",
            json!(unit.on_time_percent().map(one_decimal)),
        ),
        ("median_days", json!(unit.median_days().map(one_decimal))),
        ("p90_days", json!(unit.p90_days())),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
}

/// Rounded as printed, so that every format says the same.
pub(super) fn one_decimal(measure: f64) -> f64 {
    (measure * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests;
