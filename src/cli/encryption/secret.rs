//! Asking for what must not be seen.

use crate::cli::ask::{Ask, Stop, Terminal, Tone};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::msg;
use crate::store::key::passphrase::Passphrase;
use crate::text::Text;

/// How often one may be wrong.
pub const TRIES: usize = 3;

/// Asks for a passphrase.
pub fn ask(terminal: &mut Terminal, text: &Text, question: &Message) -> Result<Passphrase, Stop> {
    let typed = terminal.secret(&text.say(question))?;
    Ok(Passphrase::typed(&typed))
}

/// Asks for a new passphrase until it is long enough and twice the same.
pub fn ask_new(terminal: &mut Terminal, text: &Text) -> Result<Passphrase, Stop> {
    terminal.tell(Tone::Hint, &text.say(&msg!("key-passphrase-short-hint")))?;
    loop {
        let first = ask(terminal, text, &msg!("encryption-ask-new"))?;
        if let Err(error) = first.must_be_long_enough() {
            tell(terminal, text, &error)?;
            continue;
        }
        let again = ask(terminal, text, &msg!("encryption-ask-again"))?;
        if again == first {
            return Ok(first);
        }
        terminal.tell(Tone::Problem, &text.say(&msg!("encryption-ask-differ")))?;
    }
}

/// Tells why an answer was not taken.
pub fn tell(terminal: &mut Terminal, text: &Text, error: &Error) -> Result<(), Stop> {
    terminal.tell(Tone::Problem, &text.say(&error.message))?;
    error
        .hints
        .iter()
        .try_for_each(|hint| terminal.tell(Tone::Hint, &text.say(hint)))
}

/// Asks until `open` takes the answer, a few times at most.
pub fn tried<A, T>(
    terminal: &mut Terminal,
    text: &Text,
    mut ask: impl FnMut(&mut Terminal) -> Result<A, Stop>,
    open: impl Fn(A) -> Result<T>,
    may_retry: impl Fn(&Error) -> bool,
) -> Result<T> {
    let mut tries = 1;
    loop {
        let answer = ask(terminal)?;
        match open(answer) {
            Err(error) if may_retry(&error) && tries < TRIES => {
                tries += 1;
                tell(terminal, text, &error)?;
            }
            outcome => return outcome,
        }
    }
}
