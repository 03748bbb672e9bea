//! The case log on disk: the only SQL of the program. Events are appended and
//! projected in one transaction; everything else reads projections.

#![allow(clippy::disallowed_types, reason = "the one room of SQL")]

pub mod append;
pub mod audit;
pub mod check;
mod codec;
mod columns;
mod connect;
pub mod create;
mod dictionary;
pub mod digest;
pub mod draft;
pub mod events;
mod failure;
#[cfg(feature = "encryption")]
pub mod key;
mod lock;
pub mod log_file;
mod names;
#[cfg(feature = "encryption")]
mod owner;
mod projection;
mod public;
pub mod query;
pub mod reader;
pub mod rebuild;
#[cfg(feature = "encryption")]
pub mod recast;
mod schema;
pub mod sealed;
pub mod writer;
mod zone;
