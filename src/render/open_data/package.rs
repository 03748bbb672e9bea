//! `datapackage.json`: the set described for programs, by the Frictionless
//! Data Package and Table Schema, version 1.

use serde_json::{Map, Value, json};

use super::columns::{self, FileColumn, MISSING};
use super::dictionary;
use super::{OpenData, OpenFile};

/// The description, with a line feed at its end.
pub fn package(data: &OpenData<'_>, files: &[OpenFile], dictionary: &OpenFile) -> Vec<u8> {
    let set = data.set;
    let provenance = data.provenance;
    let published = set.tables.iter().filter(|table| table.cells.is_ok());
    let resources: Vec<Value> = published
        .zip(files)
        .map(|(table, file)| {
            let words = columns::of(table);
            let columns = columns::columns(table);
            let key = columns.iter().filter(|column| column.is_key);
            let key: Vec<&str> = key.map(|column| column.name.as_str()).collect();
            let schema = json!({
                "fields": columns.iter().map(field).collect::<Vec<_>>(),
                "missingValues": [MISSING],
                "primaryKey": key,
            });
            resource(words.name, words.title, file, schema)
        })
        // A package has one resource at least, also where all is withheld.
        .chain([resource(
            "diccionario_de_datos",
            "Diccionario de datos",
            dictionary,
            json!({
                "fields": dictionary::columns().map(of_dictionary),
                "missingValues": [MISSING],
            }),
        )])
        .collect();
    let period = set.period.in_spanish();
    let mut package = Map::new();
    let mut put = |name: &str, value: Value| package.insert(name.to_owned(), value);
    put("profile", json!("tabular-data-package"));
    put(
        "name",
        json!(format!("transparencia-{}", period.to_lowercase())),
    );
    put(
        "title",
        json!(format!(
            "{} – atención a la población, {period}",
            provenance.institution
        )),
    );
    put("version", json!(data.version.to_string()));
    put("created", json!(provenance.as_of.to_rfc3339()));
    if let Some(licence) = &data.rule.licence {
        put(
            "licenses",
            json!([{ "name": "terminos-de-uso", "title": licence }]),
        );
    }
    put(
        "contributors",
        json!([{ "title": provenance.institution, "role": "publisher" }]),
    );
    put(
        "periodo",
        json!({
            "inicio": set.period.first_day(),
            "fin": set.period.last_day(),
            "inicio_del_registro": set.begins,
            "ultimo_dia_contado": set.until,
        }),
    );
    put("fundamento_legal", json!(data.legal));
    put(
        "corte",
        json!({
            "nombre": data.cut,
            "registro": format!("{}:{}", provenance.events, provenance.head),
        }),
    );
    put("resources", json!(resources));
    let mut text = serde_json::to_vec_pretty(&Value::Object(package)).unwrap_or_default();
    text.push(b'\n');
    text
}

/// A CSV file of the set, with the schema of its columns.
fn resource(name: &str, title: &str, file: &OpenFile, schema: Value) -> Value {
    json!({
        "name": name,
        "title": title,
        "path": file.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes.len(),
        "hash": format!("sha256:{}", file.sha256()),
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": "\"",
            "doubleQuote": true,
            "header": true,
        },
        "schema": schema,
    })
}

fn of_dictionary((name, means): (&str, String)) -> Value {
    json!({ "name": name, "type": "string", "format": "default", "description": means })
}

fn field(column: &FileColumn) -> Value {
    let mut constraints = Map::new();
    if column.is_required {
        constraints.insert("required".to_owned(), json!(true));
    }
    if !column.codes.is_empty() {
        constraints.insert("enum".to_owned(), json!(column.codes));
    }
    if column.kind == "integer" {
        constraints.insert("minimum".to_owned(), json!(0));
    }
    json!({
        "name": column.name,
        "type": column.kind,
        "format": "default",
        "description": column.means,
        "constraints": constraints,
    })
}
