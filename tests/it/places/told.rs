//! The whole program in this process, with a table of mounts that says where
//! its folder lies.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};

use folio::World;

use super::{INTAKE, NO_OWNERS, ONLY_READ};
use crate::support::desk::{Desk, INIT, NOW, Ran, flat};

/// Takes in what a stream is given.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("the bytes").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Kept {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("the bytes")).into_owned()
    }
}

/// Runs a command as if the desk's folder lay on a file system of that name.
fn run(desk: &Desk, system: &str, args: &[&str]) -> Ran {
    run_where(desk, "", system, args)
}

/// Runs a command as if one folder of the desk's, or all, lay on a file system
/// of that name.
fn run_where(desk: &Desk, folder: &str, system: &str, args: &[&str]) -> Ran {
    let folder = desk.path(folder).canonicalize().expect("the folder");
    let table = format!(
        "27 1 8:2 / / rw - ext4 /dev/sda2 rw\n40 27 0:45 / {} rw - {system} //archivo/casos rw\n",
        folder.display()
    );
    let env: HashMap<&str, String> = HashMap::from([
        ("FOLIO_DB", desk.path("folio.db").display().to_string()),
        ("FOLIO_NOW", NOW.to_owned()),
        ("FOLIO_USER", "maria".to_owned()),
        ("FOLIO_LANG", "es".to_owned()),
    ]);
    let (out, err) = (Kept::default(), Kept::default());
    let code = folio::run(World {
        args: ["folio"].iter().chain(args).map(Into::into).collect(),
        env: Box::new(move |name| env.get(name).cloned()),
        stdin: Box::new(io::empty()),
        stdout: Box::new(out.clone()),
        stderr: Box::new(err.clone()),
        stdin_is_terminal: false,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        columns: None,
        mounts: Box::new(move || Some(table.clone())),
    });
    Ran {
        code: code.into(),
        out: out.text(),
        err: flat(&err.text()),
    }
}

/// The names of what lies in the folder.
fn names(desk: &Desk) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(desk.path(""))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The versions that the file takes to be written and to be read: 1 with a
/// rollback journal, 2 with a write-ahead log.
fn versions(desk: &Desk) -> Vec<u8> {
    fs::read(desk.path("folio.db")).expect("a log")[18..20].to_vec()
}

/// A log that was made on a disk of this computer, with one case.
fn from_a_disk() -> Desk {
    let desk = Desk::with_office();
    desk.ok(&INTAKE);
    fs::remove_file(desk.path("folio.db.lock")).expect("the lock");
    assert_eq!(versions(&desk), [2, 2]);
    desk
}

/// A desk of the computer whose disk it is may be writing when another takes
/// the log for itself: it is let end, and who waits in line behind is told.
#[test]
fn the_sole_desk_waits_for_who_writes_already() {
    let desk = from_a_disk();
    let lock = fs::File::create(desk.path("folio.db.lock")).expect("the lock");
    lock.lock().expect("held");
    let began = std::time::Instant::now();
    let pause = std::time::Duration::from_millis(400);
    let ran = std::thread::scope(|scope| {
        let alone = [&INTAKE[..], &["--single-desk"]].concat();
        let desk = &desk;
        let waiting = scope.spawn(move || (run(desk, "cifs", &alone), began.elapsed()));
        std::thread::sleep(pause);
        assert!(desk.path("folio.db.desk").exists(), "the mark is there");
        drop(lock);
        waiting.join().expect("it ends")
    });
    assert_eq!(ran.0.code, 0, "{}", ran.0.err);
    assert!(ran.1 >= pause, "{:?}", ran.1);
}

#[test]
fn a_log_on_a_share_is_read_and_nothing_is_laid_beside_it() {
    let desk = from_a_disk();
    let before = fs::read(desk.path("folio.db")).expect("a log");
    for command in [
        &["list"][..],
        &["show", "1"],
        &["check"],
        &["report", "yearly"],
        &["unit", "list"],
        &["calendar", "show"],
    ] {
        for system in ["cifs", "nfs4", "9p", "fuse.sshfs", "fuse.of-tomorrow"] {
            let ran = run(&desk, system, command);
            assert_eq!(ran.code, 0, "{command:?} {}", ran.err);
            assert!(!ran.out.is_empty() && !ran.err.contains("Error"));
        }
    }
    assert!(fs::read(desk.path("folio.db")).expect("a log") == before);
    assert_eq!(names(&desk), ["folio.db"]);
}

#[test]
fn a_log_on_a_share_is_not_written() {
    let desk = from_a_disk();
    let before = fs::read(desk.path("folio.db")).expect("a log");
    for command in [
        &INTAKE[..],
        &["follow-up", "1", "--kind", "call"],
        &["undo", "1", "--reason", "x"],
        &["unit", "retire", "DSS"],
        &["catalog", "deadline", "complaint", "5"],
        &["calendar", "add", "2026-12-24", "--label", "x"],
        &["rebuild"],
        // Their audit is written.
        &["export", "cases"],
    ] {
        let ran = run(&desk, "cifs", command);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{command:?}");
        assert!(ran.err.contains(ONLY_READ), "{}", ran.err);
        assert!(ran.err.contains("(cifs)") && ran.err.contains("--single-desk"));
    }
    assert!(fs::read(desk.path("folio.db")).expect("a log") == before);
    assert_eq!(names(&desk), ["folio.db"]);
    let new = Desk::new();
    let ran = run(&new, "nfs", INIT);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains(ONLY_READ), "{}", ran.err);
    assert!(names(&new).is_empty(), "{:?}", names(&new));
    for command in [&["list"][..], &["list", "--single-desk"], &["check"]] {
        let ran = run(&new, "nfs", command);
        assert_eq!(ran.code, 3, "{}", ran.err);
        assert!(ran.err.contains("No hay ningún registro"), "{}", ran.err);
        assert!(names(&new).is_empty(), "{:?}", names(&new));
    }
}

#[test]
fn the_only_desk_makes_and_writes_a_log_with_a_rollback_journal() {
    let desk = Desk::new();
    let alone = |command: &[&str]| {
        let ran = run(&desk, "cifs", &[command, &["--single-desk"]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.err.contains("lo toma solo para sí"), "{}", ran.err);
        assert_eq!(names(&desk), ["folio.db"]);
        assert_eq!(versions(&desk), [1, 1]);
    };
    alone(INIT);
    alone(&INTAKE);
    alone(&["check"]);
    alone(&["export", "cases"]);
    alone(&["report", "yearly"]);
    let quiet = run(&desk, "cifs", &["list", "--single-desk", "--quiet"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
    let read = run(&desk, "cifs", &["list"]);
    assert!(read.out.contains("SLP-2026-000001"), "{}", read.err);
}

#[test]
fn the_journal_follows_the_place() {
    let desk = from_a_disk();
    let ran = run(&desk, "cifs", &["list", "--single-desk"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(versions(&desk), [1, 1]);
    // Back on a disk it is read as it is, and changed by the first who writes.
    desk.ok(&["list"]);
    assert_eq!(versions(&desk), [1, 1]);
    desk.ok(&INTAKE);
    assert_eq!(versions(&desk), [2, 2]);
    assert_eq!(desk.json(&["check"])["cases"], 2);
}

#[test]
fn a_desk_that_has_the_log_alone_keeps_out_all_others() {
    let desk = from_a_disk();
    let mark = desk.path("folio.db.desk");
    let who = mark.join("who");
    fs::create_dir(&mark).expect("a mark");
    fs::write(&who, "equipo-inventado\n4711\n2026-11-18T15:00:00Z\n").expect("a mark");
    let kept = fs::read(&who).expect("the mark");
    for command in [&["list"][..], &["list", "--single-desk"], &["check"]] {
        let ran = run(&desk, "cifs", command);
        assert_eq!(ran.code, 5, "{}", ran.err);
        assert!(
            ran.err.contains("proceso 4711 del equipo equipo-inventado"),
            "{}",
            ran.err
        );
        assert!(ran.err.contains("borre la carpeta"), "{}", ran.err);
    }
    // On the computer where the share lies on a disk, too.
    let ran = desk.run(&INTAKE);
    assert_eq!(ran.code, 5, "{}", ran.err);
    assert!(ran.err.contains("equipo-inventado"), "{}", ran.err);
    assert!(
        fs::read(&who).expect("the mark") == kept,
        "it was taken over"
    );
    fs::remove_file(&who).expect("the mark");
    let ran = run(&desk, "cifs", &["list", "--single-desk"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
    assert!(ran.err.contains("según la carpeta"), "{}", ran.err);
    fs::remove_dir(&mark).expect("the mark");
    assert_eq!(run(&desk, "cifs", &["list", "--single-desk"]).code, 0);
    desk.ok(&INTAKE);
}

#[test]
fn the_mark_is_its_owners_and_goes_when_the_command_fails() {
    let desk = from_a_disk();
    for command in [
        &["show", "99", "--single-desk"][..],
        &[
            "intake",
            "--kind",
            "nada",
            "--channel",
            "phone",
            "--single-desk",
        ],
    ] {
        assert_ne!(run(&desk, "cifs", command).code, 0);
        assert_eq!(names(&desk), ["folio.db"]);
    }
    fs::write(desk.path("folio.db"), "Querida Rosa: no es un registro.").expect("a file");
    assert_eq!(run(&desk, "cifs", &["list", "--single-desk"]).code, 1);
    assert_eq!(names(&desk), ["folio.db"]);
}

#[test]
fn a_journal_beside_a_log_on_a_share_is_told() {
    for suffix in ["-wal", "-journal"] {
        let desk = from_a_disk();
        fs::write(desk.path(&format!("folio.db{suffix}")), "algo").expect("a journal");
        let ran = run(&desk, "cifs", &["list"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
        assert!(ran.err.contains("hay un diario con cambios"), "{}", ran.err);
    }
}

#[test]
fn a_disk_without_owners_is_warned_of_when_something_is_written_there() {
    let desk = from_a_disk();
    let path = desk.path("folio.db");
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("a mode");
    mode(0o755);
    for system in ["vfat", "exfat", "ntfs3", "fuseblk"] {
        let ran = run(&desk, system, &INTAKE);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(ran.err.matches(NO_OWNERS).count(), 1, "{}", ran.err);
        assert!(ran.err.contains("folio cifrar"), "{}", ran.err);
        let quiet = run(&desk, system, &[&INTAKE[..], &["--quiet"]].concat());
        assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
        assert_eq!(run(&desk, system, &["list"]).err, "");
    }
    let disk = run(&desk, "ext4", &INTAKE);
    assert!(!disk.err.contains(NO_OWNERS), "{}", disk.err);
    // Mounted so that everything is its owner's alone.
    mode(0o700);
    let ran = run(&desk, "vfat", &INTAKE);
    assert!(!ran.err.contains(NO_OWNERS), "{}", ran.err);
}

#[test]
fn on_a_disk_the_only_desk_is_told_that_it_need_not_say_so() {
    let desk = from_a_disk();
    let ran = run(&desk, "ext4", &["list", "--single-desk"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("no hace falta"), "{}", ran.err);
    assert_eq!(names(&desk), ["folio.db"]);
}

/// Another copy has a place of its own: nothing is laid beside one on a share,
/// and who can read one is said when it is made.
#[test]
fn copies_on_a_share_go_through_the_door() {
    let desk = from_a_disk();
    fs::create_dir(desk.path("red")).expect("a folder");
    let shown = |name: &str| desk.path(name).display().to_string();
    let (copy, made, folder) = (shown("red/copia.db"), shown("red/nueva.db"), shown("red"));
    fs::copy(desk.path("folio.db"), &copy).expect("a copy");
    assert_eq!(fs::read(&copy).expect("a copy")[18..20], [2, 2]);
    let in_folder = || -> Vec<String> {
        fs::read_dir(&folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect()
    };
    let on = |system: &str, args: &[&str]| run_where(&desk, "red", system, args);
    for args in [
        &["check", "--with", &copy][..],
        &["restore", &copy, "--force"],
    ] {
        // Of a share nothing can be laid there, were it tried.
        let mode = fs::Permissions::from_mode(0o555);
        fs::set_permissions(&folder, mode).expect("a mode");
        let ran = on("cifs", args);
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(&folder, mode).expect("a mode");
        assert_eq!(ran.code, 0, "{args:?} {}", ran.err);
        assert_eq!(in_folder(), ["copia.db"]);
    }
    fs::create_dir(desk.path("red/copia.db.desk")).expect("a mark");
    for args in [
        &["check", "--with", &copy][..],
        &["restore", &copy, "--force"],
    ] {
        let ran = on("cifs", args);
        assert_eq!(ran.code, 5, "{args:?} {}", ran.err);
    }
    let ran = on("cifs", &["backup", &made, "--force"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let said = "La copia quedó en una carpeta compartida (cifs)";
    assert!(ran.err.contains(said), "{}", ran.err);
    assert_eq!(on("ext4", &["backup", &made, "--force"]).err, "");
    for _ in 0..2 {
        let ran = on("cifs", &["backup", &folder, "--keep", "1"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        fs::rename(
            desk.path("red/folio-SLP-20261118T100000.db"),
            desk.path("red/folio-SLP-20260101T100000.db"),
        )
        .expect("an earlier one");
    }
    let kept = in_folder();
    assert_eq!(
        kept.iter()
            .filter(|name| name.starts_with("folio-"))
            .count(),
        1,
        "{kept:?}"
    );
}
