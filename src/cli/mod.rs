//! cli

pub mod ask;
