//! folio

pub mod cli;
pub mod clock;
pub mod domain;
pub mod error;
pub mod message;
pub mod render;
pub mod report;
pub mod store;
pub mod text;
