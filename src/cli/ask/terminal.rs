//! A real terminal: lines told to stderr, keys read one by one.
//!
//! dialoguer's own `Input` does not know Ctrl-D and miscounts wide and long
//! lines, so the keys are read here, from console on which it is built. Lines
//! are drawn with carriage returns and spaces only – the cursor is never
//! hidden, and a dumb terminal will do.

use std::io::{self, IsTerminal};

#[cfg(feature = "encryption")]
use console::Key;
use console::Term;
use unicode_normalization::UnicodeNormalization;
#[cfg(feature = "encryption")]
use zeroize::Zeroizing;

use super::editor::{Editor, Pressed};
use super::interrupt::Watch;
use super::layout::{width, wrap};
use super::theme::Look;
#[cfg(feature = "encryption")]
use super::unseen::Unseen;
use super::{Ask, Stop, Tone};

/// Most bytes of a line that is not shown.
#[cfg(feature = "encryption")]
const LONGEST_SECRET: usize = 4096;

/// The person's terminal. While it lives, Ctrl-C ends the form and not the
/// process: drop it when the questions are over.
pub struct Terminal {
    term: Term,
    look: Look,
    watch: Watch,
}

impl Terminal {
    /// The terminal, if there is one to read from and to write to; `styled`
    /// allows weight and colour.
    ///
    /// # Errors
    /// When the signal handlers cannot be installed.
    pub fn open(styled: bool) -> io::Result<Option<Self>> {
        #[allow(clippy::disallowed_methods, reason = "asked only; console writes")]
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Ok(None);
        }
        let term = Term::stderr();
        let look = Look { styled };
        let watch = Watch::begin()?;
        Ok(Some(Self { term, look, watch }))
    }

    /// Shows `prompt` and reads one line that is not shown.
    ///
    /// # Errors
    /// [`Stop`] when she leaves, or when the terminal fails.
    #[cfg(feature = "encryption")]
    pub fn secret(&mut self, prompt: &str) -> Result<Zeroizing<String>, Stop> {
        // Before the question is there: whoever types ahead is not shown.
        let unseen = Unseen::begin()?;
        self.term.write_str(&self.look.prompt(prompt))?;
        let typed = self.keys();
        drop(unseen);
        self.term.write_str("\n")?;
        typed
    }

    #[cfg(feature = "encryption")]
    fn keys(&mut self) -> Result<Zeroizing<String>, Stop> {
        // Room enough that growing leaves no copy of a part behind.
        let mut typed = Zeroizing::new(String::with_capacity(LONGEST_SECRET));
        loop {
            if self.watch.came() {
                return Err(Stop::Interrupted);
            }
            match self.term.read_key_raw()? {
                Key::Enter => return Ok(typed),
                Key::CtrlC | Key::Char('\u{3}') => return Err(Stop::Interrupted),
                Key::Char('\u{4}' | '\0') => return Err(Stop::EndOfInput),
                Key::Char('\u{15}') => typed.clear(),
                Key::Backspace => drop(typed.pop()),
                Key::Char(key) if !key.is_control() && typed.len() + 4 <= LONGEST_SECRET => {
                    typed.push(key);
                }
                _ => {}
            }
        }
    }

    /// Reads keys until Enter, drawing the line after each.
    fn edit(&mut self, prompt: &str, editor: &mut Editor) -> Result<(), Stop> {
        let styled = self.look.prompt(prompt);
        let mut drawn = Drawn::default();
        loop {
            let room = self.columns().saturating_sub(width(prompt) + 1).max(1);
            self.term.write_str(&drawn.update(&styled, editor, room))?;
            loop {
                if self.watch.came() {
                    return Err(Stop::Interrupted);
                }
                match editor.press(self.term.read_key_raw()?) {
                    Pressed::Nothing => {}
                    Pressed::Changed => break,
                    Pressed::Accepted => {
                        let columns = self.columns();
                        let whole = drawn.whole(&self.look, prompt, &editor.text(), columns);
                        self.term.write_str(&whole)?;
                        return Ok(());
                    }
                    Pressed::Interrupted => return Err(Stop::Interrupted),
                    Pressed::Ended => return Err(Stop::EndOfInput),
                }
            }
        }
    }
}

impl Ask for Terminal {
    fn tell(&mut self, tone: Tone, text: &str) -> Result<(), Stop> {
        for row in wrap(text, self.columns()) {
            self.term.write_line(&self.look.row(tone, &row))?;
        }
        Ok(())
    }

    fn line(&mut self, prompt: &str, initial: &str) -> Result<String, Stop> {
        // A prompt that leaves no room to type stands in a line of its own.
        let prompt = if width(prompt) * 3 > self.columns() * 2 {
            for row in wrap(prompt.trim_end(), self.columns()) {
                self.term.write_line(&self.look.prompt(&row))?;
            }
            "> "
        } else {
            prompt
        };
        let mut editor = Editor::new(initial);
        let outcome = self.edit(prompt, &mut editor);
        self.term.write_str("\n")?;
        outcome.map(|()| editor.text().nfc().collect())
    }

    fn columns(&self) -> usize {
        usize::from(self.term.size().1).max(20)
    }
}

/// What stands on the screen row of a prompt.
#[derive(Default)]
struct Drawn {
    before: String,
    after: String,
    begun: bool,
}

impl Drawn {
    /// The bytes that bring the row up to date with `editor`. What is typed at
    /// the end is only added, so that slow lines and recordings see it once.
    fn update(&mut self, prompt: &str, editor: &Editor, room: usize) -> String {
        let view = editor.view(room);
        let added = view.before.strip_prefix(&self.before);
        let bytes = match added {
            Some(added) if self.begun && view.after.is_empty() && self.after.is_empty() => {
                added.to_owned()
            }
            _ => {
                let old = width(&self.before) + width(&self.after);
                let blank = old.saturating_sub(width(&view.before) + width(&view.after));
                let blank = " ".repeat(blank);
                let clear = format!("\r{prompt}{}{}{blank}", view.before, view.after);
                if view.after.is_empty() && blank.is_empty() {
                    clear
                } else {
                    format!("{clear}\r{prompt}{}", view.before)
                }
            }
        };
        (self.before, self.after, self.begun) = (view.before, view.after, true);
        bytes
    }

    /// The bytes that show all of `text`, wrapped, where the row showed a part
    /// of it.
    fn whole(&self, look: &Look, prompt: &str, text: &str, columns: usize) -> String {
        let old = format!("{}{}", self.before, self.after);
        if old == text {
            return String::new();
        }
        let rows = wrap(&format!("{prompt}{text}"), columns);
        let Some(rest) = rows[0].strip_prefix(prompt) else {
            // One word fills the row: the terminal breaks it.
            return format!("\r{}{text}", look.prompt(prompt));
        };
        let blank = " ".repeat(width(&old).saturating_sub(width(rest)));
        let first = format!("\r{}{rest}{blank}", look.prompt(prompt));
        [&[first], &rows[1..]].concat().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use console::Key;

    use super::*;

    #[test]
    fn typing_at_the_end_adds_and_editing_redraws() {
        let mut editor = Editor::new("");
        let mut drawn = Drawn::default();
        assert_eq!(drawn.update("Nombre: ", &editor, 20), "\rNombre: ");
        editor.press(Key::Char('ñ'));
        assert_eq!(drawn.update("Nombre: ", &editor, 20), "ñ");
        editor.press(Key::Backspace);
        assert_eq!(
            drawn.update("Nombre: ", &editor, 20),
            "\rNombre:  \rNombre: "
        );
        let look = Look { styled: false };
        assert_eq!(drawn.whole(&look, "Nombre: ", "", 80), "");
    }

    #[test]
    fn a_scrolled_line_is_shown_whole_in_the_end() {
        let text = "uno dos tres cuatro";
        let editor = Editor::new(text);
        let mut drawn = Drawn::default();
        assert_eq!(drawn.update("> ", &editor, 9), "\r> …s cuatro");
        let look = Look { styled: false };
        assert_eq!(
            drawn.whole(&look, "> ", text, 12),
            "\r> uno dos  \ntres cuatro"
        );
    }
}
