//! How prompts and refusals look, as a dialoguer theme: weight and shade where
//! the terminal may have them, words and signs always.

use std::fmt;

use console::Style;
use dialoguer::theme::Theme;

use super::Tone;

/// The look of every question.
pub(super) struct Look {
    /// Whether escape sequences for weight and colour are allowed.
    pub(super) styled: bool,
}

impl Look {
    /// One row of told text, made to look like its tone.
    pub(super) fn row(&self, tone: Tone, row: &str) -> String {
        let mut shown = String::new();
        // Writing into a String cannot fail.
        let _ = match tone {
            Tone::Problem => self.format_error(&mut shown, row),
            Tone::Hint => fmt::Write::write_fmt(
                &mut shown,
                format_args!("{}", self.style().dim().apply_to(row)),
            ),
            Tone::Plain => fmt::Write::write_str(&mut shown, row),
        };
        shown
    }

    /// A prompt as it stands before the cursor.
    pub(super) fn prompt(&self, prompt: &str) -> String {
        let mut shown = String::new();
        let _ = self.format_prompt(&mut shown, prompt);
        shown
    }

    fn style(&self) -> Style {
        Style::new().for_stderr().force_styling(self.styled)
    }
}

impl Theme for Look {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        write!(f, "{}", self.style().bold().apply_to(prompt))
    }

    fn format_error(&self, f: &mut dyn fmt::Write, error: &str) -> fmt::Result {
        write!(f, "{}", self.style().yellow().apply_to(error))
    }
}
