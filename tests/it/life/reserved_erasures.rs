//! Erasing from reserved cases: whatever is told of one, it was opened with a
//! reason that is on record.

use folio::domain::code::{ErasedParty, ErasureBasis};
use folio::domain::command::Command;
use folio::domain::command::NewRequest;
use folio::domain::erasure::Erasure;
use serde_json::Value;

use super::reserved::desk;
use crate::support::cases::CURP;
use crate::support::desk::{Desk, flat};
use crate::support::log::{TestLog, day, petition};

/// Who looked at what, and why.
fn audited(desk: &Desk) -> Vec<(String, String, String)> {
    let rows = desk.json(&["audit"])["rows"].clone();
    let text = |row: &Value, name: &str| row[name].as_str().expect(name).to_owned();
    let mut rows: Vec<_> = rows
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (text(row, "folio"), text(row, "deed"), text(row, "reason")))
        .collect();
    rows.sort();
    rows
}

fn row(folio: &str, deed: &str, reason: &str) -> (String, String, String) {
    (folio.to_owned(), deed.to_owned(), reason.to_owned())
}

const FOLIO: &str = "SLP-2026-000001";
const NAMED: &str = "(el motivo tenía datos de una persona del caso)";

#[test]
fn an_erasure_is_shown_once_the_case_was_opened() {
    let desk = desk();
    let plan = ["erase", "1", "--party", "petitioner", "--dry-run"];
    let ran = desk.run(&plan);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    let reasoned = |reason| desk.run(&[&plan[..], &["--reason", reason]].concat());
    let shown = reasoned("Lo pidió la persona");
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(shown.out.contains("#1"), "{}", shown.out);
    // A name is not written where nothing is ever erased.
    let named = reasoned("Lo pidió Zürbara Inventada");
    assert_eq!(named.code, 4, "{}", named.out);
    let rows = desk.json(&["audit"])["rows"].clone();
    let why = |at: usize| rows[at]["reason"].as_str().expect("a reason").to_owned();
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
    let mut said = [why(0), why(1)];
    said.sort();
    assert_eq!(
        said,
        [
            "(el motivo tenía datos de una persona del caso)",
            "Lo pidió la persona"
        ]
    );
}

#[test]
fn that_somebody_has_a_reserved_case_too_is_told_with_a_reason_alone() {
    let desk = Desk::with_office();
    let same = ["--kind", "queja", "--channel", "phone", "--curp", CURP];
    let open = desk.intake_with(&same);
    let reserved = desk.intake_with(&[&same[..], &["--reserved"]].concat());
    let plan = ["erase", &open, "--party", "petitioner", "--dry-run"];
    let blind = desk.run(&plan);
    assert!(!blind.out.contains(&reserved), "{}", blind.out);
    assert!(flat(&blind.err).contains("Los casos reservados de la misma persona no se nombran."));
    let told = desk.ok(&[&plan[..], &["--reason", "Lo pidió la persona"]].concat());
    assert!(told.contains(&reserved), "{told}");
    let rows = desk.json(&["audit"])["rows"].clone();
    assert_eq!(rows[0]["folio"], reserved.as_str());
    assert_eq!(rows[0]["deed"], "opened-reserved");
}

/// That the words name somebody tells of the case as well as its refusal.
#[test]
fn words_that_name_somebody_open_it() {
    let desk = desk();
    let ran = desk.erase("1", "petitioner", &["--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk.intake_with(&[
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--reserved",
        "--name",
        "Zürbara Inventada",
    ]);
    let named = [
        "erase",
        "2",
        "--party",
        "petitioner",
        "--basis",
        "arco",
        "--reason",
        "Baja de Zürbara Inventada",
        "--authority",
        "y",
        "--yes",
    ];
    let said = desk.run(&named);
    assert_eq!(said.code, 4, "{}", said.out);
    assert!(
        flat(&said.err).contains("sin nombrar a la persona"),
        "{}",
        said.err
    );
    assert_eq!(
        audited(&desk),
        [
            row(FOLIO, "erased", "Solicitud ARCO 7/2026"),
            row("SLP-2026-000002", "opened-reserved", NAMED),
        ]
    );
}

/// What was left is told of an erasure that is repeated, as of the first.
#[test]
fn repeating_an_erasure_opens_it() {
    let desk = desk();
    desk.erased("1", "petitioner", &[]);
    let again = desk.erased("1", "petitioner", &[]);
    assert_eq!(again["texts_left"][0]["entry"], 1, "{again}");
    assert_eq!(
        audited(&desk),
        [
            row(FOLIO, "erased", "Solicitud ARCO 7/2026"),
            row(FOLIO, "opened-reserved", "Solicitud ARCO 7/2026"),
        ]
    );
    // A case that is not reserved is shown to everybody.
    let open = desk.intake("queja");
    desk.erased(&open, "petitioner", &[]);
    desk.erased(&open, "petitioner", &[]);
    assert_eq!(audited(&desk).len(), 3);
}

/// A reserved case and another one, closed so long ago that both are due.
fn due() -> Desk {
    let desk = desk();
    desk.ok(&["turn", "withdraw", "1", "--reason", "x"]);
    desk.ok(&["turn", "1", "--to", "OIC"]);
    desk.ok(&["turn", "answer", "1", "--report", "x"]);
    desk.intake("queja");
    for folio in ["1", "2"] {
        desk.ok(&["close", folio, "--outcome", "resolved", "--report", "x"]);
    }
    desk.at("2028-12-18T10:00:00-06:00");
    for kind in ["denuncia", "queja"] {
        desk.ok(&["catalog", "retention", kind, "24m"]);
    }
    desk
}

fn erase_due<'d>(reason: &'d str, more: &[&'d str]) -> Vec<&'d str> {
    let due = ["erase", "--due", "--reason", reason, "--authority", "y"];
    [&due[..], more].concat()
}

#[test]
fn words_that_name_somebody_of_those_that_are_due_open_that_one() {
    let desk = due();
    let said = desk.run(&erase_due("Baja de Zürbara Inventada", &["--yes"]));
    assert_eq!((said.code, said.out.as_str()), (4, ""), "{}", said.err);
    assert!(flat(&said.err).contains(FOLIO), "{}", said.err);
    assert_eq!(audited(&desk), [row(FOLIO, "opened-reserved", NAMED)]);
    assert_eq!(desk.case("2026-2")["erased"], false);
}

/// That they do not name somebody is told by the erasure alone, so nobody asks
/// and leaves it.
#[cfg(unix)]
#[test]
fn whether_words_name_somebody_of_a_reserved_case_is_not_told_before_it_goes() {
    let desk = due();
    for reason in ["Baja de Zürbara Inventada", "Baja de Nadie"] {
        let mut asked = desk.ask(&erase_due(reason, &[]));
        asked.expect(FOLIO);
        asked.answer(&[("(s/N) ", "n")]);
        assert_eq!(asked.exit_code(), 1);
    }
    assert!(audited(&desk).is_empty());
    let mut asked = desk.ask(&erase_due("Baja de Rosa", &[]));
    asked.expect("sin nombrar a la persona");
    assert_eq!(asked.exit_code(), 4);
}

/// Why one was left is not told of a reserved case.
#[cfg(unix)]
#[test]
fn one_that_is_held_meanwhile_is_skipped_without_why() {
    let desk = due();
    let mut asked = desk.ask(&erase_due("Baja 2028", &[]));
    asked.expect(FOLIO);
    desk.ok(&["hold", "set", "2026-1", "--reason", "Juicio 4"]);
    asked.answer(&[("(s/N) ", "s")]);
    asked.expect("SLP-2026-000001 no se suprimió: El caso SLP-2026-000001 está reservado");
    assert_eq!(asked.exit_code(), 0);
    assert!(!flat(&asked.transcript()).contains("bloqueado desde"));
}

/// A desk holds it between the look and the erasure.
#[test]
fn a_hold_that_came_meanwhile_is_told_to_whoever_opened_it() {
    let today = day(2026, 11, 18);
    let log = TestLog::founded_on(today);
    let mut writer = log.writer(today, "ana");
    let request = NewRequest {
        reserved: true,
        ..petition(today, "Zürbara Inventada")
    };
    let folio = writer.register(&request).expect("a case").folio;
    let hold = Command::Hold {
        set: true,
        reason: "Juicio 4".to_owned(),
    };
    writer.perform(&folio, &hold).expect("a hold");
    let mut refused = |opened| {
        let erasure = Erasure {
            party: ErasedParty::Petitioner,
            with_texts: false,
            basis: ErasureBasis::Arco,
            reason: "Lo pidió la persona".to_owned(),
            authority: "Comité".to_owned(),
            audit: 0,
            opened,
        };
        let refused = writer.erase(&folio, &erasure).expect_err("held");
        refused.message.id
    };
    assert_eq!(refused(false), "refusal-case-reserved");
    assert_eq!(refused(true), "refusal-case-held");
}
