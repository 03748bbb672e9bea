//! No byte of what was erased is in the file or its journals: a mark in every
//! personal field is looked for, byte by byte.

use folio::domain::fold::search_key;
use folio::store::log_file::LogFile;
use folio::store::reader::Reader;

use super::holds;
use crate::support::cases::CURP;
use crate::support::desk::{Desk, flat};

/// The CURP of an invented man born on 15 June 1985.
const PATIENT_CURP: &str = "FIXB850615HSPCTN03";

/// Everything that can be typed about a case, by whose it is.
const PETITIONER: &[&str] = &[
    "Zürbara Petición",
    CURP,
    "1990-01-01",
    "+52 444 999 1234",
    "zurbara.correo@ejemplo.mx",
    "Calle Zürbara 77",
    "EXT-ZURB-1",
    "+52 444 000 4321",
];
const PATIENT: &[&str] = &["Paciente Ñandú Zü", PATIENT_CURP, "1985-06-15"];
const BOTH: &[&str] = &["Sobrina zurbarán"];
const ACCUSED: &[&str] = &["Acusado zurbarín"];
const TEXTS: &[&str] = &[
    "Relato zurbarón",
    "Remedio zurbarún",
    "Instrucción zurbarox",
    "Regreso zurbarex",
    "Informe zurbarax",
    "Nota zurbaral",
    "Resultado zurbarel",
    "Final zurbaril",
    "Reapertura zurbarol",
    "Corrección zurbarul",
    "Enmienda zurbaram",
    "Deshecho zurbarem",
    "Bloqueo zurbaroz",
];
const SERVICE: &[&str] = &["Oficial zurbarix", "OFICIO-ZURB-9", "MP-ZURB-3"];
/// Why the reserved case was looked into.
const LOOKED: &str = "Lectura zurbarim";
/// Left in a form about the case.
const DRAFT: &str = "Borrador zurbaruz";

/// A reserved case with a mark in every field, an amendment of most of them,
/// and a long text that fills pages of its own.
fn full_case() -> (Desk, String) {
    let desk = Desk::with_office();
    let long = format!("Relato zurbarón {}", "muy largo, ".repeat(1500));
    std::fs::write(desk.path("relato.txt"), long).expect("a file");
    let folio = desk.intake_with(&[
        "--kind",
        "denuncia",
        "--channel",
        "letter",
        "--reserved",
        "--name",
        "Zürbara Petición",
        "--curp",
        CURP,
        "--phone",
        "+52 444 999 1234",
        "--email",
        "zurbara.correo@ejemplo.mx",
        "--address",
        "Calle Zürbara 77",
        "--patient-name",
        "Paciente Ñandú Zü",
        "--patient-curp",
        PATIENT_CURP,
        "--relationship",
        "Sobrina zurbarán",
        "--accused",
        "Acusado zurbarín",
        "--narrative",
        "@[DIR]/relato.txt",
        "--remedy",
        "Remedio zurbarún",
        "--external-folio",
        "EXT-ZURB-1",
    ]);
    std::fs::remove_file(desk.path("relato.txt")).expect("a file to remove");
    let at = |number: u32| format!("{folio}/{number}");
    let entry = |number: u32| format!("{folio}#{number}");
    let run = |args: &[&str]| drop(desk.ok(args));
    for unit in ["OIC", "HG"] {
        run(&[
            "turn",
            &folio,
            "--to",
            unit,
            "--officer",
            "Oficial zurbarix",
            "--letter",
            "OFICIO-ZURB-9",
            "--instructions",
            "Instrucción zurbarox",
        ]);
    }
    run(&["turn", "answer", &at(1), "--report", "Informe zurbarax"]);
    run(&["turn", "return", &at(2), "--reason", "Regreso zurbarex"]);
    run(&[
        "follow-up",
        &folio,
        "--kind",
        "violence",
        "--notice",
        "given",
        "--notice-number",
        "MP-ZURB-3",
        "--note",
        "Nota zurbaral",
        "--result",
        "Resultado zurbarel",
    ]);
    run(&[
        "amend",
        &entry(6),
        "note=Enmienda zurbaram",
        "--reason",
        "Corrección zurbarul",
    ]);
    run(&[
        "amend",
        &folio,
        "phone=+52 444 000 4321",
        "--reason",
        "Corrección zurbarul",
    ]);
    run(&[
        "close",
        &folio,
        "--outcome",
        "resolved",
        "--report",
        "Final zurbaril",
    ]);
    run(&["reopen", &folio, "--reason", "Reapertura zurbarol"]);
    run(&["undo", &entry(10), "--reason", "Deshecho zurbarem"]);
    run(&["hold", "set", &folio, "--reason", "Bloqueo zurbaroz"]);
    run(&["hold", "lift", &folio, "--reason", "Bloqueo zurbaroz"]);
    run(&["show", &folio, "--reason", LOOKED]);
    let draft = format!(r#"[["note","{DRAFT}"]]"#);
    desk.log()
        .execute(
            "INSERT INTO personal_draft VALUES ('maria', 'follow-up ' || ?1, 0, ?2)",
            [&folio, &draft],
        )
        .expect("a draft");
    (desk, folio)
}

fn all_there(desk: &Desk, marks: &[&[&str]]) {
    let bytes = desk.bytes();
    for mark in marks.iter().copied().flatten() {
        assert!(holds(&bytes, mark), "{mark:?} is gone");
    }
}

fn all_gone(desk: &Desk, marks: &[&[&str]]) {
    let bytes = desk.bytes();
    for mark in marks.iter().copied().flatten() {
        assert!(!holds(&bytes, mark), "{mark:?} is still there");
        let key = search_key(mark);
        assert!(!holds(&bytes, &key), "{key:?} is still there");
    }
}

#[test]
fn everything_of_a_case_goes() {
    let (desk, folio) = full_case();
    let marks = [
        PETITIONER,
        PATIENT,
        BOTH,
        ACCUSED,
        TEXTS,
        SERVICE,
        &[LOOKED, DRAFT],
    ];
    all_there(&desk, &marks);
    let answer = desk.erased(&folio, "all", &[]);
    all_gone(&desk, &marks);
    let gone = answer["proof"]["texts_gone"].as_u64().expect("a number");
    assert!(gone > 30, "{answer}");
    assert_eq!(answer["proof"]["texts_elsewhere"], 0, "{answer}");
    assert_eq!(
        answer["proof"]["bytes"].as_u64(),
        Some(desk.bytes().len() as u64)
    );
    desk.ok(&["check"]);
    // Why and by whose order stays.
    let case = desk.case(&folio);
    let last = case["timeline"].as_array().and_then(|all| all.last());
    let last = last.expect("an entry");
    assert_eq!(last["reason"], "Solicitud ARCO 7/2026");
    assert_eq!(last["authority"], "Comité de Transparencia");
    assert_eq!(last["basis"], "arco");
}

#[test]
fn one_party_goes_and_the_others_stay() {
    for (party, goes, stays) in [
        (
            "petitioner",
            [PETITIONER, BOTH],
            [PATIENT, ACCUSED, TEXTS, SERVICE],
        ),
        (
            "patient",
            [PATIENT, BOTH],
            [PETITIONER, ACCUSED, TEXTS, SERVICE],
        ),
        (
            "accused",
            [ACCUSED, &[]],
            [PETITIONER, PATIENT, TEXTS, BOTH],
        ),
    ] {
        let (desk, folio) = full_case();
        desk.erased(&folio, party, &[]);
        all_gone(&desk, &goes);
        all_there(&desk, &stays);
        desk.ok(&["check"]);
        desk.erased(&folio, party, &["--with-texts"]);
        all_gone(&desk, &[TEXTS, goes[0]]);
        all_there(&desk, &[SERVICE]);
        desk.ok(&["check"]);
    }
}

/// What was typed before in pages that were shuffled since: many cases come
/// and change around the one that is erased.
#[test]
fn nothing_is_left_in_pages_that_were_moved_about() {
    let desk = Desk::with_office();
    let lines: Vec<String> = (0..300)
        .map(|n| {
            format!(
                r#"{{"kind":"queja","channel":"phone","name":"Vecina Zurbara {n:03}","narrative":"{}"}}"#,
                format!("relato vecino {n:03} ").repeat(n % 40)
            )
        })
        .collect();
    let ran = desk.run_in(&["intake", "--json", "-"], &lines.join("\n"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    for n in [3, 150, 151, 152, 298] {
        let folio = (n + 1).to_string();
        desk.ok(&["amend", &folio, "phone=444 5566", "--reason", "faltaba"]);
        desk.erased(&folio, "all", &[]);
        let bytes = desk.bytes();
        assert!(!holds(&bytes, &format!("Vecina Zurbara {n:03}")));
        assert!(!holds(&bytes, &format!("vecina zurbara {n:03}")));
        assert!(!holds(&bytes, &format!("relato vecino {n:03}")));
    }
    assert!(holds(&desk.bytes(), "Vecina Zurbara 149"));
    desk.ok(&["check"]);
}

/// Whoever reads keeps the journal from being emptied: that is said, and
/// repeating the command finishes.
#[test]
fn a_reader_keeps_it_from_being_finished_and_it_is_repeated() {
    let (desk, folio) = full_case();
    let log = LogFile::at(desk.path("folio.db"));
    let reader = Reader::open(&log).expect("a reader");
    let ran = desk.erase(&folio, "petitioner", &[]);
    assert_eq!((ran.code, ran.out.as_str()), (5, ""), "{}", ran.err);
    assert!(flat(&ran.err).contains("quedó registrada"), "{}", ran.err);
    assert!(
        flat(&ran.err).contains("repita la misma orden"),
        "{}",
        ran.err
    );
    // The reader's own snapshot still has it, nobody else's does.
    assert!(reader.case(&folio.parse().expect("a folio")).is_ok());
    assert!(desk.case(&folio)["name"].is_null());
    drop(reader);
    let events = desk.events();
    let ran = desk.erase(&folio, "petitioner", &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        flat(&ran.out).contains("no pudieron buscarse"),
        "{}",
        ran.out
    );
    assert_eq!(desk.events(), events, "nothing is recorded twice");
    all_gone(&desk, &[PETITIONER, BOTH]);
    desk.ok(&["check"]);
}

/// The file forbids what no event says.
#[test]
fn a_part_is_deleted_only_after_an_erasure_named_it() {
    let (desk, folio) = full_case();
    let delete = |condition: &str| {
        desk.log()
            .execute(&format!("DELETE FROM personal WHERE {condition}"), [])
            .map_err(|error| error.to_string())
    };
    let refused = delete("part = 3").expect_err("a trigger");
    assert!(
        refused.contains("only when an event erased them"),
        "{refused}"
    );
    desk.erased(&folio, "accused", &[]);
    assert_eq!(delete("part = 3"), Ok(0));
    assert!(delete("part = 1").is_err());
}
