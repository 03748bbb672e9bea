//! File systems that are really mounted, by root where the tools are there;
//! skipped by name elsewhere.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::{INTAKE, NO_OWNERS, ONLY_READ};
use crate::support::desk::{Desk, INIT, Ran, flat};
use crate::support::skipped::skipped;

/// A folder with something mounted on it, and a desk that keeps its log there.
struct Mounted {
    desk: Desk,
    folder: TempDir,
    loop_device: Option<String>,
    /// What serves the mount as long as it lasts.
    server: Option<Child>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        done("umount", [self.on().as_os_str()]);
        if let Some(device) = &self.loop_device {
            done("losetup", ["-d", device]);
        }
        if let Some(server) = &mut self.server {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// Whether a program ran and ended well.
fn done<A: AsRef<OsStr>>(program: &str, args: impl IntoIterator<Item = A>) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

impl Mounted {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        fs::create_dir(folder.path().join("aquí mismo")).expect("a folder");
        Self {
            desk: Desk::new(),
            folder,
            loop_device: None,
            server: None,
        }
    }

    /// Where it is mounted: a name that the table of mounts escapes.
    fn on(&self) -> PathBuf {
        self.folder.path().join("aquí mismo")
    }

    fn log(&self) -> PathBuf {
        self.on().join("folio.db")
    }

    /// A new file system in a file.
    fn disk(make: &[&str], mount: &str) -> Option<Self> {
        let mut mounted = Self::new();
        let image = mounted.folder.path().join("disco");
        fs::File::create(&image)
            .and_then(|file| file.set_len(40 << 20))
            .expect("a file");
        let image = image.to_str().expect("a path");
        if !done(make[0], make[1..].iter().copied().chain([image])) {
            return None;
        }
        let device = Command::new("losetup")
            .args(["-f", "--show", image])
            .output();
        let device = device.ok().filter(|output| output.status.success())?;
        let device = String::from_utf8_lossy(&device.stdout).trim().to_owned();
        mounted.loop_device = Some(device.clone());
        let on = mounted.on();
        done(mount, [OsStr::new(&device), on.as_os_str()]).then_some(mounted)
    }

    /// A folder of this computer, as if it were that of another: what sshfs
    /// speaks to is started here.
    fn share() -> Option<Self> {
        let server = ["/usr/lib/openssh/sftp-server", "/usr/lib/ssh/sftp-server"]
            .into_iter()
            .find(|path| Path::new(path).exists())?;
        let mut mounted = Self::new();
        let there = mounted.folder.path().join("allá");
        fs::create_dir(&there).expect("a folder");
        let (to, from) = (
            mounted.folder.path().join("to"),
            mounted.folder.path().join("from"),
        );
        if !done("mkfifo", [&to, &from]) {
            return None;
        }
        let script =
            "\"$1\" < \"$2\" > \"$3\" & exec sshfs \":$4\" \"$5\" -o passive > \"$2\" < \"$3\"";
        let server = Command::new("sh")
            .args(["-c", script, "sh", server])
            .args([&to, &from, &there, &mounted.on()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        mounted.server = Some(server.ok()?);
        let deadline = Instant::now() + Duration::from_secs(5);
        while !mounted.is_mounted() {
            thread::sleep(Duration::from_millis(20));
            if Instant::now() > deadline {
                return None;
            }
        }
        Some(mounted)
    }

    fn is_mounted(&self) -> bool {
        let table = fs::read_to_string("/proc/self/mountinfo").expect("the table");
        let on = self.on().display().to_string().replace(' ', "\\040");
        table.lines().any(|line| line.contains(&on))
    }

    fn run(&self, args: &[&str]) -> Ran {
        let log = self.log();
        let db = ["--db", log.to_str().expect("a path")];
        self.desk.run(&[args, &db].concat())
    }

    fn ok(&self, args: &[&str]) -> Ran {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?} {}", ran.err);
        ran
    }
}

/// A disk without owners: a log is founded and used there like on any other,
/// and it is said who can read it.
fn without_owners(mounted: &Mounted) {
    let init = mounted.ok(INIT);
    assert!(flat(&init.err).contains(NO_OWNERS), "{}", init.err);
    assert_eq!(mounted.run(INIT).code, 1, "it is not founded twice");
    let intake = mounted.ok(&INTAKE);
    assert!(flat(&intake.err).contains(NO_OWNERS), "{}", intake.err);
    let desks: Vec<_> = (0..9)
        .map(|_| {
            let mut command = mounted.desk.command(&INTAKE);
            command.env("FOLIO_DB", mounted.log()).stdout(Stdio::null());
            command.stderr(Stdio::null()).spawn().expect("a desk")
        })
        .collect();
    for mut desk in desks {
        assert!(desk.wait().expect("it ends").success());
    }
    let copy = mounted.on().join("copia.db");
    let backup = mounted.ok(&["backup", copy.to_str().expect("a path")]);
    let said = flat(&backup.err);
    assert!(said.contains("La copia quedó en un disco"), "{said}");
    let check = mounted.ok(&["check"]);
    assert!(check.out.contains("10 casos"), "{}", check.out);
    assert!(!flat(&check.err).contains(NO_OWNERS), "{}", check.err);
    let mode = fs::metadata(mounted.log()).expect("the log").permissions();
    assert_ne!(mode.mode() & 0o077, 0, "this disk does know owners");
}

#[test]
fn exfat() {
    match Mounted::disk(&["mkfs.exfat"], "mount.exfat-fuse") {
        Some(mounted) => without_owners(&mounted),
        None => skipped(
            "exFAT",
            "it cannot be mounted here (exfat-fuse, exfatprogs, root)",
        ),
    }
}

#[test]
fn ntfs() {
    match Mounted::disk(&["mkfs.ntfs", "-FqQ"], "ntfs-3g") {
        Some(mounted) => without_owners(&mounted),
        None => skipped("NTFS", "it cannot be mounted here (ntfs-3g, root)"),
    }
}

#[test]
fn sshfs() {
    let Some(mounted) = Mounted::share() else {
        skipped(
            "sshfs",
            "it cannot be mounted here (sshfs, openssh-sftp-server, /dev/fuse)",
        );
        return;
    };
    let refused = mounted.run(INIT);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(flat(&refused.err).contains(ONLY_READ), "{}", refused.err);
    mounted.ok(&[INIT, &["--single-desk"]].concat());
    for _ in 0..3 {
        mounted.ok(&[&INTAKE[..], &["--single-desk"]].concat());
    }
    assert_eq!(mounted.run(&INTAKE).code, 1);
    let check = mounted.ok(&["check"]);
    assert!(check.out.contains("3 casos"), "{}", check.out);
    let names: Vec<_> = fs::read_dir(mounted.on())
        .expect("the share")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(names, ["folio.db"]);
}
