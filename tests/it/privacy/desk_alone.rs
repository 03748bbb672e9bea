//! What a desk alone sees of a person, and of a reserved case only for a reason.

use super::{clean, desk};
use crate::support::cases::CURP;

#[test]
fn a_reserved_case_is_a_folio_until_a_reason_is_given() {
    let desk = desk();
    let person = |text: &str, whence: &str| clean(&text.replace("SLP-2026-00000", ""), whence);
    for format in ["table", "csv", "json", "jsonl"] {
        let out = desk.ok(&["list", "--reserved", "--format", format]);
        assert!(out.contains("SLP-2026-000002"), "{out}");
        person(&out, format);
    }
    let names = ["list", "--reserved", "--name", "zurbara", "--count"];
    assert_eq!(
        desk.json(&names)["total"],
        0,
        "a reserved name can be searched for"
    );
    let cells = ["--of", "interventions", "--folios"];
    let year = ["report", "yearly", "--year", "2026"];
    for format in ["table", "csv", "json"] {
        let more = [
            cells.as_slice(),
            &["--kind", "violence", "--format", format],
        ]
        .concat();
        person(&desk.ok(&[year.as_slice(), &more].concat()), "--folios");
    }

    let shut = desk.run(&["show", "2"]);
    assert_eq!((shut.code, shut.out.as_str()), (4, ""));
    person(&shut.err, "show");
    let empty = desk.run(&["show", "2", "--reason", "  "]);
    assert_eq!((empty.code, empty.out.as_str()), (4, ""));

    let audited = || -> i64 {
        let looks = "SELECT count(*) FROM audit";
        desk.log()
            .query_row(looks, [], |row| row.get(0))
            .expect("a count")
    };
    let before = audited();
    let opened = desk.ok(&["show", "2", "--reason", "Lectura zurbarim"]);
    assert!(
        opened.contains("Zürbara Petición") && opened.contains("MP-ZURB-3"),
        "{opened}"
    );
    assert_eq!(audited(), before + 1);
    assert_eq!(desk.run(&["check"]).code, 0);
}

#[test]
fn what_a_person_may_see_is_there() {
    let shown = desk().ok(&["show", "1"]);
    for mark in [
        "Zürbara Petición",
        CURP,
        "Relato zurbarón",
        "Oficial zurbarix",
    ] {
        assert!(shown.contains(mark), "{mark} is missing:\n{shown}");
    }
}
