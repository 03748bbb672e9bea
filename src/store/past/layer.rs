//! The derived tables as they were when the log reached so far, laid over
//! those of the file for one connection.
//!
//! Only cases that were touched since are folded again, from their events up to
//! then; the rows of all others are those of the file. For each derived table
//! there is a temporary table with the rows folded again, and a temporary view
//! of both, to which [`Laid::worded`] puts what reports ask.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use uuid::Uuid;

use super::touched::{self, TOUCHED};
use super::worded::Laid;
use crate::domain::cut::Reach;
use crate::error::Result;
use crate::store::dictionary::Dictionary;
use crate::store::events::Parts;
use crate::store::failure::database;
use crate::store::projection::{self, Adding, VIEWS, View};

/// What is laid over the file.
#[derive(Clone, Copy)]
pub enum Layer<'c> {
    /// Every derived table whole, personal ones too: for the office itself.
    Whole,
    /// Of these tables these columns alone, without any personal part: for
    /// reports. May lie in a temporary file, which holds nothing else, where
    /// that is said.
    Counted {
        /// Tables with their columns.
        tables: &'c [(&'c str, &'c [&'c str])],
        /// A temporary file may be used.
        in_file: bool,
    },
}

impl Layer<'_> {
    /// The places in [`View::columns`] of the columns that are laid.
    fn columns(&self, view: &View) -> Option<Vec<usize>> {
        match self {
            Self::Whole => Some((0..view.columns.len()).collect()),
            Self::Counted { tables, .. } => {
                let (_, wanted) = tables.iter().find(|(table, _)| *table == view.table)?;
                let places =
                    (0..view.columns.len()).filter(|at| wanted.contains(&view.columns[*at]));
                Some(places.collect())
            }
        }
    }

    fn parts(&self) -> Parts {
        match self {
            Self::Whole => Parts::Personal,
            Self::Counted { .. } => Parts::Facts,
        }
    }
}

/// Name of the temporary table with the rows of a derived table that were
/// folded again.
pub fn folded(table: &str) -> String {
    format!("past_{table}")
}

/// Lays the derived tables as they were over those of the file.
///
/// # Errors
/// [`Kind::Damaged`](crate::error::Kind::Damaged) when an event cannot be read.
pub fn lay(connection: &Connection, reach: &Reach, layer: Layer<'_>) -> Result<Laid> {
    let in_file = matches!(layer, Layer::Counted { in_file: true, .. });
    begin(connection, in_file).map_err(database)?;
    let touched = touched::since(connection, reach)?;
    let over: Vec<Over> = VIEWS
        .iter()
        .enumerate()
        .filter_map(|(at, view)| {
            let columns = layer.columns(view)?;
            Some(Over { at, view, columns })
        })
        .collect();
    for one in &over {
        connection
            .execute_batch(&one.table_sql(layer))
            .map_err(database)?;
    }
    let mut dictionary = Dictionary::default();
    for (id, site) in touched {
        let Some(case) = super::case(connection, id, reach, layer.parts())? else {
            continue;
        };
        let rows = projection::rows(site, &case, &mut Adding(connection, &mut dictionary))
            .map_err(database)?;
        for one in &over {
            one.insert(connection, id, &rows[one.at])
                .map_err(database)?;
        }
    }
    let laid = match layer {
        Layer::Whole => Laid::Whole,
        Layer::Counted { .. } => Laid::Counted(format!("past_{}", Uuid::new_v4().simple())),
    };
    for one in &over {
        connection
            .execute_batch(&one.view_sql(&laid.view(one.view.table)))
            .map_err(database)?;
    }
    connection
        .pragma_update(None, "query_only", true)
        .map_err(database)?;
    Ok(laid)
}

/// One derived table, with the columns of it that are laid.
struct Over {
    at: usize,
    view: &'static View,
    columns: Vec<usize>,
}

impl Over {
    fn names(&self) -> String {
        let names: Vec<&str> = self
            .columns
            .iter()
            .map(|at| self.view.columns[*at])
            .collect();
        names.join(", ")
    }

    /// Made from the table of the file, for columns of the same kind: SQLite puts
    /// a question to the parts of a view of tables that differ only after
    /// reading them whole.
    fn table_sql(&self, layer: Layer<'_>) -> String {
        let (key, names) = (self.view.key, self.names());
        let (table, folded) = (self.view.table, folded(self.view.table));
        let made = format!(
            "CREATE TEMP TABLE {folded} AS SELECT {key}, {names} FROM main.{table} WHERE 0"
        );
        match layer {
            Layer::Whole => format!("{made}; CREATE INDEX temp.{folded}_key ON {folded} ({key})"),
            Layer::Counted { .. } => made,
        }
    }

    fn view_sql(&self, view: &str) -> String {
        let (table, key, names) = (self.view.table, self.view.key, self.names());
        let folded = folded(table);
        format!(
            "CREATE TEMP VIEW {view} AS \
             SELECT {key}, {names} FROM main.{table} \
             WHERE {key} NOT IN (SELECT id FROM temp.{TOUCHED}) \
             UNION ALL SELECT {key}, {names} FROM temp.{folded}"
        )
    }

    fn insert(
        &self,
        connection: &Connection,
        id: i64,
        rows: &[Vec<Value>],
    ) -> rusqlite::Result<()> {
        let gaps = vec!["?"; self.columns.len() + 1].join(", ");
        let sql = format!(
            "INSERT INTO temp.{} VALUES ({gaps})",
            folded(self.view.table)
        );
        for row in rows {
            let laid = self.columns.iter().map(|at| row[*at].clone());
            let values = std::iter::once(Value::Integer(id)).chain(laid);
            connection
                .prepare_cached(&sql)?
                .execute(params_from_iter(values))?;
        }
        Ok(())
    }
}

/// Makes room for the layer. The dictionary of codes is copied, since a code
/// that no case has any more may have none there.
fn begin(connection: &Connection, in_file: bool) -> rusqlite::Result<()> {
    connection.pragma_update(None, "query_only", false)?;
    if in_file {
        connection.pragma_update(None, "temp_store", "FILE")?;
    }
    connection.execute_batch(&format!(
        "CREATE TEMP TABLE {TOUCHED} (id INTEGER PRIMARY KEY); \
         CREATE TEMP TABLE code (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE); \
         INSERT INTO temp.code SELECT id, text FROM main.code"
    ))
}
