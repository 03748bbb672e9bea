//! Tampering: whatever is changed in the file past the program, the check
//! names it.

use folio::error::Kind;
use folio::message::Value;
use folio::store::audit::{Deed, record};
use folio::store::check::HeadOf;
use folio::store::rebuild::rebuild;
use folio::text::{Lang, Text};
use rusqlite::Connection;

use super::small_office::{founded, today};
use crate::support::log::{TestLog, noon};

/// What the check says, in English; nothing when all is well.
fn said(log: &TestLog, head: Option<&str>) -> Option<String> {
    let error = match folio::store::reader::Reader::open(log.file()) {
        Ok(mut reader) => reader.check(head).err()?,
        Err(error) => error,
    };
    assert_eq!(error.kind, Kind::Damaged, "{error:?}");
    let whole = error.message.args.iter().all(|(_, value)| match value {
        Value::Text(text) => !text.is_empty(),
        _ => true,
    });
    assert!(whole);
    Some(Text::new(Lang::En).say(&error.message))
}

/// Changes the file past the program: triggers are lifted and put back.
fn tampered(sql: &str) -> TestLog {
    let log = founded();
    record(
        log.file(),
        noon(today()),
        "ana",
        Deed::Exported,
        None,
        "para el archivo",
    )
    .expect("a record");
    record(
        log.file(),
        noon(today()),
        "ana",
        Deed::Exported,
        None,
        "otra vez",
    )
    .expect("a record");
    let raw = log.raw();
    let triggers: Vec<(String, String)> = raw
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut statement| {
            statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .expect("the triggers");
    raw.execute_batch("PRAGMA foreign_keys = OFF")
        .expect("a setting");
    for (name, _) in &triggers {
        raw.execute_batch(&format!("DROP TRIGGER {name}"))
            .expect("dropped");
    }
    raw.execute_batch(sql).expect(sql);
    for (_, create) in &triggers {
        raw.execute_batch(create).expect("put back");
    }
    log
}

#[test]
fn a_sound_log_is_sound() {
    let log = founded();
    let mut reader = log.reader();
    let checked = reader.check(None).expect("a sound log");
    assert_eq!(checked.cases, 5);
    assert_eq!(checked.events as i64, checked.head.events);
    let head = &checked.head;
    let printed = [
        format!("{}:{}", head.events, head.digest),
        format!("{}:{}", head.events, &head.digest[..12]),
        head.digest[..8].to_owned(),
        head.digest.to_uppercase(),
    ];
    for printed in &printed {
        let again = reader.check(Some(printed)).expect("the head");
        assert_eq!(again.found, Some(HeadOf::Log));
        assert_eq!((again.events, &again.head), (checked.events, head));
    }
    assert_eq!(
        reader.check(Some("12")).expect_err("no head").kind,
        Kind::Usage
    );
}

#[test]
fn a_log_that_grew_still_holds_the_printed_head() {
    let log = founded();
    let (number, digest): (i64, Vec<u8>) = log
        .raw()
        .query_row(
            "SELECT site_seq, digest FROM event WHERE site_seq = 3",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("an event");
    let hex = folio::hex::hex(&digest);
    assert_eq!(said(&log, Some(&format!("{number}:{hex}"))), None);
    let told = said(&log, Some(&format!("2:{hex}"))).expect("another event");
    assert!(
        told.starts_with("Event 2 does not have the printed digest"),
        "{told}"
    );
    let told = said(&log, Some(&format!("9999:{hex}"))).expect("no such event");
    assert!(told.contains("its end is missing"), "{told}");
    let told = said(&log, Some("00000000ffff")).expect("no such digest");
    assert!(
        told.starts_with("No event of the log has the digest 00000000ffff"),
        "{told}"
    );
}

#[test]
fn every_kind_of_tampering_is_named() {
    for (sql, told) in [
        (
            "UPDATE event SET fact = replace(fact, 'DSS', 'DIC') WHERE kind = 'turned'",
            "(SLP-2026-000001#2): it was changed after it was stored.",
        ),
        (
            "UPDATE event SET occurred_on = occurred_on - 1 WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "UPDATE event SET typist = 2 WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "UPDATE event SET typist = 77 WHERE kind = 'closed'",
            "of the chain is missing.",
        ),
        (
            "UPDATE event SET digest = zeroblob(32) WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "UPDATE event SET clock_was_set = 2 WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "UPDATE event SET fact = replace(fact, 'DSS', 'DSX') WHERE site_seq = 2",
            "event 2 (of the office)",
        ),
        (
            "DELETE FROM event WHERE kind = 'closed'",
            "of the chain is missing.",
        ),
        (
            "UPDATE personal SET body = 'otra cosa' WHERE part = 4 AND event = \
             (SELECT min(seq) FROM event WHERE kind = 'intake')",
            "(SLP-2026-000001#1) are not those that were stored",
        ),
        ("DELETE FROM personal WHERE part = 8", "(SLP-2026-000001#2)"),
        (
            "INSERT INTO personal SELECT seq, 12, zeroblob(16), 'x' FROM event WHERE kind = 'turned'",
            "(SLP-2026-000001#2)",
        ),
        (
            "INSERT INTO personal SELECT seq, 12, zeroblob(16), 'x' FROM event \
             WHERE kind = 'turn-accepted'",
            "(SLP-2026-000001#3)",
        ),
        (
            "INSERT INTO personal VALUES (4000, 12, zeroblob(16), 'x')",
            "The personal data of",
        ),
        (
            "UPDATE personal_typist SET name = 'otra' WHERE name = 'beto'",
            "The name of user number 2 was changed after it was stored.",
        ),
        (
            "UPDATE audit SET at = at - 1 WHERE seq = 1",
            "The audit trail does not fit its digests from row 1 on.",
        ),
        (
            "UPDATE personal_audit SET reason = 'nada' WHERE audit = 2",
            "The audit trail does not fit its digests from row 2 on.",
        ),
        (
            "DELETE FROM audit WHERE seq = 1",
            "The audit trail does not fit its digests from row 1 on.",
        ),
        (
            "DELETE FROM audit WHERE seq = 2",
            "The audit trail does not fit its digests from row 2 on.",
        ),
        (
            "DROP TRIGGER IF EXISTS event_is_not_updated; DROP INDEX case_open",
            "case_open is missing, too many or changed.",
        ),
        (
            "UPDATE site SET code = 'SLQ'",
            "The code of site SLQ is not the one that the office was founded with",
        ),
        (
            "UPDATE event SET occurred_on = 1000000000000 WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "UPDATE event SET recorded_at = -9223372036854775808 WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "UPDATE event SET utc_offset = 9223372036854775807 WHERE kind = 'closed'",
            "(SLP-2026-000002#3)",
        ),
        (
            "CREATE VIEW spy AS SELECT 1",
            "spy is missing, too many or changed.",
        ),
    ] {
        let log = tampered(sql);
        let found = said(&log, None).unwrap_or_else(|| panic!("unseen: {sql}"));
        assert!(
            found.contains(told),
            "{sql}\n found: {found}\nwanted: {told}"
        );
    }
}

#[test]
fn what_is_derived_can_be_made_anew() {
    for (sql, told) in [
        (
            "UPDATE case_view SET status = 0 WHERE number = 2",
            "case SLP-2026-000002",
        ),
        (
            "UPDATE case_view SET number = 9 WHERE number = 2",
            "case SLP-2026-000002",
        ),
        (
            "DELETE FROM case_view WHERE number = 4",
            "case SLP-2026-000004",
        ),
        ("DELETE FROM turn_view", "case SLP-2026-000001"),
        (
            "UPDATE intervention_view SET person = 1",
            "case SLP-2026-000002",
        ),
        (
            "UPDATE personal_case SET name = 'X' WHERE case_id = 2",
            "case SLP-2026-000001",
        ),
        (
            "UPDATE code SET text = 'XXX' WHERE text = 'DSS'",
            "case SLP-2026-000001",
        ),
        ("INSERT INTO case_key VALUES (x'00', 900)", "Table case_key"),
        (
            "INSERT INTO personal_curp VALUES ('X', 1, 1)",
            "Table personal_curp",
        ),
    ] {
        let log = tampered(sql);
        let found = said(&log, None).unwrap_or_else(|| panic!("unseen: {sql}"));
        assert!(
            found.contains(told),
            "{sql}\n found: {found}\nwanted: {told}"
        );
        assert_eq!(rebuild(log.file()).expect("a rebuild"), 5);
        assert_eq!(said(&log, None), None, "{sql}");
    }
}

/// Days, instants and offsets that no calendar has are damage wherever they
/// are met, not some other day.
#[test]
fn what_no_calendar_has_is_damage() {
    for sql in [
        "UPDATE event SET occurred_on = 1000000000000 WHERE kind = 'closed'",
        "UPDATE event SET recorded_at = -9223372036854775808 WHERE kind = 'closed'",
        "UPDATE event SET utc_offset = 9223372036854775807 WHERE kind = 'closed'",
        "UPDATE event SET utc_offset = 1440 WHERE kind = 'closed'",
    ] {
        let log = tampered(sql);
        let folio = "SLP-2026-000002".parse().expect("a folio");
        let error = log.reader().case(&folio).expect_err(sql);
        assert_eq!(error.kind, Kind::Damaged, "{sql}");
    }
    let log = tampered("UPDATE case_view SET received_on = 1000000000000");
    let error = log.reader().cases(&Default::default()).expect_err("a day");
    assert_eq!(error.kind, Kind::Damaged);
}

/// Whoever rewrites the chain whole is found by a head kept elsewhere; here
/// only the end is cut off, which leaves a chain that fits.
#[test]
fn a_cut_end_is_found_by_what_was_derived_or_printed() {
    let printed = founded().reader().head().expect("a head").events;
    let log = tampered(
        "DELETE FROM personal WHERE event = (SELECT max(seq) FROM event);
         DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
    );
    let told = said(&log, None).expect("stale lists");
    assert!(told.contains("case SLP-2026-000005"), "{told}");
    rebuild(log.file()).expect("a rebuild");
    assert_eq!(said(&log, None), None);
    let told = said(&log, Some(&format!("{printed}:00000000"))).expect("a shorter log");
    assert!(told.contains("its end is missing"), "{told}");
}

#[test]
fn events_and_the_audit_trail_refuse_to_be_changed() {
    let log = founded();
    record(log.file(), noon(today()), "ana", Deed::Exported, None, "").expect("a record");
    let raw: Connection = log.raw();
    for sql in [
        "UPDATE event SET kind = 'x' WHERE seq = 1",
        "DELETE FROM event WHERE seq = 1",
        "UPDATE personal SET body = 'x'",
        "UPDATE audit SET deed = 'x'",
        "DELETE FROM audit",
    ] {
        let refused = raw.execute(sql, []).expect_err(sql).to_string();
        assert!(refused.contains("never"), "{sql}: {refused}");
    }
}

#[test]
fn a_log_that_cannot_be_opened_is_told_by_what_is_wrong_first() {
    for (fact, kind) in [("'{'", "unit-set"), ("CAST(x'ff22' AS TEXT)", "founded")] {
        let log = tampered(&format!(
            "UPDATE event SET fact = {fact} WHERE seq = \
             (SELECT min(seq) FROM event WHERE kind = '{kind}')"
        ));
        assert!(folio::store::reader::Reader::open(log.file()).is_err());
        let error = folio::store::check::unopened(log.file()).expect_err("a fault");
        let said = Text::new(Lang::En).say(&error.message);
        assert!(
            said.contains("(of the office): it was changed after it was stored."),
            "{said}"
        );
    }
}
