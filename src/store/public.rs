//! The connection that reports read through. SQLite asks here, while a
//! statement is prepared, for every table and column in it; what is not on
//! the list fails, so that a leak is an error before a single row is read.

use std::collections::HashMap;

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{CachedStatement, Connection};

use super::dictionary::codes;
use super::failure::database;
use super::past::layer::folded;
use super::past::touched::TOUCHED;
use super::past::worded::Laid;
use super::projection::VIEWS;
use crate::error::Result;

/// Tables and the columns of each that reports may read: nothing that names a
/// case or a person. A column that the schema gains is not readable until it
/// is added here.
pub const READABLE: [(&str, &[&str]); 5] = [
    (
        "case_view",
        &[
            "kind",
            "channel",
            "person",
            "received_on",
            "closed_on",
            "status",
        ],
    ),
    (
        "turn_view",
        &[
            "unit",
            "turned_on",
            "due_on",
            "state",
            "accepted_on",
            "ended_on",
            "working_days",
        ],
    ),
    (
        "intervention_view",
        &[
            "kind",
            "unit",
            "occurred_on",
            "sex",
            "age",
            "affiliation",
            "municipality",
            "person",
        ],
    ),
    ("closing_view", &["closed_on", "outcome", "reopened_on"]),
    ("code", &["id", "text"]),
];

/// Functions that reports may call.
const CALLABLE: [&str; 4] = ["count", "sum", "min", "max"];

/// A connection that reads what counts and nothing else, in one state of the
/// log.
pub struct Counting {
    connection: Connection,
    laid: Option<Laid>,
}

impl Counting {
    /// Derived tables in memory that hold one case and no log.
    pub(super) fn of_one_case(connection: Connection) -> Self {
        Self {
            connection,
            laid: None,
        }
    }

    /// The connection of [`Counting::of_one_case`], to put the case there.
    pub(super) fn unrestricted(&self) -> &Connection {
        &self.connection
    }

    /// A question about what counts.
    ///
    /// # Errors
    /// When it asks for anything else.
    pub fn prepare_cached(&self, sql: &str) -> rusqlite::Result<CachedStatement<'_>> {
        match &self.laid {
            None => self.connection.prepare_cached(sql),
            Some(laid) => self.connection.prepare_cached(&laid.worded(sql)),
        }
    }

    /// The catalogue codes by the numbers that stand for them.
    pub fn codes(&self) -> rusqlite::Result<HashMap<i64, String>> {
        codes(&self.connection)
    }
}

/// Takes from a connection every right but that of reading what counts: of the
/// log as it stands, or of a state of it that was laid over it
/// ([`Layer::Counted`](super::past::layer::Layer::Counted)).
pub fn restrict(mut connection: Connection, laid: Option<Laid>) -> Result<Counting> {
    connection.flush_prepared_statement_cache();
    let over = laid.clone();
    connection
        .authorizer(Some(move |asked: AuthContext<'_>| {
            judge(&asked, over.as_ref())
        }))
        .map_err(database)?;
    Ok(Counting { connection, laid })
}

fn judge(asked: &AuthContext<'_>, laid: Option<&Laid>) -> Authorization {
    let allowed = match asked.action {
        AuthAction::Select => true,
        AuthAction::Read {
            table_name,
            column_name,
        } => match laid {
            None => readable(asked.database_name, table_name, column_name),
            Some(laid) => readable_then(laid, asked.accessor, table_name, column_name),
        },
        AuthAction::Function { function_name } => CALLABLE
            .iter()
            .any(|name| name.eq_ignore_ascii_case(function_name)),
        _ => false,
    };
    if allowed {
        Authorization::Allow
    } else {
        Authorization::Deny
    }
}

/// A table of which only the number of rows matters comes with an empty
/// column, and without a database unless one was written.
fn readable(database: Option<&str>, table: &str, column: &str) -> bool {
    let counted = column.is_empty();
    let in_log = database.map_or(counted, |name| name == "main");
    let listed = READABLE
        .iter()
        .any(|(name, columns)| *name == table && (counted || columns.contains(&column)));
    in_log && listed
}

/// Where an earlier state lies over the log, only its views are read, and the
/// tables of which they are made, with the key by which the cases that were
/// touched since are left out, by them alone.
fn readable_then(laid: &Laid, by: Option<&str>, table: &str, column: &str) -> bool {
    READABLE.iter().any(|(name, columns)| {
        let view = laid.view(name);
        let listed = column.is_empty() || columns.contains(&column);
        // The dictionary is no view; its copy hides that of the file.
        if table == view || table == *name && *name == "code" {
            return listed;
        }
        let key = VIEWS.iter().find(|view| view.table == *name);
        let is_key = key.is_some_and(|view| view.key == column);
        let part = (table == *name || table == folded(name)) && (listed || is_key);
        by == Some(view.as_str()) && (part || table == TOUCHED)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cut::Reach;
    use crate::store::past::layer::{Layer, lay};
    use crate::store::schema;

    /// Every table of the schema with its columns, as SQLite knows them.
    fn everything(connection: &Connection) -> Vec<(String, String)> {
        connection
            .prepare(
                "SELECT m.name, c.name \
                 FROM sqlite_schema AS m JOIN pragma_table_xinfo(m.name) AS c \
                 WHERE m.type = 'table'",
            )
            .and_then(|mut statement| {
                statement
                    .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .expect("the columns of the schema")
    }

    fn filled() -> Connection {
        let connection = Connection::open_in_memory().expect("a database");
        schema::create(&connection).expect("the schema");
        connection
    }

    /// The two kinds of connection that reports read through.
    fn restricted() -> [Counting; 2] {
        let over = filled();
        let layer = Layer::Counted {
            tables: &READABLE,
            in_file: false,
        };
        let laid = lay(&over, &Reach::default(), layer).expect("a layer");
        [(filled(), None), (over, Some(laid))]
            .map(|(connection, laid)| restrict(connection, laid).expect("restricted"))
    }

    #[test]
    fn only_what_is_on_the_list_can_be_read() {
        let private = filled();
        let everything = everything(&private);
        assert!(everything.len() > 80);
        for public in restricted() {
            let mut readable = 0;
            for (table, column) in &everything {
                let listed = READABLE
                    .iter()
                    .any(|(name, columns)| name == table && columns.contains(&column.as_str()));
                let prepared = public.prepare_cached(&format!("SELECT {column} FROM {table}"));
                assert_eq!(
                    prepared.is_ok(),
                    listed,
                    "{table}.{column} {:?}",
                    prepared.err()
                );
                readable += usize::from(listed);
            }
            let listed: usize = READABLE.iter().map(|(_, columns)| columns.len()).sum();
            assert_eq!(readable, listed, "a column on the list that is not there");
        }
    }

    #[test]
    fn rows_of_other_tables_cannot_even_be_counted() {
        let private = filled();
        let mut tables: Vec<String> = everything(&private).into_iter().map(|(t, _)| t).collect();
        tables.dedup();
        for public in restricted() {
            for table in &tables {
                let listed = READABLE.iter().any(|(name, _)| name == table);
                let counted = public.prepare_cached(&format!("SELECT count(*) FROM {table}"));
                assert_eq!(counted.is_ok(), listed, "{table}");
            }
        }
    }

    #[test]
    fn there_is_no_way_around_the_list() {
        for sql in [
            "SELECT rowid FROM case_view",
            "SELECT * FROM main.case_view",
            "SELECT kind FROM case_view WHERE number = 1",
            "SELECT kind FROM case_view ORDER BY number",
            "SELECT kind FROM case_view WHERE EXISTS (SELECT 1 FROM personal_case)",
            "SELECT kind FROM case_view UNION SELECT name FROM personal_case",
            "SELECT count(*) FROM turn_view JOIN case_view ON case_id = id",
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
            "SELECT name FROM sqlite_schema",
            "SELECT name FROM pragma_table_info('case_view')",
            "SELECT group_concat(text) FROM code",
            "SELECT load_extension('x')",
            "SELECT random()",
            "PRAGMA query_only = 0",
            "PRAGMA table_info(personal)",
            "ATTACH ':memory:' AS other",
            "INSERT INTO code (text) VALUES ('x')",
            "UPDATE case_view SET kind = 0",
            "DELETE FROM case_view",
            "CREATE TEMP TABLE copy AS SELECT kind FROM case_view",
            "CREATE TEMP VIEW code AS SELECT 1 AS id",
            "DROP TABLE case_view",
            "BEGIN IMMEDIATE",
            "COMMIT",
            "SELECT id FROM past_touched",
            "SELECT count(*) FROM past_touched",
            "SELECT kind FROM past_case_view",
            "SELECT kind FROM main.case_view WHERE id = 1",
            "SELECT kind FROM main.case_view WHERE id NOT IN (SELECT id FROM past_touched)",
            "WITH case_view AS (SELECT id FROM main.case_view) SELECT id FROM case_view",
            "SELECT id FROM (SELECT id FROM main.case_view) AS case_view",
            "SELECT id FROM (SELECT id FROM past_touched) AS case_view",
            "DROP VIEW temp.case_view",
            "PRAGMA temp_store = MEMORY",
        ] {
            for public in restricted() {
                assert!(public.prepare_cached(sql).is_err(), "{sql}");
                // Prepared as a whole, it asks for its parts when it runs.
                assert!(
                    public
                        .connection
                        .execute_batch("VACUUM INTO 'copy.db'")
                        .is_err()
                );
            }
        }
    }
}
