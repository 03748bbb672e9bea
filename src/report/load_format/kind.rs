//! The platform's types of fields, by the codes of row 4 of a load format
//! (the fourth row of `Reporte de Formatos`, the first of a sub-table).

use crate::message::Message;
use crate::msg;

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// 1: at most 150 characters.
    ShortText,
    /// 2: at most 4,000 characters.
    LongText,
    /// 3: up to twelve digits, and two after the point.
    Number,
    /// 4: a day.
    Date,
    /// 5: an hour.
    Time,
    /// 6: an amount of pesos.
    Money,
    /// 7: an address that begins with http:// or https://.
    Link,
    /// 9: a value of the catalogue that the workbook has for it.
    Choice,
    /// 10: the number of rows in a sheet of their own.
    Table,
    /// 12: a year of four digits.
    Year,
    /// 13: the day on which the information was last changed.
    Updated,
    /// 14: what explains the row, at most 4,000 characters.
    Note,
    /// A code that nobody has explained, or 8 (a file) and 11 (a divider),
    /// which hold nothing that could be filled in.
    Other(String),
}

/// Characters that a short text holds.
pub const SHORT: usize = 150;
/// Characters that a long text or a note holds.
pub const LONG: usize = 4_000;

impl Kind {
    /// The type of a code as a workbook has it: `1`, `1.0` or ` 1`.
    pub fn of(code: &str) -> Self {
        let code = code.trim();
        match code.strip_suffix(".0").unwrap_or(code) {
            "1" => Self::ShortText,
            "2" => Self::LongText,
            "3" => Self::Number,
            "4" => Self::Date,
            "5" => Self::Time,
            "6" => Self::Money,
            "7" => Self::Link,
            "9" => Self::Choice,
            "10" => Self::Table,
            "12" => Self::Year,
            "13" => Self::Updated,
            "14" => Self::Note,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Its name in JSON answers.
    pub fn name(&self) -> &str {
        match self {
            Self::ShortText => "short-text",
            Self::LongText => "long-text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Time => "time",
            Self::Money => "money",
            Self::Link => "link",
            Self::Choice => "catalogue",
            Self::Table => "table",
            Self::Year => "year",
            Self::Updated => "updated",
            Self::Note => "note",
            Self::Other(_) => "other",
        }
    }

    /// Its name on the screen.
    pub fn message(&self) -> Message {
        match self {
            Self::ShortText => msg!("load-format-kind-short-text", limit = SHORT),
            Self::LongText => msg!("load-format-kind-long-text", limit = LONG),
            Self::Number => msg!("load-format-kind-number"),
            Self::Date => msg!("load-format-kind-date"),
            Self::Time => msg!("load-format-kind-time"),
            Self::Money => msg!("load-format-kind-money"),
            Self::Link => msg!("load-format-kind-link"),
            Self::Choice => msg!("load-format-kind-choice"),
            Self::Table => msg!("load-format-kind-table"),
            Self::Year => msg!("load-format-kind-year"),
            Self::Updated => msg!("load-format-kind-updated"),
            Self::Note => msg!("load-format-kind-note"),
            Self::Other(code) => msg!("load-format-kind-other", code = code),
        }
    }
}
