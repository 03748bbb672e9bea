//! The process killed at any instant of encrypting or decrypting: there is one
//! log afterwards, whole, the one or the other.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use folio::store::encrypted::is_encrypted;

use super::secured::{ENCRYPT, encrypted, marked, names, readable};
use crate::support::desk::Desk;

/// Kills for each direction: 12, or 200 where `FOLIO_TEST_SCALE` is set.
fn kills() -> u32 {
    match std::env::var_os("FOLIO_TEST_SCALE") {
        Some(_) => 200,
        None => 12,
    }
}

/// How long a command takes that is left alone.
fn timed(desk: &Desk, args: &[&str]) -> Duration {
    let began = Instant::now();
    desk.ok(args);
    began.elapsed()
}

/// Starts a command and kills it after a while; whether it came to its end
/// before.
fn killed(desk: &Desk, args: &[&str], after: Duration) -> bool {
    let mut child = desk
        .command(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    thread::sleep(after);
    child.kill().expect("a kill");
    child.wait().expect("an end").success()
}

#[test]
fn a_kill_while_encrypting_leaves_one_whole_log() {
    let plain = marked();
    let head = plain.json(&["check"]);
    // The wrapped key is there from before, so that the kills fall on the log.
    let desk = marked();
    let bytes = fs::read(plain.path("folio.db")).expect("bytes");
    let whole = encrypted_once(&desk);
    let mut outcomes = [0, 0];
    for kill in 0..kills() {
        let _ = fs::remove_file(desk.path("code2"));
        fs::write(desk.path("folio.db"), &bytes).expect("a plain log");
        let mut command = ENCRYPT;
        command[5] = "code2";
        killed(&desk, &command, whole * kill / kills());
        let sealed = is_encrypted(&desk.path("folio.db"));
        outcomes[usize::from(sealed)] += 1;
        assert_eq!(
            desk.json(&["check", "--key-file", "code"]),
            head,
            "kill {kill}"
        );
        if sealed {
            assert_eq!(readable(&desk), [""; 0], "kill {kill}");
        }
        // The next who writes clears away what was left.
        desk.ok(&[
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--key-file",
            "code",
        ]);
        let left: Vec<String> = names(&desk)
            .into_iter()
            .filter(|name| name.contains("recast"))
            .collect();
        assert_eq!(left, [""; 0], "kill {kill}");
    }
    println!("{} plain, {} encrypted", outcomes[0], outcomes[1]);
}

#[test]
fn a_kill_while_decrypting_leaves_one_whole_log() {
    let desk = encrypted();
    let head = desk.json(&["check", "--key-file", "code"]);
    let bytes = fs::read(desk.path("folio.db")).expect("bytes");
    let decrypt = ["decrypt", "--yes", "--key-file", "code"];
    let whole = timed(&desk, &decrypt) * 5 / 4;
    let mut outcomes = [0, 0];
    for kill in 0..kills() {
        fs::write(desk.path("folio.db"), &bytes).expect("an encrypted log");
        killed(&desk, &decrypt, whole * kill / kills());
        let sealed = is_encrypted(&desk.path("folio.db"));
        outcomes[usize::from(sealed)] += 1;
        assert_eq!(
            desk.json(&["check", "--key-file", "code"]),
            head,
            "kill {kill}"
        );
        desk.ok(&[
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--key-file",
            "code",
        ]);
        if sealed {
            assert_eq!(readable(&desk), [""; 0], "kill {kill}");
        }
    }
    println!("{} plain, {} encrypted", outcomes[0], outcomes[1]);
}

/// Makes key and code of a desk; its log is encrypted then.
fn encrypted_once(desk: &Desk) -> Duration {
    let began = Instant::now();
    let ran = super::secured::encrypt(desk);
    assert_eq!(ran.code, 0, "{}", ran.err);
    began.elapsed()
}
