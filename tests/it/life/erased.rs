//! What erasing leaves behind: entries that nobody takes back or types again,
//! counts that stay, and a check that tells what was erased from what was lost.

use super::amended;
use crate::support::desk::{Desk, flat};

#[test]
fn an_erasure_is_neither_undone_nor_amended_nor_typed_again() {
    let (desk, folio) = amended();
    desk.erased(&folio, "petitioner", &[]);
    let entry = format!("{folio}#3");
    let why = ["--reason", "x"];
    assert!(
        desk.refused(&[&["undo", &entry], why.as_slice()].concat())
            .contains("no se puede deshacer")
    );
    assert!(
        desk.refused(&[&["undo", &folio], why.as_slice()].concat())
            .contains("no se puede deshacer")
    );
    assert!(
        desk.refused(&[&["amend", &entry, "on=2026-11-01"], why.as_slice()].concat())
            .contains("corrección")
    );
    for change in [
        "name=Rosa Inventada",
        "phone=444",
        "age=36",
        "birth=1990-01-01",
    ] {
        let said = desk.refused(&[&["amend", &folio, change], why.as_slice()].concat());
        assert!(
            flat(&said).contains("no se vuelve a escribir"),
            "{change}: {said}"
        );
    }
}

/// An amendment says its whole entry again: what was counted by the data that
/// went stays as it was.
#[test]
fn an_amendment_afterwards_keeps_every_count() {
    let (desk, folio) = amended();
    let counted = |case: &serde_json::Value| {
        ["sex", "age_band", "curp_unverified"].map(|name| case[name].clone())
    };
    let before = counted(&desk.case(&folio));
    assert_eq!(before[1], "35-39");
    let person = || -> i64 {
        let sql = "SELECT person FROM case_view WHERE number = 1";
        desk.log()
            .query_row(sql, [], |row| row.get(0))
            .expect("a person")
    };
    let who = person();
    desk.erased(&folio, "petitioner", &[]);
    desk.ok(&[
        "amend",
        &folio,
        "topic=waits",
        "--reason",
        "faltaba el tema",
    ]);
    let case = desk.case(&folio);
    assert_eq!(case["topic"], "waits");
    assert_eq!(counted(&case), before);
    assert_eq!(person(), who);
    assert!(case["name"].is_null());
    desk.ok(&["check"]);
    // Taking back the amendment that the erased text stood in brings nothing back.
    desk.ok(&["undo", &format!("{folio}#4"), "--reason", "sí"]);
    desk.ok(&["undo", &format!("{folio}#2"), "--reason", "sí"]);
    assert!(desk.case(&folio)["phone"].is_null());
    desk.ok(&["check"]);
}

#[test]
fn what_an_entry_must_say_is_not_demanded_again_once_it_was_erased() {
    let desk = Desk::with_office();
    let folio = desk.intake("queja");
    let at = |number: u32| format!("{folio}/{number}");
    let entry = |number: u32| format!("{folio}#{number}");
    desk.at("2026-11-19T10:00:00-06:00");
    desk.ok(&["turn", &folio, "--to", "HG"]);
    desk.ok(&["turn", &folio, "--to", "DSS"]);
    desk.ok(&["turn", "answer", &at(1), "--report", "Se atendió a Rosa"]);
    desk.ok(&["turn", "return", &at(2), "--reason", "Rosa no es de aquí"]);
    desk.ok(&[
        "close",
        &folio,
        "--outcome",
        "resolved",
        "--report",
        "Rosa conforme",
    ]);
    desk.ok(&["reopen", &folio, "--reason", "Rosa volvió"]);
    desk.erased(&folio, "all", &[]);
    for (number, change) in [(6, "outcome=partial"), (6, "notified=2026-11-19")] {
        desk.ok(&["amend", &entry(number), change, "--reason", "error de dedo"]);
    }
    let said = desk.refused(&["amend", &entry(6), "report=Rosa conforme", "--reason", "x"]);
    assert!(flat(&said).contains("no se vuelve a escribir"), "{said}");
    assert_eq!(desk.case(&folio)["timeline"][5]["outcome"], "partial");
    desk.ok(&["check"]);
}

#[test]
fn a_lost_part_is_told_from_an_erased_one() {
    let (desk, folio) = amended();
    desk.erased(&folio, "petitioner", &[]);
    desk.ok(&["check"]);
    let saved = std::fs::read(desk.path("folio.db")).expect("the log");
    let trigger = "SELECT sql FROM sqlite_schema WHERE name = 'personal_is_deleted_when_erased'";
    let log = desk.log();
    let sql: String = log
        .query_row(trigger, [], |row| row.get(0))
        .expect("a trigger");
    log.execute_batch(&format!(
        "DROP TRIGGER personal_is_deleted_when_erased; \
         DELETE FROM personal WHERE part = 4; {sql}"
    ))
    .expect("a deletion");
    drop(log);
    let lost = desk.run(&["check"]);
    assert_eq!(lost.code, 6);
    assert!(
        flat(&lost.err).contains("ninguna supresión menciona"),
        "{}",
        lost.err
    );
    assert!(
        flat(&lost.err).contains(&format!("{folio}#1")),
        "{}",
        lost.err
    );

    std::fs::write(desk.path("folio.db"), saved).expect("the log again");
    desk.ok(&["check"]);
    desk.log()
        .execute(
            "INSERT INTO personal SELECT seq, 1, x'00', 'Rosa' FROM event WHERE kind = 'intake'",
            [],
        )
        .expect("a part");
    let back = desk.run(&["check"]);
    assert_eq!(back.code, 6, "a part with another digest");
}

#[test]
fn a_part_that_is_there_although_it_was_erased_is_told() {
    let (desk, folio) = amended();
    let rows = "SELECT event, part, salt, body FROM personal WHERE part = 1 ORDER BY event";
    type Part = (i64, i64, Vec<u8>, String);
    let parts: Vec<Part> = desk
        .log()
        .prepare(rows)
        .and_then(|mut statement| {
            statement
                .query_map([], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })?
                .collect()
        })
        .expect("parts");
    desk.erased(&folio, "petitioner", &[]);
    let (event, part, salt, body) = &parts[0];
    desk.log()
        .execute(
            "INSERT INTO personal VALUES (?1, ?2, ?3, ?4)",
            rusqlite::params![event, part, salt, body],
        )
        .expect("a part");
    let ran = desk.run(&["check"]);
    assert_eq!(ran.code, 6);
    assert!(
        flat(&ran.err).contains("siguen datos personales que"),
        "{}",
        ran.err
    );
}
