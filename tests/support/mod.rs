//! What the tests share.

pub mod asked;
pub mod cases;
pub mod desk;
pub mod encrypted;
pub mod log;
pub mod skipped;
pub mod terminal;
