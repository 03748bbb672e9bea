//! The closed lists: the codes that their options take, and the words that are
//! understood besides them.

use serde_json::{Value, json};

use crate::domain::code::{
    Channel, Code, Deed, ErasedParty, ErasureBasis, Matter, Notice, Outcome, Priority, RequestKind,
    Sex, Status, TurnState, UnitKind,
};
use crate::domain::fold::search_key;
use crate::message::Message;
use crate::msg;
use crate::report::table::{Cell, Column, Row, Table};
use crate::text::{Lang, Text};

/// A closed list with its values.
pub struct Closed {
    /// Its name; labels have the message id `{list}-{code}`.
    pub list: &'static str,
    /// What it is called when it is asked for.
    called: [&'static str; 2],
    /// Its table in files.
    table: &'static str,
    title: Message,
    values: Vec<Listed>,
}

struct Listed {
    code: &'static str,
    also: &'static [&'static str],
}

/// Every closed list, in the order in which a case meets them.
pub fn all() -> Vec<Closed> {
    vec![
        closed::<RequestKind>(["kind", "tipo"], "tipos_solicitud", msg!("catalog-kinds")),
        closed::<Channel>(["channel", "medio"], "medios", msg!("catalog-channels")),
        closed::<Matter>(["matter", "materia"], "materias", msg!("catalog-matters")),
        closed::<Priority>(
            ["priority", "prioridad"],
            "prioridades",
            msg!("catalog-priorities"),
        ),
        closed::<Sex>(["sex", "sexo"], "sexos", msg!("catalog-sexes")),
        closed::<Notice>(["notice", "aviso"], "avisos", msg!("catalog-notices")),
        closed::<Outcome>(["outcome", "sentido"], "sentidos", msg!("catalog-outcomes")),
        closed::<Status>(["status", "estado"], "estados", msg!("catalog-statuses")),
        closed::<TurnState>(
            ["turn-state", "estado-turno"],
            "estados_turno",
            msg!("catalog-turn-states"),
        ),
        closed::<UnitKind>(
            ["unit-kind", "clase-area"],
            "clases_area",
            msg!("catalog-unit-kinds"),
        ),
        closed::<ErasedParty>(
            ["party", "de-quien"],
            "suprimir_de_quien",
            msg!("catalog-erased-parties"),
        ),
        closed::<ErasureBasis>(
            ["basis", "causa"],
            "suprimir_causas",
            msg!("catalog-erasure-bases"),
        ),
        closed::<Deed>(["deed", "accion"], "auditoria", msg!("catalog-deeds")),
    ]
}

/// The closed list with this name.
pub fn named(typed: &str) -> Option<Closed> {
    let key = search_key(typed).replace([' ', '_'], "-");
    all()
        .into_iter()
        .find(|closed| closed.list == key || closed.called.contains(&key.as_str()))
}

impl Closed {
    /// What it is called when it is asked for.
    pub fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Es => self.called[1],
            Lang::En => self.called[0],
        }
    }

    /// Its table.
    pub fn to_table(&self) -> Table {
        let rows = self.values.iter().map(|value| {
            Row::body(vec![
                Cell::from(value.code),
                Cell::label(self.list, value.code),
                match value.also.is_empty() {
                    true => Cell::Missing,
                    false => Cell::Text(value.also.join(", ")),
                },
            ])
        });
        Table {
            name: self.table,
            title: Some(self.title.clone()),
            counts: None,
            columns: vec![
                Column::text("clave", msg!("office-column-code")),
                Column::text("etiqueta", msg!("office-column-label")),
                Column::text("tambien", msg!("office-column-also")),
            ],
            rows: rows.collect(),
        }
    }

    /// Its values as a program reads them.
    pub fn to_json(&self) -> Vec<Value> {
        let [es, en] = [Lang::Es, Lang::En].map(Text::new);
        self.values
            .iter()
            .map(|value| {
                json!({
                    "list": self.list,
                    "code": value.code,
                    "es": es.label(self.list, value.code),
                    "en": en.label(self.list, value.code),
                    "also": value.also,
                })
            })
            .collect()
    }
}

fn closed<C: Code>(called: [&'static str; 2], table: &'static str, title: Message) -> Closed {
    Closed {
        list: C::LIST,
        called,
        table,
        title,
        values: C::ALL
            .iter()
            .map(|value| Listed {
                code: value.code(),
                also: value.aliases(),
            })
            .collect(),
    }
}
