//! How SQLite goes about the questions: figures read covering indices alone,
//! lists come in the order of an index, exports in that of folios.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::cases::{CaseFilter, count_sql, list_sql};
use super::export::Table;
use super::figures;
use crate::clock::Clock;
use crate::domain::code::{Channel, RequestKind, Status};
use crate::domain::command::Founding;
use crate::domain::folio::SiteCode;
use crate::store::create::create;
use crate::store::log_file::LogFile;
use crate::store::past::layer::{Layer, lay};
use crate::store::projection::VIEWS;
use crate::store::public::READABLE;
use crate::store::reader::Reader;

fn reader() -> (tempfile::TempDir, Reader) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("casos.folio");
    let founding = Founding {
        site: SiteCode::parse("SLP").expect("a site"),
        institution: "Servicios de Salud".to_owned(),
        timezone: "America/Mexico_City".to_owned(),
        entity: None,
        units: Vec::new(),
        terms: Vec::new(),
        closures: Vec::new(),
    };
    let log = LogFile::at(path);
    create(&log, &founding, Clock::machine(), "ana").expect("a log");
    let reader = Reader::open(&log).expect("the log");
    (folder, reader)
}

fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .expect(sql);
    let gaps = statement.parameter_count();
    let nothing = vec![rusqlite::types::Null; gaps];
    statement
        .query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))
        .and_then(Iterator::collect)
        .expect(sql)
}

#[test]
fn figures_read_covering_indices_and_sort_nothing() {
    let (_folder, reader) = reader();
    for sql in figures::PASSES.concat() {
        let steps = plan(&reader.connection, sql);
        assert_eq!(steps.len(), 1, "{sql} {steps:?}");
        assert!(steps[0].contains("USING COVERING INDEX"), "{sql} {steps:?}");
    }
}

#[test]
fn figures_of_a_past_state_read_covering_indices() {
    let (_folder, reader) = reader();
    let layer = Layer::Counted {
        tables: &READABLE,
        in_file: false,
    };
    let reach = reader.reach().expect("a state");
    let laid = lay(&reader.connection, &reach, layer).expect("a layer");
    for sql in figures::PASSES.concat() {
        let steps = plan(&reader.connection, &laid.worded(sql));
        let of_the_file: Vec<&String> = steps
            .iter()
            .filter(|step| {
                VIEWS
                    .iter()
                    .any(|view| step.contains(&format!(" main.{} ", view.table)))
            })
            .collect();
        assert_eq!(of_the_file.len(), 1, "{sql} {steps:?}");
        // What only counts rows is not taken apart, so it reads rows, too.
        let index = match sql.contains("count(") {
            true => " INDEX ",
            false => "USING COVERING INDEX",
        };
        assert!(of_the_file[0].contains(index), "{sql} {steps:#?}");
    }
}

#[test]
fn lists_come_in_the_order_of_an_index() {
    let (_folder, reader) = reader();
    let every = CaseFilter::default;
    let text = || Some("x".to_owned());
    let day = NaiveDate::from_ymd_opt(2026, 3, 20);
    for filter in [
        every(),
        CaseFilter {
            open: true,
            ..every()
        },
        CaseFilter {
            statuses: vec![Status::Turned],
            ..every()
        },
        CaseFilter {
            statuses: vec![Status::Closed],
            ..every()
        },
        CaseFilter {
            unit: text(),
            overdue: day,
            ..every()
        },
        CaseFilter {
            kind: Some(RequestKind::Petition),
            ..every()
        },
        CaseFilter {
            channel: Some(Channel::Box),
            topic: text(),
            ..every()
        },
        CaseFilter {
            name: Some("inés peña".to_owned()),
            ..every()
        },
        CaseFilter {
            open: true,
            from: day,
            ..every()
        },
        CaseFilter {
            by: text(),
            ..every()
        },
        CaseFilter {
            by: text(),
            typed_on: day,
            ..every()
        },
        CaseFilter {
            typed_on: day,
            ..every()
        },
    ] {
        let conditions = reader.conditions(&filter).expect("conditions");
        let steps = plan(&reader.connection, &list_sql(&conditions));
        let sorted = steps.iter().any(|step| step.contains("TEMP B-TREE"));
        assert!(!sorted, "{filter:?} {steps:#?}");
        let typed = filter.by.is_some() || filter.typed_on.is_some();
        let scans_events = steps.iter().any(|step| step.contains("SCAN event"));
        assert!(!(typed && scans_events), "{filter:?} {steps:#?}");
    }
}

#[test]
fn cases_that_are_not_reserved_are_counted_without_reading_rows() {
    let (_folder, reader) = reader();
    for filter in [
        CaseFilter {
            statuses: vec![Status::Received, Status::InReview, Status::Turned],
            ..CaseFilter::default()
        },
        CaseFilter {
            kind: Some(RequestKind::Complaint),
            ..CaseFilter::default()
        },
    ] {
        let conditions = reader.conditions(&filter).expect("conditions");
        let sql = count_sql(&conditions);
        let steps = plan(&reader.connection, &sql);
        assert_eq!(steps.len(), 1, "{steps:?}");
        assert!(
            steps[0].contains("USING COVERING INDEX case_newest"),
            "{steps:?}"
        );
    }
}

#[test]
fn exports_come_in_the_order_of_folios() {
    let (_folder, reader) = reader();
    for table in [Table::Cases, Table::Turns, Table::Interventions] {
        let steps = plan(&reader.connection, table.sql());
        assert!(steps[0].contains("USING INDEX case_folio"), "{steps:?}");
        let sorted = steps.iter().any(|step| step.contains("TEMP B-TREE"));
        assert!(!sorted, "{table:?} {steps:#?}");
    }
}
