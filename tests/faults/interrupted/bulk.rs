//! Ctrl-C in the middle of work: it ends the command before anything is stored,
//! or comes too late and everything is stored and answered.

use std::thread;
use std::time::{Duration, Instant};

use crate::jobs::lines;
use crate::scale::scale;
use crate::support::desk::{Desk, INIT};
use crate::witness::Log;

/// Interruptions, at scale 1.
const TRIES: usize = 12;

/// Lines of an intake that takes long enough to be interrupted.
const LINES: usize = 1_000;

/// Exit code of what SIGINT ended, as shells count.
const INTERRUPTED: i32 = 130;

#[test]
fn a_bulk_intake_is_stored_and_answered_or_neither() {
    let desk = Desk::in_memory();
    desk.ok(INIT);
    std::fs::write(desk.path("many.jsonl"), lines(LINES)).expect("a file");
    let args = ["intake", "--json", "[DIR]/many.jsonl"];
    let mut random = fastrand::Rng::with_seed(1);
    let begun = Instant::now();
    desk.ok(&args);
    let span = begun.elapsed();
    let mut stored = LINES;
    let (mut ended, mut late) = (0, 0);
    for _ in 0..TRIES * scale() {
        let mut terminal = desk.ask(&args);
        // Half of the time, when it must be at the end of its work.
        let at = 0.5 * random.f64() + 0.5 * f64::from(random.u8(..2));
        thread::sleep(span.mul_f64(1.2 * at) + Duration::from_millis(1));
        terminal.send_control('c');
        let code = terminal.exit_code();
        desk.ok(&["check"]);
        let folios = Log::read(&desk.path("folio.db")).folios;
        let shown = terminal.transcript();
        let answered = folios.iter().filter(|folio| shown.contains(*folio)).count();
        match code {
            INTERRUPTED => {
                assert_eq!((folios.len(), answered), (stored, 0), "{shown}");
                ended += 1;
            }
            code => {
                stored += LINES;
                assert_eq!((code, folios.len(), answered), (0, stored, LINES));
                late += 1;
            }
        }
    }
    println!("{ended} ended by Ctrl-C, {late} stored and answered");
    assert!(ended > 0, "none was interrupted");
}
