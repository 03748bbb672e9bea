//! cli

pub mod ask;
pub mod help;
pub mod usage;
