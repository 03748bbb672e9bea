//! Characters that command a terminal, hide, or turn text around reach neither
//! a screen nor a report unseen, whichever way they came into the log: typed,
//! or put into the file past the program.

use std::io::Read;

use folio::domain::plain::is_hidden;
use serde_json::Value;

use crate::support::cases::CURP;
use crate::support::desk::{Desk, Ran};

/// An order to the terminal, a C1 control, a turn to the left, a zero-width
/// space and joiner, a tag, DEL and a line separator.
const HOSTILE: &str =
    "x\u{1b}]0;dueño\u{7}\u{1b}[2J\u{9b}31m\u{202e}\u{200b}\u{200d}\u{e0041}\u{7f}\u{2028}y";

/// What was printed, every byte of it visible but for line ends.
fn assert_visible(what: &str, printed: &str, line_ends: &[char]) {
    let hidden = printed
        .char_indices()
        .find(|(_, letter)| is_hidden(*letter) && !line_ends.contains(letter));
    if let Some((at, letter)) = hidden {
        let around: String = printed[..at].chars().rev().take(60).collect();
        let around: String = around.chars().rev().collect();
        panic!("{what}: U+{:04X} after {around:?}", u32::from(letter));
    }
}

fn assert_run_visible(desk: &Desk, args: &[&str]) -> Ran {
    let ran = desk.run(args);
    let line_ends: &[char] = match args.contains(&"csv") {
        true => &['\r', '\n', '\t'],
        false => &['\n'],
    };
    let what = format!("{args:?} ({})", ran.code);
    assert_visible(&what, &ran.out, line_ends);
    assert_visible(&what, &ran.err, &['\n']);
    assert!(
        [0, 1, 2, 3, 4, 6].contains(&ran.code),
        "{what}: {}",
        ran.err
    );
    ran
}

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

/// An office and cases with `mark` in every text that can be typed.
fn office(mark: &str) -> Desk {
    let desk = Desk::new();
    desk.ok(&[
        "init",
        "--site",
        "SLP",
        "--institution",
        mark,
        "--timezone",
        "America/Mexico_City",
        "--entity",
        "24",
        "--no-input",
    ]);
    desk.ok(&["unit", "add", "ZZ", "--kind", "directorate", "--name", mark]);
    desk.ok(&["catalog", "add", "topic", "zz", "--es", mark, "--en", mark]);
    desk.ok(&["calendar", "add", "2027-01-04", "--label", mark]);
    for reserved in [&[][..], &["--reserved"]] {
        let intake = [
            "intake",
            "--kind",
            "denunciation",
            "--channel",
            "letter",
            "--topic",
            "zz",
            "--name",
            mark,
            "--curp",
            CURP,
            "--phone",
            mark,
            "--email",
            mark,
            "--address",
            mark,
            "--patient-name",
            mark,
            "--relationship",
            mark,
            "--accused",
            mark,
            "--narrative",
            mark,
            "--remedy",
            mark,
            "--external-folio",
            mark,
            "--user",
            mark,
        ];
        desk.ok(&[intake.as_slice(), reserved].concat());
    }
    for folio in ["1", "2"] {
        desk.ok(&[
            "turn",
            folio,
            "--to",
            "ZZ",
            "--officer",
            mark,
            "--letter",
            mark,
            "--instructions",
            mark,
            "--user",
            mark,
        ]);
        desk.ok(&["turn", "answer", folio, "--report", mark]);
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "guidance",
            "--note",
            mark,
            "--result",
            mark,
        ]);
        let name = format!("name={mark} otra vez");
        desk.ok(&["amend", folio, &name, "--reason", mark]);
        desk.ok(&["undo", &format!("{folio}#4"), "--reason", mark]);
    }
    desk
}

/// The same office with the mark replaced in the file past the program.
fn tampered() -> Desk {
    const MARK: &str = "QQMARCAQQ";
    let desk = office(MARK);
    let log = desk.log();
    let triggers: Vec<(String, String)> = log
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut all| {
            all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .expect("the triggers");
    for (trigger, _) in &triggers {
        log.execute_batch(&format!("DROP TRIGGER {trigger}"))
            .expect("dropped");
    }
    let raw = format!("{HOSTILE}\0\r\t");
    let quoted = Value::from(raw.as_str()).to_string();
    let escaped = quoted.trim_matches('"');
    for (table, column) in [
        ("event", "fact"),
        ("personal", "body"),
        ("personal_typist", "name"),
        ("personal_case", "name"),
        ("personal_case", "search"),
        ("personal_curp", "curp"),
        ("personal_audit", "reason"),
    ] {
        log.execute(
            &format!(
                "UPDATE {table} SET {column} = replace({column}, ?1, \
                 CASE WHEN {column} LIKE '{{%' THEN ?2 ELSE ?3 END)"
            ),
            [MARK, escaped, &raw],
        )
        .expect("a change");
    }
    // A file without them would not be opened.
    for (_, sql) in &triggers {
        log.execute_batch(sql).expect("a trigger");
    }
    drop(log);
    desk
}

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

#[test]
fn errors_show_what_was_typed_and_command_nothing() {
    let desk = office("Rosa");
    std::fs::write(desk.path(HOSTILE), "no es un registro de nadie").expect("a file");
    std::fs::create_dir(desk.path("carpeta\u{1b}[2J")).expect("a folder");
    let file = format!("@{HOSTILE}.txt");
    let option = format!("--{HOSTILE}");
    let field = format!("{HOSTILE}=1");
    let equal = format!("--kind={HOSTILE}");
    let intake = ["intake", "--kind", "petition", "--channel", "phone"];
    let with = |options: &[&'static str]| -> Vec<String> {
        intake
            .iter()
            .chain(options)
            .map(|&word| word.to_owned())
            .collect()
    };
    let mut attempts: Vec<Vec<String>> = Vec::new();
    for option in [
        "--topic",
        "--priority",
        "--received",
        "--sex",
        "--birth",
        "--age",
        "--municipality",
        "--affiliation",
        "--session",
        "--key",
        "--curp",
        "--matter",
        "--json",
        "--patient-sex",
        "--db",
        "--lang",
        "--format",
        "--color",
        "--channel",
    ] {
        attempts.push([with(&[option]), vec![HOSTILE.to_owned()]].concat());
    }
    attempts.push([with(&["--narrative"]), vec![file]].concat());
    for args in [
        &[HOSTILE][..],
        &["list", &option],
        &["intake", &equal],
        &["list", HOSTILE],
        &["list", "--status", HOSTILE],
        &["list", "--unit", HOSTILE],
        &["list", "--from", HOSTILE],
        &["list", "--limit", HOSTILE],
        &["list", "--name", HOSTILE],
        &["list", "--by", HOSTILE],
        &["list", "--user", HOSTILE],
        &["show", HOSTILE],
        &["turn", HOSTILE, "--to", "ZZ"],
        &["turn", "1", "--to", HOSTILE],
        &["turn", "1", "--to", "ZZ", "--due", HOSTILE],
        &["turn", HOSTILE],
        &["follow-up", "1", "--kind", HOSTILE],
        &["close", "1", "--outcome", HOSTILE],
        &["amend", "1", HOSTILE, "--reason", "x"],
        &["amend", "1", &field, "--reason", "x"],
        &["undo", HOSTILE, "--reason", "x"],
        &["report", HOSTILE],
        &["report", "yearly", "--year", HOSTILE],
        &[
            "report",
            "yearly",
            "--year",
            "2026",
            "--age-groups",
            HOSTILE,
        ],
        &["report", "directorates", "--from", HOSTILE, "--to", "hoy"],
        &["export", HOSTILE],
        &["export", "cases", "--output", HOSTILE],
        &["export", "cases", "--output", "no-hay\u{202e}/casos.csv"],
        &["unit", "add", HOSTILE],
        &["unit", "show", HOSTILE],
        &["catalog", "add", HOSTILE, "x"],
        &["catalog", "retire", "topic", HOSTILE],
        &["calendar", "show", HOSTILE],
        &["calendar", "add", HOSTILE],
        &["completions", HOSTILE],
        &["check", "--head", HOSTILE],
        &["check", "--with", HOSTILE],
        &["check", "--with", "no-hay\u{1b}[2J"],
        &["check", "--db", "carpeta\u{1b}[2J"],
        &[
            "init",
            "--site",
            HOSTILE,
            "--institution",
            "x",
            "--db",
            "n.db",
        ],
        &[
            "init",
            "--site",
            "AB",
            "--institution",
            "x",
            "--timezone",
            HOSTILE,
            "--db",
            "n.db",
        ],
        &[
            "init",
            "--site",
            "AB",
            "--institution",
            "x",
            "--entity",
            HOSTILE,
            "--db",
            "n.db",
        ],
        &[
            "init",
            "--site",
            "AB",
            "--institution",
            "x",
            "--calendar",
            HOSTILE,
            "--db",
            "n.db",
        ],
        &[
            "init",
            "--site",
            "AB",
            "--institution",
            "x",
            "--db",
            "nuevo\u{202e}.db",
        ],
        &["demo", HOSTILE],
    ] {
        attempts.push(args.iter().map(|&word| word.to_owned()).collect());
    }
    for args in &attempts {
        for format in [&[][..], &["--format", "json"], &["--lang", "en"]] {
            let args: Vec<&str> = args
                .iter()
                .map(String::as_str)
                .chain(format.iter().copied())
                .collect();
            assert_run_visible(&desk, &args);
        }
    }
}

#[test]
fn the_environment_commands_nothing() {
    let desk = office("Rosa");
    for variable in ["FOLIO_NOW", "FOLIO_USER", "FOLIO_DB", "FOLIO_LANG"] {
        for args in [&["list"][..], &["unit", "list", "--format", "json"]] {
            let output = desk
                .command(args)
                .env(variable, HOSTILE)
                .output()
                .expect("an end");
            for printed in [&output.stdout, &output.stderr] {
                assert_visible(variable, &String::from_utf8_lossy(printed), &['\n']);
            }
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

#[test]
fn nul_is_refused_and_text_is_composed() {
    let desk = Desk::with_office();
    let nul = r#"{"kind":"queja","channel":"phone","narrative":"a\u0000b"}"#;
    let ran = desk.run_in(&["intake", "--json", "-"], nul);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    let args = [
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--narrative",
        "-",
    ];
    let ran = desk.run_in(&args, "a\0b");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    desk.intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--name",
        "Jose\u{301} N\u{303}andu\u{301}",
    ]);
    assert_eq!(desk.case("1")["name"], "José Ñandú");
    assert_eq!(
        desk.json(&["list", "--name", "JOSE\u{301}", "--count"])["total"],
        1
    );
}
