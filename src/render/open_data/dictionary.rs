//! The data dictionary: every column of every file, and every code.

use super::columns;
use super::csv::{finished, record, writer};
use crate::error::Result;
use crate::render::csv::harmless;
use crate::report::transparency::TransparencySet;

/// The dictionary as CSV: one row a column, and below it one row a code.
pub fn dictionary(set: &TransparencySet) -> Result<Vec<u8>> {
    let mut writer = writer();
    let head = [
        "archivo",
        "columna",
        "tipo",
        "obligatoria",
        "llave",
        "valor",
        "descripcion",
    ];
    record(&mut writer, head.map(str::to_owned))?;
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
