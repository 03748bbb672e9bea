//! Names that mix alphabets are stored as typed, and the desk is told.

use crate::support::desk::{Desk, flat};

/// Latin but for the first letter, which is Cyrillic.
const MIXED: &str = "Аna López";

#[test]
fn a_mixed_name_is_stored_and_told() {
    let desk = Desk::with_office();
    let ran = desk.run(&[
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--name",
        MIXED,
    ]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "SLP-2026-000001\n"));
    let said = flat(&ran.err);
    assert!(
        said.contains("--name lleva letras de otro alfabeto") && said.contains("А (U+0410)"),
        "{said}"
    );
    assert_eq!(desk.case("1")["name"], MIXED);
    let ran = desk.run(&[
        "amend",
        "1",
        "name=Ana López",
        "patient_name=Βeto",
        "--reason",
        "mal escrito",
    ]);
    assert_eq!(ran.code, 0);
    let said = flat(&ran.err);
    assert!(
        said.contains("--patient-name lleva letras") && !said.contains("--name lleva"),
        "{said}"
    );
    let ran = desk.run(&[
        "turn",
        "1",
        "--to",
        "DSS",
        "--officer",
        "Dra. Тania",
        "--lang",
        "en",
    ]);
    assert!(
        flat(&ran.err).contains("--officer has letters of another alphabet"),
        "{}",
        ran.err
    );
    let ran = desk.run(&[
        "turn",
        "1",
        "--to",
        "HG",
        "--officer",
        "Dra. Тania",
        "--quiet",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn names_of_one_alphabet_are_not_told() {
    let desk = Desk::with_office();
    for name in ["Ana López", "Анна Петрова", "Ñandú O’Higgins"] {
        let ran = desk.run(&[
            "intake",
            "--kind",
            "petition",
            "--channel",
            "phone",
            "--name",
            name,
        ]);
        assert!(!ran.err.contains("alfabeto"), "{}", ran.err);
    }
}

#[test]
fn lines_of_a_batch_are_told_by_their_numbers() {
    let desk = Desk::with_office();
    let line = format!(r#"{{"kind":"queja","channel":"phone","name":"{MIXED}"}}"#);
    let good = r#"{"kind":"queja","channel":"phone","name":"Rosa"}"#;
    let ran = desk.run_in(
        &["intake", "--json", "-"],
        &[&[good; 1][..], &[line.as_str(); 12]].concat().join("\n"),
    );
    assert_eq!(ran.code, 0);
    let said = flat(&ran.err);
    assert!(
        said.contains("Línea 2: --name lleva") && !said.contains("Línea 1:"),
        "{said}"
    );
    assert!(
        said.contains("Línea 11:") && !said.contains("Línea 12:"),
        "{said}"
    );
    assert!(
        said.contains("Otros 2 nombres más mezclan alfabetos."),
        "{said}"
    );
}
