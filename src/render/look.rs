//! What a terminal, or the file that stands for it, can show.

use anstyle::{Effects, Style};

/// How text may look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns of a line.
    pub width: usize,
    /// Whether lines may be drawn with box characters; else plain ASCII.
    pub unicode: bool,
    /// Whether colours and weights may be used.
    pub color: bool,
}

impl Look {
    /// Text that does not reach to the edges of a wide screen reads better.
    pub const WIDEST_PROSE: usize = 100;

    /// The character of which horizontal lines are made.
    pub fn rule(self) -> char {
        if self.unicode { '─' } else { '-' }
    }

    /// What stands for a value that is not known.
    pub fn missing(self) -> &'static str {
        if self.unicode { "—" } else { "-" }
    }

    /// The width for sentences.
    pub fn prose(self) -> usize {
        self.width.min(Self::WIDEST_PROSE)
    }

    /// The text in bold, where that can be shown.
    pub fn bold(self, text: &str) -> String {
        self.styled(text, Style::new().bold())
    }

    /// The text paler than the rest, where that can be shown.
    pub fn dim(self, text: &str) -> String {
        self.styled(text, Style::new().effects(Effects::DIMMED))
    }

    /// The text in a style, where that can be shown.
    pub fn styled(self, text: &str, style: Style) -> String {
        if self.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}
