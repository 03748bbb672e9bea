//! A reserved case shows its folio only, whatever command is tried, until a
//! reason is given that is on record.

use folio::domain::fold::search_key;

use crate::support::desk::Desk;

const MARKS: &[&str] = &["zurbar", "1961", "444 999"];

/// A denunciation about Zürbara, reserved, with a turn and a call.
pub fn desk() -> Desk {
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
fn a_turn_of_it_is_answered_by_what_was_typed() {
    let desk = desk();
    desk.ok(&["catalog", "deadline", "denuncia", "15"]);
    let said = |more: &[&str]| desk.ok(&[&["turn", "1", "--to"], more].concat());
    let answers = [
        said(&["Dirección de Servicios de Salud"]),
        said(&["OIC", "--due", "01/12/2026"]),
        said(&["OIC", "--due", "3d"]),
    ];
    insta::assert_snapshot!(answers.concat(), @"
    SLP-2026-000001#4  Turnado a DSS.
    SLP-2026-000001#5  Turnado a OIC; vence el 01/12/2026.
    SLP-2026-000001#6  Turnado a OIC; vence el 23/11/2026.
    ");
    // What it is afterwards is told of a case that becomes reserved by the act.
    let violence = ["--kind", "violence", "--notice", "pending", "--note", "x"];
    desk.intake("queja");
    let said = desk.ok(&[&["follow-up", "2"], &violence[..]].concat());
    assert_eq!(
        said,
        "SLP-2026-000002#2  Intervención guardada. El caso queda reservado.\n"
    );
}
