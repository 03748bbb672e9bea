//! Reports as values: typed figures in, a typed report out. A report says what
//! it counts, in which period and from which state of the log, and it speaks
//! no language yet: headings are messages and labels are codes. Nothing here
//! reads or writes anything, and no figure names a person.

pub mod coverage;
pub mod cut_diff;
pub mod differences;
pub mod directorates;
pub mod disclosure;
pub mod final_report;
pub mod front;
pub mod load_format;
pub mod month;
pub mod monthly;
pub mod overdue;
pub mod provenance;
pub mod table;
pub mod transparency;
pub mod yearly;

pub use provenance::Provenance;
pub use table::Report;

#[cfg(test)]
pub(crate) mod sample;
