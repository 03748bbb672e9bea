//! Everything that is tested from outside, in one binary.

mod ask;
mod completions;
mod generated;
mod help;
mod messages;
mod support;
