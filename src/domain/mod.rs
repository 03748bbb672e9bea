//! What folio knows about its field: cases, turns, deadlines, rules. Nothing
//! here reads a file, a clock, an environment or a database, and nothing here
//! speaks a language: the answer to a wish is events or a typed refusal.

pub mod age;
pub mod age_groups;
pub mod attended;
pub mod calendar;
pub mod case;
pub mod catalogue;
pub mod code;
pub mod command;
pub mod curp;
pub mod cut;
pub mod dates;
pub mod decide;
pub mod entity;
pub mod erasure;
pub mod event;
pub mod fact;
pub mod figures;
pub mod fold;
pub mod folio;
pub mod legal;
pub mod likeness;
pub mod municipality;
pub mod named;
pub mod news;
pub mod office;
pub mod overdue;
pub mod period;
pub mod personal;
pub mod plain;
pub mod preset;
pub mod public_figures;
pub mod publication;
pub mod refusal;
pub mod rest_day;
pub mod retention;
pub mod rules;
pub mod scripts;
#[cfg(test)]
pub(crate) mod test_scale;
