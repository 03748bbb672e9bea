//! A report as a person reads it: heading, tables one below the other, notes.

use unicode_width::UnicodeWidthStr;

use super::wrap::wrap;
use super::{Look, table, words};
use crate::msg;
use crate::report::Report;
use crate::text::Text;

/// The whole report, ending in a line feed.
pub fn report(report: &Report, text: &Text, look: Look) -> String {
    let title = words::sentence(&report.title, text);
    let mut page = format!("{}\n", look.bold(&title));
    for line in &report.subtitle {
        page.push_str(&wrap(&words::sentence(line, text), look.prose(), "", 0));
        page.push('\n');
    }
    for part in &report.tables {
        page.push('\n');
        page.push_str(&table::table(part, text, look));
    }
    if !report.notes.is_empty() {
        let heading = text.say(&msg!("render-notes"));
        page.push_str(&format!("\n{}\n", look.bold(&heading)));
    }
    for (note, number) in report.notes.iter().zip(1..) {
        let first = format!("{number:>2}. ");
        let hang = first.width();
        let note = words::sentence(note, text);
        page.push_str(&wrap(&note, look.prose(), &first, hang));
        page.push('\n');
    }
    page
}

#[cfg(test)]
mod tests;
