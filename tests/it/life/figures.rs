//! Reports before and after an erasure are the same bytes, but for the head.

use crate::support::desk::Desk;

const REPORTS: [&[&str]; 3] = [
    &["report", "yearly", "--year", "2026"],
    &["report", "yearly", "--year", "2025"],
    &["report", "directorates", "--year", "2026"],
];

/// The reports in every form, without the head that they print.
fn reports(desk: &Desk) -> Vec<String> {
    let head = regex::Regex::new(r#"\d+:[0-9a-f]{8,64}|[0-9a-f]{64}"#).expect("a pattern");
    let events = regex::Regex::new(r#""events":\d+|\d+ asientos"#).expect("a pattern");
    let mut all = Vec::new();
    for report in REPORTS {
        for format in ["table", "csv", "json"] {
            let printed = desk.ok(&[report, &["--format", format]].concat());
            let printed = head.replace_all(&printed, "HEAD");
            all.push(events.replace_all(&printed, "EVENTS").into_owned());
        }
    }
    all
}

fn same(before: &[String], after: &[String]) {
    for (before, after) in before.iter().zip(after) {
        assert!(before == after, "{before}\n{after}");
    }
}

#[test]
fn every_report_is_the_same_before_and_after() {
    let desk = Desk::with_office();
    let ran = desk.run_in(
        &["intake", "--json", "-"],
        r#"{"kind":"queja","channel":"phone","name":"Ana Uno","birth":"1961-02-03","sex":"mujer","affiliation":"imss"}
{"kind":"denuncia","channel":"letter","name":"Beto Dos","curp":"FIXB850615HSPCTN03","patient_name":"Carla Tres","patient_age":"7","relationship":"madre","accused":"Dr. Cuatro"}
{"kind":"peticion","channel":"hearing","anonymous":true,"session":"3","narrative":"Alguien contó."}
"#,
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    for folio in ["1", "2", "3"] {
        desk.ok(&[
            "turn",
            folio,
            "--to",
            "OIC",
            "--due",
            "3d",
            "--officer",
            "Dr. Cinco",
        ]);
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "guidance",
            "--note",
            "Vino Ana.",
        ]);
    }
    desk.at("2026-12-01T10:00:00-06:00");
    desk.ok(&["turn", "answer", "1", "--report", "Ana conforme"]);
    desk.ok(&[
        "close",
        "1",
        "--outcome",
        "resolved",
        "--report",
        "Ana conforme",
    ]);
    let before = reports(&desk);
    for folio in ["1", "2", "3"] {
        desk.erased(folio, "all", &[]);
    }
    same(&before, &reports(&desk));
    desk.ok(&["rebuild"]);
    same(&before, &reports(&desk));
    // What goes on afterwards counts as it would have.
    desk.ok(&["turn", "answer", "2", "--report", "Contestado"]);
    desk.ok(&["amend", "2", "topic=waits", "--reason", "tema"]);
    desk.ok(&["undo", "2", "--reason", "no era"]);
    desk.ok(&["undo", "2#5", "--reason", "no era"]);
    same(&before, &reports(&desk));
    desk.ok(&["check"]);
}
