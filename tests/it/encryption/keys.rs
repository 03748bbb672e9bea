//! Keys: which file opens which log, and what is said where none does.

use std::fs;

use super::secured::{PASSPHRASE, another, encrypted, lay, names, said};
use crate::support::desk::{Desk, flat};

/// Lists by a key file; must fail with exit code 1 and one sentence.
fn shut(desk: &Desk, args: &[&str]) -> String {
    let ran = desk.run(&[&["list"], args].concat());
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (1, ""),
        "{args:?}\n{}",
        ran.err
    );
    assert_eq!(ran.err.matches("Error:").count(), 1, "{}", ran.err);
    let json = [&["list", "--format", "json"], args].concat();
    desk.run(&json).error("failed", 1);
    said(&ran)
}

#[test]
fn what_does_not_open_a_log_says_so_in_a_sentence() {
    let desk = encrypted();
    insta::assert_snapshot!(shut(&desk, &[]), @"Error: El registro [DIR]/folio.db está cifrado y aquí no hay a quién pedirle la contraseña. No se hizo nada. Indique con --key-file, o en FOLIO_KEY_FILE, un archivo que solo usted pueda leer, con la contraseña o el código de recuperación.");
    lay(&desk, "wrong", "una frase que no es la buena");
    insta::assert_snapshot!(shut(&desk, &["--key-file", "wrong"]), @"Error: La contraseña no es la de este registro. Cuentan las mayúsculas, los acentos y los espacios. Si la olvidó y tiene el código de recuperación: folio contrasena --recover");
    let code = fs::read_to_string(desk.path("code")).expect("the code");
    let slip = match code.contains('Q') {
        true => code.replacen('Q', "P", 1),
        false => code.replacen('Z', "P", 1),
    };
    lay(&desk, "slip", &slip);
    insta::assert_snapshot!(shut(&desk, &["--key-file", "slip"]), @"Error: El código de recuperación no está completo o tiene una letra equivocada. Empieza con FOLIO1 y siguen 58 letras y cifras. No importan las mayúsculas ni los espacios.");
    lay(&desk, "lines", "una frase larga\nen dos renglones\n");
    insta::assert_snapshot!(shut(&desk, &["--key-file", "lines"]), @"Error: lines debe tener un solo renglón con la contraseña, o el código de recuperación.");
    shut(&desk, &["--key-file", "none"]);
    let other = another();
    fs::copy(other.path("code"), desk.path("foreign")).expect("a copy");
    super::secured::only_mine(&desk.path("foreign"));
    insta::assert_snapshot!(shut(&desk, &["--key-file", "foreign"]), @"Error: La llave no abre [DIR]/folio.db: es la de otro registro, o el registro está dañado. Revise que el archivo .key sea el que se hizo con este registro. Si lo es, restaure el último respaldo. Causa técnica: file is not a database: Error code 26: file is not a database");
}

#[test]
fn a_key_file_works_by_option_and_by_environment_with_line_ends_of_any_system() {
    let desk = encrypted();
    for text in [
        PASSPHRASE,
        &format!("{PASSPHRASE}\n"),
        &format!("{PASSPHRASE}\r\n"),
    ] {
        lay(&desk, "key", text);
        desk.ok(&["list", "--key-file", "key"]);
        let output = desk
            .command(&["list"])
            .env("FOLIO_KEY_FILE", desk.path("key"))
            .output();
        assert_eq!(output.expect("it runs").status.code(), Some(0));
    }
}

#[cfg(unix)]
#[test]
fn a_key_file_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let desk = encrypted();
    for mode in [0o640, 0o604, 0o644, 0o620] {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(desk.path("pass"), mode).expect("a mode");
        insta::allow_duplicates! {
            insta::assert_snapshot!(shut(&desk, &["--key-file", "pass"]), @"Error: Otras personas pueden leer pass, así que no guarda ningún secreto. No se usó. Déjelo solo para usted: chmod 600 pass");
        }
    }
    for name in ["folio.db", "folio.db.key", "code"] {
        let mode = fs::metadata(desk.path(name))
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn another_passphrase_leaves_the_log_as_it_is() {
    let desk = encrypted();
    let log = fs::read(desk.path("folio.db")).expect("bytes");
    let key = fs::read(desk.path("folio.db.key")).expect("bytes");
    lay(&desk, "new", "otra frase, también larga");
    lay(&desk, "short", "corta");
    let change = |new: &str| desk.run(&["passphrase", "--key-file", "pass", "--new-key-file", new]);
    assert_eq!(change("short").code, 2);
    assert_eq!(fs::read(desk.path("folio.db.key")).expect("bytes"), key);
    let ran = change("new");
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(flat(&ran.out), @"La contraseña cambió. La llave [DIR]/folio.db.key se escribió de nuevo; el registro no se tocó.");
    assert!(fs::read(desk.path("folio.db")).expect("bytes") == log);
    assert_ne!(fs::read(desk.path("folio.db.key")).expect("bytes"), key);
    desk.ok(&["list", "--key-file", "new"]);
    desk.ok(&["list", "--key-file", "code"]);
    shut(&desk, &["--key-file", "pass"]);
}

#[test]
fn a_log_that_lost_its_key_file_is_recovered_by_its_code() {
    let desk = encrypted();
    fs::rename(desk.path("folio.db.key"), desk.path("lost")).expect("lost");
    for args in [&[][..], &["--key-file", "pass"]] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(shut(&desk, args), @"Error: [DIR]/folio.db parece un registro cifrado, pero falta su llave, [DIR]/folio.db.key. Sin ella la contraseña no lo abre. Si el registro se copió de otro lugar, copie también su archivo .key. Con el código de recuperación se hace una llave nueva: folio contrasena --recover");
        }
    }
    // The code opens the file alone.
    desk.ok(&["list", "--key-file", "code"]);
    lay(&desk, "new", "otra frase, también larga");
    let recover = |code: &str| {
        desk.run(&[
            "passphrase",
            "--recover",
            "--key-file",
            code,
            "--new-key-file",
            "new",
        ])
    };
    assert_eq!(recover("pass").code, 2);
    let other = another();
    fs::copy(other.path("code"), desk.path("foreign")).expect("a copy");
    assert_eq!(recover("foreign").code, 1);
    assert!(
        !names(&desk).contains(&"folio.db.key".to_owned()),
        "no key of another log"
    );
    let ran = recover("code");
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk.ok(&["list", "--key-file", "new"]);
}

#[test]
fn a_key_file_of_another_log_and_a_damaged_one_are_told() {
    let (desk, other) = (encrypted(), another());
    fs::copy(other.path("folio.db.key"), desk.path("folio.db.key")).expect("a mistake");
    assert!(shut(&desk, &["--key-file", "pass"]).contains("es la de otro registro"));
    lay(&desk, "folio.db.key", "esto no es una llave");
    assert!(shut(&desk, &["--key-file", "pass"]).contains("no se entiende"));
}

#[test]
fn completions_ask_nobody_and_use_the_key_file() {
    let desk = encrypted();
    let complete = |key: Option<&str>| {
        let mut command = desk.command(&["--", "folio", "show", "SLP"]);
        command.env("COMPLETE", "fish");
        if let Some(key) = key {
            command.env("FOLIO_KEY_FILE", desk.path(key));
        }
        let output = command.output().expect("it runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    assert!(!complete(None).contains("SLP-2026-000001"));
    assert!(complete(Some("code")).contains("SLP-2026-000001"));
}
