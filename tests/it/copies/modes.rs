//! Who may read what is made: its owner alone from the first byte, temporary
//! and side files too, whatever the umask; the group only where `init` was told
//! so. The folder is looked at without a pause while each command runs.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::desk::Desk;

/// Runs a command under umask 000 and gives every mode that any file in the
/// folder had meanwhile.
fn watched(desk: &Desk, args: &[&str]) -> BTreeMap<String, Vec<u32>> {
    let program = desk.command(args);
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(program.get_program())
        .args(program.get_args())
        .current_dir(desk.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    for (name, value) in program.get_envs() {
        shell.env(name, value.unwrap_or_default());
    }
    let mut child = shell.spawn().expect("a shell");
    let mut seen = BTreeMap::new();
    let code = loop {
        look(&desk.path(""), &mut seen);
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
    };
    look(&desk.path(""), &mut seen);
    let output = child.wait_with_output().expect("an end");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(code.success(), "{args:?} {said}");
    seen
}

fn look(folder: &Path, seen: &mut BTreeMap<String, Vec<u32>>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let Ok(about) = entry.metadata() else {
            continue;
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        let mode = about.permissions().mode() & 0o777;
        let modes = seen.entry(name).or_default();
        if about.is_file() && modes.last() != Some(&mode) {
            modes.push(mode);
        }
    }
}

/// A folder with an office whose files nobody else may read; a key.
fn office() -> (Desk, String) {
    let desk = Desk::new();
    let key = age::x25519::Identity::generate();
    (desk, key.to_public().to_string())
}

const INIT: [&str; 6] = [
    "init",
    "--site",
    "AB",
    "--institution",
    "Prueba",
    "--no-input",
];

#[test]
fn every_file_is_its_owners_alone_from_its_first_byte() {
    let (desk, recipient) = office();
    for args in [
        INIT.to_vec(),
        vec![
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--name",
            "Rosa",
        ],
        vec!["backup", "copia.db"],
        vec!["backup", "copia.db.age", "--to-recipient", &recipient],
        vec!["backup", ".", "--keep", "1"],
        vec!["export", "cases", "--output", "casos.csv"],
        vec![
            "export",
            "cases",
            "--output",
            "casos.xlsx",
            "--format",
            "xlsx",
        ],
        vec!["restore", "copia.db", "--force"],
        vec!["rebuild"],
    ] {
        for (name, modes) in watched(&desk, &args) {
            assert_eq!(modes, [0o600], "{args:?}: {name}");
        }
    }
}

#[test]
fn an_upgrade_shows_nobody_anything() {
    let desk = Desk::new();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/schema/v1.db");
    fs::copy(fixture, desk.path("folio.db")).expect("a copy");
    let owner_only = fs::Permissions::from_mode(0o600);
    fs::set_permissions(desk.path("folio.db"), owner_only).expect("a mode");
    let seen = watched(&desk, &["list"]);
    assert!(seen.keys().any(|name| name.contains(".v1-")), "{seen:?}");
    for (name, modes) in seen {
        assert_eq!(modes, [0o600], "{name}");
    }
}

/// For a group each file is its owner's alone until it is opened to the group,
/// and never anybody's else.
#[test]
fn a_group_works_on_a_log_only_where_that_was_said() {
    let (desk, recipient) = office();
    let init = [&INIT[..], &["--group-access"]].concat();
    let last = |args: &[&str]| {
        let seen = watched(&desk, args);
        for (name, modes) in &seen {
            assert!(
                modes.iter().all(|mode| [0o600, 0o660].contains(mode)),
                "{args:?}: {name} {modes:?}"
            );
        }
        seen
    };
    last(&init);
    // A reader keeps the journal in place, so that its mode is seen.
    let log = desk.log();
    log.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0))
        .expect("a reader");
    last(&["intake", "--kind", "queja", "--channel", "phone"]);
    let mode = |name: &str| {
        let about = fs::metadata(desk.path(name)).expect(name);
        about.permissions().mode() & 0o777
    };
    for name in ["folio.db", "folio.db-wal", "folio.db-shm", "folio.db.lock"] {
        assert_eq!(mode(name), 0o660, "{name}");
    }
    drop(log);
    last(&["backup", "copia.db"]);
    last(&["backup", "copia.db.age", "--to-recipient", &recipient]);
    last(&["restore", "copia.db", "--force"]);
    for name in ["copia.db", "copia.db.age", "folio.db"] {
        assert_eq!(mode(name), 0o660, "{name}");
    }
    // What is exported is for whoever exported it.
    last(&["export", "cases", "--output", "casos.csv"]);
    assert_eq!(mode("casos.csv"), 0o600);
}
