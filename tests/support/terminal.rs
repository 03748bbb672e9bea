//! A program on a pseudo-terminal, driven as a person would.
#![cfg(unix)]

use std::ffi::OsStr;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use rexpect::process::WaitStatus;
use rexpect::session::{PtySession, spawn_command};

/// How long the program may take to show what is expected.
const PATIENCE: Duration = Duration::from_secs(10);
/// The pause between two looks at the screen.
const BLINK: Duration = Duration::from_millis(5);

/// A program and everything that it wrote.
pub struct Terminal {
    session: PtySession,
    /// Every byte that came, in order.
    written: Vec<u8>,
    /// How much of it was expected already.
    seen: usize,
}

impl Terminal {
    /// Starts `program` with only `env` (and `PATH`, and a `TERM` unless given)
    /// on a screen of 24 rows and `columns`.
    pub fn spawn<A: AsRef<OsStr>>(
        program: impl AsRef<OsStr>,
        args: impl IntoIterator<Item = A>,
        env: &[(&str, &str)],
        columns: u16,
    ) -> Self {
        // rexpect gives the terminal no size and turns its echo off. Unless told
        // otherwise, Linux throws away what was written and not yet read here
        // when Ctrl-C comes: a test could not tell that from never written.
        let ready = format!("stty rows 24 cols {columns} echo noflsh && exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &ready]).arg(program).args(args);
        command.env_clear().env("TERM", "xterm-256color");
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        command.envs(env.iter().copied());
        let patience = u64::try_from(PATIENCE.as_millis()).ok();
        Self {
            session: spawn_command(command, patience).expect("the program starts"),
            written: Vec::new(),
            seen: 0,
        }
    }

    /// Waits until `text` was written after what was expected before; gives
    /// what stood between the two.
    pub fn expect(&mut self, text: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.read();
            let unseen = &self.written[self.seen..];
            let found = unseen
                .windows(text.len())
                .position(|bytes| bytes == text.as_bytes());
            if let Some(at) = found {
                let before = String::from_utf8_lossy(&unseen[..at]).into_owned();
                self.seen += at + text.len();
                return before;
            }
            assert!(
                Instant::now() < deadline,
                "{text:?} was not written. All of it:\n{}",
                self.transcript()
            );
            thread::sleep(BLINK);
        }
    }

    /// Types `text` without Enter.
    pub fn send(&mut self, text: &str) {
        self.session.send(text).expect("the terminal takes keys");
        self.session.flush().expect("the terminal takes keys");
    }

    /// Types `line` and Enter.
    pub fn send_line(&mut self, line: &str) {
        self.send(&format!("{line}\r"));
    }

    /// Presses Ctrl and `key`.
    pub fn send_control(&mut self, key: char) {
        let code = key.to_ascii_lowercase() as u8 - b'a' + 1;
        self.send(char::from(code).encode_utf8(&mut [0; 4]));
    }

    /// Waits for the end of the program: its exit code, or 128 and the number
    /// of the signal that killed it. The cursor must be visible by then.
    pub fn exit_code(&mut self) -> i32 {
        let deadline = Instant::now() + PATIENCE;
        let code = loop {
            self.read();
            match self.session.process().status() {
                Some(WaitStatus::Exited(_, code)) => break code,
                Some(WaitStatus::Signaled(_, signal, _)) => break 128 + signal as i32,
                _ => thread::sleep(BLINK),
            }
            assert!(
                Instant::now() < deadline,
                "the program did not end. All of it:\n{}",
                self.transcript()
            );
        };
        // What was written last may still be on its way on a busy machine.
        let rest = loop {
            match self.session.exp_eof() {
                Err(rexpect::error::Error::Timeout { .. }) if Instant::now() < deadline => {
                    self.read();
                }
                rest => break rest.unwrap_or_default(),
            }
        };
        self.written.extend(rest.chars().map(byte));
        self.assert_cursor_visible();
        code
    }

    /// Everything that was written so far, escape sequences and all.
    pub fn transcript(&self) -> String {
        String::from_utf8_lossy(&self.written).into_owned()
    }

    fn assert_cursor_visible(&self) {
        let transcript = self.transcript();
        let hidden = transcript.rfind("\x1b[?25l");
        assert!(
            hidden <= transcript.rfind("\x1b[?25h"),
            "the cursor was left hidden"
        );
    }

    fn read(&mut self) {
        while let Some(character) = self.session.try_read() {
            self.written.push(byte(character));
        }
    }
}

/// rexpect hands each byte on as the character of that number.
fn byte(character: char) -> u8 {
    u8::try_from(u32::from(character)).expect("a byte")
}

#[test]
fn the_terminal_has_the_columns_that_were_asked_for_and_tells_the_exit_code() {
    let script = "stty size; printf '¿Cómo? '; read answer; echo \"<$answer>\"; exit 7";
    let mut terminal = Terminal::spawn("sh", ["-c", script], &[], 61);
    terminal.expect("24 61");
    terminal.expect("¿Cómo? ");
    terminal.send_line("así");
    terminal.expect("<así>");
    assert_eq!(terminal.exit_code(), 7);
}

#[test]
fn a_program_that_is_killed_shows_its_signal() {
    let mut terminal = Terminal::spawn("sh", ["-c", "echo ready; exec sleep 60"], &[], 80);
    terminal.expect("ready");
    terminal.send_control('c');
    assert_eq!(terminal.exit_code(), 130);
}

#[test]
#[should_panic(expected = "the cursor was left hidden")]
fn a_hidden_cursor_is_noticed() {
    Terminal::spawn("printf", ["\\033[?25h\\033[?25l"], &[], 80).exit_code();
}
