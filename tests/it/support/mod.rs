//! What the tests share.

pub mod desk;
pub mod log;
pub mod terminal;
