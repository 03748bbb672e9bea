//! Encryption at a terminal: what is asked, what is seen of the answers.
#![cfg(unix)]

use std::fs;

use super::secured::{PASSPHRASE, encrypted, marked, names, readable};
use crate::support::terminal::Terminal;

/// The recovery code that a screen showed: what begins with FOLIO1, up to the
/// sentence that follows.
fn code_on(screen: &str) -> String {
    let from = screen.find("FOLIO1").expect("a code");
    let letters = |c: &char| c.is_ascii_uppercase() || c.is_ascii_digit() || c.is_whitespace();
    let code: String = screen[from..].chars().take_while(letters).collect();
    // The first letter of the sentence is a capital, too.
    code.trim_end_matches(|c: char| c.is_ascii_uppercase())
        .trim()
        .to_owned()
}

fn accepts(terminal: &mut Terminal, passphrase: &str) {
    terminal.expect("Contraseña nueva (no se ve al escribirla): ");
    terminal.send_line(passphrase);
    terminal.expect("Otra vez la misma: ");
    terminal.send_line(passphrase);
}

#[test]
fn a_log_is_encrypted_opened_and_recovered_at_a_terminal() {
    let desk = marked();
    let mut terminal = desk.ask(&["encrypt"]);
    terminal.expect("¿Cifrar?");
    terminal.send_line("sí");
    terminal.expect("nueva (no se ve al escribirla): ");
    terminal.send_line("corta");
    terminal.expect("demasiado corta");
    terminal.expect("nueva (no se ve al escribirla): ");
    terminal.send_line(PASSPHRASE);
    terminal.expect("Otra vez la misma: ");
    terminal.send_line("caballo pila grapa incorrecta");
    terminal.expect("No fueron iguales");
    accepts(&mut terminal, PASSPHRASE);
    let code = {
        terminal.expect("Se muestra solo esta vez:");
        let shown = terminal.expect("mprímalo");
        code_on(&shown)
    };
    terminal.expect("¿Ya lo guardó?");
    terminal.send_line("s");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    let screen = terminal.transcript();
    assert!(
        !screen.contains("caballo") && !screen.contains("corta\r"),
        "{screen}"
    );
    assert_eq!(screen.matches("FOLIO1").count(), 1);
    assert_eq!(readable(&desk), [""; 0]);

    // Two slips, then the right one.
    let mut terminal = desk.ask(&["list"]);
    for slip in ["no es esta", ""] {
        terminal.expect("Contraseña del registro (no se ve al escribirla): ");
        terminal.send_line(slip);
        terminal.expect("La contraseña no es la de este registro.");
    }
    terminal.expect("Contraseña del registro (no se ve al escribirla): ");
    terminal.send_line(PASSPHRASE);
    terminal.expect("SLP-2026-000001");
    assert_eq!(terminal.exit_code(), 0);

    let mut terminal = desk.ask(&["list"]);
    for _ in 0..3 {
        terminal.expect("Contraseña del registro (no se ve al escribirla): ");
        terminal.send_line("no es esta");
    }
    assert_eq!(terminal.exit_code(), 1);

    fs::remove_file(desk.path("folio.db.key")).expect("lost");
    let mut terminal = desk.ask(&["passphrase", "--recover"]);
    terminal.expect("Código de recuperación: ");
    terminal.send_line(&code.replacen(['Q', 'Z', 'P'], "L", 1).replace("\r\n", " "));
    terminal.expect("tiene una letra equivocada");
    terminal.expect("Código de recuperación: ");
    terminal.send_line(&code.replace("\r\n", " ").to_lowercase());
    accepts(&mut terminal, "otra frase bien larga");
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    let mut terminal = desk.ask(&["list"]);
    terminal.expect("escribirla): ");
    terminal.send_line("otra frase bien larga");
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn one_question_opens_a_command_that_comes_to_the_log_many_times() {
    let desk = encrypted();
    // Reads the case, asks, keeps drafts, writes: each opens the log anew.
    let mut terminal = desk.ask(&["close", "1", "--outcome", "resolved"]);
    terminal.expect("Contraseña del registro");
    terminal.send_line(PASSPHRASE);
    for (question, answer) in [
        ("| ", "Se resolvió."),
        ("| ", ""),
        ("]: ", ""),
        (": ", ""),
        ("sin guardar: ", "s"),
    ] {
        terminal.expect(question);
        terminal.send_line(answer);
    }
    assert_eq!(terminal.exit_code(), 0, "{}", terminal.transcript());
    assert_eq!(terminal.transcript().matches("Contraseña").count(), 1);
}

#[test]
fn whoever_declines_or_leaves_finds_the_log_as_it_was() {
    let desk = marked();
    let before = (
        names(&desk),
        fs::read(desk.path("folio.db")).expect("bytes"),
    );
    let unchanged = |mut terminal: Terminal| {
        assert_eq!(terminal.exit_code(), 1, "{}", terminal.transcript());
        let after = (
            names(&desk),
            fs::read(desk.path("folio.db")).expect("bytes"),
        );
        assert!(before == after, "{:?}", after.0);
    };
    let mut terminal = desk.ask(&["encrypt"]);
    terminal.expect("¿Cifrar?");
    // Nobody is said to have agreed by Enter alone.
    terminal.send_line("");
    unchanged(terminal);

    let mut terminal = desk.ask(&["encrypt"]);
    terminal.expect("¿Cifrar?");
    terminal.send_line("s");
    terminal.expect("escribirla): ");
    terminal.send_control('c');
    unchanged(terminal);

    let mut terminal = desk.ask(&["encrypt"]);
    terminal.expect("¿Cifrar?");
    terminal.send_line("s");
    accepts(&mut terminal, PASSPHRASE);
    terminal.expect("¿Ya lo guardó?");
    terminal.send_line("n");
    unchanged(terminal);
}

#[test]
fn no_input_asks_nobody() {
    let desk = encrypted();
    let mut terminal = desk.ask(&["list", "--no-input"]);
    assert_eq!(terminal.exit_code(), 1);
    assert!(!terminal.transcript().contains("escribirla"));
}
