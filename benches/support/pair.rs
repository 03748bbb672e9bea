//! Two whole processes measured in turn, so that whatever else the machine
//! does slows both alike. Times do not carry over to another machine; the
//! ratio of two medians measured so does.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A process to start again and again.
pub struct Program {
    /// What the table calls it.
    pub name: &'static str,
    path: PathBuf,
    args: Vec<String>,
}

/// folio with arguments; the one named by `FOLIO_BIN`, else the one that was
/// built with the bench.
pub fn folio(name: &'static str, log: &Path, args: &[&str]) -> Program {
    let path = env::var_os("FOLIO_BIN")
        .map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_folio")), PathBuf::from);
    let log = log.display().to_string();
    let own = ["--db", &log, "--user", "ana", "--no-input", "--lang", "es"];
    program(name, path, own.iter().chain(args))
}

/// A hand-written program: this executable, started to do one piece of work.
pub fn bare(name: &'static str, work: &str, log: &Path) -> Program {
    let path = env::current_exe().expect("this executable has a path");
    let log = log.display().to_string();
    program(name, path, ["bare", work, &log].iter())
}

/// Another program.
pub fn other(name: &'static str, path: &str) -> Program {
    program(name, PathBuf::from(path), [].iter())
}

fn program<'a>(
    name: &'static str,
    path: PathBuf,
    args: impl Iterator<Item = &'a &'a str>,
) -> Program {
    Program {
        name,
        path,
        args: args.map(|arg| (*arg).to_owned()).collect(),
    }
}

impl Program {
    /// What it prints.
    pub fn answer(&self) -> String {
        let output = Command::new(&self.path)
            .args(&self.args)
            .output()
            .expect("the program starts");
        assert!(
            output.status.success(),
            "{} {:?} failed: {}",
            self.path.display(),
            self.args,
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The same command by another build of the program.
    pub fn by(&self, path: PathBuf, name: &'static str) -> Self {
        Self {
            name,
            path,
            args: self.args.clone(),
        }
    }

    fn time(&self) -> Duration {
        let mut command = Command::new(&self.path);
        command
            .args(&self.args)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let begun = Instant::now();
        let status = command.status().expect("the program starts");
        let took = begun.elapsed();
        assert!(status.success(), "{} failed", self.name);
        took
    }
}

/// Measures two programs in turn and prints a line: medians with their
/// quartiles in milliseconds, the ratio, and the goal it is measured by.
pub fn compare(work: &str, one: &Program, peer: &Program, goal: Option<f64>, rounds: usize) {
    for program in [one, peer, one, peer] {
        // Pages that are read for the first time are nobody's fault.
        program.time();
    }
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(one.time());
        theirs.push(peer.time());
    }
    let (ours, theirs) = (Spread::of(ours), Spread::of(theirs));
    let ratio = ours.median / theirs.median;
    let goal = match goal {
        None => String::new(),
        Some(goal) if ratio <= goal => format!("goal {goal:.1}: met"),
        Some(goal) => format!("goal {goal:.1}: MISSED"),
    };
    println!(
        "{work:<28} {ours}  {:<22} {theirs}  ratio {ratio:5.2}  {goal}",
        peer.name
    );
}

/// The middle of a list of times, in milliseconds.
struct Spread {
    low: f64,
    median: f64,
    high: f64,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        let at = |quarter: usize| times[(times.len() - 1) * quarter / 4].as_secs_f64() * 1e3;
        Self {
            low: at(1),
            median: at(2),
            high: at(3),
        }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:8.2} ms [{:.2}–{:.2}]",
            self.median, self.low, self.high
        )
    }
}
