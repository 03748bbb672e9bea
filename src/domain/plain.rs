//! Plain text: what is cleaned when it is typed, and what is made visible when
//! it is shown. Text written by strangers may hide line breaks, terminal
//! commands and characters that turn a line around; both ends guard against
//! them, because a log may also be filled by other means than typing.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Why a text is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextError {
    /// It holds the character NUL, which ends text in other programs.
    Nul,
    /// It is longer than its field may be.
    TooLong {
        /// The most characters (Unicode scalar values) the field takes.
        limit: usize,
        /// The characters it has after cleaning.
        count: usize,
    },
}

/// Cleans a text of several lines: composed characters (NFC), line ends `\n`,
/// no spaces at the end of the text or of its lines. One in which nothing is to
/// be seen is empty.
///
/// # Errors
/// NUL, or more than `limit_chars` characters after cleaning.
pub fn clean(text: &str, limit_chars: usize) -> Result<String, TextError> {
    refuse_nul(text)?;
    if is_blank(text) {
        return Ok(String::new());
    }
    let composed: String = text.nfc().collect();
    let unix = composed.replace("\r\n", "\n").replace('\r', "\n");
    let mut cleaned = String::with_capacity(unix.len());
    for line in unix.trim_end().split('\n') {
        cleaned.push_str(line.trim_end());
        cleaned.push('\n');
    }
    cleaned.pop();
    within(cleaned, limit_chars)
}

/// Cleans a text of one line, such as a name: composed characters (NFC), line
/// breaks, tabs and runs of spaces turned into one space, none at either end. One
/// in which nothing is to be seen is empty.
///
/// # Errors
/// NUL, or more than `limit_chars` characters after cleaning.
pub fn clean_line(text: &str, limit_chars: usize) -> Result<String, TextError> {
    refuse_nul(text)?;
    if is_blank(text) {
        return Ok(String::new());
    }
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    within(words.join(" "), limit_chars)
}

/// `text` with every hidden character but line feed and tab made visible.
pub fn visible_text(text: &str) -> Cow<'_, str> {
    visible(text, |c| is_hidden(c) && c != '\n' && c != '\t')
}

/// `text` with every hidden character made visible, line feed and tab too: it
/// stays on one line.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    visible(text, is_hidden)
}

/// A braille pattern without a dot: a space that counts as a letter.
const EMPTY_BRAILLE: char = '\u{2800}';

/// Whether nothing is to be seen of a text: it is empty, or has spaces and hidden
/// characters alone.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || is_hidden(c) || c == EMPTY_BRAILLE)
}

/// Whether a character commands, or hides, or turns text around instead of
/// showing: control characters (C0, DEL, C1), line and paragraph separators,
/// bidirectional controls, zero-width and other invisible characters, joiners
/// within emoji included.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}'
                | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        )
}

fn refuse_nul(text: &str) -> Result<(), TextError> {
    if text.contains('\0') {
        return Err(TextError::Nul);
    }
    Ok(())
}

fn within(text: String, limit: usize) -> Result<String, TextError> {
    let count = text.chars().count();
    if count > limit {
        return Err(TextError::TooLong { limit, count });
    }
    Ok(text)
}

fn visible(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    let Some(first) = text.find(&hidden) else {
        return Cow::Borrowed(text);
    };
    let mut shown = String::with_capacity(text.len() + 16);
    shown.push_str(&text[..first]);
    for character in text[first..].chars() {
        if hidden(character) {
            push_escape(character, &mut shown);
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// C0 and DEL have pictures of their own in Unicode; the rest shows its number.
fn push_escape(character: char, shown: &mut String) {
    let picture = match u32::from(character) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code),
        0x7f => Some('\u{2421}'),
        _ => None,
    };
    match picture {
        Some(picture) => shown.push(picture),
        None => shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(character))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    #[test]
    fn typed_text_is_composed_and_its_lines_end_alike() {
        assert_eq!(
            clean("Jose\u{301}  \r\n  dice:\rya \n\n", 99).as_deref(),
            Ok("José\n  dice:\nya")
        );
        assert_eq!(clean("  \n ", 99).as_deref(), Ok(""));
        assert_eq!(clean("a\0b", 99), Err(TextError::Nul));
    }

    #[test]
    fn a_line_has_no_line_breaks() {
        assert_eq!(
            clean_line(" Ana\r\n\tLópez\u{2028}Ruiz ", 99).as_deref(),
            Ok("Ana López Ruiz")
        );
        assert_eq!(clean_line("\0", 99), Err(TextError::Nul));
    }

    #[test]
    fn what_has_nothing_to_be_seen_is_empty() {
        for text in ["", " ", "\u{200b}", "\u{a0}\u{feff}\n\u{3164} \t\u{2800}"] {
            assert_eq!(clean(text, 99).as_deref(), Ok(""), "{text:?}");
            assert_eq!(clean_line(text, 99).as_deref(), Ok(""), "{text:?}");
        }
        // What stands between letters stays: families of emoji need it.
        assert_eq!(clean_line("a\u{200d}b", 99).as_deref(), Ok("a\u{200d}b"));
    }

    #[test]
    fn the_limit_counts_characters_after_cleaning() {
        assert_eq!(clean("ñandu\u{301}   ", 5).as_deref(), Ok("ñandú"));
        let too_long = Err(TextError::TooLong { limit: 4, count: 5 });
        assert_eq!(clean("ñandú", 4), too_long);
        assert_eq!(clean_line(" ñandú", 4), too_long);
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(visible_text("a\x1b[31mb\n\tc"), "a␛[31mb\n\tc");
        assert_eq!(visible_line("a\n\tb\x7f\u{9b}"), "a␊␉b␡⟨U+009B⟩");
        assert_eq!(visible_line("x\u{202e}y\u{200b}"), "x⟨U+202E⟩y⟨U+200B⟩");
        assert!(matches!(visible_text("Ñandú 🦤\n"), Cow::Borrowed(_)));
    }

    /// Text in which what these functions are about is common.
    fn nasty() -> impl Strategy<Value = String> {
        let character = prop_oneof![
            any::<char>(),
            prop::char::range('\0', '\u{9f}'),
            prop::char::range('\u{2000}', '\u{2070}'),
            prop::char::range('\u{300}', '\u{310}'),
            Just('\r'),
            Just('\n'),
        ];
        prop::collection::vec(character, 0..40).prop_map(|c| c.into_iter().collect())
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn nothing_hidden_is_left(text in nasty()) {
            prop_assert!(!visible_line(&text).contains(is_hidden));
            let shown = visible_text(&text);
            prop_assert!(!shown.replace(['\n', '\t'], "").contains(is_hidden));
            prop_assert_eq!(visible_text(&shown), shown.clone());
        }

        #[test]
        fn cleaning_twice_changes_nothing(text in nasty()) {
            let text = text.replace('\0', "");
            let cleaned = clean(&text, 99).unwrap();
            prop_assert_eq!(clean(&cleaned, 99).unwrap(), cleaned.clone());
            prop_assert!(!cleaned.contains('\r'));
            let line = clean_line(&text, 99).unwrap();
            prop_assert_eq!(clean_line(&line, 99).unwrap(), line.clone());
            let breaks = ['\r', '\n', '\t', '\u{85}', '\u{2028}', '\u{2029}'];
            prop_assert!(!line.contains(breaks));
        }

        #[test]
        fn the_limit_is_exact(text in nasty(), limit in 0usize..40) {
            let text = text.replace('\0', "");
            let cleaned = clean(&text, usize::MAX).unwrap();
            let count = cleaned.chars().count();
            let expected = if count > limit {
                Err(TextError::TooLong { limit, count })
            } else {
                Ok(cleaned)
            };
            prop_assert_eq!(clean(&text, limit), expected);
        }
    }
}
