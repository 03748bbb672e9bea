//! The months by their codes and names.

use crate::domain::period::Period;
use crate::message::Message;

/// Codes of the months; their labels are in the list `month`.
pub(super) const CODES: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
];

/// Their names in what is Spanish in every language: columns of CSV, and what
/// the transparency unit publishes.
pub(super) const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// Messages of their whole names.
const LONG: [&str; 12] = [
    "month-long-1",
    "month-long-2",
    "month-long-3",
    "month-long-4",
    "month-long-5",
    "month-long-6",
    "month-long-7",
    "month-long-8",
    "month-long-9",
    "month-long-10",
    "month-long-11",
    "month-long-12",
];

/// A month with its year, in what is Spanish in every language.
pub fn in_spanish(month: Period) -> String {
    let name = SPANISH[usize::from(*month.months().start()) - 1];
    format!("{name} de {}", month.year())
}

/// The whole name of a month from 1 to 12.
pub(super) fn long(month: u32) -> Message {
    Message::new(LONG[month.clamp(1, 12) as usize - 1])
}
