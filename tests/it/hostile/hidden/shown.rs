//! What is stored is shown and commands nothing: on the screen, in files, at
//! prompts, in what a shell offers.

use std::io::Read;

use super::{HOSTILE, assert_run_visible, assert_visible, office, tampered};
use crate::support::desk::Desk;

/// Commands that print what is stored.
const PRINTING: &[&[&str]] = &[
    &["list"],
    &["list", "--format", "csv"],
    &["list", "--format", "json"],
    &["list", "--format", "jsonl"],
    &["list", "--name", "x"],
    &["show", "1"],
    &["show", "1", "--format", "json"],
    &["show", "2", "--reason", "prueba"],
    &["show", "2", "--reason", "prueba", "--format", "json"],
    &["export", "cases", "--format", "csv"],
    &["export", "cases", "--format", "jsonl"],
    &["export", "turns", "--format", "csv"],
    &["export", "turns", "--format", "jsonl"],
    &["export", "interventions", "--format", "csv"],
    &["export", "interventions", "--format", "jsonl"],
    &["report", "yearly", "--year", "2026"],
    &["report", "yearly", "--year", "2026", "--format", "csv"],
    &["report", "yearly", "--year", "2026", "--format", "json"],
    &["report", "directorates", "--year", "2026"],
    &[
        "report",
        "directorates",
        "--year",
        "2026",
        "--format",
        "csv",
    ],
    &[
        "report",
        "directorates",
        "--year",
        "2026",
        "--format",
        "json",
    ],
    &["unit", "list"],
    &["unit", "list", "--format", "csv"],
    &["unit", "list", "--format", "json"],
    &["unit", "show", "ZZ"],
    &["unit", "show", "ZZ", "--format", "json"],
    &["catalog", "list"],
    &["catalog", "list", "--format", "csv"],
    &["catalog", "list", "--format", "json"],
    &["catalog", "show", "topic", "zz"],
    &["calendar", "list", "--year", "2027"],
    &["calendar", "list", "--year", "2027", "--format", "csv"],
    &["calendar", "list", "--year", "2027", "--format", "json"],
    &["calendar", "show", "2027-01-04"],
    &["check"],
    &["check", "--format", "json"],
];

#[test]
fn what_was_typed_is_shown_and_commands_nothing() {
    let desk = office(HOSTILE);
    for args in PRINTING {
        assert_eq!(assert_run_visible(&desk, args).code, 0, "{args:?}");
    }
    let page = desk.ok(&["show", "1"]);
    assert!(
        page.contains("␛]0;dueño␇") && page.contains("⟨U+202E⟩"),
        "{page}"
    );
    // Programs get the value itself: the escapes are undone by reading JSON.
    let case = desk.case("1");
    assert_eq!(case["patient_name"], HOSTILE.replace('\u{2028}', " "));
    workbooks_are_visible(&desk);
}

#[test]
fn what_was_put_into_the_file_is_shown_and_commands_nothing() {
    let desk = tampered();
    let mut printed = 0;
    for args in PRINTING {
        let ran = assert_run_visible(&desk, args);
        printed += usize::from(ran.out.contains("␛]0;dueño␇") || ran.out.contains("\\u001b]0;"));
    }
    // The check refuses the file; the others show what they can.
    assert!(printed > PRINTING.len() / 2, "{printed}");
    assert_eq!(desk.run(&["check"]).code, 6);
    workbooks_are_visible(&desk);
    for args in [
        &["turn", "1", "--to", "ZZ"][..],
        &["follow-up", "1", "--kind", "call"],
        &["amend", "1", "name=Otra", "--reason", "x"],
        &["undo", "1#2", "--reason", "x"],
        &["unit", "retire", "ZZ"],
        &["rebuild"],
    ] {
        assert_run_visible(&desk, args);
    }
}

fn workbooks_are_visible(desk: &Desk) {
    for args in [
        &["export", "cases"][..],
        &["export", "turns"],
        &["export", "interventions"],
        &["report", "yearly", "--year", "2026"],
        &["report", "directorates", "--year", "2026"],
    ] {
        let book = ["--format", "xlsx", "--output", "libro.xlsx", "--force"];
        desk.ok(&[args, &book].concat());
        let file = std::fs::File::open(desk.path("libro.xlsx")).expect("a workbook");
        let mut workbook = zip::ZipArchive::new(file).expect("a zip");
        for at in 0..workbook.len() {
            let mut part = workbook.by_index(at).expect("a part");
            let mut xml = String::new();
            part.read_to_string(&mut xml).expect("XML");
            assert_visible(&format!("{args:?}"), &xml, &['\r', '\n', '\t']);
            assert!(
                !xml.contains("_x001B_") && !xml.contains("&#x1b;"),
                "{args:?}"
            );
        }
    }
}

/// A shell would type a code for the person: none that hides anything is
/// offered, and labels are visible.
#[test]
fn completions_command_nothing() {
    let desk = tampered();
    for (shell, words) in [
        ("bash", &["turn", "1", "--to", ""][..]),
        ("zsh", &["turn", "1", "--to", ""]),
        ("fish", &["turn", "1", "--to", ""]),
        ("fish", &["intake", "--topic", ""]),
        ("fish", &["show", ""]),
    ] {
        let line: Vec<&str> = ["--", "folio"].iter().chain(words).copied().collect();
        let output = desk
            .command(&line)
            .env("COMPLETE", shell)
            .env("_CLAP_COMPLETE_INDEX", (words.len()).to_string())
            .env("_CLAP_IFS", "\n")
            .output()
            .expect("an end");
        let offered = String::from_utf8_lossy(&output.stdout);
        assert!(!offered.is_empty(), "{shell} {words:?}");
        assert_visible(shell, &offered, &['\n', '\t']);
    }
}

/// The terminal's own orders are there, and none of the hostile ones.
#[cfg(unix)]
#[test]
fn questions_command_nothing() {
    let desk = tampered();
    let mut terminal = desk.ask(&["turn", "1"]);
    terminal.expect("lista completa");
    terminal.send_line("?");
    terminal.expect("(ZZ)");
    terminal.send_line("ZZ");
    terminal.expect("ZZ");
    terminal.send_control('c');
    terminal.exit_code();
    let mut other = desk.ask(&["undo"]);
    other.expect("?");
    other.send_control('c');
    other.exit_code();
    for transcript in [terminal.transcript(), other.transcript()] {
        for order in [
            "\x1b]0;",
            "\u{202e}",
            "\u{200b}",
            "\u{9b}",
            "\u{e0041}",
            "\0",
        ] {
            assert!(!transcript.contains(order), "{order:?} in {transcript:?}");
        }
    }
}
