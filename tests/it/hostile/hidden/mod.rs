//! Characters that command a terminal, hide, or turn text around reach neither
//! a screen nor a report unseen, whichever way they came into the log: typed,
//! or put into the file past the program.

mod blank;
mod shown;
mod typed;

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
