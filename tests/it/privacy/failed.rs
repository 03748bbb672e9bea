//! What fails repeats nothing personal that was typed.

use folio::domain::fold::search_key;

use super::{clean, desk};

#[test]
fn an_unrelated_failure_names_no_one() {
    let desk = desk();
    let marked: &[&[&str]] = &[
        &[
            "intake",
            "--kind",
            "nada",
            "--channel",
            "phone",
            "--name",
            "Zürbara Petición",
        ],
        &[
            "intake",
            "--kind",
            "queja",
            "--narrative",
            "Relato zurbarón",
            "--age",
            "99x",
        ],
        &[
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--curp",
            "FIXA900101MSPCTN03",
        ],
        &[
            "intake",
            "--kind",
            "queja",
            "--phone",
            "+52 444 999 1234",
            "--nada",
        ],
        &[
            "turn",
            "1",
            "--to",
            "Nadie",
            "--officer",
            "Oficial zurbarix",
        ],
        &[
            "turn",
            "99",
            "--to",
            "OIC",
            "--instructions",
            "Instrucción zurbarox",
        ],
        &[
            "follow-up",
            "1",
            "--kind",
            "nada",
            "--note",
            "Nota zurbaral",
        ],
        &[
            "close",
            "99",
            "--outcome",
            "resolved",
            "--report",
            "Final zurbaril",
        ],
        &[
            "close",
            "1",
            "--outcome",
            "nada",
            "--report",
            "Final zurbaril",
        ],
        &[
            "amend",
            "1",
            "nada=Enmienda zurbaram",
            "--reason",
            "Corrección zurbarul",
        ],
        &["undo", "1#99", "--reason", "Deshecho zurbarem"],
        &["show", "77", "--reason", "Lectura zurbarim"],
    ];
    for command in marked {
        for format in ["table", "json"] {
            let ran = desk.run(&[*command, &["--format", format]].concat());
            assert!((2..=4).contains(&ran.code), "{command:?}: {}", ran.code);
            // The folio itself is no secret from who typed it.
            let said = (ran.out + &ran.err).replace("SLP-2026-00000", "");
            clean(&said, &format!("{command:?}"));
        }
    }
}

#[test]
fn a_line_of_json_that_is_wrong_is_not_repeated() {
    let desk = desk();
    for line in [
        r#"{"kind":"queja","channel":"phone","name":"Zürbara Petición","age":"99x"}"#,
        r#"{"kind":"queja","channel":"phone","name":"Zürbara Petición",}"#,
        r#"{"kind":"queja","channel":"phone","narrative":["Relato zurbarón"]}"#,
        r#"["Zürbara Petición"]"#,
        r#"{"name":"Zürbara Petición"}"#,
    ] {
        let ran = desk.run_in(&["intake", "--json", "-"], line);
        assert_eq!(ran.code, 2, "{line} {}", ran.err);
        let said = ran.out + &ran.err;
        assert!(!search_key(&said).contains("zurbar"), "{said}");
    }
}
