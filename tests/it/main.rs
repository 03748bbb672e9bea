//! Everything that is tested from outside, in one binary.

mod ask;
mod completions;
mod generated;
mod help;
mod history;
mod messages;
mod office;
mod readme;
mod store;
mod support;
