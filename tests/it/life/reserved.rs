//! A reserved case shows its folio only, whatever command is tried, until a
//! reason is given that is on record.

use folio::domain::fold::search_key;

use crate::support::cases::CURP;
use crate::support::desk::{Desk, flat};

const MARKS: &[&str] = &["zurbar", "1961", "444 999"];

fn desk() -> Desk {
    let desk = Desk::with_office();
    desk.intake_with(&[
        "--kind",
        "denuncia",
        "--channel",
        "phone",
        "--reserved",
        "--name",
        "Zürbara Inventada",
        "--birth",
        "1961-02-03",
        "--phone",
        "444 999 1234",
        "--accused",
        "Zurbarín",
        "--narrative",
        "Relato zurbarón",
    ]);
    desk.ok(&[
        "turn",
        "1",
        "--to",
        "OIC",
        "--officer",
        "Oficial Zurbarix",
        "--instructions",
        "Zurbarox",
    ]);
    desk.ok(&[
        "follow-up",
        "1",
        "--kind",
        "call",
        "--note",
        "Nota zurbaral",
    ]);
    desk
}

fn clean(text: &str, whence: &str) {
    let folded = search_key(text);
    for mark in MARKS {
        assert!(
            !folded.contains(&search_key(mark)),
            "{mark:?} by {whence}:\n{text}"
        );
    }
}

#[test]
fn no_command_shows_it_without_a_reason() {
    let desk = desk();
    let commands: &[&[&str]] = &[
        &["show", "1"],
        &["list"],
        &["list", "--reserved", "--count"],
        &["list", "--name", "zurbara"],
        &["export", "cases"],
        &["export", "turns"],
        &["export", "interventions"],
        &["retention"],
        &["hold", "list"],
        &["audit"],
        &["erase", "1", "--party", "all", "--dry-run"],
        &["erase", "--due", "--dry-run"],
        &["hold", "set", "1", "--reason", "x"],
        &["hold", "lift", "1", "--reason", "x"],
        &["amend", "1"],
        &["amend", "1", "topic=waits"],
        &["amend", "1", "age=3", "--reason", "x"],
        &["amend", "1", "received=1950-01-01", "--reason", "x"],
        &["amend", "1", "nada=3", "--reason", "x"],
        &["amend", "1", "phone=444 999 1234", "--reason", "x"],
        &["amend", "1#2", "to=nadie", "--reason", "x"],
        &["turn", "1", "--to", "OIC"],
        &["turn", "answer", "1"],
        &["turn", "answer", "1/2", "--report", ""],
        &["close", "1", "--outcome", "resolved", "--report", "x"],
        &["reopen", "1", "--reason", "x"],
        &["undo", "1#99", "--reason", "x"],
        &["undo", "1"],
        &["undo"],
        &["check"],
        &["rebuild"],
        &[
            "report", "yearly", "--year", "2026", "--folios", "--of", "received",
        ],
        &[
            "report",
            "directorates",
            "--year",
            "2026",
            "--folios",
            "--column",
            "received",
        ],
    ];
    for command in commands {
        for format in ["table", "json", "csv"] {
            let ran = desk.run(&[*command, &["--format", format]].concat());
            let said = (ran.out + &ran.err).replace("444 999 1234", "");
            clean(&said, &format!("{command:?} as {format}"));
        }
    }
    let rows = desk.json(&["audit", "--deed", "opened-reserved"]);
    assert_eq!(rows["rows"].as_array().map(Vec::len), Some(0));
    desk.ok(&["check"]);
}

#[cfg(unix)]
#[test]
fn questions_about_it_show_nothing_before_a_reason_was_given() {
    let desk = desk();
    for command in [
        &["erase", "1"][..],
        &["amend", "1"],
        &["amend", "1#3"],
        &["undo"],
        &["hold", "set", "1"],
        &["turn", "answer", "1"],
        &["follow-up", "1"],
        &["show", "1"],
    ] {
        let mut terminal = desk.ask(command);
        terminal.expect(" ");
        terminal.send_control('c');
        terminal.exit_code();
        clean(&terminal.transcript(), &format!("{command:?}"));
    }
    assert_eq!(
        desk.json(&["audit"])["rows"].as_array().map(Vec::len),
        Some(0)
    );
    // With a reason, the questions say what the entry says now; it is on record.
    let mut terminal = desk.ask(&["amend", "1"]);
    terminal.answer(&[("(queda registrado): ", "Se corrige el teléfono")]);
    terminal.expect("Zürbara Inventada");
    terminal.send_control('c');
    terminal.exit_code();
    let rows = desk.json(&["audit"])["rows"].clone();
    assert_eq!(rows[0]["deed"], "opened-reserved");
    assert_eq!(rows[0]["reason"], "Se corrige el teléfono");
}

#[test]
fn completions_do_not_offer_it() {
    let desk = desk();
    desk.intake("queja");
    let mut command = desk.command(&["--", "folio", "show", ""]);
    command
        .env("COMPLETE", "bash")
        .env("_CLAP_COMPLETE_INDEX", "2");
    let output = command.output().expect("completions");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("SLP-2026-000002"), "{said}");
    assert!(!said.contains("SLP-2026-000001"), "{said}");
    clean(&said, "completions");
}

/// The commands that a reserved case refuses, whatever they find in it.
const REFUSED: &[&[&str]] = &[
    &["close", "1", "--outcome", "resolved", "--report", "x"],
    &["turn", "accept", "1/1"],
    &["turn", "accept", "1/7"],
    &["turn", "1", "--to", "DSS", "--on", "2026-11-01"],
    &[
        "follow-up",
        "1",
        "--kind",
        "call",
        "--note",
        "x",
        "--on",
        "2026-11-01",
    ],
    &[
        "follow-up",
        "1",
        "--kind",
        "call",
        "--note",
        "x",
        "--seen",
        "1",
    ],
    &[
        "follow-up",
        "1",
        "--kind",
        "call",
        "--note",
        "x",
        "--seen",
        "99",
    ],
    &["reopen", "1", "--reason", "x"],
    &["amend", "1", "kind=denuncia", "--reason", "x"],
    &["amend", "1#3", "kind=call", "--reason", "x"],
    &["amend", "1#3", "outcome=resolved", "--reason", "x"],
    &["amend", "1#99", "on=2026-11-18", "--reason", "x"],
    &["amend", "1#2", "kind=call", "--reason", "x", "--seen", "1"],
    &["undo", "1#99", "--reason", "x"],
    &["undo", "1#1", "--reason", "x", "--seen", "1"],
    &["hold", "lift", "1", "--reason", "x"],
    &[
        "erase",
        "1",
        "--party",
        "patient",
        "--basis",
        "arco",
        "--reason",
        "x",
        "--authority",
        "y",
        "--yes",
    ],
    &[
        "erase",
        "1",
        "--party",
        "all",
        "--basis",
        "retention",
        "--reason",
        "x",
        "--authority",
        "y",
        "--yes",
    ],
    &[
        "erase",
        "1",
        "--party",
        "all",
        "--basis",
        "arco",
        "--reason",
        "Zürbara Inventada",
        "--authority",
        "y",
        "--yes",
    ],
];

#[test]
fn why_it_refuses_something_is_not_told() {
    let desk = desk();
    desk.ok(&["turn", "accept", "1"]);
    for command in REFUSED {
        let ran = desk.run(command);
        assert_eq!(ran.code, 4, "{command:?} {}{}", ran.out, ran.err);
        assert_eq!(ran.out, "", "{command:?}");
        let said = flat(&ran.err);
        let moved =
            "Error: El caso SLP-2026-000001, que está reservado, cambió desde que usted lo vio.";
        let reserved =
            "Error: El caso SLP-2026-000001 está reservado y no admite esto tal como está;";
        assert!(
            said.starts_with(reserved) || said.starts_with(moved),
            "{command:?} {said}"
        );
        assert!(
            said.ends_with("folio ver SLP-2026-000001 --reason \"…\""),
            "{command:?} {said}"
        );
        for told in ["OIC", "turno", "denuncia", "llamada", "maria", "18/11"] {
            assert!(!said.contains(told), "{command:?} {told} {said}");
        }
    }
    assert_eq!(
        desk.json(&["audit"])["rows"].as_array().map(Vec::len),
        Some(0)
    );
}

#[test]
fn what_was_typed_wrong_about_it_is_told() {
    let desk = desk();
    for (command, said) in [
        (
            &["turn", "1", "--to", "NADIE"][..],
            "No hay ninguna área «NADIE».",
        ),
        (
            &[
                "follow-up",
                "1",
                "--kind",
                "call",
                "--note",
                "x",
                "--on",
                "2030-01-01",
            ],
            "todavía no llega",
        ),
        (
            &["follow-up", "1", "--kind", "violence", "--note", "x"],
            "Ministerio Público",
        ),
        (&["undo", "1#3", "--reason", " "], "Falta el motivo."),
    ] {
        let ran = desk.run(command);
        assert_eq!(ran.code, 4, "{command:?} {}", ran.err);
        assert!(flat(&ran.err).contains(said), "{command:?} {}", ran.err);
    }
}

#[test]
fn an_act_on_it_is_answered_without_what_it_stands_beside() {
    let desk = desk();
    let said = desk.ok(&["turn", "accept", "1"]);
    assert_eq!(said, "SLP-2026-000001#4  Guardado.\n");
    let done = desk.json(&["follow-up", "1", "--kind", "call", "--note", "x"]);
    assert_eq!(done["status"], serde_json::Value::Null);
    desk.intake("queja");
    let done = desk.json(&["follow-up", "2", "--kind", "call", "--note", "x"]);
    assert_eq!(done["status"], "in-review");
}

#[test]
fn an_erasure_is_shown_once_the_case_was_opened() {
    let desk = desk();
    let plan = ["erase", "1", "--party", "petitioner", "--dry-run"];
    let ran = desk.run(&plan);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    let reasoned = |reason| desk.run(&[&plan[..], &["--reason", reason]].concat());
    let shown = reasoned("Lo pidió la persona");
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(shown.out.contains("#1"), "{}", shown.out);
    // A name is not written where nothing is ever erased.
    let named = reasoned("Lo pidió Zürbara Inventada");
    assert_eq!(named.code, 4, "{}", named.out);
    let rows = desk.json(&["audit"])["rows"].clone();
    let why = |at: usize| rows[at]["reason"].as_str().expect("a reason").to_owned();
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
    let mut said = [why(0), why(1)];
    said.sort();
    assert_eq!(
        said,
        [
            "(el motivo tenía datos de una persona del caso)",
            "Lo pidió la persona"
        ]
    );
}

#[test]
fn that_somebody_has_a_reserved_case_too_is_told_with_a_reason_alone() {
    let desk = Desk::with_office();
    let same = ["--kind", "queja", "--channel", "phone", "--curp", CURP];
    let open = desk.intake_with(&same);
    let reserved = desk.intake_with(&[&same[..], &["--reserved"]].concat());
    let plan = ["erase", &open, "--party", "petitioner", "--dry-run"];
    let blind = desk.run(&plan);
    assert!(!blind.out.contains(&reserved), "{}", blind.out);
    assert!(flat(&blind.err).contains("Los casos reservados de la misma persona no se nombran."));
    let told = desk.ok(&[&plan[..], &["--reason", "Lo pidió la persona"]].concat());
    assert!(told.contains(&reserved), "{told}");
    let rows = desk.json(&["audit"])["rows"].clone();
    assert_eq!(rows[0]["folio"], reserved.as_str());
    assert_eq!(rows[0]["deed"], "opened-reserved");
}
