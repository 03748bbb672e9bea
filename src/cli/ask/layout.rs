//! Setting text into columns: widths, wrapping, and making visible what would
//! otherwise act on the terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::domain::plain::visible_text;

/// The columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The columns that one character takes.
pub(super) fn char_width(character: char) -> usize {
    character.width().unwrap_or(0)
}

/// `text` with hidden characters made visible and tabs as spaces, line ends
/// kept: an answer that came from a file must not move the cursor.
pub(super) fn visible(text: &str) -> String {
    visible_text(&text.replace('\t', " ")).into_owned()
}

/// `text` in lines of at most `columns`, broken at spaces where there are any.
/// Lines of `text` stay apart and keep their indentation.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    text.split('\n')
        .flat_map(|line| wrap_line(line, columns.max(10)))
        .collect()
}

fn wrap_line(line: &str, columns: usize) -> Vec<String> {
    let body = line.trim_start_matches(' ');
    let indent = " ".repeat((line.len() - body.len()).min(columns / 2));
    if width(line) <= columns {
        return vec![line.to_owned()];
    }
    let room = columns - indent.len();
    let mut rows = vec![String::new()];
    for word in body.split_whitespace() {
        for piece in pieces(word, room) {
            let last = rows.len() - 1;
            let row = &mut rows[last];
            if row.is_empty() {
                row.push_str(&piece);
            } else if width(row) + 1 + width(&piece) <= room {
                row.push(' ');
                row.push_str(&piece);
            } else {
                rows.push(piece);
            }
        }
    }
    rows.into_iter().map(|row| indent.clone() + &row).collect()
}

/// `word` whole, or cut where it is wider than `room`.
fn pieces(word: &str, room: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut taken = 0;
    for character in word.chars() {
        let wide = char_width(character);
        if taken + wide > room {
            pieces.push(String::new());
            taken = 0;
        }
        taken += wide;
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_breaks_at_spaces_and_keeps_its_lines() {
        assert_eq!(
            wrap("pide que se le surta\n  el medicamento", 12),
            ["pide que se", "le surta", "  el", "  medicament", "  o"]
        );
    }

    #[test]
    fn escapes_are_made_visible() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\nd"), "a␛[2Jb⟨U+202E⟩c\nd");
    }

    proptest! {
        #[test]
        fn no_row_is_wider_than_the_screen(text in "[ a-zñáé漢]{0,200}", columns in 10usize..100) {
            for row in wrap(&text, columns) {
                prop_assert!(width(&row) <= columns, "{row:?}");
            }
        }

        #[test]
        fn no_letter_is_lost(text in "[ a-zñ\n]{0,200}", columns in 10usize..100) {
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&wrap(&text, columns).join("\n")), letters(&text));
        }
    }
}
