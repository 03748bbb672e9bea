//! folio

pub mod cli;
pub mod clock;
pub mod domain;
pub mod error;
pub mod message;
pub mod report;
pub mod store;
pub mod text;
