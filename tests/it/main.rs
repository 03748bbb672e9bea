//! Everything that is tested from outside, in one binary.

mod ask;
mod history;
mod messages;
mod office;
mod readme;
mod store;
mod support;
