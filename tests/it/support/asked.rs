//! A desk whose command asks its questions on a pseudo-terminal.
#![cfg(unix)]

use super::desk::Desk;
use super::terminal::Terminal;

/// Columns enough for every question to stand on one row with its answer.
const WIDE: u16 = 200;

/// The end of a question, and what is typed there.
pub type Turn = (&'static str, &'static str);

impl Desk {
    /// Starts a command on a terminal of its own.
    pub fn ask(&self, args: &[&str]) -> Terminal {
        let command = self.command(args);
        let env: Vec<(&str, &str)> = command
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_str()?, value?.to_str()?)))
            .chain([("NO_COLOR", "1")])
            .collect();
        Terminal::spawn(command.get_program(), command.get_args(), &env, WIDE)
    }
}

impl Terminal {
    /// Waits for each question and answers it.
    pub fn answer(&mut self, turns: &[Turn]) {
        for (question, answer) in turns {
            self.expect(question);
            self.send_line(answer);
        }
    }
}
