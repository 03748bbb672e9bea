//! What a set consists of, told as every answer is: kind on the screen, with
//! sums for programs and spreadsheets.

use chrono::{DateTime, FixedOffset};
use serde_json::{Map, Value, json};

use super::Written;
use crate::message::Message;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Table};

impl Written {
    /// The list of its files. `about` is what the JSON answer says of the set
    /// beside it: which set, of which period, from which state of the log.
    pub fn report(
        &self,
        title: Message,
        as_of: DateTime<FixedOffset>,
        about: Map<String, Value>,
    ) -> Report {
        let folder = self.folder.display().to_string();
        let rows = self.files.iter().map(|file| {
            let state = match file.is_new {
                true => msg!("render-set-new"),
                false => msg!("render-set-same"),
            };
            Row::body(vec![
                Cell::from(file.name.as_str()),
                Cell::count(file.bytes),
                Cell::from(state),
                Cell::from(file.sha256.as_str()),
            ])
        });
        Report {
            title,
            subtitle: vec![msg!("render-set-folder", folder = &folder)],
            front: Front::default(),
            tables: vec![Table {
                name: "archivos",
                title: None,
                counts: None,
                columns: vec![
                    Column::text("archivo", msg!("render-set-column-file")),
                    Column::number("bytes", msg!("render-set-column-bytes")),
                    Column::text("estado", msg!("render-set-column-state")),
                    Column::code("sha256", "SHA-256"),
                ],
                rows: rows.collect(),
            }],
            notes: self.notes(),
            as_of,
            json: self.json(&folder, about),
        }
    }

    fn notes(&self) -> Vec<Message> {
        let mut notes = vec![msg!("render-set-note")];
        if !self.left_over.is_empty() {
            notes.push(msg!(
                "render-set-left-over",
                count = self.left_over.len(),
                files = self.left_over.join(", ")
            ));
        }
        notes
    }

    fn json(&self, folder: &str, about: Map<String, Value>) -> Value {
        let files = self.files.iter().map(|file| {
            json!({
                "name": file.name,
                "bytes": file.bytes,
                "sha256": file.sha256,
                "new": file.is_new,
            })
        });
        let mut answer = Map::new();
        answer.insert("schema".to_owned(), json!("folio/set"));
        answer.insert("version".to_owned(), json!(1));
        answer.extend(about);
        answer.insert("folder".to_owned(), json!(folder));
        answer.insert("files".to_owned(), files.collect());
        answer.insert("left_over".to_owned(), json!(self.left_over));
        answer.into()
    }
}
