//! The data dictionary: every column of every file, and every code.

use super::columns;
use super::csv::{finished, record, writer};
use crate::error::Result;
use crate::render::csv::harmless;
use crate::report::transparency::TransparencySet;

const COLUMNS: [(&str, &str); 7] = [
    ("archivo", "archivo al que pertenece la columna"),
    ("columna", "nombre de la columna"),
    ("tipo", "tipo de sus valores (Table Schema)"),
    ("obligatoria", "si siempre tiene valor: si o no"),
    ("llave", "si identifica el renglón: si o no"),
    (
        "valor",
        "código que puede tener; vacío en el renglón de la columna misma",
    ),
    ("descripcion", "qué dice la columna o el código"),
];

/// Its own columns, with what they say.
pub fn columns() -> [(&'static str, String); 7] {
    COLUMNS.map(|(name, means)| match name {
        "descripcion" => (name, format!("{means}; {}", columns::DISARMED)),
        _ => (name, means.to_owned()),
    })
}

/// The dictionary as CSV: one row a column, and below it one row a code.
pub fn dictionary(set: &TransparencySet) -> Result<Vec<u8>> {
    let mut writer = writer();
    record(&mut writer, COLUMNS.map(|(name, _)| name.to_owned()))?;
    for table in set.tables.iter().filter(|table| table.cells.is_ok()) {
        let words = columns::of(table);
        let file = format!("{}.csv", words.name);
        for column in columns::columns(table) {
            let yes = |is: bool| if is { "si" } else { "no" }.to_owned();
            let of_column = |value: &str, means: &str| {
                [
                    file.clone(),
                    column.name.clone(),
                    column.kind.to_owned(),
                    yes(column.is_required),
                    yes(column.is_key),
                    value.to_owned(),
                    harmless(means).into_owned(),
                ]
            };
            record(&mut writer, of_column("", &column.means))?;
            let labels = table.rows.iter().chain(&table.columns);
            for code in &column.codes {
                let state = columns::STATES.iter().find(|(state, _)| state == code);
                let label = labels.clone().find(|class| class.code == *code);
                let means = match (state, label) {
                    (Some((_, means)), _) => *means,
                    (None, Some(class)) => class.label.as_str(),
                    (None, None) => "",
                };
                record(&mut writer, of_column(code, means))?;
            }
        }
    }
    finished(writer)
}
