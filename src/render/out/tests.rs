use std::sync::{Arc, Mutex};

use super::*;
use crate::text::Lang;

/// Keeps what is written where the test can read it.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("the bytes").clone()).expect("UTF-8")
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("the bytes").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Takes nothing.
struct Refuses(ErrorKind);

impl Write for Refuses {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

fn out(stdout: impl Write + Send + 'static, stderr: &Kept, quiet: bool) -> Out {
    let look = Look {
        width: 80,
        unicode: true,
        color: false,
    };
    let options = Options {
        quiet,
        live: false,
        stdout: look,
        stderr: look,
    };
    Out::new(Box::new(stdout), Box::new(stderr.clone()), options)
}

fn spanish() -> Text {
    Text::new(Lang::Es)
}

#[test]
fn results_and_notes_go_their_ways() {
    let (stdout, stderr) = (Kept::default(), Kept::default());
    let mut loud = out(stdout.clone(), &stderr, false);
    loud.result("SLP-2026-000001").expect("a result");
    loud.note("Guardado.");
    assert_eq!(loud.conclude(Ok(7), &spanish(), false), 7);
    assert_eq!(stdout.text(), "SLP-2026-000001\n");
    assert_eq!(stderr.text(), "Guardado.\n");
    let mut quiet = out(stdout.clone(), &stderr, true);
    quiet.note("Nada.");
    assert_eq!(stderr.text(), "Guardado.\n");
}

#[test]
fn a_reader_who_left_stops_a_reading_command_in_silence() {
    let stderr = Kept::default();
    let mut out = out(Refuses(ErrorKind::BrokenPipe), &stderr, false);
    let outcome = out.result(&"x".repeat(100_000)).map(|()| 0);
    assert!(outcome.is_err());
    assert_eq!(out.conclude(outcome, &spanish(), false), 0);
    assert_eq!(stderr.text(), "");
}

#[test]
fn a_full_disk_is_a_failure() {
    let stderr = Kept::default();
    let mut out = out(Refuses(ErrorKind::StorageFull), &stderr, false);
    out.result("x").expect("only buffered");
    assert_eq!(out.conclude(Ok(0), &spanish(), false), 1);
    assert!(
        stderr
            .text()
            .starts_with("Error: No se pudo escribir la respuesta.\n")
    );
}

#[test]
fn what_was_stored_is_said_to_be_stored() {
    let stderr = Kept::default();
    let mut out = out(Refuses(ErrorKind::BrokenPipe), &stderr, false);
    out.mark_stored();
    out.result("SLP-2026-000001").expect("only buffered");
    assert_eq!(out.conclude(Ok(0), &spanish(), false), 8);
    assert!(stderr.text().starts_with("Error: La orden se cumplió"));
}

#[test]
fn nothing_denies_what_was_stored() {
    let stderr = Kept::default();
    let mut out = out(Kept::default(), &stderr, false);
    out.mark_stored();
    let busy = Error::new(Kind::Busy, msg!("store-busy"));
    assert_eq!(out.conclude(Err(busy), &spanish(), false), 8);
    let said = stderr.text();
    assert!(said.starts_with("Error: La orden se cumplió"));
    assert!(!said.contains("No se guardó"), "{said}");
}

#[test]
fn another_error_is_never_taken_for_a_reader_who_left() {
    let stderr = Kept::default();
    let mut out = out(Refuses(ErrorKind::BrokenPipe), &stderr, false);
    assert!(out.result(&"x".repeat(100_000)).is_err());
    let damaged = Error::new(Kind::Damaged, msg!("render-unprinted-stored"));
    assert_eq!(out.conclude(Err(damaged), &spanish(), false), 6);
}

#[test]
fn both_closed_is_no_panic() {
    let look = Look {
        width: 80,
        unicode: false,
        color: false,
    };
    let options = Options {
        quiet: false,
        live: false,
        stdout: look,
        stderr: look,
    };
    let refuses = || Box::new(Refuses(ErrorKind::BrokenPipe));
    let mut out = Out::new(refuses(), refuses(), options);
    out.note("Nadie lo lee.");
    let failed = Error::new(Kind::Failed, msg!("render-file-exists", path = "x"));
    assert_eq!(out.conclude(Err(failed), &spanish(), true), 1);
}
