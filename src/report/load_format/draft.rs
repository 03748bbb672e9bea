//! A mapping file to begin with: every column of a format with what a preset
//! says of it, or nothing, for a person to go on from.

use serde_json::{Map, Value, json};

use super::format::{Field, Format, Grid};
use super::kind::Kind;
use super::mapping::{Each, Mapping, NONE, RowsOf, SCHEMA};
use super::source::{Columns, Source};

/// The mapping file for a format; it needs no preset any more.
pub fn draft(format: &Format, preset: &Mapping) -> Value {
    let common = Mapping::common();
    let columns = columns(format, &format.main, &[&preset.columns, &common.columns]);
    let mut file = Map::new();
    file.insert("schema".to_owned(), json!(SCHEMA));
    file.insert("version".to_owned(), json!(1));
    file.insert("preset".to_owned(), json!(NONE));
    file.insert("base_url".to_owned(), Value::Null);
    file.insert("responsible".to_owned(), Value::Null);
    if let Some(RowsOf::Each(Each::Datasets)) = preset.rows {
        file.insert("rows".to_owned(), json!("datasets"));
    }
    file.insert("columns".to_owned(), columns.into());
    let without = only(format, &preset.without_data);
    file.insert("without_data".to_owned(), without.into());
    file.insert("withheld".to_owned(), json!(common.withheld));
    file.into()
}

fn columns(format: &Format, grid: &Grid, layers: &[&Columns]) -> Map<String, Value> {
    let mut columns = Map::new();
    for field in &grid.fields {
        let known = layers.iter().find_map(|layer| source(grid, field, layer));
        let value = match (known, &field.kind) {
            (Some(source), _) => source,
            (None, Kind::Table) => {
                let table = field.table.and_then(|number| format.tables.get(number));
                let row = table.map(|table| self::columns(format, table, &[]));
                row.map_or(Value::Null, |row| json!([row]))
            }
            (None, _) => Value::Null,
        };
        columns.insert(key(grid, field), value);
    }
    columns
}

fn only(format: &Format, layer: &Columns) -> Map<String, Value> {
    let grid = &format.main;
    let said = grid.fields.iter().filter_map(|field| {
        let source = source(grid, field, layer)?;
        Some((key(grid, field), source))
    });
    said.collect()
}

/// What a layer says of a field.
fn source(grid: &Grid, field: &Field, layer: &Columns) -> Option<Value> {
    let mut said = layer.0.iter();
    let of_field = |key: &str| grid.fields_of(key) == [field];
    let (_, source) = said.find(|(key, _)| of_field(key))?;
    Some(match source {
        Source::Text(text) => json!(text),
        Source::Number(number) => json!(number),
        Source::Empty(reason) => json!({"empty": reason.empty}),
        Source::Rows(_) | Source::Nothing(()) => Value::Null,
    })
}

/// The header where it is the only one of its name, else the field's number.
fn key(grid: &Grid, field: &Field) -> String {
    match (grid.fields_of(&field.name).len(), &field.id) {
        (1, _) | (_, None) => field.name.clone(),
        (_, Some(id)) => id.clone(),
    }
}
