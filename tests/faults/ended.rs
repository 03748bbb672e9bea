//! How a program ended that may have been killed, or have hung.

use std::io::{Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than any wait of the program's own: a lock whose file could not be
/// closed is waited for by the command that holds it.
const PATIENCE: Duration = Duration::from_secs(45);

/// How a program ended.
#[derive(Debug, Clone)]
pub struct Ended {
    /// The exit code, unless a signal ended it.
    pub code: Option<i32>,
    /// The signal that ended it.
    pub signal: Option<i32>,
    /// It had not ended when patience was out.
    pub hung: bool,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// `command` with its environment and folder, as the last arguments of one
/// that runs it.
pub fn within(mut around: Command, command: &Command) -> Command {
    let set = |(name, value)| Some((name, value?));
    around
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(set));
    if let Some(folder) = command.get_current_dir() {
        around.current_dir(folder);
    }
    around
}

/// Runs a command that reads `stdin`, to its end.
pub fn run(command: &mut Command, stdin: &str) -> Ended {
    run_killed_after(command, stdin, None)
}

/// Runs a command and kills it after a while, unless it has ended by then.
pub fn run_killed_after(command: &mut Command, stdin: &str, after: Option<Duration>) -> Ended {
    let mut child = command
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let started = Instant::now();
    let input = child.stdin.take().map(|mut pipe| {
        let stdin = stdin.to_owned();
        // One that was killed reads no further.
        thread::spawn(move || drop(pipe.write_all(stdin.as_bytes())))
    });
    let out = child.stdout.take().map(read);
    let err = child.stderr.take().map(read);
    if let Some(after) = after {
        thread::sleep(after.saturating_sub(started.elapsed()));
        child.kill().expect("a signal can be sent");
    }
    let hung = !waited(&mut child, started);
    if hung {
        kill_group(&child);
    }
    let status = child.wait().expect("the program ends");
    input.map(thread::JoinHandle::join);
    let text = |reading: Option<thread::JoinHandle<Vec<u8>>>| {
        let bytes = reading.map(|reading| reading.join().expect("a reader"));
        String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
    };
    Ended {
        code: status.code(),
        signal: status.signal(),
        hung,
        out: text(out),
        err: text(err),
    }
}

fn read(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a pipe");
        bytes
    })
}

/// Whether the child ends in time.
fn waited(child: &mut Child, started: Instant) -> bool {
    let mut pause = Duration::from_micros(200);
    while started.elapsed() < PATIENCE {
        if child.try_wait().expect("a child").is_some() {
            return true;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(5));
    }
    false
}

/// Kills what hangs, with the program that it watches over.
fn kill_group(child: &Child) {
    let group = format!("-{}", child.id());
    let killed = Command::new("kill").args(["-KILL", "--", &group]).status();
    assert!(killed.is_ok_and(|status| status.success()), "kill {group}");
}

#[test]
fn the_end_of_a_program_is_told() {
    let sh = |script: &str| run(Command::new("sh").args(["-c", script]), "word");
    let ended = sh("cat; echo no >&2; exit 3");
    assert_eq!(
        (ended.code, ended.signal, ended.hung),
        (Some(3), None, false)
    );
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("word", "no\n"));
    assert_eq!(sh("kill -9 $$").signal, Some(9));
}
