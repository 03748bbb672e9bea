//! A file that may not grow: told in a sentence, and nothing half-made is left.

use std::process::Command;

use crate::support::desk::Desk;

/// Runs folio in a shell whose files may have so many blocks of 1 KiB.
fn limited(desk: &Desk, blocks: u32, args: &str) -> i32 {
    let program = crate::program();
    let log = desk.path("folio.db");
    let script = format!(
        "ulimit -f {blocks}; {} --no-input --db {} {args}",
        program.display(),
        log.display()
    );
    let ran = Command::new("bash")
        .args(["-c", &script])
        .output()
        .expect("bash");
    let code = ran.status.code();
    code.unwrap_or_else(|| panic!("killed: {}", String::from_utf8_lossy(&ran.stderr)))
}

#[test]
fn an_office_is_founded_whole_or_not_at_all() {
    let mut refused = 0;
    for blocks in (8..240).step_by(24) {
        let desk = Desk::new();
        match limited(&desk, blocks, "init --site AB --institution Y") {
            0 => drop(desk.ok(&["check"])),
            code => {
                assert_eq!(code, 1, "{blocks}");
                let left: Vec<_> = std::fs::read_dir(desk.path(""))
                    .expect("the folder")
                    .filter_map(|entry| Some(entry.ok()?.file_name()))
                    .collect();
                assert!(left.is_empty(), "{blocks}: {left:?}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0, "no limit was reached");
}

#[test]
fn an_intake_is_acknowledged_when_it_is_stored_and_only_then() {
    let narrative = "a".repeat(19_000);
    let intake = format!("intake --kind petition --channel phone --narrative {narrative}");
    let mut refused = 0;
    for blocks in (120..400).step_by(40) {
        let desk = Desk::with_office();
        let mut stored = 0;
        for _ in 0..4 {
            match limited(&desk, blocks, &intake) {
                0 => stored += 1,
                code => {
                    assert_eq!(code, 1, "{blocks}");
                    refused += 1;
                }
            }
        }
        let list = desk.json(&["list", "--count"]);
        assert_eq!(list["total"], stored, "{blocks}");
        desk.ok(&["check"]);
    }
    assert!(refused > 0, "no limit was reached");
}
