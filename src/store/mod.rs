//! The case log on disk: the only SQL of the program. Events are appended and
//! projected in one transaction; everything else reads projections.

#![allow(clippy::disallowed_types, reason = "the one room of SQL")]

pub mod access;
pub mod append;
pub mod audit;
pub mod backup;
pub mod check;
mod codec;
mod columns;
mod connect;
mod copy;
pub mod create;
mod dictionary;
pub mod digest;
pub mod draft;
pub mod encrypted;
pub mod erase;
pub mod events;
mod failure;
pub mod fork;
mod guard;
mod halving;
#[cfg(feature = "encryption")]
pub mod key;
mod lock;
pub mod log_file;
#[cfg(target_os = "linux")]
mod mounts;
mod names;
mod news;
#[cfg(feature = "encryption")]
mod owner;
pub mod past;
pub mod place;
pub mod progress;
mod projection;
mod public;
pub mod query;
pub mod reader;
pub mod rebuild;
#[cfg(feature = "encryption")]
pub mod recast;
pub mod restore;
mod schema;
pub mod sealed;
mod settle;
pub mod sole_desk;
mod unfinished;
pub mod writer;
mod zone;

pub use schema::upgrade;
