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
pub const READABLE: [(&str, &[&str]); 4] = [
    (
        "case_view",
        &[
            "kind",
            "channel",
            "matter",
            "topic",
            "priority",
            "affiliation",
            "municipality",
            "sex",
            "age",
            "person",
            "received_on",
            "closed_on",
            "outcome",
            "status",
            "open_turns",
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
        } => asked.database_name == Some("main") && readable(table_name, column_name),
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

/// SQLite gives an empty column for a table of which only rows are counted.
fn readable(table: &str, column: &str) -> bool {
    READABLE
        .iter()
        .any(|(name, columns)| *name == table && (column.is_empty() || columns.contains(&column)))
}
