//! The load formats of the national transparency platform (SIPOT): workbooks
//! that an office downloads blank, fills and loads again. Here is what a format
//! asks for, where the values come from, and whether they are what it takes.
//! Reading and writing the workbook itself is `render::load_format`.

pub mod book;
pub mod draft;
pub mod earlier;
pub mod facts;
pub mod fault;
pub mod figures;
pub mod fill;
pub mod format;
pub mod kind;
mod layers;
pub mod mapping;
pub mod place;
pub mod plan;
pub mod publication;
pub mod source;
pub mod value;

pub use book::Book;
pub use facts::Known;
pub use fault::Fault;
pub use fill::{Filling, fill};
pub use format::Format;
pub use mapping::{Mapping, Preset};
