//! Desks that receive at once: no gap, no repetition, no error, and nobody
//! waits out of turn.

use std::collections::BTreeSet;
use std::ops::Range;
use std::thread;
use std::time::{Duration, Instant};

use super::at_rest;
use crate::support::desk::Desk;
use crate::support::skipped::skipped;

/// Processes at once, each a desk that receives one person after the other.
const DESKS: usize = 16;

/// How many may be served before one who came earlier: where the line is kept,
/// each of the others once; and while a process starts, before it can stand in
/// line, some of them once more (35 were seen in 16,000 intakes).
const OVERTAKING: usize = 3 * DESKS;

/// The longest that anybody may wait on a machine that has nothing else to do.
const LONGEST: Duration = Duration::from_secs(1);

/// Intakes of each desk: a few, or 25 times `FOLIO_TEST_SCALE`; 40 makes the
/// 1,000 of the promise.
fn intakes() -> usize {
    scale().map_or(12, |scale| 25 * scale)
}

fn scale() -> Option<usize> {
    std::env::var("FOLIO_TEST_SCALE").ok()?.parse().ok()
}

#[test]
fn sixteen_desks_receive_at_once() {
    let office = Desk::with_office();
    receive(&office, "each sync as it is", &[]);
}

#[cfg(target_os = "linux")]
#[test]
fn sixteen_desks_receive_at_once_on_a_slow_disk() {
    let office = Desk::with_office();
    let Some(slow) = super::slow_disk::shim(&office) else {
        skipped("a slow disk", "there is no cc to make one");
        return;
    };
    receive(&office, "each sync 4 ms longer", &slow.pausing(4000));
}

/// Every desk does its intakes one after the other, all desks at once.
fn receive(office: &Desk, how: &str, env: &[(&str, String)]) {
    let each = intakes();
    let command = |user: usize| {
        let kind = ["intake", "--kind", "queja", "--channel", "phone"];
        let mut command = office.command(&[&kind[..], &["--name", "Rosa"]].concat());
        command.env("FOLIO_USER", format!("capturista {user}"));
        command.envs(env.iter().map(|(name, value)| (name, value)));
        command
    };
    let began = Instant::now();
    let desks: Vec<_> = (0..DESKS)
        .map(|user| {
            let mut commands: Vec<_> = (0..each).map(|_| command(user)).collect();
            thread::spawn(move || {
                commands
                    .iter_mut()
                    .map(|command| {
                        let began = Instant::now();
                        let output = command.output().expect("the program runs");
                        (began..Instant::now(), output)
                    })
                    .collect::<Vec<_>>()
            })
        })
        .collect();
    let mut folios = BTreeSet::new();
    let mut waits = Vec::new();
    for desk in desks {
        let mut last = String::new();
        for (wait, output) in desk.join().expect("a desk") {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "{said}");
            assert!(!said.contains("Error"), "{said}");
            let folio = String::from_utf8_lossy(&output.stdout)
                .trim_end()
                .to_owned();
            assert!(folio > last, "{folio} came after {last}");
            last.clone_from(&folio);
            assert!(folios.insert(folio), "{last} was given twice");
            waits.push(wait);
        }
    }
    let all = DESKS * each;
    let expected: BTreeSet<String> = (1..=all).map(|n| format!("SLP-2026-{n:06}")).collect();
    assert_eq!(folios, expected);
    fair(&waits, began.elapsed(), how);
    assert_eq!(office.json(&["list", "--count"])["total"], all);
    let checked = office.json(&["check"]);
    assert_eq!(
        (&checked["ok"], &checked["cases"]),
        (&true.into(), &all.into())
    );
    at_rest(office);
}

/// Nobody waits out of turn: while one intake waits and is done, each of the
/// other desks is served about once, however slow the machine is. Where the
/// full figure is asked for, the machine has nothing else to do, and the
/// promise in seconds is held to as well.
fn fair(intakes: &[Range<Instant>], took: Duration, how: &str) {
    let mut ends: Vec<Instant> = intakes.iter().map(|intake| intake.end).collect();
    ends.sort();
    let until = |at: Instant| ends.partition_point(|end| *end < at);
    let served = intakes
        .iter()
        .map(|intake| until(intake.end) - until(intake.start));
    let most_served = served.max().unwrap_or_default();
    let mut waits: Vec<Duration> = intakes
        .iter()
        .map(|intake| intake.end - intake.start)
        .collect();
    waits.sort();
    let at = |part: f64| waits[((waits.len() - 1) as f64 * part) as usize];
    println!(
        "{how}: {} intakes in {took:.1?}; ms that one takes: median {}, 95 % {}, 99 % {}, \
         99.9 % {}, longest {}; others served meanwhile: at most {most_served}",
        waits.len(),
        at(0.5).as_millis(),
        at(0.95).as_millis(),
        at(0.99).as_millis(),
        at(0.999).as_millis(),
        at(1.0).as_millis(),
    );
    assert!(
        most_served <= OVERTAKING,
        "{how}: {most_served} were served before one who came earlier"
    );
    if scale().is_some() {
        assert!(at(1.0) <= LONGEST, "{how}: somebody waited {:?}", at(1.0));
    }
}
