//! Everything that is tested from outside, in one binary.

mod ask;
mod help;
mod messages;
mod support;
