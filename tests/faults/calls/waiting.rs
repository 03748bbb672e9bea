//! Two faults at once: the log is in use, and no thread can be had to wait in.

use tempfile::TempDir;

use crate::ended::run;
use crate::jobs::JOBS;
use crate::strace::{there, traced};
use crate::trial::{Allowed, Bench, Verdict};

#[test]
fn a_desk_that_can_have_no_thread_is_told() {
    if !there("no thread to wait in") {
        return;
    }
    let folder = TempDir::new().expect("a folder for traces");
    let bench = Bench::new();
    let intake = JOBS.iter().find(|job| job.name == "intake");
    let trial = bench.trial(intake.expect("the job"));
    let options = [
        "-e",
        "trace=flock,clone,clone3",
        "-e",
        "inject=flock:error=EAGAIN:when=1",
        "-e",
        "inject=clone,clone3:error=EAGAIN",
    ];
    let held = trial.hold(Allowed::default(), |desk, job| {
        let trace = folder.path().join("trace");
        run(&mut traced(&desk.command(job.args), &options, &trace), "")
    });
    assert_eq!(held, Ok(Verdict::NotStored));
}
