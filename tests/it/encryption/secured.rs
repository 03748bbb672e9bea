//! An office with something to hide, and the files of its key.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use crate::support::desk::{Desk, Ran, flat};

/// The passphrase of these tests.
pub const PASSPHRASE: &str = "caballo pila grapa correcta";

/// Words that must not be found outside of an encrypted log: one for each
/// sort of personal data.
pub const MARKS: [&str; 5] = [
    "Zoraida Marcadísima",
    "FIXA900101MSPCTN00",
    "4441112233",
    "zoraida@ejemplo.invalid",
    "necesita marcapasos urgente",
];

/// An office with a marked case; plain, whatever the other tests run on.
pub fn marked() -> Desk {
    let desk = Desk::plain_office();
    receive_marked(&desk, &[]);
    desk
}

/// Receives the marked case.
pub fn receive_marked(desk: &Desk, options: &[&str]) {
    let intake = [
        "intake",
        "--kind",
        "petition",
        "--channel",
        "in-person",
        "--name",
        MARKS[0],
        "--curp",
        MARKS[1],
        "--phone",
        MARKS[2],
        "--email",
        MARKS[3],
        "--narrative",
        MARKS[4],
    ];
    desk.ok(&[&intake, options].concat());
}

/// Writes a file that its owner alone may read.
pub fn lay(desk: &Desk, name: &str, text: &str) {
    fs::write(desk.path(name), text).expect("a file");
    only_mine(&desk.path(name));
}

pub fn only_mine(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("a mode");
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Encrypts by key file; the passphrase lies in `pass`, the code in `code`.
pub fn encrypt(desk: &Desk) -> Ran {
    lay(desk, "pass", PASSPHRASE);
    desk.run(&ENCRYPT)
}

/// The command of [`encrypt`].
pub const ENCRYPT: [&str; 6] = [
    "encrypt",
    "--yes",
    "--key-file",
    "pass",
    "--recovery-file",
    "code",
];

/// A marked office that was encrypted; each time the same, under the same key.
pub fn encrypted() -> Desk {
    static FIRST: OnceLock<Desk> = OnceLock::new();
    let first = FIRST.get_or_init(another);
    let desk = Desk::new();
    for name in names(first) {
        fs::copy(first.path(&name), desk.path(&name)).expect("a copy");
    }
    desk
}

/// One under a key of its own.
pub fn another() -> Desk {
    let desk = marked();
    let ran = encrypt(&desk);
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk
}

/// Files of the folder in which one of the marks can be read, in UTF-8 or
/// UTF-16.
pub fn readable(desk: &Desk) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(desk.path("")).expect("the folder") {
        let entry = entry.expect("an entry");
        let bytes = fs::read(entry.path()).expect("bytes");
        let seen = |mark: &[u8]| bytes.windows(mark.len()).any(|there| there == mark);
        let wide = |mark: &str| {
            mark.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<_>>()
        };
        if MARKS
            .iter()
            .any(|mark| seen(mark.as_bytes()) || seen(&wide(mark)))
        {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found.sort();
    found
}

/// Names of all files in the folder.
pub fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.path("")).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The sentence of a refusal on one line; where lines break depends on how
/// long the folder's name is.
pub fn said(ran: &Ran) -> String {
    flat(&ran.err)
}
