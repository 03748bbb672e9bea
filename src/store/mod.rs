//! The case log on disk: the only SQL of the program. Events are appended and
//! projected in one transaction; everything else reads projections.

pub mod append;
mod codec;
mod connect;
mod dictionary;
pub mod digest;
pub mod events;
mod failure;
mod lock;
mod projection;
mod schema;
pub mod writer;
