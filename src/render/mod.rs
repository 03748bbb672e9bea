//! Putting answers where people and programs read them. Only this module
//! writes to stdout and stderr; each format has one file. Everything that was
//! typed by somebody is made visible before a terminal sees it and harmless
//! before a spreadsheet does.

pub mod case;
pub mod csv;
pub mod error;
pub mod file;
pub mod format;
pub mod html;
pub mod json;
pub mod load_format;
pub mod look;
pub mod open_data;
pub mod out;
mod place;
pub mod rows;
pub mod screen;
pub mod set;
pub mod table;
pub mod words;
pub mod wrap;
pub mod xlsx;

pub use format::Format;
pub use look::Look;
pub use out::Out;
