//! Nothing personal leaves by a report, an error or a list: people with marks
//! in every personal field and free text are received, and the marks looked
//! for wherever they must not be.

use std::fs;
use std::io::Read;

use folio::domain::fold::search_key;

use crate::support::cases::CURP;
use crate::support::desk::Desk;

/// The CURP of an invented man born on 15 June 1985.
const PATIENT_CURP: &str = "FIXB850615HSPCTN03";

/// Everything personal that is typed, each with a mark of its own.
const MARKS: &[&str] = &[
    "Zürbara Petición",
    CURP,
    PATIENT_CURP,
    "1990-01-01",
    "01/01/1990",
    "1985-06-15",
    "15/06/1985",
    "+52 444 999 1234",
    "zurbara.correo@ejemplo.mx",
    "Calle Zürbara 77",
    "Paciente Ñandú",
    "Sobrina zurbarán",
    "Acusado zurbarín",
    "Relato zurbarón",
    "Remedio zurbarún",
    "EXT-ZURB-1",
    "Oficial zurbarix",
    "OFICIO-ZURB-9",
    "Instrucción zurbarox",
    "Informe zurbarax",
    "Regreso zurbarex",
    "Retiro zurbarux",
    "Nota zurbaral",
    "Resultado zurbarel",
    "MP-ZURB-3",
    "Final zurbaril",
    "Reapertura zurbarol",
    "Corrección zurbarul",
    "Enmienda zurbaram",
    "Deshecho zurbarem",
    "Lectura zurbarim",
    "zurbara.capturista",
    "SLP-2026-00000",
];

/// A desk where every mark was typed: one case that stays open to the eye, one
/// that is reserved.
fn desk() -> Desk {
    let desk = Desk::with_office().user("zurbara.capturista");
    for reserved in [&[][..], &["--reserved"]] {
        let people = [
            "intake",
            "--kind",
            "denuncia",
            "--channel",
            "carta",
            "--topic",
            "conduct",
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
            "--municipality",
            "Matehuala",
            "--affiliation",
            "imss",
            "--patient-name",
            "Paciente Ñandú",
            "--patient-curp",
            PATIENT_CURP,
            "--relationship",
            "Sobrina zurbarán",
            "--accused",
            "Acusado zurbarín",
            "--narrative",
            "Relato zurbarón",
            "--remedy",
            "Remedio zurbarún",
            "--external-folio",
            "EXT-ZURB-1",
        ];
        let people = people.map(|word| if word == "carta" { "letter" } else { word });
        let folio = desk.ok(&[people.as_slice(), reserved].concat());
        let folio = folio.trim_end();
        let turn = [
            "turn",
            folio,
            "--officer",
            "Oficial zurbarix",
            "--letter",
            "OFICIO-ZURB-9",
            "--instructions",
            "Instrucción zurbarox",
            "--due",
            "5d",
            "--to",
        ];
        for unit in ["OIC", "DNAJ", "HG"] {
            desk.ok(&[turn.as_slice(), &[unit]].concat());
        }
        let at = |number: u32| format!("{folio}/{number}");
        desk.ok(&["turn", "answer", &at(1), "--report", "Informe zurbarax"]);
        desk.ok(&["turn", "return", &at(2), "--reason", "Regreso zurbarex"]);
        desk.ok(&["turn", "withdraw", &at(3), "--reason", "Retiro zurbarux"]);
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "guidance",
            "--note",
            "Nota zurbaral",
        ]);
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "shelter",
            "--result",
            "Resultado zurbarel",
        ]);
        if !reserved.is_empty() {
            let notice = ["--notice", "given", "--notice-number", "MP-ZURB-3"];
            desk.ok(&[
                &["follow-up", folio, "--kind", "violence"],
                notice.as_slice(),
            ]
            .concat());
        }
        let close = ["--outcome", "resolved", "--report", "Final zurbaril"];
        desk.ok(&[&["close", folio], close.as_slice()].concat());
        desk.ok(&["reopen", folio, "--reason", "Reapertura zurbarol"]);
        let entry = format!("{folio}#8");
        let amend = ["note=Enmienda zurbaram", "--reason", "Corrección zurbarul"];
        desk.ok(&[&["amend", &entry], amend.as_slice()].concat());
        desk.ok(&["undo", &entry, "--reason", "Deshecho zurbarem"]);
    }
    desk
}

/// No mark stands in `text`, however it is written.
fn clean(text: &str, whence: &str) {
    let folded = search_key(text);
    for mark in MARKS {
        assert!(
            !folded.contains(&search_key(mark)),
            "{mark:?} in {whence}:\n{text}"
        );
    }
}

/// Every part of a workbook as text.
fn unzipped(path: &std::path::Path) -> String {
    let file = fs::File::open(path).expect("a workbook");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            text
        })
        .collect()
}

#[test]
fn no_report_names_anyone() {
    let desk = desk();
    let reports: [&[&str]; 5] = [
        &["report", "yearly", "--year", "2026"],
        &["report", "yearly", "--year", "2027"],
        &["report", "directorates", "--year", "2026"],
        &[
            "report",
            "directorates",
            "--from",
            "2026-11-01",
            "--to",
            "2026-11-18",
        ],
        &["list", "--status", "annulled"],
    ];
    for report in reports {
        for lang in ["es", "en"] {
            for format in ["table", "csv", "json"] {
                let more = ["--format", format, "--lang", lang];
                let out = desk.ok(&[report, more.as_slice()].concat());
                clean(&out, &format!("{report:?} {more:?}"));
            }
            let book = format!("libro-{lang}.xlsx");
            let more = ["--format", "xlsx", "--lang", lang];
            if report[0] == "report" {
                let more = [more.as_slice(), &["--output", &book, "--force"]].concat();
                desk.ok(&[report, more.as_slice()].concat());
                clean(&unzipped(&desk.path(&book)), &format!("{report:?} xlsx"));
            }
        }
    }
    let year = desk.json(&["report", "yearly", "--year", "2026"]);
    // The guidance notes were undone; shelter was given twice, and one notice.
    assert_eq!(year["interventions"]["total"], 3);
}

#[test]
fn nothing_that_is_published_names_anyone() {
    let desk = desk();
    desk.at("2027-01-15T08:30:00-06:00");
    for period in ["2026", "2026-T4", "2026-11"] {
        let folder = format!("[DIR]/{period}");
        let set = [
            "report",
            "transparency",
            "--period",
            period,
            "--out",
            &folder,
        ];
        clean(&desk.ok(&set), period);
        let plan = ["report", "transparency", "--period", period, "--dry-run"];
        clean(&desk.ok(&plan), period);
        let files = fs::read_dir(desk.path(period)).expect("the set");
        for file in files {
            let path = file.expect("a file").path();
            let text = fs::read_to_string(&path).expect("text");
            let name = path.display().to_string();
            clean(&text, &name);
            assert!(!text.contains("SLP-2026"), "a folio in {name}");
            // Later sets have the moment of the last entry, the first set's.
            let clock = period == "2026" && text.contains("2027-01-15");
            assert!(!clock, "the clock in {name}");
        }
    }
    clean(
        &desk.ok(&["report", "transparency", "--published"]),
        "--published",
    );
}

#[test]
fn the_lists_of_the_office_and_its_check_name_no_one() {
    let desk = desk();
    let public: [&[&str]; 6] = [
        &["check"],
        &["unit", "list"],
        &["catalog", "list", "topic"],
        &["calendar", "list"],
        &["rebuild"],
        &["report", "yearly", "--help"],
    ];
    for command in public {
        let ran = desk.run(command);
        assert_eq!(ran.code, 0, "{command:?} {}", ran.err);
        clean(&(ran.out + &ran.err), &format!("{command:?}"));
    }
}

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
