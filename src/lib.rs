//! folio: case management for the desks where people ask a health service for
//! help.
//!
//! The map of the house, from the ground up; a room uses only what stands
//! above it in this list, and `tests/it/rooms.rs` holds it to that:
//!
//! - [`message`]: a sentence before it has a language; [`hex`]: digests in
//!   digits; `world`: the environment, the arguments and the streams.
//! - [`domain`]: the field itself. Events fold into cases; a command becomes
//!   events or a refusal. No file, no clock, no language.
//! - [`error`]: what went wrong, and its exit code; [`clock`]: the time, real
//!   or set.
//! - [`store`]: the case log on disk, the only SQL.
//! - [`report`]: figures in, typed tables out.
//! - [`text`]: Spanish and English.
//! - [`render`]: the only holder of stdout and stderr; one file a format.
//! - [`cli`]: what was typed, asked or read as JSON, made into commands.
//!
//! [`run`] is the way through it: arguments → command → events or refusal →
//! one transaction → answer.

#![forbid(unsafe_code)]

pub mod cli;
pub mod clock;
pub mod domain;
pub mod error;
pub mod hex;
pub mod message;
pub mod render;
pub mod report;
pub mod store;
pub mod text;
mod world;

pub use cli::run;
pub use world::World;
