//! The connection that reports read through. SQLite asks here, while a
//! statement is prepared, for every table and column in it; what is not on
//! the list fails, so that a leak is an error before a single row is read.

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::failure::database;
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

/// Takes from a connection every right but that of reading what counts.
pub fn restrict(mut connection: Connection) -> Result<Connection> {
    connection.flush_prepared_statement_cache();
    connection
        .authorizer(Some(|asked: AuthContext<'_>| judge(&asked)))
        .map_err(database)?;
    Ok(connection)
}

fn judge(asked: &AuthContext<'_>) -> Authorization {
    let allowed = match asked.action {
        AuthAction::Select => true,
        AuthAction::Read {
            table_name,
            column_name,
        } => readable(asked.database_name, table_name, column_name),
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

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn only_what_is_on_the_list_can_be_read() {
        let private = filled();
        let everything = everything(&private);
        assert!(everything.len() > 80);
        let public = restrict(private).expect("restricted");
        let mut readable = 0;
        for (table, column) in &everything {
            let listed = READABLE
                .iter()
                .any(|(name, columns)| name == table && columns.contains(&column.as_str()));
            let prepared = public.prepare(&format!("SELECT {column} FROM {table}"));
            assert_eq!(prepared.is_ok(), listed, "{table}.{column} {prepared:?}");
            readable += usize::from(listed);
        }
        let listed: usize = READABLE.iter().map(|(_, columns)| columns.len()).sum();
        assert_eq!(readable, listed, "a column on the list that is not there");
    }

    #[test]
    fn rows_of_other_tables_cannot_even_be_counted() {
        let private = filled();
        let mut tables: Vec<String> = everything(&private).into_iter().map(|(t, _)| t).collect();
        tables.dedup();
        let public = restrict(private).expect("restricted");
        for table in tables {
            let listed = READABLE.iter().any(|(name, _)| *name == table);
            let counted = public.prepare(&format!("SELECT count(*) FROM {table}"));
            assert_eq!(counted.is_ok(), listed, "{table}");
        }
    }

    #[test]
    fn there_is_no_way_around_the_list() {
        let public = restrict(filled()).expect("restricted");
        for sql in [
            "SELECT rowid FROM case_view",
            "SELECT * FROM case_view",
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
        ] {
            assert!(public.prepare(sql).is_err(), "{sql}");
        }
        // Prepared as a whole, it asks for its parts when it runs.
        assert!(public.execute_batch("VACUUM INTO 'copy.db'").is_err());
    }
}
