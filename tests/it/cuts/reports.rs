//! Reports made again from a cut or as of an instant.

use super::{desk_with_cases, go_on};
use crate::support::desk::{Desk, flat};

/// Reports in the formats of figures, and the lists of cases behind some.
const REPORTS: [&[&str]; 6] = [
    &["report", "yearly", "--year", "2026"],
    &["report", "yearly", "--year", "2025"],
    &["report", "directorates", "--year", "2026"],
    &[
        "report",
        "directorates",
        "--from",
        "2026-11-01",
        "--to",
        "2026-11-30",
    ],
    &["report", "yearly", "--year", "2026", "--folios"],
    &[
        "report",
        "directorates",
        "--year",
        "2026",
        "--folios",
        "--column",
        "pending",
    ],
];

fn printed(desk: &Desk, state: &[&str]) -> Vec<String> {
    let mut printed = Vec::new();
    for report in REPORTS {
        for format in ["csv", "json"] {
            printed.push(desk.ok(&[report, state, &["--format", format][..]].concat()));
        }
    }
    printed
}

#[test]
fn figures_made_again_from_a_cut_are_the_same_bytes() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2026-10"]);
    desk.at("2026-11-05T17:00:00-06:00");
    let once = printed(&desk, &["--cut", "2026-10"]);
    desk.at("2027-02-20T10:00:00-06:00");
    go_on(&desk);
    let again = printed(&desk, &["--cut", "2026-10"]);
    // Names behind figures are gone where they were erased.
    let (figures, folios) = (0..8, 8..12);
    assert_eq!(once[figures.clone()], again[figures]);
    for at in folios {
        let nameless = |text: &str| {
            let erased = text.replace("\"Rosa\"", "null");
            erased.replace("Rosa", "")
        };
        assert_eq!(nameless(&once[at]), nameless(&again[at]));
    }
    assert_ne!(printed(&desk, &[])[..8], once[..8]);
    let report = desk.json(&["informe", "anual", "--year", "2026", "--cut", "2026-10"]);
    let cut = desk.json(&["cut", "show", "2026-10"]);
    assert_eq!(report["cut"], "2026-10");
    assert_eq!(report["as_of"], cut["at"]);
    assert_eq!(report["head"], cut["head"]);
    assert_eq!(report["events"], cut["events"]);
    assert_eq!(report["cases"]["received"], 2);
    assert_eq!(report["interventions"]["total"], 2);
    let screen = desk.ok(&["report", "yearly", "--year", "2026", "--cut", "2026-10"]);
    assert!(
        screen.contains("Cifras del corte 2026-10, al 03/11/2026, 09:00 horas."),
        "{screen}"
    );
}

#[test]
fn figures_as_of_an_instant_are_the_same_bytes() {
    let desk = desk_with_cases();
    desk.at("2026-11-04T08:00:00-06:00");
    let states = [
        &["--as-of", "2026-11-03T09:30:00-06:00"][..],
        &["--as-of", "2026-11-03T15:30:00Z"],
        &["--as-of", "2026-11-03"],
        &["--as-of", "03/11/2026"],
        &["--as-of", "ayer"],
    ];
    let once = states.map(|state| printed(&desk, state));
    // The same instant, written in two ways, the same day in three.
    assert_eq!(once[0], once[1]);
    assert_eq!(once[2], once[3]);
    assert_eq!(once[2], once[4]);
    go_on(&desk);
    desk.at("2026-11-20T08:00:00-06:00");
    for (state, once) in states.iter().zip(&once).take(4) {
        assert_eq!(printed(&desk, state)[..8], once[..8], "{state:?}");
    }
    let before = [
        "report",
        "yearly",
        "--as-of",
        "2025-12-31",
        "--format",
        "json",
    ];
    let report: serde_json::Value = serde_json::from_str(&desk.ok(&before)).expect("JSON");
    assert_eq!(report["cases"]["received"], 1);
    assert_eq!(report["year"], 2025);
    assert_eq!(report["cut"], serde_json::Value::Null);
}

#[test]
fn a_turn_is_overdue_by_the_day_of_the_state() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-12T09:00:00-06:00");
    desk.ok(&["cut", "despues"]);
    desk.at("2026-12-20T09:00:00-06:00");
    let overdue = |state: &[&str]| {
        let report = [&["report", "directorates", "--year", "2026"], state].concat();
        desk.json(&report)["total"]["overdue"].clone()
    };
    assert_eq!(overdue(&["--cut", "antes"]), 0);
    assert_eq!(overdue(&["--cut", "despues"]), 1);
    assert_eq!(overdue(&["--as-of", "2026-11-10"]), 0);
    assert_eq!(overdue(&["--as-of", "2026-11-11"]), 1);
}

#[test]
fn an_instant_that_could_still_change_is_refused() {
    let desk = desk_with_cases();
    for typed in [
        "hoy",
        "2026-11-03",
        "2027-01-01",
        "2026-11-03T09:00:01-06:00",
        "10:00",
        "nunca",
    ] {
        let report = ["report", "yearly", "--as-of", typed, "--format", "json"];
        desk.run(&report).error("usage", 2);
    }
    let report = [
        "report",
        "yearly",
        "--as-of",
        "2001-01-01",
        "--format",
        "json",
    ];
    desk.run(&report).error("not-found", 3);
    let report = ["report", "yearly", "--cut", "otro", "--format", "json"];
    desk.run(&report).error("not-found", 3);
    let both = [
        "report", "yearly", "--cut", "x", "--as-of", "ayer", "--format", "json",
    ];
    desk.run(&both).error("usage", 2);
}

/// A case that is reserved by now does not show by its state of then whom it
/// is about.
#[test]
fn what_is_reserved_by_now_is_named_in_no_state() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    let list = [
        "report", "yearly", "--year", "2026", "--of", "received", "--folios", "--cut", "antes",
    ];
    assert!(desk.ok(&list).contains("Rosa"));
    desk.at("2026-11-04T09:00:00-06:00");
    for folio in ["2026-1", "2026-2"] {
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "violence",
            "--notice",
            "pending",
        ]);
    }
    let said = desk.ok(&list);
    assert!(
        !said.contains("SLP-2026") && !said.contains("Rosa"),
        "{said}"
    );
    assert!(
        flat(&said).contains("2 casos reservados no se nombran"),
        "{said}"
    );
}
