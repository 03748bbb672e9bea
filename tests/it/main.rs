//! Everything that is tested from outside, in one binary.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests are the outer world, and look into the file behind the store's back"
)]

mod ask;
mod completions;
mod generated;
mod help;
mod history;
mod messages;
mod office;
mod readme;
mod rooms;
mod store;
mod support;
