//! The derived tables as they were when the log reached so far, laid over
//! those of the file for one connection.
//!
//! Only cases that were touched since are folded again, from their events up to
//! then; the rows of all others are those of the file. For each derived table
//! there is a temporary table with the rows folded again, and a temporary view
//! of both. What reports ask is the same for every state: [`Laid::worded`] puts
//! it to the views.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use uuid::Uuid;

use super::{self as past, sites};
use crate::domain::cut::Reach;
use crate::error::Result;
use crate::store::dictionary::Dictionary;
use crate::store::events::{OFFICE, Parts};
use crate::store::failure::database;
use crate::store::projection::{self, Adding, VIEWS, View};

/// The table of the cases that were touched since.
pub const TOUCHED: &str = "past_touched";

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

/// A layer that lies over a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Laid {
    /// [`Layer::Whole`]: the views bear the names of the tables, since SQLite
    /// looks for a name among what is temporary first.
    Whole,
    /// [`Layer::Counted`]: the names of the views begin with this. Nobody can
    /// guess it, so no question can pass itself off as a view, which may read
    /// the key of a case.
    Counted(String),
}

impl Laid {
    /// The view that is put in the place of a derived table.
    pub fn view(&self, table: &str) -> String {
        match self {
            Self::Whole => table.to_owned(),
            Self::Counted(seal) => format!("{seal}_{table}"),
        }
    }

    /// A question as it is put to the views, which have no indices of their own.
    pub fn worded(&self, sql: &str) -> String {
        let mut words = sql.split(' ').peekable();
        let mut worded = Vec::new();
        while let Some(word) = words.next() {
            if word == "INDEXED" && words.next_if_eq(&"BY").is_some() {
                // What follows the name of an index belongs to the question.
                let rest = words.next().and_then(|name| name.split_once(')'));
                worded.extend(rest.map(|(_, rest)| format!("){rest}")));
                continue;
            }
            worded.push(self.renamed(word));
        }
        worded.join(" ").replace(" )", ")")
    }

    /// A word of a question, with the name of a derived table in it replaced.
    fn renamed(&self, word: &str) -> String {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let begin = word.find(is_name).unwrap_or(word.len());
        let rest = &word[begin..];
        let end = begin + rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        match VIEWS.iter().any(|view| view.table == &word[begin..end]) {
            true => format!(
                "{}{}{}",
                &word[..begin],
                self.view(&word[begin..end]),
                &word[end..]
            ),
            false => word.to_owned(),
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
    let touched = touched(connection, reach)?;
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
        let Some(case) = past::case(connection, id, reach, layer.parts())? else {
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

/// Finds the cases that were touched since; returns those of them that were
/// there already, each with the local number of its site.
fn touched(connection: &Connection, reach: &Reach) -> Result<Vec<(i64, i64)>> {
    let sites = sites(connection)?;
    // All of them first: a case of one site may be touched by another alone.
    for (id, site) in &sites {
        connection
            .prepare_cached(&format!(
                "INSERT OR IGNORE INTO temp.{TOUCHED} \
                 SELECT subject FROM event \
                 WHERE site = ?1 AND site_seq > ?2 AND subject <> ?3"
            ))
            .and_then(|mut statement| statement.execute([*id, reach.of(*site) as i64, OFFICE]))
            .map_err(database)?;
    }
    let mut touched = BTreeSet::new();
    for (id, site) in &sites {
        let mut statement = connection
            .prepare_cached(&format!(
                "SELECT subject.id FROM temp.{TOUCHED} AS touched \
                 JOIN subject ON subject.id = touched.id \
                 WHERE subject.site = ?1 AND subject.site_seq <= ?2"
            ))
            .map_err(database)?;
        let mut rows = statement
            .query([*id, reach.of(*site) as i64])
            .map_err(database)?;
        while let Some(row) = rows.next().map_err(database)? {
            touched.insert((row.get(0).map_err(database)?, *id));
        }
    }
    Ok(touched.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_another_site_alone_touched_is_found() {
        let connection = Connection::open_in_memory().expect("memory");
        let (first, second) = (Uuid::from_u128(1), Uuid::from_u128(2));
        connection
            .execute_batch(&format!(
                "CREATE TABLE site (id INTEGER PRIMARY KEY, uuid BLOB); \
                 CREATE TABLE subject (id INTEGER PRIMARY KEY, site INTEGER, site_seq INTEGER); \
                 CREATE TABLE event (site INTEGER, site_seq INTEGER, subject INTEGER); \
                 CREATE TEMP TABLE {TOUCHED} (id INTEGER PRIMARY KEY)"
            ))
            .expect("tables");
        for (id, uuid) in [(1, first), (2, second)] {
            connection
                .execute("INSERT INTO site VALUES (?1, ?2)", (id, uuid.as_bytes()))
                .expect("a site");
        }
        // A case of each site, begun by then and touched by the other since.
        let (case, other) = (OFFICE + 1, OFFICE + 2);
        for (id, site) in [(case, 1), (other, 2)] {
            connection
                .execute("INSERT INTO subject VALUES (?1, ?2, 1)", [id, site])
                .expect("a case");
        }
        for (site, seq, subject) in [(1, 1, case), (2, 1, other), (2, 2, case), (1, 2, other)] {
            connection
                .execute(
                    "INSERT INTO event VALUES (?1, ?2, ?3)",
                    [site, seq, subject],
                )
                .expect("an event");
        }
        let reach = Reach::new([(first, 1), (second, 1)]);
        let found = touched(&connection, &reach).expect("the cases");
        assert_eq!(found, [(case, 1), (other, 2)]);
    }

    #[test]
    fn questions_are_put_to_the_views_without_the_names_of_indices() {
        let counted = Laid::Counted("p".to_owned());
        for (sql, worded) in [
            (
                "SELECT unit FROM turn_view INDEXED BY turn_unit WHERE unit = ?1",
                "SELECT unit FROM p_turn_view WHERE unit = ?1",
            ),
            (
                "SELECT kind FROM case_view WHERE EXISTS (SELECT 1 FROM turn_view INDEXED BY turn_unit)",
                "SELECT kind FROM p_case_view WHERE EXISTS (SELECT 1 FROM p_turn_view)",
            ),
            (
                "SELECT case_view.kind FROM case_view, closing_view",
                "SELECT p_case_view.kind FROM p_case_view, p_closing_view",
            ),
            ("SELECT id, text FROM code", "SELECT id, text FROM code"),
        ] {
            assert_eq!(counted.worded(sql), worded);
            assert_eq!(Laid::Whole.worded(sql), worded.replace("p_", ""));
        }
    }
}
