//! Whether the tables, indices and triggers of a file are those that folio
//! made, to the letter. A file with our marks and a schema of somebody else's
//! could make SQLite do anything while it is read: a view in the place of a
//! table, a trigger, a default that is an expression.

use std::collections::BTreeSet;

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::VERSION;
use crate::hex::hex;

/// The fingerprint of every version, the first one first.
const FINGERPRINTS: [&str; VERSION as usize] = [
    "c517b2b6ad477b321f0dd0b23d7c1ff2ec5f6a6e56c989b86e5b1eb0ed3cdacb",
    "6788dc8b96c2961e78d5fa9e05d0771bdcd87c88c70d876c87114eb42f185d1f",
    // Version 3 has other entries in the same tables.
    "6788dc8b96c2961e78d5fa9e05d0771bdcd87c88c70d876c87114eb42f185d1f",
];

/// An object of a schema: its sort, name, table and text.
type Object = (String, String, String, Option<String>);

/// Whether the schema is that of `version`.
pub fn is_of(connection: &Connection, version: i32) -> rusqlite::Result<bool> {
    let known = usize::try_from(version - 1)
        .ok()
        .and_then(|at| FINGERPRINTS.get(at));
    Ok(known == Some(&fingerprint(connection)?.as_str()))
}

/// The first object that is missing, added or changed, compared with the
/// schema of this version.
pub fn changed(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let ours = Connection::open_in_memory().and_then(|empty| {
        super::create(&empty)?;
        objects(&empty)
    })?;
    let there = objects(connection)?;
    let changed = ours.symmetric_difference(&there).next();
    Ok(changed.map(|(_, name, _, _)| name.clone()))
}

/// A digest of everything in the schema, in an order that does not depend on
/// how the file came about.
fn fingerprint(connection: &Connection) -> rusqlite::Result<String> {
    let mut hash = Sha256::new();
    for (sort, name, table, sql) in objects(connection)? {
        for text in [&sort, &name, &table, sql.as_deref().unwrap_or_default()] {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
    }
    Ok(hex(&hash.finalize()))
}

/// Everything in the schema, but for the tables of statistics that SQLite's
/// own ANALYZE adds.
fn objects(connection: &Connection) -> rusqlite::Result<BTreeSet<Object>> {
    connection
        .prepare(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema \
             WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))",
        )?
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_fingerprint_is_that_of_the_schema() {
        let made = Connection::open_in_memory().expect("a database");
        super::super::create(&made).expect("the schema");
        let last = FINGERPRINTS.last().copied().unwrap_or_default();
        assert_eq!(last, fingerprint(&made).expect("a fingerprint"));
        assert!(is_of(&made, VERSION).expect("a schema"));
        assert!(!is_of(&made, 1).expect("a schema"));
        assert!(!is_of(&made, 0).expect("a schema"));
        assert!(!is_of(&made, VERSION + 1).expect("a schema"));
    }

    #[test]
    fn whatever_is_added_or_changed_shows() {
        for (sql, name) in [
            ("CREATE VIEW spy AS SELECT 1", "spy"),
            ("CREATE TABLE more (id INTEGER)", "more"),
            ("DROP INDEX event_subject", "event_subject"),
            ("ALTER TABLE code ADD COLUMN more TEXT", "code"),
            (
                "CREATE TRIGGER spy AFTER INSERT ON event BEGIN SELECT 1; END",
                "spy",
            ),
        ] {
            let made = Connection::open_in_memory().expect("a database");
            super::super::create(&made).expect("the schema");
            made.execute_batch(sql).expect(sql);
            assert!(!is_of(&made, VERSION).expect("a schema"), "{sql}");
            assert_eq!(changed(&made).expect("a schema").as_deref(), Some(name));
        }
    }
}
