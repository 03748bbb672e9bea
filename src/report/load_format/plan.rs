//! What a format asks for, with what would go in: the report of a dry run.

use serde_json::{Value, json};

use super::fill::{Filling, Outcome, Planned, Why, is_required};
use super::format::{Field, Format, Grid};
use super::mapping::Preset;
use super::place::letters;
use super::value::Entry;
use crate::message::Message;
use crate::msg;
use crate::report::Provenance;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Report, Row, Table};

/// The report of a filling that is not written.
pub fn plan(
    format: &Format,
    preset: Option<Preset>,
    filling: &Filling,
    provenance: &Provenance,
) -> Report {
    let rows = rows_of(&format.main, filling);
    let mut tables = vec![table("formato", &format.main, filling)];
    for grid in &format.tables {
        tables.push(Table {
            title: Some(msg!("load-format-plan-table", sheet = &grid.sheet)),
            ..table("subtabla", grid, filling)
        });
    }
    let title = format.title.as_deref().unwrap_or_default();
    let number = format.id.as_deref().unwrap_or_default();
    let mut notes = vec![msg!("load-format-plan-rows", count = rows)];
    notes.push(match preset {
        Some(preset) => msg!("load-format-plan-preset", preset = named(preset)),
        None => msg!("load-format-plan-no-preset"),
    });
    notes.push(msg!("load-format-plan-required"));
    Report {
        title: msg!("load-format-plan-title", title = title),
        subtitle: vec![msg!(
            "load-format-plan-number",
            number = number,
            file = format.file_name()
        )],
        front: Front::default(),
        tables,
        notes,
        as_of: provenance.as_of,
        json: answer(format, preset, filling, provenance),
    }
}

fn named(preset: Preset) -> Message {
    match preset {
        Preset::Statistics => msg!("load-format-preset-statistics"),
        Preset::Participation => msg!("load-format-preset-participation"),
        Preset::Services => msg!("load-format-preset-services"),
    }
}

fn rows_of(grid: &Grid, filling: &Filling) -> usize {
    let of_sheet = filling.cells.iter().filter(|cell| cell.sheet == grid.sheet);
    let mut rows: Vec<u32> = of_sheet.map(|cell| cell.place.row).collect();
    rows.dedup();
    rows.len()
}

/// The columns of a sheet with what goes into the first row, or into the first
/// that is wrong.
fn table(name: &'static str, grid: &Grid, filling: &Filling) -> Table {
    let rows = grid.fields.iter().map(|field| {
        let mut cells = filling
            .cells
            .iter()
            .filter(|cell| cell.sheet == grid.sheet && cell.place.column == field.column);
        let first = cells.clone().next();
        let wrong = cells.find(|cell| matches!(cell.outcome, Outcome::Wrong(_)));
        let shown = wrong.or(first);
        let header = match is_required(field) {
            true => format!("{} *", field.name),
            false => field.name.clone(),
        };
        Row::body(vec![
            letters(field.column).into(),
            Cell::or_missing(field.id.clone()),
            header.into(),
            field.kind.message().into(),
            shown.map_or(Cell::Missing, goes_in),
        ])
    });
    Table {
        name,
        title: Some(msg!("load-format-plan-table", sheet = &grid.sheet)),
        counts: None,
        columns: vec![
            Column::text("columna", msg!("load-format-plan-column")),
            Column::text("campo", msg!("load-format-plan-field")).on_wide_screens(),
            Column::text("encabezado", msg!("load-format-plan-header")),
            Column::text("tipo", msg!("load-format-plan-kind")).on_wide_screens(),
            Column::text("dato", msg!("load-format-plan-value")),
        ],
        rows: rows.collect(),
    }
}

fn goes_in(cell: &Planned) -> Cell {
    match &cell.outcome {
        Outcome::Filled(entry) => entry.shown().into(),
        Outcome::Empty(why) => Cell::Words(match why {
            Why::Unmapped => msg!("load-format-empty-unmapped"),
            Why::Told(reason) => msg!("load-format-empty-told", reason = reason),
            Why::Blank => msg!("load-format-empty-blank"),
            Why::Withheld => msg!("load-format-empty-withheld"),
            Why::Unknown => msg!("load-format-empty-unknown"),
            Why::NoDataset => msg!("load-format-empty-no-dataset"),
        }),
        Outcome::Wrong(what) => msg!("load-format-wrong", what = what.clone()).into(),
    }
}

fn answer(
    format: &Format,
    preset: Option<Preset>,
    filling: &Filling,
    provenance: &Provenance,
) -> Value {
    let grids = std::iter::once(&format.main).chain(&format.tables);
    let columns: Vec<Value> = grids
        .flat_map(|grid| grid.fields.iter().map(move |field| column(grid, field)))
        .collect();
    let cells: Vec<Value> = filling.cells.iter().map(cell).collect();
    let mut answer = provenance.json("folio/load-format-plan");
    let mut put = |name: &str, value: Value| drop(answer.insert(name.to_owned(), value));
    put("format", json!(format.id));
    put("title", json!(format.title));
    put("short_name", json!(format.short_name));
    put("file", json!(format.file_name()));
    put("preset", json!(preset.map(Preset::name)));
    put("columns", columns.into());
    put("cells", cells.into());
    answer.into()
}

fn column(grid: &Grid, field: &Field) -> Value {
    let choices: Option<Vec<&str>> = field
        .choices
        .as_ref()
        .map(|choices| choices.iter().map(|choice| &**choice).collect());
    json!({
        "sheet": grid.sheet,
        "column": letters(field.column),
        "field": field.id,
        "header": field.name,
        "type": field.kind.name(),
        "since": field.since,
        "required": is_required(field),
        "choices": choices,
    })
}

fn cell(cell: &Planned) -> Value {
    let (value, why) = match &cell.outcome {
        Outcome::Filled(Entry::Text(text)) => (json!(text), None),
        Outcome::Filled(Entry::Number(digits)) => {
            let number: Option<serde_json::Number> = digits.parse().ok();
            (json!(number), None)
        }
        Outcome::Empty(Why::Unmapped) => (Value::Null, Some("unmapped")),
        Outcome::Empty(Why::Told(_)) => (Value::Null, Some("explained")),
        Outcome::Empty(Why::Blank) => (Value::Null, Some("blank")),
        Outcome::Empty(Why::Withheld) => (Value::Null, Some("withheld")),
        Outcome::Empty(Why::Unknown) => (Value::Null, Some("unknown")),
        Outcome::Empty(Why::NoDataset) => (Value::Null, Some("no-dataset")),
        Outcome::Wrong(_) => (Value::Null, Some("wrong")),
    };
    json!({
        "sheet": cell.sheet,
        "cell": cell.place.to_string(),
        "value": value,
        "why": why,
    })
}
