//! What is encrypted cannot be read, what was there is all there, and a plain
//! log is as it was.

use std::fs;

use super::secured::{
    ENCRYPT, MARKS, PASSPHRASE, encrypt, encrypted, lay, marked, names, readable, receive_marked,
    said,
};
use crate::support::desk::Desk;

#[test]
fn encrypting_and_decrypting_keep_everything() {
    let desk = marked();
    assert_eq!(
        readable(&desk),
        ["folio.db"],
        "the marks are looked for rightly"
    );
    let before = desk.json(&["check"]);
    let case = desk.case("1");

    let ran = encrypt(&desk);
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.out, @"El registro quedó cifrado, y se leyó completo para comprobarlo: 56 asientos, un caso.");
    insta::assert_snapshot!(said(&ran), @"Su llave está en [DIR]/folio.db.key, protegida por la contraseña. Quien copie el registro debe copiarla también. El código de recuperación está en code. Guárdelo lejos de este equipo: abre el registro sin contraseña. Sin la contraseña y sin el código de recuperación nadie podrá leer el registro, nunca. El archivo sin cifrar se sobrescribió y se quitó. Las copias, los respaldos y lo exportado antes siguen sin cifrar. En discos de estado sólido, memorias USB y algunos sistemas de archivos pueden quedar restos que ningún programa alcanza.");
    assert_eq!(readable(&desk), [""; 0]);
    assert_eq!(
        names(&desk),
        ["code", "folio.db", "folio.db.key", "folio.db.lock", "pass"]
    );
    assert_eq!(desk.json(&["check", "--key-file", "code"]), before);
    assert_eq!(
        desk.json(&["show", "1", "--reason", "prueba", "--key-file", "pass"]),
        case
    );

    let ran = desk.run(&["decrypt", "--yes", "--key-file", "code"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.out, @"El registro quedó sin cifrar, y se leyó completo para comprobarlo: 56 asientos, un caso.");
    insta::assert_snapshot!(said(&ran), @"La llave [DIR]/folio.db.key se queda: abre las copias cifradas que haya, y se usará si vuelve a cifrar.");
    assert_eq!(readable(&desk), ["folio.db"]);
    assert_eq!(desk.json(&["check"]), before);
    assert_eq!(desk.case("1"), case);
}

#[test]
fn a_decrypted_log_is_encrypted_again_under_the_same_key() {
    let desk = encrypted();
    let code = fs::read(desk.path("code")).expect("the code");
    fs::copy(desk.path("folio.db"), desk.path("earlier.db")).expect("a copy");
    desk.ok(&["decrypt", "--yes", "--key-file", "code"]);
    let again = |file: &str| {
        let mut command = ENCRYPT;
        command[3] = file;
        command[5] = "again";
        desk.run(&command)
    };
    lay(&desk, "other", "otra frase que no es la de antes");
    let wrong = again("other");
    assert_eq!(
        (wrong.code, names(&desk).contains(&"again".to_owned())),
        (1, false)
    );
    assert!(
        said(&wrong).contains("mueva ese archivo a otro lugar"),
        "{}",
        wrong.err
    );
    assert_eq!(
        again("code").code,
        2,
        "the passphrase is needed, for it must be that of the key"
    );
    assert_eq!(again("pass").code, 0);
    assert_eq!(fs::read(desk.path("again")).expect("the code"), code);
    desk.ok(&["--db", "[DIR]/earlier.db", "check", "--key-file", "code"]);
}

#[test]
fn an_office_can_be_encrypted_from_its_beginning() {
    let desk = Desk::new();
    lay(&desk, "pass", PASSPHRASE);
    let init = [
        "init",
        "--site",
        "SLP",
        "--institution",
        "Prueba",
        "--entity",
        "24",
    ];
    let keys = ["--encrypt", "--key-file", "pass", "--recovery-file", "code"];
    let ran = desk.run(&[&init[..], &keys].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        said(&ran).contains("nadie podrá leer el registro, nunca"),
        "{}",
        ran.err
    );
    receive_marked(&desk, &["--key-file", "code"]);
    assert_eq!(readable(&desk), [""; 0]);
    assert_eq!(desk.json(&["check", "--key-file", "pass"])["cases"], 1);

    // What is there is not founded again, and no key is made for it.
    let ran = desk.run(
        &[
            &init[..],
            &["--encrypt", "--key-file", "pass", "--recovery-file", "b"],
        ]
        .concat(),
    );
    assert_eq!(ran.code, 1);
    assert!(!names(&desk).contains(&"b".to_owned()));
}

#[test]
fn the_journal_beside_an_encrypted_log_is_encrypted_too() {
    let desk = encrypted();
    let key = fs::read_to_string(desk.path("code")).expect("the code");
    let key = folio::store::key::Key::from_code(&key).expect("a code");
    let log = folio::store::log_file::LogFile::at(desk.path("folio.db")).with_key(key);
    // Kept open, so that what the next desk writes stays in the journal.
    let reader = folio::store::reader::Reader::open(&log).expect("the log");
    receive_marked(&desk, &["--key-file", "code"]);
    let journal = fs::metadata(desk.path("folio.db-wal")).expect("a journal");
    assert!(journal.len() > 4096, "{}", journal.len());
    assert_eq!(readable(&desk), [""; 0]);
    drop(reader);
    let export = ["export", "cases", "--key-file", "code", "-o", "cases.csv"];
    let ran = desk.run(&export);
    assert!(
        said(&ran).contains("lo exportado no lo está"),
        "{}",
        ran.err
    );
    assert_eq!(readable(&desk), ["cases.csv"]);
}

#[test]
fn what_cannot_be_encrypted_is_left_as_it_was() {
    let desk = marked();
    let refused = |args: &[&str], code: i32| {
        let before = (
            names(&desk),
            fs::read(desk.path("folio.db")).expect("bytes"),
        );
        let ran = desk.run(args);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (code, ""),
            "{args:?}\n{}",
            ran.err
        );
        let after = (
            names(&desk),
            fs::read(desk.path("folio.db")).expect("bytes"),
        );
        assert!(before == after, "{args:?}: {:?}", after.0);
        said(&ran)
    };
    lay(&desk, "pass", PASSPHRASE);
    lay(&desk, "short", "corta");
    lay(&desk, "there", "otra cosa");
    for (command, code) in [
        (&["encrypt"][..], 2),
        (&["encrypt", "--yes"], 2),
        (&["encrypt", "--yes", "--recovery-file", "code"], 2),
        (
            &[
                "encrypt",
                "--yes",
                "--recovery-file",
                "there",
                "--key-file",
                "pass",
            ],
            1,
        ),
        (
            &[
                "encrypt",
                "--yes",
                "--recovery-file",
                "none/code",
                "--key-file",
                "pass",
            ],
            1,
        ),
        (
            &[
                "encrypt",
                "--yes",
                "--recovery-file",
                "code",
                "--key-file",
                "short",
            ],
            2,
        ),
        (&["decrypt", "--yes"], 4),
        (&["passphrase"], 4),
    ] {
        refused(command, code);
    }
    assert_eq!(fs::read(desk.path("there")).expect("bytes"), b"otra cosa");

    // Somebody is reading.
    let log = folio::store::log_file::LogFile::at(desk.path("folio.db"));
    let reader = folio::store::reader::Reader::open(&log).expect("the log");
    let ran = desk.run(&ENCRYPT);
    assert_eq!(ran.code, 5, "{}", ran.err);
    drop(reader);
    assert_eq!(names(&desk).len(), 5, "{:?}", names(&desk));

    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("folio.db", desk.path("link.db")).expect("a link");
        let link = [&["--db", "[DIR]/link.db"], &ENCRYPT[..]].concat();
        assert!(refused(&link, 4).contains("es un enlace"));
        fs::hard_link(desk.path("folio.db"), desk.path("second.db")).expect("a second name");
        refused(&ENCRYPT, 4);
        fs::remove_file(desk.path("second.db")).expect("gone");
    }
    let ran = desk.run(&ENCRYPT);
    assert_eq!(ran.code, 0, "{}", ran.err);
    refused(&ENCRYPT, 4);
}

#[test]
fn a_damaged_log_is_told_and_not_encrypted() {
    let desk = marked();
    let log = rusqlite::Connection::open(desk.path("folio.db")).expect("the log");
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1";
    let trigger: String = log.query_row(sql, [], |row| row.get(0)).expect("a trigger");
    log.execute_batch(&format!("DROP TRIGGER {trigger}"))
        .expect("a change");
    drop(log);
    let ran = encrypt(&desk);
    assert_eq!(ran.code, 6, "{}", ran.err);
    let made = names(&desk).into_iter();
    let made: Vec<String> = made.filter(|name| !name.starts_with("folio.db")).collect();
    assert_eq!(made, ["pass"]);
    assert!(!desk.path("folio.db.key").exists() && !desk.path("folio.db.recast").exists());
}

#[test]
fn a_changed_byte_of_an_encrypted_log_is_found() {
    let desk = encrypted();
    let whole = fs::read(desk.path("folio.db")).expect("bytes");
    let pages = whole.len() / 4096;
    assert!(pages > 8);
    for page in 1..pages {
        let mut changed = whole.clone();
        changed[page * 4096 + 1000] ^= 1;
        fs::write(desk.path("folio.db"), changed).expect("a change");
        let ran = desk.run(&["check", "--key-file", "code"]);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (6, ""),
            "page {page}: {}",
            ran.err
        );
        assert!(!ran.err.contains("sqlcipher"), "{}", ran.err);
    }
    for length in [whole.len() - 1, whole.len() - 4096, 4096] {
        fs::write(desk.path("folio.db"), &whole[..length]).expect("a change");
        let ran = desk.run(&["check", "--key-file", "code"]);
        assert_eq!(ran.code, 6, "{length} bytes: {}", ran.err);
    }
    fs::write(desk.path("folio.db"), &whole).expect("as it was");
    desk.ok(&["check", "--key-file", "code"]);
}

#[test]
fn errors_name_nobody() {
    let desk = encrypted();
    for args in [&["show", "1"][..], &["show", "1", "--key-file", "none"]] {
        let ran = desk.run(args);
        assert_eq!(ran.code, 1);
        assert!(MARKS.iter().all(|mark| !ran.err.contains(mark)));
        assert!(!ran.err.contains(PASSPHRASE));
    }
}

#[test]
fn a_backup_of_an_encrypted_log_is_encrypted_and_takes_its_key_along() {
    let desk = encrypted();
    let before = desk.json(&["check", "--key-file", "code"]);
    desk.ok(&["backup", "copia.db", "--key-file", "code"]);
    assert_eq!(readable(&desk), [""; 0]);
    assert!(names(&desk).contains(&"copia.db.key".to_owned()));
    assert_eq!(
        desk.json(&["--db", "[DIR]/copia.db", "check", "--key-file", "pass"]),
        before
    );
    let with = ["check", "--with", "copia.db", "--key-file", "code"];
    assert_eq!(desk.run(&with).code, 0);

    // Onto another machine, by the two files alone.
    let other = Desk::new();
    for name in ["copia.db", "copia.db.key", "pass"] {
        fs::copy(desk.path(name), other.path(name)).expect("a copy");
    }
    assert_eq!(other.run(&["restore", "copia.db"]).code, 1);
    assert!(!other.path("folio.db").exists());
    other.ok(&["restore", "copia.db", "--key-file", "pass"]);
    assert_eq!(other.json(&["check", "--key-file", "pass"]), before);
    assert_eq!(readable(&other), [""; 0]);

    // Over a log that went on.
    receive_marked(&desk, &["--key-file", "code"]);
    desk.ok(&["restore", "copia.db", "--force", "--key-file", "pass"]);
    assert_eq!(desk.json(&["check", "--key-file", "pass"]), before);
    let kept = names(&desk)
        .into_iter()
        .find(|name| name.contains("replaced") && !name.ends_with(".key"))
        .expect("the log that was replaced");
    let kept = format!("[DIR]/{kept}");
    assert_eq!(
        desk.json(&["--db", &kept, "check", "--key-file", "pass"])["cases"],
        2
    );
    assert_eq!(readable(&desk), [""; 0]);
}

#[test]
fn of_scheduled_backups_the_keys_go_with_those_that_are_removed() {
    let desk = encrypted();
    fs::create_dir(desk.path("copias")).expect("a folder");
    for hour in 1..=3 {
        desk.at(&format!("2026-11-18T1{hour}:00:00-06:00"));
        desk.ok(&["backup", "copias", "--keep", "2", "--key-file", "code"]);
    }
    let mut left: Vec<String> = fs::read_dir(desk.path("copias"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    left.sort();
    assert_eq!(
        left,
        [
            "folio-SLP-20261118T120000.db",
            "folio-SLP-20261118T120000.db.key",
            "folio-SLP-20261118T130000.db",
            "folio-SLP-20261118T130000.db.key",
        ]
    );
}
