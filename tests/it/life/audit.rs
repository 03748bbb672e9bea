//! The audit trail: who opened, exported, erased, when and why.

use serde_json::json;

use crate::support::desk::Desk;

fn desk() -> Desk {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--name",
        "Rosa",
        "--reserved",
    ]);
    desk.at("2026-11-19T09:30:00-06:00");
    desk.ok(&["show", "1", "--reason", "Llamó su abogada"]);
    desk.at("2026-11-20T09:30:00-06:00");
    desk.ok(&["export", "cases", "--user", "hugo"]);
    desk.at("2026-11-21T09:30:00-06:00");
    desk.erased("1", "petitioner", &[]);
    desk
}

#[test]
fn who_did_what_when_and_why() {
    let desk = desk();
    insta::assert_snapshot!(desk.ok(&["auditoria"]).lines().take(6).collect::<Vec<_>>().join("\n"), @"
    Quién abrió lo reservado, exportó o suprimió

    Núm. Cuándo           Usuario Qué hizo          Folio           Motivo
    ────────────────────────────────────────────────────────────────────────────────
       1 19/11/2026 09:30 maria   Abrió un caso     SLP-2026-000001 Llamó su abogada
                                  reservado
    ");
    let trail = desk.json(&["audit"]);
    assert_eq!(trail["schema"], "folio/audit");
    assert_eq!(trail["version"], 1);
    assert_eq!(trail["more"], false);
    assert_eq!(trail["head"]["rows"], 3);
    assert_eq!(trail["head"]["digest"].as_str().map(str::len), Some(64));
    assert_eq!(
        trail["rows"][0],
        json!({
            "number": 1,
            "at": "2026-11-19T09:30:00-06:00",
            "user": "maria",
            "deed": "opened-reserved",
            "folio": "SLP-2026-000001",
            "reason": "Llamó su abogada",
        })
    );
    assert_eq!(trail["rows"][1]["user"], "hugo");
    assert_eq!(trail["rows"][1]["folio"], json!(null));
    assert_eq!(trail["rows"][2]["deed"], "erased");
    assert_eq!(trail["rows"][2]["reason"], "Solicitud ARCO 7/2026");
    // Looking at it is not itself recorded, and moves no head.
    assert_eq!(desk.json(&["audit"])["head"], trail["head"]);
    let csv = desk.ok(&["audit", "--format", "csv"]);
    assert!(csv.contains("Llamó su abogada"), "{csv}");
    assert!(csv.contains(",2026-11-19 09:30,"), "{csv}");
    let english = desk.ok(&["audit", "--lang", "en"]);
    assert!(english.contains(" 2026-11-19 09:30 "), "{english}");
}

#[test]
fn rows_are_chosen_by_day_user_deed_and_case() {
    let desk = desk();
    let numbers = |args: &[&str]| -> Vec<i64> {
        let trail = desk.json(&[&["audit"], args].concat());
        let rows = trail["rows"].as_array().expect("rows").clone();
        rows.iter()
            .filter_map(|row| row["number"].as_i64())
            .collect()
    };
    assert_eq!(numbers(&[]), [1, 2, 3]);
    assert_eq!(numbers(&["--from", "2026-11-20"]), [2, 3]);
    assert_eq!(numbers(&["--to", "2026-11-20"]), [1, 2]);
    assert_eq!(
        numbers(&["--from", "20/11/2026", "--to", "2026-11-20"]),
        [2]
    );
    assert_eq!(numbers(&["--by", "hugo"]), [2]);
    assert_eq!(numbers(&["--deed", "suprimir"]), [3]);
    assert_eq!(numbers(&["--deed", "opened-reserved"]), [1]);
    assert_eq!(numbers(&["1"]), [1, 3]);
    assert_eq!(numbers(&["--limit", "2"]), [2, 3]);
    assert_eq!(desk.json(&["audit", "--limit", "2"])["more"], true);
    assert_eq!(desk.json(&["audit", "--by", "nadie"])["rows"], json!([]));
    assert_eq!(desk.run(&["audit", "99"]).code, 3);
    let backwards = ["audit", "--from", "2026-11-20", "--to", "2026-11-19"];
    assert_eq!(desk.run(&backwards).code, 2);
}

/// The head as it is printed, in either language; as programs read it.
#[test]
fn its_head_is_recognised_and_a_lost_end_is_its_own_damage() {
    let desk = desk();
    let printed = |lang: &str| -> String {
        let shown = desk.ok(&["audit", "--lang", lang]).replace("\n ", " ");
        let words = shown.split_whitespace();
        let joined: Vec<&str> = words
            .skip_while(|word| !word.starts_with("audit"))
            .collect();
        let mark = if lang == "es" {
            "auditoria:3:"
        } else {
            "audit:3:"
        };
        let all = joined.join("");
        let (_, rest) = all.split_once(mark).expect("a head");
        format!("{mark}{}", &rest[..64])
    };
    let digest = desk.json(&["audit"])["head"]["digest"].clone();
    let digest = digest.as_str().expect("a digest");
    let heads = [
        printed("es"),
        printed("en"),
        format!("3:{digest}"),
        digest[..12].to_owned(),
    ];
    for head in &heads {
        let ran = desk.ok(&["check", "--head", head]);
        assert!(ran.contains("La auditoría contiene la huella"), "{ran}");
        assert_eq!(desk.json(&["check", "--head", head])["head_of"], "audit");
    }
    // One of the log is still one of the log.
    let log = desk.json(&["check"])["head"].clone();
    let log = log.as_str().expect("a head");
    assert_eq!(desk.json(&["check", "--head", log])["head_of"], "log");
    assert_eq!(
        desk.run(&["check", "--head", &format!("audit:{log}")]).code,
        6
    );
    // The end of the trail is cut where no erasure tells.
    desk.ok(&["export", "cases"]);
    let head = desk.json(&["audit"])["head"]["digest"].clone();
    let head = format!("auditoria:4:{}", head.as_str().expect("a digest"));
    tampered(
        &desk,
        "DELETE FROM personal_audit WHERE audit = 4; DELETE FROM audit WHERE seq = 4",
    );
    desk.ok(&["check"]);
    let cut = desk.run(&["check", "--head", &head]);
    assert_eq!(cut.code, 6, "{}{}", cut.out, cut.err);
    assert!(
        cut.err.contains("La auditoría no tiene la huella"),
        "{}",
        cut.err
    );
    assert!(!cut.err.contains("dos lugares"), "{}", cut.err);
}

/// Changes the file past the program: the trigger is lifted and put back.
fn tampered(desk: &Desk, sql: &str) {
    let raw = desk.log();
    let trigger: String = raw
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'audit_is_not_deleted'",
            [],
            |row| row.get(0),
        )
        .expect("the trigger");
    let change = format!("DROP TRIGGER audit_is_not_deleted; {sql}; {trigger};");
    raw.execute_batch(&change).expect("a change");
}

/// The end of the trail, or all of it: an erasure without its row is told.
#[test]
fn a_trail_that_was_cut_before_an_erasure_is_damage() {
    for from in [1, 2, 3] {
        let desk = desk();
        tampered(
            &desk,
            &format!(
                "DELETE FROM personal_audit WHERE audit >= {from}; \
                 DELETE FROM audit WHERE seq >= {from}"
            ),
        );
        let cut = desk.run(&["check"]);
        assert_eq!(cut.code, 6, "from {from}: {}{}", cut.out, cut.err);
        assert!(cut.err.contains("auditoría"), "{}", cut.err);
        assert!(cut.err.contains("SLP-2026-000001#2"), "{}", cut.err);
    }
}

/// Each erasure has a row of its own; one is not enough for two.
#[test]
fn one_row_does_not_stand_for_two_erasures() {
    let desk = desk();
    desk.erased("1", "all", &[]);
    desk.ok(&["check"]);
    tampered(
        &desk,
        "DELETE FROM personal_audit WHERE audit = 4; DELETE FROM audit WHERE seq = 4",
    );
    let cut = desk.run(&["check", "--lang", "en"]);
    assert_eq!(cut.code, 6, "{}{}", cut.out, cut.err);
    assert!(cut.err.contains("SLP-2026-000001#3"), "{}", cut.err);
}

/// With everything of a case its reasons go; that somebody looked stays.
#[test]
fn a_reason_that_was_erased_is_said_to_be() {
    let desk = desk();
    desk.erased("1", "all", &[]);
    let rows = desk.json(&["audit"])["rows"].clone();
    assert_eq!(rows[0]["deed"], "opened-reserved");
    assert_eq!(rows[0]["reason"], json!(null));
    assert!(rows[1]["reason"].is_string());
    assert_eq!(rows[2]["reason"], "Solicitud ARCO 7/2026");
    assert!(desk.ok(&["audit"]).contains("[suprimido]"));
    desk.ok(&["check"]);
    desk.ok(&["show", "1", "--reason", "De nuevo"]);
    desk.ok(&["check"]);
    desk.log()
        .execute("DELETE FROM personal_audit WHERE reason = 'De nuevo'", [])
        .expect("a deletion");
    let lost = desk.run(&["check"]);
    assert_eq!(lost.code, 6, "{}", lost.err);
}
