//! One line being typed: its characters, the cursor, and the part of it that
//! fits on the screen. Pure; [`Terminal`](super::Terminal) draws it.

use console::Key;

use super::layout::char_width;
use crate::domain::plain::is_hidden;

/// The line as it stands.
#[derive(Debug)]
pub(super) struct Editor {
    characters: Vec<char>,
    cursor: usize,
    /// Nothing was pressed yet: the first character typed replaces the text.
    fresh: bool,
}

/// What a key asks of the terminal.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Nothing to draw.
    Nothing,
    /// The line changed, or the cursor moved.
    Changed,
    /// Enter.
    Accepted,
    /// Ctrl-C.
    Interrupted,
    /// Ctrl-D.
    Ended,
}

/// The part of the line that is on the screen.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct View {
    /// What is left of the cursor.
    pub(super) before: String,
    /// What is right of it.
    pub(super) after: String,
}

impl Editor {
    /// A line that begins as `initial`.
    pub(super) fn new(initial: &str) -> Self {
        let characters: Vec<char> = initial.chars().filter(|c| !c.is_control()).collect();
        Self {
            cursor: characters.len(),
            fresh: !characters.is_empty(),
            characters,
        }
    }

    /// The line.
    pub(super) fn text(&self) -> String {
        self.characters.iter().collect()
    }

    /// Takes one key.
    pub(super) fn press(&mut self, key: Key) -> Pressed {
        match key {
            Key::CtrlC | Key::Char('\u{3}') => return Pressed::Interrupted,
            // A Ctrl-D that comes between two reads is turned into NUL by the
            // terminal driver.
            Key::Char('\u{4}' | '\0') => return Pressed::Ended,
            Key::Enter => return Pressed::Accepted,
            Key::Tab => self.insert(' '),
            Key::Char(character) if !character.is_control() => self.insert(character),
            Key::Backspace if self.cursor > 0 => {
                self.cursor -= 1;
                self.characters.remove(self.cursor);
            }
            Key::Del if self.cursor < self.characters.len() => {
                self.characters.remove(self.cursor);
            }
            Key::ArrowLeft if self.cursor > 0 => self.cursor -= 1,
            Key::ArrowRight if self.cursor < self.characters.len() => self.cursor += 1,
            // At the end of text that stands ready, it is still a wish to edit.
            Key::ArrowRight => {}
            Key::Home => self.cursor = 0,
            Key::End => self.cursor = self.characters.len(),
            Key::Char('\u{15}') => drop(self.characters.drain(..std::mem::take(&mut self.cursor))),
            Key::Char('\u{17}') => self.delete_word(),
            _ => return Pressed::Nothing,
        }
        self.fresh = false;
        Pressed::Changed
    }

    fn insert(&mut self, character: char) {
        if self.fresh {
            self.characters.clear();
            self.cursor = 0;
        }
        self.characters.insert(self.cursor, character);
        self.cursor += 1;
    }

    fn delete_word(&mut self) {
        let end = self.cursor;
        while self.cursor > 0 && self.characters[self.cursor - 1] == ' ' {
            self.cursor -= 1;
        }
        while self.cursor > 0 && self.characters[self.cursor - 1] != ' ' {
            self.cursor -= 1;
        }
        self.characters.drain(self.cursor..end);
    }

    /// The part to show in `room` columns: from the beginning while the cursor
    /// fits, else scrolled so that the cursor stands at the right edge.
    pub(super) fn view(&self, room: usize) -> View {
        let shown: Vec<char> = self.characters.iter().copied().map(shown).collect();
        let widths = |range: &[char]| range.iter().copied().map(char_width).sum::<usize>();
        let mut start = 0;
        while widths(&shown[start..self.cursor]) > room {
            start += 1;
        }
        let mut left = room - widths(&shown[start..self.cursor]);
        let mut before: Vec<char> = shown[start..self.cursor].to_vec();
        if start > 0
            && let Some(first) = before.first_mut()
            && char_width(*first) == 1
        {
            *first = '…';
        }
        let after = shown[self.cursor..]
            .iter()
            .take_while(|character| {
                let fits = char_width(**character) <= left;
                left = left.saturating_sub(char_width(**character));
                fits
            })
            .collect();
        View {
            before: before.into_iter().collect(),
            after,
        }
    }
}

/// A character as the line being typed shows it: of a hidden one, that it is
/// there, so that it can be deleted.
fn shown(character: char) -> char {
    match is_hidden(character) {
        true => char::REPLACEMENT_CHARACTER,
        false => character,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cli::ask::layout::width;

    fn press(initial: &str, keys: impl IntoIterator<Item = Key>) -> Editor {
        let mut editor = Editor::new(initial);
        for key in keys {
            editor.press(key);
        }
        editor
    }

    #[test]
    fn typing_replaces_what_stands_ready_and_moving_edits_it() {
        assert_eq!(
            press("31/02/2026", "28".chars().map(Key::Char)).text(),
            "28"
        );
        let keys = [Key::ArrowLeft, Key::Backspace, Key::Char('5')];
        assert_eq!(press("31/02/2026", keys).text(), "31/02/2056");
        assert_eq!(
            press("Rosa", [Key::ArrowRight, Key::Char('s')]).text(),
            "Rosas"
        );
        assert_eq!(press("Rosa", [Key::Enter]).text(), "Rosa");
    }

    #[test]
    fn accents_and_the_usual_keys_work() {
        let keys = [
            Key::Char('ñ'),
            Key::Home,
            Key::Char('á'),
            Key::End,
            Key::Char('é'),
        ];
        assert_eq!(press("", keys).text(), "áñé");
        assert_eq!(press("uno dos ", [Key::Char('\u{17}')]).text(), "uno ");
        assert_eq!(
            press("uno dos", [Key::ArrowLeft, Key::Char('\u{15}')]).text(),
            "s"
        );
        assert_eq!(press("uno", [Key::Home, Key::Del]).text(), "no");
    }

    #[test]
    fn leaving_keys_are_told_apart() {
        let mut editor = Editor::new("algo");
        assert_eq!(editor.press(Key::CtrlC), Pressed::Interrupted);
        assert_eq!(editor.press(Key::Char('\u{4}')), Pressed::Ended);
        assert_eq!(editor.press(Key::Escape), Pressed::Nothing);
    }

    #[test]
    fn a_long_line_scrolls_with_the_cursor() {
        let editor = Editor::new("abcdefghij");
        assert_eq!(editor.view(20).before, "abcdefghij");
        assert_eq!(editor.view(4).before, "…hij");
        let home = press("abcdefghij", [Key::Home]);
        let view = View {
            before: String::new(),
            after: "abcd".to_owned(),
        };
        assert_eq!(home.view(4), view);
    }

    #[test]
    fn what_hides_is_shown_and_stays_what_it_is() {
        let editor = Editor::new("Ro\u{202e}sa\u{200b}");
        assert_eq!(editor.view(20).before, "Ro\u{fffd}sa\u{fffd}");
        assert_eq!(editor.text(), "Ro\u{202e}sa\u{200b}");
    }

    proptest! {
        #[test]
        fn the_view_fits(text in "[a-zñ漢]{0,60}", left in 0usize..60, room in 4usize..40) {
            let view = press(&text, std::iter::repeat_n(Key::ArrowLeft, left)).view(room);
            prop_assert!(width(&view.before) + width(&view.after) <= room);
        }
    }
}
