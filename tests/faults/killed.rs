//! kill -9 at any instant: what was printed is stored, the log is whole, no
//! folio is given twice, and the same key never makes a second case.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::ended::{Ended, run, run_killed_after};
use crate::jobs::{INTAKE, lines};
use crate::scale::scale;
use crate::support::desk::{Desk, INIT};
use crate::witness::Log;

/// Kills of each kind, at scale 1.
const KILLS: usize = 100;

/// Lines of a bulk intake that is killed.
const LINES: usize = 100;

/// A log that lives through many kills.
struct Victim {
    desk: Desk,
    random: fastrand::Rng,
    /// Every folio that was printed.
    printed: BTreeSet<String>,
    /// Kills that came before the end.
    met: usize,
}

impl Victim {
    fn new(seed: u64) -> Self {
        let desk = Desk::in_memory().lang("en");
        desk.ok(INIT);
        Self {
            desk,
            random: fastrand::Rng::with_seed(seed),
            printed: BTreeSet::new(),
            met: 0,
        }
    }

    /// Runs a command and kills it within `span`; folios that it printed.
    fn kill(&mut self, args: &[&str], stdin: &str, span: Duration) -> Vec<String> {
        let after = span.mul_f64(self.random.f64());
        let ended = run_killed_after(&mut self.desk.command(args), stdin, Some(after));
        self.met += usize::from(ended.signal == Some(9));
        assert!(
            ended.code == Some(0) || ended.signal == Some(9),
            "{args:?}: {ended:?}"
        );
        self.folios(&ended)
    }

    /// Whole lines of an answer, each a folio that was never given before.
    fn folios(&mut self, ended: &Ended) -> Vec<String> {
        let end = ended.out.rfind('\n').map_or(0, |at| at + 1);
        let folios: Vec<String> = ended.out[..end].lines().map(ToOwned::to_owned).collect();
        for folio in &folios {
            assert!(
                self.printed.insert(folio.clone()),
                "{folio} was given twice"
            );
        }
        folios
    }

    /// The log, whole, with everything in it that was printed.
    fn whole(&self) -> Log {
        let check = run(&mut self.desk.command(&["check"]), "");
        assert_eq!(check.code, Some(0), "{check:?}");
        let log = Log::read(&self.desk.path("folio.db"));
        let lost: Vec<_> = self.printed.difference(&log.folios).collect();
        assert!(lost.is_empty(), "printed and not stored: {lost:?}");
        log
    }
}

/// How long a command takes here, with all that waits around it.
fn span(desk: &Desk, args: &[&str], stdin: &str) -> Duration {
    let begun = Instant::now();
    let ended = run(&mut desk.command(args), stdin);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    begun.elapsed()
}

#[test]
fn one_intake_after_the_other_is_killed() {
    let mut victim = Victim::new(1);
    let intake = [INTAKE, &["--key", "KEY"]].concat();
    let span = span(&Victim::new(0).desk, INTAKE, "").mul_f64(0.5);
    for _ in 0..KILLS * scale() {
        let bytes = victim.random.u128(..);
        let key = uuid::Builder::from_random_bytes(bytes.to_be_bytes()).into_uuid();
        let key = key.to_string();
        let mut args = intake.clone();
        *args.last_mut().expect("the key") = &key;
        let before = victim.whole().folios.len();
        let printed = victim.kill(&args, "", span);
        let killed = victim.whole();
        assert!(killed.folios.len() - before <= 1);
        // Whoever saw no folio repeats the command, with the same key.
        if printed.is_empty() {
            let again = run(&mut victim.desk.command(&args), "");
            assert_eq!(again.code, Some(0), "{again:?}");
            victim.folios(&again);
            assert_eq!(victim.whole().folios.len() - before, 1);
        }
    }
    println!("{} of {} kills met an intake", victim.met, KILLS * scale());
    assert!(victim.met > 0);
}

#[test]
fn a_bulk_intake_is_killed() {
    let mut victim = Victim::new(2);
    let (bulk, stdin) = (["intake", "--json", "-"], lines(LINES));
    let span = span(&Victim::new(0).desk, &bulk, &stdin).mul_f64(0.9);
    for _ in 0..KILLS * scale() / 4 {
        let before = victim.whole().folios.len();
        let printed = victim.kill(&bulk, &stdin, span);
        let stored = victim.whole().folios.len() - before;
        assert!(stored == 0 || stored == LINES, "{stored} of {LINES} lines");
        assert!(printed.len() <= stored);
    }
    println!(
        "{} of {} kills met a bulk intake",
        victim.met,
        KILLS * scale() / 4
    );
    assert!(victim.met > 0);
}
