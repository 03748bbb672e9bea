//! Sentences broken into lines at the spaces, by the width that a terminal
//! gives each character.

use unicode_width::UnicodeWidthStr;

/// The text in lines of at most `width` columns, without a line feed at the
/// end. The first line begins with `first`, the others with as many spaces as
/// `hang` says. A word that is wider than a line gets one of its own.
pub fn wrap(text: &str, width: usize, first: &str, hang: usize) -> String {
    let mut lines = String::from(first);
    let mut column = first.width();
    let mut at_start = true;
    for line in text.split('\n') {
        if !at_start {
            new_line(&mut lines, &mut column, hang);
            at_start = true;
        }
        for word in line.split_whitespace() {
            let wide = word.width();
            if !at_start && column + 1 + wide > width {
                new_line(&mut lines, &mut column, hang);
            } else if !at_start {
                lines.push(' ');
                column += 1;
            }
            lines.push_str(word);
            column += wide;
            at_start = false;
        }
    }
    lines
}

fn new_line(lines: &mut String, column: &mut usize, hang: usize) {
    lines.push('\n');
    lines.push_str(&" ".repeat(hang));
    *column = hang;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn later_lines_hang_below_the_first_word() {
        assert_eq!(
            wrap("uno dos tres cuatro", 10, "1. ", 3),
            "1. uno dos\n   tres\n   cuatro"
        );
        assert_eq!(wrap("a\nb", 10, "", 2), "a\n  b");
        assert_eq!(wrap("", 10, "> ", 2), "> ");
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_too_wide(text in "[a-zñ漢 ]{0,80}", width in 12usize..40) {
            let wrapped = wrap(&text, width, "- ", 2);
            let words = |text: &str| -> Vec<String> {
                text.split_whitespace().map(str::to_owned).collect()
            };
            prop_assert_eq!(words(&wrapped), words(&format!("- {text}")));
            for line in wrapped.lines() {
                prop_assert!(line.width() <= width || line.split_whitespace().count() <= 2);
            }
        }
    }
}
