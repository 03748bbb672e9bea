//! A build without encryption: it knows the commands, and says what it lacks.

use std::fs;

use crate::support::desk::{Desk, flat};

/// A file as an encrypted log looks: random from its first byte, whole pages.
fn random(pages: usize) -> Vec<u8> {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    (0..pages * 4096)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        })
        .collect()
}

#[test]
fn an_encrypted_log_is_told_in_a_sentence() {
    let desk = Desk::new();
    fs::write(desk.path("folio.db"), random(4)).expect("a file");
    for beside in [false, true] {
        if beside {
            fs::write(desk.path("folio.db.key"), "a wrapped key").expect("a file");
        }
        for command in [
            &["list"][..],
            &["intake", "--kind", "queja", "--channel", "phone"],
        ] {
            let ran = desk.run(command);
            assert_eq!((ran.code, ran.out.as_str()), (1, ""));
            insta::allow_duplicates! {
                insta::assert_snapshot!(flat(&ran.err), @"Error: Parece que el registro [DIR]/folio.db está cifrado, y este programa folio se compiló sin cifrado. No se tocó. Use uno compilado con cifrado, como los que se publican; el README dice cómo se compila.");
            }
        }
    }
    assert!(fs::read(desk.path("folio.db")).expect("bytes") == random(4));
}

#[test]
fn its_commands_say_what_the_build_lacks() {
    let desk = Desk::with_office();
    let before = fs::read(desk.path("folio.db")).expect("bytes");
    for command in [
        &["encrypt", "--yes", "--recovery-file", "code"][..],
        &["decrypt", "--yes"],
        &["passphrase"],
    ] {
        let ran = desk.run(command);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        insta::allow_duplicates! {
            insta::assert_snapshot!(flat(&ran.err), @"Error: Este programa folio se compiló sin cifrado. No se hizo nada. Use uno compilado con cifrado, como los que se publican; el README dice cómo se compila.");
        }
    }
    assert!(fs::read(desk.path("folio.db")).expect("bytes") == before);
    let new = Desk::new();
    let init = [
        "init",
        "--encrypt",
        "--site",
        "SLP",
        "--institution",
        "Prueba",
    ];
    assert_eq!(new.run(&init).code, 1);
    assert!(!new.path("folio.db").exists());
}
