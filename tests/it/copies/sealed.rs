//! Encrypted backups: only the secret opens them, nothing plain is left, and
//! what was changed shows.

use std::fs;
use std::io::Read;

use age::secrecy::ExposeSecret;
use age::x25519::Identity;

use super::{head, names};
use crate::support::desk::Desk;

/// A desk with an office, a case, and a key; the recipient.
fn with_key() -> (Desk, String) {
    let desk = Desk::with_office();
    desk.intake("petition");
    let recipient = key(&desk, "clave.txt");
    (desk, recipient)
}

fn key(desk: &Desk, name: &str) -> String {
    let key = Identity::generate();
    let secret = key.to_string();
    let text = format!("# invented\n{}\n", secret.expose_secret());
    fs::write(desk.path(name), text).expect("a key");
    key.to_public().to_string()
}

#[test]
fn an_encrypted_backup_is_restored_with_the_secret_only() {
    let (desk, recipient) = with_key();
    let second = key(&desk, "otra.txt");
    fs::write(desk.path("para.txt"), format!("# para\n\n{second}\n")).expect("a list");
    key(&desk, "ajena.txt");
    let before = head(&desk, "folio.db");
    let answer = desk.json(&[
        "backup",
        "copia.age",
        "--to-recipient",
        &recipient,
        "--to-recipient",
        "@para.txt",
    ]);
    assert_eq!(answer["recipients"], 2);
    assert_eq!(answer["head"].as_str(), Some(before.1.as_str()));
    for secret in ["clave.txt", "otra.txt"] {
        let place = format!("{secret}.db");
        desk.ok(&["restore", "copia.age", "--identity", secret, "--db", &place]);
        assert_eq!(head(&desk, &place), before);
    }
    let there = names(&desk.path(""));
    for (args, code) in [
        (vec!["restore", "copia.age"], 2),
        (vec!["restore", "copia.age", "--identity", "ajena.txt"], 4),
        (vec!["restore", "copia.age", "--identity", "para.txt"], 2),
        (vec!["restore", "copia.age", "--identity", "ninguna.txt"], 1),
    ] {
        let args = [args, vec!["--db", "nada.db"]].concat();
        let ran = desk.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{}", ran.err);
    }
    assert_eq!(names(&desk.path("")), there);
}

#[test]
fn an_encrypted_backup_is_in_the_age_format_and_nothing_plain_is_left() {
    let (desk, recipient) = with_key();
    fs::create_dir(desk.path("memoria")).expect("a folder");
    desk.ok(&["backup", "memoria/copia.age", "--to-recipient", &recipient]);
    assert_eq!(names(&desk.path("memoria")).len(), 1);
    let sealed = fs::read(desk.path("memoria/copia.age")).expect("a file");
    for plain in ["SQLite format", "Rosa", "maria"] {
        let found = sealed.windows(plain.len()).any(|w| w == plain.as_bytes());
        assert!(!found, "{plain}");
    }
    let secret = fs::read_to_string(desk.path("clave.txt")).expect("a key");
    let identity: Identity = secret
        .lines()
        .last()
        .expect("a line")
        .parse()
        .expect("a key");
    let mut plain = Vec::new();
    age::Decryptor::new(&sealed[..])
        .expect("a header")
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .expect("opened")
        .read_to_end(&mut plain)
        .expect("to its end");
    assert!(plain.starts_with(b"SQLite format 3\0"));
    assert!(
        !names(&desk.path(""))
            .iter()
            .any(|name| name.starts_with(".folio"))
    );
}

#[test]
fn what_was_changed_or_cut_is_not_restored() {
    let (desk, recipient) = with_key();
    desk.ok(&["backup", "copia.age", "--to-recipient", &recipient]);
    let whole = fs::read(desk.path("copia.age")).expect("a file");
    let mut changed: Vec<Vec<u8>> = [60, 200, whole.len() / 2, whole.len() - 1]
        .iter()
        .map(|at| {
            let mut bytes = whole.clone();
            bytes[*at] ^= 1;
            bytes
        })
        .collect();
    changed.extend([whole[..whole.len() - 1].to_vec(), whole[..90_000].to_vec()]);
    let there = names(&desk.path(""));
    for bytes in changed {
        fs::write(desk.path("copia.age"), bytes).expect("a file");
        let ran = desk.run(&[
            "restore",
            "copia.age",
            "--identity",
            "clave.txt",
            "--db",
            "nada.db",
        ]);
        assert!([4, 6].contains(&ran.code), "{}", ran.err);
        assert_eq!(names(&desk.path("")), there);
    }
}

#[test]
fn what_is_no_recipient_is_refused_and_not_repeated() {
    let (desk, _) = with_key();
    fs::write(desk.path("vacia.txt"), "# nadie\n").expect("a list");
    for typed in [
        "age1abc",
        "AGE-SECRET-KEY-1ABC",
        "@clave.txt",
        "@vacia.txt",
        "",
    ] {
        let ran = desk.run(&["backup", "copia.age", "--to-recipient", typed]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{typed} {}", ran.err);
        assert!(!ran.err.contains("SECRET-KEY"), "{}", ran.err);
    }
    assert!(!desk.path("copia.age").exists());
}

#[test]
fn encrypted_generations_are_told_apart_without_the_secret() {
    let (desk, recipient) = with_key();
    let stranger = Desk::with_office();
    fs::create_dir(desk.path("copias")).expect("a folder");
    let ours = desk.path("copias");
    let backup = |from: &Desk, at: &str| {
        from.at(at);
        let folder = ours.to_string_lossy().into_owned();
        from.ok(&[
            "backup",
            &folder,
            "--keep",
            "1",
            "--to-recipient",
            &recipient,
        ]);
    };
    backup(&stranger, "2026-01-01T10:00:00-06:00");
    backup(&desk, "2026-01-02T10:00:00-06:00");
    backup(&desk, "2026-01-03T10:00:00-06:00");
    assert_eq!(
        names(&ours).into_iter().collect::<Vec<_>>(),
        [
            "folio-SLP-20260101T100000.db.age",
            "folio-SLP-20260103T100000.db.age"
        ]
    );
}

/// One of ours that was cut short is no generation: it must not push out one
/// that can be restored.
#[test]
fn a_truncated_generation_does_not_count() {
    let (desk, recipient) = with_key();
    fs::create_dir(desk.path("copias")).expect("a folder");
    let backup = |day: u32, keep: &str| {
        desk.at(&format!("2026-01-{day:02}T10:00:00-06:00"));
        desk.intake("petition");
        desk.json(&[
            "backup",
            "copias",
            "--keep",
            keep,
            "--to-recipient",
            &recipient,
        ])
    };
    for day in 1..=3 {
        backup(day, "9");
    }
    let cut = desk.path("copias/folio-SLP-20260103T100000.db.age");
    let bytes = fs::read(&cut).expect("a copy");
    fs::write(&cut, &bytes[..bytes.len() - 1]).expect("a cut");
    let answer = backup(4, "2");
    assert_eq!(
        answer["removed"].as_array().map(Vec::len),
        Some(1),
        "{answer}"
    );
    assert_eq!(
        names(&desk.path("copias")).into_iter().collect::<Vec<_>>(),
        ["02", "03", "04"].map(|day| format!("folio-SLP-202601{day}T100000.db.age"))
    );
}
