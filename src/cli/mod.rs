//! cli

pub mod help;
pub mod usage;
