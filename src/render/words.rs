//! A cell in words: as people read it on the screen, and as files hold it.

use crate::domain::plain::{visible_line, visible_text};
use crate::message::Message;
use crate::render::Look;
use crate::report::table::Cell;
use crate::text::Text;

/// The cell as the screen shows it: numbers with their thousands apart, dates
/// as the language writes them, a sign for what is not known, everything on
/// one line and visible.
pub fn on_screen(cell: &Cell, text: &Text, look: Look) -> String {
    let shown = match cell {
        Cell::Number(number) => return text.number(*number),
        Cell::Change(change) if *change > 0 => return format!("+{}", text.number(*change)),
        Cell::Change(change) => return text.number(*change),
        Cell::Date(date) => return text.date(*date),
        Cell::Moment(at) => {
            return format!("{} {}", text.date(at.date_naive()), at.format("%H:%M"));
        }
        Cell::Missing => return look.missing().to_owned(),
        Cell::Label { .. } => capitalised(&in_file(cell, text)),
        cell => in_file(cell, text),
    };
    visible_line(&shown).into_owned()
}

/// A heading: as [`on_screen`], but the breaks of its message are kept.
pub fn heading(cell: &Cell, text: &Text, look: Look) -> String {
    match cell {
        Cell::Words(message) => text
            .say(message)
            .split('\n')
            .map(|line| visible_line(line.trim()).into_owned())
            .collect::<Vec<_>>()
            .join("\n"),
        Cell::Label { .. } => in_file(cell, text),
        cell => on_screen(cell, text, look),
    }
}

/// A heading on one line.
pub fn heading_line(cell: &Cell, text: &Text) -> String {
    in_file(cell, text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The cell as files hold it: bare digits, ISO 8601 dates, labels in the
/// language of the answer, nothing for what is not known.
pub fn in_file(cell: &Cell, text: &Text) -> String {
    match cell {
        Cell::Label { list, code } => text.label(list, code),
        Cell::Term { es, en, .. } => text.of_two(es, en).to_owned(),
        Cell::Words(message) => text.say(message),
        Cell::Text(typed) => typed.clone(),
        Cell::Number(number) | Cell::Change(number) => number.to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Decimal(measure) => format!("{measure:.1}"),
        Cell::Date(date) => date.to_string(),
        Cell::Moment(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Missing => String::new(),
    }
}

/// Whether the cell holds words, which a spreadsheet might take for a formula.
pub fn is_text(cell: &Cell) -> bool {
    matches!(
        cell,
        Cell::Label { .. } | Cell::Term { .. } | Cell::Words(_) | Cell::Text(_)
    )
}

/// Labels of closed lists are lower case, for use in sentences.
pub fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A message as one visible paragraph.
pub fn sentence(message: &Message, text: &Text) -> String {
    visible_text(&text.say(message)).into_owned()
}
