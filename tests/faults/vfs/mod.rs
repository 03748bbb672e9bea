//! Every operation of SQLite on files, failing in process: once or from there
//! on, with an error or with a full disk that took half of what was written.
//! Drives the library, so it can try far more than a process each time could.

mod faulty;
mod plan;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use folio::World;

use self::plan::{Failure, Plan};
use crate::ended::Ended;
use crate::jobs::{JOBS, Job};
use crate::scale::spread;
use crate::support::desk::Desk;
use crate::trial::{Allowed, Bench, Trial, Verdict};

/// Operations of one command that one fault meets in a run at scale 1.
const INDICES: usize = 12;

#[test]
fn every_operation_on_files_may_fail() {
    faulty::register();
    let bench = Bench::new();
    let (mut verdicts, mut broken) = (BTreeMap::<Verdict, usize>::new(), Vec::new());
    let begun = Instant::now();
    for job in JOBS {
        let trial = bench.trial(job);
        let made = operations(&trial);
        for plan in plans(made) {
            let outcome = trial.hold(Allowed::default(), |desk, job| {
                let (ended, met) = plan::during(&plan, || in_process(desk, job));
                assert!(met > 0, "{}: {plan:?} was not met", job.name);
                ended
            });
            match outcome {
                Ok(verdict) => *verdicts.entry(verdict).or_default() += 1,
                Err(what) => broken.push(format!("{plan:?} {what}")),
            }
        }
    }
    let trials: usize = verdicts.values().sum::<usize>() + broken.len();
    println!("{trials} trials in {:?}: {verdicts:?}", begun.elapsed());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(verdicts[&Verdict::NotStored] > 0, "no fault did anything");
}

/// How many operations the command makes where none fails.
fn operations(trial: &Trial<'_>) -> usize {
    let desk = trial.laid();
    let (ended, made) = plan::counting(|| in_process(desk, trial.job));
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    made
}

fn plans(made: usize) -> Vec<Plan> {
    let mut plans = Vec::new();
    for at in spread(made, INDICES) {
        for failure in [Failure::Broken, Failure::Full] {
            plans.extend([false, true].map(|lasts| Plan { at, lasts, failure }));
        }
    }
    plans
}

/// Runs a command as the program would, in this process.
fn in_process(desk: &Desk, job: &Job) -> Ended {
    let command = desk.command(job.args);
    let env: BTreeMap<String, String> = command
        .get_envs()
        .filter_map(|(name, value)| Some((name.to_str()?.to_owned(), value?.to_str()?.to_owned())))
        .collect();
    let (out, err) = (Kept::default(), Kept::default());
    let world = World {
        args: std::iter::once(command.get_program())
            .chain(command.get_args())
            .map(ToOwned::to_owned)
            .collect(),
        env: Box::new(move |name| env.get(name).cloned()),
        stdin: Box::new(Cursor::new((job.stdin)())),
        stdout: Box::new(out.clone()),
        stderr: Box::new(err.clone()),
        stdin_is_terminal: false,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        columns: None,
        mounts: Box::new(|| None),
    };
    let code = catch_unwind(AssertUnwindSafe(|| folio::run(world)));
    if code.is_err() {
        let _ = writeln!(err.clone(), "panicked");
    }
    Ended {
        code: code.ok().map(i32::from),
        signal: None,
        hung: false,
        out: out.text(),
        err: err.text(),
    }
}

/// A stream that keeps what is written.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("a stream")).into_owned()
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("a stream").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
