//! What stands beside the log: drafts, the audit trail, a reader's snapshot.

use chrono::Days;
use folio::domain::folio::Folio;
use folio::store::audit::{Deed, record};
use folio::store::draft;
use folio::store::log_file::LogFile;
use folio::store::reader::Reader;

use super::small_office::{founded, today};
use crate::support::log::{noon, petition};

#[test]
fn a_draft_is_kept_for_a_week_for_its_user_and_form() {
    let log = founded();
    let now = noon(today());
    draft::save(log.file(), now, "ana", "intake", "nombre=Inés").expect("a draft");
    draft::save(log.file(), now, "ana", "intake", "nombre=Inés Ñandú").expect("a newer one");
    let load = |day, user, form| {
        draft::load(log.file(), noon(day), user, form)
            .expect("an answer")
            .map(|(at, body)| format!("{at} {body}"))
    };
    let kept = Some("2026-03-20 12:00:00 -06:00 nombre=Inés Ñandú".to_owned());
    assert_eq!(load(today(), "ana", "intake"), kept);
    assert_eq!(load(today() + Days::new(7), "ana", "intake"), kept);
    assert_eq!(load(today(), "beto", "intake"), None);
    assert_eq!(load(today(), "ana", "close"), None);
    assert_eq!(load(today() + Days::new(8), "ana", "intake"), None);
    assert_eq!(load(today(), "ana", "intake"), None, "it was removed");
    draft::save(log.file(), now, "ana", "intake", "otra").expect("a draft");
    draft::clear(log.file(), "ana", "intake").expect("cleared");
    assert_eq!(load(today(), "ana", "intake"), None);
}

#[test]
fn looking_is_recorded_and_does_not_move_the_head() {
    let log = founded();
    let before = log.reader().head().expect("a head");
    let third: Folio = "SLP-2026-000003".parse().expect("a folio");
    let at = noon(today());
    record(
        log.file(),
        at,
        "ana",
        Deed::OpenedReserved,
        Some(&third),
        "lo pide el OIC",
    )
    .expect("a record");
    record(log.file(), at, "carla", Deed::Exported, None, "").expect("a record");
    let missing = "SLP-2026-000099".parse().expect("a folio");
    record(
        log.file(),
        at,
        "ana",
        Deed::OpenedReserved,
        Some(&missing),
        "x",
    )
    .expect_err("no such case");
    let checked = log.reader().check(None).expect("a sound log");
    assert_eq!(checked.head, before);
    let rows: i64 = log
        .raw()
        .query_row("SELECT count(*) FROM audit", [], |row| row.get(0))
        .expect("a count");
    assert_eq!(rows, 2);
}

#[test]
fn a_reader_sees_one_state_and_figures_move_it_on() {
    let log = founded();
    let mut reader = log.reader();
    let before = reader.head().expect("a head");
    let mut writer = log.writer(today(), "ana");
    let request = petition(today(), "Nueva Persona");
    writer.register(&request).expect("a case");
    writer.commit().expect("a commit");
    assert_eq!(reader.head().expect("a head"), before);
    let figures = reader.figures().expect("figures");
    let year = figures.year(2026, today()).expect("a year");
    assert_eq!(year.cases.received, 5);
    assert_eq!(reader.head().expect("a head").events, before.events + 1);
}

#[test]
fn a_log_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = LogFile::at(folder.path().join("nada.folio"));
    assert!(Reader::open(&log).is_err());
    assert!(draft::clear(&log, "ana", "intake").is_err());
    assert!(folio::store::rebuild::rebuild(&log).is_err());
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        0
    );
}
