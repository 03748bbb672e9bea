//! The derived tables by name, and the statements that write and read the rows
//! of one case in each.

/// A table that is derived from cases.
pub struct View {
    /// Its name.
    pub table: &'static str,
    /// The column that holds the case.
    pub key: &'static str,
    /// The other columns, in the order of a row.
    pub columns: &'static [&'static str],
    /// How the rows of one case are ordered.
    pub order: &'static str,
}

/// Every derived table.
pub const VIEWS: [View; 7] = [
    View {
        table: "case_view",
        key: "id",
        columns: &[
            "site",
            "year",
            "number",
            "status",
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
            "anonymous",
            "reserved",
            "session",
            "received_on",
            "last_act_on",
            "next_on",
            "open_turns",
            "due_on",
            "closed_on",
            "outcome",
            "privacy_notice",
            "held_on",
            "erased",
        ],
        order: "id",
    },
    View {
        table: "case_key",
        key: "case_id",
        columns: &["key"],
        order: "key",
    },
    View {
        table: "turn_view",
        key: "case_id",
        columns: &[
            "number",
            "entry",
            "unit",
            "turned_on",
            "due_on",
            "state",
            "accepted_on",
            "ended_on",
            "working_days",
        ],
        order: "number",
    },
    View {
        table: "intervention_view",
        key: "case_id",
        columns: &[
            "entry",
            "occurred_on",
            "kind",
            "unit",
            "sex",
            "age",
            "affiliation",
            "municipality",
            "person",
        ],
        order: "entry",
    },
    View {
        table: "closing_view",
        key: "case_id",
        columns: &["entry", "closed_on", "outcome", "reopened_on"],
        order: "entry",
    },
    View {
        table: "personal_case",
        key: "case_id",
        columns: &["name", "search"],
        order: "case_id",
    },
    View {
        table: "personal_curp",
        key: "case_id",
        columns: &["curp", "person"],
        order: "curp, person",
    },
];

impl View {
    pub fn delete_sql(&self) -> String {
        format!("DELETE FROM {} WHERE {} = ?1", self.table, self.key)
    }

    pub(super) fn insert_sql(&self) -> String {
        let gaps = vec!["?"; self.columns.len() + 1].join(", ");
        format!(
            "INSERT INTO {} ({}, {}) VALUES ({gaps})",
            self.table,
            self.key,
            self.columns.join(", ")
        )
    }

    pub(super) fn select_sql(&self) -> String {
        format!(
            "SELECT {} FROM {} WHERE {} = ?1 ORDER BY {}",
            self.columns.join(", "),
            self.table,
            self.key,
            self.order
        )
    }
}
