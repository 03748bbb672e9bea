//! Bits that flip in a real file: whatever touches recorded data, or what is
//! derived from it, the check finds.

use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use super::probes::file::recorded;
use super::scale;
use crate::support::desk::Desk;

/// Flips of an ordinary run.
const FLIPS: usize = 150;

/// What a check of a small log takes at most, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(30);

/// Numbers that look thrown, the same in every run (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// Tables that are derived, by what their rows are ordered.
const DERIVED: [(&str, &str); 8] = [
    ("code", "id"),
    ("case_view", "id"),
    ("case_key", "key, case_id"),
    ("turn_view", "case_id, number"),
    ("intervention_view", "case_id, entry"),
    ("closing_view", "case_id, entry"),
    ("personal_case", "case_id"),
    ("personal_curp", "curp, case_id, person"),
];

#[test]
fn every_flip_that_touches_data_is_found() {
    let desk = lively_office();
    let log = desk.path("folio.db");
    let pristine = std::fs::read(&log).expect("the log");
    let (recorded_before, derived_before) = (recorded(&log), derived(&log));
    let flipped = desk.path("volteado.db");
    let mut dice = Dice(20_261_118);
    let (mut touched, mut stale, mut found) = (0, 0, 0);
    let flips = FLIPS * scale();
    for _ in 0..flips {
        let (place, bit) = (dice.below(pristine.len()), dice.below(8));
        let mut bytes = pristine.clone();
        bytes[place] ^= 1 << bit;
        std::fs::write(&flipped, &bytes).expect("a file");
        let (code, said) = check(&desk, &flipped);
        std::fs::write(&flipped, &bytes).expect("a file");
        let touches = recorded(&flipped) != recorded_before;
        let stales = derived(&flipped) != derived_before;
        let what = format!("byte {place}, bit {bit}: {code} {said}");
        assert!([0, 1, 6].contains(&code), "{what}");
        assert!(code != 0 || !touches, "unseen in what is recorded, {what}");
        assert!(code != 0 || !stales, "unseen in what is derived, {what}");
        assert!(!said.contains("panicked"), "{what}");
        touched += usize::from(touches);
        stale += usize::from(stales && !touches);
        found += usize::from(code != 0);
    }
    println!(
        "{flips} flips in {} bytes: {touched} touched what is recorded, {stale} only what is \
         derived; {found} were found, all of these among them",
        pristine.len()
    );
    assert!(touched > 0 && stale > 0 && found < flips);
}

/// A log in which every table has rows.
fn lively_office() -> Desk {
    let desk = Desk::with_office();
    for number in 1..=12 {
        let name = format!("Persona Inventada {number}");
        let narrative = format!("Cuenta lo que le pasó la vez número {number}.");
        desk.intake_with(&[
            "--kind",
            "complaint",
            "--channel",
            "phone",
            "--name",
            &name,
            "--narrative",
            &narrative,
            "--topic",
            "medicines",
        ]);
    }
    desk.intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "box",
        "--curp",
        crate::support::cases::CURP,
        "--key",
        "3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b",
        "--reserved",
    ]);
    for args in [
        &["turn", "1", "--to", "DSS", "--due", "5d"][..],
        &["turn", "accept", "1"],
        &[
            "turn",
            "answer",
            "1",
            "--report",
            "Se entregó el medicamento",
        ],
        &[
            "follow-up",
            "1",
            "--kind",
            "guidance",
            "--note",
            "Se orientó",
        ],
        &[
            "close",
            "1",
            "--outcome",
            "resolved",
            "--report",
            "Resuelto",
        ],
        &["reopen", "1", "--reason", "Falta otra receta"],
        &["turn", "2", "--to", "HG"],
        &[
            "amend",
            "3",
            "name=Persona Corregida",
            "--reason",
            "Estaba mal",
        ],
        &["undo", "4", "--reason", "Estaba dos veces"],
        &["show", "13", "--reason", "Revisión de la reserva"],
        &["export", "cases"],
    ] {
        desk.ok(args);
    }
    desk
}

/// The rows of the derived tables; what cannot be read says so.
fn derived(log: &Path) -> Vec<String> {
    let dump = |(table, order): (&str, &str)| -> rusqlite::Result<String> {
        let connection = Connection::open_with_flags(log, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let mut statement =
            connection.prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        let mut dump = String::new();
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                dump.push_str(&format!("{:?}|", row.get_ref(column)?));
            }
        }
        Ok(dump)
    };
    DERIVED
        .map(|table| dump(table).unwrap_or_else(|error| error.to_string()))
        .into()
}

/// The check of a file, which must end by itself.
fn check(desk: &Desk, file: &Path) -> (i32, String) {
    let mut child = desk
        .command(&["check", "--db", &file.to_string_lossy()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let deadline = Instant::now() + PATIENCE;
    let status = loop {
        match child.try_wait().expect("a child") {
            Some(status) => break status,
            None if Instant::now() > deadline => {
                child.kill().expect("a child");
                panic!("the check did not end");
            }
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    let mut said = String::new();
    let mut errors = child.stderr.take().expect("its errors");
    errors.read_to_string(&mut said).expect("text");
    (status.code().expect("no signal"), said)
}

/// The control: a file in which nothing flipped is sound, and SQLite's own
/// check alone does not see what the digests see.
#[test]
fn a_letter_that_flips_in_a_narrative_is_seen_by_the_chain_alone() {
    let desk = lively_office();
    let log = desk.path("folio.db");
    desk.ok(&["check"]);
    let mut bytes = std::fs::read(&log).expect("the log");
    let told = b"la vez ";
    let place = bytes
        .windows(told.len())
        .position(|window| window == told)
        .expect("a narrative");
    bytes[place] ^= 1;
    std::fs::write(&log, &bytes).expect("the log");
    let pages: String = Connection::open(&log)
        .and_then(|raw| raw.query_row("PRAGMA integrity_check", [], |row| row.get(0)))
        .expect("an answer");
    assert_eq!(pages, "ok");
    let ran = desk.run(&["check"]);
    assert_eq!(ran.code, 6);
    assert!(ran.err.contains("datos personales"), "{}", ran.err);
}
