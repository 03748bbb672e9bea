//! What has nothing to be seen is empty, wherever it is typed: spaces, and
//! characters that do not show.

use crate::support::desk::{Desk, flat};

const BLANK: [&str; 5] = ["   ", "\u{200b}", "\u{a0}\u{feff}", "\u{3164}", "\u{2800} "];

/// An office with one reserved case.
fn office() -> Desk {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--reserved",
        "--name",
        "Rosa Inventada",
    ]);
    desk
}

#[test]
fn no_option_takes_a_value_in_which_nothing_is_to_be_seen() {
    let desk = office();
    let events = desk.events();
    let intake = ["intake", "--kind", "petition", "--channel", "phone"];
    for blank in BLANK {
        for (command, option) in [
            (&intake[..], "--name"),
            (&intake, "--narrative"),
            (&["turn", "1", "--to", "DSS"], "--letter"),
            (&["list"], "--user"),
        ] {
            let ran = desk.run(&[command, &[option, blank]].concat());
            assert_eq!(ran.code, 2, "{command:?} {option} {blank:?}: {}", ran.err);
            assert_eq!(ran.out, "", "{option} {blank:?}");
        }
    }
    assert_eq!(desk.events(), events);
}

/// A blank reason opens nothing, and a blank report closes nothing, typed or in
/// a file.
#[test]
fn what_is_demanded_is_not_given_by_what_is_not_to_be_seen() {
    let desk = office();
    let events = desk.events();
    for blank in BLANK {
        std::fs::write(desk.path("nada.txt"), format!("{blank}\n")).expect("a text");
        for command in [
            &["show", "1", "--reason", blank][..],
            &["list", "--reason", blank],
            &["close", "1", "--outcome", "resolved", "--report", blank],
            &["show", "1", "--reason", "@nada.txt"],
            &["list", "--reason", "@nada.txt"],
            &["undo", "1#1", "--reason", "@nada.txt"],
            &[
                "close",
                "1",
                "--outcome",
                "resolved",
                "--report",
                "@nada.txt",
            ],
        ] {
            let ran = desk.run(command);
            assert_eq!(ran.code, 4, "{command:?}: {}", ran.err);
            assert!(!ran.out.contains("Rosa"), "{command:?}: {}", ran.out);
        }
    }
    assert_eq!(desk.events(), events);
    assert!(!desk.ok(&["audit"]).contains("000001"));
}

/// Who types is somebody.
#[test]
fn a_user_of_whom_nothing_is_to_be_seen_is_refused() {
    let desk = office();
    for blank in BLANK {
        let mut list = desk.command(&["list"]);
        let ran = list.env("FOLIO_USER", blank).output().expect("a run");
        let said = flat(&String::from_utf8_lossy(&ran.stderr));
        assert_eq!(ran.status.code(), Some(2), "{blank:?}: {said}");
        assert!(said.contains("El nombre de quien captura"), "{said}");
    }
}

/// In JSON, where every field may be given, one that is blank is as one that is
/// not there.
#[test]
fn a_blank_name_in_json_is_none() {
    let desk = office();
    for blank in BLANK {
        let record = serde_json::json!({
            "kind": "petition", "channel": "phone", "name": blank, "narrative": blank,
        });
        std::fs::write(desk.path("caso.json"), record.to_string()).expect("a record");
        let answer = desk.json(&["intake", "--json", "caso.json"]);
        let folio = answer["folio"].as_str().expect("a folio").to_owned();
        let case = desk.json(&["show", &folio]);
        for field in ["name", "narrative"] {
            assert_eq!(case.get(field), Some(&serde_json::Value::Null), "{case}");
        }
    }
}
