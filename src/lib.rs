//! folio

pub mod cli;
pub mod domain;
pub mod error;
pub mod message;
pub mod text;
