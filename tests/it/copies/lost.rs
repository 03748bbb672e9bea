//! What a restore loses is named, and the audit trail is not among it.

use serde_json::Value;

use super::{head, names};
use crate::support::desk::Desk;

fn reserved(desk: &Desk) -> String {
    desk.intake_with(&["--kind", "petition", "--channel", "phone", "--reserved"])
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn trail(desk: &Desk) -> Vec<Value> {
    let audit = desk.json(&["audit"]);
    audit["rows"].as_array().expect("rows").clone()
}

/// The head of the trail, as `check --head` takes it.
fn trail_head(desk: &Desk) -> String {
    let head = &desk.json(&["audit"])["head"];
    let digest = head["digest"].as_str().expect("a digest");
    format!("audit:{}:{digest}", head["rows"])
}

#[test]
fn the_cases_that_go_are_named_before_and_after() {
    let desk = Desk::with_office();
    let (changed, held) = (desk.intake("petition"), desk.intake("petition"));
    desk.ok(&["backup", "copia.db"]);
    let lost: Vec<String> = (0..12).map(|_| desk.intake("complaint")).collect();
    desk.ok(&["turn", &changed, "--to", "DSS"]);
    desk.ok(&["hold", "set", &held, "--reason", "Juicio"]);
    desk.ok(&["unit", "change", "DSS", "--days", "9"]);
    let missing = head(&desk, "folio.db").0 - head(&desk, "copia.db").0;
    let refused = desk.run(&["restore", "copia.db"]);
    assert_eq!((refused.code, refused.out.as_str()), (4, ""));
    assert!(
        refused.err.lines().all(|line| line.chars().count() <= 80),
        "{}",
        refused.err
    );
    let said = one_line(&refused.err);
    for part in [
        format!("El registro tiene {missing} asientos que el respaldo no tiene."),
        format!(
            "cuyos folios quedan libres para otros: {} y 2 más.",
            lost[..10].join(", ")
        ),
        format!("movimientos posteriores al respaldo: {changed}, {held}."),
        format!("que dejan de estarlo: {held}."),
        "Cambios en las listas de la oficina posteriores al respaldo: 1.".to_owned(),
    ] {
        assert!(said.contains(&part), "{part}\n{said}");
    }
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    let went = &answer["replaced"]["lost"];
    assert_eq!(went["cases_begun"]["count"], 12);
    assert_eq!(went["cases_begun"]["first"][9].as_str(), Some(&*lost[9]));
    assert_eq!(went["cases_begun"]["first"][10], Value::Null);
    assert_eq!(went["cases_changed"]["count"], 2);
    assert_eq!(went["holds_set"]["first"][0].as_str(), Some(&*held));
    assert_eq!(went["office_changes"], 1);
    assert_eq!(desk.intake("petition"), lost[0], "the folio is given again");
    let said = desk.ok(&["restore", "copia.db", "--force", "--lang", "en"]);
    assert!(
        one_line(&said).contains(&format!("become free for others: {}.", lost[0])),
        "{said}"
    );
    assert!(
        said.lines()
            .all(|line| line.chars().count() <= 80 || line.contains(":")),
        "{said}"
    );
}

#[test]
fn publications_and_cuts_that_go_are_named() {
    let desk = Desk::with_office();
    desk.ok(&["backup", "copia.db"]);
    desk.ok(&["cut", "enero"]);
    let year = desk.json(&[
        "report",
        "transparency",
        "--period",
        "2026-Q1",
        "--out",
        "[DIR]/publico",
    ]);
    let cut = year["cut"].as_str().expect("a cut").to_owned();
    let said = one_line(&desk.run(&["restore", "copia.db"]).err);
    for part in [
        "se toman en cuenta en las siguientes: 2026-T1 (1).".to_owned(),
        format!("Cortes cuyo estado ya no está en el registro: {cut}."),
    ] {
        assert!(said.contains(&part), "{part}\n{said}");
    }
    // The backup has all that it was made from.
    assert!(!said.contains("enero"), "{said}");
    assert!(!said.contains("Cambios en las listas"), "{said}");
    let english = one_line(&desk.run(&["restore", "copia.db", "--lang", "en"]).err);
    assert!(
        english.contains("are minded by the next ones: 2026-T1 (1)."),
        "{english}"
    );
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(
        answer["publications_carried"],
        serde_json::json!([{"period": "2026-Q1", "version": 1}])
    );
    let went = &answer["replaced"]["lost"];
    assert_eq!(went["cuts"], serde_json::json!([cut]));
    assert_eq!(went["office_changes"], 0);
}

#[test]
fn what_stands_to_the_log_in_no_way_names_no_case() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let stranger = Desk::with_office();
    stranger.ok(&["backup", "copia.db"]);
    std::fs::copy(stranger.path("copia.db"), desk.path("ajena.db")).expect("a copy");
    let said = one_line(&desk.run(&["restore", "ajena.db"]).err);
    assert!(
        said.contains("El registro y el respaldo son de oficinas distintas."),
        "{said}"
    );
    let answer = desk.json(&["restore", "ajena.db", "--force"]);
    assert_eq!(answer["replaced"]["lost"], Value::Null);
    assert_eq!(answer["audit_rows_carried"], 0);
}

/// A backup does not make unseen who looked since.
#[test]
fn the_audit_trail_goes_on() {
    let desk = Desk::with_office();
    let folio = reserved(&desk);
    desk.ok(&["show", &folio, "--reason", "Antes"]);
    desk.ok(&["backup", "copia.db"]);
    let other = desk.command(&["show", &folio, "--reason", "Después", "--user", "lupe"]);
    assert!({ other }.status().expect("it runs").success());
    let printed = trail_head(&desk);
    let gone = reserved(&desk);
    desk.ok(&["show", &gone, "--reason", "Nombra a Zurbarana"]);
    desk.ok(&["export", "cases", "-o", "x.csv"]);
    let before = trail(&desk);
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(answer["audit_rows_carried"], 3);
    let after = trail(&desk);
    assert_eq!(after.len(), 5);
    assert_eq!(after[..2], before[..2]);
    for (row, was) in after.iter().zip(&before) {
        for name in ["number", "at", "user", "deed"] {
            assert_eq!(row[name], was[name]);
        }
    }
    // A reason about a case that is gone could never be erased with it.
    assert_eq!(after[2]["folio"], Value::Null);
    let reason = after[2]["reason"].as_str().expect("words");
    assert!(
        reason.contains(&gone) && !reason.contains("Zurbarana"),
        "{reason}"
    );
    assert_eq!(after[3]["reason"], before[3]["reason"]);
    assert_eq!(after[4]["deed"], "restored");
    let reason = after[4]["reason"].as_str().expect("words");
    assert!(reason.starts_with("copia.db ("), "{reason}");
    desk.ok(&["check"]);
    desk.ok(&["check", "--head", &printed]);
    // Who was not known to the backup is known to its digests.
    assert_eq!(after[1]["user"], "lupe");
}

/// Nor does one with the very same events.
#[test]
fn looking_moves_no_event_and_is_kept_all_the_same() {
    let desk = Desk::with_office();
    let folio = reserved(&desk);
    desk.ok(&["backup", "copia.db"]);
    desk.ok(&["show", &folio, "--reason", "Después"]);
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(answer["relation"], "same");
    assert_eq!(answer["audit_rows_carried"], 1);
    assert_eq!(trail(&desk)[0]["reason"], "Después");
    // The other way round: the copy has what the log has, and more.
    let kept = names(&desk.path(""))
        .into_iter()
        .find(|name| name.starts_with("folio.db.replaced-"))
        .expect("the log that was there");
    let answer = desk.json(&["restore", &kept, "--force"]);
    assert_eq!(answer["audit_rows_carried"], 1, "the restoring before");
    desk.ok(&["check"]);
}

/// What was erased since is erased again, and the reasons about it with it.
#[test]
fn reasons_that_were_erased_stay_erased() {
    let desk = Desk::with_office();
    let folio = reserved(&desk);
    desk.ok(&["backup", "copia.db"]);
    desk.ok(&["show", &folio, "--reason", "Nombra a Zurbarana"]);
    desk.ok(&[
        "erase",
        &folio,
        "--party",
        "all",
        "--reason",
        "Lo pidió",
        "--basis",
        "arco",
        "--authority",
        "Unidad de Transparencia",
        "--yes",
    ]);
    desk.ok(&["show", &folio, "--reason", "Otra vez"]);
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(answer["erased_again"][0].as_str(), Some(&*folio));
    let deeds: Vec<_> = trail(&desk).iter().map(|row| row["deed"].clone()).collect();
    assert_eq!(
        deeds,
        [
            "opened-reserved",
            "erased",
            "opened-reserved",
            "erased",
            "restored"
        ]
    );
    desk.ok(&["check"]);
    let bytes = std::fs::read(desk.path("folio.db")).expect("the log");
    assert!(!bytes.windows(9).any(|window| window == b"Zurbarana"));
}

#[test]
fn a_log_that_was_gone_knows_that_it_was_restored() {
    let desk = Desk::with_office();
    desk.ok(&["backup", "copia.db"]);
    std::fs::remove_file(desk.path("folio.db")).expect("gone");
    desk.ok(&["restore", "copia.db"]);
    let trail = trail(&desk);
    assert_eq!(trail.len(), 1);
    assert_eq!(trail[0]["deed"], "restored");
    assert_eq!(desk.run(&["audit", "--deed", "restaurar"]).code, 0);
    let copy = desk.json(&["audit", "--db", "copia.db"]);
    assert_eq!(copy["rows"].as_array().map(Vec::len), Some(0), "untouched");
}
